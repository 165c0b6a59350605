import Rules

extension Desk {
  func signIn(_ errand: Errand, _ name: StaffName, _ password: Password) throws(Failure) -> Reply { throw .damaged }

  func unlock(_ errand: Errand, _ officer: Officer, _ password: Password) throws(Failure) -> Reply { throw .damaged }

  func signOut(_ errand: Errand, _ officer: Officer) throws(Failure) -> Reply { throw .damaged }
}

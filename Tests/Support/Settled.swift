package import Rules
package import Services

extension Store {
  /// As after the first sign-in of an account that was made on the host: the password is its owner's.
  package func settle(_ name: StaffName) throws(Failure) {
    try write { books throws(Failure) in
      guard var account = try books.staff(name) else { return }
      account.mustChangePassword = false
      try books.save(account)
    }
  }
}

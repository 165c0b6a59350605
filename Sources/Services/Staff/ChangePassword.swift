import Rules

extension Desk {
  /// Another password of one's own. The old one counts as a try, as at a lock; the new one is chosen by the same rules as
  /// on the host. Other shifts of the account end: whoever knew the old password works no longer under its name.
  func changePassword(
    _ errand: Errand, _ officer: Officer, from old: Password, to new: Password
  ) throws(Failure) -> ShiftReply {
    guard old.isTry else { return .signedIn(.unfinished) }
    guard old != new, let chosen = try? Password(chosen: new.text, for: officer.name) else { return .signedIn(.unfit) }
    let (start, secret) = try store.takingPasswordTurn { turn throws(Failure) -> (TryStart, String?) in
      let start = try count(errand, officer.name, officer)
      guard case .open(let attempt) = start else { return (start, nil) }
      let passwords = Passwords(settings.passwordCost)
      guard try passwords.agrees(old, with: attempt.secret, in: turn) else { return (start, nil) }
      return (start, try passwords.secret(of: chosen, in: turn))
    }
    switch start {
    case .answered(let reply): return reply
    case .open(let attempt): return try settle(attempt, secret, errand, officer)
    }
  }

  /// - Parameter secret: of the new password; nil when the old one was wrong
  private func settle(
    _ attempt: PasswordTry, _ secret: String?, _ errand: Errand, _ officer: Officer
  ) throws(Failure) -> ShiftReply {
    try store.write(.about([.staff(officer.name)], at: station)) { books throws(Failure) in
      // Another process was faster with the same errand.
      if let receipt = try receipt(of: errand, in: books) {
        return try again(receipt, officer.name, officer, in: books)
      }
      let account = try books.staff(officer.name)
      var reply = ShiftReply.signedIn(attempt.verdict)
      if let secret, let account, account.secret == attempt.secret, serves(account) {
        reply = try change(account, to: secret, attempt, officer, in: books)
      } else {
        try tell(attempt, of: account, errand, in: books)
      }
      if let verdict = reply.verdict { try books.keep(.password(verdict), of: errand.id, in: errand.visit) }
      return reply
    }
  }

  private func change(
    _ account: Staff, to secret: String, _ attempt: PasswordTry, _ officer: Officer, in books: any Books
  ) throws(Failure) -> ShiftReply {
    let now = books.time.now
    guard let shift = try shiftToGoOn(officer, in: books) else {
      return .refused(try ending(of: officer, in: books))
    }
    var account = account
    account.takeBack(wrongAt: attempt.at)
    account.secret = secret
    account.mustChangePassword = false
    try books.save(account)
    try books.save(SignInBrake(), of: attempt.brake, at: station)
    try books.endShifts(of: account.name, at: now)
    try books.save(shift)
    try books.enter(entry(.passwordChanged, at: now, staff: account.name, about: trace(of: shift.id)))
    return .signedIn(.signedIn(try self.officer(account, in: shift, books)))
  }
}

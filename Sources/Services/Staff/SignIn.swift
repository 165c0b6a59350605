import Rules

// First the turn, then the count, then the comparison: whoever gets no turn is told to try later and has used up no
// try. Count first, answer afterwards: a try at a password is stored as a wrong one, with one commit, before anything is
// compared. Only a right one takes its own count back. Whoever pulls the cable in between has used up a try.

extension Desk {
  /// Begins a shift at this terminal; ends no other. A repetition gets the first reply. Rules L1, S11.
  func signIn(_ errand: Errand, _ name: StaffName, _ password: Password) throws(Failure) -> ShiftReply {
    try admit(errand, name, password, to: nil)
  }

  /// The same for whoever has locked the screen: the shift goes on, also when it was over for less than
  /// ``Shift/grace``, so that nothing begun is lost. Refused as lapsed afterwards, and when somebody ended it.
  func unlock(_ errand: Errand, _ officer: Officer, _ password: Password) throws(Failure) -> ShiftReply {
    try admit(errand, officer.name, password, to: officer)
  }

  /// Ends the shift. One that is over already is left as it is, so a repetition changes nothing.
  func signOut(_ errand: Errand, _ officer: Officer) throws(Failure) -> ShiftReply {
    try store.write(.about([.staff(officer.name)], at: station)) { books throws(Failure) in
      guard var shift = try books.shift(officer.shift), shift.ended == nil, shift.staff == officer.name,
        shift.station == station
      else { return .signedOut }
      shift.ended = books.time.now
      try books.save(shift)
      try books.enter(entry(.signedOut, at: books.time.now, staff: shift.staff, about: trace(of: shift.id)))
      return .signedOut
    }
  }

  /// Works at this branch and may.
  func serves(_ staff: Staff) -> Bool { !staff.isDisabled && staff.branch == station.branch }

  private func admit(
    _ errand: Errand, _ name: StaffName, _ password: Password, to officer: Officer?
  ) throws(Failure) -> ShiftReply {
    // Neither looked up nor compared: the same for every name.
    guard password.isTry else { return .signedIn(.unfinished) }
    let (start, secret) = try store.takingPasswordTurn { turn throws(Failure) -> (TryStart, String?) in
      let start = try count(errand, name, officer)
      guard case .open(let attempt) = start else { return (start, nil) }
      let passwords = Passwords(settings.passwordCost)
      guard try passwords.agrees(password, with: attempt.secret, in: turn) else { return (start, nil) }
      return (start, passwords.isDated(attempt.secret) ? try passwords.secret(of: password, in: turn) : attempt.secret)
    }
    switch start {
    case .answered(let reply): return reply
    case .open(let attempt): return try settle(attempt, secret, errand, name, officer)
    }
  }
}

// MARK: The count

/// A try at a password, counted as wrong until the contrary is known.
struct PasswordTry {
  let at: Moment
  /// Under what it is counted at this terminal.
  let brake: StaffName
  /// What the password is compared with.
  let secret: String
  /// What is answered unless the password is right.
  let verdict: SignInOutcome
}

enum TryStart {
  case answered(ShiftReply)
  case open(PasswordTry)
}

extension Desk {
  /// The same statements for a name that is known and for one that is not.
  func count(_ errand: Errand, _ name: StaffName, _ officer: Officer?) throws(Failure) -> TryStart {
    try store.write(scope(of: name)) { books throws(Failure) in
      if let receipt = try receipt(of: errand, in: books) {
        return .answered(try again(receipt, name, officer, in: books))
      }
      if let officer, try shiftToGoOn(officer, in: books) == nil {
        return .answered(.refused(try ending(of: officer, in: books)))
      }
      let now = books.time.now
      let account = try books.staff(name)
      let brakeName = account?.name ?? digest(of: name)
      let brake = try books.signInBrake(of: brakeName, at: station)
      if let until = brake.pause(at: now) {
        return .answered(try refuse(.paused(until: until), account, errand, in: books))
      }
      if let account, account.locked != nil, serves(account) {
        return .answered(try refuse(.locked, account, errand, in: books))
      }
      return .open(try count(account, brake, brakeName, errand, in: books))
    }
  }

  private func count(
    _ account: Staff?, _ brake: SignInBrake, _ brakeName: StaffName, _ errand: Errand, in books: any Books
  ) throws(Failure) -> PasswordTry {
    let now = books.time.now
    var (account, brake) = (account, brake)
    let locks = account?.noteWrong(at: now) ?? false
    let pauses = brake.noteWrong(at: now)
    try books.save(brake, of: brakeName, at: station)
    try books.saveWrongs(account?.wrongs ?? [now], locked: account?.locked, of: brakeName)
    try books.enter(entry(.signInBegun, at: now, staff: account?.name, about: trace(of: errand.id)))
    var verdict = SignInOutcome.wrong
    if pauses, let until = brake.pausedUntil { verdict = .paused(until: until) }
    if let account, locks, serves(account) { verdict = .locked }
    return PasswordTry(
      at: now, brake: brakeName, secret: account?.secret ?? Passwords(settings.passwordCost).nobodys, verdict: verdict)
  }

  /// Neither compared nor counted.
  private func refuse(
    _ outcome: SignInOutcome, _ account: Staff?, _ errand: Errand, in books: any Books
  ) throws(Failure) -> ShiftReply {
    try books.enter(
      entry(
        .staffRefused, at: books.time.now, staff: account?.name, about: trace(of: errand.id),
        details: ["why": outcome == .locked ? "locked" : "paused"]))
    return .signedIn(outcome)
  }

  /// What a password that was tried before has brought: never more than the shift that is open now, and only in the same
  /// visit.
  func again(
    _ receipt: Receipt, _ name: StaffName, _ officer: Officer?, in records: any Records
  ) throws(Failure) -> ShiftReply {
    guard case .password(let verdict) = receipt else { throw .damaged }
    switch verdict {
    case .wrong: return .signedIn(.wrong)
    case .paused(let until): return .signedIn(.paused(until: until))
    case .locked: return .signedIn(.locked)
    case .right(let id):
      guard let account = try records.staff(name), serves(account), let shift = try records.shift(id),
        shift.isOpen(at: records.time.now), shift.staff == account.name, shift.station == station
      else { return .refused(.shiftEnded) }
      return .signedIn(.signedIn(try self.officer(account, in: shift, records)))
    }
  }

  /// The same for a name that is known and for one that is not. Rule MB3.
  private func scope(of name: StaffName) -> WriteScope {
    .about([.staff(name), .staff(digest(of: name))], at: station)
  }

  /// A name that nobody has may be a password in the wrong field: it is kept under a digest only.
  private func digest(of name: StaffName) -> StaffName {
    StaffName(seal.digest(of: ["sign-in", name.text])) ?? name
  }
}

// MARK: The verdict

extension Desk {
  /// - Parameter secret: what is kept of the right password from here on; nil when it was wrong
  private func settle(
    _ attempt: PasswordTry, _ secret: String?, _ errand: Errand, _ name: StaffName, _ officer: Officer?
  ) throws(Failure) -> ShiftReply {
    let shift = officer?.shift ?? chance.identifier()
    return try store.write(scope(of: name)) { books throws(Failure) in
      // Another process was faster with the same errand.
      if let receipt = try receipt(of: errand, in: books) { return try again(receipt, name, officer, in: books) }
      let account = try books.staff(name)
      var reply = ShiftReply.signedIn(attempt.verdict)
      if let secret, let account, account.secret == attempt.secret, serves(account) {
        reply = try welcome(account, secret, attempt, shift, officer, in: books)
      } else {
        try tell(attempt, of: account, errand, in: books)
      }
      if let verdict = reply.verdict { try books.keep(.password(verdict), of: errand.id, in: errand.visit) }
      return reply
    }
  }

  /// Takes this try's own count back, and lets the account in unless others have locked it meanwhile.
  private func welcome(
    _ account: Staff, _ secret: String, _ attempt: PasswordTry, _ shift: ShiftID, _ officer: Officer?,
    in books: any Books
  ) throws(Failure) -> ShiftReply {
    let now = books.time.now
    var account = account
    account.takeBack(wrongAt: attempt.at)
    account.secret = secret
    try books.save(account)
    guard account.locked == nil else { return .signedIn(.locked) }
    try books.save(SignInBrake(), of: attempt.brake, at: station)
    let wasOpen = try officer.map { officer throws(Failure) in try signedIn(officer, in: books) != nil }
    guard let open = try shiftToWork(account, shift, officer, in: books) else {
      guard let officer else { throw .damaged }
      return .refused(try ending(of: officer, in: books))
    }
    try books.enter(
      entry(
        .signInRight, at: now, staff: account.name, about: trace(of: open.id),
        details: ["kind": wasOpen.map { $0 ? "unlock" : "extend" } ?? "shift"]))
    return .signedIn(.signedIn(try self.officer(account, in: open, books)))
  }

  /// What somebody with a shift carries from here on.
  func officer(_ account: Staff, in shift: Shift, _ records: any Records) throws(Failure) -> Officer {
    Officer(
      shift: shift.id, name: account.name, role: account.role, branch: try branch(records), until: shift.until,
      hasEarlyOpening: settings.hasEarlyOpening, isHead: account.isActingHead,
      mustChangePassword: account.mustChangePassword)
  }

  /// A new shift, or the one that goes on; nil when that cannot go on any more.
  private func shiftToWork(
    _ account: Staff, _ id: ShiftID, _ officer: Officer?, in books: any Books
  ) throws(Failure) -> Shift? {
    let now = books.time.now
    let until = now.later(by: .hours(Int64(settings.shiftHours)))
    guard let officer else {
      let shift = Shift(id: id, staff: account.name, station: station, since: now, until: until)
      try books.save(shift)
      return shift
    }
    guard var shift = try shiftToGoOn(officer, in: books) else { return nil }
    guard !shift.isOpen(at: now) else { return shift }
    shift.until = until
    try books.save(shift)
    return shift
  }

  /// Ledger rows of a wrong password, and of what it brought. Rule L1.
  func tell(
    _ attempt: PasswordTry, of account: Staff?, _ errand: Errand, in books: any Books
  ) throws(Failure) {
    let (about, staff) = (trace(of: errand.id), account?.name)
    try books.enter(entry(.signInWrong, at: attempt.at, staff: staff, about: about))
    switch attempt.verdict {
    case .paused(let until):
      try books.enter(
        entry(.signInPaused, at: attempt.at, staff: staff, about: about, details: ["until": until.iso8601]))
    case .locked: try books.enter(entry(.staffLocked, at: attempt.at, staff: staff, about: about))
    case .wrong, .unfinished, .unfit, .signedIn: return
    }
  }
}

extension ShiftReply {
  /// What is kept of a try at a password; nil where the shift is over, which the next one finds again.
  var verdict: Receipt.PasswordVerdict? {
    guard case .signedIn(let outcome) = self else { return nil }
    return switch outcome {
    case .signedIn(let officer): .right(officer.shift)
    case .wrong: .wrong
    case .paused(let until): .paused(until: until)
    case .locked: .locked
    case .unfinished, .unfit: nil
    }
  }

  /// As front ends of the counter hear it.
  var atTerminal: Reply {
    if case .refused(let refusal) = self { .counter(.refused(refusal)) } else { .shift(self) }
  }
}

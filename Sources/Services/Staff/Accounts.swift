import Rules

extension Desk {
  /// What is done to accounts on the host; every change is a ledger row. Rule L1.
  func accounts(_ errand: Errand, _ request: StaffRequest, by staff: StaffName) throws(Failure) -> StaffReply {
    switch request {
    case .add(let name, let role, let nik, let password):
      let secret = try secret(of: password)
      return try onceOnAccount(errand, name) { books throws(Failure) in
        let branch = try branch(books)
        let account = Staff(
          name: name, role: role, branch: branch.code, nik: nik, secret: secret, mustChangePassword: true)
        return try add(account, by: staff, in: books)
      }
    case .list:
      return try store.read { records throws(Failure) in .staff(try lines(of: try branch(records), records)) }
    case .disable(let name):
      return try onceOnAccount(errand, name) { books throws(Failure) in try disable(name, by: staff, in: books) }
    case .reset(let name, let password):
      let secret = try secret(of: password)
      return try onceOnAccount(errand, name) { books throws(Failure) in
        try reset(name, to: secret, by: staff, in: books)
      }
    case .setHead(let name, let isOn):
      return try onceOnAccount(errand, name) { books throws(Failure) in try setHead(name, isOn, by: staff, in: books) }
    }
  }

  private func secret(of password: Password) throws(Failure) -> String {
    try store.takingPasswordTurn { turn throws(Failure) in
      try Passwords(settings.passwordCost).secret(of: password, in: turn)
    }
  }

  /// A supervisor lets an officer in again whom wrong passwords keep out, here and at every terminal.
  func openStaff(_ errand: Errand, _ name: StaffName, by attendance: Attendance) throws(Failure) -> CounterReply {
    try once(errand, for: attendance) { books throws(Failure) in
      guard var account = try ours(name, in: books) else { return .only(.unknownStaff) }
      account.open()
      try books.saveWrongs(account.wrongs, locked: account.locked, of: name)
      // As with the pause of a terminal: ending it forgets nothing.
      for (place, brake) in try books.signInBrakes(of: name) where brake.pausedUntil != nil {
        try books.save(brake.lifted, of: name, at: place)
      }
      try books.enter(entry(.staffOpened, at: books.time.now, staff: attendance.staff, about: name.text))
      return Done(.staff(try lines(of: try branch(books), books)), leaving: .done)
    } again: { (_, books) throws(Failure) in
      .staff(try lines(of: try branch(books), books))
    }
  }

  /// Everybody who works in a branch.
  func lines(of branch: Branch, _ records: any Records) throws(Failure) -> [StaffLine] {
    var lines: [StaffLine] = []
    for staff in try records.staff(at: branch.code) {
      let pauses = try records.signInBrakes(of: staff.name).compactMap { place, brake in
        brake.pause(at: records.time.now).map { SignInPause(terminal: name(of: place), until: $0) }
      }
      lines.append(StaffLine(staff, pauses: pauses.sorted { $0.terminal < $1.terminal }))
    }
    return lines
  }

  /// Of a terminal in another branch with its code before it.
  private func name(of place: Station) -> String {
    place.branch == station.branch ? place.terminal : "\(place.branch) \(place.terminal)"
  }

  private func add(_ account: Staff, by staff: StaffName, in books: any Books) throws(Failure) -> StaffReply {
    guard try books.staff(account.name) == nil else { return .nameTaken }
    try books.save(account)
    try books.enter(
      entry(
        .staffAdded, at: books.time.now, staff: staff, about: account.name.text,
        details: ["role": account.role.rawValue]))
    return try line(of: account, in: books)
  }

  /// With whoever else is the same person.
  private func line(of account: Staff, in records: any Records) throws(Failure) -> StaffReply {
    let others = try records.staff(of: account.nik).map(\.name).filter { $0 != account.name }
    return others.isEmpty ? .done(StaffLine(account)) : .addedBeside(StaffLine(account), others: others)
  }

  private func disable(_ name: StaffName, by staff: StaffName, in books: any Books) throws(Failure) -> StaffReply {
    guard var account = try ours(name, in: books) else { return .unknownName }
    guard !account.isDisabled else { return .done(StaffLine(account)) }
    account.isDisabled = true
    try books.save(account)
    try books.endShifts(of: name, at: books.time.now)
    try books.enter(entry(.staffDisabled, at: books.time.now, staff: staff, about: name.text))
    return .done(StaffLine(account))
  }

  /// Whoever knew the former password works no longer under this name.
  private func reset(
    _ name: StaffName, to secret: String, by staff: StaffName, in books: any Books
  ) throws(Failure) -> StaffReply {
    guard var account = try ours(name, in: books) else { return .unknownName }
    account.reset(to: secret)
    try books.save(account)
    try books.forgetSignInBrakes(of: name)
    try books.endShifts(of: name, at: books.time.now)
    try books.enter(entry(.staffReset, at: books.time.now, staff: staff, about: name.text))
    return .done(StaffLine(account))
  }

  /// Who had it before keeps it; nothing is told twice.
  private func setHead(
    _ name: StaffName, _ isOn: Bool, by staff: StaffName, in books: any Books
  ) throws(Failure) -> StaffReply {
    guard var account = try ours(name, in: books) else { return .unknownName }
    guard !isOn || account.role == .supervisor else { return .notSupervisor(StaffLine(account)) }
    guard account.isHead != isOn else { return .done(StaffLine(account)) }
    account.isHead = isOn
    try books.save(account)
    try books.enter(
      entry(isOn ? .staffHeadSet : .staffHeadLifted, at: books.time.now, staff: staff, about: name.text))
    return .done(StaffLine(account))
  }

  /// An account of this branch; another branch's is none of ours.
  private func ours(_ name: StaffName, in records: any Records) throws(Failure) -> Staff? {
    guard let account = try records.staff(name), account.branch == station.branch else { return nil }
    return account
  }

  private func onceOnAccount(
    _ errand: Errand, _ name: StaffName, _ work: (any Books) throws(Failure) -> StaffReply
  ) throws(Failure) -> StaffReply {
    try once(errand) { books throws(Failure) in
      let reply = try work(books)
      return Done(reply, leaving: reply.isDone ? .done : nil)
    } again: { (_, books) throws(Failure) in
      guard let account = try ours(name, in: books) else { return .unknownName }
      if case .host(.staff(.add), _) = errand.request { return try line(of: account, in: books) }
      return .done(StaffLine(account))
    }
  }
}

extension StaffReply {
  fileprivate var isDone: Bool {
    switch self {
    case .done, .addedBeside: true
    case .notSupervisor, .staff, .nameTaken, .unknownName: false
    }
  }
}

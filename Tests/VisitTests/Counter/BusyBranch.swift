import Demo
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// A branch in the middle of a day: something of everything waits for an officer.
struct BusyBranch: Sendable {
  private(set) var office: Office
  /// Nothing has happened to him.
  let sari: Somebody
  /// Blocked, and nobody has reported it.
  let wati: Somebody
  /// Blocked and reported; joni asks for an early opening.
  let agus: Somebody
  /// Has an update in process.
  let ratna: Somebody
  /// Has a claim of this branch.
  let dewi: Somebody
  /// Is served at the counter only.
  let nur: Somebody
  /// Has two cards.
  let marlina: Somebody
  /// Open, confidential and anonymous, in this order; nobody has taken one.
  let tickets: [Ticket]
  let update: Update

  /// Everybody who is known by name here.
  var people: [Somebody] { [sari, wati, agus, ratna, dewi, nur, marlina] }

  /// Paused, because three people were struck there.
  static let pausedTerminal = "kios-5"
  /// Where wrong passwords pause tuti.
  static let guessedTerminal = "loket-8"

  private static let usual = Result { try BusyBranch(hostile: nil) }

  /// A branch of one's own, in which everything was done once for all.
  init() throws {
    self = try Self.usual.get()
    office = try office.copy()
  }

  /// - Parameter hostile: what stands in the columns that employers and registers deliver, and where terminals have
  ///   their names; nil for what is usual
  init(hostile: String?) throws {
    (sari, wati, agus) = (try Somebody(.active), try Somebody(.blocked), try Somebody(.reported))
    (ratna, dewi, nur) = (try Somebody(.succeeded), try Somebody(.inactive), try Somebody(.counterOnly))
    marlina = try Somebody(.severalCards)
    let today = Cast.home.zone.day(of: FakeHost.start)
    var stock = try Cast(today: today).stock
    stock.claims.append(
      Claim(kpj: try KPJ(dewi.kpj), branch: Cast.home, opened: today.adding(days: -3), status: .active))
    if let hostile { try stock.fill(with: hostile, naming: [dewi, nur].map(\.identity.nik)) }
    let hall = hostile.map { "kios-3" + $0.prefix(40) } ?? "kios-3"
    office = try Office(stock)
    for colleague in Colleague.allCases { try office.hires(colleague) }
    try office.strikes(wati.identity, times: 3, at: hall)
    try office.strikes(agus.identity, times: 3, at: "kios-4")
    try office.reports(agus.identity)
    try office.submits(ratna)
    update = try office.update(of: ratna)
    for situation in [CastMember.Situation.late, .moving, .pastDue] {
      try office.strikes(try Somebody(situation).identity, times: 1, at: Self.pausedTerminal)
    }
    for mode in ReporterMode.allCases {
      try office.files(
        Grievance(
          text: "Antrean di loket dua jam, \(mode.rawValue).", mode: mode,
          identity: mode == .anonymous ? nil : sari.identity))
    }
    tickets = try office.tickets()
    let guessed = try office.desk(at: Self.guessedTerminal, Self.settings)
    for _ in 0..<SignInBrake.limit {
      _ = guessed.answer(office.newErrand(.shift(.signIn(try Colleague.tuti.name, Password(typed: "bukan sandinya")))))
    }
    let (desk, joni) = try office.officer(.joni, Self.settings)
    for request: CounterRequest in [
      .sawCard(try id(of: marlina), .atCounter), .sawCard(try id(of: agus), .atCounter),
      .askOpening(try id(of: agus), try TypedLine("Berangkat umrah besok")),
      .setCounterOnly(try id(of: nur), true),
      .askCorrection(try id(of: marlina), try Self.corrected, try TypedLine("Surat Dukcapil 7")),
    ] {
      let reply = desk.answer(office.newErrand(.counter(request, by: joni)))
      guard case .counter = reply, reply.refusal == nil else { throw Failure.damaged }
    }
  }

  /// A NIK that nobody has.
  static var corrected: NIK { get throws { try NIK("3174065203880077") } }

  static var settings: Settings { Office.counterSettings(earlyOpening: true) }

  func id(of person: Somebody) throws -> ParticipantID {
    try office.file.read { records throws(Failure) in
      guard let participant = try records.dossier(of: person.identity.nik).participant else { throw .damaged }
      return participant.id
    }
  }
}

extension Stock {
  /// Delivers the text wherever a delivery may hold any, and after the names of people who state theirs at no
  /// kiosk.
  fileprivate mutating func fill(with text: String, naming named: [NIK]) throws {
    participants = participants.map { record in
      let person = record.participant
      let name = named.contains(person.nik) ? person.name + text : person.name
      return ParticipantRecord(
        Participant(
          id: person.id, nik: person.nik, name: name, birth: person.birth, sex: person.sex, marital: person.marital,
          mother: "Siti Aminah" + text, telephone: person.telephone), email: text, address: text)
    }
    memberships = memberships.map { record in
      let card = record.membership
      return MembershipRecord(
        of: record.nik,
        Membership(
          kpj: card.kpj, employer: text, city: text, branch: card.branch, segment: card.segment,
          registered: card.registered, status: card.status, inactiveSince: card.inactiveSince,
          lastPaid: card.lastPaid, movingTo: card.movingTo.map { _ in text }))
    }
  }
}

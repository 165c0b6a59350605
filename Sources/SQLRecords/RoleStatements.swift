import Keeping
package import Rules
import Services

/// What a kiosk and a counter need of a store whose tables they may not touch as they like: to be reviewed with every
/// change. Rule MB7.
///
/// A statement of a kiosk that tells of people takes one whole NIK, one whole number, or an id of 128 bits of chance that
/// such a look has given.
package struct RoleStatements: Sendable {
  /// All that a kiosk ever asks, but for ``ledger``.
  package private(set) var kiosk: [KnownStatement]
  /// What a counter does not do by itself: to delete, to correct a NIK, to settle the calendar.
  package private(set) var counter: [KnownStatement]
  /// How a row comes into the ledger, whoever enters it.
  package private(set) var ledger: [KnownStatement]

  /// - Parameters:
  ///   - numbering: the statement that gives the ledger's next number
  ///   - locks: runs every statement of the store's own by which a person's row is locked
  ///   - others: runs whatever else of a store's own every transaction needs
  package init(
    _ dialect: SQLDialect, numbering: String, locks: (any SQLConnection, ParticipantID) throws -> Void,
    others: (any SQLConnection, ClockAnchor) throws -> Void
  ) throws {
    let samples = try StatementSamples()
    let kiosk = StatementRecorder(dialect, numbering: numbering)
    let counter = StatementRecorder(dialect, numbering: numbering)
    let books = { (recorder: StatementRecorder) in
      WritingSession(
        recorder, after: nil,
        at: HostReading(wall: samples.moment, sinceBoot: .zero, boot: "", isSynchronised: true), seal: Self.seal)
    }
    let kioskBooks = books(kiosk)
    for recorder in [kiosk, counter] {
      // What touches no table everybody may do.
      recorder.note("lock_person", where: { $0.contains(" FROM ") }) { try locks(recorder, samples.person) }
    }
    kiosk.note("store") { try others(kiosk, kioskBooks.anchor) }
    kiosk.noteReading(kioskBooks, samples)
    kiosk.noteWriting(kioskBooks, samples)
    kiosk.note("ledger_row", answering: Self.ledgerAnswer) {
      try kioskBooks.enter(LedgerEntry(.keyCreated, at: samples.moment, station: samples.station))
    }
    counter.noteDeleting(books(counter), samples)
    counter.noteCorrecting(books(counter), samples)
    let isOfLedger = { (statement: KnownStatement) in
      statement.sql == numbering || statement.sql.hasPrefix("INSERT INTO ledger ")
    }
    ledger = kiosk.statements.filter(isOfLedger)
    self.kiosk = kiosk.statements.filter { !isOfLedger($0) }
    self.counter = counter.statements
  }

  private static let seal = Seal(by: SystemChance())

  /// A ledger with one row under that key.
  private static var ledgerAnswer: [String: SQLValue] {
    [
      "value": .text(seal.keyID), "seq": .integer(1), "place": .integer(1), "spot": .integer(1),
      "seal": .bytes([UInt8](repeating: 0, count: Seal.byteCount)),
    ]
  }
}

extension StatementRecorder {
  /// What a kiosk looks up.
  fileprivate func noteReading(_ books: WritingSession, _ some: StatementSamples) {
    let (person, visit, since) = (some.person, some.visit, some.moment)
    note("branch") { _ = try books.branch(some.branch.code) }
    note("fact") { _ = try books.fact(Fact.register) }
    note("holidays") { _ = try books.broughtYears() }
    note("receipt") { _ = try books.receipt(of: some.errand) }
    note("ledger_ends") { _ = try books.ledgerHeads() }
    // By one whole NIK.
    note("dossier_of_nik") { _ = try books.dossier(of: some.nik) }
    // By the id that a NIK or a number gave.
    note("dossier") { _ = try books.dossier(of: person) }
    note("cards") { _ = try books.memberships(of: person) }
    note("claims") { _ = try books.claims(of: person) }
    note("lacking") { _ = try books.lacking(of: person) }
    note("access") { _ = try books.access(of: person) }
    note("strikes") { _ = try books.strikes(of: person) }
    note("standing") { _ = try books.ledger(.standing(of: person), limit: 1) }
    note("latest_update") { _ = try books.latestUpdate(of: person) }
    note("proofs") { _ = try books.unusedProofs(of: person, in: visit, since: since) }
    note("is_identified") { _ = try books.hasIdentified(person, in: visit, since: since) }
    note("handover_of_visit") { _ = try books.handOver(of: person, in: visit) }
    // By the visit, whose id the kiosk has drawn.
    note("identified") { _ = try books.identified(in: visit, since: since) }
    note("is_opened") { _ = try books.hasOpened(some.number, in: visit, since: since) }
    // By one whole number.
    note("handover") { _ = try books.handOver(some.handOver.number, at: some.branch.code) }
    note("update_of_number") { _ = try books.submission(some.number) }
    note("ticket") { _ = try books.ticket(some.number) }
    note("messages") { _ = try books.messages(of: some.number) }
    // By a digest under the ledger's key.
    note("ticket_of_print") { _ = try books.ticket(under: "", since: since) }
    // Of the terminal and the branch.
    note("lookup_brake") { _ = try books.lookupBrake(of: .people, at: some.station) }
    note("strike_brake") { _ = try books.strikeBrake(at: some.station) }
    note("has_head") { _ = try books.hasActingHead(at: some.branch.code) }
  }

  /// What a kiosk changes.
  fileprivate func noteWriting(_ books: WritingSession, _ some: StatementSamples) {
    let person = some.person
    note("keep_receipt") { try books.keep(.done, of: some.errand, in: some.visit) }
    note("identify") { try books.identify(person, in: some.visit) }
    note("save_access") { try books.save(Access(blocks: [some.moment]), of: person) }
    note("add_strike") {
      try books.add(StrikeTrace(check: .kpj, at: some.moment, station: some.station), of: person, attempt: some.attempt)
    }
    note("clear_strikes") { try books.clearStrikes(of: person, .kpj) }
    note("no_opening") { try books.save(nil, of: person, at: some.branch.code) }
    note("save_lookup_brake") { try books.save(LookupBrake(), of: .people, at: some.station) }
    note("save_strike_brake") { try books.save(StrikeBrake(), at: some.station) }
    note("add_proof") { try books.add(some.proof) }
    note("use_proofs") { try books.use([some.proof], at: some.moment) }
    note("save_handover") { try books.save(some.handOver) }
    note("no_handover") { try books.removeHandOvers(of: some.visit) }
    note("add_update") { try books.add(some.submission) }
    note("save_update") { try books.save(some.update, of: person) }
    note("add_ticket") { try books.add(some.ticket, under: "") }
    note("save_ticket") { try books.save(some.ticket) }
    note("add_event") { try books.add(TicketEvent(.wrote, by: .participant, at: some.moment), to: some.number) }
    note("add_message") { try books.add(some.message, to: some.number) }
    note("open_ticket") { try books.open(some.number, in: some.visit) }
    note("send") {
      try books.send(Notice(.blockOpens, about: some.number, of: person, branch: some.branch.code, at: some.moment))
    }
  }

  /// What goes by a counter's work: old rows that run out, and what is not so any more.
  fileprivate func noteDeleting(_ books: WritingSession, _ some: StatementSamples) {
    let person = some.person
    let deletes = { (purpose: String, work: () throws -> Void) in
      self.note("delete_" + purpose, where: { $0.hasPrefix("DELETE ") }, work)
    }
    deletes("receipts") { try books.keep(.done, of: some.errand, in: some.visit) }
    deletes("identified") { try books.identify(person, in: some.visit) }
    deletes("blocks") { try books.save(Access(), of: person) }
    deletes("strikes") { try books.clearStrikes(of: person, .kpj) }
    deletes("opening") { try books.save(nil, of: person, at: some.branch.code) }
    deletes("correction") { try books.removeCorrection(of: person) }
    deletes("proofs") { try books.add(some.proof) }
    deletes("handovers") { try books.save(some.handOver) }
    deletes("handovers") { try books.removeHandOvers(of: some.visit) }
    deletes("passes") { try books.open(some.number, in: some.visit) }
    deletes("notices") {
      try books.send(Notice(.blockOpens, about: some.number, of: person, branch: some.branch.code, at: some.moment))
    }
    deletes("notices") { try books.recall(.blockOpens, about: some.number) }
    deletes("sights") {
      try books.save(
        CardSight(
          sitting: some.sitting, participant: person, staff: some.staff, isByTelephone: false, seen: nil,
          looked: some.moment))
    }
    deletes("comparisons") { try books.save(shown: "", of: some.number, to: some.staff, in: some.sitting) }
    deletes("sign_in_brakes") { try books.save(SignInBrake(), of: some.staff, at: some.station) }
    deletes("sign_in_brakes") { try books.forgetSignInBrakes(of: some.staff) }
  }

  /// A NIK that was corrected touches what was delivered; that told days were gone through is a fact. Rules DL4, P1.
  fileprivate func noteCorrecting(_ books: WritingSession, _ some: StatementSamples) {
    let isChange = { (sql: String) in !sql.hasPrefix("SELECT ") }
    let isOfFact = { (sql: String) in sql.contains(" fact ") }
    let own: [String: SQLValue] = ["nik": .integer(some.nik.value)]
    let merging = "$1 = '\(Fact.merging)'"
    note("correct_nik", only: merging, answering: own, where: isOfFact) {
      try books.correct(some.person, to: some.nik, joining: nil)
    }
    for twin in [nil, some.other] {
      note("correct_nik", answering: own, where: { isChange($0) && !isOfFact($0) }) {
        try books.correct(some.person, to: some.nik, joining: twin)
      }
    }
    note("settle_calendar", only: "$1 = '\(Fact.calendar)'", where: isChange) { try books.settleCalendar("") }
  }
}

package import Rules
package import Services
import Support
import Testing

extension StoreCheck {
  /// All or nothing, and a repetition is answered as the first time.
  static let transactions: [StoreCheck] = [
    StoreCheck("A closure that throws changes nothing, and its failure comes out") { bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      let before = try bench.ledger()
      #expect(throws: Failure.full) { try writeEverything(store, thenThrow: .full) }
      try expectNothing(in: store)
      #expect(try bench.ledger() == before)
      try store.write { (books) throws(Failure) in try books.save(Access(card: nil), of: Samples.wholeID) }
    },
    StoreCheck("What a closure gives comes out, an absent value too") { bench in
      let store = try bench.open()
      #expect(try store.write { (_) throws(Failure) -> Int? in nil } == nil)
      #expect(try store.read { (_) throws(Failure) -> Int? in 3 } == 3)
    },
    StoreCheck("What a write has changed it sees itself") { bench in
      let store = try bench.open()
      let strikes = try store.write { (books) throws(Failure) in
        try books.save(Access(strikes: Strikes(kpj: 2)), of: Samples.wholeID)
        return try books.access(of: Samples.wholeID).strikes
      }
      #expect(strikes == Strikes(kpj: 2))
    },
    StoreCheck("A receipt is kept as it is, with its visit, and a later one takes its place") { bench in
      let store = try bench.open()
      for (number, receipt) in receipts.enumerated() {
        let errand = Samples.errand(UInt64(number))
        try store.write { (books) throws(Failure) in
          try books.keep(.done, of: errand, in: VisitID(high: 8, low: 8))
          try books.keep(receipt, of: errand, in: visit)
        }
        let kept = try store.read { (records) throws(Failure) in try records.receipt(of: errand) }
        #expect(kept == KeptReceipt(visit: visit, receipt: receipt))
      }
      #expect(try store.read { (records) throws(Failure) in try records.receipt(of: Samples.errand(99)) } == nil)
    },
    StoreCheck("Three facts count for their participant, their visit and from their moment on") { bench in
      let store = try bench.open()
      let now = try store.write { (books) throws(Failure) in
        try books.identify(Samples.wholeID, in: visit)
        return books.time.now
      }
      try store.read { (records) throws(Failure) in
        #expect(try records.hasIdentified(Samples.wholeID, in: visit, since: now))
        #expect(try !records.hasIdentified(Samples.wholeID, in: visit, since: now.later(by: .milliseconds(1))))
        #expect(try !records.hasIdentified(Samples.wholeID, in: VisitID(high: 8, low: 8), since: now))
        #expect(try !records.hasIdentified(Samples.bareID, in: visit, since: now))
      }
    },
  ]

  private static var receipts: [Receipt] {
    [
      .done, .made(Samples.reference(1)), .tried(.right), .tried(.wrong(left: 2)), .tried(.blocked),
      .tried(.unfinished(left: 1)), .tried(.void(.timeout, left: 0)), .checking, .wrong,
      .password(.right(ShiftID(high: 1, low: 2))), .password(.wrong), .password(.paused(until: Samples.moment(900))),
      .password(.locked), .corrected(merged: true), .moved(3),
    ]
  }

  /// One of each thing that a write can do.
  package static func writeEverything(_ store: any Store, thenThrow failure: Failure? = nil) throws(Failure) {
    try store.write { (books) throws(Failure) in
      let id = Samples.wholeID
      try books.keep(.made(Samples.reference(1)), of: Samples.errand(1), in: visit)
      try books.identify(id, in: visit)
      try books.save(everyFact(), of: id)
      try books.add(trace(0), of: id, attempt: AttemptID(high: 3, low: 3))
      var lookups = LookupBrake()
      _ = lookups.noteFailure("digest", at: books.time.now)
      try books.save(lookups, of: .people, at: Samples.kiosk)
      var strikes = StrikeBrake()
      _ = strikes.note(id, blocked: true, at: books.time.now)
      try books.save(strikes, at: Samples.kiosk)
      try books.add(consent(at: books.time.now))
      let form = try submission(update(1, submitted: books.time.now))
      try books.add(form)
      try books.apply(form.data, to: id, from: form.update.number)
      try books.cancel(try Samples.abandoned(), at: books.time.now)
      let ticket = try ticket()
      try books.add(ticket, under: "print")
      try books.add(message(), to: ticket.number)
      try books.add(TicketEvent(.told, by: .officer("ani"), at: books.time.now), to: ticket.number)
      try books.add(note(), to: ticket.number)
      try books.open(ticket.number, in: visit)
      try books.save(opening(), of: id, at: "JKT01")
      try books.save(account("ani", .officer))
      try books.save(SignInBrake(wrong: 1), of: name("ani"), at: Samples.at("loket-1"))
      try books.save(shift(1))
      try books.enter(LedgerEntry(.kpjWrong, at: books.time.now, participant: id, station: Samples.kiosk))
      if let failure { throw failure }
    }
  }

  static func expectNothing(in store: any Store) throws {
    try store.read { (records) throws(Failure) in
      let id = Samples.wholeID
      #expect(try records.receipt(of: Samples.errand(1)) == nil)
      #expect(try !records.hasIdentified(id, in: visit, since: Moment(milliseconds: 0)))
      #expect(try records.access(of: id) == Access())
      #expect(try records.strikes(of: id).isEmpty)
      #expect(try records.lookupBrake(of: .people, at: Samples.kiosk) == LookupBrake())
      #expect(try records.strikeBrake(at: Samples.kiosk) == StrikeBrake())
      #expect(try records.latestUpdate(of: id) == nil)
      #expect(try !hasConsent(of: id, in: visit, since: Moment(milliseconds: 0), records))
      #expect(try records.submission(Samples.reference(1)) == nil)
      #expect(try records.opening(of: id) == nil)
      #expect(try records.staff(name("ani")) == nil)
      #expect(try records.signInBrake(of: name("ani"), at: Samples.at("loket-1")) == SignInBrake())
      #expect(try records.shift(shift(1).id) == nil)
      #expect(try records.terminals(at: "JKT01").isEmpty)
      #expect(try records.dossier(of: id)?.participant == (try Samples.whole()))
      #expect(try records.claims(of: id).contains(try Samples.abandoned()))
      let ticket = try ticket()
      #expect(try records.ticket(ticket.number) == nil)
      #expect(try records.messages(of: ticket.number).isEmpty)
      #expect(try records.notes(of: ticket.number).isEmpty)
      #expect(try records.events(of: ticket.number).isEmpty)
      #expect(try !records.hasOpened(ticket.number, in: visit, since: Moment(milliseconds: 0)))
    }
  }

  static func everyFact() throws(Failure) -> Access {
    Access(
      strikes: Strikes(kpj: 3, face: 1),
      block: Block(cause: .kpj, since: Samples.moment(1), report: Samples.report(.callCentre)),
      reservation: Reservation(attempt: AttemptID(high: 9, low: 8), at: Samples.moment(2), station: Samples.kiosk),
      card: try Samples.kpj("9A000000015"), counterOnly: .thirdBlock, blocks: [Samples.moment(-9), Samples.moment(1)],
      voids: [Samples.moment(-3)])
  }

  package static let visit = VisitID(high: 5, low: 6)

  static func trace(_ seconds: Int64, _ check: Check = .kpj) -> StrikeTrace {
    StrikeTrace(check: check, at: Samples.moment(seconds), station: Samples.kiosk)
  }

  package static func consent(at moment: Moment, kind: Proof.Kind = .consent(text: "2026-11")) -> Proof {
    Proof(
      errand: Samples.errand(2), kind: kind, participant: Samples.wholeID, visit: visit, station: Samples.kiosk,
      at: moment)
  }

  static func update(_ number: UInt64, submitted: Moment, _ state: Update.State = .inProcess) -> Update {
    Update(
      number: Samples.reference(number), submitted: submitted, due: submitted.later(by: .days(5)),
      dueIsEstimate: number.isMultiple(of: 2), state: state)
  }

  /// Stated at ``Samples/kiosk``.
  static func submission(_ update: Update, of participant: ParticipantID = Samples.wholeID) throws(Failure)
    -> Submission
  {
    do {
      return Submission(
        update: update, participant: participant, station: Samples.kiosk, data: try Invented.updateData())
    } catch { throw .damaged }
  }

  /// A complaint at the branch of ``Samples/kiosk``.
  package static func ticket() throws(Failure) -> Ticket {
    do { return try Invented.ticket(branch: Samples.jakarta) } catch { throw .damaged }
  }

  package static func note() throws(Failure) -> TicketNote {
    do {
      return TicketNote(at: Samples.moment(4), by: try name("ani"), text: try Prose("Sudah ditelepon.", for: .message))
    } catch { throw .damaged }
  }

  package static func opening() throws(Failure) -> OpeningSheet {
    do {
      return OpeningSheet(askedBy: try name("ani"), at: Samples.moment(5), reason: try TypedLine("Sakit keras."))
    } catch { throw .damaged }
  }

  package static func message() throws(Failure) -> TicketMessage {
    do { return try Invented.message() } catch { throw .damaged }
  }

  static func hasConsent(
    of participant: ParticipantID, in visit: VisitID, since: Moment, _ records: any Records
  ) throws(Failure) -> Bool {
    try records.unusedProofs(of: participant, in: visit, since: since).contains {
      if case .consent = $0.kind { true } else { false }
    }
  }
}

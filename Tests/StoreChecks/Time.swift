import Rules
import Services
import Support
import Testing

extension StoreCheck {
  /// One clock, read once the lock is held, that never runs back.
  static let time: [StoreCheck] = [
    StoreCheck("A transaction has one moment from its begin to its end") { bench in
      let store = try bench.open()
      let moments = try store.write { (books) throws(Failure) in
        let first = books.time
        bench.clock.passes(.seconds(5))
        try books.save(Access(), of: Samples.wholeID)
        return [first, books.time]
      }
      #expect(moments[0] == moments[1])
    },
    StoreCheck("Time never runs back, whatever the wall clock does") { bench in
      let store = try bench.open()
      var last = try store.write { (books) throws(Failure) in books.time.now }
      for step in [Span.hours(-25), .seconds(1), .hours(-1), .minutes(3), .hours(30), .hours(-500)] {
        bench.clock.steps(step)
        bench.clock.passes(.milliseconds(40))
        let now = try store.write { (books) throws(Failure) in books.time.now }
        #expect(now > last)
        last = now
      }
    },
    StoreCheck("A read goes by the same clock and stores nothing") { bench in
      let store = try bench.open()
      try store.write { (_) throws(Failure) in }
      bench.clock.synchronises(false)
      bench.clock.steps(.hours(-25))
      bench.clock.passes(.seconds(10))
      let before = try bench.ledger()
      let read = try store.read { (records) throws(Failure) in records.time.now }
      #expect(try store.read { (records) throws(Failure) in records.time.now } == read)
      #expect(try bench.ledger() == before)
      #expect(try store.write { (books) throws(Failure) in books.time.now } == read)
    },
    StoreCheck("Accepting the wall clock moves every open T by as much, and nothing that is past") { bench in
      let store = try bench.open()
      let opens = try report(in: store, of: Samples.wholeID)
      try store.write { (books) throws(Failure) in
        try books.save(Access(block: Block(cause: .face, since: books.time.now)), of: Samples.bareID)
      }
      bench.clock.synchronises(false)
      bench.clock.steps(.hours(-25))
      let (moved, sheet) = try store.write { (books) throws(Failure) in
        let moved = try books.acceptClock()
        return (moved, try books.clockSheet())
      }
      #expect(moved == .hours(-25))
      #expect(sheet.store == sheet.wall && sheet.episode == nil && sheet.isTrusted)
      try store.read { (records) throws(Failure) in
        let block = try records.access(of: Samples.wholeID).block
        #expect(block?.report?.opens == opens.later(by: moved))
        #expect(block?.report?.at == opens.later(by: .hours(-24)))
        #expect(try records.access(of: Samples.bareID).block?.report == nil)
        #expect(records.time.now == sheet.store)
      }
    },
    StoreCheck("A face check and a pause last as long as before when the clock is accepted") { bench in
      let store = try bench.open()
      try store.write { (books) throws(Failure) in
        let reservation = Reservation(
          attempt: AttemptID(high: 1, low: 1), at: books.time.now, station: Samples.kiosk)
        try books.save(Access(reservation: reservation), of: Samples.wholeID)
        try books.save(LookupBrake(pausedUntil: books.time.now.later(by: .minutes(15))), of: .people, at: Samples.kiosk)
      }
      bench.clock.synchronises(false)
      bench.clock.steps(.hours(30))
      let (left, pause) = try store.write { (books) throws(Failure) in
        _ = try books.acceptClock()
        let lapses = try books.access(of: Samples.wholeID).reservation?.lapses
        let pause = try books.lookupBrake(of: .people, at: Samples.kiosk).pausedUntil
        return (lapses?.span(since: books.time.now), pause?.span(since: books.time.now))
      }
      #expect(left == Reservation.lapse)
      #expect(pause == .minutes(15))
    },
    StoreCheck("What was proven is good for as long as before when the clock is accepted, and what was used stays") {
      bench in
      let store = try bench.open()
      let (id, sitting) = (Samples.wholeID, SittingID(high: 8, low: 8))
      let start = try store.write { (books) throws(Failure) in
        let now = books.time.now
        try books.identify(id, in: visit)
        for (errand, kind) in [(1, Proof.Kind.consent(text: "1")), (2, .pass(.kpj)), (3, .pass(.face))] {
          try books.add(
            Proof(
              errand: Samples.errand(UInt64(errand)), kind: kind, participant: id, visit: visit,
              station: Samples.kiosk, at: now))
        }
        var facts = CallerFacts()
        for _ in 0..<CallerFacts.limit { facts.count(at: now) }
        try books.save(facts, of: id)
        var sight = CardSight(
          sitting: sitting, participant: id, staff: try name("ani"), isByTelephone: false, seen: nil, looked: now)
        _ = sight.see(at: now)
        try books.save(sight)
        return now
      }
      bench.clock.synchronises(false)
      bench.clock.steps(.hours(-25))
      let moved = try store.write { (books) throws(Failure) in try books.acceptClock() }
      try store.read { (records) throws(Failure) in
        let then = start.later(by: moved)
        let proofs = try records.unusedProofs(of: id, in: visit, since: Moment(milliseconds: 0))
        #expect(proofs.map(\.at) == [then, then, then])
        #expect(try records.hasIdentified(id, in: visit, since: then))
        #expect(try !records.hasIdentified(id, in: visit, since: then.later(by: .milliseconds(1))))
        let sight = try records.cardSight(of: id, in: sitting)
        #expect(sight?.seen == then && sight?.looked == then)
        let facts = try records.callerFacts(of: id)
        #expect(facts.endedUntil == then.later(by: CallerFacts.memory) && facts.wrongs.allSatisfy { $0 == then })
      }
    },
    StoreCheck("What counts for 24 hours counts for as long when the clock is accepted; what was filed when stays") {
      bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      var ticket = try Invented.ticket(branch: Samples.jakarta)
      for second in 0..<3 { ticket.noteWrongFact(at: Samples.moment(Int64(second))) }
      move(&ticket, TicketEvent(.taken(by: "ani"), by: .officer("ani"), at: Samples.moment(7)))
      move(&ticket, TicketEvent(.asked, by: .officer("ani"), at: Samples.moment(8)))
      let filed = ticket
      try store.write { (books) throws(Failure) in
        try books.save(Access(voids: [Samples.moment(1), Samples.moment(2)]), of: Samples.wholeID)
        try books.save(Access(card: nil), of: Samples.bareID)
        try books.add(filed, under: "print")
      }
      bench.clock.synchronises(false)
      bench.clock.steps(.hours(-25))
      let moved = try store.write { (books) throws(Failure) in try books.acceptClock() }
      ticket.wrongFacts = ticket.wrongFacts.map { $0.later(by: moved) }
      let wanted = ticket
      try store.read { (records) throws(Failure) in
        let voids = [Samples.moment(1), Samples.moment(2)].map { $0.later(by: moved) }
        #expect(try records.access(of: Samples.wholeID) == Access(voids: voids))
        #expect(try records.access(of: Samples.bareID) == Access())
        #expect(try records.ticket(wanted.number) == wanted)
      }
    },
  ]

  /// What another program finds after this one.
  static let durable: [StoreCheck] = [
    StoreCheck("Everything that was written is there for the next one") { bench in
      try bench.stock(Samples.everybody())
      let written = try bench.open()
      try writeEverything(written)
      let ledger = try bench.ledger()
      let now = try written.read { (records) throws(Failure) in records.time.now }
      let next = try bench.open()
      try next.read { (records) throws(Failure) in
        let id = Samples.wholeID
        #expect(try records.receipt(of: Samples.errand(1))?.receipt == .made(Samples.reference(1)))
        #expect(try records.hasIdentified(id, in: visit, since: Moment(milliseconds: 0)))
        #expect(try records.access(of: id) == (try everyFact()))
        #expect(try records.strikes(of: id) == [trace(0)])
        #expect(try records.lookupBrake(of: .people, at: Samples.kiosk).failures.map(\.what) == ["digest"])
        #expect(try records.strikeBrake(at: Samples.kiosk).traces.map(\.participant) == [id])
        #expect(try records.latestUpdate(of: id) != nil)
        #expect(try hasConsent(of: id, in: visit, since: Moment(milliseconds: 0), records))
        #expect(try records.submission(Samples.reference(1))?.participant == id)
        #expect(try records.dossier(of: id)?.participant?.telephone == "+6281270008001")
        #expect(try records.claims(of: id).count { $0.status == .cancelled } == 1)
        let ticket = try ticket()
        #expect(try records.ticket(ticket.number) == ticket)
        #expect(try records.messages(of: ticket.number) == [message()])
        #expect(try records.events(of: ticket.number).map(\.step) == [.told])
        #expect(try records.notes(of: ticket.number) == [note()])
        #expect(try records.opening(of: id) == opening())
        #expect(try records.staff(at: "JKT01") == [account("ani", .officer)])
        #expect(try records.signInBrake(of: name("ani"), at: Samples.at("loket-1")) == SignInBrake(wrong: 1))
        #expect(try records.shift(shift(1).id) == shift(1))
        #expect(try records.terminals(at: "JKT01") == ["kiosk-1"])
        #expect(try records.hasOpened(ticket.number, in: visit, since: Moment(milliseconds: 0)))
        #expect(records.time.now == now)
      }
      #expect(try bench.ledger() == ledger && ledger.last?.event == "kpj.wrong")
    }
  ]

  private static func report(in store: any Store, of participant: ParticipantID) throws(Failure) -> Moment {
    try store.write { (books) throws(Failure) in
      let report = Report(number: Samples.reference(4), at: books.time.now, channel: .kiosk)
      try books.save(
        Access(block: Block(cause: .kpj, since: books.time.now, report: report)), of: participant)
      return report.opens
    }
  }
}

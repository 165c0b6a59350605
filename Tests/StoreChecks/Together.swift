import Dispatch
import Rules
import Services
import Support
import Synchronization
import Testing

extension StoreCheck {
  /// Several users of one store at the same time.
  static let together: [StoreCheck] = [
    StoreCheck("Two who strike at the same time both count") { bench in
      let stores = [try bench.open(), try bench.open()]
      try atOnce(stores) { store, _ in
        for _ in 0..<40 {
          try store.write { (books) throws(Failure) in
            var access = try books.access(of: Samples.wholeID)
            access.strikes.kpj += 1
            try books.save(access, of: Samples.wholeID)
          }
        }
      }
      let strikes = try stores[0].read { (records) throws(Failure) in try records.access(of: Samples.wholeID).strikes }
      #expect(strikes.kpj == 80)
    },
    StoreCheck("Of two third strikes one blocks and the other finds the block") { bench in
      for round in 0..<10 {
        let id = ParticipantID(high: 11, low: UInt64(round))
        let stores = [try bench.open(), try bench.open()]
        try stores[0].write { (books) throws(Failure) in try books.save(Access(strikes: Strikes(kpj: 2)), of: id) }
        let blocked = Atomic<Int>(0)
        try atOnce(stores) { store, _ in
          let blocks = try store.write { (books) throws(Failure) in
            var access = try books.access(of: id)
            guard access.obstacle == nil else { return false }
            let blocks = access.strike(.kpj, at: books.time.now).count > 1
            try books.save(access, of: id)
            return blocks
          }
          if blocks { blocked.add(1, ordering: .relaxed) }
        }
        #expect(blocked.load(ordering: .relaxed) == 1)
        #expect(try stores[1].read { (records) throws(Failure) in try records.access(of: id).strikes.kpj } == 3)
      }
    },
    StoreCheck("A ledger that two write into keeps one chain without a gap") { bench in
      let before = try bench.ledger().count
      try atOnce([try bench.open(), try bench.open()]) { store, number in
        for turn in 0..<25 {
          try store.write { (books) throws(Failure) in
            for event in [LedgerEntry.Event.kpjWrong, .blockSet] {
              try books.enter(
                LedgerEntry(
                  event, at: books.time.now, participant: Samples.wholeID, station: Samples.kiosk,
                  staff: StaffName("ani"), about: "\(number)", details: ["turn": "\(turn)", "by": "\(number)"]))
            }
          }
        }
      }
      #expect(try bench.ledger().count == before + 100)
    },
    StoreCheck("Of two officers who take the same ticket one has it, and of two who decide one decides") { bench in
      try bench.stock(Samples.everybody())
      let stores = [try bench.open(), try bench.open()]
      for round in 0..<10 {
        let ticket = try Invented.ticket(UInt64(round), branch: Samples.jakarta)
        let form = try submission(update(UInt64(round), submitted: Samples.moment(0)))
        try stores[0].write { (books) throws(Failure) in
          try books.add(ticket, under: ticket.number.symbols)
          try books.add(form)
        }
        let taken = Atomic<Int>(0)
        let decided = Atomic<Int>(0)
        try atOnce(stores) { store, number in
          let officer = try name("petugas-\(number)")
          let hasTaken = try store.write { (books) throws(Failure) in try take(ticket.number, officer, in: books) }
          let hasDecided = try store.write { (books) throws(Failure) in
            try approve(form.update.number, officer, in: books)
          }
          if hasTaken { taken.add(1, ordering: .relaxed) }
          if hasDecided { decided.add(1, ordering: .relaxed) }
        }
        #expect(taken.load(ordering: .relaxed) == 1 && decided.load(ordering: .relaxed) == 1)
        try stores[0].read { (records) throws(Failure) in
          let holder = try records.ticket(ticket.number)?.course.assignee
          #expect(try records.events(of: ticket.number).map(\.actor) == holder.map { [.officer($0)] })
          #expect(try records.submission(form.update.number)?.update.state == .succeeded)
        }
      }
    },
    StoreCheck("A reader sees all of a write or nothing") { bench in
      let stores = [try bench.open(), try bench.open()]
      try atOnce(stores) { store, number in
        for turn in 1...40 {
          if number == 0 {
            try store.write { (books) throws(Failure) in
              try books.save(Access(strikes: Strikes(kpj: turn)), of: Samples.wholeID)
              try books.save(Access(strikes: Strikes(kpj: turn)), of: Samples.bareID)
            }
          } else {
            try store.read { (records) throws(Failure) in
              let one = try records.access(of: Samples.wholeID).strikes
              #expect(try records.access(of: Samples.bareID).strikes == one)
            }
          }
        }
      }
    },
  ]

  /// True when nobody had it before.
  private static func take(
    _ number: Reference, _ officer: StaffName, in books: any Books
  ) throws(Failure) -> Bool {
    guard var ticket = try books.ticket(number), ticket.course.assignee == nil else { return false }
    let event = TicketEvent(.taken(by: officer.text), by: .officer(officer.text), at: books.time.now)
    guard ticket.take(event) else { return false }
    try books.save(ticket)
    try books.add(event, to: number)
    return true
  }

  /// True when nobody had decided before.
  private static func approve(
    _ number: Reference, _ officer: StaffName, in books: any Books
  ) throws(Failure) -> Bool {
    guard var form = try books.submission(number), form.update.decide(.approve, at: books.time.now) else {
      return false
    }
    try books.save(form.update, of: form.participant)
    try books.apply(form.data, to: form.participant, from: number)
    try books.enter(LedgerEntry(.updateDecided, at: books.time.now, participant: form.participant, staff: officer))
    return true
  }

  /// One thread for each store; what any of them throws comes out.
  static func atOnce(_ stores: [any Store], _ work: @Sendable (any Store, Int) throws -> Void) throws {
    let problems = Mutex<[any Error]>([])
    // Each store is used by one thread only.
    nonisolated(unsafe) let stores = stores
    DispatchQueue.concurrentPerform(iterations: stores.count) { number in
      do { try work(stores[number], number) } catch { problems.withLock { $0.append(error) } }
    }
    if let first = problems.withLock({ $0.first }) { throw first }
  }
}

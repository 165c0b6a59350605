import Rules
import Services
import Testing

extension StoreCheck {
  /// Strikes, blocks and their traces.
  static let checks: [StoreCheck] = [
    StoreCheck("The facts of an access come back in every combination") { bench in
      let store = try bench.open()
      for access in try everyAccess() {
        try store.write { (books) throws(Failure) in try books.save(access, of: Samples.wholeID) }
        #expect(try store.read { (records) throws(Failure) in try records.access(of: Samples.wholeID) } == access)
      }
      #expect(try store.read { (records) throws(Failure) in try records.access(of: Samples.bareID) } == Access())
    },
    StoreCheck("Strikes are told oldest first, the latest six of them, each attempt once") { bench in
      let store = try bench.open()
      try store.write { (books) throws(Failure) in
        for number in [3, 1, 7, 2, 5, 4, 6, 7] {
          let attempt = AttemptID(high: 0, low: UInt64(number))
          try books.add(trace(Int64(number)), of: Samples.wholeID, attempt: attempt)
        }
        try books.add(trace(0), of: Samples.bareID, attempt: AttemptID(high: 1, low: 1))
        #expect(try books.strikes(of: Samples.wholeID) == (2...7).map { trace($0) })
      }
    },
    StoreCheck("Strikes of one check are forgotten alone, or all together") { bench in
      let store = try bench.open()
      try store.write { (books) throws(Failure) in
        let id = Samples.wholeID
        try books.add(trace(1, .kpj), of: id, attempt: AttemptID(high: 0, low: 1))
        try books.add(trace(2, .face), of: id, attempt: AttemptID(high: 0, low: 2))
        try books.add(trace(3, .face), of: Samples.bareID, attempt: AttemptID(high: 0, low: 3))
        try books.clearStrikes(of: id, .kpj)
        #expect(try books.strikes(of: id) == [trace(2, .face)])
        try books.clearStrikes(of: id, nil)
        #expect(try books.strikes(of: id).isEmpty)
        #expect(try books.strikes(of: Samples.bareID) == [trace(3, .face)])
      }
    },
    StoreCheck("A face check that one has begun is under way for the other, and over when it is settled") { bench in
      let stores = [try bench.open(), try bench.open()]
      var access = Access()
      _ = access.reserve(everyReservation)
      let begun = access
      try stores[0].write { (books) throws(Failure) in try books.save(begun, of: Samples.wholeID) }
      #expect(try isSeen(begun, by: stores[1]))
      _ = access.settle(everyReservation.attempt, .void(.timeout), at: Samples.moment(30))
      let settled = access
      try stores[1].write { (books) throws(Failure) in try books.save(settled, of: Samples.wholeID) }
      #expect(try isSeen(settled, by: stores[0]))
      #expect(settled.reservation == nil && settled.voids == [Samples.moment(30)])
    },
  ]

  /// By one connection, for all.
  private static func isSeen(_ access: Access, by store: any Store) throws(Failure) -> Bool {
    try store.read { (records) throws(Failure) in try records.access(of: Samples.wholeID) } == access
  }

  private static func everyAccess() throws(Failure) -> [Access] {
    let card = try Samples.kpj("16000000074")
    var every: [Access] = []
    for block in everyBlock {
      for reservation in [nil, everyReservation] {
        for counterOnly in [nil, CounterOnly.thirdBlock, .asked] {
          every.append(
            Access(
              block: block, reservation: reservation, card: card, counterOnly: counterOnly, blocks: history,
              voids: history))
          every.append(
            Access(strikes: Strikes(kpj: 3, face: 2), block: block, reservation: reservation, counterOnly: counterOnly))
        }
      }
    }
    return every
  }

  private static var everyReservation: Reservation {
    Reservation(
      attempt: AttemptID(high: .max, low: 1), at: Samples.moment(7),
      station: Station(branch: "AMB01", terminal: "kios ‘7’"))
  }

  private static var history: [Moment] { [Samples.moment(-900), Samples.moment(-30), Samples.moment(0)] }

  private static var everyBlock: [Block?] {
    var moved = Samples.report()
    moved.opens = Samples.moment(-77)
    let reports = Channel.allCases.map { Samples.report($0) } + [moved]
    return [nil, Block(cause: .face, since: Samples.moment(0))]
      + reports.map { Block(cause: .kpj, since: Samples.moment(0), report: $0) }
  }
}

import Rules
import Testing

@Suite struct DeliveryTests {
  private static let today = CivilDay(dayNumber: 20_786)

  private static func day(_ offset: Int) -> CivilDay { CivilDay(dayNumber: 20_700 + offset) }

  private static let dates: [(CivilDay?, last: CivilDay?, DeliveryDate.Verdict)] = [
    (nil, nil, .undated), (nil, day(0), .missing(last: day(0))), (day(0), nil, .next), (day(1), day(0), .next),
    (day(0), day(0), .again), (day(-1), day(0), .older(last: day(0))),
    (today, day(0), .next), (CivilDay(dayNumber: today.dayNumber + 1), day(0), .inFuture(today: today)),
    (CivilDay("2014-01-01"), nil, .next), (CivilDay("2013-12-31"), nil, .absurd),
    (CivilDay("0001-01-01"), day(0), .absurd),
    (CivilDay("9999-12-31"), nil, .inFuture(today: today)),
  ]

  @Test(arguments: dates)
  func `DL1 A delivery has a date, later than the last, not in the future and not absurd`(
    day: CivilDay?, last: CivilDay?, verdict: DeliveryDate.Verdict
  ) {
    #expect(DeliveryDate.judge(day, last: last, today: Self.today) == verdict)
  }

  // MARK: Last digits

  /// NIKs as a register gives them out: serials from 0001, small ones more often.
  private static func niks(_ count: Int, province: Int, seed: UInt64) -> [Int64] {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return (0..<count).map { _ in
      let serial = 1 + min(next(30), next(60))
      let birth = (1 + next(28)) * 10_000 + (1 + next(12)) * 100 + next(100)
      return Int64(province) * 100_000_000_000_000 + 71_050_000_000_000 + Int64(birth) * 10_000 + Int64(serial)
    }
  }

  private static func ends(_ values: [Int64]) -> NIKEnds {
    var ends = NIKEnds()
    for value in values { if let nik = NIK(stored: value) { ends.add(nik) } }
    return ends
  }

  private static let seeds: [UInt64] = Array(1...40)

  @Test(arguments: seeds)
  func `DL2 NIKs as they are given out are never called rounded`(seed: UInt64) {
    for count in [0, 1, 9, 10, 25, 200, 3_000] {
      for province in [31, 91, 94] {
        #expect(!Self.ends(Self.niks(count, province: province, seed: seed)).isRounded(limit: 25), "\(count)")
      }
    }
  }

  @Test(arguments: seeds)
  func `DL2 A spreadsheet that keeps 15 digits is seen, in all of a file or in a third of it`(seed: UInt64) {
    for (count, every) in [(10, 1), (200, 1), (300, 3), (3_000, 3)] {
      let values = Self.niks(count, province: 31, seed: seed).enumerated().map {
        $0.offset % every == 0 ? $0.element / 10 * 10 : $0.element
      }
      #expect(Self.ends(values).isRounded(limit: 25), "\(count), every \(every)")
    }
  }

  @Test(arguments: seeds)
  func `DL2 One province that a spreadsheet rounded is seen among many others`(seed: UInt64) {
    let values =
      Self.niks(20_000, province: 31, seed: seed) + Self.niks(60, province: 73, seed: seed).map { $0 / 10 * 10 }
    #expect(Self.ends(values).isRounded(limit: 25))
  }

  @Test(arguments: seeds)
  func `DL2 Doubles make NIKs from 91 on even, which is seen, and leave others alone`(seed: UInt64) {
    func asDouble(_ value: Int64) -> Int64 { Int64(Double(value)) }
    let west = Self.niks(500, province: 31, seed: seed)
    #expect(west.map(asDouble) == west)
    for count in [10, 40, 2_000] {
      let east = Self.niks(count, province: 91, seed: seed).map(asDouble)
      #expect(Self.ends(west + east).isRounded(limit: 25))
    }
  }

  // MARK: Limits

  private static let limits: [(DeliveryDoubt, atLimit: DeliveryLook, above: DeliveryLook)] = {
    func look(_ change: (inout DeliveryLook) -> Void) -> DeliveryLook {
      var look = DeliveryLook()
      look.known = 1_000
      look.cards = 1_000
      look.rows = 1_000
      change(&look)
      return look
    }
    return [
      (.newPeople, look { $0.newPeople = 200 }, look { $0.newPeople = 201 }),
      (.doubled, look { ($0.newPeople, $0.doubled) = (200, 4) }, look { ($0.newPeople, $0.doubled) = (200, 5) }),
      (.reactivated, look { $0.reactivated = 20 }, look { $0.reactivated = 21 }),
      (.valuesBack, look { $0.valuesBack = 10 }, look { $0.valuesBack = 11 }),
      (
        .fewer, look { $0.shrunk = [.init(file: "population", before: 1_000, now: 800)] },
        look { $0.shrunk = [.init(file: "population", before: 1_000, now: 799)] }
      ),
      (.cutOff, look { _ in }, look { $0.cutOff = ["claims.csv": 7] }),
    ]
  }()

  @Test(arguments: limits)
  func `DL2 Exactly the limit is let through, one more is not`(
    doubt: DeliveryDoubt, atLimit: DeliveryLook, above: DeliveryLook
  ) {
    #expect(atLimit.doubts(DeliveryLimits()) == [])
    #expect(above.doubts(DeliveryLimits()) == [doubt])
  }

  @Test func `DL2 Three of a kind never stop a small delivery, the fourth does`() {
    var look = DeliveryLook()
    (look.known, look.cards, look.rows, look.newPeople) = (10, 10, 10, 3)
    (look.doubled, look.reactivated, look.valuesBack) = (3, 3, 3)
    #expect(look.doubts(DeliveryLimits()) == [])
    (look.newPeople, look.doubled, look.reactivated, look.valuesBack) = (4, 4, 4, 4)
    #expect(look.doubts(DeliveryLimits()) == [.newPeople, .doubled, .reactivated, .valuesBack])
  }

  @Test func `DL2 In a first delivery everybody is new`() {
    var look = DeliveryLook()
    look.newPeople = 10_000
    #expect(look.doubts(DeliveryLimits()) == [])
  }
}

@Suite struct RecordedNameTests {
  private static let same = [
    ("RANGGA WIRASENA", "Rangga  Wirasena"), ("H. Ahmad, S.E.", "ahmad"), ("Hj Siti Aminah", "SITI AMINAH"),
    ("Nur'aini", "NUR AINI"), ("Maria-Goretti", "maria goretti"), ("José", "JOSE"), ("Bu\u{200B}di", "budi"),
    ("Drs Budi", "Budi"), ("Kurniawan", "kurniawan"),
  ]

  @Test(arguments: same)
  func `N5 Recorded names have the key that typed ones have, plain or not`(_ recorded: String, typed: String) throws {
    let key = try PersonName(typed).key
    #expect(PersonName.recordedKey(recorded) == key)
    #expect(PersonName.recordedKey(typed) == key)
  }

  @Test(arguments: ["", " ", "\u{A0}", "\u{200B}", "-", "--- ", "12345", "., /", "\u{2060}\u{AD}", "'", "1 2 3", "🙂"])
  func `N5 A name without a letter has none`(_ recorded: String) {
    #expect(PersonName.recordedKey(recorded) == nil)
  }

  @Test func `N5 A letter of another script is a letter`() {
    #expect(PersonName.recordedKey("王") != nil)
  }
}

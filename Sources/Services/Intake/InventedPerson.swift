import Rules

/// What makes a person worth trying at a kiosk. Each occurs among any 24 people in a row.
package enum InventedSituation: Int, Sendable, CaseIterable {
  /// One active card, everything agrees.
  case plain
  /// Two to four cards, the latest active. Rule M2.
  case severalCards
  case inactive
  /// The contribution is late. Rule M4.
  case late
  /// Registered not more than 14 days ago: not visible yet. Rule M4.
  case fresh
  /// A move between employers in progress.
  case moving
  /// The employer misspelt the name. Rule G6.
  case nameDiffers
  /// The employer reported another birth date. Rule G6.
  case birthDiffers
  /// Married since. Rule G6.
  case maritalDiffers
  case notInRegister
  /// A JHT claim with a queue number. Rule G4.
  case activeClaim
  /// A JHT claim without one, which still blocks. Rule P5.
  case abandonedClaim
  case cancelledClaim
  case paidClaim

  /// Of every 24 people the first 14 are one of each, the others ordinary.
  init(ofPerson index: Int) {
    let turn = index % 24
    self = Self(rawValue: turn) ?? (turn % 3 == 0 ? .severalCards : turn % 3 == 1 ? .inactive : .plain)
  }
}

/// The rows of one person in each file, in the order of the files' columns.
struct InventedPerson {
  var participant: [String] = []
  var memberships: [[String]] = []
  /// Nil when the register does not know the person.
  var population: [String]?
  var claims: [[String]] = []
}

/// People who do not exist, each by number: the same seed, day and number give the same person, and no two numbers
/// share a NIK or KPJ.
///
///   9001–9999      serials of a NIK, which the register does not reach in a day
///   0812-0000-xxxx telephones, which nobody has
///   18–59          years of age
struct InventedPeople {
  private static let birthDayCount = 42 * 365
  private static let districtCount = 8
  private static let serialCount = 999
  private static let cardLimit = 4
  private static let cardNumberCount = 100_000_000
  /// Places × districts × birth days × serials: how many NIK there are.
  private static let nikCount = InventedPlace.all.count * districtCount * birthDayCount * serialCount

  private let seed: UInt64
  private let today: CivilDay
  private let niks: Shuffle
  private let cards: Shuffle

  init(seed: UInt64, today: CivilDay) {
    self.seed = seed
    self.today = today
    var chance = SplitMix64(seed: seed)
    niks = Shuffle(count: Self.nikCount, start: chance.number(below: Self.nikCount))
    cards = Shuffle(count: Self.cardNumberCount, start: chance.number(below: Self.cardNumberCount))
  }

  /// The person with that number, 0 to 9,999,999.
  func person(_ index: Int) -> InventedPerson {
    var chance = SplitMix64(seed: seed, stream: index)
    let situation = InventedSituation(ofPerson: index)
    let origin = Origin(niks[index], youngest: today.adding(days: -18 * 366), isWoman: chance.happens(48))
    let marital = marital(situation, &chance)
    let name = InventedNames.name(isWoman: origin.isWoman, &chance)
    var person = InventedPerson()
    person.participant = participant(origin, name, marital.reported, situation, &chance)
    if situation != .notInRegister {
      person.population = [origin.nik, name.uppercased(), origin.birth.description, marital.registered]
    }
    addCards(to: &person, index, origin, situation, &chance)
    return person
  }

  // MARK: The person

  /// What the register knows of where and when somebody was born.
  private struct Origin {
    let place: InventedPlace
    let birth: CivilDay
    let isWoman: Bool
    let nik: String

    /// Takes a number apart into place, district, day and serial; the place comes first, so that numbers which are
    /// far apart lie in different places.
    init(_ number: Int, youngest: CivilDay, isWoman: Bool) {
      let serial = 9_001 + number % serialCount
      let dayIndex = number / serialCount % birthDayCount
      let district = 1 + number / serialCount / birthDayCount % districtCount
      place = InventedPlace.all[number / serialCount / birthDayCount / districtCount]
      birth = youngest.adding(days: -dayIndex)
      self.isWoman = isWoman
      let day = birth.day + (isWoman ? 40 : 0)
      nik = [(place.region, 4), (district, 2), (day, 2), (birth.month, 2), (birth.year % 100, 2), (serial, 4)]
        .map { filled($0.0, to: $0.1) }.joined()
    }
  }

  private func marital(
    _ situation: InventedSituation, _ chance: inout SplitMix64
  ) -> (reported: String, registered: String) {
    if situation == .maritalDiffers { return (MaritalStatus.single.rawValue, MaritalStatus.married.rawValue) }
    let status = chance.one(of: [MaritalStatus.single, .married, .married, .married, .divorced, .widowed]).rawValue
    return (status, status)
  }

  private func participant(
    _ origin: Origin, _ name: String, _ marital: String, _ situation: InventedSituation, _ chance: inout SplitMix64
  ) -> [String] {
    var reported = situation == .nameDiffers ? InventedNames.misspelled(name) : name
    if situation == .plain, chance.happens(5) { reported += chance.one(of: InventedNames.titles) }
    let birth = situation == .birthDiffers ? origin.birth.adding(days: -chance.number(below: 27) - 1) : origin.birth
    let mailbox = name.lowercased().filter { $0.isASCII && $0.isLetter }
    return [
      origin.nik, reported, birth.description, origin.isWoman ? "P" : "L", marital,
      InventedNames.name(isWoman: true, &chance), "08120000" + filled(chance.number(below: 10_000), to: 4),
      chance.happens(70) ? "\(mailbox)\(chance.number(below: 1_000))@contoh.invalid" : "",
      "Jl. \(chance.one(of: Self.streets)) No. \(1 + chance.number(below: 200)), RT 00\(1 + chance.number(below: 9))"
        + "/RW 00\(1 + chance.number(below: 9)), \(origin.place.city)",
    ]
  }

  private static let streets = [
    "Melati", "Kenanga", "Mawar", "Anggrek", "Cempaka", "Flamboyan", "Merpati", "Rajawali", "Kutilang", "Pala",
    "Cengkih", "Rambutan",
  ]

  // MARK: The cards

  private func addCards(
    to person: inout InventedPerson, _ index: Int, _ origin: Origin, _ situation: InventedSituation,
    _ chance: inout SplitMix64
  ) {
    let histories = histories(situation, &chance)
    for (order, history) in histories.enumerated() {
      let number = cards[index * Self.cardLimit + order]
      let kpj = kpj(number, registered: history.registered, &chance)
      person.memberships.append(membership(kpj, origin, history, situation, isLatest: order == 0, &chance))
      if order == histories.count - 1, let claim = claim(on: kpj, origin.place.code, situation, &chance) {
        person.claims.append(claim)
      }
    }
  }

  /// From when to when a card was in force, the latest card first.
  private struct History {
    var registered: CivilDay
    var ended: CivilDay?
    var lastPaid: CivilDay?
  }

  private func histories(_ situation: InventedSituation, _ chance: inout SplitMix64) -> [History] {
    let lastMonth = today.civilMonth.firstDay.adding(days: -1)
    let begun = today.adding(days: -90 - chance.number(below: 3_000))
    switch situation {
    case .fresh: return [History(registered: today.adding(days: -chance.number(below: 15)))]
    case .late:
      let paid = lastMonth.adding(days: -120 - chance.number(below: 200))
      return [History(registered: paid.adding(days: -400), lastPaid: paid)]
    case .severalCards:
      return [History(registered: begun, lastPaid: lastMonth)]
        + earlier(than: begun, 1 + chance.number(below: Self.cardLimit - 1), &chance)
    case .inactive: return earlier(than: today.adding(days: -31), 1, &chance)
    case .activeClaim, .abandonedClaim, .cancelledClaim, .paidClaim:
      // JHT is claimed on a card that has ended; half of these people work again.
      let former = earlier(than: begun, 1, &chance)
      return chance.happens(50) ? [History(registered: begun, lastPaid: lastMonth)] + former : former
    case .plain, .moving, .nameDiffers, .birthDiffers, .maritalDiffers, .notInRegister:
      return [History(registered: begun, lastPaid: lastMonth)]
    }
  }

  private func earlier(than day: CivilDay, _ count: Int, _ chance: inout SplitMix64) -> [History] {
    var end = day
    return (0..<count).map { _ in
      let ended = end.adding(days: -1 - chance.number(below: 120))
      let registered = ended.adding(days: -60 - chance.number(below: 900))
      end = registered
      return History(registered: registered, ended: ended, lastPaid: ended)
    }
  }

  /// The year, then nine digits of which the first is 0; before 2014 sometimes a letter in its place. Rule N2.
  private func kpj(_ number: Int, registered: CivilDay, _ chance: inout SplitMix64) -> String {
    let mark = registered.year < 2014 && chance.happens(30) ? chance.one(of: ["J", "K", "T"]) : "0"
    return filled(registered.year % 100, to: 2) + mark + filled(number, to: 8)
  }

  private func membership(
    _ kpj: String, _ origin: Origin, _ history: History, _ situation: InventedSituation, isLatest: Bool,
    _ chance: inout SplitMix64
  ) -> [String] {
    let segment = segment(&chance)
    let employer = chance.number(below: InventedEmployers.count)
    let next = chance.number(below: InventedEmployers.count)
    let isEmployed = segment != .selfEmployed || situation == .moving
    return [
      kpj, origin.nik, isEmployed ? InventedEmployers.registration(employer) : "",
      isEmployed ? InventedEmployers.name(employer) : "", origin.place.city, origin.place.code, segment.rawValue,
      history.registered.description,
      (history.ended == nil ? MembershipStatus.active : .inactive).rawValue, history.ended?.description ?? "",
      history.lastPaid?.civilMonth.description ?? "",
      situation == .moving && isLatest ? InventedEmployers.name(next) : "",
    ]
  }

  private func segment(_ chance: inout SplitMix64) -> Segment {
    switch chance.number(below: 100) {
    case ..<70: .wageEarner
    case ..<88: .selfEmployed
    case ..<95: .construction
    default: .migrant
    }
  }

  private func claim(
    on kpj: String, _ branch: String, _ situation: InventedSituation, _ chance: inout SplitMix64
  ) -> [String]? {
    let opened = today.adding(days: -1 - chance.number(below: 20))
    let queue = "A-" + filled(chance.number(below: 1_000), to: 3)
    switch situation {
    case .activeClaim: return [kpj, opened.description, branch, ClaimStatus.active.rawValue, queue, ""]
    case .abandonedClaim: return [kpj, opened.description, branch, ClaimStatus.active.rawValue, "", ""]
    case .cancelledClaim:
      return [
        kpj, opened.adding(days: -60).description, branch, ClaimStatus.cancelled.rawValue, "", opened.description,
      ]
    case .paidClaim:
      return [kpj, opened.adding(days: -60).description, branch, ClaimStatus.paid.rawValue, queue, opened.description]
    case .plain, .severalCards, .inactive, .late, .fresh, .moving, .nameDiffers, .birthDiffers, .maritalDiffers,
      .notInRegister:
      return nil
    }
  }
}

/// All numbers below a count in an order of its own, each once.
private struct Shuffle {
  private let count: Int
  private let start: Int
  private let stride: Int

  init(count: Int, start: Int) {
    self.count = count
    self.start = start
    // The golden section spreads any run of numbers evenly; a stride without a common divisor meets every number once.
    var stride = Int(Double(count) * 0.618_033_988_749_895)
    while Self.divisor(stride, count) != 1 { stride += 1 }
    self.stride = stride
  }

  subscript(index: Int) -> Int { (start + index % count * stride) % count }

  private static func divisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : divisor(right, left % right)
  }
}

/// With zeros in front.
private func filled(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

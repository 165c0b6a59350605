// A delivery as a whole: its date, and what is odd about all of it rather than about a row (rules DL1, DL2).
//
//   2014-01-01   the first day that a delivery can bear: the BPJS programmes began with it
//   3            so many odd ones are told and never stop anything (*ours*, setting)
//   the other limits are percentages, *ours*, settings; see `DeliveryLimits`

/// What makes somebody look before a delivery is taken in: a closed set of words, each accepted by itself.
package enum DeliveryDoubt: String, Sendable, Hashable, Codable, CaseIterable {
  /// Its date lies before that of the last delivery.
  case older
  /// The last line of a file has no end, and its last value may have been longer.
  case cutOff = "cut-off"
  /// A file has much fewer rows than last time.
  case fewer
  case newPeople = "new-people"
  /// New people with name and birth date of somebody known under another NIK.
  case doubled
  /// Last digits of NIKs that no register gives out like that: a program has rounded them.
  case nikEnds = "nik-ends"
  /// Cards that are active again.
  case reactivated
  /// Values that go back to what they were before.
  case valuesBack = "values-back"
}

/// Where the looks at a delivery draw the line, all *ours* and settings. Percentages are of the rows of the delivery
/// but where it says otherwise; exactly the limit is still let through.
package struct DeliveryLimits: Sendable, Hashable {
  /// As many of one kind are told and never stop a delivery, whatever the percentage, 0 to 1,000.
  package var few = 3
  /// New people, of those who are known; a first delivery is not asked.
  package var newPeople = 20
  /// New people who are somebody known by name and birth date, of the new ones.
  package var doubled = 2
  /// NIKs that end in 0, of all; of those above 2^53 the even ones may be as many above the half.
  package var nikEnds = 25
  /// Cards that become active again, of the cards.
  package var reactivated = 2
  /// Rows with a value that goes back, of the rows of all files.
  package var valuesBack = 1
  /// By how much a file may have fewer rows than in the delivery before.
  package var fewer = 20

  package init() {}

  /// What a percentage may be: nothing that would switch a look off.
  package static let percents = 0...90
  package static let fews = 0...1_000
}

/// How the last digits of a group of NIKs are spread, by province.
///
/// A program that keeps 15 digits makes the sixteenth 0; one that keeps numbers as doubles makes every NIK above
/// 2^53 (9,007,199,254,740,992, provinces 91 to 97) even. A register gives out at most a tenth of ends in 0 and a half
/// of even ones, serials being counted from 0001.
package struct NIKEnds: Sendable, Hashable {
  /// Of one province.
  package struct Group: Sendable, Hashable {
    package var count = 0
    /// Last digit 0.
    package var zeros = 0
    /// Last two digits 00.
    package var hundreds = 0
    package var evens = 0

    package init(count: Int = 0, zeros: Int = 0, hundreds: Int = 0, evens: Int = 0) {
      self.count = count
      self.zeros = zeros
      self.hundreds = hundreds
      self.evens = evens
    }

    fileprivate static func + (left: Group, right: Group) -> Group {
      Group(
        count: left.count + right.count, zeros: left.zeros + right.zeros, hundreds: left.hundreds + right.hundreds,
        evens: left.evens + right.evens)
    }
  }

  /// By the first two digits.
  package private(set) var groups: [Int: Group] = [:]

  package init() {}

  package mutating func add(_ group: Group, province: Int) {
    groups[province, default: Group()] = self[province] + group
  }

  package mutating func add(_ nik: NIK) {
    let last = nik.value % 100
    add(
      Group(count: 1, zeros: last % 10 == 0 ? 1 : 0, hundreds: last == 0 ? 1 : 0, evens: last % 2 == 0 ? 1 : 0),
      province: Int(nik.value / 100_000_000_000_000))
  }

  package subscript(province: Int) -> Group { groups[province] ?? Group() }

  package var all: Group { groups.values.reduce(Group(), +) }

  /// The provinces whose NIKs lie above 2^53.
  package var large: Group { groups.filter { $0.key >= 91 }.values.reduce(Group(), +) }

  /// The fewest NIKs of which anything is said; of one province alone.
  private static let least = 10
  private static let leastOfProvince = 30

  /// Whether a program has rounded them: a share above the limit, and so far above what chance gives that the many
  /// looks of many months do not cry wolf (5 standard deviations for ends in 0, 6 for a single province, 3 for even
  /// ones, of which all ten of ten count).
  package func isRounded(limit: Int) -> Bool {
    Self.hasManyZeros(all, limit, least: Self.least, deviations: 5)
      || groups.values.contains { Self.hasManyZeros($0, limit, least: Self.leastOfProvince, deviations: 6) }
      || hasManyEvens(limit)
  }

  private static func hasManyZeros(_ group: Group, _ limit: Int, least: Int, deviations: Double) -> Bool {
    guard group.count >= least, group.zeros * 100 > group.count * limit else { return false }
    let count = Double(group.count)
    return Double(group.zeros) > count / 10 + deviations * (count * 0.09).squareRoot()
  }

  private func hasManyEvens(_ limit: Int) -> Bool {
    let group = large
    guard group.count >= Self.least, group.evens * 100 > group.count * (50 + min(limit, 49)) else { return false }
    let count = Double(group.count)
    return Double(group.evens) > count / 2 + 3 * (count * 0.25).squareRoot()
  }
}

/// What was found when a delivery was looked at as a whole: counts only.
package struct DeliveryLook: Sendable, Hashable {
  /// Participants of the store before it.
  package var known = 0
  /// Participants whom the store does not have.
  package var newPeople = 0
  /// Of these, who have name and birth date of somebody else.
  package var doubled = 0
  /// The NIKs of `participants.csv`, of the new ones among them, and of `population.csv`.
  package var participantEnds = NIKEnds()
  package var newEnds = NIKEnds()
  package var populationEnds = NIKEnds()
  package var reactivated = 0
  package var valuesBack = 0
  /// Cards that the store has under another NIK. Always wrong rows, so nothing accepts them.
  package var movedCards = 0
  /// Rows of `memberships.csv` and of all files but the branches.
  package var cards = 0
  package var rows = 0
  /// For participants and population: rows now and in the delivery before, where there was one.
  package var shrunk: [Shrinking] = []
  /// Files, by name, whose last line has no end, with its number.
  package var cutOff: [String: Int] = [:]

  /// How many rows a file has and had.
  package struct Shrinking: Sendable, Hashable {
    package let file: String
    package let before: Int
    package let now: Int

    package init(file: String, before: Int, now: Int) {
      self.file = file
      self.before = before
      self.now = now
    }

    fileprivate func isMuch(_ limits: DeliveryLimits) -> Bool {
      isAbove(before - now, of: before, percent: limits.fewer, few: limits.few)
    }
  }

  package init() {}

  /// What is above its limit, in the order of the cases. Rule DL2.
  package func doubts(_ limits: DeliveryLimits) -> [DeliveryDoubt] {
    DeliveryDoubt.allCases.filter { doubt in
      switch doubt {
      case .older: false
      case .cutOff: !cutOff.isEmpty
      case .fewer: shrunk.contains { $0.isMuch(limits) }
      case .newPeople: known > 0 && isAbove(newPeople, of: known, percent: limits.newPeople, few: limits.few)
      case .doubled: isAbove(doubled, of: newPeople, percent: limits.doubled, few: limits.few)
      case .nikEnds:
        [participantEnds, newEnds, populationEnds].contains { $0.isRounded(limit: limits.nikEnds) }
      case .reactivated: isAbove(reactivated, of: cards, percent: limits.reactivated, few: limits.few)
      case .valuesBack: isAbove(valuesBack, of: rows, percent: limits.valuesBack, few: limits.few)
      }
    }
  }
}

private func isAbove(_ count: Int, of whole: Int, percent: Int, few: Int) -> Bool {
  count > few && count * 100 > whole * percent
}

/// The date of a delivery. Rule DL1.
package enum DeliveryDate {
  /// Why a delivery of that date is refused, or what has to be accepted.
  package enum Verdict: Sendable, Hashable {
    /// The first dated one, or a later one than the last.
    case next
    /// The same day again: a repetition, or a correction of that day.
    case again
    /// Before the last one: ``DeliveryDoubt/older``.
    case older(last: CivilDay)
    /// None, after one that had a date: nothing accepts it, the date has to be given.
    case missing(last: CivilDay)
    case inFuture(today: CivilDay)
    /// Before ``first``.
    case absurd
    /// None, and none had one before.
    case undated
  }

  /// Before that there was nothing to deliver.
  package static let first = CivilDay(dayNumber: 16_071)

  /// `last`: the date of the delivery that was taken in last and had one. `today`: the latest local date in the
  /// country.
  package static func judge(_ day: CivilDay?, last: CivilDay?, today: CivilDay) -> Verdict {
    guard let day else { return last.map { .missing(last: $0) } ?? .undated }
    if day > today { return .inFuture(today: today) }
    if day < first { return .absurd }
    guard let last, day <= last else { return .next }
    return day == last ? .again : .older(last: last)
  }
}

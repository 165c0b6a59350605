import Demo
package import Rules
package import Services

/// Somebody made up for a test, with one active card and a register that agrees.
package struct Invented: Sendable {
  package let nik: NIK
  package let birth: CivilDay
  package let name: PersonName
  package let kpj: KPJ
  private let number: Int

  /// A wrong number with the ends of this person's, so that nothing is asked before it counts. Rule KY3.
  package var mistyped: KPJ {
    get throws {
      guard let number = kpj.mistyped else { throw Failure.damaged }
      return number
    }
  }

  /// Different numbers below 100,000 are different people.
  package init(_ number: Int) throws {
    self.number = number
    birth = CivilDay(dayNumber: 7_000 + number % 10_000)
    let digits = birth.description.split(separator: "-").map(String.init)
    let date = digits[2] + digits[1] + digits[0].suffix(2)
    nik = try NIK("3174\(10 + number / 10_000)\(date)\(Self.padded(9_001 + number % 900, to: 4))")
    name = try PersonName("Budi \(Self.letters(number))")
    kpj = try KPJ(Self.padded(16_000_000_000 + number * 7 + 3, to: 11))
  }

  package var identity: Identity { Identity(nik: nik, birth: birth, name: name) }
  package var participantID: ParticipantID { ParticipantID(high: 0x7E57, low: UInt64(number)) }

  package static func crowd(of count: Int) throws -> [Invented] { try (0..<count).map(Invented.init) }

  /// The branch J01 in WIB, and these people.
  package static func stock(_ people: [Invented], zone: Zone = .wib) -> Stock {
    let branch = branch(in: zone)
    return Stock(
      branches: [branch], participants: people.map { ParticipantRecord($0.participant) },
      memberships: people.map { MembershipRecord(of: $0.nik, $0.membership(in: branch)) },
      population: people.map { PopulationRecord($0.nik, RegisteredPerson(name: $0.name.text, birth: $0.birth)) },
      isSynthetic: true)
  }

  /// Where invented people are at home.
  package static func branch(in zone: Zone = .wib) -> Branch {
    Branch(code: "J01", name: "Kebayoran", city: "Jakarta", zone: zone, hours: "Senin-Jumat 08.00-15.30")
  }

  package var participant: Participant {
    Participant(
      id: participantID, nik: nik, name: name.text, birth: birth, mother: "Siti Aminah", telephone: "+6281200001234")
  }

  package func membership(in branch: Branch) -> Membership {
    Membership(
      kpj: kpj, employer: "PT Rekaan", city: "Jakarta", branch: branch, segment: .wageEarner,
      registered: CivilDay(dayNumber: 18_000), status: .active)
  }

  private static func padded(_ number: Int, to count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }

  /// A number as letters, for a name has no digits: no two alike.
  private static func letters(_ number: Int) -> String {
    String(String(number).map { Character(Unicode.Scalar(UInt8(97 + ($0.wholeNumberValue ?? 0)))) })
  }
}

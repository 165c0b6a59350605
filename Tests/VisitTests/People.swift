import Demo
import Rules
import Services
import Support
import Testing

/// Somebody of the demo's cast, in a store where nobody has a past yet.
struct Somebody {
  let identity: Identity
  /// The card that a pengkinian asks for.
  let kpj: String
  let mask: String

  init(_ situation: CastMember.Situation) throws {
    let cast = try Cast(today: Cast.home.zone.day(of: FakeHost.start))
    guard let member = cast[situation] else { throw Missing(situation: situation) }
    identity = member.identity
    kpj = member.kpj?.text ?? ""
    mask = member.kpj?.mask ?? ""
  }

  struct Missing: Error { let situation: CastMember.Situation }

  /// A number that belongs to nobody.
  static let wrongNumber = "99999999999"
}

extension Identity {
  /// The same person with another fact.
  func with(nik: NIK? = nil, birth: CivilDay? = nil, name: PersonName? = nil) -> Identity {
    Identity(nik: nik ?? self.nik, birth: birth ?? self.birth, name: name ?? self.name)
  }

  /// Somebody of whom no record knows.
  static func stranger(_ number: Int = 1) throws -> Identity { try Invented(70_000 + number).identity }
}

extension Office {
  /// Wrong answers at one terminal, in a visit of their own.
  func strikes(_ person: Identity, times: Int, at terminal: String = Office.terminal) throws {
    let visit = try visit(at: terminal)
    try visit.comesToRetype(person)
    for _ in 0..<times { try visit.retypes(Somebody.wrongNumber) }
    try visit.leaves()
  }

  /// The report of a block, at a terminal.
  func reports(_ person: Identity, at terminal: String = Office.terminal) throws {
    let visit = try visit(at: terminal)
    try visit.reports(person)
    try visit.isAt("reported")
  }

  func triesLeft(of person: Identity) throws -> Int? { try page(of: person.nik)?.strikesLeft.kpj }

  func isBlocked(_ person: Identity) throws -> Bool { try page(of: person.nik)?.block != nil }
}

import Rules
import Services
import Support
import Testing

/// Complaints in a branch, and officers of every role who ask about them.
final class CaseRoom {
  let room: CounterRoom
  let reason: ReasonCode
  /// By their names, with the terminals where they sit.
  private var seats: [String: (officer: Officer, terminal: String)] = [:]

  static let roles: [(name: String, role: Role)] = [
    ("rina", .officer), ("joni", .officer), ("sri", .supervisor), ("tuti", .supervisor), ("adi", .auditor),
  ]

  /// With the first `count` of the staff.
  init(staff count: Int = roles.count) throws {
    room = try CounterRoom()
    reason = try #require(ReasonCode("aduan"))
    for (index, one) in Self.roles.prefix(count).enumerated() {
      let terminal = "loket-\(index + 1)"
      seats[one.name] = (try room.officer(one.name, one.role, at: terminal), terminal)
    }
  }

  func files(
    _ category: TicketCategory = .service, _ mode: ReporterMode = .confidential,
    _ text: String = "Budi minta uang saya."
  ) throws -> Reference {
    let complaint = Complaint(
      category: category, mode: mode, text: try Prose(text, for: .complaint),
      caller: mode == .anonymous ? nil : Caller.forged(room.people[0].participantID),
      phone: mode == .anonymous ? nil : try Phone("0812 7000 8001"))
    guard
      case .complaint(.filed(.filed(let receipt))) = try room.ask(
        .complaint(.file(complaint, consent: "1")), at: "kios-1")
    else {
      throw Failure.damaged
    }
    return receipt.number
  }

  /// What the reporter does at a kiosk.
  @discardableResult func reporter(_ wish: TicketWish, _ number: Reference) throws -> TicketMoveOutcome {
    let desk = try room.desk(at: "kios-1")
    let visit = VisitID(high: 9, low: 9)
    let fact = try #require(SecondFact("8001"))
    _ = desk.answer(room.errand(.complaint(.track(number, fact)), in: visit))
    guard
      case .complaint(.moved(let outcome)) = desk.answer(
        room.errand(.complaint(.move(TicketKey.forged(number), wish)), in: visit))
    else { throw Failure.damaged }
    return outcome
  }

  func asks(_ request: CounterRequest, _ name: String) throws -> CounterReply {
    let (officer, terminal) = try #require(seats[name])
    return try room.ask(request, by: officer, at: terminal)
  }

  func tells(_ request: OfficeRequest, _ name: String) throws -> OfficeReply {
    guard case .office(let reply) = try asks(.office(request), name) else { throw Failure.damaged }
    return reply
  }

  @discardableResult func moves(_ number: Reference, _ move: OfficeMove, _ name: String) throws -> OfficeReply {
    try tells(.moveTicket(number, move, seen: nil), name)
  }

  func shows(_ number: Reference, _ name: String) throws -> OfficeReply {
    try tells(.showTicket(number, reason: reason), name)
  }

  func file(_ number: Reference, _ name: String = "sri") throws -> TicketFile {
    guard case .ticket(let file) = try shows(number, name) else { throw Failure.damaged }
    return file
  }

  func lines(_ name: String, _ change: (inout TicketFilter) -> Void = { _ in }) throws -> [TicketLine] {
    var filter = TicketFilter()
    change(&filter)
    guard case .tickets(let lines, _, _) = try tells(.tickets(filter), name) else { throw Failure.damaged }
    return lines
  }

  func overview(_ name: String) throws -> Overview {
    guard case .overview(let overview) = try asks(.overview, name) else { throw Failure.damaged }
    return overview
  }

  static func said(_ text: String) throws -> Prose { try Prose(text, for: .message) }
}

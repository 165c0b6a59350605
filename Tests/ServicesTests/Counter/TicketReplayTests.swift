import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// A complaint is what its events say: whatever participants, officers and time did to it through the desk, replaying
/// the stored events from the filing on gives the stored state, due day and visibility. Rules T1, T4, T5, T6, P6.
@Suite("Any complaint, by its events") struct TicketReplayTests {
  @Test("T4 T5: the events alone make it again, after each step of each course")
  func replay() throws {
    var seen = Seen()
    for seed in 1...40 {
      var course = try Course(seed: UInt64(seed))
      for _ in 0..<20 {
        try course.step()
        try course.check()
        try seen.note(course)
      }
      for event in try course.stored().events { seen.actors[event.actor, default: 0] += 1 }
    }
    // A walk that comes nowhere would prove nothing.
    #expect(seen.states == Set(TicketCase.allStates))
    #expect(seen.steps == TicketCase.allSteps)
    #expect(seen.actors.count == 5, "three officers, the participant and time")
    #expect(seen.actors.values.allSatisfy { $0 > 20 })
    #expect(seen.kinds == [.counted, .weekend, .holiday, .waiting])
  }
}

/// Where the courses have been.
private struct Seen {
  var states: Set<TicketState> = []
  var steps: Set<String> = []
  var actors: [TicketActor: Int] = [:]
  var kinds: Set<Ticket.DayKind> = []

  mutating func note(_ course: Course) throws {
    let (stored, events) = try course.stored()
    states.insert(stored.course.state)
    for event in events { steps.insert("\(event.step)".prefix { $0 != "(" }.description) }
    kinds.formUnion(stored.explainedDue(by: course.calendar).map(\.kind))
  }
}

/// What the courses have to come across.
private enum TicketCase {
  static let allStates: [TicketState] = [
    .received, .inProgress, .waiting, .answered, .closed, .withdrawn, .notOurs, .duplicate,
  ]
  static let allSteps: Set<String> = [
    "taken", "assigned", "asked", "wrote", "told", "answered", "objected", "confirmed", "lapsed", "withdrawn",
    "notOurs", "duplicate", "separated", "linked", "unlinked", "escalated",
  ]
}

/// One complaint in a branch of its own, and everybody who does something to it.
private struct Course {
  let room: CounterRoom
  let calendar = WorkingDays.published()
  private let chance: SeededChance
  private let fresh: Ticket
  private let fact: SecondFact
  /// Another one of the same person.
  private let other: Reference
  private var notes = 0

  private static let officers: [(name: String, role: Role)] = [
    ("rina", .officer), ("joni", .officer), ("sri", .supervisor),
  ]
  /// Stands in every note, and in nothing that a participant may see.
  private static let secret = "jangan sampai keluar"

  init(seed: UInt64) throws {
    chance = SeededChance(seed)
    room = try CounterRoom(people: 1)
    for (name, role) in Self.officers { try room.hires(name, role) }
    // Any day of some years: with Lebaran, Christmas and weekends in the way.
    room.host.passes(.hours(Int64(chance.below(9_000))))
    let mode = ReporterMode.allCases[chance.below(3)]
    let category: TicketCategory = chance.below(2) == 0 ? .service : .membership
    other = try Self.file("Kartu saya belum datang juga.", category, mode, in: room).number
    let receipt = try Self.file("Antrean di loket dua jam.", category, mode, in: room)
    fact = try #require(receipt.pin.flatMap { SecondFact($0) } ?? SecondFact("8001"))
    fresh = try #require(try room.file.read { records throws(Failure) in try records.ticket(receipt.number) })
  }

  private static func file(
    _ text: String, _ category: TicketCategory, _ mode: ReporterMode, in room: CounterRoom
  ) throws -> TicketReceipt {
    let complaint = Complaint(
      category: category, mode: mode, text: try Prose(text, for: .complaint),
      caller: Caller.forged(room.people[0].participantID), reporter: try PersonName("Budi Santoso"),
      phone: mode == .anonymous ? nil : try Phone("0812 7000 8001"))
    guard
      case .complaint(.filed(.filed(let receipt))) = try room.ask(
        .complaint(.file(complaint, consent: "1")), at: "kios-1")
    else {
      throw Failure.damaged
    }
    return receipt
  }

  // MARK: What happens

  /// Time passes, minutes to weeks, and then somebody does something.
  mutating func step() throws {
    let hours = Int64(chance.below(34))
    room.host.passes(.seconds(hours * hours * 900 + Int64(chance.below(3_600))))
    switch chance.below(38) {
    case 0...3: try participant(.write(Self.message("Saya kirim fotonya besok.")))
    case 4, 5: try participant(.remark(Self.message("Terima kasih, saya tunggu.")))
    case 6...8: try participant(.object(Self.message("Jawabannya belum tepat.")))
    case 9: try participant(.confirm)
    case 10: if chance.below(3) == 0 { try participant(.withdraw) }
    case 11...14: try officer(.take)
    case 15...18: try officer(.ask(Self.message("Mohon kirim foto kartu.")))
    case 19, 20: try officer(.tell(Self.message("Sedang kami periksa.")))
    case 21...24: try officer(.answer(Self.message("Loket kini buka lebih awal.")))
    case 25, 26: try officer(.assign(to: CounterRoom.name(Self.officers[chance.below(3)].name)), by: "sri")
    case 27: try note()
    case 28: if chance.below(4) == 0 { try officer(.notOurs(agency: TypedLine("Disnaker"))) }
    case 29, 30: try officer(.duplicate(of: other))
    case 31, 32: try officer(.separate)
    case 33, 34: try officer(.link(to: other))
    case 35, 36: try officer(.unlink(from: other))
    default: if chance.below(4) == 0 { try officer(.withdraw) }
    }
  }

  private static func message(_ text: String) throws -> Prose { try Prose(text, for: .message) }

  private func participant(_ wish: TicketWish) throws {
    let desk = try room.desk(at: "kios-1")
    let visit: VisitID = chance.identifier()
    _ = desk.answer(room.errand(.complaint(.track(fresh.number, fact)), in: visit))
    guard
      case .complaint(.moved) = desk.answer(
        room.errand(.complaint(.move(TicketKey.forged(fresh.number), wish)), in: visit))
    else {
      throw Failure.damaged
    }
  }

  /// False where it is not for this officer's eyes. Rule T12.
  @discardableResult private func officer(_ move: OfficeMove, by someone: String? = nil) throws -> Bool {
    let name = try CounterRoom.name(someone ?? Self.officers[chance.below(3)].name)
    guard
      case .host(.office(let reply)) = try room.ask(
        .host(.office(.moveTicket(fresh.number, move, seen: nil)), by: name))
    else {
      throw Failure.damaged
    }
    return reply != .unknownTicket
  }

  private mutating func note() throws {
    let text = try Self.message("Catatan \(notes + 1): \(Self.secret).")
    if try officer(.note(text)) { notes += 1 }
  }

  // MARK: What has to hold

  func stored() throws -> (ticket: Ticket, events: [TicketEvent]) {
    let found = try room.file.read { records throws(Failure) in
      (try records.ticket(fresh.number), try records.events(of: fresh.number))
    }
    return (try #require(found.0), found.1)
  }

  func check() throws {
    let (stored, events) = try stored()
    var replayed = try #require(fresh.replayed(events), "the history is not possible: \(events)")
    // Who opened what is no event: it stands beside the course.
    (replayed.unread, replayed.opened) = (stored.unread, stored.opened)
    #expect(replayed.course == stored.course)
    #expect(replayed.due(by: calendar) == stored.due(by: calendar))
    #expect(replayed.explainedDue(by: calendar) == stored.explainedDue(by: calendar))
    for (left, right) in zip(events, events.dropFirst()) { #expect(left.at <= right.at) }
    try checkParticipant(replayed)
    for (name, role) in Self.officers { try checkOfficer(name, role, replayed) }
  }

  /// The kiosk shows what the events make, caught up, and never a note or an officer's name.
  private func checkParticipant(_ replayed: Ticket) throws {
    let reply = try room.ask(.complaint(.track(fresh.number, fact)), at: "kios-1")
    guard case .complaint(.tracked(.found(let sheet))) = reply else { throw Failure.damaged }
    let now = replayed.caughtUp(to: sheet.now, by: calendar).ticket
    #expect(sheet.state == now.course.state && sheet.since == now.course.since)
    #expect(sheet.due == now.due(by: calendar) && sheet.escalated == now.course.escalated)
    let said = String(decoding: try JSONEncoder().encode(reply), as: UTF8.self)
    #expect(!said.contains(Self.secret))
    for (name, _) in Self.officers { #expect(!said.contains("\"\(name)\"")) }
  }

  /// Each officer sees every note, and the reporter as far as mode, role and assignee let him. Rule T1.
  private func checkOfficer(_ name: String, _ role: Role, _ replayed: Ticket) throws {
    let (ticket, account) = (fresh.number, try CounterRoom.name(name))
    let reason = try #require(ReasonCode("uji"))
    let reply = try room.ask(.host(.office(.showTicket(ticket, reason: reason)), by: account))
    let assignee = try stored().ticket.course.assignee
    // A confidential complaint about officers is for its assignee and for supervisors. Rule T12.
    guard !fresh.isGuarded || role == .supervisor || assignee == name else {
      #expect(reply == .host(.office(.unknownTicket)))
      return
    }
    guard case .host(.office(.ticket(let file))) = reply else { throw Failure.damaged }
    let now = replayed.caughtUp(to: file.sheet.now, by: calendar).ticket
    let isTrusted = role == .supervisor || now.course.assignee == name
    let isShown = fresh.mode == .open || (fresh.mode == .confidential && isTrusted)
    #expect(file.assignee == now.course.assignee && file.sheet.state == now.course.state)
    #expect(file.reporter == (isShown ? fresh.reporter : nil), "\(fresh.mode) \(name)")
    #expect(file.participant == (isShown ? fresh.participant : nil) && file.phone == (isShown ? fresh.phone : nil))
    #expect(file.notes.count == notes)
  }
}

import Rules
import Services
import Support
import Testing

/// What time alone does to a complaint, while the time is in doubt. Rules C3, C3a, P6.
@Suite("Complaints under a clock in doubt")
struct CaseClockTests {
  private let room: CaseRoom

  init() throws { room = try CaseRoom() }

  /// The host comes up 60 days later by its wall clock, which nothing confirms.
  private func comesUpLate() throws -> CaseLate {
    let wall = FakeHost.start.later(by: .days(60))
    room.room.host.boots("boot-2", wall: wall, isSynchronised: false)
    return try CaseLate(room)
  }

  private func timeIsAccepted() throws {
    let reason = try #require(ReasonCode("jam"))
    guard
      case .host(.clock) = try room.room.ask(
        .host(.acceptClock(reason: reason), by: CounterRoom.name("root")), at: "host")
    else { throw Failure.damaged }
  }

  @Test("C3: nothing is closed, withdrawn or past due by a time in doubt; by an accepted time it is, as of its own day")
  func waits() throws {
    let answered = try room.files(.membership, .open, "Kartu saya hilang.")
    let asked = try room.files(.membership, .open, "Kartu saya rusak.")
    let untouched = try room.files(.membership, .open, "Kartu saya salah nama.")
    for number in [answered, asked] { try room.moves(number, .take, "rina") }
    try room.moves(answered, .answer(CaseRoom.said("Kartu baru sudah dibuat.")), "rina")
    try room.moves(asked, .ask(CaseRoom.said("Mohon bawa kartu lama.")), "rina")

    let inDoubt = try comesUpLate()
    #expect(try inDoubt.file(answered).sheet.state == .answered)
    #expect(try inDoubt.file(asked).sheet.state == .waiting)
    #expect(try !inDoubt.file(untouched).sheet.isPastDue)
    #expect(try inDoubt.overview().ticketsOverdue == 0 && inDoubt.overview().tickets == 3)
    guard case .tickets(let lines, _, _) = try inDoubt.tells(.tickets(TicketFilter())) else { throw Failure.damaged }
    #expect(lines.count == 3 && lines.allSatisfy { !$0.isOverdue && !$0.state.isEnded })

    try timeIsAccepted()
    let sure = try CaseLate(room)
    #expect(try sure.overview().ticketsOverdue == 1 && sure.overview().tickets == 1)
    for (number, state) in [(answered, TicketState.closed), (asked, .withdrawn)] {
      let sheet = try sure.file(number).sheet
      #expect(sheet.state == state && sheet.since < FakeHost.start.later(by: .days(35)))
    }
    #expect(try sure.file(untouched).sheet.isPastDue)
  }
}

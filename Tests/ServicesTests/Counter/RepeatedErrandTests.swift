import Rules
import SQLiteStore
import Services
import Support
import Testing

/// The same errand once more, after something has happened in between. Rules S5, S11, B5, C2.
@Suite("An errand that is repeated later")
struct RepeatedErrandTests {
  private let room: CounterRoom
  private var person: Invented { room.people[0] }
  private let visit = VisitID(high: 7, low: 7)

  init() throws { room = try CounterRoom() }

  @Test("S5, C2: a check that is under way stays so when the clock is accepted, and is over when it lapses")
  func accepted() throws {
    for step in [Span.hours(24), .hours(-24)] {
      let (office, camera) = (try CounterRoom(), Camera())
      var settings = CounterRoom.settings()
      settings.faceCheck = .device
      let desk = try Desk(
        store: office.store, at: Station(branch: "J01", terminal: "kios-1"), settings: settings,
        chance: SeededChance(5), seal: office.file.seal, face: camera)
      let caller = Caller.forged(office.people[0].participantID)
      for request in [
        UpdateRequest.begin(office.people[0].identity), .consent(caller, text: "1"),
        .retype(caller, office.people[0].kpj),
      ] { _ = desk.answer(office.errand(.update(request), in: visit)) }
      let check = office.errand(.update(.checkFace(caller)), in: visit)
      // The reply is lost: the program ends while the camera looks.
      camera.during { [store = office.store] in store.trouble = .unreachable }
      #expect(desk.answer(check) == .failed(.unreachable))
      office.store.trouble = nil
      office.host.synchronises(false)
      office.host.steps(step)
      let reason = try #require(ReasonCode("jam"))
      _ = try office.ask(.host(.acceptClock(reason: reason), by: CounterRoom.name("root")), at: "host")
      guard case .update(.face(.refused(.checking))) = desk.answer(check) else {
        Issue.record("not under way after \(step)")
        return
      }
      office.host.passes(Reservation.lapse)
      #expect(desk.answer(check) == .update(.face(.unfinished(left: 2))))
    }
  }

  @Test("S11: an officer's comparison that was answered is told as it was answered, however late it is asked again")
  func compared() throws {
    let officer = try room.officer("rina")
    let (desk, caller) = (try room.desk(), Caller.forged(person.participantID))
    try room.seesCard(of: person, by: officer)
    for request in [UpdateRequest.consent(caller, text: "1"), .retype(caller, person.kpj)] {
      _ = desk.answer(room.errand(.counter(.update(request), by: officer), in: visit))
    }
    let compare = room.errand(.counter(.update(.compare(caller)), by: officer), in: visit)
    guard case .counter(.update(.comparing(let attempt, _))) = desk.answer(compare) else { throw Failure.damaged }
    _ = desk.answer(
      room.errand(.counter(.update(.compared(caller, attempt, .match)), by: officer), in: visit))
    for _ in 1...2 {
      #expect(desk.answer(compare) == .counter(.update(.face(.passed))))
      room.host.passes(.seconds(150))
    }
  }

  @Test("S11, B2: a report that is repeated says nothing of a later block, which nobody has reported")
  func reported() throws {
    let desk = try room.desk(at: "kios-1")
    try room.strikes(person)
    let report = room.errand(.report(person.identity), in: visit)
    guard case .report(.reported(let sheet)) = desk.answer(report) else { throw Failure.damaged }
    #expect(desk.answer(report) == .report(.reported(sheet)))
    room.host.passes(.hours(24))
    let opened = room.host.reading().wall
    guard case .report(.opened(let first)) = desk.answer(report) else { throw Failure.damaged }
    #expect(first.since == opened)
    room.host.passes(.minutes(5))
    try room.strikes(person)
    guard case .report(.opened(let second)) = desk.answer(report) else { throw Failure.damaged }
    #expect(second.since == opened && second.now > first.now)
    #expect(try room.access(of: person).block?.report == nil)
  }

  @Test("B5, C2: what was asked for or declined is of the same block though the clock was set back or ahead since")
  func asked() throws {
    for step in [Span.hours(-24), .hours(24)] {
      let office = try CounterRoom()
      let (officer, supervisor) = (try office.officer("rina"), try office.officer("sri", .supervisor))
      let person = office.people[0]
      func accepts() throws {
        office.host.synchronises(false)
        office.host.steps(step)
        let reason = try #require(ReasonCode("jam"))
        _ = try office.ask(.host(.acceptClock(reason: reason), by: CounterRoom.name("root")), at: "host")
      }
      func asks() throws -> CounterReply {
        try office.seesCard(of: person, by: officer)
        return try office.ask(
          .askOpening(person.participantID, TypedLine("Berangkat umrah besok")), by: officer, earlyOpening: true)
      }
      try office.strikes(person)
      guard case .opening(.asked) = try asks() else { throw Failure.damaged }
      try accepts()
      let declining = CounterRequest.declineOpening(person.participantID, try #require(DeclineReason.allCases.first))
      guard case .opening(.declined) = try office.ask(declining, by: supervisor, earlyOpening: true) else {
        Issue.record("not there any more after \(step)")
        return
      }
      try accepts()
      guard
        case .person(let page) = try office.ask(
          .person(person.participantID, .atCounter, hasSeenCard: false), by: supervisor, earlyOpening: true)
      else { throw Failure.damaged }
      #expect(page.declined != nil)
      guard case .opening(.asked) = try asks() else { throw Failure.damaged }
      #expect(
        try office.ask(.grantOpening(person.participantID), by: supervisor, earlyOpening: true) == .opening(.opened))
    }
  }
}

import Rules
import SQLiteStore
import Services
import Support
import Testing

@Suite("Early opening, loket saja and terminals at the counter")
struct EarlyOpeningTests {
  private let room: CounterRoom
  private let officer: Officer
  private let supervisor: Officer
  private var person: Invented { room.people[0] }

  init() throws {
    room = try CounterRoom()
    officer = try room.officer("rina")
    supervisor = try room.officer("sri", .supervisor)
  }

  private func asks(by officer: Officer? = nil, isOn: Bool = true) throws -> CounterReply {
    try room.seesCard(of: person, by: officer ?? self.officer)
    return try room.ask(
      .askOpening(person.participantID, TypedLine("Berangkat umrah besok")), by: officer ?? self.officer,
      earlyOpening: isOn)
  }

  private func grants(by officer: Officer? = nil, isOn: Bool = true) throws -> CounterReply {
    try room.ask(.grantOpening(person.participantID), by: officer ?? supervisor, earlyOpening: isOn)
  }

  // MARK: Early opening

  @Test("B5: off unless the branch switched it on")
  func switchedOff() throws {
    try room.strikes(person)
    #expect(try asks(isOn: false) == .refused(.switchedOff))
    #expect(try grants(isOn: false) == .refused(.switchedOff))
    #expect(try room.access(of: person).block != nil)
  }

  @Test("B5: one asks, a supervisor opens: all tries are back, both are in the ledger, the reason as a digest")
  func twoPeople() throws {
    try room.strikes(person)
    guard case .opening(.asked(let sheet)) = try asks() else {
      Issue.record("not asked")
      return
    }
    #expect(sheet.askedBy == officer.name && sheet.reason.text == "Berangkat umrah besok")
    #expect(try asks(by: supervisor) == .opening(.alreadyAsked(sheet)))
    #expect(try grants() == .opening(.opened))
    let access = try room.access(of: person)
    #expect(access.block == nil && access.strikes == Strikes())
    let rows = try room.ledger(.openingAsked, .openingGranted, .blockOpened)
    #expect(rows.map(\.event) == ["opening.asked", "opening.granted", "block.opened"])
    #expect(rows.map(\.staff) == ["rina", "sri", nil])
    #expect(rows[1].details.hasPrefix("asked-by=rina reason=") && !rows.contains { $0.details.contains("umrah") })
  }

  @Test("B5: whoever proved nothing gets none asked for: the KTP, or the fact of the report that this officer took")
  func proven() throws {
    let asking = CounterRequest.askOpening(person.participantID, try TypedLine("Berangkat umrah besok"))
    func ask(_ request: CounterRequest, by officer: Officer? = nil) throws -> CounterReply {
      try room.ask(request, by: officer ?? self.officer, earlyOpening: true)
    }
    try room.strikes(person)
    #expect(try ask(asking) == .refused(.cardNeeded))
    _ = try ask(.person(person.participantID, .onTelephone, hasSeenCard: false))
    #expect(try ask(.report(person.participantID, .callCentre(.telephone("0000")))) == .report(.notFound))
    #expect(try ask(asking) == .refused(.byTelephone))
    #expect(try room.ledger(.staffRefused).map(\.details) == ["why=card", "why=fact", "why=telephone"])
    _ = try ask(.report(person.participantID, .callCentre(.mother("Siti Aminah"))))
    #expect(try ask(asking, by: room.officer("joni")) == .refused(.cardNeeded), "the fact was told to another one")
    room.host.passes(.minutes(30))
    guard case .opening(.asked) = try ask(asking) else { throw Failure.damaged }
    guard case .openings(let lines) = try ask(.openings, by: supervisor) else { throw Failure.damaged }
    #expect(lines.map(\.ground) == [OpeningGround(proof: .caller, wrongFacts: 1)])
  }

  @Test("B5: half an hour after the fact of a caller it is asked for anew")
  func provenLongAgo() throws {
    try room.strikes(person)
    _ = try room.ask(.report(person.participantID, .callCentre(.mother("Siti Aminah"))), by: officer)
    room.host.passes(.milliseconds(CardSight.life.milliseconds + 1))
    let asking = CounterRequest.askOpening(person.participantID, try TypedLine("Berangkat umrah besok"))
    #expect(try room.ask(asking, by: officer, earlyOpening: true) == .refused(.cardNeeded))
    #expect(try room.ledger(.openingAsked).isEmpty)
  }

  @Test("B5: nobody grants what he asked, not even under his second name")
  func fourEyes() throws {
    try room.strikes(person)
    _ = try asks(by: supervisor)
    #expect(try grants() == .refused(.fourEyes))
    let own = try #require(try room.account("sri")?.nik)
    let second = try room.officer("sri.dua", .supervisor, nik: own)
    #expect(try grants(by: second) == .refused(.fourEyes))
    #expect(try grants(by: room.officer("tuti", .supervisor)) == .opening(.opened))
  }

  @Test("B5: a petugas grants nothing")
  func onlySupervisors() throws {
    try room.strikes(person)
    _ = try asks()
    #expect(try grants(by: officer) == .refused(.notAllowed(.grantOpening)))
  }

  @Test("Nobody asked, or nobody is blocked")
  func nothingToOpen() throws {
    #expect(try asks() == .opening(.notBlocked))
    #expect(try grants() == .opening(.notBlocked))
    try room.strikes(person)
    #expect(try grants() == .opening(.notAsked))
  }

  @Test("What was asked for one block opens no later one")
  func stale() throws {
    try room.strikes(person)
    try room.seesCard(of: person, by: officer)
    _ = try room.ask(.report(person.participantID, .counter), by: officer)
    _ = try asks()
    room.host.passes(.hours(24))
    guard case .signedIn(let tomorrow) = try room.signIn("sri") else { throw Failure.damaged }
    try room.strikes(person)
    #expect(try grants(by: tomorrow) == .opening(.notAsked))
    #expect(try room.access(of: person).block != nil)
  }

  // MARK: Loket saja

  @Test("S8: set because somebody asks, used by kiosks, lifted; each once in the ledger with who did it")
  func counterOnly() throws {
    for _ in 0..<2 {
      guard case .counterOnly(let page) = try room.ask(.setCounterOnly(person.participantID, true), by: officer) else {
        Issue.record("not set")
        return
      }
      #expect(page.sheet.counterOnly == .asked && page.nik == person.nik.mask)
    }
    #expect(try room.ask(.update(.begin(person.identity)), at: "kios-1") == .update(.gate(.counterOnly)))
    try room.seesCard(of: person, by: officer)
    _ = try room.ask(.setCounterOnly(person.participantID, false), by: officer)
    #expect(try room.access(of: person).counterOnly == nil)
    let rows = try room.ledger(.counterOnlySet, .counterOnlyLifted)
    #expect(rows.map(\.event) == ["counter-only.set", "counter-only.lifted"])
    #expect(rows.allSatisfy { $0.staff == "rina" && $0.details == "why=asked" })
  }

  // MARK: Terminals

  private func lines() throws -> [TerminalLine] {
    guard case .terminals(let lines) = try room.ask(.terminals, by: officer) else { throw Failure.damaged }
    return lines
  }

  private func alarms() throws -> Int {
    guard case .overview(let overview) = try room.ask(.overview, by: officer) else { throw Failure.damaged }
    return overview.terminals
  }

  @Test("S8: a terminal that strikes people is listed, from the second on an alert, and paused at the third")
  func alerts() throws {
    #expect(try lines().isEmpty)
    try room.strikes(room.people[0], times: 1)
    #expect(try lines().map(\.struck) == [1] && alarms() == 0)
    try room.strikes(room.people[1], times: 1)
    #expect(try lines().map(\.struck) == [2] && alarms() == 1)
    try room.strikes(room.people[2], times: 1)
    #expect(try lines().map(\.checksPausedUntil) == [FakeHost.start.later(by: .minutes(60))])
    #expect(try alarms() == 1)
    room.host.passes(.minutes(60))
    #expect(try lines().isEmpty && alarms() == 0)
  }

  @Test("M5 S8: freed by an officer, look-ups and checks go on at once, and the row names the terminal")
  func freed() throws {
    for person in room.people { try room.strikes(person, times: 1) }
    try room.misses()
    let paused = try #require(try lines().first)
    #expect(paused.terminal == "kios-1" && paused.checksPausedUntil != nil && paused.lookupsPausedUntil != nil)
    _ = try room.ask(.free(terminal: "kios-1"), by: officer)
    let freed = try #require(try lines().first, "what it struck stays to be seen")
    #expect(freed.struck == 3 && freed.checksPausedUntil == nil && freed.lookupsPausedUntil == nil)
    #expect(try room.ask(.look(person.identity), at: "kios-1").isFound)
    try room.strikes(person, times: 1)
    #expect(try room.access(of: person).strikes.kpj == 2)
    let rows = try room.ledger(.terminalFreed)
    #expect(rows.map(\.terminal) == ["kios-1"] && rows.map(\.details) == ["pauses=lookups+checks"])
    #expect(rows.map(\.staff) == ["rina"])
  }

  @Test("Freeing what is not paused changes nothing: what was counted there stays")
  func notPaused() throws {
    try room.strikes(person, times: 1)
    #expect(try room.ask(.free(terminal: "kios-1"), by: officer) == .terminals(lines()))
    #expect(try room.ask(.free(terminal: "nowhere"), by: officer) == .terminals(lines()))
    #expect(try lines().map(\.struck) == [1] && room.ledger(.terminalFreed).isEmpty)
  }
}

extension Reply {
  fileprivate var isFound: Bool {
    if case .look(.found) = self { true } else { false }
  }
}

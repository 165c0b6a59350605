import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// A walk over every screen of the counter that somebody can reach who presses every key, touches everything and fills
/// in every form: once for each role, in a branch where something of everything waits.
struct Patrol: Sendable {
  /// What a screen has asked of the desk.
  struct Asked: Sendable, Hashable {
    let kind: String
    let request: CounterRequest
  }

  /// One way from a screen to another.
  struct Edge: Sendable, Hashable {
    let from: String
    let event: Event
    let to: String
  }

  /// How the desk is.
  enum Weather: Sendable, CaseIterable { case fine, disturbed }

  /// In the order in which they were reached.
  fileprivate(set) var places: [Post] = []
  fileprivate(set) var edges: Set<Edge> = []
  fileprivate(set) var asked: Set<Asked> = []
  /// What was asked because the store had changed, or because somebody looked again.
  fileprivate(set) var askedByTick: Set<Asked> = []
  fileprivate(set) var refusals: Set<CounterRefusal> = []

  /// More states than this are a machine that never comes to rest.
  static let limit = 4_000

  /// Who walks when.
  private struct Beat: Sendable, Hashable {
    let role: Role
    let weather: Weather
  }

  private static let beats = Role.allCases.flatMap { role in Weather.allCases.map { Beat(role: role, weather: $0) } }

  private static let walked = Result {
    Dictionary(
      uniqueKeysWithValues: zip(beats, try beats.atOnce { try Walker($0.role, $0.weather, BusyBranch()).patrol() }))
  }

  /// Where every delivered text tries to do harm.
  static let hostile = Result {
    try Walker(.supervisor, .fine, BusyBranch(hostile: "\u{1B}[31m\u{9B}2J\u{202E}\n\t\u{200B}e\u{301}\u{FEFF}"))
      .patrol()
  }

  /// Walked once for all tests.
  static func known(_ role: Role, _ weather: Weather = .fine) throws -> Patrol {
    try #require(try walked.get()[Beat(role: role, weather: weather)])
  }

  /// Every screen that anybody reached: one of each that can be told apart, whoever stood there.
  static let places = Result {
    var known: Set<State> = []
    return try beats.flatMap { try Self.known($0.role, $0.weather).places }.filter { known.insert(State($0)).inserted }
  }

  /// What can be chosen, in Indonesian.
  var labels: Set<String> {
    Set(places.flatMap { $0.page(.indonesian).choices.map(\.label) })
  }
}

/// What tells two states apart: what can be done, about whom, and whether something typed lies behind. Rows, texts and
/// figures that differ are the same state.
private struct State: Hashable {
  private let kind: String
  private let person: ParticipantID?
  private let isUnsent: Bool
  private let title: String
  private let ways: [String]
  private let rows: [String]

  init(_ place: Post) {
    let page = place.page(.indonesian)
    (kind, person, isUnsent, title) = (place.kind, place.concerned, place.isUnsent, page.title)
    let actions = (page.buttons + page.keys).map(\.label)
    ways = page.choices.map(\.label) + page.fields.map(\.label) + page.notes + actions
    rows = page.tables.flatMap { table in
      // Who was found leads to another page each time; a list that only grows is the same list.
      place.kind == "personList" ? table.rows.map { $0.cells[0] } : [table.rows.isEmpty ? "none" : "some"]
    }
  }
}

/// Walks, and remembers what it saw.
private final class Walker {
  private let branch: BusyBranch
  private let desk: Desk
  /// One sitting: what was agreed to counts for all of it.
  private let visitID = VisitID(high: 7, low: 7)
  private let weather: Patrol.Weather
  private let colleague: Colleague
  /// Whose update nobody decides.
  private let waiting: Somebody
  /// What nobody meets who works alone.
  private var overtaken: Post?
  /// Before another PIN for somebody whose NIK is proven.
  private var ofMember: Post?
  private var seen = Patrol()
  private var known: Set<State> = []

  init(_ role: Role, _ weather: Patrol.Weather, _ branch: BusyBranch) throws {
    self.branch = branch
    waiting = try Somebody(.failed)
    desk = try branch.office.desk(at: "loket-1", BusyBranch.settings)
    self.weather = weather
    colleague = .first(role)
    if role == .supervisor { try branch.office.onHost(.setHead(colleague.name, true)) }
    // The walker decides the first one that waits; this one is still in process afterwards.
    let number = Reference(month: CivilDay(dayNumber: 20_700).civilMonth, chance: [77])
    let (now, due) = (FakeHost.start, FakeHost.start.later(by: .days(4)))
    try branch.office.keep(
      Update(number: number, submitted: now, due: due, state: .inProcess), of: waiting.identity.nik)
    if weather == .fine, role.may(.workTickets) {
      ofMember = try branch.complaintOfMember(for: colleague)
      overtaken = try branch.overtakenDraft(of: colleague)
    }
  }

  func patrol() -> Patrol {
    visit(.start)
    for other in [ofMember, overtaken] { if let other { visit(other) } }
    var next = 0
    while next < seen.places.count, seen.places.count < Patrol.limit {
      explore(seen.places[next])
      next += 1
    }
    return seen
  }

  private func visit(_ place: Post) {
    // A line about terminals is on every page, and changes nothing that can be done.
    let place = place.bare
    if known.insert(State(place)).inserted { seen.places.append(place) }
  }

  private func explore(_ place: Post) {
    let page = place.page(.indonesian)
    for events in keys(of: page) + fillings(of: place) + place.samples(showing: page) {
      var now = place
      for (index, event) in events.enumerated() where now.kind == place.kind {
        let before = now
        now = follow(index == 0 ? now.on(event, showing: page) : now.on(event), event)
        if now != before { seen.edges.insert(.init(from: before.kind, event: event, to: now.kind)) }
      }
      if now != place { visit(now) }
    }
    visit(place.lockedAway)
  }

  /// Asks the desk whatever a step wants to know, until nothing is asked any more.
  private func follow(_ step: Step<Post>, _ event: Event) -> Post {
    var step = step
    while let request = step.request {
      if case .counter(let request, _) = request {
        seen.asked.insert(.init(kind: step.place.kind, request: request))
        if event == .tick { seen.askedByTick.insert(.init(kind: step.place.kind, request: request)) }
      }
      let reply = reply(to: request)
      if let why = reply.refusal { seen.refusals.insert(why) }
      step = step.place.on(.reply(reply))
    }
    return step.place
  }

  private func reply(to request: Request) -> Reply {
    // The shift goes on for everything that is explored afterwards.
    if case .shift(.signOut) = request { return .shift(.signedOut) }
    if weather == .disturbed, case .counter = request { return .failed(.busy) }
    if case .counter(.update(let request), let officer) = request { holdCard(for: request, by: officer) }
    if case .counter(.office(.moveTicket(let number, .renewPIN, _)), let officer) = request,
      let reporter = try? branch.office.file.read({ (records) throws(Failure) in
        try records.ticket(number)?.participant
      })
    {
      hold(cardOf: reporter, by: officer)
    }
    if case .counter(.sawCard(let person, _), let officer) = request {
      _ = answer(.counter(.person(person, .atCounter, hasSeenCard: false), by: officer))
    }
    return answer(request)
  }

  private func answer(_ request: Request) -> Reply {
    desk.answer(Errand(id: branch.office.newErrand(request).id, visit: visitID, request: request))
  }

  /// The original KTP in hand of whom it is about: on another way he was on the telephone, and a new look-up begins.
  private func holdCard(for request: UpdateRequest, by officer: Officer) {
    guard let id = request.person else { return }
    hold(cardOf: id, by: officer)
  }

  private func hold(cardOf id: ParticipantID, by officer: Officer) {
    _ = answer(.counter(.person(id, .atCounter, hasSeenCard: false), by: officer))
    _ = answer(.counter(.sawCard(id, .atCounter), by: officer))
  }

  // MARK: What is done at a screen

  private func keys(of page: Page) -> [[Event]] {
    let named = (page.keys + page.buttons).flatMap(\.keys)
    let moves: [Key] = [
      .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .paste("1"),
    ]
    let letters = page.hasField ? [] : "0123456789abcdefghijklmnopqrstuvwxyz/?+- ".map(Key.character)
    let touches = (0..<page.focusables + 2).map { [Event.focused($0)] }
    return (named + moves + letters + (1...12).map(Key.function)).map { [.key($0)] } + touches + [[.tick]]
  }

  private func fillings(of place: Post) -> [[Event]] {
    switch place {
    case .signIn: [typing([colleague.rawValue, colleague.password])]
    case .locked: [typing([colleague.password])]
    case .findPerson:
      people.map { typing([$0.identity.nik.digits]) } + [typing(["Sari Wulandary", "15081995"])]
    case .callerFact: [typing(["1", "Siti Aminah"]), typing(["3", "0000"])]
    case .openingReason: [typing(["Berangkat umrah besok"])]
    case .askCorrection: [typing(["3174065203880077", "Surat Dukcapil 12"])]
    case .serving: servings(of: place.page(.indonesian))
    default: []
    }
  }

  /// The right card number, or a screen of the form.
  private func servings(of page: Page) -> [[Event]] {
    let said = page.texts.joined(separator: "\n")
    let cards = people.filter { said.contains($0.mask) }.map { [$0.kpj] }
    return (cards + Answers.all).filter { $0.count == page.fields.count }.map { typing($0) }
  }

  private var people: [Somebody] { branch.people + [waiting] }

  /// Into fields that may have something in them.
  private func typing(_ texts: [String]) -> [Event] {
    let top = [Event](repeating: .key(.backTab), count: 12)
    return top
      + texts.flatMap { text in [.key(text.count == 1 ? .character(Character(text)) : .paste(text)), .key(.enter)] }
  }
}

extension BusyBranch {
  /// The question before another PIN for somebody whose three facts agreed. Rule T11.
  func complaintOfMember(for colleague: Colleague) throws -> Post {
    let ticket = try office.files(
      Grievance(category: "8", text: "Kartu kedua saya belum dicetak.", identity: sari.identity))
    let visit = try office.counter(Self.settings)
    try visit.signsIn(colleague)
    try visit.opens(case: ticket)
    visit.types("u")
    try visit.isAt("caseQuestion")
    return visit.kiosk.place
  }

  /// What an officer wrote to a reporter, and could not send because a colleague has ended the complaint.
  func overtakenDraft(of colleague: Colleague) throws -> Post {
    let ticket = try office.files(Grievance(category: "8", text: "Kartu saya belum dicetak juga."))
    let visit = try office.counter(Self.settings)
    try visit.signsIn(colleague)
    try visit.opens(case: ticket)
    try visit.does("Kirim pesan")
    visit.types("Kami periksa.")
    try office.moves(ticket, .notOurs(agency: TypedLine("Disnaker Jakarta")), by: "joni")
    visit.sends()
    try visit.isAt("caseScreen")
    visit.presses(.enter)
    try visit.chooses("Lihat tulisan")
    try visit.isAt("caseDraft")
    return visit.kiosk.place
  }
}

extension Post {
  /// Whether what was typed is to be lost.
  var asksToLeave: Bool {
    switch bare {
    case .leaveTyped: true
    case .serving(let screen): if case .stopHere = screen.inner { true } else { false }
    default: false
    }
  }

  /// The consent of whoever is served: nothing is chosen beforehand.
  var isConsent: Bool {
    if case .serving(let screen) = bare, case .consent = screen.inner { true } else { false }
  }

  /// Somebody who goes back by Esc alone is asked about something typed sooner or later.
  var isUnsent: Bool {
    var (now, seen) = (self, [Post]())
    while !seen.contains(now), seen.count < 40 {
      seen.append(now)
      let step = now.on(.key(.escape))
      now = step.request == nil ? step.place : step.place.on(.reply(.failed(.cancelled))).place
      if now.kind == "leaveTyped" { return true }
    }
    return false
  }
}

extension Page {
  var tables: [Table] {
    parts.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// What stands out.
  var notes: [String] {
    parts.compactMap { if case .note(let tone, _) = $0 { "\(tone)" } else { nil } }
  }

  /// Something is missing or wrong, and it says so.
  var isFaulty: Bool { !notes.isEmpty && hasField || fields.contains { $0.error != nil } }

  /// How many things there are to touch.
  var focusables: Int {
    fields.count + choices.count + tables.reduce(0) { $0 + $1.rows.count } + buttons.count
  }
}

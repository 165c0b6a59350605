package import Console
import Demo
package import Flow
package import Rules
package import Screens
package import Services
package import Testing

/// Somebody at the counter: the screens, the texts, the desk and the store are those of the program. Any number of them
/// and of kiosks stand in one ``Office`` at the same time, on one clock.
package typealias CounterVisit = Visitor<Post, ImmediateClerk>

extension Office {
  /// What a counter is set to: passwords that cost little, and early openings where a test wants them.
  package static func counterSettings(earlyOpening: Bool = false) -> Settings {
    var settings = Settings()
    settings.passwordCost = .least
    settings.hasEarlyOpening = earlyOpening
    return settings
  }

  /// Makes the account on the host. A name that is taken is left as it is.
  /// - Parameters:
  ///   - nik: whose account it is, when that is a participant
  ///   - branch: where the host stands
  package func hires(_ colleague: Colleague, nik: NIK? = nil, branch: String = Cast.home.code) throws {
    let password = try Password(chosen: colleague.password, for: colleague.name)
    let request = StaffRequest.add(try colleague.name, colleague.role, try nik ?? colleague.nik, password)
    guard case .host(.staff) = try onHost(request, branch: branch) else { throw Failure.damaged }
    try file.settle(colleague.name)
  }

  /// What is done to accounts on the host.
  @discardableResult
  package func onHost(_ request: StaffRequest, branch: String = Cast.home.code) throws -> Reply {
    let desk = try desk(at: "host", branch: branch, Self.counterSettings())
    return desk.answer(newErrand(.host(.staff(request), by: try Colleague.sri.name)))
  }

  /// The sign-in of a counter, at which nobody works yet.
  /// - Parameters:
  ///   - settings: those of ``counterSettings(earlyOpening:)`` unless a test has its own
  ///   - limits: five minutes until the warning, as the command has it
  ///   - isWatched: the store rings when others change it; not so in the demonstration
  package func counter(
    at terminal: String = "loket-1", branch: String = Cast.home.code, _ settings: Settings = counterSettings(),
    size: Size = .standard, limits: Limits = Limits(idle: .minutes(5)), isWatched: Bool = true
  ) throws -> CounterVisit {
    let desk = try desk(at: terminal, branch: branch, settings)
    return CounterVisit(
      at: Route(start: .start, isPublic: false) { $0.lockedAway }, clerk: ImmediateClerk { desk.answer($0) },
      words: CounterTexts.of,
      clock: clock, size: size, limits: limits, chance: chance,
      changes: isWatched ? Changes(descriptor: -1) { true } : nil)
  }

  /// A counter with somebody at its menu; his account is made where there is none.
  package func counter(
    of colleague: Colleague, at terminal: String = "loket-1", branch: String = Cast.home.code,
    _ settings: Settings = counterSettings(), size: Size = .standard
  ) throws -> CounterVisit {
    try hires(colleague, branch: branch)
    let visit = try counter(at: terminal, branch: branch, settings, size: size)
    try visit.signsIn(colleague)
    return visit
  }

  /// The door of the service library for an officer who signs in at this terminal, and the officer.
  package func officer(
    _ colleague: Colleague, at terminal: String = "loket-9", branch: String = Cast.home.code,
    _ settings: Settings = counterSettings()
  ) throws -> (desk: Desk, officer: Officer) {
    try hires(colleague, branch: branch)
    let desk = try desk(at: terminal, branch: branch, settings)
    let reply = desk.answer(newErrand(.shift(.signIn(try colleague.name, Password(typed: colleague.password)))))
    guard case .shift(.signedIn(.signedIn(let officer))) = reply else { throw Failure.damaged }
    return (desk, officer)
  }

  /// An errand of a visit of its own.
  package func newErrand(_ request: Request) -> Errand {
    Errand(id: chance.identifier(), visit: chance.identifier(), request: request)
  }
}

extension Visitor where Place == Post, C == ImmediateClerk {
  /// Types name and password, and comes to the menu. What waits stands there a fifth of a second later.
  package func signsIn(_ colleague: Colleague) throws {
    try triesToSignIn(colleague.rawValue, colleague.password)
    try isAt("menu")
  }

  /// Types a name over what stands there, and a password.
  package func triesToSignIn(_ name: String, _ password: String) throws {
    try isAt("signIn")
    presses(.backTab)
    for _ in 0..<64 { presses(.backspace) }
    types(name)
    presses(.enter)
    types(password)
    presses(.enter)
  }

  /// Types the password before a locked screen.
  package func unlocks(with password: String) throws {
    try isAt("locked")
    types(password)
    presses(.enter)
  }

  /// Walks away until the screen locks.
  package func walksAway() throws {
    waits(seconds: 321)
    try isAt("locked")
  }

  /// Ends the shift, by the menu.
  package func signsOut() throws {
    presses(.function(10))
    try chooses("Keluar", or: "Sign out")
    try isAt("signIn")
  }

  /// What another process has done to the store reaches this counter.
  package func ticks() {
    hears([.woken])
    waits(milliseconds: 200)
  }

  /// Looks for somebody from wherever he is: by number, or by name and birth date as they are typed.
  /// - Parameter reason: nil where the one that stands ready is left as it is
  package func looks(
    for text: String, born birth: String = "", because reason: LookReason? = .atCounter
  ) throws {
    presses(.function(10))
    try chooses("Cari peserta", or: "Find a person")
    try isAt("findPerson")
    types(text)
    presses(.tab)
    types(birth)
    presses(.tab)
    if let reason, let index = LookReason.allCases.firstIndex(of: reason) { types("\(index + 1)") }
    presses(.enter)
  }

  /// Finds somebody by NIK and opens the page.
  package func opens(_ person: Identity, because reason: LookReason = .atCounter) throws {
    try looks(for: person.nik.digits, because: reason)
    try isAt("person")
  }

  /// The same, with the original KTP in hand; one that was seen in this shift a moment ago is good still.
  package func opens(withCard person: Identity) throws {
    try opens(person)
    if !text.contains(person.nik.digits) { try seesCard() }
    sees(person.nik.digits)
  }

  /// Gives the fact of a caller: which one, by its digit, and what he says.
  package func types(fact kind: String, _ answer: String) {
    presses(.backTab)
    types(kind)
    types(answer)
    presses(.enter)
  }

  /// Takes the original KTP into his hand, and says so.
  package func seesCard() throws { try surely("KTP asli dilihat", or: "Original KTP seen") }

  /// Chooses something and says yes to every question that comes of it.
  package func surely(_ way: String, or other: String? = nil) throws {
    try chooses(way, or: other)
    try agrees()
  }

  /// Presses the key that approves the pengkinian that is open: it reads on until everything was seen that has to be,
  /// and asks then.
  package func asksToApprove() throws {
    for _ in 0..<10 where screen == "update" { types("1") }
    try isAt("approveUpdate")
  }

  /// The same, and says yes.
  package func approves() throws {
    try asksToApprove()
    try chooses("Ya, setujui", or: "Yes, approve")
  }

  /// Says yes to each question that stands here, as somebody does who has read it.
  package func agrees() throws {
    for _ in 0..<3 {
      guard lines.contains(where: { $0.contains(" y  ") }) else { return }
      types("y")
    }
  }
}

extension Visitor {
  /// Presses the digit or letter of the way on that begins so, in one language or the other.
  package func chooses(_ way: String, or other: String? = nil) throws {
    for words in [way, other].compactMap(\.self) {
      guard let key = key(of: words) else { continue }
      return types("\(key)")
    }
    try isAt("a page with a way on that says \"\(way)\"")
  }

  /// The page offers a way on that begins so.
  package func offers(_ way: String, _ location: SourceLocation = #_sourceLocation) {
    if key(of: way) == nil { Issue.record("no way on says \"\(way)\":\n\(picture)", sourceLocation: location) }
  }

  /// No way on begins so.
  package func offers(not way: String, _ location: SourceLocation = #_sourceLocation) {
    if key(of: way) != nil { Issue.record("a way on says \"\(way)\":\n\(picture)", sourceLocation: location) }
  }

  /// The text never stood on the screen since the last wipe.
  package func neverSaw(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    if hasShown(text) { Issue.record("the screen has shown \"\(text)\"", sourceLocation: location) }
  }

  /// The digit or letter before it.
  private func key(of way: String) -> Character? {
    "123456789abcdefghijklmnopqrstuvwxyz".first { key in lines.contains { $0.contains(" \(key)  \(way)") } }
  }
}

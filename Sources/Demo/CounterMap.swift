import Console
import Flow
import Keeping
import Rules
package import Screens
import Services

/// The screens of the counter and the ways between them, found by a penyelia who walks through the demo's branch.
package struct CounterMap {
  package private(set) var walks: [Walk<Post>] = []

  private static let name = "sri"
  private static let password = "payung biru di loket"

  /// Throws when the demo's world cannot be made.
  package init() throws {
    walks = try [true, false].atOnce { try Self.walk(whereTheDeskAnswers: $0) }
  }

  package var kinds: Set<String> { Set(walks.flatMap(\.places).map(\.kind)) }

  package var edges: Set<ScreenEdge> { walks.reduce(into: []) { $0.formUnion($1.edges) } }

  /// The same bytes for the same screens. The ways that every screen has are left out.
  package var mermaid: String {
    let own = edges.filter { $0.by != "F10" && $0.by != "0" && $0.to != "trouble" && $0.from != $0.to }
    return Diagram(of: own, from: Post.start.kind).mermaid
  }

  private static func walk(whereTheDeskAnswers answers: Bool) throws -> Walk<Post> {
    let dice = Dice()
    let world = try World(clock: DemoClock { ScreenMap.moment }, chance: dice)
    let desk = try desk(of: world)
    try prepare(world, at: desk)
    let visit: VisitID = dice.identifier()
    func ask(_ request: Request) -> Reply {
      desk.answer(Errand(id: dice.identifier(), visit: visit, request: request))
    }
    let others =
      answers ? try [renewalForMember(world, ask), overtaken(ask), tasksInConfidence(ask)].compactMap(\.self) : []
    return Walk(from: Post.start, also: others, fillings: { fillings(of: $0, in: world) }) { request in
      // The shift goes on for what is explored afterwards.
      if case .shift(.signOut) = request { return .shift(.signedOut) }
      if case .counter = request, !answers { return .failed(.busy) }
      if case .counter(let request, let officer) = request, let person = request.cardHolder(world) {
        holdCard(of: person) { ask(.counter($0, by: officer)) }
      }
      if case .counter(.sawCard(let person, _), let officer) = request {
        holdCard(of: person) { ask(.counter($0, by: officer)) }
      }
      return ask(request)
    }
  }

  /// What the walker wrote to a reporter, and could not send because a colleague has ended the complaint.
  private static func overtaken(_ ask: (Request) -> Reply) throws -> Post? {
    let complaint = Complaint(
      category: .membership, mode: .anonymous, text: try Prose("Kartu saya belum dicetak juga.", for: .complaint))
    guard case .complaint(.filed(.filed(let receipt))) = ask(.complaint(.file(complaint, consent: "1"))),
      let colleague = StaffName("ani")
    else {
      return nil
    }
    let message: [Event] = [
      .key(.character(CaseTask.tell.key)), .key(.paste("Kami periksa.")), .key(.function(4)),
    ]
    let sending = going(message, from: tasks(of: receipt, ask), ask)
    let end = OfficeMove.notOurs(agency: try TypedLine("Disnaker Jakarta"))
    _ = ask(.host(.office(.moveTicket(receipt.number, end, seen: nil)), by: colleague))
    return going([.key(.character("y")), .key(.enter), .key(.character(CaseTask.tell.key))], from: sending, ask)
  }

  /// What can be done to a complaint whose reporter is named to nobody but the officer who takes it. Rule T12.
  private static func tasksInConfidence(_ ask: (Request) -> Reply) throws -> Post? {
    let complaint = Complaint(
      category: .membership, mode: .confidential, text: try Prose("Kartu saya dipegang atasan.", for: .complaint))
    guard case .complaint(.filed(.filed(let receipt))) = ask(.complaint(.file(complaint, consent: "1"))) else {
      return nil
    }
    return tasks(of: receipt, ask)
  }

  /// The question before another PIN for somebody whose NIK is proven. Rule T11.
  private static func renewalForMember(_ world: World, _ ask: (Request) -> Reply) throws -> Post? {
    guard let member = world.cast[.severalCards],
      case .complaint(.identified(.known(let caller))) = ask(.complaint(.identify(member.identity)))
    else { return nil }
    let complaint = Complaint(
      category: .membership, mode: .open, text: try Prose("Kartu kedua saya belum dicetak.", for: .complaint),
      caller: caller)
    guard case .complaint(.filed(.filed(let receipt))) = ask(.complaint(.file(complaint, consent: "1"))) else {
      return nil
    }
    return going([.key(.character(CaseTask.renewPIN.key))], from: tasks(of: receipt, ask), ask)
  }

  /// From the sign-in to what can be done to this complaint.
  private static func tasks(of receipt: TicketReceipt, _ ask: (Request) -> Reply) -> Post {
    let menu = going(typing([name, password]), from: Post.start, ask)
    let entries = menu.page(.of(.indonesian)).parts.flatMap { part -> [Choice] in
      if case .choices(let choices) = part { choices } else { [] }
    }
    let list = entries.filter { $0.label == "Pengaduan" }.map { Event.key(.character($0.key)) }
    let search: [Event] = [.key(.character("/"))] + typing([receipt.number.description])
    return going(list + search + [.key(.enter)], from: menu, ask)
  }

  /// Where these events lead, whatever is asked of the desk on the way.
  private static func going(_ events: [Event], from start: Post, _ ask: (Request) -> Reply) -> Post {
    events.reduce(start) { now, event in
      var step = now.on(event)
      while let request = step.request { step = step.place.on(.reply(ask(request))) }
      return step.place
    }
  }

  /// The person's original KTP in hand: on another way he was on the telephone, and a new look-up begins.
  private static func holdCard(of person: ParticipantID, _ ask: (CounterRequest) -> Reply) {
    _ = ask(.person(person, .atCounter, hasSeenCard: false))
    _ = ask(.sawCard(person, .atCounter))
  }

  private static func desk(of world: World) throws -> Desk {
    var settings = World.settings
    settings.passwordCost = .least
    settings.hasEarlyOpening = true
    settings.lookups.persons = 1_000
    // Who walks mistypes the numbers of many people, and goes on.
    (settings.checks.struck, settings.checks.blocked) = (100, 100)
    return try Desk(
      store: world.store, at: Station(branch: Cast.home.code, terminal: "loket-1"), settings: settings,
      chance: world.chance, seal: world.store.seal)
  }

  /// Who works there: the walker, who is Hasan Basri, and a colleague whom wrong passwords keep out later.
  private static func prepare(_ world: World, at desk: Desk) throws {
    let chance = world.chance
    @discardableResult func ask(_ request: Request) -> Reply {
      desk.answer(Errand(id: chance.identifier(), visit: chance.identifier(), request: request))
    }
    guard let own = world.cast[.late]?.nik, let other = world.cast[.fresh]?.nik, let walker = StaffName(name),
      let guessed = StaffName("ani")
    else { return }
    ask(.host(.staff(.add(walker, .supervisor, own, try Password(chosen: password, for: walker))), by: walker))
    ask(.host(.staff(.add(guessed, .officer, other, try Password(chosen: password, for: guessed))), by: walker))
    try choosePasswords([walker, guessed], in: world)
    if case .shift(.signedIn(.signedIn(let colleague))) = ask(
      .shift(.signIn(guessed, try Password(chosen: password, for: guessed))))
    {
      try askOpening(in: world) { ask(.counter($0, by: colleague)) }
      try askCorrection(in: world) { ask(.counter($0, by: colleague)) }
    }
    try strike(in: world)
    try claim(in: world)
    for _ in 0..<SignInBrake.limit { ask(.shift(.signIn(guessed, Password(typed: "bukan sandinya")))) }
  }

  /// As after their first sign-in: the passwords are their own.
  private static func choosePasswords(_ names: [StaffName], in world: World) throws {
    try world.store.write { books throws(Failure) in
      for name in names {
        guard var account = try books.staff(name) else { continue }
        account.mustChangePassword = false
        try books.save(account)
      }
    }
  }

  /// An early opening that a colleague asked for.
  private static func askOpening(in world: World, _ ask: (CounterRequest) -> Reply) throws {
    guard let blocked = world.cast[.blocked]?.nik,
      case .counter(.people(let people)) = ask(.find(.nik(blocked), .atCounter)), let person = people.first?.id
    else { return }
    _ = ask(.sawCard(person, .atCounter))
    _ = ask(.askOpening(person, try TypedLine("Keluarga sakit")))
  }

  /// A NIK that a colleague wants to have corrected, with the KTP in his hand.
  private static func askCorrection(in world: World, _ ask: (CounterRequest) -> Reply) throws {
    guard let member = world.cast[.severalCards]?.nik,
      case .counter(.people(let people)) = ask(.find(.nik(member), .atCounter)), let person = people.first?.id
    else { return }
    _ = ask(.sawCard(person, .atCounter))
    _ = ask(.askCorrection(person, try NIK("3174065203880077"), try TypedLine("Surat Dukcapil 7")))
  }

  /// A terminal that three wrong numbers have paused.
  private static func strike(in world: World) throws {
    let (chance, wrong) = (world.chance, try KPJ("99999999999"))
    let desk = try Desk(
      store: world.store, at: Station(branch: Cast.home.code, terminal: "kios-5"), chance: chance,
      seal: world.store.seal, face: SimulatedCamera(world.cast))
    for situation in [CastMember.Situation.severalCards, .failed, .succeeded] {
      guard let person = world.cast[situation] else { continue }
      let visit: VisitID = chance.identifier()
      func ask(_ request: Request) -> Reply {
        desk.answer(Errand(id: chance.identifier(), visit: visit, request: request))
      }
      guard case .update(.gate(.consentNeeded(let caller, _, _))) = ask(.update(.begin(person.identity))) else {
        continue
      }
      _ = ask(.update(.consent(caller, text: "1")))
      _ = ask(.update(.retype(caller, wrong)))
    }
  }

  /// A claim of this branch, which its officers may cancel.
  private static func claim(in world: World) throws {
    guard let kpj = world.cast[.inactive]?.kpj else { return }
    let opened = Cast.home.zone.day(of: ScreenMap.moment).adding(days: -3)
    try world.store.stock(
      Stock(claims: [Claim(kpj: kpj, branch: Cast.home, opened: opened, status: .active)]))
  }

  // MARK: What is typed

  private static func fillings(of place: Post, in world: World) -> [(name: String, events: [Event])] {
    switch place {
    case .signIn: [("name and password", typing([name, password]))]
    case .locked: [("password", typing([password]))]
    case .findPerson:
      people.compactMap { world.cast[$0] }.map { ($0.situation.rawValue, typing([$0.nik.digits])) }
        + [("a name that is like one", typing(["Sari Wulandri", "15081995"]))]
    case .callerFact: [("a fact", typing(["1", "Siti Aminah"]))]
    case .openingReason: [("a reason", typing(["Berangkat umrah besok"]))]
    case .askCorrection: [("a number and why", typing(["3174065203880077", "Surat Dukcapil 12"]))]
    case .serving: served(place, in: world)
    case .takeDownContact: [("an anonymous reporter", [.key(.character("3")), .key(.function(4))])]
    case .caseWriting: [("begun and left", [.key(.paste("Sudah")), .key(.escape)])]
    default: []
    }
  }

  /// One of each standing; the walker himself is among them.
  private static let people: [CastMember.Situation] = [
    .active, .blocked, .reported, .counterOnly, .inProcess, .severalCards, .inactive, .late,
  ]

  /// The card number for which the screen asks, and a slip of the keys.
  private static func served(_ place: Post, in world: World) -> [(name: String, events: [Event])] {
    let page = place.page(.of(.indonesian))
    let said = page.parts.map { "\($0)" }.joined()
    return people.compactMap { world.cast[$0]?.kpj }.filter { said.contains($0.mask) }
      .flatMap { [$0.mistyped, $0].compactMap(\.self) }.map { ("a card's number", typing([$0.text])) }
  }

  /// Over what stands in the fields, from the first one on.
  private static func typing(_ texts: [String]) -> [Event] {
    let top = [Event](repeating: .key(.backTab), count: 12)
    let emptying = [Event.key(.end)] + [Event](repeating: .key(.backspace), count: 24)
    return top
      + texts.flatMap { text in
        emptying + [.key(text.count == 1 ? .character(Character(text)) : .paste(text)), .key(.enter)]
      }
  }
}

extension CounterRequest {
  /// Whose original KTP has to be in the officer's hand.
  fileprivate func cardHolder(_ world: World) -> ParticipantID? {
    switch self {
    case .update(let request): request.person
    case .askOpening(let person, _): person
    case .office(.moveTicket(let number, .renewPIN, _)):
      try? world.store.read { (records) throws(Failure) in try records.ticket(number)?.participant }
    default: nil
    }
  }
}

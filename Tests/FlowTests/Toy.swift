import Console
import Flow
import Rules
import Services
import Support
import Testing

/// A machine as small as one can be that has every kind of screen: nobody's, list, form, commit, verdict, answer.
enum Toy: Screen {
  enum Way: Sendable, Hashable, CaseIterable { case form, confirm, answer, complaint }

  case door(Picker<Language>)
  case menu(Picker<Way>)
  case form(ToyForm)
  case complaint(ToyComplaint)
  case confirm(isSent: Bool)
  case verdict(String)
  case answer(String)
  case bye
  /// What was there is kept behind it.
  indirect case locked(Toy)

  static let start = Toy.door(Picker(Language.allCases))
  static let firstMenu = Toy.menu(Picker(Way.allCases))

  private static let leaving = Keys<Bool>(.init(true, .enter), .init(false, .escape))

  func on(_ event: Event) -> Step<Toy> {
    if event == .key(.function(10)) || (event == .key(.character("0")) && !isForm), hasHome {
      return Step(.firstMenu)
    }
    return switch self {
    case .door(let picker): onDoor(picker, event)
    case .menu(let picker): onMenu(picker, event)
    case .form(let form): form.on(event)
    case .complaint(let complaint): complaint.on(event)
    case .confirm(let isSent): onConfirm(isSent, event)
    case .verdict, .answer: onAnswer(event)
    case .bye: event == .tick || event == .key(.enter) ? Step(.start) : Step(self)
    case .locked(let toy): event == .key(.enter) ? Step(toy) : Step(self)
    }
  }

  func page(_ say: ToyWords) -> Page {
    switch self {
    case .door(let picker):
      Page(
        title: say.door, parts: [.large("JKM-26"), .blank, .choices(picker.choices { ($0.rawValue, "") })],
        keys: [Action([.enter], say.choosing)], focus: picker.focus, endsVisit: true)
    case .menu(let picker):
      Page(
        title: say.menu, parts: [.choices(picker.choices(say.way))],
        keys: [Action([.enter], say.choosing), Action([.escape], say.back)], focus: picker.focus)
    case .form(let form): form.page(say)
    case .complaint(let complaint): complaint.page(say)
    case .confirm:
      Page(
        title: say.confirm, parts: [.text(say.confirm)],
        keys: Self.leaving.actions { $0 ? say.send : say.back }, isVerdict: true)
    case .verdict(let text):
      Page(
        title: say.verdict,
        parts: [.note(.success, text), .facts([Fact("Nomor", "AB-123"), Fact("Cabang", "Gambir")])],
        keys: Self.leaving.actions { $0 ? say.next : say.back }, tells: true)
    case .answer(let text):
      Page(title: say.answer, parts: [.text(text)], keys: Self.leaving.actions { $0 ? say.next : say.back })
    case .bye: Page(title: say.bye, parts: [.text(say.bye)], keys: [Action([.enter], say.next)], endsVisit: true)
    case .locked:
      Page(title: say.locked, parts: [.text(say.locked)], keys: [Action([.enter], say.next)], isPatient: true)
    }
  }

  private var isForm: Bool {
    switch self {
    case .form, .complaint: true
    case .door, .menu, .confirm, .verdict, .answer, .bye, .locked: false
    }
  }

  private var hasHome: Bool {
    switch self {
    case .door, .menu, .bye, .locked: false
    case .form, .complaint, .confirm, .verdict, .answer: true
    }
  }

  private func onDoor(_ picker: Picker<Language>, _ event: Event) -> Step<Toy> {
    switch picker.on(event) {
    case .changed(let picker): Step(.door(picker))
    case .picked(let language): Step(.firstMenu, speaking: language)
    case .ignored: event == .tick ? Step(self, asking: .greet) : Step(self)
    }
  }

  private func onMenu(_ picker: Picker<Way>, _ event: Event) -> Step<Toy> {
    if event == .key(.escape) { return Step(.bye) }
    switch picker.on(event) {
    case .changed(let picker): return Step(.menu(picker))
    case .picked(.form): return Step(.form(ToyForm()))
    case .picked(.confirm): return Step(.confirm(isSent: false))
    case .picked(.answer): return Step(.answer("42"))
    case .picked(.complaint): return Step(.complaint(ToyComplaint()))
    case .ignored: return Step(self)
    }
  }

  private func onConfirm(_ isSent: Bool, _ event: Event) -> Step<Toy> {
    switch event {
    case .key(.enter): Step(.confirm(isSent: true), asking: .toyCommit)
    case .key(.escape): Step(.firstMenu)
    case .reply(.host(.clock)): Step(.verdict("Laporan AB-123"))
    case .reply, .key, .focused, .tick: Step(self)
    }
  }

  private func onAnswer(_ event: Event) -> Step<Toy> {
    guard case .key(let key) = event, let isForward = Self.leaving.move(for: key) else { return Step(self) }
    return isForward ? Step(.firstMenu) : Step(.form(ToyForm()))
  }
}

/// Two fields and three buttons. Enter on the last field looks something up.
struct ToyForm: Sendable, Hashable {
  enum Move: Sendable, Hashable { case next, lost, back }

  var form = Form<Move>(
    [Entry(limit: 16, grouping: .fours), Entry(limit: 40)], buttons: [.next, .lost, .back],
    keys: Keys(.init(.next, .enter), .init(.lost, .function(3)), .init(.back, .escape)))
  var isWrong = false

  func on(_ event: Event) -> Step<Toy> {
    if case .reply(let reply) = event { return after(reply) }
    var next = self
    switch form.on(event) {
    case .changed(let form):
      next.form = form
      return Step(.form(next))
    case .made(.next) where form.entries[0].text.count < 16:
      next.isWrong = true
      next.form = form.focusing(0)
      return Step(.form(next))
    case .made(.next): return Step(.form(self), asking: .greet)
    case .made(.lost): return Step(.answer("lost"))
    case .made(.back): return Step(.firstMenu)
    case .ignored: return Step(.form(self))
    }
  }

  private func after(_ reply: Reply) -> Step<Toy> {
    if case .greeting = reply { return Step(.answer(form.entries[0].text)) }
    if case .host(.clock) = reply { return Step(.verdict(form.entries[1].text)) }
    return Step(.form(self))
  }

  func page(_ say: ToyWords) -> Page {
    func label(_ move: Move) -> String {
      switch move {
      case .next: say.next
      case .lost: say.lost
      case .back: say.back
      }
    }
    func field(_ index: Int, _ label: String, _ hint: String, _ width: Int, _ error: String? = nil) -> Part {
      let entry = form.entries[index]
      return .field(
        Field(label: label, hint: hint, entry, width: width, error: error))
    }
    return Page(
      title: say.form, progress: Progress(step: 3, of: 7),
      parts: [
        field(0, say.number, say.digits, 19, isWrong ? say.tooShort : nil), .blank, field(1, say.name, "", 40),
      ],
      buttons: form.keys.actions(form.buttons, label), keys: form.keys.actions(label), focus: form.focus)
  }
}

extension StaffName {
  static let toy = StaffName("uji")!
}

extension Request {
  /// Something that writes and is never given up.
  static var toyCommit: Request {
    guard let code = ReasonCode("uji") else { return toyLook }
    return .host(.acceptClock(reason: code), by: .toy)
  }

  /// Something that only reads.
  static let toyLook = Request.host(.clock, by: .toy)
}

extension Reply {
  static let toyGreeting = Reply.greeting(
    Greeting(branch: Branch(code: "K01", name: "Cabang Gambir", zone: .wita), now: Moment(seconds: 1_795_226_400)))

  static let toyVerdict = Reply.host(
    .clock(
      ClockSheet(
        store: Moment(seconds: 0), isTrusted: true, wall: Moment(seconds: 0), isSynchronised: true, episode: nil)))

  static func toy(_ request: Request) -> Reply {
    switch request {
    case .greet: .toyGreeting
    case .host(.clock, _), .host(.acceptClock, _): .toyVerdict
    default: .failed(.unreachable)
    }
  }
}

typealias ToyVisitor = Visitor<Toy, ImmediateClerk>
typealias HeldVisitor = Visitor<Toy, HeldClerk>

extension Visitor where Place == Toy {
  /// Before the door of the toy.
  convenience init(to clerk: C, size: Size = .standard, limits: Limits = Limits(), aside: Aside? = nil) {
    self.init(
      at: Route(start: .start, afterIdle: .start), clerk: clerk, words: ToyWords.init, size: size, limits: limits,
      aside: aside)
  }

  /// Before the door of a toy that is locked when nobody touches a key.
  convenience init(locking clerk: C) {
    self.init(
      at: Route(start: .start) { $0 == .start ? $0 : .locked($0) }, clerk: clerk, words: ToyWords.init)
  }
}

extension Visitor where Place == Toy, C == ImmediateClerk {
  convenience init(size: Size = .standard, limits: Limits = Limits(), aside: Aside? = nil) {
    self.init(to: ImmediateClerk { .toy($0.request) }, size: size, limits: limits, aside: aside)
  }

  /// Past the door, in Indonesian, in the form.
  func goesToForm() throws {
    types("11")
    try isAt("form")
  }
}

extension Visitor where Place == Toy, C == HeldClerk {
  /// The last errand is answered, and the loop takes the reply.
  func hearsFromDesk(_ reply: Reply, to errand: ErrandID? = nil) {
    kiosk.clerk.says(reply, to: errand)
    settle()
  }

  /// Past the door, in a filled form, with an errand on its way.
  func asksFromForm() throws {
    hearsFromDesk(.toyGreeting)
    types("11")
    try isAt("form")
    types("3171041205900001")
    presses(.enter, .enter)
    try isAt("form")
  }
}

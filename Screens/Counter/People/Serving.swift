import Console
package import Flow
import Rules
import Services

/// A pengkinian for a person at the counter: the kiosk's own screens, asked of the desk in the officer's name, with the
/// officer in the place of the camera. Nothing of the gates is written twice.
package struct Serving: CounterScreen {
  let view: PersonView
  /// The screen of the kiosk that is shown, of which nobody but this one makes anything.
  package let inner: Screens.Place
  /// Whose check goes on to the desk while the officer compares.
  private let caller: Caller?

  private init(_ view: PersonView, _ inner: Screens.Place, comparing caller: Caller? = nil) {
    self.view = view
    self.inner = inner
    self.caller = caller
  }

  /// The first screen for somebody whose original KTP was seen, by what the desk says.
  static func place(of view: PersonView, after outcome: UpdateOutcome) -> Post {
    guard let stated = Stated(view) else { return .person(PersonScreen(view)) }
    return .serving(Serving(view, stated.place(after: outcome)))
  }

  package var place: Post { .serving(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.back }

  package var unsent: [LeaveTyped.Matter] { inner.unsent == .form ? [.form] : [] }

  /// What was typed is not lost by one key: the kiosk's own screen asks first.
  package var entrance: Post? { inner.unsent == nil && !isAsking ? home : nil }

  /// The kiosk's own screen asks whether what was typed is to be lost.
  private var isAsking: Bool { if case .stopHere = inner { true } else { false } }

  package var wait: Wait { inner.isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    // F10 and 0, which led to the question, are no answer to it.
    if isAsking, event == .key(.function(10)) || event == .key(.character("0")) { return stay }
    return following(inner.on(event))
  }

  package func page(_ say: CounterTexts) -> Page {
    var page = inner.page(say.serving)
    page.endsVisit = false
    // The kiosk's help speaks to the person; what a KTP or KK shows is the same for both.
    if case .updateForm(let form) = inner {
      if form.step == .contact || form.step == .additional { page.about = [] }
      page.parts = compared(page.parts, form.step, say)
    } else {
      page.about = []
    }
    return page
  }

  /// What is on record of a line that is typed anew, whole, above its field: the officer reads it out. Rule AKb.
  private func compared(_ parts: [Part], _ step: FormStep, _ say: CounterTexts) -> [Part] {
    guard let recorded = view.page.onRecord?.recorded else { return parts }
    var lines = step.lines[...]
    return parts.flatMap { part -> [Part] in
      guard case .field = part, let line = lines.popFirst(), line.isTypedAnew,
        let old = recorded.value(of: line, say.wizard)
      else { return [part] }
      return [.text(say.people.onRecord(say.wizard.field(line).label, Printable.clean(old))), part]
    }
  }

  /// Where the kiosk would send somebody home, the officer is back at the person's page.
  private func following(_ step: Step<Screens.Place>) -> Step<Post> {
    // Done: to wherever the person was found, for the next one.
    if case .farewell = step.place { return Step(view.back) }
    if step.place.isBesideUpdate { return PersonScreen(view).lookingAnew(nil) }
    guard let request = step.request else { return Step(.serving(Serving(view, step.place))) }
    // What else a kiosk asks an officer does on the person's page.
    guard case .update(let asked) = request else { return PersonScreen(view).lookingAnew(nil) }
    let serving = Serving(view, step.place, comparing: asked.faceToCompare)
    return Step(.serving(serving), asking: view.office.asking(.update(asked.atCounter)), speaking: step.language)
  }

  private func after(_ reply: Reply) -> Step<Post> {
    if case .failed = reply { return following(inner.on(.reply(reply))) }
    // The half hour is over: the officer holds the card up to himself once more, and everything goes on where it was.
    if case .counter(.refused(.cardNeeded)) = reply {
      return Step(.personQuestion(PersonQuestion(view, .sawCard, behind: resting)))
    }
    switch view.office.answer(in: reply, back: resting) {
    case .elsewhere(let step): return step
    case .said(.update(.comparing(let attempt, let until))):
      guard let caller else { return stay }
      return Step(.comparing(Comparing(view, caller, attempt, until: until, behind: self)))
    case .said(.update(let reply)): return answered(reply)
    case .said: return stay
    }
  }

  /// Where Esc leads when nothing came of what was asked: a form that is filled in is not lost by it.
  private var resting: Post {
    guard case .sendUpdate = inner else { return .person(PersonScreen(view)) }
    return following(inner.on(.reply(.failed(.cancelled)))).place
  }

  /// The screen behind, once the desk has said what the officer's verdict means.
  func answered(_ reply: UpdateReply) -> Step<Post> { following(inner.on(.reply(.update(reply)))) }
}

extension UpdateRequest {
  /// The same with an officer in the place of the camera.
  fileprivate var atCounter: UpdateRequest { faceToCompare.map(UpdateRequest.compare) ?? self }

  /// Whose face the officer is to compare; nil where no camera is asked for.
  fileprivate var faceToCompare: Caller? {
    if case .checkFace(let caller) = self { caller } else { nil }
  }
}

extension Stated {
  /// What the officer read on the original KTP; nil when the record itself cannot be read.
  fileprivate init?(_ view: PersonView) {
    guard let nik = try? NIK(view.page.nik), let name = try? PersonName(view.page.name) else { return nil }
    let hall = Hall(Greeting(branch: view.office.officer.branch, now: view.page.sheet.now, finish: .here))
    self.init(
      AskIdentity(hall, .update), Identity(nik: nik, birth: view.page.birth, name: name),
      recorded: view.page.onRecord?.recorded)
  }
}

extension Screens.Place {
  /// A screen that is no part of a pengkinian: at the counter the person's page stands in its place.
  fileprivate var isBesideUpdate: Bool {
    switch self {
    case .attract, .maintenance, .farewell, .mainMenu, .askIdentity, .birthDiffers, .goOnAs, .updateIntro, .cardList,
      .cardDetail,
      .information, .articleList, .article, .articleSearch, .complaintCategory, .complaintText, .complaintMode,
      .complaintIdentity, .complaintUnproven, .complaintContact, .complaintReview, .complaintFiled, .trackTicket,
      .ticketUnfound, .ticketView, .ticketMessages, .ticketWriting, .ticketObjecting, .ticketEnding, .reported,
      .alreadyReported, .notBlocked, .withdrawUpdate, .updateWithdrawn, .notInProcess, .askReport, .writtenDown,
      .ticketSending:
      true
    case .chooseName, .disturbed, .notFound, .lookupPaused, .tooFresh, .noCard, .updateUnavailable, .checkingElsewhere,
      .atCounterOnly,
      .checksPaused, .inProcess, .claimActive, .consent, .notAgreed, .mismatched, .retypeKPJ, .lostNumber, .nowBlocked,
      .numberMatched, .lastUpdate, .faceRefused, .faceCheck, .stopHere, .updateForm, .updateReview, .sendUpdate,
      .submitted,
      .blocked:
      false
    }
  }
}

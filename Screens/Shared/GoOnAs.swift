package import Flow
import Rules
import Services

/// "Go on as S.W.?": one visit, one person. Nobody states his three facts twice, and whoever is somebody else ends the
/// visit of the one before. The desk says who is here, by his initials alone. Rule KY4.
package struct GoOnAs: KioskScreen {
  /// It is he, or somebody else.
  package enum Move: Sendable, Hashable, CaseIterable { case goOn, another }

  private let hall: Hall
  private let purpose: Purpose
  /// Who was known when this was asked.
  private let visitor: Identity
  /// As the desk says; nil before it has.
  private var initials: String?
  private var ways = Ways(Move.allCases)
  private var isWaiting = true
  /// A report was asked about and left.
  private var isUnreported = false

  private init(_ hall: Hall, _ purpose: Purpose, _ visitor: Identity) {
    self.hall = hall
    self.purpose = purpose
    self.visitor = visitor
  }

  /// The way into a journey: the form where the visit knows nobody, else the question, once the desk has said who is here.
  static func entrance(_ hall: Hall, _ purpose: Purpose) -> Step<Screens.Place> {
    guard let visitor = hall.visitor else { return Step(form(hall, purpose).place) }
    return GoOnAs(hall, purpose, visitor).asking
  }

  /// What was known counts no more: the form, empty.
  static func stateAnew(_ hall: Hall, _ purpose: Purpose) -> Step<Screens.Place> {
    Step(form(hall.knowing(nil), purpose).place)
  }

  private static func form(_ hall: Hall, _ purpose: Purpose) -> AskIdentity {
    if case .complaint(let draft) = purpose {
      AskIdentity(for: draft.knowing(hall.visitor))
    } else {
      AskIdentity(hall, purpose)
    }
  }

  package var place: Screens.Place { .goOnAs(self) }

  package var home: MainMenu? { MainMenu(hall) }

  package var unsent: StopHere.Matter? { form.unsent }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if case .reply(let reply) = event { return after(reply) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.goOn): return goingOn
    case .took(.another): return another
    case .back: return Step(form.origin)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    let words = say.identity
    guard let initials else {
      return Page(title: words.title(purpose), progress: form.progress, parts: [.text(words.looking)])
    }
    return .choosing(
      ways, title: words.title(purpose), progress: form.progress,
      parts: (isUnreported ? [.note(.warning, say.sending.notReported)] : [])
        + [.note(.info, words.goOnAs(initials)), .text(words.sameVisit)], say: say, isVerdict: true
    ) {
      switch $0 {
      case .goOn: words.yes(initials)
      case .another: words.another
      }
    }
  }

  /// A complaint that was written already is not lost without a question.
  private var another: Step<Screens.Place> {
    guard case .complaint = purpose else { return Step(.farewell(Farewell())) }
    return Step(.stopHere(StopHere(.complaint, leaving: place)))
  }

  private var form: AskIdentity { Self.form(hall, purpose) }

  private var stated: Stated { Stated(goingOnFor: purpose, in: hall, as: visitor) }

  private func waiting(_ isWaiting: Bool) -> GoOnAs {
    var next = self
    next.isWaiting = isWaiting
    return next
  }

  private var unreported: GoOnAs {
    var next = self
    next.isUnreported = true
    return next
  }

  private var asking: Step<Screens.Place> { Step(waiting(true).place, asking: .visitor) }

  /// A report is asked about first, as everywhere.
  private var goingOn: Step<Screens.Place> {
    switch purpose {
    case .membership: Step(waiting(true).place, asking: .goOn(.membership))
    case .update: Step(waiting(true).place, asking: .goOn(.update))
    case .complaint: Step(waiting(true).place, asking: .goOn(.complaint))
    case .report: Step(.askReport(AskReport(stated, leaving: unreported.place)))
    }
  }

  private func after(_ reply: Reply) -> Step<Screens.Place> {
    let resting = waiting(false)
    switch reply {
    case .failed(let failure):
      return .failed(
        failure, back: initials == nil ? form.origin : resting.place, again: initials == nil ? asking : goingOn)
    case .visitor(nil): return Self.stateAnew(hall, purpose)
    case .visitor(let initials?):
      var next = resting
      next.initials = initials
      return next.stay
    case .look(let outcome): return Step(stated.place(after: outcome))
    case .update(.gate(let outcome)): return Step(stated.place(after: outcome))
    case .complaint(.identified(let outcome)):
      guard case .complaint(let draft) = purpose else { return resting.stay }
      return Step(draft.place(after: outcome, from: form, as: visitor))
    case .greeting, .update, .report, .complaint, .shift, .counter, .host: return resting.stay
    }
  }
}

package import Flow
import Rules
import Services

/// With NIK or without? Nobody has to. Rule T1.
package struct ComplaintIdentity: KioskScreen {
  /// What the person does about his NIK.
  package enum Move: Sendable, Hashable {
    /// As whoever is known in this visit. Rule KY4.
    case goOn
    /// Types NIK, birth date and name.
    case state
    /// The desk has recognised him: goes on so.
    case keep
    /// Goes on without NIK.
    case without
  }

  private let draft: ComplaintDraft
  private var ways: Ways<Move>

  init(_ draft: ComplaintDraft) {
    self.draft = draft
    let stating: Move = draft.hall.visitor == nil ? .state : .goOn
    ways = Ways([draft.caller == nil ? stating : .keep, .without])
  }

  package var place: Screens.Place { .complaintIdentity(self) }

  package var home: MainMenu? { MainMenu(draft.hall) }

  package var unsent: StopHere.Matter? { draft.unsent }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.goOn): return GoOnAs.entrance(draft.hall, .complaint(draft))
    case .took(.state): return Step(.askIdentity(AskIdentity(for: draft)))
    case .took(.keep): return Step(draft.after(.identity))
    case .took(.without): return Step(draft.withoutCaller.after(.identity))
    case .back: return Step(draft.before(.identity))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    let words = say.complaint
    let known = draft.caller == nil ? [] : [Part.note(.success, words.recognised)]
    return .choosing(
      ways, title: words.identityTitle, progress: draft.progress(.identity), parts: known + [.text(words.whyIdentity)],
      say: say
    ) {
      switch $0 {
      case .goOn: words.goOn
      case .state: words.state
      case .keep: words.keep
      case .without: words.without
      }
    }
  }
}

/// The three facts led to nobody: the complaint goes on without them. Rules M3, M5.
package struct ComplaintUnproven: KioskScreen {
  /// Why nobody was recognised.
  enum Reason: Sendable, Hashable {
    case notFound
    /// Look-ups go on at this moment.
    case paused(until: Moment)
  }

  /// What to do now; whoever leaves is asked once about what he has written.
  package enum Move: Sendable, Hashable { case without, change, menu, done }

  private let draft: ComplaintDraft
  /// The form, with everything that was typed.
  private let form: AskIdentity
  private let reason: Reason
  private var ways: Ways<Move>

  init(_ draft: ComplaintDraft, _ form: AskIdentity, _ reason: Reason) {
    self.draft = draft
    self.form = form
    self.reason = reason
    ways = Ways((reason == .notFound ? [.without, .change] : [.without]) + [.menu, .done])
  }

  package var place: Screens.Place { .complaintUnproven(self) }

  package var home: MainMenu? { MainMenu(draft.hall) }

  package var unsent: StopHere.Matter? { draft.unsent }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.without): return Step(draft.withoutCaller.after(.identity))
    case .took(.change), .back: return Step(form.place)
    case .took(.menu), .took(.done): return Step(.stopHere(StopHere(.complaint, leaving: place)))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.complaint.unprovenTitle, progress: draft.progress(.identity), parts: parts(say), say: say,
      tells: true
    ) {
      switch $0 {
      case .without: say.complaint.without
      case .change: Label(say.common.exit(.change))
      case .menu: Label(say.common.exit(.menu))
      case .done: Label(say.common.exit(.done))
      }
    }
  }

  private func parts(_ say: KioskTexts) -> [Part] {
    let why =
      switch reason {
      case .notFound: say.complaint.unproven
      case .paused(let until): say.membership.paused(say.dates.opening(until, draft.hall.zone))
      }
    return [.note(.warning, why)] + say.desk(draft.hall)
  }
}

extension ComplaintDraft {
  fileprivate var withoutCaller: ComplaintDraft {
    var next = self
    next.goOnUnknown()
    return next
  }

  /// The screen for what the desk says of the three facts that were stated in this form.
  func place(after outcome: IdentifyOutcome, from form: AskIdentity, as identity: Identity) -> Place {
    switch outcome {
    case .known(let caller):
      var next = self
      next.recognise(caller, identity)
      return next.after(.identity)
    case .notFound: return .complaintUnproven(ComplaintUnproven(self, form, .notFound))
    case .paused(let until): return .complaintUnproven(ComplaintUnproven(self, form, .paused(until: until)))
    }
  }
}

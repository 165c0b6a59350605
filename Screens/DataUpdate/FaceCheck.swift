package import Flow
import Rules
package import Services

/// That a person's face was recognised in this visit: nothing but a passed check makes one, and without one there is no
/// form. Gate G8.
package struct FacePassed: Sendable, Hashable {
  let stated: Stated
  /// Whose face it was.
  package let caller: Caller

  fileprivate init(_ consent: Consent) {
    stated = consent.stated
    caller = consent.caller
  }

  /// The way through the checks once more, with what was typed.
  func consent(keeping draft: UpdateDraft) -> Consent {
    Consent(stated, caller, resuming: Resuming(draft: draft, passed: self))
  }
}

/// Compares the face with the photograph of the KTP: begins by the person's own key only, and then runs to its end.
/// Gate G8; rules S5, S6, S10.
package struct FaceCheck: KioskScreen {
  /// Begin, or leave it.
  package enum Move: Sendable, Hashable, CaseIterable { case start, later }

  /// What is said about the last check.
  private enum Remark: Sendable, Hashable {
    /// The card number was right just now.
    case numberRight
    /// Counted.
    case different, unfinished
    /// Not counted.
    case voided(FaceTrouble)
  }

  package let consent: Consent
  private let stand: FaceStand
  private let remark: Remark?
  private var ways: Ways<Move>
  private var isWaiting = false

  /// Only who consented gets here.
  /// - Parameter isAfterNumber: the card number was right just now, which is said first
  init(_ consent: Consent, _ stand: FaceStand, isAfterNumber: Bool = false) {
    self.init(consent, stand, isAfterNumber ? .numberRight : nil)
  }

  private init(_ consent: Consent, _ stand: FaceStand, _ remark: Remark?) {
    self.consent = consent
    self.stand = stand
    self.remark = remark
    // An Enter that is still held down, or pressed by habit, must not begin the next counted check.
    ways = Ways(Move.allCases, on: remark == nil || remark == .numberRight ? .start : .later)
  }

  package var place: Screens.Place { .faceCheck(self) }

  package var home: MainMenu? { consent.home }

  package var unsent: StopHere.Matter? { consent.unsent }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if case .reply(let reply) = event { return after(reply) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.start): return Step(waiting(true).place, asking: .update(.checkFace(consent.caller)))
    case .took(.later), .back: return Step(.stopHere(StopHere(.face(left: stand.left), leaving: place)))
    case .ignored: return stay
    }
  }

  private func waiting(_ isWaiting: Bool) -> FaceCheck {
    var next = self
    next.isWaiting = isWaiting
    return next
  }

  private func after(_ reply: Reply) -> Step<Screens.Place> {
    // No second request from here: what is counted is asked for by the person's own key only.
    if case .failed(let failure) = reply {
      return .failed(failure, back: waiting(false).place, again: nil, mayCount: true)
    }
    guard case .update(.face(let outcome)) = reply else { return stay }
    return Step(place(after: outcome))
  }

  private func place(after outcome: FaceOutcome) -> Screens.Place {
    switch outcome {
    case .passed: consent.place(after: FacePassed(consent))
    case .different(let left): again(.different, left)
    case .unfinished(let left): again(.unfinished, left)
    case .nowBlocked(let sheet): .nowBlocked(NowBlocked(consent.stated, sheet))
    case .voided(let trouble, let left):
      left > 0 ? again(.voided(trouble), stand.left) : .faceRefused(FaceRefused(consent.stated))
    case .lastVoid(_, let until): .faceRefused(FaceRefused(consent.stated, until: until, isNow: true))
    case .refused(let refusal): consent.place(after: refusal)
    }
  }

  /// - Parameter left: tries that remain, not voids
  private func again(_ remark: Remark, _ left: Int) -> Screens.Place {
    FaceCheck(consent, FaceStand(left: left, isSimulation: stand.isSimulation), remark).place
  }
}

extension Consent {
  /// The first step of the form, or the review of a form that was filled in before.
  func place(after passed: FacePassed) -> Place {
    guard let resuming else {
      let draft = UpdateDraft(of: passed.stated.recorded)
      return .updateForm(UpdateForm(passed, .contact, draft, isAfterFace: true))
    }
    return .updateReview(UpdateReview(passed, resuming.draft))
  }
}

// MARK: What it shows

extension FaceCheck {
  package func page(_ say: KioskTexts) -> Page {
    let progress = consent.stated.hall.progress(.face)
    if isWaiting {
      var page = Page(
        title: say.face.title, progress: progress,
        parts: Part.spaced([.note(.info, say.face.running)] + simulation(say)), isVerdict: true)
      page.countsWait = true
      return page.explained(by: HelpTexts.parts(say.about.face))
    }
    return .choosing(
      ways, title: say.face.title, progress: progress, parts: parts(say), say: say, back: say.face.later.label,
      isVerdict: true, tells: remark != nil
    ) {
      switch $0 {
      case .start: say.face.start
      case .later: say.face.later
      }
    }.explained(by: HelpTexts.parts(say.about.face))
  }

  private func parts(_ say: KioskTexts) -> [Part] {
    verdict(say) + (isFirst ? consent.resumed(say) + [.facts(say.face.steps)] : []) + [
      .tally(stand.left, caption: say.retype.left(stand.left))
    ] + simulation(say)
  }

  /// No check has come to nothing in this visit: what will happen is explained before anything else. Whoever tries again
  /// has read it.
  private var isFirst: Bool { remark == nil || remark == .numberRight }

  private func verdict(_ say: KioskTexts) -> [Part] {
    let advice = stand.left == 1 ? [Part.text(say.face.lastTry)] : []
    switch remark {
    case .different: return [.note(stand.left > 1 ? .warning : .error, say.face.different)] + advice
    case .unfinished: return [.note(stand.left > 1 ? .warning : .error, say.face.unfinished)] + advice
    case .voided(let trouble): return [.note(.warning, say.face.voided(trouble))] + advice
    case .numberRight: return [.note(.success, say.retype.right)] + advice
    case nil: return advice
    }
  }

  private func simulation(_ say: KioskTexts) -> [Part] { stand.isSimulation ? [.note(.info, say.face.simulation)] : [] }
}

package import Flow
import Rules
import Services

/// One correction of a NIK that waits: a supervisor looks at the person, or declines or grants it after one question; that
/// before granting shows both records and what stands afterwards. Whoever asked does not decide. Rule DL4.
package struct CorrectionScreen: CounterScreen {
  package enum Move: Sendable, Hashable { case leave, grant, look, decline }

  /// How far a decision has come, with what stands under the cursor.
  private enum Phase: Sendable, Hashable {
    case choosing
    case granting(Ways<Bool>)
    case reasoning(Ways<CorrectionDecline>)
    case declining(Ways<Bool>, CorrectionDecline)
  }

  private let office: Seat
  private let line: CorrectionLine
  private let list: CorrectionList
  private var ways: Ways<Move>
  private var phase = Phase.choosing
  private var isWaiting = false
  /// What became of the last try.
  private var notice: CorrectionOutcome?

  /// The cursor stands on leaving it as it is.
  init(_ seat: Seat, _ line: CorrectionLine, from list: CorrectionList) {
    office = seat
    self.line = line
    self.list = list
    // Each keeps its digit, which is that of an early opening too.
    ways =
      Self.mayGrant(line, seat)
      ? Ways([.leave, .grant, .look, .decline]) : Ways([.leave, .look, .decline], digits: [1, 3, 4])
  }

  private static func mayGrant(_ line: CorrectionLine, _ seat: Seat) -> Bool {
    line.fault == nil && line.askedBy != seat.officer.name
  }

  package var place: Post { .correction(self) }

  package var seat: Seat? { office }

  package var below: Post? { list.place }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    switch phase {
    case .choosing: return moved(ways.on(event))
    case .granting(let ways):
      return answered(ways.on(event), .grantCorrection(line.person, seen: line.version)) { .granting($0) }
    case .reasoning(let ways): return chosen(ways.on(event))
    case .declining(let ways, let why):
      return answered(ways.on(event), .declineCorrection(line.person, why)) { .declining($0, why) }
    }
  }

  private func standing(at phase: Phase) -> CorrectionScreen {
    var next = self
    next.phase = phase
    return next
  }

  private func moved(_ outcome: Ways<Move>.Outcome) -> Step<Post> {
    var next = self
    switch outcome {
    case .changed(let ways): next.ways = ways
    case .took(.grant): (next.phase, next.notice) = (.granting(.asking(no: false, yes: true)), nil)
    case .took(.decline): (next.phase, next.notice) = (.reasoning(Ways(CorrectionDecline.allCases)), nil)
    case .took(.look): return Step(.lookReason(LookWhy(office, line.person, back: place)))
    case .took(.leave), .back: return list.again()
    case .ignored: break
    }
    return next.stay
  }

  private func chosen(_ outcome: Ways<CorrectionDecline>.Outcome) -> Step<Post> {
    switch outcome {
    case .changed(let ways): standing(at: .reasoning(ways)).stay
    case .took(let why): standing(at: .declining(.asking(no: false, yes: true), why)).stay
    case .back: standing(at: .choosing).stay
    case .ignored: stay
    }
  }

  private func answered(
    _ outcome: Ways<Bool>.Outcome, _ request: CounterRequest, _ stays: (Ways<Bool>) -> Phase
  ) -> Step<Post> {
    switch outcome {
    case .changed(let ways): standing(at: stays(ways)).stay
    case .took(true): asking(request)
    case .took(false), .back: standing(at: .choosing).stay
    case .ignored: stay
    }
  }

  private func asking(_ request: CounterRequest) -> Step<Post> {
    var next = self
    next.isWaiting = true
    return Step(next.place, asking: office.asking(request))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    (next.isWaiting, next.phase) = (false, .choosing)
    switch office.answer(in: reply, back: next.place) {
    case .said(.correction(.changed(let line))):
      var anew = CorrectionScreen(office, line, from: list)
      anew.notice = .changed(line)
      return anew.stay
    case .said(.correction(.refused(let fault))):
      next.notice = .refused(fault)
      return next.stay
    case .said(.correction(let outcome)): return list.again(having: outcome)
    case .said: return next.stay
    case .elsewhere(let step): return step
    }
  }
}

// MARK: What it shows

extension CorrectionScreen {
  package func page(_ say: CounterTexts) -> Page {
    let words = say.corrections
    switch phase {
    case .choosing: return standing(say)
    case .granting(let ways):
      return .choosing(
        ways, title: words.questionTitle(line.twin != nil),
        parts: [.note(.warning, words.question(line.twin != nil)), .facts(line.question(say, office))], say: say,
        isVerdict: true
      ) { $0 ? words.yes : words.no }
    case .reasoning(let ways):
      return .choosing(ways, title: words.declineTitle, parts: [.text(words.declineIntro)], say: say) {
        Label(words.declineReason($0))
      }
    case .declining(let ways, let why):
      return .choosing(
        ways, title: words.declineTitle,
        parts: [.note(.warning, words.declineReason(why)), .text(words.declineMeans), .facts(line.facts(say, office))],
        say: say, isVerdict: true
      ) { $0 ? words.declineYes : words.no }
    }
  }

  private func standing(_ say: CounterTexts) -> Page {
    let isOwn = line.askedBy == office.officer.name
    let notes =
      (notice.map { [say.note(of: $0)] } ?? []) + (isOwn ? [.note(.warning, say.corrections.ownRequest)] : [])
      + (notice == nil ? line.fault.map { [.note(.warning, say.corrections.fault($0))] } ?? [] : [])
    return .choosing(
      ways, title: say.corrections.title, parts: notes + [.facts(line.facts(say, office))], say: say, isVerdict: true
    ) { say.corrections.move($0) }
  }
}

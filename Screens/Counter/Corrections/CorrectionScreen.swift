package import Flow
import Rules
import Services

/// One correction of a NIK that waits: a supervisor looks at the person, or declines or grants it after one question; that
/// before granting shows both records and what stands afterwards. Whoever asked does not decide. Rule DL4.
package struct CorrectionScreen: CounterScreen {
  package enum Move: Sendable, Hashable { case leave, grant, look, decline }

  private let office: Seat
  private let line: CorrectionLine
  private let list: CorrectionList
  private var ways: Ways<Move>
  /// The question, with its answer under the cursor; nil while it was not asked.
  private var question: Ways<Bool>?
  /// Why it is declined, while that is chosen; nil at any other time.
  private var reasons: Ways<CorrectionDecline>?
  private var why = CorrectionDecline.other
  /// What a yes to it does.
  private var asked = Move.grant
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
    if let reasons { return chosen(reasons.on(event)) }
    if let question { return answered(question.on(event)) }
    var next = self
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(.grant):
      next.asked = .grant
      next.question = .asking(no: false, yes: true)
      next.notice = nil
      return next.stay
    case .took(.decline):
      next.asked = .decline
      next.reasons = Ways(CorrectionDecline.allCases)
      next.notice = nil
      return next.stay
    case .took(.look): return Step(.lookReason(LookWhy(office, line.person, back: place)))
    case .took(.leave), .back: return list.again()
    case .ignored: return stay
    }
  }

  private func chosen(_ outcome: Ways<CorrectionDecline>.Outcome) -> Step<Post> {
    var next = self
    switch outcome {
    case .changed(let reasons): next.reasons = reasons
    case .took(let why): (next.why, next.reasons, next.question) = (why, nil, .asking(no: false, yes: true))
    case .back: next.reasons = nil
    case .ignored: return stay
    }
    return next.stay
  }

  private func answered(_ outcome: Ways<Bool>.Outcome) -> Step<Post> {
    var next = self
    switch outcome {
    case .changed(let ways): next.question = ways
    case .took(true):
      return next.asking(
        asked == .grant ? .grantCorrection(line.person, seen: line.version) : .declineCorrection(line.person, why))
    case .took(false), .back: next.question = nil
    case .ignored: return stay
    }
    return next.stay
  }

  private func asking(_ request: CounterRequest) -> Step<Post> {
    var next = self
    next.isWaiting = true
    return Step(next.place, asking: office.asking(request))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    next.question = nil
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
    if let reasons {
      return .choosing(
        reasons, title: say.corrections.declineTitle, parts: [.text(say.corrections.declineIntro)], say: say
      ) { Label(say.corrections.declineReason($0)) }
    }
    if let question { return asked(question, say) }
    let isOwn = line.askedBy == office.officer.name
    let notes =
      (notice.map { [say.note(of: $0)] } ?? []) + (isOwn ? [.note(.warning, say.corrections.ownRequest)] : [])
      + (notice == nil ? line.fault.map { [.note(.warning, say.corrections.fault($0))] } ?? [] : [])
    return .choosing(
      ways, title: say.corrections.title, parts: notes + [.facts(line.facts(say, office))], say: say, isVerdict: true
    ) { say.corrections.move($0) }
  }

  private func asked(_ question: Ways<Bool>, _ say: CounterTexts) -> Page {
    let words = say.corrections
    guard asked == .grant else {
      return .choosing(
        question, title: words.declineTitle,
        parts: [.note(.warning, words.declineReason(why)), .text(words.declineMeans), .facts(line.facts(say, office))],
        say: say, isVerdict: true
      ) { $0 ? words.declineYes : words.no }
    }
    return .choosing(
      question, title: words.questionTitle(line.twin != nil),
      parts: [.note(.warning, words.question(line.twin != nil)), .facts(line.question(say, office))], say: say,
      isVerdict: true
    ) { $0 ? words.yes : words.no }
  }
}

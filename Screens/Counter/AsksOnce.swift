package import Flow
package import Services

/// One question before something that is final or that counts: what it concerns, what will be, and two ways on. The
/// cursor waits on leaving everything as it is, so Enter and Esc change nothing; the answers have letters that lead to no
/// question, so a key that was pressed twice answers nothing and the question stays.
package protocol AsksOnce: CounterScreen {
  var ways: Ways<YesOrNo> { get set }
  /// The desk was asked and has not answered.
  var isAsked: Bool { get set }

  /// What a yes asks of the desk; nil where there is nothing to ask any more.
  var request: Request? { get }

  /// Where everything is as it was.
  var left: Step<Post> { get }

  /// What the answer of the desk leads to, on the question that no longer waits.
  /// - Parameter reply: what was said to ``request``
  func answered(_ reply: Reply) -> Step<Post>

  func title(_ say: CounterTexts) -> String

  /// What it concerns, what will be, and whether it can be undone.
  func parts(_ say: CounterTexts) -> [Part]

  /// The yes, in the words of what is done.
  func yes(_ say: CounterTexts) -> String
}

/// What a question is answered with.
package enum YesOrNo: Sendable, Hashable, CaseIterable {
  case no, yes
}

extension Ways {
  /// The two answers to a question before something that is final, the cursor on the no. They are the "y" and "n" of every
  /// terminal, never digits: no key of the page before says one of them, and who presses it twice still sees the question.
  static func asking(no: Move, yes: Move) -> Ways { Ways([no, yes], keys: askingKeys) }

  private static var askingKeys: [Character] { ["n", "y"] }

  /// Beside an answer to such a question: which keys give it; nothing beside other ways.
  func remark(on key: Character, _ say: some SharedTexts) -> String {
    guard keys == Self.askingKeys else { return "" }
    return key == "y" ? say.common.answeringYes : say.common.answeringNo
  }
}

extension AsksOnce {
  /// The cursor stands on leaving it.
  static var unanswered: Ways<YesOrNo> { .asking(no: .no, yes: .yes) }

  package var wait: Wait { isAsked ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    if case .reply(let reply) = event {
      next.isAsked = false
      return next.answered(reply)
    }
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(.yes):
      guard let request else { return left }
      next.isAsked = true
      return Step(next.place, asking: request)
    case .took(.no), .back: return left
    case .ignored: return stay
    }
  }

  package func page(_ say: CounterTexts) -> Page { asking(say) }

  /// The page of the question, for one that adds to it.
  func asking(_ say: CounterTexts) -> Page {
    .choosing(ways, title: title(say), parts: parts(say), say: say, isVerdict: true) {
      Label($0 == .no ? say.common.back : yes(say))
    }
  }
}

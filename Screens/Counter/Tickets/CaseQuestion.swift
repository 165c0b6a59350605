package import Flow
import Rules
import Services

/// One question before something that is recorded and cannot be taken back: a confidential complaint is taken, or the
/// head of the branch acknowledges what is past due. Rule T12.
package struct CaseQuestion: CaseSubject {
  package enum Move: Sendable, Hashable, CaseIterable { case leave, go }

  /// What is asked about.
  package enum Kind: Sendable, Hashable { case take, acknowledge, renewPIN }

  private let open: OpenCase
  private let kind: Kind
  private var ways = Ways<Move>.asking(no: .leave, yes: .go)
  private var isWaiting = false

  /// The cursor stands on leaving it as it is.
  init(_ open: OpenCase, _ kind: Kind) {
    self.open = open
    self.kind = kind
  }

  package var place: Post { .caseQuestion(self) }

  var kept: OpenCase { open }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    if case .reply(let reply) = event {
      next.isWaiting = false
      return next.after(reply)
    }
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(.go):
      next.isWaiting = true
      return Step(next.place, asking: open.asking(kind.move))
    case .took(.leave), .back: return Step(kind == .take ? .caseTasks(CaseTasks(open)) : .caseScreen(CaseScreen(open)))
    case .ignored: return stay
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    if kind == .acknowledge, case .counter(.office(.ticket(let file))) = reply {
      return Step(.caseScreen(CaseScreen(open.showing(file), .acknowledged)))
    }
    return open.step(after: reply, to: kind == .renewPIN ? .renewPIN : .take, at: place)
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.desk
    let (title, asks, yes) =
      switch kind {
      case .take: (say.cases.task(.take).label, words.takeAsks, words.takes)
      case .acknowledge: (words.acknowledgeTitle, words.acknowledgeAsks, words.acknowledges)
      case .renewPIN: (say.cases.task(.renewPIN).label, say.taking.renewPINAsks, say.taking.renewPIN)
      }
    return .choosing(
      ways, title: "\(title) · \(open.number)", parts: [.note(.warning, asks)], say: say, isVerdict: true
    ) { $0 == .leave ? Label(say.common.back) : Label(yes) }
  }
}

extension CaseQuestion.Kind {
  fileprivate var move: OfficeMove {
    switch self {
    case .take: .take
    case .acknowledge: .acknowledge
    case .renewPIN: .renewPIN
    }
  }
}

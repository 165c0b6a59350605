package import Flow
import Rules
import Services

/// One terminal, and the question whether its pauses end now. What was counted there stays. Rules M5, S8.
package struct TerminalScreen: CounterScreen {
  package enum Move: Sendable, Hashable { case leave, free }

  private let office: Seat
  private let line: TerminalLine
  private let list: TerminalList
  private var ways: Ways<Move>
  private var isWaiting = false

  /// The cursor stands on leaving it as it is.
  init(_ seat: Seat, _ line: TerminalLine, from list: TerminalList) {
    office = seat
    self.line = line
    self.list = list
    ways = Ways([.leave] + (line.isPaused && seat.may(.freeTerminal) ? [.free] : []))
  }

  package var place: Post { .terminal(self) }

  package var seat: Seat? { office }

  package var below: Post? { list.place }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    var next = self
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(.free):
      next.isWaiting = true
      return Step(next.place, asking: office.asking(.free(terminal: line.terminal)))
    case .took(.leave), .back: return list.again()
    case .ignored: return stay
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch office.answer(in: reply, back: next.place) {
    case .said(.terminals(let lines)): return list.showing(lines, line.terminal)
    case .said: return next.stay
    case .elsewhere(let step): return step
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(
      ways, title: say.watch.terminalTitle(plain(line.terminal)),
      parts: (line.isAlarming ? [.note(.warning, say.watch.alarm)] : []) + [.facts(line.facts(say, office))]
        + (ways.moves.contains(.free) ? [.text(say.watch.freeMeans)] : []), say: say, isVerdict: true
    ) { $0 == .leave ? Label(say.common.back) : Label(say.watch.free) }
  }
}

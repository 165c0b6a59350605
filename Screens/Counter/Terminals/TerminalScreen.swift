package import Flow
import Rules
package import Services

/// One terminal: who was struck there, each to be opened for a reason so that he can be warned, and the question whether
/// its pauses end now. What was counted there stays. Rules M5, S8.
package struct TerminalScreen: CounterScreen {
  package enum Move: Sendable, Hashable {
    case leave, free
    case look(StruckLine)
  }

  /// People whom one page names; the others follow once these are over.
  private static let named = 6

  private let office: Seat
  private let file: TerminalFile
  private let list: TerminalList
  private var ways: Ways<Move>
  private var isWaiting = false

  /// The cursor stands on leaving it as it is.
  init(_ seat: Seat, _ file: TerminalFile, from list: TerminalList) {
    office = seat
    self.file = file
    self.list = list
    let people = seat.may(.seePeople) ? file.people.prefix(Self.named) : []
    let isFree = file.line.isPaused && seat.may(.freeTerminal)
    ways = Ways(
      [.leave] + (isFree ? [.free] : []) + people.map(Move.look),
      digits: [1] + (isFree ? [2] : []) + people.indices.map { $0 + 3 })
  }

  private var line: TerminalLine { file.line }

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
    case .took(.look(let struck)): return Step(.lookReason(LookWhy(office, struck.person, back: place)))
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
        + (file.people.count > Self.named ? [.text(say.watch.morePeople(file.people.count - Self.named))] : [])
        + (ways.moves.contains(.free) ? [.text(say.watch.freeMeans)] : []), say: say, isVerdict: true
    ) {
      switch $0 {
      case .leave: Label(say.common.back)
      case .free: Label(say.watch.free)
      case .look(let struck):
        Label(
          "\(struck.nameMask) \(struck.nikMask)",
          say.watch.fell(String(say.stamp(struck.at, office.zone).suffix(5)), struck.isBlocked))
      }
    }
  }
}

import Console
package import Flow
import Rules
package import Services

/// The terminals of this branch that are paused or that struck somebody within the hour: somebody may be locking out
/// others there. Rules M5, S8.
package struct TerminalList: LiveList {
  package var office: Seat
  package var list: LiveRows<TerminalLine>
  /// Where a pause was ended last.
  package var notice: String?
  /// Which one is asked for.
  private var opening: String?

  package init(_ seat: Seat) {
    office = seat
    list = LiveRows(seat)
  }

  package var place: Post { .terminals(self) }

  package var wait: Wait { opening == nil ? list.wait : .busy }

  package var request: CounterRequest { .terminals }

  package func rows(in reply: CounterReply) -> [TerminalLine]? {
    if case .terminals(let lines) = reply { lines } else { nil }
  }

  package func on(_ event: Event) -> Step<Post> {
    if opening != nil, case .reply(let reply) = event { return shown(by: reply) }
    return listed(event)
  }

  /// To look at it is a row: who is struck there is told.
  package func opened(_ line: TerminalLine) -> Step<Post> {
    var next = self
    next.list = list.resting
    next.opening = line.terminal
    return Step(next.place, asking: office.asking(.terminal(line.terminal)))
  }

  private func shown(by reply: Reply) -> Step<Post> {
    var next = self
    next.opening = nil
    switch office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.terminal(let file)): return Step(.terminal(TerminalScreen(office, file, from: next)))
    case .said: return next.again()
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.watch
    let freed = notice.map { Part.note(.success, words.freed(plain($0))) }
    let parts = list.parts(
      below: [freed, .text(words.terminalsIntro(office.may(.openStaff)))].compactMap(\.self),
      [
        .init(words.terminalColumn, width: 16), .init(words.pausedColumn, width: 24, isWide: true),
        .init(words.struckColumn, width: 9), .init(words.blockedColumn, width: 9),
      ], empty: words.noTerminals, say)
    return Page(
      title: words.terminalsTitle, parts: parts, keys: list.actions(open: say.list.open, say), focus: list.focus,
      beside: list.beside(say))
  }
}

extension TerminalLine: Listed {
  package static var orders: [ListOrder<TerminalLine>] {
    [
      ListOrder(asTold: { $0.watch.terminalColumn }),
      ListOrder({ $0.watch.pausedColumn }, rank: { $0.pausedUntil.map(Rank.moment) ?? .unranked }),
      ListOrder({ $0.watch.struckColumn }, rank: { .number(-Int64($0.struck)) }),
      ListOrder({ $0.watch.blockedColumn }, rank: { .number(-Int64($0.blocked)) }),
    ]
  }

  /// When its first pause ends.
  private var pausedUntil: Moment? { pauses.compactMap(pause).min() }

  package func isSame(as other: TerminalLine) -> Bool { terminal == other.terminal }

  package func row(_ say: CounterTexts, _ seat: Seat) -> Table.Row {
    let paused = pauses.map { "\(say.watch.pause($0)) \(say.clock(pause($0), seat.zone))" }
    return Table.Row(
      [
        plain(terminal), paused.isEmpty ? say.watch.notPaused : paused.joined(separator: ", "),
        "\(struck)", "\(blocked)",
      ], tone: isPaused ? .error : isAlarming ? .warning : nil)
  }

  /// What is paused and until when, and how many people were struck there.
  package func facts(_ say: CounterTexts, _ seat: Seat) -> [Fact] {
    let words = say.watch
    return TerminalPause.allCases.map { kind in
      Fact(
        words.pauseLabel(kind),
        pause(kind).map { words.until(say.dates.opening($0, seat.zone)) } ?? words.notPaused)
    } + [Fact(words.struckLabel, words.struck(struck, blocked))]
  }
}

/// What can be paused at a terminal.
package enum TerminalPause: Sendable, Hashable, CaseIterable { case lookups, tracking, handOvers, checks }

extension TerminalLine {
  /// What is paused now.
  var pauses: [TerminalPause] { TerminalPause.allCases.filter { pause($0) != nil } }

  /// Until when; nil for what goes on.
  func pause(_ pause: TerminalPause) -> Moment? {
    switch pause {
    case .lookups: lookupsPausedUntil
    case .tracking: trackingPausedUntil
    case .handOvers: handOversPausedUntil
    case .checks: checksPausedUntil
    }
  }
}

extension CounterTexts {
  /// "14.30", or nothing.
  func clock(_ moment: Moment?, _ zone: Zone) -> String {
    moment.map { watch.until(String(stamp($0.later(by: .milliseconds(59_999)), zone).suffix(5))) } ?? ""
  }
}

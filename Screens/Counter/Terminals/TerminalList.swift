import Console
package import Flow
import Rules
import Services

/// The terminals of this branch that are paused or that struck somebody within the hour: somebody may be locking out
/// others there. Rules M5, S8.
package struct TerminalList: CounterScreen {
  private let office: Seat
  private var rows = Rows<TerminalLine>([])
  private var isLooking = true
  /// The desk has told the list once.
  private var isKnown = false
  /// Where a pause was ended last.
  private var freed: String?

  private init(_ seat: Seat) { office = seat }

  /// Asks for the list on the way.
  static func entrance(_ seat: Seat) -> Step<Post> { TerminalList(seat).again() }

  package var place: Post { .terminals(self) }

  package var seat: Seat? { office }

  package var wait: Wait { isLooking ? .aside : .none }

  package var samples: [[Event]] { [[.key(.down)], [.key(.enter)], [.tick], [.key(.escape)]] }

  package func on(_ event: Event) -> Step<Post> {
    switch event {
    case .reply(let reply): return after(reply)
    case .tick: return again()
    case .key(.escape): return Step(.menu(CounterMenu(office)))
    case .key, .focused: break
    }
    var next = self
    switch rows.on(event) {
    case .changed(let rows):
      next.rows = rows
      return next.stay
    case .picked(let line, let rows):
      next.rows = rows
      next.freed = nil
      return Step(.terminal(TerminalScreen(office, line, from: next)))
    case .ignored: return stay
    }
  }

  /// The list as it is now, the cursor on the same terminal or its neighbour.
  func again() -> Step<Post> {
    var next = self
    next.isLooking = true
    return Step(next.place, asking: office.asking(.terminals))
  }

  /// With what the desk said after a pause was ended.
  func showing(_ lines: [TerminalLine], freed terminal: String) -> Post {
    var next = renewed(lines)
    next.freed = terminal
    return next.place
  }

  private func renewed(_ lines: [TerminalLine]) -> TerminalList {
    var next = self
    next.rows = isKnown ? rows.renewed(lines) { $0.terminal == $1.terminal } : Rows(lines)
    next.isKnown = true
    next.isLooking = false
    return next
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isLooking = false
    if case .failed = reply, isKnown { return next.stay }
    switch office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.terminals(let lines)): return renewed(lines).stay
    case .said: return next.stay
    }
  }

  package func page(_ say: Texts) -> Page {
    let words = say.watch
    let table = Table(
      columns: [
        .init(words.terminalColumn, width: 16), .init(words.pausedColumn, width: 24, isWide: true),
        .init(words.struckColumn, width: 9), .init(words.blockedColumn, width: 9),
      ], rows: rows.rows.map { row(of: $0, say) }, empty: isKnown ? words.noTerminals : words.looking)
    return Page(
      title: words.terminalsTitle,
      parts: Part.spaced(
        (freed.map { [.note(.success, words.freed(plain($0)))] } ?? []) + [.text(words.terminalsIntro), .table(table)]),
      keys: (rows.rows.isEmpty ? [] : [Action([.enter], words.open)]) + [Action([.escape], say.common.back)],
      focus: rows.rows.isEmpty ? nil : rows.chosen,
      beside: rows.row.map { [.facts(say.facts(of: $0, office.zone))] } ?? [])
  }

  private func row(of line: TerminalLine, _ say: Texts) -> Table.Row {
    let paused = line.pauses.map { "\(say.watch.pause($0)) \(say.clock(line.pause($0), office.zone))" }
    return Table.Row(
      [
        plain(line.terminal), paused.isEmpty ? say.watch.notPaused : paused.joined(separator: ", "),
        line.hasReached ? "-" : "\(line.struck)", line.hasReached ? "-" : "\(line.blocked)",
      ], tone: line.isPaused ? .error : line.isAlarming ? .warning : nil)
  }
}

/// What can be paused at a terminal.
package enum TerminalPause: Sendable, Hashable, CaseIterable { case lookups, tracking, checks }

extension TerminalLine {
  /// What is paused now.
  var pauses: [TerminalPause] { TerminalPause.allCases.filter { pause($0) != nil } }

  /// The count begins anew with a pause, so that 0 would say nothing of what led to it.
  var hasReached: Bool { checksPausedUntil != nil && struck == 0 }

  /// Until when; nil for what goes on.
  func pause(_ pause: TerminalPause) -> Moment? {
    switch pause {
    case .lookups: lookupsPausedUntil
    case .tracking: trackingPausedUntil
    case .checks: checksPausedUntil
    }
  }
}

extension Texts {
  /// What is paused at a terminal and until when, and how many people it struck.
  func facts(of line: TerminalLine, _ zone: Zone) -> [Fact] {
    TerminalPause.allCases.map { pause in
      Fact(
        watch.pauseLabel(pause), line.pause(pause).map { watch.until(dates.opening($0, zone)) } ?? watch.notPaused)
    } + [Fact(watch.struckLabel, line.hasReached ? watch.limitReached : watch.struck(line.struck, line.blocked))]
  }

  /// "14.30", or nothing.
  func clock(_ moment: Moment?, _ zone: Zone) -> String {
    moment.map { watch.until(String(stamp($0.later(by: .milliseconds(59_999)), zone).suffix(5))) } ?? ""
  }
}

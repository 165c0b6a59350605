import Console
package import Flow
package import Rules
import Services

/// The accounts of the branch: who is kept out by wrong passwords, and who is closed.
package struct StaffAccounts: CounterScreen {
  package enum Move: Sendable, Hashable { case open, back }

  /// What is told above the list.
  package enum Notice: Sendable, Hashable {
    case opened(StaffName)
    /// Nothing keeps it out.
    case notKeptOut(StaffName)
    /// Closed on the host; only the host opens it.
    case closed(StaffName)
    /// It works in this branch no more.
    case unknown
  }

  let office: Seat
  private var rows = Rows<StaffLine>([])
  private var notice: Notice?
  private var awaited = Wait.none

  private static let keys = Keys<Move>(.init(.open, .enter), .init(.back, .escape))

  init(_ seat: Seat) {
    office = seat
  }

  package var place: Post { .staffAccounts(self) }

  package var seat: Seat? { office }

  package var wait: Wait { awaited }

  package var samples: [[Event]] { [[.key(.down)], [.key(.enter)], [.key(.escape)], [.tick]] }

  /// Where it begins: with the accounts as they are.
  var opened: Step<Post> { asking(.busy) }

  /// The same with other accounts and what has happened to one of them.
  func showing(_ lines: [StaffLine]?, _ notice: Notice) -> StaffAccounts {
    var next = self
    if let lines { next.rows = rows.renewed(lines) { $0.name == $1.name } }
    next.notice = notice
    return next
  }

  package func on(_ event: Event) -> Step<Post> {
    switch event {
    case .reply(let reply): return after(reply)
    case .tick: return asking(.aside)
    case .key(.escape): return Step(.menu(CounterMenu(office)))
    case .key, .focused: break
    }
    var next = self
    switch rows.on(event) {
    case .changed(let rows):
      next.rows = rows
      next.notice = nil
      return next.stay
    case .picked(let account, let rows):
      next.rows = rows
      next.notice = nil
      return next.taking(account)
    case .ignored: return stay
    }
  }

  private func taking(_ account: StaffLine) -> Step<Post> {
    if account.canBeOpened { return Step(.openAccount(OpenAccount(account, in: self))) }
    return showing(nil, account.isDisabled ? .closed(account.name) : .notKeptOut(account.name)).stay
  }

  private func asking(_ wait: Wait) -> Step<Post> {
    var next = self
    next.awaited = wait
    return Step(next.place, asking: office.asking(.staff))
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.awaited = .none
    switch office.answer(in: reply, back: next.place) {
    case .said(.staff(let lines)): next.rows = rows.renewed(lines) { $0.name == $1.name }
    case .said: break
    case .elsewhere(let step): return step
    }
    return next.stay
  }

  package func page(_ say: Texts) -> Page {
    let words = say.branch
    let table = Table(
      columns: [
        .init(words.accountColumn, width: 14), .init(words.roleColumn, width: 10),
        .init(words.stateColumn, width: 30, isWide: true),
      ], rows: rows.rows.map { row(of: $0, say) }, empty: words.noAccounts)
    return Page(
      title: words.accountsTitle,
      parts: Part.spaced(
        (notice.map { [words.accountNotice($0)] } ?? []) + [.text(words.accountsIntro), .table(table)]),
      keys: Self.keys.actions { move in
        switch move {
        case .open: rows.row?.canBeOpened == true ? words.openAccount : nil
        case .back: say.common.back
        }
      },
      focus: rows.row == nil ? nil : rows.chosen)
  }

  private func row(of account: StaffLine, _ say: Texts) -> Table.Row {
    Table.Row(
      [account.name.text, say.counter.role(account.role), say.branch.state(account, office.zone, say)],
      tone: account.isKeptOut ? .warning : nil)
  }
}

extension StaffLine {
  /// Wrong passwords keep it out, and nothing else does.
  fileprivate var canBeOpened: Bool { isKeptOut && !isDisabled }
}

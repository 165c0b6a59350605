import Console
package import Flow
package import Rules
package import Services

/// The accounts of the branch: who is kept out by wrong passwords, and who is closed.
package struct StaffAccounts: LiveList {
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

  package var office: Seat
  package var list: LiveRows<StaffLine>
  package var notice: Notice?

  package init(_ seat: Seat) {
    office = seat
    list = LiveRows(seat)
  }

  package var place: Post { .staffAccounts(self) }

  package var request: CounterRequest { .staff }

  package func rows(in reply: CounterReply) -> [StaffLine]? {
    if case .staff(let lines) = reply { lines } else { nil }
  }

  /// Asks about one that wrong passwords keep out; of any other it is told why not.
  package func opened(_ account: StaffLine) -> Step<Post> {
    if account.canBeOpened { return Step(.openAccount(OpenAccount(account, in: self))) }
    return showing(nil, account.isDisabled ? .closed(account.name) : .notKeptOut(account.name))
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.branch
    let parts = list.parts(
      below: [notice.map(words.accountNotice), .text(words.accountsIntro)].compactMap(\.self),
      [
        .init(words.accountColumn, width: 14), .init(words.roleColumn, width: 10),
        .init(words.stateColumn, width: 30, isWide: true),
      ], empty: words.noAccounts, say)
    return Page(
      title: words.accountsTitle, parts: parts,
      keys: list.actions(open: list.row?.canBeOpened == true ? words.openAccount : nil, say), focus: list.focus,
      beside: list.beside(say))
  }
}

extension StaffLine: Listed {
  package static var orders: [ListOrder<StaffLine>] {
    [
      ListOrder(asTold: { $0.branch.accountColumn }),
      ListOrder(
        { $0.branch.roleColumn },
        rank: { account in
          Role.allCases.firstIndex(of: account.role).map { .number(Int64($0)) } ?? .unranked
        }),
      ListOrder({ $0.branch.stateColumn }, rank: { .number($0.isDisabled ? 1 : $0.isKeptOut ? 0 : 2) }),
    ]
  }

  /// Wrong passwords keep it out, and nothing else does.
  fileprivate var canBeOpened: Bool { isKeptOut && !isDisabled }

  package func isSame(as other: StaffLine) -> Bool { name == other.name }

  package func row(_ say: CounterTexts, _ seat: Seat) -> Table.Row {
    Table.Row(
      [name.text, say.shift.role(role), say.branch.state(self, seat.zone, say)], tone: isKeptOut ? .warning : nil)
  }

  package func facts(_ say: CounterTexts, _ seat: Seat) -> [Fact] {
    let words = say.branch
    return [
      Fact(words.accountColumn, name.text), Fact(words.roleColumn, say.shift.role(role)),
      Fact(words.stateColumn, words.state(self, seat.zone, say)),
    ]
  }
}

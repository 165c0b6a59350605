import Console
package import Flow
package import Services

/// A list of the counter that is as the desk tells it: it looks again whenever the store has changed, and a row is
/// opened by Enter.
package protocol LiveList: CounterScreen {
  associatedtype Row: Listed
  /// What is told above the list after something was done to a row.
  associatedtype Notice

  var office: Seat { get set }
  var list: LiveRows<Row> { get set }
  var notice: Notice? { get set }

  /// Of which nothing is known yet.
  init(_ seat: Seat)

  /// Asks for the rows; it must write nothing.
  var request: CounterRequest { get }

  /// Nil for an answer to something else.
  func rows(in reply: CounterReply) -> [Row]?

  /// Keeps what an answer with rows says besides.
  mutating func note(_ reply: CounterReply)

  /// Where a picked row leads.
  func opened(_ row: Row) -> Step<Post>
}

extension LiveList {
  package var seat: Seat? { office }

  package var below: Post? { nil }

  package var wait: Wait { list.wait }

  package mutating func note(_ reply: CounterReply) {}

  /// Asks for the list on the way.
  static func entrance(_ seat: Seat) -> Step<Post> { Self(seat).again() }

  /// The list as it is now.
  func again() -> Step<Post> {
    var next = self
    next.list = list.looking
    return Step(next.place, asking: office.asking(request))
  }

  /// The list as it is now, with what has happened to a row of it.
  func again(having notice: Notice?) -> Step<Post> {
    var next = self
    next.notice = notice
    return next.again()
  }

  /// With what has happened to a row.
  /// - Parameter rows: as the desk said them with it; nil when it did not
  func showing(_ rows: [Row]?, _ notice: Notice) -> Step<Post> {
    var next = self
    if let rows { next.list = list.telling(rows) }
    next.notice = notice
    return next.stay
  }

  package func on(_ event: Event) -> Step<Post> { listed(event) }

  /// What an event does to a list; a notice goes with the first key that does something.
  func listed(_ event: Event) -> Step<Post> {
    switch event {
    case .reply(let reply): return renewed(by: reply)
    case .tick: return again()
    case .key, .focused: break
    }
    var next = self
    next.notice = nil
    switch list.on(event) {
    case .changed(let list):
      next.list = list
      next.office = office.remembering(list)
      return next.stay
    case .picked(let row, let list):
      next.list = list
      return next.opened(row)
    case .left: return Step(.menu(CounterMenu(office)))
    case .ignored: return stay
    }
  }

  private func renewed(by reply: Reply) -> Step<Post> {
    var next = self
    next.list = list.resting
    // Nobody has asked for it by a key: what is there stays, and the next change renews it.
    if case .failed = reply, list.isKnown { return next.stay }
    switch office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(let reply):
      guard let rows = rows(in: reply) else { return next.stay }
      next.list = list.telling(rows)
      next.note(reply)
      return next.stay
    }
  }
}

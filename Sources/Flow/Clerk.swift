package import Services

/// Who carries errands to the desk and its replies back, while the loop goes on.
package protocol Clerk {
  /// Takes an errand. Never waits; what cannot be taken is answered with a failure.
  mutating func ask(_ errand: Errand)

  /// The oldest reply that was not handed out yet. Never waits.
  mutating func reply() -> (errand: ErrandID, reply: Reply)?

  /// Gives up the errand that was asked last, if nothing is decided yet. A reply may come all the same.
  mutating func cancel()

  /// Becomes readable when there is a reply; for the terminal to watch.
  var readyDescriptor: Int32? { get }
}

/// Answers on the spot, on the caller's thread: for tests, and for a desk that never waits.
package struct ImmediateClerk: Clerk {
  private let answer: (Errand) -> Reply
  private var replies: [(errand: ErrandID, reply: Reply)] = []

  /// - Parameter answer: the desk
  package init(_ answer: @escaping (Errand) -> Reply) { self.answer = answer }

  package mutating func ask(_ errand: Errand) { replies.append((errand.id, answer(errand))) }

  package mutating func reply() -> (errand: ErrandID, reply: Reply)? { replies.isEmpty ? nil : replies.removeFirst() }

  /// Everything is answered already.
  package mutating func cancel() {}

  package var readyDescriptor: Int32? { nil }
}

extension Request {
  /// Whether it writes something a person has to answer for: no key pressed before the outcome was seen counts.
  package var commits: Bool { !terms.isCancellable }
}

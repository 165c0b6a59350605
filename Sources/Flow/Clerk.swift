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
  /// Whether a person may give it up while it runs: nothing is decided by it and nothing is lost. What counts, creates
  /// or moves something is never given up, a started face check least of all. Rules S5, S6.
  package var isCancellable: Bool {
    switch self {
    case .greet, .look, .beginUpdate, .identify, .showPerson, .figures, .clock: true
    case .consent, .retype, .checkFace, .submit, .withdrawUpdate, .report, .reportByTelephone, .file, .track,
      .moveTicket, .sawCard, .office, .holidays, .correctNIK, .acceptClock, .signIn, .unlock, .changePassword, .signOut,
      .staff:
      false
    case .counter(let request, _): request.isOnlyLooking
    }
  }

  /// Whether the person has to keep still while it runs, for a minute and longer: no key is expected of him, so that
  /// none says that he has gone. The device's own time limit ends it. Rules S5, S6.
  package var keepsStill: Bool {
    switch self {
    case .checkFace: true
    case .greet, .look, .beginUpdate, .identify, .showPerson, .figures, .clock, .consent, .retype, .submit,
      .withdrawUpdate, .report, .reportByTelephone, .file, .track, .moveTicket, .sawCard, .office, .acceptClock,
      .signIn,
      .unlock, .changePassword, .signOut, .counter, .staff, .holidays, .correctNIK:
      false
    }
  }

  /// Whether it writes something a person has to answer for: no key pressed before the outcome was seen counts.
  package var commits: Bool { !isCancellable }
}

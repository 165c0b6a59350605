internal import Services
private import Synchronization

/// What lies between the loop and the worker.
final class Mailbox: Sendable {
  private struct State {
    var waiting: [Errand] = []
    var running: ErrandID?
    /// The errand that was taken last.
    var latest: ErrandID?
    var cancelled: ErrandID?
    var replies: [(errand: ErrandID, reply: Reply)] = []
  }

  private let state = Mutex(State())
  private let answers: Pipe

  /// - Parameter answers: rings when there is a reply.
  init(answers: Pipe) { self.answers = answers }

  var readyDescriptor: Int32 { answers.ear.descriptor }

  /// - Returns: false when the mailbox is full; then the errand is answered as one that came at a busy time.
  func take(_ errand: Errand) -> Bool {
    let isTaken = state.withLock { state in
      state.latest = errand.id
      guard state.waiting.count < WorkerClerk.mailboxLimit else { return false }
      state.waiting.append(errand)
      return true
    }
    if !isTaken { deliver(errand.id, .failed(.busy)) }
    return isTaken
  }

  /// The next errand to run; nil when there is none.
  func begin() -> Errand? {
    state.withLock { state in
      guard !state.waiting.isEmpty else { return nil }
      let errand = state.waiting.removeFirst()
      state.running = errand.id
      return errand
    }
  }

  func finish(_ errand: ErrandID, _ reply: Reply) {
    state.withLock { $0.running = nil }
    deliver(errand, reply)
  }

  /// The ear is rung as long as there is a reply, so that nothing but the mailbox has to be asked.
  func nextReply() -> (errand: ErrandID, reply: Reply)? {
    state.withLock { state in
      guard !state.replies.isEmpty else { return nil }
      let next = state.replies.removeFirst()
      if state.replies.isEmpty { answers.ear.silence() }
      return next
    }
  }

  /// One that has not begun is dropped; the one that runs is told when it asks.
  func cancel() {
    state.withLock { state in
      state.cancelled = state.latest
      state.waiting.removeAll { $0.id == state.cancelled }
    }
  }

  /// Whether the errand that runs was given up.
  var isCancelled: Bool {
    state.withLock { $0.running != nil && $0.running == $0.cancelled }
  }

  private func deliver(_ errand: ErrandID, _ reply: Reply) {
    state.withLock { state in
      state.replies.append((errand, reply))
      answers.bell.ring()
    }
  }
}

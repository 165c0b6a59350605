internal import Services
private import Synchronization

/// Which worker carries an errand.
enum Lane: Sendable, CaseIterable {
  case store
  /// A device works for it, for as long as it likes.
  case device
}

/// What lies between the loop and the workers.
final class Mailbox: Sendable {
  private struct Tray {
    var waiting: [Errand] = []
    var running: ErrandID?
  }

  private struct State {
    var store = Tray()
    var device = Tray()
    /// The errand that was taken last.
    var latest: ErrandID?
    var cancelled: ErrandID?
    var replies: [(errand: ErrandID, reply: Reply)] = []

    subscript(lane: Lane) -> Tray {
      get { lane == .store ? store : device }
      set { if lane == .store { store = newValue } else { device = newValue } }
    }
  }

  private let state = Mutex(State())
  private let answers: Pipe
  private let hasDevices: Bool

  /// - Parameters:
  ///   - answers: rings when there is a reply
  ///   - hasDevices: whether somebody waits for devices only
  init(answers: Pipe, hasDevices: Bool) {
    self.answers = answers
    self.hasDevices = hasDevices
  }

  func lane(of errand: Errand) -> Lane { hasDevices && errand.request.terms.usesDevice ? .device : .store }

  var readyDescriptor: Int32 { answers.ear.descriptor }

  /// - Returns: false when the mailbox is full; then the errand is answered as one that came at a busy time.
  func take(_ errand: Errand) -> Bool {
    let isTaken = state.withLock { state in
      state.latest = errand.id
      let lane = lane(of: errand)
      guard state[lane].waiting.count < WorkerClerk.mailboxLimit else { return false }
      state[lane].waiting.append(errand)
      return true
    }
    if !isTaken { deliver(errand.id, .failed(.busy)) }
    return isTaken
  }

  /// The next errand to run there; nil when there is none.
  func begin(_ lane: Lane) -> Errand? {
    state.withLock { state in
      guard !state[lane].waiting.isEmpty else { return nil }
      let errand = state[lane].waiting.removeFirst()
      state[lane].running = errand.id
      return errand
    }
  }

  func finish(_ errand: ErrandID, _ reply: Reply, _ lane: Lane) {
    state.withLock { $0[lane].running = nil }
    deliver(errand, reply)
  }

  /// Nobody is there to run what waits.
  func refuse(_ lane: Lane) {
    while let errand = begin(lane) { finish(errand.id, .failed(.busy), lane) }
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
      let cancelled = state.latest
      for lane in Lane.allCases { state[lane].waiting.removeAll { $0.id == cancelled } }
    }
  }

  /// Whether the errand that runs there was given up.
  func isCancelled(_ lane: Lane) -> Bool {
    state.withLock { $0[lane].running != nil && $0[lane].running == $0.cancelled }
  }

  private func deliver(_ errand: ErrandID, _ reply: Reply) {
    state.withLock { state in
      state.replies.append((errand, reply))
      answers.bell.ring()
    }
  }
}

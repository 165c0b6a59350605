private import CRescue
private import Glibc
package import Services
private import Synchronization

/// Carries errands to a desk on a thread of its own, one at a time, so that the loop never waits for a store.
///
/// What waits for a device goes to a second thread, which begins with the first such errand: a device that hangs holds
/// up neither the screen nor the store. The desk of each is made on its thread, before the first errand, and never leaves
/// it. The threads end when the clerk is gone and their errand is done; nobody has to wait for them, the process may end
/// at any time.
package struct WorkerClerk: Clerk, Sendable {
  /// What the desk is given to find out whether its errand was given up; safe on any thread.
  package typealias Cancellation = @Sendable () -> Bool

  /// How many errands may wait besides the one that runs. An errand of a visit that ended may still run while the
  /// next visit asks.
  package static let mailboxLimit = 4

  private let mailbox: Mailbox
  private let store: Worker
  private let device: Worker

  /// - Parameters:
  ///   - hasDevices: false where the desk's device is a part of the program that always comes to an end, and there is
  ///     one desk only
  ///   - makeDesk: runs on the new thread, once for each; opens the store.
  /// - Returns: nil when the system has no pipe left. Nothing runs before ``start()``.
  package init?(hasDevices: Bool = true, _ makeDesk: @escaping @Sendable (@escaping Cancellation) -> (Errand) -> Reply)
  {
    guard let answers = Pipe() else { return nil }
    let mailbox = Mailbox(answers: answers, hasDevices: hasDevices)
    guard let store = Worker(.store, mailbox, makeDesk), let device = Worker(.device, mailbox, makeDesk) else {
      return nil
    }
    self.mailbox = mailbox
    self.store = store
    self.device = device
  }

  /// Starts the thread of the store, once; the terminal has to be there first, because it clears the environment.
  /// - Returns: false when the system has no thread left.
  package func start() -> Bool { store.start() }

  package func ask(_ errand: Errand) {
    guard mailbox.take(errand) else { return }
    switch mailbox.lane(of: errand) {
    case .store: store.ring()
    case .device: if device.start() { device.ring() } else { mailbox.refuse(.device) }
    }
  }

  package func reply() -> (errand: ErrandID, reply: Reply)? { mailbox.nextReply() }

  package func cancel() { mailbox.cancel() }

  package var readyDescriptor: Int32? { mailbox.readyDescriptor }
}

/// Who runs the errands of one lane, in their order.
private struct Worker: Sendable {
  private let bell: Bell
  private let work: Work

  /// Nil when no pipe is left.
  init?(
    _ lane: Lane, _ mailbox: Mailbox,
    _ makeDesk: @escaping @Sendable (@escaping WorkerClerk.Cancellation) -> (Errand) -> Reply
  ) {
    guard let questions = Pipe() else { return nil }
    bell = questions.bell
    // Without its bell: the thread ends once nobody can ring any more.
    work = Work { [ear = questions.ear] in
      let answer = makeDesk { mailbox.isCancelled(lane) }
      while ear.waitForRing() {
        while let errand = mailbox.begin(lane) { mailbox.finish(errand.id, answer(errand), lane) }
      }
    }
  }

  /// - Returns: false when the system has no thread left; true also when it runs already.
  func start() -> Bool { work.start() }

  func ring() { bell.ring() }
}

/// A thread with one thing to do.
private struct Work: Sendable {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    let hasBegun = Atomic(false)

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private let body: Body

  init(_ run: @escaping @Sendable () -> Void) { body = Body(run) }

  /// Begins, once. The thread takes no signals: they belong to the loop. Its own faults are its own.
  /// - Returns: false when there is no thread left.
  func start() -> Bool {
    guard !body.hasBegun.exchange(true, ordering: .relaxed) else { return true }
    var every = sigset_t()
    var before = sigset_t()
    sigfillset(&every)
    rescue_spare(&every)
    pthread_sigmask(SIG_SETMASK, &every, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(body)
    let failure = pthread_create(&thread, nil, Self.main, context.toOpaque())
    guard failure == 0 else {
      context.release()
      body.hasBegun.store(false, ordering: .relaxed)
      return false
    }
    pthread_detach(thread)
    return true
  }

  private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
    guard let context else { return nil }
    Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
    return nil
  }
}

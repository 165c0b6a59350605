private import CRescue
private import Glibc
package import Services

/// Carries errands to a desk on a thread of its own, one at a time, so that the loop never waits for a store.
///
/// The desk is made on that thread, before the first errand, and never leaves it. The thread ends when the clerk is
/// gone and its errand is done; nobody has to wait for it, the process may end at any time.
package struct WorkerClerk: Clerk, Sendable {
  /// What the desk is given to find out whether its errand was given up; safe on any thread.
  package typealias Cancellation = @Sendable () -> Bool

  /// How many errands may wait besides the one that runs. An errand of a visit that ended may still run while the
  /// next visit asks.
  package static let mailboxLimit = 4

  private let mailbox: Mailbox
  private let bell: Bell
  private let work: Work

  /// - Parameter makeDesk: runs on the new thread; opens the store.
  /// - Returns: nil when the system has no pipe left. Nothing runs before ``start()``.
  package init?(_ makeDesk: @escaping @Sendable (@escaping Cancellation) -> (Errand) -> Reply) {
    guard let questions = Pipe(), let answers = Pipe() else { return nil }
    let mailbox = Mailbox(answers: answers)
    // Without its bell: the thread ends once nobody can ring any more.
    work = Work { [ear = questions.ear] in
      let answer = makeDesk { mailbox.isCancelled }
      while ear.waitForRing() {
        while let errand = mailbox.begin() { mailbox.finish(errand.id, answer(errand)) }
      }
    }
    self.mailbox = mailbox
    bell = questions.bell
  }

  /// Starts the thread, once; the terminal has to be there first, because it clears the environment.
  /// - Returns: false when the system has no thread left.
  package func start() -> Bool { work.start() }

  package func ask(_ errand: Errand) {
    if mailbox.take(errand) { bell.ring() }
  }

  package func reply() -> (errand: ErrandID, reply: Reply)? { mailbox.nextReply() }

  package func cancel() { mailbox.cancel() }

  package var readyDescriptor: Int32? { mailbox.readyDescriptor }
}

/// A thread with one thing to do.
private struct Work: Sendable {
  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private let body: Body

  init(_ run: @escaping @Sendable () -> Void) { body = Body(run) }

  /// The thread takes no signals: they belong to the loop. Its own faults are its own.
  /// - Returns: false when there is no thread left.
  func start() -> Bool {
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

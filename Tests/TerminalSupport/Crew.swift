private import Foundation
package import Testing

/// Tests that mostly wait for a program they started: a page that has to rest, a process that has to end.
///
/// Swift's own pool has a thread for each processor, and a test that waits keeps one. Such tests wait on threads of their
/// own, a few at once, so that those who compute go on meanwhile.
package struct Waiting: SuiteTrait, TestTrait, TestScoping {
  package var isRecursive: Bool { true }

  package func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(Crew.shared) { try await function() }
  }
}

extension Trait where Self == Waiting {
  /// For a suite that drives programs and waits for them.
  package static var waiting: Waiting { Waiting() }
}

/// The threads of those who wait. They live as long as the test run.
private final class Crew: TaskExecutor, @unchecked Sendable {
  // Everything below is touched under `more` only.
  static let shared = Crew(hands: 4)
  private let more = NSCondition()
  private var jobs: [UnownedJob] = []

  private init(hands: Int) {
    for _ in 0..<hands {
      let hand = Thread { [unowned self] in work() }
      // A test that draws a whole screen needs as deep a stack here as on the main thread.
      hand.stackSize = 8 << 20
      hand.start()
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    more.withLock { jobs.append(job) }
    more.signal()
  }

  private func work() {
    while true {
      let job = more.withLock {
        while jobs.isEmpty { more.wait() }
        return jobs.removeFirst()
      }
      job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}

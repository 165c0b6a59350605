private import CRescue
private import Foundation

/// The thread of a watch, beside the loop and the store.
package enum WatchThread {
  /// Runs on a thread of its own. Signals belong to the loop; the thread's own faults are its own.
  package static func detach(_ work: @escaping @Sendable () -> Void) {
    Thread.detachNewThread {
      var every = sigset_t()
      sigfillset(&every)
      rescue_spare(&every)
      pthread_sigmask(SIG_SETMASK, &every, nil)
      work()
    }
  }
}

import Dispatch
import Foundation
import Rules
import Services
import Synchronization

/// A face check on a thread of its own, which waits in front of the camera until the walk says what it sees.
final class HeldCheck: FaceDevice {
  private let verdict = Mutex<FaceVerdict>(.match)
  private let reply = Mutex<Reply?>(nil)
  private let isSeen = DispatchSemaphore(value: 0)
  /// Signalled when the camera is reached, and when there is an answer.
  private let isFurther = DispatchSemaphore(value: 0)

  var isSimulation: Bool { false }

  func verdict(on order: FaceOrder) -> FaceVerdict {
    isFurther.signal()
    isSeen.wait()
    return verdict.withLock(\.self)
  }

  /// What a desk and its store need to get onto the thread: nobody else uses them while it runs.
  private struct Handed: @unchecked Sendable { let desk: Desk }

  /// Goes as far as the camera; the answer when it never got there.
  func begins(_ errand: Errand, at desk: Desk) -> Reply? {
    let handed = Handed(desk: desk)
    Thread.detachNewThread {
      let answer = handed.desk.answer(errand)
      self.reply.withLock { $0 = answer }
      self.isFurther.signal()
    }
    isFurther.wait()
    return reply.withLock(\.self)
  }

  /// The camera has seen this; the answer of the desk.
  func ends(_ verdict: FaceVerdict) -> Reply? {
    self.verdict.withLock { $0 = verdict }
    isSeen.signal()
    isFurther.wait()
    return reply.withLock(\.self)
  }
}

/// A store whose program has ended: nothing of it is written any more.
final class CutStore: Store {
  private let store: any Store
  private let hasEnded = Mutex(false)

  init(_ store: any Store) { self.store = store }

  func cut() { hasEnded.withLock { $0 = true } }

  private func check() throws(Failure) { if hasEnded.withLock(\.self) { throw .unreachable } }

  func read<Value>(_ work: (any Records) throws(Failure) -> Value) throws(Failure) -> Value {
    try check()
    return try store.read(work)
  }

  func write<Value>(
    _ scope: WriteScope, _ work: (any Books) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try check()
    return try store.write(scope, work)
  }

  func verifyLedger(head: LedgerHead?) throws(Failure) -> LedgerVerdict { try store.verifyLedger(head: head) }

  func takingPasswordTurn<Value>(
    _ work: (PasswordTurn) throws(Failure) -> Value
  ) throws(Failure) -> Value { try store.takingPasswordTurn(work) }
}

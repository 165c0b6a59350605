package import Flow
import Rules
package import Services

/// Somebody wants to end the shift of the officer whose screen is locked: whose it is, and what is lost by it. No name
/// and no number of a person stands here.
package struct LeaveShift: AsksOnce {
  /// The locked screen, with everything behind it.
  let lock: Locked
  package var ways = Self.unanswered
  package var isAsked = false

  init(_ lock: Locked) { self.lock = lock }

  package var place: Post { .leaveShift(self) }

  /// Nobody, until the password was right.
  package var seat: Seat? { nil }

  package var below: Post? { nil }

  package var left: Step<Post> { Step(.locked(lock)) }

  package var request: Request? { .shift(.signOut(lock.officer)) }

  package func answered(_ reply: Reply) -> Step<Post> { Step(.start) }

  package func title(_ say: CounterTexts) -> String { say.shift.leaveShiftTitle }

  package func parts(_ say: CounterTexts) -> [Part] {
    let words = say.shift
    return [
      .note(.warning, words.leaveShift(lock.officer.name.text)),
      .text(
        lock.unsentBehind.isEmpty ? words.nothingUnsent : words.leaveTyped(lock.unsentBehind, lock.officer.name.text)),
    ] + (lock.isComparing ? [.note(.error, words.comparisonOpen)] : [])
  }

  package func yes(_ say: CounterTexts) -> String { say.shift.leaveShiftNow }

  package func page(_ say: CounterTexts) -> Page {
    var page = asking(say)
    // A locked screen waits for its officer as long as it takes.
    page.isPatient = true
    return page
  }
}

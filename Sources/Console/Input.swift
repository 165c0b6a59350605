/// What the loop hears from the terminal; one at a time.
package enum Input: Sendable, Hashable {
  case key(Key)
  /// The screen has another size (or must be drawn anew); a storm of changes arrives as one.
  case resized
  /// A descriptor that the terminal watches for the loop is readable. The terminal does not read it: who does not
  /// read it either is woken again at once.
  case woken
  /// The visit is over; every later call says the same.
  case ended(Ending)
  /// Nothing happened within the time that was given.
  case quiet
}

/// Why a terminal ends a visit.
package enum Ending: Sendable, Hashable {
  /// The system asked the program to end, for instance with `SIGTERM`.
  case signal(Int32)
  /// The terminal is gone: cable pulled, window closed, connection lost.
  case hangup
  /// The person left, which only a demonstration lets him do.
  case left
  /// The person went to the other side of the demonstration.
  case crossed

  /// The exit code that a shell or a supervisor expects: 128 plus the signal, and 129 (`SIGHUP`) for a hang-up;
  /// 0 for somebody who left.
  package var exitCode: Int32 {
    switch self {
    case .signal(let number): 128 + number
    case .hangup: 129
    case .left, .crossed: 0
    }
  }
}

import Rules
import Services

extension Place {
  /// The complaint of a pengkinian that is past due, filled in with what is known of it. Rule P2.
  static func complaint(about update: Update, caller: Caller, hall: Hall) -> Place {
    .notYet(NotYet(hall, .complaint))
  }
}

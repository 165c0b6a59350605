import Rules
import Services

extension Place {
  /// The complaint of a pengkinian that is past due, filled in with what is known of it. Rule P2.
  static func complaint(about update: Update, caller: Caller, name: PersonName, hall: Hall) -> Place {
    ComplaintDraft(hall, about: update, caller: caller, name: name).entrance
  }
}

/// The names of the one-row facts of a store.
package enum Fact {
  /// A population register was imported; the value says when.
  package static let register = "register.imported"
  /// Made up by `generate`: nobody in it exists.
  package static let synthetic = "synthetic"
  /// How often holidays were brought or removed.
  package static let holidays = "holidays.edition"
  /// The state of the carried calendar by which told days were last gone through.
  package static let calendar = "calendar.settled"
  /// There while PINs of complaints stand in clear, as an earlier version has left them.
  package static let clearPINs = "pins.clear"
  /// There while changes count as reported by a file and not as made here: inside of a transaction only, so that no other
  /// connection ever sees it.
  package static let merging = "import.merging"
  /// The id of the key that seals the ledger.
  package static let key = "key.id"
  /// The last delivery of one branch, by its code, or of several at once.
  package static func delivery(of branch: String?) -> String { "delivery." + (branch ?? "") }
  /// Names the last restoring of an older copy; absent when there was none. Rule DL6.
  package static let generation = "generation"
}

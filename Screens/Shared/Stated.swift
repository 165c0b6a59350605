package import Rules
package import Services

/// What a person stated of himself in this visit, once all three facts could be read.
package struct Stated: Sendable, Hashable {
  /// The form as it was filled in, ready to be changed.
  package let form: AskIdentity
  /// What the form was read as.
  package let identity: Identity
  /// What is on record, where an officer has seen the KTP; nil at a kiosk.
  let recorded: Recorded?

  /// The form no longer waits.
  package init(_ form: AskIdentity, _ identity: Identity, recorded: Recorded? = nil) {
    self.form = form.waiting(for: nil)
    self.identity = identity
    self.recorded = recorded
  }

  /// Where the visit takes place.
  package var hall: Hall { form.hall }
}

package import Rules

/// What a person stated of himself in this visit, once all three facts could be read.
package struct Stated: Sendable, Hashable {
  /// The form as it was filled in, ready to be changed.
  package let form: AskIdentity
  package let identity: Identity

  /// The form no longer waits.
  package init(_ form: AskIdentity, _ identity: Identity) {
    self.form = form.waiting(for: nil)
    self.identity = identity
  }

  /// Where the visit takes place.
  package var hall: Hall { form.hall }
}

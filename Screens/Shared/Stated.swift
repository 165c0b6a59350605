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
  /// He was known in this visit before this journey: his proof is asked for, and no form is gone back to. Rule KY4.
  let isKnownAlready: Bool

  /// The form no longer waits.
  package init(_ form: AskIdentity, _ identity: Identity, recorded: Recorded? = nil) {
    self.form = form.waiting(for: nil)
    self.identity = identity
    self.recorded = recorded
    isKnownAlready = false
  }

  /// Whoever is known in this visit, in another journey.
  init(goingOnFor purpose: Purpose, in hall: Hall, as visitor: Identity) {
    form = AskIdentity(hall, purpose)
    identity = visitor
    recorded = nil
    isKnownAlready = true
  }

  private init(_ form: AskIdentity, _ identity: Identity, recorded: Recorded?, isKnownAlready: Bool) {
    self.form = form
    self.identity = identity
    self.recorded = recorded
    self.isKnownAlready = isKnownAlready
  }

  /// The same once the desk has found him: from here on the visit knows him. Rule KY4.
  var recognised: Stated {
    Stated(form.knowing(identity), identity, recorded: recorded, isKnownAlready: isKnownAlready)
  }

  /// Where Esc leads: to the form with everything that was typed, or to where the journey began.
  var origin: Place { isKnownAlready ? form.origin : form.place }

  /// Where the visit takes place.
  package var hall: Hall { form.hall }
}

package import Rules

/// What is asked in a pengkinian, at a kiosk and at the counter in the same words. Sections 3 to 5 of the rules.
package enum UpdateRequest: Sendable, Hashable {
  /// The gates before consent, G0 to G4, for whom three facts name.
  case begin(Identity)
  /// The same for somebody whom an officer has found and whose original KTP he has seen; nothing at a kiosk. Rule AKe.
  case serve(ParticipantID)
  /// Consent to a text, by its version, then G2 to G4 again, G6, and the card of G7.
  case consent(Caller, text: String)
  /// One try at the KPJ. Only a number of the right shape gets here: anything else is no try. Rules G7, S5, N7.
  case retype(Caller, KPJ)
  /// One face check: reserved, run by this terminal's device, settled. It cannot be given up. Rules G8, S5, S6.
  case checkFace(Caller)
  /// Reserves a face check, durably, before an officer compares; nothing at a kiosk. Rule S5.
  case compare(Caller)
  /// What the officer saw. Rule S5.
  case compared(Caller, AttemptID, FaceVerdict)
  /// Submits the form, exactly once. Rules G10, P1, P4.
  case submit(Caller, UpdateData)
  /// Takes the consent of this person back and so stops the pengkinian of that number: at a kiosk of whom three facts
  /// name, at the counter of whoever asks for it with the KTP. Rule K2.
  case withdraw(ParticipantID, Reference)
}

/// What becomes of it.
package enum UpdateReply: Sendable, Hashable, Codable {
  /// How far it gets.
  case gate(UpdateOutcome)
  case retype(RetypeOutcome)
  case face(FaceOutcome)
  /// The officer compares now, and says so before that moment: afterwards it is a strike. Rule S5.
  case comparing(AttemptID, until: Moment)
  case submitted(SubmitOutcome)
  case withdrawn(WithdrawOutcome)
  /// An officer may not, or not now; front ends hear it as ``CounterReply/refused(_:)``.
  case refused(CounterRefusal)
}

extension UpdateRequest {
  /// Whom it concerns; nil where only what he states is known.
  package var person: ParticipantID? {
    switch self {
    case .begin: nil
    case .serve(let person), .withdraw(let person, _): person
    case .consent(let caller, _), .retype(let caller, _), .checkFace(let caller), .compare(let caller),
      .compared(let caller, _, _), .submit(let caller, _):
      caller.id
    }
  }

  package var terms: Terms {
    switch self {
    case .begin: Terms(.looking, .enterUpdate)
    case .serve(let person): Terms(.changing, .enterUpdate, about: [.person(person)], card: .person(person))
    case .consent(let caller, _), .retype(let caller, _), .compare(let caller), .submit(let caller, _):
      .withCard(of: .person(caller.id), .enterUpdate)
    case .withdraw(let person, _): .withCard(of: .person(person), .enterUpdate)
    case .checkFace(let caller): Terms(.changing, .enterUpdate, about: [.person(caller.id)], keepsStill: true)
    // A check that was begun while the KTP was good is settled, however long the officer looked.
    case .compared(let caller, _, _): Terms(.changing, .enterUpdate, about: [.person(caller.id)])
    }
  }
}

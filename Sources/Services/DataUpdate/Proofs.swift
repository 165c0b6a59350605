import Rules

/// The unused consent and passes of one visit that are young enough. Rule P4.
struct Proofs {
  /// How long a consent and a pass are good, *ours*; inclusive.
  static let life = Span.minutes(30)

  private let all: [Proof]

  init(of participant: ParticipantID, in visit: VisitID, _ records: any Records) throws(Failure) {
    let since = records.time.now.later(by: .milliseconds(-Self.life.milliseconds))
    all = try records.unusedProofs(of: participant, in: visit, since: since)
  }

  /// The latest one, or nil.
  var consent: Proof? {
    all.last { if case .consent = $0.kind { true } else { false } }
  }

  /// The latest one, or nil.
  func pass(_ check: Check) -> Proof? { all.last { $0.kind == .pass(check) } }
}

extension Desk {
  /// How long three facts are good for their visit, *ours*, inclusive: whoever writes a long complaint has not gone.
  static let identityLife = Span.hours(4)

  /// The three facts agreed: the row of it, and who it is from here on in this visit. Rule M1.
  func identified(_ participant: ParticipantID, in visit: VisitID, _ books: any Books) throws(Failure) -> Caller {
    try books.identify(participant, in: visit)
    return Caller(participant)
  }

  /// Why nothing is done for this person: at a kiosk, no three facts agreed in this visit. An officer has seen the KTP.
  /// Rules M1, AKe.
  func unproven(
    _ person: ParticipantID, in visit: VisitID, _ records: any Records
  ) throws(Failure) -> UpdateOutcome? {
    guard attendance == nil else { return nil }
    let since = records.time.now.later(by: .milliseconds(-Self.identityLife.milliseconds))
    return try records.hasIdentified(person, in: visit, since: since) ? nil : .notFound
  }

  /// The first gate from G5 to G8 that these proofs do not open, as what comes next; nil when all are open.
  /// - Parameter isFaceNext: the face check itself is asked for, so its pass is not needed
  func missing(
    _ proofs: Proofs, of caller: Caller, _ access: inout Access, isFaceNext: Bool = false, in books: any Books
  ) throws(Failure) -> UpdateOutcome? {
    guard proofs.consent != nil else {
      return .consentNeeded(caller, last: try books.latestUpdate(of: caller.id))
    }
    guard proofs.pass(.kpj) != nil else {
      guard let card = try chooseCard(of: caller.id, &access, in: books) else { return .notFound }
      try books.save(access, of: caller.id)
      return .retype(caller, mask: card.mask, left: access.strikes.left(.kpj))
    }
    guard !isFaceNext, proofs.pass(.face) == nil else { return nil }
    guard let stand = faceStand(access) else { return .unavailable(branch: try branch(books)) }
    return .faceNeeded(caller, stand)
  }

  /// The face check of this terminal, nil when it has none.
  func faceStand(_ access: Access) -> FaceStand? {
    if attendant != nil { return FaceStand(left: access.strikes.left(.face), isSimulation: false) }
    guard settings.faceCheck == .device, let face else { return nil }
    return FaceStand(left: access.strikes.left(.face), isSimulation: face.isSimulation)
  }
}

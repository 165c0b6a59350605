package import Rules

/// On what terms something is asked: one line for each request, in one table for each journey. The desk, the worker and
/// the loop all read it here.
package struct Terms: Sendable {
  /// What becomes of the store.
  package enum Kind: Sendable {
    /// One snapshot is read; nothing is written.
    case reading
    /// Nothing is counted for good, created or moved, but there may be a brake or a ledger row of the look itself.
    case looking
    /// Something is counted, created or moved: it is done once for each errand. Rule S11.
    case changing
  }

  package let kind: Kind
  /// What it takes of an officer; nil for what everybody may ask who stands there.
  package let duty: Duty?
  /// Whom it concerns, whom nobody serves himself. Rule B1.
  let about: [Subject]
  /// Whose original KTP the officer has seen within the half hour. Rule AKe.
  let card: Subject?
  /// The person has to keep still while it runs, for a minute and longer: no key is expected of him, so that none says
  /// that he has gone. The device's own time limit ends it. Rules S5, S6.
  package let keepsStill: Bool
  /// Also before an officer has chosen a password of his own.
  let isBeforePassword: Bool

  init(
    _ kind: Kind, _ duty: Duty? = nil, about: [Subject] = [], card: Subject? = nil, keepsStill: Bool = false,
    isBeforePassword: Bool = false
  ) {
    self.kind = kind
    self.duty = duty
    self.about = about
    self.card = card
    self.keepsStill = keepsStill
    self.isBeforePassword = isBeforePassword
  }

  /// With the original KTP of whom it is about in the officer's hand. Rule AKe.
  static func withCard(of subject: Subject, _ duty: Duty, about: [Subject]? = nil) -> Terms {
    Terms(.changing, duty, about: about ?? [subject], card: subject)
  }

  /// Whether a person may give it up while it runs: nothing is decided by it and nothing is lost. What counts, creates
  /// or moves something is never given up, a started face check least of all. Rules S5, S6.
  package var isCancellable: Bool {
    switch kind {
    case .reading, .looking: true
    case .changing: false
    }
  }
}

extension Terms {
  /// Whether a device works for it, outside of every transaction and for as long as it likes: such an errand holds up no
  /// other.
  package var usesDevice: Bool { keepsStill }

  /// What is known of a write on these terms before it begins. Rule MB3.
  func scope(at station: Station) -> WriteScope { .about(about.compactMap(\.hold), at: station) }
}

/// Whom a request concerns.
enum Subject: Sendable {
  case person(ParticipantID)
  case nik(NIK)
  /// Whom it names beyond doubt.
  case query(PersonQuery)
  /// Who has filed it.
  case ticket(Reference)
  case update(Reference)
  /// Whom a kiosk of this branch has handed over.
  case handOver(HandOverNumber)
  /// The person of a correction that waits, and whoever has the other number.
  case correction(ParticipantID)

  /// What nobody else works on meanwhile; nil where a name has to be looked up first. Rule MB3.
  fileprivate var hold: Hold? {
    switch self {
    case .person(let person): .participant(person)
    case .ticket(let number): .ticket(number)
    case .correction: .everything
    case .nik, .query, .update, .handOver: nil
    }
  }
}

extension Desk {
  /// The participants whom a request concerns, as far as they are known.
  func persons(_ subjects: [Subject], in records: any Records) throws(Failure) -> [ParticipantID] {
    var persons: [ParticipantID] = []
    for subject in subjects { persons += try self.persons(subject, in: records) }
    return persons
  }

  private func persons(_ subject: Subject, in records: any Records) throws(Failure) -> [ParticipantID] {
    switch subject {
    case .person(let person): [person]
    case .nik(let nik): try records.dossier(of: nik).participant.map { [$0.id] } ?? []
    case .query(let query): try named(by: query, in: records)
    case .ticket(let number): try records.ticket(number)?.participant.map { [$0] } ?? []
    case .update(let number): try records.submission(number).map { [$0.participant] } ?? []
    case .handOver(let number): try records.handOver(number, at: station.branch).map { [$0.participant] } ?? []
    case .correction(let person): try concerned(by: person, records)
    }
  }
}

package import Rules

/// One row of the ledger: what happened, when, where, to whom by random id. Codes only, never a NIK, KPJ, name or
/// sentence. Rules L1, L2.
package struct LedgerEntry: Sendable, Hashable {
  /// What happened. The raw value is what the ledger stores, for ever: never rename one.
  package enum Event: String, Sendable, Hashable, CaseIterable {
    case kpjWrong = "kpj.wrong"
    case kpjRight = "kpj.right"
    case faceUnfinished = "face.unfinished"
    case faceWrong = "face.wrong"
    case faceRight = "face.right"
    case faceReserved = "face.reserved"
    case faceVoid = "face.void"
    /// A verdict that came after its attempt had lapsed; it changed nothing. Rule S5.
    case faceLate = "face.late"
    case attemptRefused = "attempt.refused"
    case blockSet = "block.set"
    case blockReported = "block.reported"
    case blockReportedAgain = "block.reported-again"
    case blockReportedVoid = "block.reported-void"
    case blockOpened = "block.opened"
    case counterOnlySet = "counter-only.set"
    case consentGiven = "consent.given"
    case consentWithdrawn = "consent.withdrawn"
    /// A kiosk has handed somebody over to the counter; `about` is a keyed digest of the number. Rule P7.
    case handOverMade = "handover.made"
    case handOverOpened = "handover.opened"
    /// Consent and pass of G7 became the officer's shift's.
    case handOverTaken = "handover.taken"
    /// A number that opens nothing.
    case handOverWrong = "handover.wrong"
    case updateSubmitted = "update.submitted"
    case updateRefused = "update.refused"
    case updateShown = "update.shown"
    case updateDayMoved = "update.day-moved"
    case updateDecided = "update.decided"
    case correctionAsked = "nik.asked"
    case correctionRefused = "nik.refused"
    case correctionDeclined = "nik.declined"
    case correctionGranted = "nik.granted"
    case claimCancelled = "claim.cancelled"
    case ticketFiled = "ticket.filed"
    case ticketMoved = "ticket.moved"
    case ticketMessage = "ticket.message"
    case ticketFactWrong = "ticket.fact-wrong"
    case ticketShown = "ticket.shown"
    /// Complaints were searched by words.
    case ticketSearched = "ticket.searched"
    case brakeTracking = "brake.tracking"
    case brakeLookups = "brake.lookups"
    case brakeChecks = "brake.checks"
    case personShown = "person.shown"
    case personSearched = "person.searched"
    /// An officer has the original KTP in his hand. Rule AKe.
    case cardSeen = "person.card-seen"
    case openingAsked = "opening.asked"
    case openingGranted = "opening.granted"
    case openingDeclined = "opening.declined"
    case counterOnlyLifted = "counter-only.lifted"
    case terminalFreed = "terminal.freed"
    /// An officer has looked at who was struck at a terminal. Rule S8.
    case terminalSeen = "terminal.seen"
    case cardChanged = "card.changed"
    case ticketNoted = "ticket.noted"
    case staffAdded = "staff.added"
    case staffDisabled = "staff.disabled"
    case staffReset = "staff.reset"
    case staffOpened = "staff.opened"
    case staffHeadSet = "staff.head-set"
    case staffHeadLifted = "staff.head-lifted"
    /// Somebody chose another password of his own.
    case passwordChanged = "staff.password-changed"
    case staffLocked = "staff.locked"
    case signInBegun = "sign-in.begun"
    case signInRight = "sign-in.right"
    case signInWrong = "sign-in.wrong"
    case signInPaused = "sign-in.paused"
    case signedOut = "sign-out"
    case staffRefused = "staff.refused"
    case clockStarted = "clock.started"
    case clockRestarted = "clock.restarted"
    case clockEpisode = "clock.episode"
    case clockEpisodeEnded = "clock.episode-ended"
    case clockAdopted = "clock.adopted"
    case clockConfirmed = "clock.confirmed"
    case clockAccepted = "clock.accepted"
    case imported = "import.merged"
    /// A calendar of another state has gone through the days that were told. Rule P1.
    case calendarSettled = "calendar.settled"
    case holidaysBrought = "calendar.brought"
    case holidaysRemoved = "calendar.removed"
    case keyCreated = "key.created"
    case keyRotated = "key.rotated"
    /// An older copy was put in the store's place on purpose; `about` names the generation. Rule DL6.
    case restored = "store.restored"
  }

  package let event: Event
  /// The moment of the event itself, which for what follows from time is earlier than the row. Rule P6.
  package let at: Moment
  package let participant: ParticipantID?
  package let station: Station?
  /// The account on the host, for what staff did.
  package let staff: StaffName?
  /// The errand, attempt, report or update it belongs to.
  package let about: String?
  /// `name=code` pairs, sorted by name, joined by spaces.
  package let details: String

  package init(
    _ event: Event, at: Moment, participant: ParticipantID? = nil, station: Station? = nil, staff: StaffName? = nil,
    about: String? = nil, details: [String: String] = [:]
  ) {
    self.event = event
    self.at = at
    self.participant = participant
    self.station = station
    self.staff = staff
    self.about = about
    self.details = details.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }
}

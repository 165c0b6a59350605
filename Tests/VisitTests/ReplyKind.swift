import Services

/// Every reply that a kiosk can get, by the name on the map; a new one does not compile before it has a line here.
enum ReplyKind: String, CaseIterable {
  case greeting, failed
  case lookNotFound = "look.notFound"
  case lookPaused = "look.paused"
  case lookFound = "look.found"
  case visitor
  case unavailable = "update.unavailable"
  case updateNotFound = "update.notFound"
  case updatePaused = "update.paused"
  case tooFresh = "update.tooFresh"
  case noCard = "update.noCard"
  case incomplete = "update.incomplete"
  case blocked = "update.blocked"
  case checking = "update.checking"
  case counterOnly = "update.counterOnly"
  case terminalPaused = "update.terminalPaused"
  case faceRefused = "update.faceRefused"
  case inProcess = "update.inProcess"
  case claimActive = "update.claimActive"
  case consentNeeded = "update.consentNeeded"
  case mismatch = "update.mismatch"
  case retype = "update.retype"
  case right = "retype.right"
  case handedOver = "retype.handedOver"
  case wrong = "retype.wrong"
  case nowBlocked = "retype.nowBlocked"
  case refused = "retype.refused"
  case facePassed = "face.passed"
  case faceDifferent = "face.different"
  case faceBlocked = "face.nowBlocked"
  case faceVoided = "face.voided"
  case faceLastVoid = "face.lastVoid"
  case faceCheckRefused = "face.refused"
  case accepted = "submitted.accepted"
  case notAccepted = "submitted.refused"
  case withdrawn = "withdrawn.withdrawn"
  case notWithdrawn = "withdrawn.notInProcess"
  case reportNotFound = "report.notFound"
  case reportPaused = "report.paused"
  case reported = "report.reported"
  case alreadyReported = "report.alreadyReported"
  case notBlocked = "report.notBlocked"
  case opened = "report.opened"
  case reportChecking = "report.checking"
  case identified = "identified.known"
  case notIdentified = "identified.notFound"
  case identifyPaused = "identified.paused"
  case filed = "filed.filed"
  case alreadyFiled = "filed.alreadyFiled"
  case unprovenFiling = "filed.unproven"
  case ticketNotFound = "tracked.notFound"
  case trackingPaused = "tracked.paused"
  case ticketAtCounter = "tracked.atCounter"
  case ticketFound = "tracked.found"
  case ticketMoved = "moved.done"
  case ticketNotMoved = "moved.notPossible"
  case ticketUnknown = "moved.unknown"

  /// Something has to change between two requests of one visit: hours pass, or the register goes. Or a delivery
  /// has left out a row.
  static let besideTheMap: Set<ReplyKind> = [.ticketUnknown, .unprovenFiling, .unavailable, .incomplete]

  /// Nil for what only staff are told.
  init?(_ reply: Reply) {
    switch reply {
    case .greeting: self = .greeting
    case .look(let outcome): self.init(outcome)
    case .visitor: self = .visitor
    case .update(.gate(let outcome)): self.init(outcome)
    case .update(.retype(let outcome)): self.init(outcome)
    case .update(.face(let outcome)): self.init(outcome)
    case .update(.submitted(let outcome)): self.init(outcome)
    case .update(.withdrawn(let outcome)): self.init(outcome)
    case .update(.comparing), .update(.refused): return nil
    case .report(let outcome): self.init(outcome)
    case .complaint(.identified(let outcome)): self.init(outcome)
    case .complaint(.filed(let outcome)): self.init(outcome)
    case .complaint(.tracked(let outcome)): self.init(outcome)
    case .complaint(.moved(let outcome)): self.init(outcome)
    case .failed: self = .failed
    case .shift, .counter, .host: return nil
    }
  }

  private init(_ outcome: LookOutcome) {
    switch outcome {
    case .notFound: self = .lookNotFound
    case .paused: self = .lookPaused
    case .found: self = .lookFound
    }
  }

  private init(_ outcome: UpdateOutcome) {
    switch outcome {
    case .unavailable: self = .unavailable
    case .notFound: self = .updateNotFound
    case .paused: self = .updatePaused
    case .tooFresh: self = .tooFresh
    case .noCard: self = .noCard
    case .incomplete: self = .incomplete
    case .blocked: self = .blocked
    case .checking: self = .checking
    case .counterOnly: self = .counterOnly
    case .terminalPaused: self = .terminalPaused
    case .faceRefused: self = .faceRefused
    case .inProcess: self = .inProcess
    case .claimActive: self = .claimActive
    case .consentNeeded: self = .consentNeeded
    case .mismatch: self = .mismatch
    case .retype: self = .retype
    case .faceNeeded: self = .notAccepted
    }
  }

  private init(_ outcome: RetypeOutcome) {
    switch outcome {
    case .right: self = .right
    case .handedOver: self = .handedOver
    case .wrong: self = .wrong
    case .nowBlocked: self = .nowBlocked
    case .refused: self = .refused
    }
  }

  private init(_ outcome: FaceOutcome) {
    switch outcome {
    case .passed: self = .facePassed
    case .different, .unfinished: self = .faceDifferent
    case .nowBlocked: self = .faceBlocked
    case .voided: self = .faceVoided
    case .lastVoid: self = .faceLastVoid
    case .refused: self = .faceCheckRefused
    }
  }

  private init(_ outcome: SubmitOutcome) {
    switch outcome {
    case .accepted: self = .accepted
    case .refused: self = .notAccepted
    }
  }

  private init(_ outcome: WithdrawOutcome) {
    switch outcome {
    case .withdrawn: self = .withdrawn
    case .notInProcess: self = .notWithdrawn
    }
  }

  private init(_ outcome: ReportOutcome) {
    switch outcome {
    case .notFound: self = .reportNotFound
    case .paused, .factsEnded: self = .reportPaused
    case .reported: self = .reported
    case .alreadyReported: self = .alreadyReported
    case .notBlocked: self = .notBlocked
    case .opened: self = .opened
    case .checking: self = .reportChecking
    }
  }

  private init(_ outcome: IdentifyOutcome) {
    switch outcome {
    case .known: self = .identified
    case .notFound: self = .notIdentified
    case .paused: self = .identifyPaused
    }
  }

  private init(_ outcome: FileOutcome) {
    switch outcome {
    case .filed: self = .filed
    case .alreadyFiled: self = .alreadyFiled
    case .unproven: self = .unprovenFiling
    }
  }

  private init(_ outcome: TrackOutcome) {
    switch outcome {
    case .notFound: self = .ticketNotFound
    case .paused: self = .trackingPaused
    case .atCounter: self = .ticketAtCounter
    case .found: self = .ticketFound
    }
  }

  private init(_ outcome: TicketMoveOutcome) {
    switch outcome {
    case .done: self = .ticketMoved
    case .notPossible: self = .ticketNotMoved
    case .unknown: self = .ticketUnknown
    }
  }
}

import Screens
import Services

/// Every kind of screen; a new one does not compile before it has a line here.
enum PlaceKind: String, CaseIterable {
  case attract, maintenance, farewell, mainMenu, notYet, askIdentity, birthDiffers, disturbed
  case notFound, lookupPaused, tooFresh, noCard, cardList, cardDetail
  case updateIntro, updateUnavailable, checkingElsewhere, atCounterOnly, checksPaused, inProcess, claimActive
  case consent, notAgreed, mismatched, retypeKPJ, lostNumber, nowBlocked, numberMatched
  case blocked, reported, alreadyReported, notBlocked
  case information, articleList, article, articleSearch

  init(_ place: Place) {
    switch place {
    case .attract: self = .attract
    case .maintenance: self = .maintenance
    case .farewell: self = .farewell
    case .mainMenu: self = .mainMenu
    case .notYet: self = .notYet
    case .askIdentity: self = .askIdentity
    case .birthDiffers: self = .birthDiffers
    case .disturbed: self = .disturbed
    case .notFound: self = .notFound
    case .lookupPaused: self = .lookupPaused
    case .tooFresh: self = .tooFresh
    case .noCard: self = .noCard
    case .cardList: self = .cardList
    case .cardDetail: self = .cardDetail
    case .updateIntro: self = .updateIntro
    case .updateUnavailable: self = .updateUnavailable
    case .checkingElsewhere: self = .checkingElsewhere
    case .atCounterOnly: self = .atCounterOnly
    case .checksPaused: self = .checksPaused
    case .inProcess: self = .inProcess
    case .claimActive: self = .claimActive
    case .consent: self = .consent
    case .notAgreed: self = .notAgreed
    case .mismatched: self = .mismatched
    case .retypeKPJ: self = .retypeKPJ
    case .lostNumber: self = .lostNumber
    case .nowBlocked: self = .nowBlocked
    case .numberMatched: self = .numberMatched
    case .blocked: self = .blocked
    case .reported: self = .reported
    case .alreadyReported: self = .alreadyReported
    case .notBlocked: self = .notBlocked
    case .information: self = .information
    case .articleList: self = .articleList
    case .article: self = .article
    case .articleSearch: self = .articleSearch
    }
  }
}

/// Every reply that a kiosk can get, by the name on the map; a new one does not compile before it has a line here.
enum ReplyKind: String, CaseIterable {
  case greeting, failed
  case lookNotFound = "look.notFound"
  case lookPaused = "look.paused"
  case lookFound = "look.found"
  case unavailable = "update.unavailable"
  case updateNotFound = "update.notFound"
  case updatePaused = "update.paused"
  case tooFresh = "update.tooFresh"
  case blocked = "update.blocked"
  case checking = "update.checking"
  case counterOnly = "update.counterOnly"
  case terminalPaused = "update.terminalPaused"
  case inProcess = "update.inProcess"
  case claimActive = "update.claimActive"
  case consentNeeded = "update.consentNeeded"
  case mismatch = "update.mismatch"
  case retype = "update.retype"
  case right = "retype.right"
  case wrong = "retype.wrong"
  case nowBlocked = "retype.nowBlocked"
  case refused = "retype.refused"
  case reportNotFound = "report.notFound"
  case reportPaused = "report.paused"
  case reported = "report.reported"
  case alreadyReported = "report.alreadyReported"
  case notBlocked = "report.notBlocked"
  case reportChecking = "report.checking"

  /// Nil for what only staff are told.
  init?(_ reply: Reply) {
    switch reply {
    case .greeting: self = .greeting
    case .look(let outcome): self.init(outcome)
    case .update(let outcome): self.init(outcome)
    case .retype(let outcome): self.init(outcome)
    case .report(let outcome): self.init(outcome)
    case .failed: self = .failed
    case .person, .unknownPerson, .clock: return nil
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
    case .blocked: self = .blocked
    case .checking: self = .checking
    case .counterOnly: self = .counterOnly
    case .terminalPaused: self = .terminalPaused
    case .inProcess: self = .inProcess
    case .claimActive: self = .claimActive
    case .consentNeeded: self = .consentNeeded
    case .mismatch: self = .mismatch
    case .retype: self = .retype
    }
  }

  private init(_ outcome: RetypeOutcome) {
    switch outcome {
    case .right: self = .right
    case .wrong: self = .wrong
    case .nowBlocked: self = .nowBlocked
    case .refused: self = .refused
    }
  }

  private init(_ outcome: ReportOutcome) {
    switch outcome {
    case .notFound: self = .reportNotFound
    case .paused: self = .reportPaused
    case .reported: self = .reported
    case .alreadyReported: self = .alreadyReported
    case .notBlocked: self = .notBlocked
    case .checking: self = .reportChecking
    }
  }
}

import Screens
import Services

/// Every kind of screen; a new one does not compile before it has a line here.
enum PlaceKind: String, CaseIterable {
  case attract, maintenance, farewell, mainMenu, askIdentity, birthDiffers, goOnAs, disturbed
  case notFound, lookupPaused, tooFresh, noCard, cardList, cardDetail
  case updateIntro, updateUnavailable, checkingElsewhere, atCounterOnly, checksPaused, inProcess, claimActive
  case consent, notAgreed, mismatched, retypeKPJ, lostNumber, nowBlocked, numberMatched
  case lastUpdate, withdrawUpdate, updateWithdrawn, notInProcess, faceRefused, faceCheck, stopHere
  case updateContact, updatePopulation, updateAddress, updateAdditional, chooseName, updateReview, sendUpdate, submitted
  case blocked, reported, alreadyReported, notBlocked, askReport
  case information, articleList, article, articleSearch
  case complaintCategory, complaintText, complaintMode, complaintIdentity, complaintUnproven, complaintContact
  case complaintReview, complaintFiled, writtenDown
  case trackTicket, ticketUnfound, ticketView, ticketMessages, ticketWriting, ticketSending, ticketObjecting,
    ticketEnding

  /// Another terminal has to decide between two requests of one visit.
  static let besideTheMap: Set<PlaceKind> = [.notInProcess]
  static let onTheMap = allCases.filter { !besideTheMap.contains($0) }

  init(_ place: Place) {
    switch place {
    case .attract: self = .attract
    case .maintenance: self = .maintenance
    case .farewell: self = .farewell
    case .mainMenu: self = .mainMenu
    case .askIdentity: self = .askIdentity
    case .birthDiffers: self = .birthDiffers
    case .goOnAs: self = .goOnAs
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
    case .lastUpdate: self = .lastUpdate
    case .withdrawUpdate: self = .withdrawUpdate
    case .updateWithdrawn: self = .updateWithdrawn
    case .notInProcess: self = .notInProcess
    case .faceRefused: self = .faceRefused
    case .faceCheck: self = .faceCheck
    case .stopHere: self = .stopHere
    case .chooseName: self = .chooseName
    case .updateReview: self = .updateReview
    case .sendUpdate: self = .sendUpdate
    case .submitted: self = .submitted
    case .updateForm(let form): self.init(form.step)
    case .blocked: self = .blocked
    case .reported: self = .reported
    case .alreadyReported: self = .alreadyReported
    case .notBlocked: self = .notBlocked
    case .askReport: self = .askReport
    case .information: self = .information
    case .articleList: self = .articleList
    case .article: self = .article
    case .articleSearch: self = .articleSearch
    case .complaintCategory: self = .complaintCategory
    case .complaintText: self = .complaintText
    case .complaintMode: self = .complaintMode
    case .complaintIdentity: self = .complaintIdentity
    case .complaintUnproven: self = .complaintUnproven
    case .complaintContact: self = .complaintContact
    case .complaintReview: self = .complaintReview
    case .complaintFiled: self = .complaintFiled
    case .writtenDown: self = .writtenDown
    case .trackTicket: self = .trackTicket
    case .ticketUnfound: self = .ticketUnfound
    case .ticketView: self = .ticketView
    case .ticketMessages: self = .ticketMessages
    case .ticketWriting: self = .ticketWriting
    case .ticketSending: self = .ticketSending
    case .ticketObjecting: self = .ticketObjecting
    case .ticketEnding: self = .ticketEnding
    }
  }

  private init(_ step: FormStep) {
    switch step {
    case .contact: self = .updateContact
    case .population: self = .updatePopulation
    case .address: self = .updateAddress
    case .additional: self = .updateAdditional
    }
  }
}

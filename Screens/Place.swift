import Console
package import Flow

/// Every screen. A new one is a case here and a line below.
package indirect enum Place: Screen {
  case attract(Attract)
  case maintenance(Maintenance)
  case farewell(Farewell)
  case mainMenu(MainMenu)
  case askIdentity(AskIdentity)
  case birthDiffers(BirthDiffers)
  case goOnAs(GoOnAs)
  case disturbed(Disturbed)

  case notFound(NotFound)
  case lookupPaused(LookupPaused)
  case tooFresh(TooFresh)
  case noCard(NoCard)
  case cardList(CardList)
  case cardDetail(CardDetail)

  case updateIntro(UpdateIntro)
  case updateUnavailable(UpdateUnavailable)
  case checkingElsewhere(CheckingElsewhere)
  case atCounterOnly(AtCounterOnly)
  case checksPaused(ChecksPaused)
  case inProcess(InProcess)
  case claimActive(ClaimActive)
  case consent(Consent)
  case notAgreed(NotAgreed)
  case mismatched(Mismatched)
  case retypeKPJ(RetypeKPJ)
  case lostNumber(LostNumber)
  case nowBlocked(NowBlocked)
  case numberMatched(NumberMatched)
  case lastUpdate(LastUpdate)
  case withdrawUpdate(WithdrawUpdate)
  case updateWithdrawn(UpdateWithdrawn)
  case notInProcess(NotInProcess)
  case faceRefused(FaceRefused)
  case faceCheck(FaceCheck)
  case stopHere(StopHere)
  case updateForm(UpdateForm)
  case chooseName(ChooseName)
  case updateReview(UpdateReview)
  case sendUpdate(SendUpdate)
  case submitted(Submitted)

  case blocked(Blocked)
  case reported(Reported)
  case alreadyReported(AlreadyReported)
  case notBlocked(NotBlocked)
  case askReport(AskReport)

  case information(Information)
  case articleList(ArticleList)
  case article(ReadArticle)
  case articleSearch(ArticleSearch)

  case complaintCategory(ComplaintCategory)
  case complaintText(ComplaintText)
  case complaintMode(ComplaintMode)
  case complaintIdentity(ComplaintIdentity)
  case complaintUnproven(ComplaintUnproven)
  case complaintContact(ComplaintContact)
  case complaintReview(ComplaintReview)
  case complaintFiled(ComplaintFiled)
  case writtenDown(WrittenDown)

  case trackTicket(TrackTicket)
  case ticketUnfound(TicketUnfound)
  case ticketView(TicketView)
  case ticketMessages(TicketMessages)
  case ticketWriting(TicketWriting)
  case ticketSending(TicketSending)
  case ticketObjecting(TicketObjecting)
  case ticketEnding(TicketEnding)

  /// Where every visit begins and ends.
  package static let start = Place.attract(Attract())

  private var screen: any KioskScreen {
    switch self {
    case .attract(let screen): screen
    case .maintenance(let screen): screen
    case .farewell(let screen): screen
    case .mainMenu(let screen): screen
    case .askIdentity(let screen): screen
    case .birthDiffers(let screen): screen
    case .goOnAs(let screen): screen
    case .disturbed(let screen): screen
    case .notFound(let screen): screen
    case .lookupPaused(let screen): screen
    case .tooFresh(let screen): screen
    case .noCard(let screen): screen
    case .cardList(let screen): screen
    case .cardDetail(let screen): screen
    case .updateIntro(let screen): screen
    case .updateUnavailable(let screen): screen
    case .checkingElsewhere(let screen): screen
    case .atCounterOnly(let screen): screen
    case .checksPaused(let screen): screen
    case .inProcess(let screen): screen
    case .claimActive(let screen): screen
    case .consent(let screen): screen
    case .notAgreed(let screen): screen
    case .mismatched(let screen): screen
    case .retypeKPJ(let screen): screen
    case .lostNumber(let screen): screen
    case .nowBlocked(let screen): screen
    case .numberMatched(let screen): screen
    case .lastUpdate(let screen): screen
    case .withdrawUpdate(let screen): screen
    case .updateWithdrawn(let screen): screen
    case .notInProcess(let screen): screen
    case .faceRefused(let screen): screen
    case .faceCheck(let screen): screen
    case .stopHere(let screen): screen
    case .updateForm(let screen): screen
    case .chooseName(let screen): screen
    case .updateReview(let screen): screen
    case .sendUpdate(let screen): screen
    case .submitted(let screen): screen
    case .blocked(let screen): screen
    case .reported(let screen): screen
    case .alreadyReported(let screen): screen
    case .notBlocked(let screen): screen
    case .askReport(let screen): screen
    case .information(let screen): screen
    case .articleList(let screen): screen
    case .article(let screen): screen
    case .articleSearch(let screen): screen
    case .complaintCategory(let screen): screen
    case .complaintText(let screen): screen
    case .complaintMode(let screen): screen
    case .complaintIdentity(let screen): screen
    case .complaintUnproven(let screen): screen
    case .complaintContact(let screen): screen
    case .complaintReview(let screen): screen
    case .complaintFiled(let screen): screen
    case .writtenDown(let screen): screen
    case .trackTicket(let screen): screen
    case .ticketUnfound(let screen): screen
    case .ticketView(let screen): screen
    case .ticketMessages(let screen): screen
    case .ticketWriting(let screen): screen
    case .ticketSending(let screen): screen
    case .ticketObjecting(let screen): screen
    case .ticketEnding(let screen): screen
    }
  }

  package func on(_ event: Event) -> Step<Place> { screen.routed(event) }

  package func on(_ event: Event, showing page: Page) -> Step<Place> { screen.routed(event, showing: page) }

  package func page(_ say: KioskTexts) -> Page { screen.page(say) }

  /// Whether the desk owes this screen a reply, so that keys wait.
  package var isWaiting: Bool { screen.wait == .busy }

  /// What would be lost by going home now.
  var unsent: StopHere.Matter? { screen.unsent }

  /// Where F10 leads; nil on the screens of nobody's visit.
  var home: MainMenu? { screen.home }

  /// Whether the next journey offers to go on as somebody. Rule KY4.
  package var knowsVisitor: Bool { home?.hall.visitor != nil }
}

extension Place {
  /// The name of the case, the same in every build: what a map of the screens calls it.
  package var kind: String {
    switch self {
    case .attract: "attract"
    case .maintenance: "maintenance"
    case .farewell: "farewell"
    case .mainMenu: "mainMenu"
    case .askIdentity: "askIdentity"
    case .birthDiffers: "birthDiffers"
    case .goOnAs: "goOnAs"
    case .disturbed: "disturbed"
    case .notFound: "notFound"
    case .lookupPaused: "lookupPaused"
    case .tooFresh: "tooFresh"
    case .noCard: "noCard"
    case .cardList: "cardList"
    case .cardDetail: "cardDetail"
    case .updateIntro: "updateIntro"
    case .updateUnavailable: "updateUnavailable"
    case .checkingElsewhere: "checkingElsewhere"
    case .atCounterOnly: "atCounterOnly"
    case .checksPaused: "checksPaused"
    case .inProcess: "inProcess"
    case .claimActive: "claimActive"
    case .consent: "consent"
    case .notAgreed: "notAgreed"
    case .mismatched: "mismatched"
    case .retypeKPJ: "retypeKPJ"
    case .lostNumber: "lostNumber"
    case .nowBlocked: "nowBlocked"
    case .numberMatched: "numberMatched"
    case .lastUpdate: "lastUpdate"
    case .withdrawUpdate: "withdrawUpdate"
    case .updateWithdrawn: "updateWithdrawn"
    case .notInProcess: "notInProcess"
    case .faceRefused: "faceRefused"
    case .faceCheck: "faceCheck"
    case .stopHere: "stopHere"
    case .updateForm(let form): form.step.kind
    case .chooseName: "chooseName"
    case .updateReview: "updateReview"
    case .sendUpdate: "sendUpdate"
    case .submitted: "submitted"
    case .blocked: "blocked"
    case .reported: "reported"
    case .alreadyReported: "alreadyReported"
    case .notBlocked: "notBlocked"
    case .askReport: "askReport"
    case .information: "information"
    case .articleList: "articleList"
    case .article: "article"
    case .articleSearch: "articleSearch"
    case .complaintCategory: "complaintCategory"
    case .complaintText: "complaintText"
    case .complaintMode: "complaintMode"
    case .complaintIdentity: "complaintIdentity"
    case .complaintUnproven: "complaintUnproven"
    case .complaintContact: "complaintContact"
    case .complaintReview: "complaintReview"
    case .complaintFiled: "complaintFiled"
    case .writtenDown: "writtenDown"
    case .trackTicket: "trackTicket"
    case .ticketUnfound: "ticketUnfound"
    case .ticketView: "ticketView"
    case .ticketMessages: "ticketMessages"
    case .ticketWriting: "ticketWriting"
    case .ticketSending: "ticketSending"
    case .ticketObjecting: "ticketObjecting"
    case .ticketEnding: "ticketEnding"
    }
  }
}

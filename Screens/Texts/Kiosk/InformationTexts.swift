import Flow

/// The menu entry Informasi: its lists, its articles and their search.
struct InformationTexts: Sendable {
  let title: String
  let intro: String
  let topic: @Sendable (Topic) -> Label
  /// The entry of the list that leads to the search.
  let find: Label
  /// Above the articles of a topic.
  let which: String
  /// From an article to the list of topics.
  let others: String
  let search: SearchTexts
  let programmes: ProgrammeTexts
  let claims: ClaimTexts
  let guides: GuideTexts

  func article(_ article: Article) -> ArticleText {
    switch article {
    case .accident: programmes.accident
    case .death: programmes.death
    case .oldAge: programmes.oldAge
    case .pension: programmes.pension
    case .jobLoss: programmes.jobLoss
    case .contributions: programmes.contributions
    case .health: programmes.health
    case .claimingJHT: claims.claimingJHT
    case .leaving: claims.leaving
    case .tenPercent: claims.tenPercent
    case .thirtyPercent: claims.thirtyPercent
    case .afterAccident: claims.afterAccident
    case .afterDeath: claims.afterDeath
    case .heirs: claims.heirs
    case .forPension: claims.forPension
    case .afterDismissal: claims.afterDismissal
    case .lostNumber: guides.lostNumber
    case .balance: guides.balance
    case .claimStatus: guides.claimStatus
    case .selfEmployed: guides.selfEmployed
    case .changingContact: guides.changingContact
    case .free: guides.free
    case .updating: guides.updating
    case .refused: guides.refused
    case .wrongData: guides.wrongData
    case .newEmployer: guides.newEmployer
    case .blocking: guides.blocking
    case .notFound: guides.notFound
    case .complaining: guides.complaining
    case .contacts: guides.contacts
    case .hours: guides.hours
    case .touts: guides.touts
    }
  }
}

/// One screen to read, at most as long as the smallest screen.
struct ArticleText: Sendable {
  /// At most 34 cells, so that a list has room for `line` beside it.
  let title: String
  /// What it answers, in a few words: at most 34 cells.
  let line: String
  let parts: [Part]

  init(_ title: String, _ line: String, _ parts: Part...) {
    self.title = title
    self.line = line
    self.parts = parts
  }
}

/// The search over all articles.
struct SearchTexts: Sendable {
  let title: String
  /// What the key does on other screens.
  let key: String
  let label: String
  let hint: String
  /// While nothing is typed.
  let examples: String
  /// How many articles were found, at least one.
  let found: @Sendable (Int) -> String
  /// More were found than there is room for: how many were.
  let tooMany: @Sendable (Int) -> String
  /// The word that was probably meant, because nothing has the one that was typed.
  let meant: @Sendable (String) -> String
  /// The words that find nothing, and those for which something is shown.
  let without: @Sendable ([String], String) -> String
  /// No article has all words; before that those that find nothing, if any.
  let nearest: @Sendable ([String]) -> String
  let nothing: String
  let nothingNext: String
}

/// The five programmes, what they cost, and what is none of them.
struct ProgrammeTexts: Sendable {
  let accident: ArticleText
  let death: ArticleText
  let oldAge: ArticleText
  let pension: ArticleText
  let jobLoss: ArticleText
  let contributions: ArticleText
  let health: ArticleText
}

/// How JHT is claimed, and what to bring for each claim.
struct ClaimTexts: Sendable {
  let claimingJHT: ArticleText
  let leaving: ArticleText
  let tenPercent: ArticleText
  let thirtyPercent: ArticleText
  let afterAccident: ArticleText
  let afterDeath: ArticleText
  let heirs: ArticleText
  let forPension: ArticleText
  let afterDismissal: ArticleText
}

/// Numbers, data, complaints, contacts and warnings.
struct GuideTexts: Sendable {
  let lostNumber: ArticleText
  let balance: ArticleText
  let claimStatus: ArticleText
  let selfEmployed: ArticleText
  let changingContact: ArticleText
  let free: ArticleText
  let updating: ArticleText
  let refused: ArticleText
  let wrongData: ArticleText
  let newEmployer: ArticleText
  let blocking: ArticleText
  let notFound: ArticleText
  let complaining: ArticleText
  let contacts: ArticleText
  let hours: ArticleText
  let touts: ArticleText
}

/// Addresses and numbers that are the same in every language. Only official ones stand here: a letter more or less
/// leads people to strangers.
enum Contact {
  static let callCentre = "175"
  static let whatsApp = "0813-8007-0175"
  static let mail = "care@bpjsketenagakerjaan.go.id"
  static let site = "www.bpjsketenagakerjaan.go.id"
  static let account = "sso.bpjsketenagakerjaan.go.id"
  static let claims = "lapakasik.bpjsketenagakerjaan.go.id"
  static let handle = "@BPJSTKinfo"
  static let reports = "lapor.go.id, SMS 1708"
  /// Of BPJS Kesehatan, another body.
  static let health = "165"
}

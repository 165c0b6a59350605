import Rules
import Services

/// The steps of a complaint and its receipt.
struct ComplaintTexts: Sendable {
  let title: String
  let whichCategory: String
  /// A category with an example.
  let category: @Sendable (TicketCategory) -> Label
  let textTitle: String
  let whatToWrite: String
  let textField: Label
  /// So many characters of so many.
  let counted: @Sendable (Int, Int) -> String
  let textFault: @Sendable (Prose.Fault) -> String
  /// What is written for somebody whose pengkinian is late; only the Indonesian one is ever filed.
  let aboutUpdate: @Sendable (Update, Dates, Zone) -> String
  /// The same in words of this language, where that is another one.
  let aboutUpdateTranslated: @Sendable (Update, Dates, Zone) -> [String]
  let modeTitle: String
  let whichMode: String
  /// Who sees what, in one sentence.
  let mode: @Sendable (ReporterMode) -> Label
  let identityTitle: String
  let whyIdentity: String
  /// As whoever is known in this visit.
  let goOn: Label
  let state: Label
  let keep: Label
  let without: Label
  /// The desk knows who complains.
  let recognised: String
  let unprovenTitle: String
  let unproven: String
  let contactTitle: String
  let whyContact: String
  /// A field and its format.
  let contactField: @Sendable (ComplaintContact.Line) -> Label
  let withoutPhone: String
  let phoneFault: @Sendable (Phone.Fault) -> String
  /// Thirteen digits.
  let longPhone: String
  let reviewTitle: String
  /// What is stored, who sees it, and how long: what is consented to. A change needs a new version.
  let consent: @Sendable (ReporterMode) -> [String]
  /// A line of the review; the details of its last two lines.
  let answer: @Sendable (ComplaintReview.Move) -> Label
  /// How a line of the review is changed, and how it goes on.
  let howToChange: String
  /// Behind the beginning of the text: so many characters follow, and where they are read.
  let goesOn: @Sendable (Int) -> String
  /// Where nothing was typed or chosen.
  let nothing: String
  /// No NIK.
  let notStated: String
  /// The number of the complaint that this one goes on from.
  let follows: @Sendable (String) -> String
  let filedTitle: String
  let alreadyFiledTitle: String
  /// When.
  let filed: @Sendable (String) -> String
  /// When.
  let alreadyFiled: @Sendable (String) -> String
  /// Until which day.
  let answered: @Sendable (String) -> String
  let writeNumber: String
  /// Above the number in large letters.
  let numberIs: @Sendable (String) -> String
  /// Above the PIN in large digits, and that it is shown once.
  let pinIs: @Sendable (String) -> String
  let followWithPhone: String
  let followWithPIN: String
  /// The PIN was shown in another visit and is not shown again.
  let followWithFormerPIN: String

  /// "4.000": a sign between the thousands.
  static func grouped(_ number: Int, _ sign: String) -> String {
    guard number >= 1_000 else { return "\(number)" }
    let rest = "\(number % 1_000)"
    return grouped(number / 1_000, sign) + sign + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

/// Complaints that were filed: looking them up, reading, and what can be done.
struct TicketTexts: Sendable {
  let trackTitle: String
  let track: String
  let lookUpAgain: String
  /// Said besides, where something was typed that is not sent yet.
  let unsentKept: String
  /// A field and its format.
  let field: @Sendable (TrackTicket.Line) -> Label
  let whereItIs: String
  /// What helps whoever has lost number or PIN, and what nobody can do. Rule T11.
  let lost: String
  let lookUp: String
  /// With what was probably meant.
  let numberFault: @Sendable (Reference.Fault, String?) -> String
  let factFault: String
  let unfoundTitle: String
  let notFound: String
  /// And how many wrong ones close a complaint to kiosks: said to everybody, so that it tells of no number whether it was
  /// given to anybody. Rule T3.
  let notFoundNext: String
  /// A report and a pengkinian have numbers of the same kind: where those are looked at. Said to everybody, so that it
  /// tells of no number whether it was given to anybody. Rule T3.
  let otherNumbers: String
  /// Until when.
  let paused: @Sendable (String) -> String
  let pausedNext: String
  /// Until when.
  let atCounter: @Sendable (String) -> String
  let atCounterNext: String
  /// With its number.
  let title: @Sendable (String) -> String
  let notice: @Sendable (TicketView.Notice) -> String
  let received: String
  let inProgress: String
  /// In its place while nobody has opened an objection.
  let objectionWaits: String
  let waiting: String
  /// The last moment.
  let waitsUntil: @Sendable (String) -> String
  /// On which day.
  let answered: @Sendable (String) -> String
  /// The last day.
  let objectUntil: @Sendable (String) -> String
  /// On which day.
  let closed: @Sendable (String) -> String
  let closedNext: String
  /// On which day.
  let withdrawn: @Sendable (String) -> String
  let withdrawnNext: String
  /// Whose matter it is.
  let notOurs: @Sendable (String) -> String
  let notOursNext: String
  /// The number of the other one.
  let duplicate: @Sendable (String) -> String
  let duplicateNext: String
  let categoryLabel: String
  let filedLabel: String
  let dueLabel: String
  /// Before how far an officer is with it.
  let takenLabel: String
  /// Since which day somebody works on it.
  let taken: @Sendable (String) -> String
  /// Nobody has opened it yet.
  let queued: String
  /// It waits for the reporter.
  let heldUp: String
  /// Before the day of the answer.
  let answerLabel: String
  /// Before a promised day that is past, before the moment of passing on, and before the outer limit.
  let formerDueLabel: String
  let passedOnLabel: String
  let newDueLabel: String
  /// The day was moved after it was told: what was told before, and why.
  let moved: @Sendable (String, ToldDay.Cause) -> String
  /// When.
  let lastMessage: @Sendable (String) -> String
  let move: @Sendable (TicketView.Move) -> String
  /// Whose words, when, and which of how many.
  let heading: @Sendable (TicketMessages.Piece, String) -> String
  let turn: @Sendable (TicketMessages.Move) -> String
  let writingTitle: @Sendable (TicketWriting.Kind) -> String
  let whatToWrite: @Sendable (TicketWriting.Kind) -> String
  let textField: Label
  /// Of what is written when an answer is objected to.
  let objectionField: String
  let send: String
  let ending: @Sendable (TicketEnding.Kind) -> String
  let end: @Sendable (TicketEnding.Kind) -> String
  let objectTitle: String
  let objectAsks: String
  let objectWays: @Sendable (TicketObjecting.Move) -> Label
  /// Whom else to ask.
  let lateNext: String
  /// What a reporter reads of what is past due.
  let late: @Sendable (TicketSheet.Head, (Moment) -> String) -> String
}

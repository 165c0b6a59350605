package import Flow
import Rules
import Services

/// Every sentence of a kiosk in one language: facts in, words out. A missing one does not compile, and a further language
/// needs these and nothing else. One object for each language: hundreds of sentences are never copied.
///
/// Rules of the house: what happened, why, until when, then one next step. Formal "Anda". No blame, no codes, no key,
/// entry, device or promise that does not exist on that screen.
package final class KioskTexts: Sendable {
  package let language: Language
  package let dates: Dates
  let common: CommonTexts
  let welcome: WelcomeTexts
  let menu: MenuTexts
  let identity: IdentityTexts
  let membership: MembershipTexts
  let update: UpdateTexts
  let retype: RetypeTexts
  let face: FaceTexts
  let wizard: WizardTexts
  let stop: StopTexts
  let result: ResultTexts
  let block: BlockTexts
  let information: InformationTexts
  let complaint: ComplaintTexts
  let ticket: TicketTexts
  let failure: FailureTexts
  let sending: SendingTexts
  package let loop: LoopTexts
  let about: HelpTexts

  init(
    language: Language, dates: Dates, common: CommonTexts, welcome: WelcomeTexts, menu: MenuTexts,
    identity: IdentityTexts, membership: MembershipTexts, update: UpdateTexts, retype: RetypeTexts, face: FaceTexts,
    wizard: WizardTexts, stop: StopTexts, result: ResultTexts, block: BlockTexts, information: InformationTexts,
    complaint: ComplaintTexts, ticket: TicketTexts, failure: FailureTexts, sending: SendingTexts, loop: LoopTexts,
    about: HelpTexts
  ) {
    (self.language, self.dates, self.common, self.welcome, self.menu) = (language, dates, common, welcome, menu)
    (self.identity, self.membership, self.update, self.retype, self.face) = (identity, membership, update, retype, face)
    (self.wizard, self.stop, self.result, self.block, self.information) = (wizard, stop, result, block, information)
    (self.complaint, self.ticket, self.failure, self.sending, self.loop) = (complaint, ticket, failure, sending, loop)
    self.about = about
  }

  /// Those of another, but for these.
  convenience init(
    of other: KioskTexts, common: CommonTexts, update: UpdateTexts, retype: RetypeTexts, face: FaceTexts,
    wizard: WizardTexts, stop: StopTexts, result: ResultTexts, block: BlockTexts, sending: SendingTexts
  ) {
    self.init(
      language: other.language, dates: other.dates, common: common, welcome: other.welcome, menu: other.menu,
      identity: other.identity, membership: other.membership, update: update, retype: retype, face: face,
      wizard: wizard, stop: stop, result: result, block: block, information: other.information,
      complaint: other.complaint, ticket: other.ticket, failure: other.failure, sending: sending, loop: other.loop,
      about: other.about)
  }

  /// The sentences of a language.
  package static func of(_ language: Language) -> KioskTexts {
    switch language {
    case .indonesian: .indonesian
    case .english: .english
    }
  }
}

/// Words that many screens share.
struct CommonTexts: Sendable {
  /// Takes the line under the cursor.
  let choose: String
  /// One screen back.
  let back: String
  /// Beside the no and the yes of a question whose yes is a letter.
  let answeringNo: String
  let answeringYes: String
  /// Goes on with what was typed.
  let next: String
  /// Ways out of an answer.
  var exit: @Sendable (Exit) -> String
  /// Before the name of a branch.
  let deskLabel: String
  let hoursLabel: String
  /// Before the moment at which a counter that is closed opens.
  let opensLabel: String
  /// Where no hours are on record.
  let hoursUnknown: String
  let telephoneLabel: String
  /// Instead of a branch's telephone.
  let callCentre: String
  /// Of a step of a time line: that it is done and, where that is known, when.
  let done: @Sendable (String?) -> String
  let notYet: String
}

/// Leaving what was typed and not sent.
struct StopTexts: Sendable {
  let title: String
  /// What would be lost.
  var what: @Sendable (StopHere.Matter) -> String
  /// How it is begun again.
  var next: @Sendable (StopHere.Matter) -> String
  let goOn: @Sendable (StopHere.Matter) -> String
}

/// The screens of nobody's visit.
struct WelcomeTexts: Sendable {
  let title: String
  /// In large letters.
  let large: String
  let purpose: String
  /// A language in its own words.
  let language: @Sendable (Language) -> String
  let maintenanceTitle: String
  let maintenance: String
  let maintenanceNext: String
  let farewellTitle: String
  let farewell: String
  /// The same where nobody ended it.
  let farewellAlone: String
  let takeCards: String
}

/// The main menu.
struct MenuTexts: Sendable {
  let title: String
  let intro: String
  let service: @Sendable (Service) -> Label
  /// Until which time of the day.
  let paused: @Sendable (String) -> String
}

/// The form with NIK, birth date and name.
struct IdentityTexts: Sendable {
  let title: @Sendable (Purpose) -> String
  let intro: @Sendable (Purpose) -> String
  /// A field and its format.
  let field: @Sendable (AskIdentity.Line) -> Label
  let nikFault: @Sendable (NIK.Fault) -> String
  let birthFault: @Sendable (Birth.Fault) -> String
  let nameFault: @Sendable (PersonName.Fault) -> String
  let differsTitle: String
  let differs: String
  /// How the day stands in a NIK of a woman.
  let womansDay: String
  let goOn: Label
  let change: Label
  /// While the desk is asked who is here.
  let looking: String
  /// The initials of whoever stated his facts in this visit.
  let goOnAs: @Sendable (String) -> String
  let sameVisit: String
  let yes: @Sendable (String) -> Label
  let another: Label
}

/// What a membership check finds.
struct MembershipTexts: Sendable {
  let notFoundTitle: String
  let notFound: String
  /// Each cause with its remedy, the likeliest first.
  let causes: [Fact]
  let pausedTitle: String
  /// Until when.
  let paused: @Sendable (String) -> String
  let pausedNext: String
  let freshTitle: String
  let fresh: @Sendable (FreshCard, Dates) -> String
  let freshNext: String
  let alsoFresh: @Sendable (FreshCard, Dates) -> String
  let noCardTitle: String
  let noCard: String
  let noCardNext: String
  let listTitle: String
  /// How many cards.
  let list: @Sendable (Int) -> String
  let later: String
  let earlier: String
  let detailTitle: String
  let statusLabel: String
  let nameLabel: String
  let cardLabel: String
  let employerLabel: String
  let registeredLabel: String
  /// Since which day, and the month of the last contribution where one is on record.
  let registered: @Sendable (String, String?) -> String
  let programmesLabel: String
  /// A programme with what it is for.
  let programme: @Sendable (Programme) -> String
  let branchLabel: String
  let status: @Sendable (Card) -> String
  /// The masked number, and where it is given in clear.
  let fullNumber: @Sendable (String) -> String
  let active: String
  /// Since which day, where that is on record.
  let inactive: @Sendable (String?) -> String
  let inactiveNext: String
  /// The new employer.
  let moving: @Sendable (String) -> String
  let movingNext: String
  /// Since which month none is recorded.
  let late: @Sendable (String) -> String
  let lateNext: String
  /// On to a pengkinian.
  let update: Label
  /// On to a complaint.
  let complain: Label
}

/// The gates of a pengkinian.
struct UpdateTexts: Sendable {
  /// How far it gets here, and what to have ready for that.
  let intro: @Sendable (UpdateFinish) -> [String]
  let begin: String
  let unavailableTitle: String
  let unavailable: String
  let unavailableNext: String
  let checkingTitle: String
  /// Until when at the latest.
  let checking: @Sendable (String) -> String
  var checkingNext: String
  let counterTitle: String
  let counter: String
  let counterNext: String
  let incompleteTitle: String
  let incomplete: String
  let incompleteNext: String
  let checksPausedTitle: String
  /// Until when.
  let checksPaused: @Sendable (String) -> String
  var checksPausedNext: String
  let inProcessTitle: String
  /// V1, and above it the translation where there is one, which says that these are the official words.
  let inProcess: [String]
  let submittedLabel: String
  let dueLabel: String
  /// Before how far an officer is with it.
  let checkedLabel: String
  let underWay: String
  let late: String
  /// It was withdrawn before an officer was done.
  let unfinished: String
  let resultLabel: String
  let result: @Sendable (Update.State) -> String
  let numberLabel: String
  /// Marks a due moment whose calendar is not known yet.
  let estimate: @Sendable (String) -> String
  var inProcessNext: String
  let pastDueTitle: String
  var pastDue: String
  var pastDueNext: String
  /// Before the number in large letters.
  var numberIs: String
  var complain: Label
  var withdraw: Label
  let claimTitle: String
  /// V3 with the branch, and above it the translation where there is one.
  let claim: @Sendable (String) -> [String]
  let claimLabel: String
  /// The branch that can cancel it.
  var claimNext: @Sendable (String) -> String
  /// The first and the last day of the automatic end.
  let claimEnds: @Sendable (String, String) -> String
  let claimStays: String
  var consentTitle: String
  /// What is processed here; each has its own version.
  let consent: @Sendable (UpdateFinish) -> [String]
  /// By which digits it is answered.
  let consentAsks: String
  let agree: Label
  let disagree: Label
  let notAgreedTitle: String
  let notAgreed: String
  var notAgreedNext: String
  let mismatchTitle: String
  /// The names of the columns.
  let mismatch: @Sendable (String) -> String
  let column: @Sendable (Mismatch) -> String
  let uncounted: String
  /// Who mends which side.
  var menders: [Fact]
}

/// Retyping the card number.
struct RetypeTexts: Sendable {
  let title: String
  /// V2 with the mask, and above it the translation where there is one.
  var ask: @Sendable (String) -> [String]
  var label: String
  let hint: String
  /// Tries that remain, of both checks; it stands beside the large number and names it too.
  let left: @Sendable (Int) -> String
  let fault: @Sendable (KPJ.Fault) -> String
  /// After the first wrong number: the mask again, and whether what was typed begins and ends like it.
  var wrong: @Sendable (String, Bool) -> String
  /// Before anything counts: what was typed, in groups, what may be a slip, and the mask.
  let doubt: @Sendable (String, [CardSlip], String) -> String
  /// A letter that looks like a digit, and its place from 1.
  let letter: @Sendable (Character, Int) -> String
  /// What was typed in the try that counted, in groups.
  let typed: @Sendable (String) -> String
  /// Where it begins and ends like the mask.
  let lookInside: @Sendable (String) -> String
  /// After the second wrong number.
  var lastTry: String
  /// With one try left from an earlier visit.
  var onlyOne: String
  let lost: String
  let whereItIs: String
  var whom: String
  let typeIt: String
  let rightTitle: String
  var right: String
  let rightNext: String
  /// Until when the number that the person takes along is good.
  let rightUntil: @Sendable (String) -> String
  /// The counter opens only after that: when, and what to do then.
  let rightTooEarly: @Sendable (_ until: String, _ opens: String) -> String
}

/// Blocks and their reports.
struct BlockTexts: Sendable {
  let title: String
  /// Cause, and since when.
  var standing: @Sendable (Check, String) -> String
  /// The label of the strike with that number.
  let strike: @Sendable (Int) -> String
  /// When and at which branch.
  let fell: @Sendable (String, String) -> String
  var howToReport: String
  /// From when.
  let opens: @Sendable (String) -> String
  var comeBack: String
  let awaitsClock: String
  let nowTitle: String
  var now: @Sendable (Check) -> String
  var nowNext: String
  /// From when, if it is reported at once.
  let nowOpens: @Sendable (String) -> String
  /// What else helps, by the cause.
  var meanwhile: @Sendable (Check) -> String
  var report: Label
  let reportedTitle: String
  /// When the report was made.
  let reported: @Sendable (String) -> String
  let numberLabel: String
  let writeDown: String
  let alreadyTitle: String
  /// When the first report was made.
  let already: @Sendable (String) -> String
  /// How long still.
  let wait: @Sendable (String, String) -> String
  let openTitle: String
  /// Since when; nil while the minute that was told has not come.
  let open: @Sendable (String?) -> String
  let openNext: String
  let notBlockedTitle: String
  let notBlocked: String
  let notBlockedNext: String
}

/// When the desk cannot answer.
struct FailureTexts: Sendable {
  let title: String
  let what: @Sendable (Failure) -> String
  let uncounted: String
  /// In its place where the store was lost while it recorded something.
  let mayBeRecorded: String
  let next: String
  let again: String
  let back: String
  /// On the first screen, where nothing was asked yet.
  let atTheDoor: String
}

import Flow
import Rules
import Services

/// People at the counter.
struct PeopleTexts: Sendable {
  let findTitle: String
  let findIntro: String
  let findField: @Sendable (FindPerson.Line) -> Label
  let findFault: @Sendable (FindPerson.Fault, CounterTexts) -> String
  let reason: @Sendable (LookReason) -> String
  let find: String
  let handOverTitle: String
  let handOverIntro: String
  /// The number and how it looks.
  let handOverField: Label
  let handOverFault: @Sendable (OpenHandOver.Fault, Zone, CounterTexts) -> String
  /// The key of it in the menu.
  let handOverKey: String
  let listTitle: String
  let list: @Sendable (Int) -> String
  let nobodyFound: String
  let nameColumn: String
  let birthColumn: String
  let employerColumn: String
  let likeColumn: String
  /// Whether the name is the same, or only similar.
  let likeness: @Sendable (Bool) -> String
  let open: String
  let pageTitle: @Sendable (String) -> String
  let move: @Sendable (PersonScreen.Move) -> String
  let notice: @Sendable (PersonScreen.Notice, Zone, CounterTexts) -> Part
  /// With its report: when, by which channel, by whom, and its number.
  let blocked: @Sendable (BlockSheet, Seat, CounterTexts) -> String
  /// A report in a narrow row: its number, how it came, and whether it was one more.
  let reportRow: @Sendable (String, Channel?, Bool) -> String
  /// A look in a narrow row: why, and whether the KTP was seen.
  let lookRow: @Sendable (String?, Bool) -> String
  /// Why somebody looked, in one word.
  let lookReason: @Sendable (LookReason) -> String
  /// The label of a line of the form, and what is on record of it.
  let onRecord: @Sendable (String, String) -> String
  /// What was refused to an officer, and why.
  let refusedRow: @Sendable (String) -> String
  /// The person is on the telephone.
  let byTelephone: String
  /// The key that says so.
  let calls: String
  /// Until when 175 takes no report of the person.
  let callersEnded: @Sendable (String) -> String
  /// Until when the KTP that was seen is good.
  let seenUntil: @Sendable (String) -> String
  let strikes: @Sendable (Strikes) -> String
  let counterOnly: @Sendable (CounterOnly) -> String
  /// The files of which a row is lacking.
  let lacking: @Sendable (String) -> String
  /// Until when.
  let checking: @Sendable (String) -> String
  /// By whom, and why.
  let openingAsked: @Sendable (String, String) -> String
  let cardsLabel: String
  /// How many are not named.
  let moreCards: @Sendable (Int) -> String
  let cardRegistered: String
  /// Since when.
  let cardInactive: @Sendable (String) -> String
  /// To which employer.
  let cardMoving: @Sendable (String) -> String
  /// The contribution for which month.
  let cardLate: @Sendable (String) -> String
  /// The name of the mother, beside the birth date.
  let mother: @Sendable (String) -> String
  let updateLabel: String
  /// Where, of which card, since when, how far it came and when it may end by itself.
  let claim: @Sendable (ClaimSheet, CounterTexts) -> [Fact]
  let standsLabel: String
  /// And whether it is past due.
  let update: @Sendable (Update, Bool) -> String
  let updateState: @Sendable (Update.State) -> String
  let ticketState: @Sendable (TicketState) -> String
  let compareTitle: String
  let compare: @Sendable (String) -> String
  let compareUntil: @Sendable (String) -> String
  let verdict: @Sendable (Comparing.Move) -> String
  /// The same in a word, for the last line.
  let verdictKey: @Sendable (Comparing.Move) -> String
  /// What is asked once more before it is done.
  let question: @Sendable (PersonQuestion.Matter) -> QuestionTexts
  let callerTitle: String
  let caller: @Sendable (String) -> String
  let factLabel: String
  let fact: @Sendable (CallerFact.Kind) -> String
  let factValue: String
  let factUnfinished: String
  /// Told beside the answer.
  /// Which of the three it was.
  let factWrong: @Sendable (Int) -> String
  let record: String
  let openingTitle: String
  let opening: @Sendable (String) -> String
  let openingField: String
  let openingUnfinished: String
  let askSupervisor: String
  let cancelTitle: String
  let cancel: @Sendable (String) -> String
  let cancelReason: @Sendable (CancelClaim.Move) -> String
  let cardTitle: String
  let cardIntro: @Sendable (String) -> String
  /// The card that is asked for now.
  let cardAsked: String
  let historyTitle: @Sendable (String) -> String
  let whenColumn: String
  let whatColumn: String
  let whereColumn: String
  let whoColumn: String
  let noHistory: String
  let event: @Sendable (LedgerEntry.Event) -> String
  let mattersTitle: @Sendable (String) -> String
  /// What each of them is about: an employer, a category.
  let matterColumn: String
  let noMatters: String
  let sight: SightTexts
}

extension CounterTexts {
  /// A day in a narrow column: `27/11`, and `04/01/27` in another year than today's.
  func brief(_ day: CivilDay, since today: CivilDay) -> String {
    let text = typed(day)
    return text.prefix(5) + (day.year == today.year ? "" : "/" + text.suffix(2))
  }

  /// A moment in a sentence: `21/11 14.30`, with the year when it is another than today's.
  func briefStamp(_ moment: Moment, _ zone: Zone, since today: CivilDay) -> String {
    "\(brief(zone.day(of: moment), since: today)) \(stamp(moment, zone).suffix(5))"
  }

  /// A moment in a table: `21/11/2026 14.30`.
  func stamp(_ moment: Moment, _ zone: Zone) -> String {
    let clock = zone.clock(of: moment)
    let time = [clock.hour, clock.minute].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: dates.timeSign)
    return "\(typed(zone.day(of: moment))) \(time)"
  }
}

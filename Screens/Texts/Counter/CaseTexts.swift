import Flow
import Rules
import Services

/// Complaints on an officer's desk.
struct CaseTexts: Sendable {
  let queueTitle: String
  let numberColumn: String
  let dueColumn: String
  let stateColumn: String
  let assigneeColumn: String
  /// The officer who reads.
  let mine: String
  let nobody: String
  /// Whose it is, for somebody else who writes about it.
  let colleagues: @Sendable (String) -> String
  /// A colleague has written since the text was begun: what, by whom and when.
  let meanwhile: @Sendable (String) -> String
  /// Confidential, and nobody has it: nothing is written to the reporter before it is taken.
  let takeFirst: String
  /// Only one category is shown, and the key that changes it.
  let categoryStays: String
  /// Who has answered what is another one's.
  let answeredBy: @Sendable (String) -> String
  let overdue: String
  let soon: String
  /// How many are shown, and which.
  let shown: @Sendable (CaseFilter, Int, CounterTexts) -> String
  /// The order of what is found by words.
  let newest: String
  /// There are more than a list takes.
  let cut: @Sendable (Int) -> String
  let nothing: @Sendable (CaseFilter) -> String
  let queueKey: @Sendable (CaseQueue.Move, CaseFilter, CounterTexts) -> String
  /// Whose it is.
  let otherBranch: @Sendable (String) -> String
  let unknown: String
  let searchField: Label
  /// What Enter does in the words that are typed.
  let searchAll: String
  /// None of the rows has the words that are typed.
  let searchesMore: String
  let categoryTitle: String
  let whichCategory: String
  let allCategories: String
  let storyColumn: String
  /// What was said or done, by whom, and when.
  let heading: @Sendable (CaseStory.Entry, String) -> String
  let key: @Sendable (CaseScreen.Move) -> String
  let dueBy: @Sendable (String) -> String
  /// The last day to look whether it is complete.
  let checkBy: @Sendable (String) -> String
  let waitsUntil: @Sendable (String) -> String
  let objectUntil: @Sendable (String) -> String
  let channel: @Sendable (Channel) -> String
  let reporterLabel: String
  let tiesLabel: String
  /// How another one belongs to the open one; its number follows.
  let tie: @Sendable (TicketTie) -> String
  /// The first one, and how many more there are.
  let andMore: @Sendable (String, Int) -> String
  let tiesTitle: @Sendable (String) -> String
  let tiesIntro: String
  let tieColumn: String
  let noTies: String
  /// With what would be taken back.
  let tiesKey: @Sendable (CaseTies.Move, CaseTask?) -> String
  /// Name and telephone are for others.
  let hidden: String
  /// The reporter is a participant whose facts agreed.
  let proven: String
  let done: @Sendable (CaseTask) -> String
  /// What has happened meanwhile, and whether something typed is kept.
  let changed: @Sendable ([String], Bool) -> String
  let notPossible: @Sendable (CaseTask) -> String
  /// Somebody who is not of the branch, does not work on complaints, or filed this one.
  let unknownStaff: String
  let whatToDo: String
  let task: @Sendable (CaseTask) -> Label
  /// With the name of whoever has it.
  let taking: @Sendable (String?) -> Label
  let hasDraft: String
  let whatToWrite: @Sendable (CaseTask) -> String
  let noteField: String
  let keepNote: String
  let replies: String
  let repliesTitle: String
  let repliesIntro: @Sendable (Language) -> String
  let otherWording: @Sendable (Language) -> String
  let naming: @Sendable (CaseTask) -> String
  /// In the list of complaints that may belong together: that the reporter is the same, and where there is none.
  let sameReporter: String
  /// Whether only the same reporter's can be meant.
  let noneBeside: @Sendable (Bool) -> String
  let nameField: @Sendable (CaseTask) -> Label
  let namingFault: @Sendable (NamingFault, CounterTexts) -> String
  /// With the body or the other number.
  let ending: @Sendable (CaseTask, String) -> String
  let end: @Sendable (CaseTask) -> String
  let toWhom: String
  let accountColumn: String
  let roleColumn: String
  let role: @Sendable (Role) -> String
  let noColleague: String
  let give: String
  let dueTitle: @Sendable (String) -> String
  /// Since when the days are counted, the due day where there is one, and how many days there are.
  let dueIntro: @Sendable (String, String?, Int, Bool) -> String
  /// Every day that was told, oldest first; empty when none was.
  let told: @Sendable ([ToldDay], CounterTexts) -> String
  let limits: @Sendable (String, String) -> String
  let fromColumn: String
  let throughColumn: String
  let whyColumn: String
  let countedColumn: String
  let dayKind: @Sendable (Ticket.DayKind) -> String
}

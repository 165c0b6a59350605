import Flow
import Rules
package import Services

/// What an officer can do to a complaint. Rules T4, T9, T11, T13.
package enum CaseTask: Sendable, Hashable {
  case take, answer, ask, tell, note, reporter, assign, notOurs, duplicate, withdraw
  /// It was no duplicate after all.
  case separate
  case recategorise, handOver, giveBack
  /// The reporter's NIK, and another PIN for him.
  case identify, renewPIN
  /// With another one, on the page of those that belong to it.
  case link, unlink

  /// In its order.
  static let menu: [CaseTask] = [
    .take, .answer, .ask, .tell, .note, .reporter, .assign, .notOurs, .duplicate, .withdraw, .separate, .recategorise,
    .handOver, .giveBack, .identify, .renewPIN,
  ]

  /// Its letter, the same on the page and in the list of everything that can be done, in every state.
  package var key: Character {
    switch self {
    case .take: "a"
    case .answer: "j"
    case .ask: "m"
    case .tell: "k"
    case .note: "c"
    case .reporter: "f"
    case .assign: "t"
    case .notOurs: "w"
    case .duplicate: "d"
    case .withdraw: "x"
    case .separate: "z"
    case .recategorise: "g"
    case .handOver: "o"
    case .giveBack: "e"
    case .identify: "i"
    case .renewPIN: "u"
    case .link: "h"
    case .unlink: "x"
    }
  }

  /// Whose work it is.
  var duty: Duty { self == .assign ? .assignTickets : .workTickets }

  /// Sentences are typed for it, a reason among them.
  var isWritten: Bool {
    [.answer, .ask, .tell, .note, .reporter, .withdraw, .recategorise, .handOver, .giveBack].contains(self)
  }

  /// Whether it leads on from here; a note can always be written.
  func isPossible(for file: TicketFile) -> Bool {
    let state = file.sheet.state
    // Whoever answers or asks has it; whose name is kept from others is taken with a question of its own. Rule T12.
    let canTakeFirst = state == .received && file.mode != .confidential
    return switch self {
    case .take, .assign: state.allows(.taken(by: ""))
    case .answer: state.allows(.answered) || canTakeFirst
    case .ask: state.allows(.asked) || canTakeFirst
    case .tell: state.allows(.told)
    case .note: true
    case .reporter: !state.isEnded
    // From wherever another body can be named, another complaint can be named too.
    case .notOurs, .duplicate: state.allows(.notOurs(agency: ""))
    case .withdraw: state.allows(.withdrawn)
    case .separate: state == .duplicate
    case .recategorise, .handOver: state.allows(.givenBack(because: ""))
    case .giveBack: state.allows(.givenBack(because: "")) && file.assignee != nil
    case .identify: !state.isEnded && file.mode != .anonymous && file.participant == nil && file.reporter != nil
    case .renewPIN: !state.isEnded && file.participant != nil
    case .link, .unlink: true
    }
  }
}

/// A complaint that an officer has open: every screen about it carries it.
package struct OpenCase: Sendable, Hashable {
  let office: Seat
  /// As the desk showed it last.
  package let file: TicketFile
  /// The list or the page that led here.
  let back: Post
  /// What was typed and not sent yet, kept when the screen is left or the complaint had moved on.
  private(set) var drafts: [CaseTask: String]
  /// As it was when what is parked was begun; nil where nothing was.
  private var parked: TicketFile?

  init(
    _ office: Seat, _ file: TicketFile, back: Post, drafts: [CaseTask: String] = [:], parked: TicketFile? = nil
  ) {
    self.parked = parked
    self.office = office
    self.file = file
    self.back = back
    self.drafts = drafts
  }

  /// Sentences that only he has: they are parked when he goes elsewhere.
  var isBegun: Bool { drafts.keys.contains(where: \.isWritten) }

  /// The same with what was parked.
  func resuming(_ begun: Parked) -> OpenCase {
    OpenCase(office, file, back: back, drafts: begun.drafts, parked: begun.before)
  }

  /// As it was when what is typed here was begun.
  var before: TicketFile { parked ?? file }

  /// What colleagues wrote to the reporter since then, the newest; nil where nobody did.
  var meanwhile: CaseStory.Entry? {
    guard let parked else { return nil }
    return CaseStory.news(in: file, since: parked).last { entry in
      guard case .event(let event) = entry.kind, event.actor != .officer(office.officer.name.text) else { return false }
      return [.answered, .told, .asked].contains(event.step)
    }
  }

  var number: Reference { file.sheet.key.number }

  /// In whose moments it is shown.
  var zone: Zone { file.sheet.branch.zone }

  /// The same as the desk shows it now.
  func showing(_ file: TicketFile) -> OpenCase {
    OpenCase(office, file, back: back, drafts: drafts, parked: parked)
  }

  /// The same, with a text that was not sent; an empty one is none.
  func keeping(_ text: String, for task: CaseTask) -> OpenCase {
    var next = self
    next.drafts[task] = text.isEmpty ? nil : text
    if next.drafts.isEmpty { next.parked = nil }
    return next
  }

  /// What this role may do and the state allows. Enter alone takes nothing from a
  /// colleague.
  var tasks: [CaseTask] {
    let isMine = file.assignee == office.officer.name.text
    let open = CaseTask.menu.filter { task in
      office.may(task.duty) && task.isPossible(for: file) && !(task == .take && isMine)
    }
    let kept = CaseTask.menu.filter(isKeptOnly)
    guard file.assignee != nil, open.first == .take else { return open + kept }
    return Array(open.dropFirst()) + [.take] + kept
  }

  /// The letter of an answer or a question to somebody who asked for confidentiality, before anybody has taken it.
  func takesFirst(_ sign: Character) -> Bool {
    file.mode == .confidential && file.sheet.state == .received && office.may(.workTickets)
      && [CaseTask.answer, .ask].contains { $0.key == Character(sign.lowercased()) }
  }

  /// Something was typed for it and not sent, and from the present state it cannot be sent: it can be read again.
  func isKeptOnly(_ task: CaseTask) -> Bool {
    task.isWritten && drafts[task] != nil && !task.isPossible(for: file)
  }

  /// Asks for a move of the complaint as the officer has it before him: when something has happened since, nothing is
  /// done.
  func asking(_ move: OfficeMove) -> Request {
    office.asking(.office(.moveTicket(number, move, seen: file.version)))
  }

  /// Where the desk's word to a move leads. What was typed is kept unless it was sent.
  /// - Parameter place: the screen that asked, no longer waiting
  func step(after reply: Reply, to task: CaseTask, at place: Post) -> Step<Post> {
    switch office.answer(in: reply, back: place) {
    case .elsewhere(let step): step
    case .said(.office(.pinRenewed(let file, let pin))): Step(.casePIN(CasePIN(showing(file), pin)))
    case .said(.office(let reply)): screen(after: reply, to: task).map { Step($0.place) } ?? Step(place)
    case .said: Step(place)
    }
  }

  private func screen(after reply: OfficeReply, to task: CaseTask) -> CaseScreen? {
    switch reply {
    case .ticket(let file): CaseScreen(showing(file).keeping("", for: task), .done(task))
    case .changed(let file): CaseScreen(showing(file), .changed(CaseStory.news(in: file, since: self.file), task))
    case .notPossible(let file): CaseScreen(showing(file), .notPossible(task))
    case .reserved(let file): CaseScreen(showing(file), .notPossible(task))
    case .pinTooSoon(let file, let again): CaseScreen(showing(file), .pinTooSoon(again))
    case .reporterUnproven(let file): CaseScreen(showing(file), .notPossible(task))
    case .unknownStaff: CaseScreen(self, .unknownStaff)
    case .otherBranch, .unknownTicket, .notLinked, .notHandedOver, .updates, .update, .decided, .alreadyDecided,
      .fourEyes, .notShown,
      .refused,
      .unknownUpdate,
      .claimCancelled, .noClaim, .unknownPerson, .tickets, .exported, .explained, .beside, .takenDown, .pinRenewed,
      .handedOver:
      nil
    }
  }
}

extension Seat {
  /// Opens a complaint, for the ledger as one.
  func showing(_ number: Reference) -> Request {
    asking(.office(.showTicket(number, reason: Self.complaint)))
  }

  private static let complaint = ReasonCode(LookReason.complaint.rawValue)!
}

import Console
import Flow
import Rules
import Services

extension CaseTexts {
  static let english = CaseTexts(
    queueTitle: "Complaints of the branch",
    numberColumn: "Number",
    dueColumn: "Due",
    stateColumn: "State",
    assigneeColumn: "Officer",
    mine: "you",
    nobody: "nobody yet",
    colleagues: { "This complaint is \($0)\'s, who may be writing too." },
    meanwhile: { "Meanwhile: \($0). Send this text as well?" },
    takeFirst: "Take it first (a): the reporter asked for confidentiality.",
    categoryStays: "only this category (5 changes it)",
    answeredBy: { "answered by \($0)" },
    overdue: "past due",
    soon: "Due by the next working day.",
    shown: shown,
    newest: "newest first",
    cut: { "Only \($0) are shown; there are more. Narrow them down by category or words." },
    nothing: { $0 == CaseFilter() ? "No complaint is open." : "No complaint of this choice." },
    queueKey: queueKey,
    otherBranch: { "That complaint belongs to branch \($0)." },
    unknown: "No complaint that you can open has that number. If its reporter has the number, ask a supervisor.",
    searchField: Label("What to look for", "words, name, telephone, number"),
    searchAll: "Search all complaints",
    searchesMore: "Not in this list. Enter also searches names, telephones and ended ones.",
    categoryTitle: "Category of complaints",
    whichCategory: "Which category is shown?",
    allCategories: "All categories",
    storyColumn: "Text, messages, notes and events",
    heading: heading,
    key: {
      switch $0 {
      case .tasks: "Actions"
      case .task(let task): Self.task(task).label
      case .next: "Next one"
      case .renew: "Refresh"
      case .due: "Why due then"
      case .person: "Participant"
      case .ties: "Related complaints"
      case .concerns: "Who is named"
      case .acknowledge: "Acknowledge"
      case .back: "Back"
      }
    },
    dueBy: { "due \($0)" },
    checkBy: { "check by \($0) that it is complete" },
    waitsUntil: { "waits until \($0)" },
    objectUntil: { "objection until \($0)" },
    channel: {
      switch $0 {
      case .kiosk: "kiosk"
      case .counter: "counter"
      case .callCentre: "175"
      }
    },
    reporterLabel: "Reporter",
    tiesLabel: "Related",
    tie: {
      switch $0 {
      case .sameAs: "same as"
      case .sameHere: "has the duplicate"
      case .follows: "goes on from"
      case .followedBy: "goes on in"
      case .linked: "linked with"
      }
    },
    andMore: { "\($0), and \($1) more" },
    tiesTitle: { "Complaints related to \($0)" },
    tiesIntro: "One matter, not always one reporter. Reporters do not see what is linked here.",
    tieColumn: "Relation",
    noTies: "No other complaint is related yet.",
    tiesKey: { move, parting in
      switch move {
      case .open: "Open"
      case .link: "Link"
      case .part: parting == .separate ? "Not the same complaint" : "Unlink"
      case .back: "Back"
      }
    },
    hidden: "name and telephone for the officer in charge and supervisors only",
    proven: "identity matched",
    done: {
      switch $0 {
      case .take: "This complaint is yours now."
      case .reporter: "What the reporter said is recorded."
      case .recategorise: "The category was changed."
      case .handOver: "Handed over."
      case .giveBack: "Given back to the queue."
      case .identify: "The reporter's NIK is on record."
      case .renewPIN: "The reporter has a new PIN."
      case .answer: "The answer has been sent."
      case .ask: "The question has been sent. The clock stands still until the reporter answers."
      case .tell: "The message has been sent."
      case .note: "The note is kept. The reporter does not see it."
      case .assign: "The complaint has been assigned."
      case .notOurs: "Recorded as another body's matter."
      case .duplicate: "Marked as a duplicate."
      case .separate: "No longer marked as the same. It goes on as before, and its days have counted through."
      case .link: "The two complaints are linked. Reporters do not see it."
      case .unlink: "The two complaints are not linked any more."
      case .withdraw: "The complaint is withdrawn."
      }
    },
    changed: { news, hasText in
      "Not done, because meanwhile: " + news.joined(separator: "; ") + ". "
        + (hasText ? "Your text is kept: check, then send it again under Actions." : "Check, then repeat it if needed.")
    },
    notPossible: {
      $0 == .duplicate
        ? "Not possible: not of the same reporter in the same mode, ended, or confidential and not yours. Nothing was "
          + "changed. What is one matter can be linked."
        : "Not possible from this state. Nothing was changed."
    },
    unknownStaff:
      "That account cannot have this complaint: closed, of another branch, not for complaints, named in it, or the "
      + "reporter's own. Nothing was changed: assign it to somebody else.",
    whatToDo: "What do you do with this complaint?",
    task: task,
    taking: { other in
      other.map { Label("Take over from \($0)", "it becomes yours") } ?? Label("Take", "it becomes yours")
    },
    hasDraft: "there is a text not sent yet",
    whatToWrite: {
      switch $0 {
      case .answer: "The reporter reads this and can object for 10 working days."
      case .ask:
        "The reporter reads this. The clock stands still until the answer; after 30 days it counts as withdrawn."
      case .tell: "The reporter reads this. Nothing changes in the days that are counted."
      case .note: "For officers only. The reporter never sees this note."
      case .take, .assign, .notOurs, .duplicate, .withdraw, .separate, .link, .unlink, .reporter, .recategorise,
        .handOver,
        .giveBack, .identify, .renewPIN:
        ""
      }
    },
    noteField: "Your note",
    keepNote: "Keep the note",
    replies: "Ready replies",
    repliesTitle: "Ready replies",
    repliesIntro: {
      "Choose a reply in \($0 == .indonesian ? "Indonesian" : "English"). You can still change it."
    },
    otherWording: { "Show them in \($0 == .indonesian ? "English" : "Indonesian")" },
    naming: {
      switch $0 {
      case .duplicate: "Another complaint of the same reporter, under which this matter is handled from now on."
      case .link: "Another complaint about the same matter. Both go on; reporters do not see it."
      case .notOurs, .take, .answer, .ask, .tell, .note, .assign, .withdraw, .separate, .unlink, .reporter,
        .recategorise,
        .handOver, .giveBack, .identify, .renewPIN:
        "The body whose matter it is. The reporter reads its name."
      }
    },
    sameReporter: "same",
    noneBeside: {
      $0
        ? "No other complaint of this reporter can be shown. Type its number."
        : "There is no other open complaint. Type its number."
    },
    nameField: {
      $0 == .notOurs
        ? Label("Name of the body", "such as BPJS Kesehatan") : Label("Number of the other one", "9 letters and digits")
    },
    namingFault: { fault, say in
      switch fault {
      case .agency(.empty): "Fill in the name of the body."
      case .agency(.tooLong(let count)): "It has \(count) letters, at most \(TypedLine.limit)."
      case .agency(.wordless): "Write the name in letters."
      case .number(let fault, let repair): say.ticket.numberFault(fault, repair)
      case .itself, .link(.itself): "This is the complaint that is open here."
      case .link(.unknown): "No complaint that you can open has that number."
      case .link(.otherBranch(let branch)): "That complaint belongs to branch \(plain(branch.name))."
      case .link(.already): "The two complaints are linked already."
      case .link(.tooMany): "One of them is linked with \(Ticket.linkLimit) complaints, and that is the limit."
      }
    },
    ending: { task, named in
      let what =
        switch task {
        case .notOurs: "This complaint ends as a matter of \(named), and the reporter reads that name."
        case .duplicate: "This complaint ends, and is handled from now on under \(named)."
        case .withdraw, .take, .answer, .ask, .tell, .note, .assign, .separate, .link, .unlink, .reporter,
          .recategorise,
          .handOver, .giveBack, .identify, .renewPIN:
          "This complaint is withdrawn as its reporter asks, and is not handled any more."
        }
      return what + (task == .duplicate ? " If it was a mistake, it can be taken back." : " This cannot be undone.")
    },
    end: {
      switch $0 {
      case .notOurs: "Yes, it is not ours"
      case .duplicate: "Yes, a duplicate of that one"
      case .withdraw, .take, .answer, .ask, .tell, .note, .assign, .separate, .link, .unlink, .reporter, .recategorise,
        .handOver, .giveBack, .identify, .renewPIN:
        "Yes, withdraw it"
      }
    },
    toWhom: "Who gets this complaint?",
    accountColumn: "Account",
    roleColumn: "Role",
    role: {
      switch $0 {
      case .officer: "officer"
      case .supervisor: "supervisor"
      case .auditor: "auditor"
      }
    },
    noColleague: "There is no other colleague in this branch.",
    give: "Assign",
    dueTitle: { "Why \($0) is due then" },
    dueIntro: { from, due, days, isWaiting in
      let end =
        due.map { "due \($0)." }
        ?? (isWaiting ? "nothing is due now: the clock stands still until the reporter answers." : "the clock is done.")
      return "\(days == 1 ? "1 working day" : "\(days) working days") since \(from); \(end)"
    },
    told: { told, say in
      let days = told.map { "\(promise($0.promise)) \(say.typed($0.day))\($0.isEstimate ? " (estimate)" : "")" }
      return days.isEmpty ? "" : "Told so far: " + days.joined(separator: "; ") + "."
    },
    limits: { "It is past due. Outer limits: \($0) (14 working days) and \($1) (60 working days)." },
    fromColumn: "From",
    throughColumn: "Through",
    whyColumn: "Why",
    countedColumn: "Day",
    dayKind: {
      switch $0 {
      case .counted: "working days, counted"
      case .weekend: "weekend"
      case .holiday: "holiday or joint leave"
      case .waiting: "waiting for the reporter"
      }
    })

  @Sendable private static func shown(_ filter: CaseFilter, _ count: Int, _ say: CounterTexts) -> String {
    let group =
      switch filter.group {
      case .all: "all"
      case .mine: "yours"
      case .free: "unassigned"
      case .overdue: "past due"
      case .news: "new messages"
      case .head: "for the head of the branch"
      }
    let more = [
      filter.category.map { say.complaint.category($0).label }, filter.reachesEnded ? "ended ones too" : "open ones",
      filter.words.isEmpty ? nil : "words \"\(filter.words)\"",
    ]
    return "\(count == 1 ? "1 complaint" : "\(count) complaints"): "
      + ([group] + more.compactMap(\.self)).joined(separator: " · ")
  }

  @Sendable private static func queueKey(
    _ move: CaseQueue.Move, _ filter: CaseFilter, _ say: CounterTexts
  ) -> String {
    switch move {
    case .group(.all): "All"
    case .group(.mine): "Mine"
    case .group(.free): "Unassigned"
    case .group(.overdue): "Past due"
    case .group(.news): "New messages"
    case .group(.head): "For the head"
    case .category: "Category"
    case .ended: filter.hasEnded ? "Without ended ones" : "Ended ones too"
    case .search: "Find"
    case .clear: say.list.move(.clear) ?? ""
    case .mark: say.bulk.mark
    case .unmark: say.bulk.unmark
    case .bulk(let deed): say.bulk.key(deed)
    }
  }

  @Sendable private static func heading(_ entry: CaseStory.Entry, _ at: String) -> String {
    switch entry.kind {
    case .complaint: "Complaint, \(at)"
    case .note(let name): "OFFICERS' NOTE by \(name.text), \(at) (not seen by the reporter)"
    case .event(let event): "\(happened(event)), \(at)"
    }
  }

  private static func happened(_ event: TicketEvent) -> String {
    let by = who(event.actor)
    switch event.step {
    case .taken(let name): return event.actor == .officer(name) ? "Taken by \(name)" : "Assigned to \(name) by \(by)"
    case .assigned(let name): return "Assigned to \(name) by \(by)"
    case .asked: return "Question from \(by)"
    case .wrote:
      return event.actor == .participant ? "Message from the reporter" : "Received from the reporter, recorded by \(by)"
    case .told: return "Message from \(by)"
    case .answered: return "Answer from \(by)"
    case .objected: return event.actor == .participant ? "The reporter objects" : "Objection, recorded by \(by)"
    case .confirmed:
      let says = "The reporter says that it is settled"
      return event.actor == .participant ? says : says + ", recorded by \(by)"
    case .lapsed: return "Closed: nobody objected"
    case .withdrawn: return event.actor == .time ? "Withdrawn: no answer for 30 days" : "Withdrawn by \(by)"
    case .notOurs(let agency): return "Not ours but of \(Printable.clean(agency)), by \(by)"
    case .duplicate(let number): return "Same as \(number), by \(by)"
    case .separated(let number): return "Not the same as \(number), by \(by)"
    case .linked(let number): return "Linked with \(number) by \(by)"
    case .unlinked(let number): return "Unlinked from \(number) by \(by)"
    case .escalated: return "Past due"
    case .acknowledged: return "The head of the branch, \(by), knows that it is past due"
    case .concerns(let name): return "Concerns \(plain(name)), marked by \(by)"
    case .concernsNot(let name): return "Does not concern \(plain(name)), removed by \(by)"
    case .recategorised(_, let to, _):
      return "Category is \(ComplaintTexts.english.category(to).label) now, by \(by)"
    case .handedOver(let from, let to, _): return "Handed over from \(plain(from)) to \(plain(to)) by \(by)"
    case .givenBack: return "Given back by \(by)"
    case .identified: return "NIK added by \(by), original KTP seen"
    case .pinRenewed: return "New PIN, by \(by)"
    case .dayMoved(let promise, let day, let cause):
      let why = cause == .arrived ? "the calendar of that year is there" : "a new holiday was decreed"
      return "\(self.promise(promise)) is \(day.description) now: \(why)"
    }
  }

  private static func promise(_ promise: ToldDay.Promise) -> String {
    switch promise {
    case .answer: "answer by"
    case .check: "checked by"
    case .objection: "objection by"
    case .ordinary: "outer limit of 14 working days"
    case .supervised: "outer limit of 60 working days"
    case .update: "result by"
    }
  }

  private static func who(_ actor: TicketActor) -> String {
    switch actor {
    case .participant: "the reporter"
    case .officer(let name): plain(name)
    case .time: "time"
    }
  }

  @Sendable private static func task(_ task: CaseTask) -> Label {
    switch task {
    case .take: Label("Take", "it becomes yours")
    case .answer: Label("Answer", "the reporter can object")
    case .ask: Label("Ask for more", "the clock stands still")
    case .tell: Label("Send a message", "the days count as before")
    case .note: Label("Officers' note", "not seen by the reporter")
    case .assign: Label("Assign", "to a colleague")
    case .notOurs: Label("Not ours", "name the body")
    case .duplicate: Label("Duplicate of another", "of the same reporter")
    case .withdraw: Label("Withdraw", "as the reporter asks")
    case .separate: Label("Not the same complaint", "it goes on as before")
    case .reporter: Label("The reporter says", "brings, objects, is content")
    case .recategorise: Label("Another category", "with a reason")
    case .handOver: Label("To another branch", "with a reason")
    case .giveBack: Label("Give back", "to the queue, with a reason")
    case .identify: Label("Reporter's NIK", "after the original KTP was seen")
    case .renewPIN: Label("New PIN", "after the original KTP was seen")
    case .link: Label("Link", "with another complaint")
    case .unlink: Label("Unlink", "from another complaint")
    }
  }
}

import ArgumentParser
import Rules
import Services

/// `anjungan ticket`.
struct TicketCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ticket", abstract: "Complaints, for officers of the branch.",
    subcommands: [
      List.self, Show.self, TicketAnswer.self, TicketFileCommand.self, TicketDueCommand.self, TicketExport.self,
    ])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the branch's open complaints, the earliest due first; found by words, the newest first.",
      discussion:
        "At most 1,000 of them; when there are more, that is said. Numbers, states and times only: nothing in it says who complains, or what about."
    )

    @OptionGroup var choice: TicketChoice
    @OptionGroup var options: StoreOptions

    @Flag(help: "One JSON object a line, times in UTC.")
    var json = false

    /// Who searches on the host gives none: what is listed names nobody.
    private static let reason = ReasonCode("daftar")!

    func run() throws {
      let office = try OfficeDesk(options)
      let filter = choice.filter
      let reply = try office.ask(filter.hasWords ? .searchTickets(filter, reason: Self.reason) : .tickets(filter))
      guard case .tickets(let lines, let zone, let isCut) = reply else {
        throw Exit.error
      }
      let list = Listing(count: lines.count, isCut: isCut, json: json)
      list.tell(lines, { $0.json(in: zone) }, { $0.text(in: zone) })
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a complaint and all that was said and done.",
      discussion: """
        The look-up is a ledger row. Name and telephone of a confidential reporter are shown to the assignee and to \
        whoever has an account as penyelia of the branch, of an anonymous one there are none.
        """)

    @Argument(help: "The number of the complaint, XXX-XXX-XXX.")
    var number: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var options: StoreOptions

    @Flag(help: "One JSON object, times in UTC.")
    var json = false

    func run() throws {
      let reason = try reason.code()
      let number = try Numbered.read(number, "a complaint")
      let office = try OfficeDesk(options)
      let file = try TicketCommand.file(in: try office.ask(.showTicket(number, reason: reason)), number, office)
      json ? Say.json(file.json) : file.lines.forEach(Say.line)
    }
  }

  /// The ticket of a reply; ends the command when there is none.
  static func file(in reply: OfficeReply, _ number: Reference, _ office: OfficeDesk) throws -> TicketFile {
    switch reply {
    case .ticket(let file), .notPossible(let file), .changed(let file), .notLinked(_, let file),
      .notHandedOver(_, let file),
      .pinRenewed(let file, _),
      .pinTooSoon(let file, _), .reporterUnproven(let file):
      return file
    case .otherBranch(let other): throw office.refuse("complaint \(number)", of: other)
    case .unknownTicket:
      Say.complaint("no complaint has the number \(number)")
      throw Exit.notFound
    case .updates, .update, .decided, .alreadyDecided, .unknownUpdate, .claimCancelled, .noClaim, .unknownPerson,
      .tickets, .exported, .explained, .beside, .fourEyes, .notShown, .refused, .takenDown, .handedOver:
      throw Exit.error
    case .unknownStaff:
      Say.complaint("that account cannot have this complaint, or there is none of the name here; nothing was changed")
      throw Exit.conflict
    case .reserved:
      Say.complaint(
        "only a penyelia gives out a confidential complaint about officers, and only the head of the branch acknowledges; "
          + "nothing was changed")
      throw Exit.notAllowed
    }
  }
}

/// `anjungan ticket answer`.
struct TicketAnswer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Answer a complaint, or move it in another way.",
    discussion: """
      Without a move it answers. What the person shall read comes from standard input: 2 to 4,000 characters, at most \
      64 KiB. A complaint that nobody has taken yet is taken by you first when you answer or ask: that is two moves, \
      and both are said. At most one of the moves is given. Each is a ledger row by your account's name.
      """)

  enum Move: String, EnumerableFlag {
    case take, ask, tell, withdraw, separate, acknowledge

    static func help(for value: Move) -> ArgumentHelp? {
      switch value {
      case .take:
        "It is yours from here on, also when somebody else has it. Of a confidential one name and telephone are shown to you from then on, which is recorded."
      case .acknowledge: "You, the head of the branch, know that it is past due."
      case .ask: "Ask the person for something; the clock stands still until it comes. The text is read."
      case .tell: "Tell the person something that is no answer. The text is read."
      case .withdraw: "The person does not pursue it any more."
      case .separate: "It was no duplicate after all: it stands again where it stood."
      }
    }
  }

  @Argument(help: "The number of the complaint, XXX-XXX-XXX.")
  var number: String

  @Flag(exclusivity: .exclusive)
  var move: Move?

  @Option(help: ArgumentHelp("Another body's matter, which is named to the person.", valueName: "agency"))
  var notOurs: String?

  @Option(help: ArgumentHelp("The same matter as another complaint of the same reporter.", valueName: "number"))
  var duplicateOf: String?

  @Option(help: ArgumentHelp("It belongs together with another complaint, whoever filed it.", valueName: "number"))
  var link: String?

  @Option(help: ArgumentHelp("It does not belong together with that one after all.", valueName: "number"))
  var unlink: String?

  @Option(help: ArgumentHelp("It is this colleague's from here on; a penyelia gives it out.", valueName: "account"))
  var assign: String?

  @Option(help: ArgumentHelp("It is about this account, which never sees it from here on.", valueName: "account"))
  var concerns: String?

  @Option(help: ArgumentHelp("It is not about that account after all.", valueName: "account"))
  var concernsNot: String?

  @OptionGroup var options: StoreOptions

  @Flag(help: "One JSON object, times in UTC.")
  var json = false

  func validate() throws {
    let given = [move?.rawValue, notOurs, duplicateOf, link, unlink, assign, concerns, concernsNot].compactMap(\.self)
    guard given.count < 2 else { throw ValidationError("give one move at most") }
  }

  func run() throws {
    let number = try Numbered.read(number, "a complaint")
    let wanted = try officeMove()
    let office = try OfficeDesk(options)
    let (file, words) = try carryOut(wanted, on: number, at: office)
    let sentence = "\(words.joined(separator: ", then ")): \(file.standing)"
    Say.done(sentence)
    json ? Say.json(file.json(after: words)) : Say.line(sentence)
  }

  /// What is to be done, with its text.
  private func officeMove() throws -> OfficeMove {
    if let notOurs { return .notOurs(agency: try Self.agency(notOurs)) }
    if let duplicateOf { return .duplicate(of: try Numbered.read(duplicateOf, "the other complaint")) }
    if let link { return .link(to: try Numbered.read(link, "the other complaint")) }
    if let unlink { return .unlink(from: try Numbered.read(unlink, "the other complaint")) }
    if let assign { return .assign(to: try Self.account(assign)) }
    if let concerns { return .concern(try Self.account(concerns)) }
    if let concernsNot { return .concernNot(try Self.account(concernsNot)) }
    switch move {
    case nil: return .answer(try Ask.prose())
    case .take: return .take
    case .ask: return .ask(try Ask.prose())
    case .tell: return .tell(try Ask.prose())
    case .withdraw: return .withdraw
    case .separate: return .separate
    case .acknowledge: return .acknowledge
    }
  }

  private static func account(_ typed: String) throws -> StaffName {
    if let name = StaffName(typed) { return name }
    Say.complaint("the name of an account is 1 to 64 characters a-z, 0-9, '.', '_' and '-'")
    throw Exit.usage
  }

  private static func agency(_ typed: String) throws -> TypedLine {
    do throws(TypedLine.Fault) {
      return try TypedLine(typed)
    } catch {
      Say.complaint("--not-ours takes the name of a body: 1 to \(TypedLine.limit) characters, letters among them")
      throw Exit.usage
    }
  }

  /// The ticket afterwards, and what was done to it; ends the command when it was not possible.
  private func carryOut(
    _ wanted: OfficeMove, on number: Reference, at office: OfficeDesk
  ) throws -> (TicketFile, [String]) {
    let reply = try office.ask(.moveTicket(number, wanted, seen: nil))
    let file = try TicketCommand.file(in: reply, number, office)
    if case .notPossible = reply { throw Self.conflict(wanted, file) }
    if case .notLinked(let fault, _) = reply { throw Self.conflict(fault, office) }
    return (file, (file.wasTakenFirst ? [OfficeMove.take.word] : []) + [wanted.word])
  }

  private static func conflict(_ wanted: OfficeMove, _ file: TicketFile) -> ExitCode {
    let changed = "nothing was changed"
    if case .duplicate(let other) = wanted, [.received, .inProgress].contains(file.sheet.state) {
      Say.complaint(
        "\(other) is not another complaint of the same reporter, or is a duplicate itself; \(changed)")
    } else {
      Say.complaint("this cannot be done: \(file.standing); \(changed)")
    }
    return Exit.conflict
  }
}

extension TicketAnswer {
  private static func conflict(_ fault: LinkFault, _ office: OfficeDesk) -> ExitCode {
    switch fault {
    case .unknown:
      Say.complaint("no complaint has the other number")
      return Exit.notFound
    case .otherBranch(let other): return office.refuse("the other complaint", of: other)
    case .itself: Say.complaint("that is the number of the complaint itself; nothing was changed")
    case .already: Say.complaint("the two are linked already; nothing was changed")
    case .tooMany:
      Say.complaint("one of the two is linked with \(Ticket.linkLimit) others, which is as many as there can be")
    }
    return Exit.conflict
  }
}

extension TicketFile {
  /// Nobody had it, and whoever asked or answered has taken it by that. Rule T4.
  fileprivate var wasTakenFirst: Bool {
    guard let last = events.last, let before = events.dropLast().last, last.at == before.at else { return false }
    switch (before.step, last.step) {
    case (.taken, .answered), (.taken, .asked): return true
    default: return false
    }
  }
}

extension OfficeMove {
  /// What was done, for people and scripts.
  fileprivate var word: String {
    switch self {
    case .take: "taken"
    case .ask: "asked"
    case .tell: "told"
    case .answer: "answered"
    case .notOurs: "not-ours"
    case .withdraw: "withdrawn"
    case .duplicate: "duplicate"
    case .separate: "separated"
    case .link: "linked"
    case .unlink: "unlinked"
    case .assign: "assigned"
    case .note: "noted"
    case .concern: "concerns"
    case .concernNot: "concerns-not"
    case .acknowledge: "acknowledged"
    case .recategorise: "recategorised"
    case .handOver: "handed-over"
    case .giveBack: "given-back"
    case .identify: "identified"
    case .renewPIN: "pin-renewed"
    case .reporter: "recorded"
    }
  }
}

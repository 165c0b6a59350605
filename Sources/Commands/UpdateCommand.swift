import ArgumentParser
import Rules
import Services

/// `anjungan update`.
struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "What participants submitted with Pengkinian Data, for officers of the branch.",
    subcommands: [List.self, Show.self, Decide.self])

  /// Which ones a list shows.
  enum Wanted: String, ExpressibleByArgument, CaseIterable {
    case inProcess, succeeded, failed, withdrawn, all

    /// Nil for all.
    fileprivate var state: Update.State? {
      switch self {
      case .inProcess: .inProcess
      case .succeeded: .succeeded
      case .failed: .failed
      case .withdrawn: .withdrawn
      case .all: nil
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the branch's updates, the earliest due first.",
      discussion:
        "At most 1,000 of them; when there are more, that is said. Numbers, states and times only: nothing in it says whose an update is."
    )

    @Option(help: "inProcess, succeeded, failed, withdrawn or all.")
    var state: Wanted = .inProcess

    @OptionGroup var options: StoreOptions

    @Flag(help: "One JSON object a line, times in UTC.")
    var json = false

    func run() throws {
      let office = try OfficeDesk(options)
      guard case .updates(let lines, let zone, let isCut) = try office.ask(.updates(state.state)) else {
        throw Exit.error
      }
      let list = Listing(count: lines.count, isCut: isCut, json: json)
      list.tell(lines, \.json, { $0.text(in: zone) })
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show what an update states, beside what is on record, before it is decided.",
      discussion: """
        The look-up is a ledger row. NIK and card numbers are masked; everything that was stated is in clear, to be \
        compared with KTP, KK and bank book. An account that is an auditor reads numbers and the mother's name masked.
        """)

    @Argument(help: "The number of the update, XXX-XXX-XXX.")
    var number: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var options: StoreOptions

    @Flag(help: "One JSON object, times in UTC.")
    var json = false

    func run() throws {
      let reason = try reason.code()
      let number = try Numbered.read(number, "an update")
      let office = try OfficeDesk(options)
      switch try office.ask(.showUpdate(number, reason: reason)) {
      case .update(let file): json ? Say.json(file.json) : file.lines.forEach(Say.line)
      case .otherBranch(let other): throw office.refuse("update \(number)", of: other)
      case .unknownUpdate:
        Say.complaint("no update has the number \(number)")
        throw Exit.notFound
      case .updates, .decided, .alreadyDecided, .claimCancelled, .noClaim, .unknownPerson, .tickets, .ticket,
        .notPossible, .exported, .unknownTicket, .notLinked, .notHandedOver, .changed, .explained, .beside,
        .unknownStaff, .reserved,
        .fourEyes,
        .notShown, .refused, .takenDown, .pinRenewed, .pinTooSoon, .reporterUnproven, .handedOver:
        throw Exit.error
      }
    }
  }

  struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decide", abstract: "Decide an update after it was verified.",
      discussion: """
        --approve applies what was stated, at once. --reject keeps the reason, which the person reads at the kiosk. \
        With --in-words the reason is read from standard input instead, 3 to 300 characters, and the person reads it as \
        it is. The codes:
        \(RejectReason.allCases.map { "  \($0.rawValue): \($0.meaning)" }.joined(separator: "\n"))
        --seen names the comparison that `anjungan update show` has shown to your account; without it, or when something \
        has changed since, nothing is decided and the comparison is shown anew.
        The decision is a ledger row by your account's name. It cannot be taken back; a person may submit again.
        """)

    @Argument(help: "The number of the update, XXX-XXX-XXX.")
    var number: String

    @Flag(help: "It succeeded: apply it.")
    var approve = false

    @Option(
      help: ArgumentHelp("It failed: why.", valueName: "code"),
      completion: .list(RejectReason.allCases.map(\.rawValue)))
    var reject: String?

    @Flag(help: "It failed, for a reason in your own words: read from standard input.")
    var inWords = false

    @Option(help: "What you were shown: the line `comparison` of `anjungan update show`.")
    var seen = ""

    @OptionGroup var options: StoreOptions

    @Flag(help: "One JSON object, times in UTC.")
    var json = false

    func run() throws {
      let decision = try decision()
      let number = try Numbered.read(number, "an update")
      let office = try OfficeDesk(options)
      switch try office.ask(.decide(number, decision, seen: seen.lowercased())) {
      case .decided(let update): tell(update)
      case .notShown(let file): throw showAnew(file)
      case .alreadyDecided(let update, _): throw conflict(update, office)
      case .otherBranch(let other): throw office.refuse("update \(number)", of: other)
      case .fourEyes:
        Say.complaint("you entered this update yourself: somebody else of the branch decides it")
        throw Exit.notAllowed
      case .unknownUpdate:
        Say.complaint("no update has the number \(number)")
        throw Exit.notFound
      case .updates, .update, .claimCancelled, .noClaim, .unknownPerson, .tickets, .ticket, .notPossible,
        .exported, .unknownTicket, .notLinked, .notHandedOver, .changed, .explained, .beside, .unknownStaff, .reserved,
        .refused,
        .takenDown,
        .pinRenewed, .pinTooSoon, .reporterUnproven, .handedOver:
        throw Exit.error
      }
    }

    private func decision() throws -> Decision {
      switch (approve, reject, inWords) {
      case (true, nil, false): return .approve
      case (false, let code?, false): return .reject(try Self.reason(code))
      case (false, nil, true): return .rejectInWords(try Ask.prose(for: .rejection))
      case (true, _, _), (false, nil, false), (false, _?, true):
        throw Ask.refusal("give one of --approve, --reject CODE and --in-words")
      }
    }

    private static func reason(_ code: String) throws -> RejectReason {
      if let reason = RejectReason(rawValue: code) { return reason }
      let codes = RejectReason.allCases.map(\.rawValue).joined(separator: ", ")
      throw Ask.refusal("--reject takes one of \(codes); see `anjungan update decide --help`")
    }

    private func tell(_ update: Update) {
      let meaning = update.words == nil ? update.reason?.meaning : "in your own words"
      let reason = update.reason.map { ", \($0.rawValue): \(meaning ?? "")" } ?? ""
      let sentence = "decided: \(update.number) \(update.state.rawValue)\(reason)"
      Say.done(sentence)
      json ? Say.json(update.json) : Say.line(sentence)
    }

    /// Nobody decides what he was not given: here it is. Rule KY5.
    private func showAnew(_ file: UpdateFile) -> ExitCode {
      json ? Say.json(file.json) : file.lines.forEach(Say.line)
      Say.complaint(
        "nothing was decided: this comparison was not shown to you before; read it, then give --seen \(file.digest)")
      return Exit.conflict
    }

    private func conflict(_ update: Update, _ office: OfficeDesk) -> ExitCode {
      let when = update.decided.map { " since \(office.local($0))" } ?? ""
      let reason = update.reason.map { " (\($0.rawValue))" } ?? ""
      Say.complaint("update \(update.number) is already \(update.state.rawValue)\(reason)\(when); nothing was changed")
      return Exit.conflict
    }
  }
}

extension RejectReason {
  /// In words, for an officer.
  fileprivate var meaning: String {
    switch self {
    case .dataDiffer: "the data differ from KTP or KK"
    case .account: "the bank does not know the account under that name"
    case .contact: "nobody answers under the telephone or e-mail"
    case .document: "a document has to be shown at the counter"
    case .identity: "somebody else may have submitted it"
    case .other: "told at the counter"
    }
  }
}

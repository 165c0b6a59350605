import ArgumentParser
import Rules
import Services

/// `anjungan staff`.
struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Accounts of those who work at the counters of the branch.",
    discussion: """
      The first supervisor is made here. Passwords and NIK are asked for on the terminal, or read from standard input, \
      one a line; never from the command line. Every change is a ledger row by your account's name.
      """,
    subcommands: [Add.self, List.self, Disable.self, Reset.self, Head.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Make an account.",
      discussion: """
        Asks for the person's own NIK, so that nobody serves himself, and for a password of at least \
        \(Password.lengths.lowerBound) characters, which the person replaces at the first sign-in. From standard input: \
        NIK, password.
        """)

    @Argument(help: "The name to sign in with: 1 to 64 of a-z, 0-9, '.', '_' and '-'.")
    var name: String

    @Option(help: "petugas (serves people), penyelia (supervisor) or auditor (sees, changes nothing).")
    var role: Role

    @OptionGroup var options: StoreOptions
    @OptionGroup var more: NothingMore
    @Flag(help: "One JSON object, times in UTC.")
    var json = false

    func run() throws {
      try more.check()
      let name = try StaffCommand.name(self.name)
      let office = try OfficeDesk(options)
      let nik = try Ask.ownNIK()
      let password = try Ask.newPassword(for: name)
      try Ask.nothingMore(than: "a NIK and a password")
      try StaffCommand.tell(try office.ask(.add(name, role, nik, password)), "added", name, asJSON: json)
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the branch's accounts, by name.")

    @OptionGroup var options: StoreOptions
    @Flag(help: "One JSON object a line, times in UTC.")
    var json = false

    func run() throws {
      let office = try OfficeDesk(options)
      guard case .staff(let lines) = try office.ask(.list) else { throw Exit.error }
      for line in lines { json ? Say.json(line.json) : Say.line(line.text(in: office.branch.zone)) }
    }
  }

  struct Disable: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "disable", abstract: "Close an account: its shifts end at once.",
      discussion: "`staff reset` opens it again.")

    @Argument(help: "The name of the account.")
    var name: String

    @OptionGroup var options: StoreOptions
    @Flag(help: "One JSON object, times in UTC.")
    var json = false

    func run() throws {
      let name = try StaffCommand.name(self.name)
      try StaffCommand.tell(try OfficeDesk(options).ask(.disable(name)), "disabled", name, asJSON: json)
    }
  }

  struct Reset: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reset", abstract: "Give an account a new password.",
      discussion: """
        Always works: it opens an account that was locked, paused or closed. Shifts under the former password end, and \
        the person replaces the new one at the next sign-in. From standard input: the password.
        """)

    @Argument(help: "The name of the account.")
    var name: String

    @OptionGroup var options: StoreOptions
    @OptionGroup var more: NothingMore
    @Flag(help: "One JSON object, times in UTC.")
    var json = false

    func run() throws {
      try more.check()
      let name = try StaffCommand.name(self.name)
      let office = try OfficeDesk(options)
      let password = try Ask.newPassword(for: name)
      try Ask.nothingMore(than: "a password")
      try StaffCommand.tell(try office.ask(.reset(name, password)), "reset", name, asJSON: json)
    }
  }

  struct Head: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "head", abstract: "Mark a penyelia as the head of the branch, or take the mark away.",
      discussion: """
        What is past due stands in the list of whoever bears the mark until it is acknowledged there. Without anybody \
        who bears it nobody is said to know.
        """)

    @Argument(help: "The name of the account.")
    var name: String

    @Flag(help: "Take the mark away.")
    var off = false

    @OptionGroup var options: StoreOptions
    @Flag(help: "One JSON object, times in UTC.")
    var json = false

    func run() throws {
      let name = try StaffCommand.name(self.name)
      let reply = try OfficeDesk(options).ask(.setHead(name, !off))
      try StaffCommand.tell(reply, off ? "no longer head" : "head", name, asJSON: json)
    }
  }

  private static func name(_ text: String) throws -> StaffName {
    if let name = StaffName(text) { return name }
    let hidden = OutsideText.hidden(in: text).map { " (there is \($0.code) in it)" } ?? ""
    Say.complaint("the name of an account is 1 to 64 characters a-z, 0-9, '.', '_' and '-'\(hidden)")
    throw Exit.usage
  }

  private static func tell(_ reply: StaffReply, _ what: String, _ name: StaffName, asJSON json: Bool) throws {
    switch reply {
    case .done(let line):
      let sentence = "\(what): \(line.name.text), \(line.role.rawValue)"
      Say.done(sentence)
      json ? Say.json(line.json) : Say.line(sentence)
    case .addedBeside(let line, let others):
      try tell(.done(line), what, name, asJSON: json)
      Say.complaint(
        "the same NIK has \(others.count == 1 ? "the account" : "the accounts") "
          + others.map(\.text).joined(separator: ", ") + " as well; nobody approves by one what he entered by another")
    case .notSupervisor(let line):
      Say.complaint(
        "\(line.name.text) is \(line.role.rawValue): only a penyelia is head of a branch; nothing was changed")
      throw Exit.conflict
    case .nameTaken:
      Say.complaint("the name \(name.text) is taken, perhaps in another branch; nothing was changed")
      throw Exit.conflict
    case .unknownName:
      Say.complaint("nobody of the name \(name.text) works in this branch; nothing was changed")
      throw Exit.notFound
    case .staff: throw Exit.error
    }
  }
}

extension Role: ExpressibleByArgument {}

/// Whatever else stands on the command line, so that it can be refused without repeating it: it may be a password.
struct NothingMore: ParsableArguments {
  @Argument(parsing: .allUnrecognized, help: .hidden)
  private var words: [String] = []

  func check() throws {
    guard !words.isEmpty else { return }
    Say.complaint("there is more on the command line than --help names; a password or NIK is asked for, never given")
    throw Exit.usage
  }
}

extension OfficeDesk {
  /// Asks by the name of the account; ends the command when the store cannot answer.
  fileprivate func ask(_ request: StaffRequest) throws -> StaffReply {
    guard case .staff(let reply) = try host.ask(.staff(request)) else { throw Exit.error }
    return reply
  }
}

extension StaffLine {
  fileprivate func text(in zone: Zone) -> String {
    var words = [name.text, role.rawValue]
    if isHead { words.append("head") }
    if isDisabled { words.append("disabled") }
    if let locked { words.append("locked since \(locked.words(in: zone))") }
    return words.joined(separator: "  ")
  }

  /// Stable; see `docs/operating.md`.
  fileprivate var json: [String: Any] {
    var object: [String: Any] = [
      "schema": "anjungan.staff/1", "name": name.text, "role": role.rawValue, "branch": branch,
      "disabled": isDisabled,
    ]
    if let locked { object["locked"] = locked.iso8601 }
    if isHead { object["head"] = true }
    if mustChangePassword { object["must_change_password"] = true }
    return object
  }
}

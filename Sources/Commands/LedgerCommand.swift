import ArgumentParser
import Keeping
import Rules
import Services

/// `anjungan ledger`.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "The append-only record of what happened.",
    subcommands: [Verify.self, Export.self, Rotate.self, Key.self, Restored.self])

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "Find any row that was edited, removed or reordered.",
      discussion: "Exit 0 when the chain holds, 1 when it is broken.")

    @OptionGroup var options: StoreOptions
    @Option(help: "A head N:HASH that was kept elsewhere: finds rows that were cut off the end.")
    var head: String?

    func run() throws {
      let known = try head.map(Self.parse)
      let store = try HostDesk(options).store
      switch try reading({ () throws(Failure) in try LedgerAudit(store).verify(head: known) }) {
      case .intact(let rows, let head, let tailIsKnown, let unchecked):
        Say.line("intact: \(rows) rows, head \(head)")
        if unchecked > 0 {
          Say.line("\(unchecked) of them are other branches' rows, whose keys are not in this key file: not checked")
        }
        if !tailIsKnown { Say.line("whether rows were cut off the end cannot be told without --head N:HASH") }
      case .broken(let seq, let why):
        Say.complaint("broken at row \(seq): \(why.rawValue); keep the file as evidence and restore a backup")
        throw Exit.error
      }
    }

    private static func parse(_ text: String) throws -> LedgerHead {
      if let head = LedgerHead(text) { return head }
      let hidden = OutsideText.hidden(in: text).map { "; there is \($0.code) in this one" } ?? ""
      Say.complaint("--head takes N:HASH as `ledger verify` prints it, 64 hexadecimal digits\(hidden)")
      throw Exit.usage
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Print every row as one JSON object a line, oldest first.")

    @OptionGroup var options: StoreOptions

    func run() throws {
      let store = try HostDesk(options).store
      try reading { () throws(Failure) in
        try LedgerAudit(store).export { (row) throws(Failure) in Say.json(row.json) }
      }
    }
  }

  struct Rotate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rotate", abstract: "Seal the ledger with a new key from now on.",
      discussion: """
        When the key may be known to others, when who keeps it changes, or as often as your rules ask. The key file \
        keeps every former key, because the rows before still need them: back it up at once, apart from the store. \
        The ledger records who, why and the ids of both keys, in a row under both. Kiosks and counters that are \
        running go on with the new key. Cut off at any moment, the store goes on with the old key or the new one: when nothing was printed, run it again.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var reason: ReasonOption
    @Flag(help: "A key of which each branch can be given its own part, see `ledger key`. It stays so.")
    var divided = false

    func run() throws {
      let reason = try reason.code()
      let host = try HostDesk(options)
      let isDivided = divided || host.store.seal.isDivided
      let new = try reading { () throws(Failure) in
        try host.store.rotateKey(for: reason, by: host.staff, dividing: isDivided)
      }
      Say.done("the ledger is sealed with key \(new) from now on; back up the key file")
      Say.line("rotated: from key \(host.store.seal.keyID) to key \(new)")
      if let file = host.store.keyFile { Say.line("back up \(file) now, apart from the store") }
    }
  }

  struct Key: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "key", abstract: "Write the key file of one branch of a divided key.",
      discussion: """
        For the kiosks and counters of a branch: they seal and check the rows of their own branch with it, and neither \
        write nor check another one's. It also holds the keys from before the key was divided, which seal nothing any \
        more. After each rotation every branch needs a new one. Bring it there like a password, mode 0600.
        """)

    @OptionGroup var options: StoreOptions
    @Option(help: "The code of the branch whose key it is.")
    var of: String
    @Option(help: "The file to write; it must not be there.")
    var to: String

    func run() throws {
      let host = try HostDesk(options)
      let branch = try reading { () throws(Failure) in
        try host.store.read { (records) throws(Failure) in try records.branch(of) }
      }
      guard branch != nil else {
        Say.complaint("--of names no branch that the store has")
        throw Exit.unavailable
      }
      guard let file = host.store.keyFile else { throw Exit.unavailable }
      do throws(StoreRefusal) { try KeyFile.write(branch: of, from: file, to: to) } catch {
        Say.complaint(error.sentence)
        throw Exit.unavailable
      }
      Say.line("the key of \(of) is in \(to)")
    }
  }

  struct Restored: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "restored", abstract: "Say that the store was restored from an older copy on purpose.",
      discussion: """
        A kiosk or counter that is running refuses a store that lacks what it has already confirmed to somebody. After a \
        restore, run this once, or start every kiosk and counter again. The ledger records who, why and the name of the \
        new generation.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var reason: ReasonOption

    func run() throws {
      let reason = try reason.code()
      let host = try HostDesk(options)
      let generation = try reading { () throws(Failure) in try host.store.noteRestored(for: reason, by: host.staff) }
      Say.line("restored: generation \(generation); kiosks and counters go on with this store")
    }
  }

  /// Tells an operator about a failure and ends with its code.
  fileprivate static func reading<Value>(_ work: () throws(Failure) -> Value) throws -> Value {
    do throws(Failure) {
      return try work()
    } catch {
      Say.complaint(error.explanation)
      throw Exit.code(for: error)
    }
  }
}

private func reading<Value>(_ work: () throws(Failure) -> Value) throws -> Value { try LedgerCommand.reading(work) }

extension LedgerRow {
  fileprivate var json: [String: Any] {
    var object: [String: Any] = [
      "schema": "anjungan.ledger/1", "seq": seq, "written": written.iso8601, "at": at.iso8601, "event": event,
      "details": details, "key": keyID, "seal": Seal.hex(seal), "chain": chain.code, "place": place,
    ]
    for (name, value) in [
      ("participant", participant), ("branch", branch), ("terminal", terminal), ("staff", staff), ("about", about),
    ] {
      if let value { object[name] = value }
    }
    return object
  }
}

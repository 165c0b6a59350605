import ArgumentParser
import Keeping
import Rules
import Services

/// `anjungan ledger`.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "The append-only record of what happened.",
    subcommands: [Verify.self, Export.self, Rotate.self, Restored.self])

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find any row that was edited, removed or reordered.",
      discussion: "Exit 0 when the chain holds, 1 when it is broken.")

    @OptionGroup var options: StoreOptions
    @Option(help: "A head N:HASH that was kept elsewhere: finds rows that were cut off the end.")
    var head: String?

    func run() throws {
      let known = try head.map(Self.parse)
      let store = try HostDesk(options).store
      switch try reading({ () throws(Failure) in try LedgerAudit(store).verify(head: known) }) {
      case .intact(let rows, let head, let tailIsKnown):
        Say.line("intact: \(rows) rows, head \(head)")
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
      abstract: "Print every row as one JSON object a line, oldest first.")

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
      abstract: "Seal the ledger with a new key from now on.",
      discussion: """
        When the key may be known to others, when who keeps it changes, or as often as your rules ask. The key file \
        keeps every former key, because the rows before still need them: back it up at once, apart from the store. \
        The ledger records who, why and the ids of both keys, in a row under both. Kiosks and counters that are \
        running go on with the new key. Cut off at any moment, the store goes on with the old key or the new one: when nothing was printed, run it again.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var reason: ReasonOption

    func run() throws {
      let reason = try reason.code()
      let host = try HostDesk(options)
      let new = try reading { () throws(Failure) in try host.store.rotateKey(for: reason, by: host.staff) }
      Say.done("the ledger is sealed with key \(new) from now on; back up the key file")
      Say.line("rotated: from key \(host.store.seal.keyID) to key \(new)")
      if let file = host.store.keyFile { Say.line("back up \(file) now, apart from the store") }
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

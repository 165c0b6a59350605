import ArgumentParser
import ChosenStore
import Keeping
import Services

/// `anjungan store`.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Where the facts are kept.", subcommands: [Copy.self])

  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "copy", abstract: "Bring a branch's file to a PostgreSQL server, ledger and all.",
      discussion: """
        End the kiosks and counters of the file first: what they write afterwards is not copied. The database has to be \
        empty. The ledger keeps its rows, its seals and its keys, and is checked on the server. The file stays as it is. \
        Exit 0 when everything is there, 1 when the copied ledger does not hold.
        """)

    @Argument(help: "The store's file.")
    var from: String
    @Argument(help: "postgresql://HOST/DATABASE or service=NAME; the password is in a service or password file.")
    var to: String
    @Option(help: "The ledger's key. Default: ledger.key beside the store.")
    var key: String?

    func run() throws {
      let copy = try StoreCopy.copy(from: from, to: to, options: ArchiveOptions(keyFile: key)) { table, rows in
        if rows > 0 { Say.line("\(table): \(rows) rows") }
      }
      guard copy.isWhole, let head = copy.heads.to else {
        Say.complaint("the ledger on the server is not the one of \(from): do not use it, and look at the server's log")
        throw Exit.error
      }
      Say.line("ledger intact, head \(head)")
      Say.done("copied; let kiosks and counters use the server from now on, with a copy of the key file")
    }
  }
}

import ArgumentParser
import ChosenStore
import Keeping
import Services

/// `anjungan store`.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Where the facts are kept.", subcommands: [Copy.self, Roles.self])

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

  struct Roles: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "roles", abstract: "Print the SQL that makes the roles of a PostgreSQL server.",
      discussion: """
        It makes anjungan_owner, anjungan_kiosk, anjungan_counter and anjungan_import, in which logins are made, and \
        changes no row. A kiosk may touch no table: it calls functions, each of which is one statement. A counter sees \
        all and deletes nothing. The ledger is appended to by one function. Nothing is run here: read it, then run it \
        as a superuser, after the store was made and again with every version of the program, before its kiosks start.

          anjungan store roles > roles.sql
          psql -v ON_ERROR_STOP=1 -f roles.sql anjungan
        """)

    func run() throws { Say.page(try ChosenStore.roles()) }
  }
}

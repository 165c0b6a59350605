import Foundation
import Glibc
import Keeping
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// What root does to a store of the kiosk's account. Only root can try it.
@Suite("Files of two accounts", .enabled(if: geteuid() == 0))
struct AccountTests {
  private let office: Office
  /// `nobody`, in the place of the kiosk's account.
  private static let kiosk = uid_t(65_534)

  init() throws {
    office = try Office()
    for name in [""] + (try names) { chown(office.folder.path + "/" + name, Self.kiosk, Self.kiosk) }
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: office.folder.path).sorted() }
  }

  private func owner(of name: String) -> uid_t? {
    var facts = stat()
    return stat(office.folder.path + "/" + name, &facts) == 0 ? facts.st_uid : nil
  }

  /// As the kiosk's account.
  private func kiosk(_ arguments: [String]) throws -> Child.Ending {
    try Child(
      ["--reuid=65534", "--regid=65534", "--clear-groups", Program.path] + arguments + ["--store", office.store],
      path: "/usr/bin/setpriv", environment: office.environment
    ).ending()
  }

  private func people() throws -> String {
    let path = office.folder.path + "/people"
    let made = try Child(["generate", path, "--participants", "3"], environment: office.environment).ending()
    #expect(made.code == 0, "\(made.errors)")
    return path
  }

  @Test(
    "What root makes beside a store, and the store itself, belongs to the account of its folder",
    arguments: [true, false])
  func made(isNew: Bool) throws {
    let people = try people()
    if isNew { for name in try names where name != "people" { unlink(office.folder.path + "/" + name) } }
    #expect(try office.run(["import", people]).code == 0)
    #expect(try office.run(["staff", "list", "--branch", "J01"]).code != 1)
    for name in try names where name != "people" { #expect(owner(of: name) == Self.kiosk, "\(name)") }
    #expect(try kiosk(["clock", "accept", "--reason", "jam"]).code == 0)
    #expect(try kiosk(["import", people]).code == 0)
  }

  @Test("A staging file that root's killed import left is no hindrance")
  func staging() throws {
    let people = try people()
    try Data("sisa".utf8).write(to: URL(filePath: office.store + ".staging"))
    let ending = try kiosk(["import", people])
    #expect(ending.code == 0, "\(ending.errors)")
  }

  @Test(
    "A file of root's is named with both accounts and what to do; root's next command gives an empty one back",
    arguments: ["store.db", "store.db-wal", "store.db-shm", "store.db.maintenance", "ledger.key"])
  func shutOut(_ name: String) throws {
    // Keeps log and index there.
    let open = try office.sqlite()
    defer { withExtendedLifetime(open) {} }
    _ = try open.read { (records) throws(Failure) in try records.branch("J01") }
    for file in try names { chown(office.folder.path + "/" + file, Self.kiosk, Self.kiosk) }
    #expect(chown(office.folder.path + "/" + name, 0, 0) == 0)
    let ending = try kiosk(["clock", "accept", "--reason", "jam"])
    #expect(ending.code == 69, "\(ending)")
    for word in ["root", "nobody", "chown nobody \(office.folder.path)/\(name)"] {
      #expect(ending.errors.contains(word), "\(word): \(ending.errors)")
    }
    guard name == "store.db.maintenance" else { return }
    #expect(try office.run(["clock", "show"]).code == 0)
    #expect(try kiosk(["clock", "accept", "--reason", "jam"]).code == 0)
  }

  @Test("A folder of root's is named with both accounts")
  func folder() throws {
    let other = TemporaryFolder()
    let ending = try Child(
      [
        "--reuid=65534", "--regid=65534", "--clear-groups", Program.path, "import", try people(), "--store",
        other.path + "/baru.db",
      ],
      path: "/usr/bin/setpriv", environment: office.environment
    ).ending()
    #expect(ending.code == 69 && ending.errors.contains("nobody"), "\(ending)")
  }
}

import Foundation
import GRDB
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport

/// A branch hall with kiosks of the built program over one store, on one clock that the test moves.
final class Hall {
  let folder = TemporaryFolder(named: "hall")
  let person: Invented
  /// Milliseconds that the hosts' clocks are ahead of the machine's.
  private var ahead: Int64 = 0

  init(stock change: (inout Stock) -> Void = { _ in }) throws {
    person = try Invented(1)
    var stock = Invented.stock(try Invented.crowd(of: 3))
    change(&stock)
    try moveClock(by: .zero)
    try SQLiteStore(at: .file(store)).stock(stock)
  }

  var store: String { folder.path + "/store.db" }

  /// Both clocks of every kiosk go on.
  func moveClock(by span: Span) throws {
    ahead += span.milliseconds
    try "\(ahead) \(ahead) 1".write(toFile: folder.path + "/clock", atomically: true, encoding: .utf8)
  }

  /// A kiosk whose menu is shown, in Indonesian.
  func kiosk(
    rows: Int = 24, columns: Int = 80, terminal: String = "hall-1", environment: [String: String] = [:]
  ) throws -> Emulator {
    let kiosk = try start(["kiosk"], rows: rows, columns: columns, terminal: terminal, environment: environment)
    try kiosk.sees("1  Bahasa Indonesia")
    kiosk.type("1")
    try kiosk.sees("6  Informasi")
    return kiosk
  }

  func start(
    _ command: [String], rows: Int = 24, columns: Int = 80, terminal: String = "hall-1",
    environment: [String: String] = [:]
  ) throws -> Emulator {
    let own = [
      "HOME": folder.path, "ANJUNGAN_STORE": store, "ANJUNGAN_BRANCH": "J01", "ANJUNGAN_TERMINAL": terminal,
      "ANJUNGAN_TEST_CLOCK": folder.path + "/clock",
    ]
    return try Emulator(
      Program.path, command, rows: rows, columns: columns, environment: own.merging(environment) { $1 })
  }

  /// Runs while another program holds the store's write lock.
  func whileHeld(_ work: () throws -> Void) throws {
    try DatabaseQueue(path: store).writeWithoutTransaction { other in
      try other.execute(sql: "BEGIN IMMEDIATE")
      defer { try? other.execute(sql: "ROLLBACK") }
      try work()
    }
  }

  /// The facts as they are stored.
  func access() throws -> Access {
    try SQLiteStore(at: .file(store)).read { (records) throws(Failure) in
      try records.access(of: person.participantID)
    }
  }
}

extension Emulator {
  /// Presses a key until it has its effect: what is pressed within a millisecond of a verdict does not count.
  func press(_ key: Press, until wanted: String) throws {
    for _ in 0..<10 {
      press(key)
      if (try? sees(wanted, within: 2)) != nil { return }
    }
    try sees(wanted)
  }

  /// Types into the empty field that is shown, until it stands there.
  func fillsIn(_ text: String) throws {
    for _ in 0..<10 {
      type(text)
      if (try? sees(text, within: 2)) != nil { return }
    }
    try sees(text)
  }

  /// Types the three facts into the form that is shown, and sends them.
  func states(_ person: Invented) throws {
    try sees("Nama lengkap")
    type(person.nik.digits)
    press(.tab)
    let birth = person.birth.description.split(separator: "-").reversed().joined()
    type(birth)
    press(.tab)
    type(person.name.text)
    try sees(person.name.text)
    press(.enter)
  }

  /// From the menu to the field of the card's number.
  func goesToRetype(_ person: Invented) throws {
    type("2")
    try sees("1  Mulai")
    press(.enter)
    try states(person)
    try sees("1  Setuju")
    try press(.enter, until: "Kesempatan tersisa")
  }
}

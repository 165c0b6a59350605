import Foundation
import Support
import TerminalSupport
import Testing

/// Blank, quoted and special values: refused with their place, the same for option, variable and file.
@Suite("Values that cannot be meant")
struct SpecialValueTests {
  private let office: Office

  init() throws { office = try Office() }

  private enum Place: CaseIterable { case option, variable, file }

  /// A counter of the office that has one value besides.
  private func run(_ name: String, _ value: String, _ place: Place) throws -> (ending: Child.Ending, named: String) {
    var (arguments, environment) = (["counter"], office.environment)
    for (known, right) in ["store": office.store, "branch": "J01"] where known != name {
      environment["ANJUNGAN_\(known.uppercased())"] = right
    }
    var named = "--\(name)"
    switch place {
    case .option: arguments += ["--\(name)", value]
    case .variable:
      named = "ANJUNGAN_" + name.uppercased().replacing("-", with: "_")
      environment[named] = value
    case .file:
      let folder = office.folder.path + "/config/anjungan"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try "# satu\n\(name) = \(value)\n".write(
        toFile: folder + "/anjungan.conf", atomically: true, encoding: .utf8)
      environment["XDG_CONFIG_HOME"] = office.folder.path + "/config"
      named = "/anjungan.conf:2"
    }
    return (try Child(arguments, environment: environment).ending(), named)
  }

  private func refuses(_ name: String, _ value: String, with code: Int32 = 2) throws {
    for place in Place.allCases {
      // A variable without a value is none; there is no option for the journal's file.
      if place == .variable && value.isEmpty || place == .option && name == "log" { continue }
      let (ending, named) = try run(name, value, place)
      #expect(ending.code == code && ending.output.isEmpty, "\(place) \(name)=\(value): \(ending.errors)")
      // In a file what cannot be seen is a matter of the line, before it is one of a setting.
      let isOfLine = place == .file && ending.errors.contains("there is U+")
      #expect(
        ending.errors.contains(isOfLine ? "\(named): there is" : "\(named): \(name)"),
        "\(place) \(name)=\(value): \(ending.errors)")
      #expect(ending.errors.split(separator: "\n").count == 1, "\(ending.errors)")
    }
  }

  @Test("A server's address is a store and no other file, and what is secret in one is told nobody")
  func server() throws {
    func report(from store: String) throws -> Child.Ending {
      try Child(["report", "--branch", "J01", "--store", store], environment: office.environment).ending()
    }
    let ending = try report(from: "postgresql:///pusat?host=/nowhere&connect_timeout=2")
    #expect(ending.code == 69 && ending.output.isEmpty, "\(ending)")
    // The installed program is built without.
    #expect(
      ending.errors.contains("host=/nowhere dbname=pusat: ") || ending.errors.contains("built without PostgreSQL"),
      "\(ending.errors)")
    try refuses("key", "postgresql:///pusat?host=/nowhere")
    let secret = try report(from: "postgresql://anjungan:rahasia@pusat.example/anjungan")
    #expect(secret.code == 69 && !secret.errors.contains("rahasia"), "\(secret.errors)")
  }

  @Test(
    "Nothing, blanks, and quotation marks that no shell took away",
    arguments: ["store", "key", "log", "branch", "terminal"])
  func blank(_ name: String) throws {
    for value in ["", "\"\"", "''", "\"J01\"", "'loket 1'", "“loket”", "\"x"] { try refuses(name, value) }
    for place: Place in [.option, .variable] where !(place == .option && name == "log") {
      for value in [" ", "   ", "\t", "\u{A0}", " x", "x "] {
        let (ending, named) = try run(name, value, place)
        #expect(ending.code == 2 && ending.errors.contains("\(named): \(name)"), "\(name)=[\(value)]: \(ending.errors)")
      }
    }
  }

  @Test("What SQLite, a shell or a service manager would take for something else", arguments: ["store", "key", "log"])
  func special(_ name: String) throws {
    for value in [
      ":memory:", "file:x?mode=memory", "FILE:/tmp/x", "file:///tmp/x", "sqlite:///tmp/x", "-", "~/x.db", "$HOME/x.db",
      "${HOME}/x", "%h/x.db",
    ] { try refuses(name, value) }
  }

  @Test("A folder or a pipe is no file")
  func folders() throws {
    let pipe = office.folder.path + "/pipe"
    mkfifo(pipe, 0o600)
    for name in ["store", "key", "log"] {
      for value in [office.folder.path, "/", pipe, "/dev/null"] where !(name == "log" && value == "/dev/null") {
        try refuses(name, value, with: name == "log" ? 2 : value == "/" ? 2 : 69)
      }
      try refuses(name, office.folder.path + "/")
    }
  }

  @Test("Store, key and journal are three files")
  func apart() throws {
    try refuses("key", office.store)
    try refuses("log", office.store)
    let link = office.folder.path + "/link"
    symlink(office.store, link)
    try refuses("key", link)
  }

  @Test("A terminal's name is not cut, and holds nothing that cannot be seen")
  func terminals() throws {
    let long = String(repeating: "loket-", count: 11)
    for value in [
      long, long + "a", "loket\u{200B}1", "loket\u{202E}1", "lo\u{AD}ket", "loket  1", "...", "host", "\u{1B}[31mloket",
      "a" + String(repeating: "\u{301}", count: 9), String(repeating: "é", count: 65),
    ] { try refuses("terminal", value) }
    for value in [String(repeating: "é", count: 64), "loket 1", "Loket-Ñ", "e\u{301}"] {
      for place in Place.allCases {
        let ending = try run("terminal", value, place).ending
        #expect(ending.code == 69 && ending.errors.contains("there is no terminal"), "\(value): \(ending.errors)")
      }
    }
  }

  @Test("An import makes no store under such a name", arguments: [":memory:", "file:a?mode=memory", " ", "", "\"x\""])
  func imports(_ value: String) throws {
    let ending = try Child(
      ["import", office.folder.path, "--store", value], environment: office.environment
    ).ending()
    #expect(ending.code == 2 && ending.errors.contains("--store: store is"), "\(ending.errors)")
  }

  @Test("A folder on the command line is named, too", arguments: ["", " ", "a\u{200B}b"])
  func folderArgument(_ value: String) throws {
    for command in ["import", "generate"] {
      let store = command == "import" ? ["--store", office.store] : []
      let ending = try Child([command, value] + store, environment: office.environment).ending()
      #expect(ending.code == 2 && ending.errors.contains("FOLDER"), "\(command): \(ending.errors)")
    }
    let ending = try office.run(["holidays", "import", value])
    #expect(ending.code == 2 && ending.errors.contains("FILE"), "\(ending.errors)")
  }
}

import Foundation
import Support
import TerminalSupport
import Testing

/// The program refuses to start with a setting that it cannot use: a brake that was switched off by a slip is none.
@Suite("Settings that cannot be used")
struct SettingsTests {
  private static let numbers = [
    "idle-seconds", "warning-seconds", "patience-seconds", "escape-milliseconds", "lookup-failures", "lookup-persons",
    "lookup-minutes",
    "struck-persons", "blocked-persons", "check-minutes", "shift-hours",
  ]
  private static let wrong = ["0", "-1", "2147483648", "99999999999999999999", "3 ", " 20", "20s", "1.5", "٣", "0x20"]

  private let office: Office

  init() throws { office = try Office() }

  private func kiosk(_ environment: [String: String] = [:], file: Data? = nil) throws -> Child.Ending {
    var environment = environment
    if let file {
      let folder = office.folder.path + "/config/anjungan"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try file.write(to: URL(fileURLWithPath: folder + "/anjungan.conf"))
      environment["XDG_CONFIG_HOME"] = office.folder.path + "/config"
    }
    environment["ANJUNGAN_PATIENCE_SECONDS"] = environment["ANJUNGAN_PATIENCE_SECONDS"] ?? ""
    return try office.run(["kiosk", "--branch", "J01"], environment: environment)
  }

  private func kiosk(file: String) throws -> Child.Ending { try kiosk(file: Data(file.utf8)) }

  @Test("A16: in the environment", arguments: numbers)
  func environment(_ name: String) throws {
    let variable = "ANJUNGAN_" + name.uppercased().replacing("-", with: "_")
    for value in Self.wrong {
      let ending = try kiosk([variable: value])
      #expect(ending.code == 2, "\(variable)=\(value)")
      #expect(ending.errors.hasPrefix("anjungan: \(variable): \(name) is \"\(value)\"; it has to be a whole number"))
    }
  }

  @Test("A16: in the file, with its line", arguments: numbers)
  func file(_ name: String) throws {
    for value in ["0", "-1", "2147483648", "1.5", ""] {
      let ending = try kiosk(file: "# Anjungan\nbranch = J01\n\(name) = \(value)\n")
      #expect(ending.code == 2, "\(name) = \(value)")
      #expect(ending.errors.contains("/anjungan.conf:3: "))
    }
  }

  @Test(
    "A line that is no setting is named with its number",
    arguments: [("idle-secs = 20", "unknown setting"), ("idle-seconds 20", "name = value"), ("= 3", "name = value")])
  func badLine(_ line: String, _ complaint: String) throws {
    let ending = try kiosk(file: "\n\n\(line)\n")
    #expect(ending.code == 2 && ending.errors.contains("/anjungan.conf:3: ") && ending.errors.contains(complaint))
  }

  @Test("The counter has a setting of its own, which may stand in a kiosk's file")
  func counter() throws {
    for value in Self.wrong + ["61"] {
      let ending = try office.run(
        ["counter", "--branch", "J01"], environment: ["ANJUNGAN_COUNTER_IDLE_MINUTES": value])
      #expect(ending.code == 2 && ending.errors.contains("counter-idle-minutes is \"\(value)\""))
    }
    #expect(try kiosk(file: "counter-idle-minutes = 60\n").code == 69)
    // A device of the kiosks is none of the counter's business.
    let ending = try office.run(
      ["counter", "--branch", "J01", "--counter-idle-minutes", "60"],
      environment: ["ANJUNGAN_FACE_CHECK": "/nowhere/kamera"])
    #expect(ending.code == 69 && ending.errors.contains("there is no terminal"))
  }

  @Test("A file that is no text is not taken for an empty one")
  func noText() throws {
    let ending = try kiosk(file: Data("idle-seconds = 30 # menunggu \u{E9}".unicodeScalars.map { UInt8($0.value) }))
    #expect(ending.code == 2 && ending.errors.contains("anjungan.conf"))
  }

  @Test("A variable without a value is no setting, and hides none in the file")
  func emptyVariable() throws {
    let ending = try kiosk(["ANJUNGAN_IDLE_SECONDS": ""], file: Data("idle-seconds = 9\n".utf8))
    #expect(ending.code == 2 && ending.errors.contains("/anjungan.conf:1: "))
  }

  @Test("A face check that there is not, a log that cannot be written")
  func others() throws {
    #expect(try kiosk(["ANJUNGAN_FACE_CHECK": "perhaps"]).code == 2)
    let log = try kiosk(["ANJUNGAN_LOG": "/proc/nowhere/log"])
    #expect(log.code == 2 && log.errors.hasPrefix("anjungan: ANJUNGAN_LOG: log is "))
  }

  @Test("The environment goes before the file, an option before both; what is right starts")
  func order() throws {
    // Without a terminal a kiosk gets as far as 69.
    let file = "store = /nowhere\nbranch = XXX # nobody's\nidle-seconds = 30\n"
    let ending = try kiosk(["ANJUNGAN_BRANCH": "J01"], file: Data(file.utf8))
    #expect(ending.code == 69 && ending.errors.contains("there is no terminal"))
    #expect(try kiosk(["ANJUNGAN_IDLE_SECONDS": "10"], file: Data("idle-seconds = 9\n".utf8)).code == 69)
  }
}

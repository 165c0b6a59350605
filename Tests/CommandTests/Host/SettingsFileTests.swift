import Foundation
import Support
import TerminalSupport
import Testing

/// A file of settings goes by its bytes, whatever wrote it; what it does not say is not guessed.
@Suite("The settings file, by its bytes")
struct SettingsFileTests {
  private let office: Office

  init() throws { office = try Office() }

  /// The branch's list of accounts, which needs a store and a branch; nothing of them is on the command line.
  private func list(_ file: [UInt8], _ environment: [String: String] = [:]) throws -> Child.Ending {
    let folder = office.folder.path + "/config/anjungan"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(file).write(to: URL(fileURLWithPath: folder + "/anjungan.conf"))
    let own = ["XDG_CONFIG_HOME": office.folder.path + "/config"].merging(environment) { $1 }
    return try Child(["staff", "list"], environment: office.environment.merging(own) { $1 }).ending()
  }

  private func list(_ text: String) throws -> Child.Ending { try list(Array(text.utf8)) }

  private var right: [String] {
    ["# Kantor Kebayoran", "", "store = \(office.store)", "branch = J01 # loket", "log=x#y"]
  }

  @Test("LF, CR LF and CR, with and without a mark, say the same", arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func lineEnds(_ end: String, _ mark: String) throws {
    let ending = try list(mark + right.joined(separator: end) + end)
    #expect(ending.code == 0 && ending.errors.isEmpty, "\(ending.errors)")
    let wrong = try list(mark + (right + ["idle-secs = 3"]).joined(separator: end))
    #expect(wrong.code == 2 && wrong.errors.contains("/anjungan.conf:6: unknown setting"), "\(wrong.errors)")
  }

  @Test("A name twice is refused, and both lines are named", arguments: ["\n", "\r\n"])
  func twice(_ end: String) throws {
    let ending = try list((right + ["branch = K02"]).joined(separator: end))
    #expect(ending.code == 2 && ending.errors.contains("/anjungan.conf:6: branch stands on line 4 already"))
  }

  @Test(
    "What cannot be seen is named by line and code",
    arguments: ["\u{200B}", "\u{FEFF}", "\u{A0}", "\u{202E}", "\u{AD}", "\u{FE0F}", "\u{2028}"] as [Unicode.Scalar])
  func hidden(_ scalar: Unicode.Scalar) throws {
    for line in ["store = \(scalar)\(office.store)", "st\(scalar)ore = \(office.store)", "\(scalar)"] {
      let ending = try list("# a\r\n" + line + "\r\nbranch = J01\r\n")
      let code =
        "U+" + String(repeating: "0", count: scalar.value < 0x100 ? 2 : 0)
        + String(scalar.value, radix: 16, uppercase: true)
      #expect(
        ending.code == 2 && ending.errors.contains("/anjungan.conf:2: there is \(code) in it"), "\(ending.errors)")
    }
  }

  @Test("A comment may hold anything that is text")
  func comments() throws {
    let ending = try list("  # caf\u{E9} \u{200B}\u{202E}\nstore = \(office.store)\t# a\nbranch = J01\n#\n")
    #expect(ending.code == 0, "\(ending.errors)")
  }

  @Test("Another encoding is named, and no file is ignored")
  func encodings() throws {
    let text = right.joined(separator: "\n")
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try list(wide).errors.contains("UTF-16"))
    let latin = Array("# Kantor\nbranch = caf".utf8) + [0xE9, 0x0A]
    let ending = try list(latin)
    #expect(ending.code == 2 && ending.errors.contains("/anjungan.conf:2: this is not in UTF-8, perhaps in Latin-1"))
    #expect(try list(Array("branch = J01\0\n".utf8)).errors.contains("/anjungan.conf:1: there is a NUL"))
  }

  @Test("What is no file is neither waited for nor taken for an empty one")
  func noFile() throws {
    let folder = office.folder.path + "/config/anjungan"
    try FileManager.default.createDirectory(atPath: folder + "/anjungan.conf", withIntermediateDirectories: true)
    let environment = office.environment.merging(["XDG_CONFIG_HOME": office.folder.path + "/config"]) { $1 }
    let command = ["staff", "list", "--store", office.store, "--branch", "J01"]
    let ending = try Child(command, environment: environment).ending()
    #expect(ending.code == 2 && ending.errors.contains("it is not a file of settings"), "\(ending.errors)")
    rmdir(folder + "/anjungan.conf")
    mkfifo(folder + "/anjungan.conf", 0o600)
    #expect(try Child(command, environment: environment).ending().code == 2)
  }
}

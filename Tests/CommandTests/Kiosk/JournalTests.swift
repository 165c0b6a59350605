import Foundation
import Glibc
import Support
import TerminalSupport
import Testing

@Suite("The journal of a kiosk", .waiting)
struct JournalTests {
  private let office: Office
  private var folder: String { office.folder.path + "/journal" }
  private var log: String { folder + "/kiosk.log" }

  init() throws {
    office = try Office()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func booth() throws -> Booth {
    let booth = try Booth(office, environment: ["ANJUNGAN_LOG": log])
    try booth.opens()
    return booth
  }

  private func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func ends(_ booth: Booth) throws {
    booth.ends()
    #expect(booth.terminal.exitCode() == 128 + SIGTERM)
  }

  @Test("DL6: after a rotation lines go to the new file, and nobody has to tell the kiosk", arguments: [true, false])
  func rotated(isMade: Bool) throws {
    let booth = try booth()
    try eventually("the head is told") { try lines(log).contains { $0.contains("ledger head") } }
    #expect(rename(log, log + ".1") == 0)
    if isMade { #expect(FileManager.default.createFile(atPath: log, contents: nil)) }
    try ends(booth)
    let before = try lines(log + ".1")
    #expect(before[0].contains("kiosk started") && !before.contains { $0.contains("kiosk ended") }, "\(before)")
    let after = try lines(log)
    #expect(after.last?.contains("kiosk ended") == true && !after.contains { $0.contains("ledger head") }, "\(after)")
  }

  @Test("A folder that was removed takes lines along; the next line that comes through says how many")
  func removed() throws {
    let booth = try booth()
    try eventually("the head is told") { try lines(log).contains { $0.contains("ledger head") } }
    try FileManager.default.removeItem(atPath: folder)
    try ends(booth)
    #expect(
      String(decoding: booth.terminal.received, as: UTF8.self).contains("lines of the journal could not be written"))
  }

  @Test("A full disk stops nobody and is told by the next line that comes through")
  func full() throws {
    symlink("/dev/full", log)
    let booth = try booth()
    try booth.beginsUpdate(office.people[0])
    try booth.terminal.rests(on: "Tidak setuju")
    unlink(log)
    try ends(booth)
    let after = try lines(log)
    #expect(after.count == 2 && after[1].contains("kiosk ended"), "\(after)")
    #expect(after[0].contains("lines are missing here") && after[0].contains(/count="[2-9]"/), "\(after)")
    #expect(after[0].contains("No space left on device") && after[0].contains("terminal=\"hall\""), "\(after)")
  }

  @Test(
    "L3: where there is none, nobody keeps the ledger's head, and that is said at the start", arguments: [true, false])
  func none(hasLog: Bool) throws {
    // A variable without a value is none, and standard error is the screen itself.
    let booth = hasLog ? try booth() : try Booth(office, environment: ["ANJUNGAN_LOG": ""])
    if !hasLog { try booth.opens() }
    try ends(booth)
    let all = String(decoding: booth.terminal.received, as: UTF8.self)
    #expect(all.contains("there is no journal") == !hasLog)
    #expect(all.contains("ANJUNGAN_LOG") == !hasLog)
  }

  @Test(
    "S1: one behind a link that another account has laid is refused",
    .enabled(if: geteuid() == 0, "only root can lay one"))
  func planted() throws {
    let target = office.folder.path + "/target"
    #expect(FileManager.default.createFile(atPath: target, contents: nil))
    symlink(target, log)
    lchown(log, 65_534, 65_534)
    let child = try Child(
      ["kiosk", "--store", office.store, "--branch", "J01"],
      environment: office.environment.merging(["ANJUNGAN_LOG": log]) { $1 })
    let ending = try child.ending()
    #expect(ending.code == 2 && ending.errors.contains("nobody"), "\(ending)")
    #expect(FileManager.default.contents(atPath: target)?.isEmpty == true)
  }

  @Test("One that cannot be opened is said at the start, and where to look")
  func refused() throws {
    let child = try Child(
      ["kiosk", "--store", office.store, "--branch", "J01"],
      environment: office.environment.merging(["ANJUNGAN_LOG": folder + "/none/kiosk.log"]) { $1 })
    let ending = try child.ending()
    #expect(ending.code == 2 && ending.errors.contains(folder + "/none/kiosk.log"), "\(ending)")
  }
}

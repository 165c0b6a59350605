import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// What checks faces, and how patient a terminal is: an option, else the environment, else the file.
@Suite("Settings of the face check and of tracking")
struct FaceSettingsTests {
  private let office: Office

  init() throws { office = try Office() }

  /// Without a terminal a kiosk whose settings are right gets as far as 69.
  private func kiosk(
    _ options: [String] = [], _ environment: [String: String] = [:], file: String? = nil
  ) throws -> Child.Ending {
    var environment = environment
    if let file {
      let folder = office.folder.path + "/config/anjungan"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try file.write(toFile: folder + "/anjungan.conf", atomically: true, encoding: .utf8)
      environment["XDG_CONFIG_HOME"] = office.folder.path + "/config"
    }
    return try office.run(["kiosk", "--branch", "J01"] + options, environment: environment)
  }

  private func starts(_ ending: Child.Ending) -> Bool {
    ending.code == 69 && ending.errors.contains("there is no terminal")
  }

  @Test(
    "Officer, nobody, or a program with its arguments",
    arguments: ["officer", "none", FaceProgram.path, "\(FaceProgram.path)  match  ", "/bin/sh -c true"])
  func checkers(_ value: String) throws {
    #expect(starts(try kiosk(["--face-check", value])))
    #expect(starts(try kiosk([], ["ANJUNGAN_FACE_CHECK": value])))
    #expect(starts(try kiosk(file: "face-check = \(value)\n")))
  }

  @Test(
    "Anything else refuses to start, and names setting, value and what is possible",
    arguments: ["device", "Officer", "camera --now", "./face.sh", "/nowhere/face", "/tmp", "/etc/passwd", "/"])
  func noChecker(_ value: String) throws {
    let option = try kiosk(["--face-check", value])
    #expect(option.code == 2 && option.output.isEmpty, "\(option.errors)")
    #expect(option.errors.hasPrefix("anjungan: --face-check: face-check is \"\(value)\"; it has to be "))
    #expect(option.errors.contains("absolute path of a program"))
    let file = try kiosk(file: "\n\nface-check = \(value)\n")
    #expect(file.code == 2 && file.errors.contains("/anjungan.conf:3: face-check is \"\(value)\""))
  }

  @Test(
    "S5: a time limit leaves room before an attempt lapses",
    arguments: [("4", false), ("5", true), ("100", true), ("101", false), ("110", false), ("60s", false), ("", false)])
  func seconds(_ value: String, _ isRight: Bool) throws {
    for face in ["officer", FaceProgram.path] {
      let ending = try kiosk(["--face-check", face, "--face-check-seconds", value])
      #expect(isRight ? starts(ending) : ending.code == 2, "\(face) \(value)")
      if !isRight {
        let sentence =
          "--face-check-seconds: face-check-seconds is \"\(value)\"; it has to be a whole number from 5 to 100"
        #expect(ending.errors.contains(sentence))
      }
    }
  }

  @Test(
    "Each number in its range, from environment and file",
    arguments: [
      ("face-voids", 20), ("tracking-failures", 100), ("tracking-minutes", 1_440), ("face-check-seconds", 100),
    ])
  func numbers(_ name: String, _ most: Int) throws {
    let variable = "ANJUNGAN_" + name.uppercased().replacing("-", with: "_")
    #expect(starts(try kiosk([], [variable: String(most)])))
    for value in ["0", "-1", String(most + 1), "3 ", "1.5", "٣"] {
      let ending = try kiosk([], [variable: value])
      #expect(ending.code == 2 && ending.errors.hasPrefix("anjungan: \(variable): \(name) is \"\(value)\""))
    }
    #expect(try kiosk(file: "\(name) = \(most + 1)\n").errors.contains("/anjungan.conf:1: \(name) is"))
  }

  @Test("An option goes before the environment, that before the file, whichever is wrong is named")
  func order() throws {
    let wrong = "face-voids = 99\ncuti-bersama-worked = perhaps\n"
    #expect(try kiosk(file: wrong).errors.contains("/anjungan.conf:1: face-voids"))
    let variables = ["ANJUNGAN_FACE_VOIDS": "21"]
    #expect(try kiosk([], variables, file: wrong).errors.contains("ANJUNGAN_FACE_VOIDS: face-voids"))
    #expect(
      try kiosk(["--face-voids", "20"], variables, file: wrong).errors.contains("/anjungan.conf:2: cuti-bersama"))
    for flag in ["--cuti-bersama-worked", "--no-cuti-bersama-worked"] {
      #expect(starts(try kiosk(["--face-voids", "20", flag], variables, file: wrong)))
    }
    for answer in ["yes", "no"] { #expect(starts(try kiosk([], ["ANJUNGAN_CUTI_BERSAMA_WORKED": answer]))) }
  }

  @Test("E5: a setting that there is not is an error with its line, and the known ones are named")
  func unknown() throws {
    let ending = try kiosk(file: "branch = J01\n\nface-checks = officer\n")
    #expect(ending.code == 2 && ending.errors.contains("/anjungan.conf:3: unknown setting \"face-checks\""))
    #expect(ending.errors.contains("face-check, face-check-seconds, face-voids, cuti-bersama-worked"))
  }

  @Test("S6: whoever starts the program may ignore that children end; the verdict is heard all the same")
  func ignoredChildren() throws {
    let person = office.people[0]
    let teller = try Teller(at: office, "hall", camera: "match", ignored: "CHLD")
    let visit = office.newVisit()
    _ = try teller.ask(.begin(person, office.newErrand(), in: visit))
    _ = try teller.ask(.consent(person, office.newErrand(), in: visit))
    _ = try teller.ask(.retype(person, person.kpj, office.newErrand(), in: visit))
    #expect(try teller.ask(.face(person, office.newErrand(), in: visit)) == .update(.face(.passed)))
    #expect(try office.ledger(.faceVoid).isEmpty)
  }

  @Test("Every setting that there is stands in the handbook with its range")
  func documented() throws {
    let errors = try kiosk(file: "no-such-setting = 1\n").errors
    let names = errors.matches(of: /[a-z]+(?:-[a-z]+)*(?=,|\n|$)/).map { String($0.output) }
    #expect(names.contains("store") && names.contains("face-voids") && names.count > 15, "\(errors)")
    let handbook = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/operating.md")
    let lines = try String(contentsOf: handbook, encoding: .utf8).split(separator: "\n")
    for name in names { #expect(lines.contains { $0.hasPrefix("| `\(name)` |") }, "\(name)") }
  }

  @Test("P1: whether cuti bersama is worked moves the day that a person is told")
  func cutiBersama() throws {
    // 24 December 2026 is cuti bersama, and a Thursday.
    let wednesday = Zone.wib.start(of: CivilDay(dayNumber: 20_810)).later(by: .hours(9))
    for (worked, day) in [("no", "2026-12-30"), ("yes", "2026-12-29")] {
      let office = try Office()
      let person = office.people[0]
      let clock = try office.clock(standingAt: LinuxClock().reading().at(wednesday))
      let variables = ["ANJUNGAN_TEST_CLOCK": clock, "ANJUNGAN_CUTI_BERSAMA_WORKED": worked]
      let teller = try Teller(at: office, "hall", camera: "match", environment: variables)
      let visit = office.newVisit()
      _ = try teller.ask(.begin(person, office.newErrand(), in: visit))
      _ = try teller.ask(.consent(person, office.newErrand(), in: visit))
      _ = try teller.ask(.retype(person, person.kpj, office.newErrand(), in: visit))
      _ = try teller.ask(.face(person, office.newErrand(), in: visit))
      let reply = try teller.ask(.submit(person, try Office.form, office.newErrand(), in: visit))
      guard case .update(.submitted(.accepted(let update))) = reply else {
        Issue.record("\(reply)")
        return
      }
      #expect(Zone.wib.day(of: update.due).description == day)
    }
  }
}

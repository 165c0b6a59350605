import FaceProcess
import Rules
import Services
import Support
import Testing

@Suite("How a face check program is set")
struct SettingsTests {
  @Test("Time limits from 5 to 100 seconds leave room in a reservation", arguments: [5_000, 5_001, 60_000, 100_000])
  func allowed(_ milliseconds: Int64) throws {
    let device = try ExternalFaceDevice(command: [Face.program], limit: .milliseconds(milliseconds))
    #expect(device.limit.milliseconds == milliseconds)
    #expect(milliseconds + 10_000 < Reservation.lapse.milliseconds)
  }

  @Test(
    "Other time limits are refused",
    arguments: [
      (0, "0"), (4_999, "4999 ms"), (100_001, "100001 ms"), (101_000, "101"), (-5_000, "-5"),
      (Int64.max, "9223372036854775807 ms"), (Int64.min, "-9223372036854775808 ms"),
    ])
  func refused(_ milliseconds: Int64, _ text: String) {
    #expect(throws: Settings.Fault(name: "face-check-seconds", value: text, range: "5-100")) {
      try ExternalFaceDevice(command: [Face.program], limit: .milliseconds(milliseconds))
    }
  }

  @Test(
    "A command that is no program with an absolute path is refused",
    arguments: [
      [], [""], ["face"], ["./face"], ["bin/sh"], ["/"], ["/bin"], ["/etc/passwd"], ["/dev/null"], ["/nowhere/face"],
      ["/bin/sh", "a\0b"], ["/bin/sh\0"],
    ])
  func noProgram(_ command: [String]) {
    let fault = Settings.Fault(
      name: "face-check", value: command.joined(separator: " "),
      range: "the absolute path of a program that may be run, and its arguments")
    #expect(throws: fault) { try ExternalFaceDevice(command: command) }
  }

  @Test("60 seconds and a real face, unless somebody says otherwise")
  func defaults() throws {
    let device = try ExternalFaceDevice(command: [Face.program])
    #expect(device.limit == .seconds(60))
    #expect(!device.isSimulation)
    #expect(try ExternalFaceDevice(command: [Face.program], isSimulation: true).isSimulation)
  }

  @Test("A setting is a path and arguments between spaces, read by no shell")
  func words() {
    #expect(ExternalFaceDevice.words(of: "/opt/face/check --camera 0") == ["/opt/face/check", "--camera", "0"])
    #expect(ExternalFaceDevice.words(of: "  /opt/face/check  \"$HOME;\" ") == ["/opt/face/check", "\"$HOME;\""])
    #expect(ExternalFaceDevice.words(of: " ").isEmpty)
  }
}

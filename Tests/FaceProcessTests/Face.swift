import FaceProcess
import Foundation
import Rules
import Services
import Testing

/// What the tests of face check programs share.
enum Face {
  /// The reference program.
  static let program = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "FaceProgram/face.sh").path

  static let attempt = AttemptID(high: 0x0123_4567_89AB_CDEF, low: 7)

  static func order() throws -> FaceOrder {
    FaceOrder(attempt: attempt, nik: try NIK("3171041205900003"))
  }

  /// The reference program with a behaviour, as one setting has it.
  static func device(_ behaviour: String, limit: Span = .seconds(60)) throws -> ExternalFaceDevice {
    try ExternalFaceDevice(command: [program] + ExternalFaceDevice.words(of: behaviour), limit: limit)
  }

  /// A shell's sentence as a program; `$0` is the argument.
  static func shell(_ sentence: String, _ argument: String = "-") -> [String] {
    ["/bin/sh", "-c", sentence, argument]
  }

  /// The bytes of a request, for programs that do not look at them.
  static let request = Array("{}\n".utf8)

  static func verdict(_ behaviour: String) throws -> FaceVerdict {
    try device(behaviour).verdict(on: order())
  }

  /// Waits at most a minute, for what another process has done when the machine gets around to it.
  static func eventually(_ holds: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<6_000 {
      if try holds() { return true }
      usleep(10_000)
    }
    return try holds()
  }
}

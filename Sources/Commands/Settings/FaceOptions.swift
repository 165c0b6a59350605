import ArgumentParser
import FaceProcess
import Rules
import Services

/// What a terminal checks faces with, and how patient it is. Gate G8, Rule S6.
package struct FaceOptions: ParsableArguments {
  @Option(help: "Who checks faces: officer, none, or the absolute path of a program and its arguments.")
  var faceCheck: String?

  @Option(help: "The time limit of that program, 5 to 100 s. Default: 60.")
  var faceCheckSeconds: String?

  @Option(help: "Face checks of a person that came to nothing in 24 hours, until only the counter goes on. Default: 3.")
  var faceVoids: String?

  @Flag(inversion: .prefixedNo, help: "Cuti bersama is a working day here.")
  var cutiBersamaWorked: Bool?

  package init() {}

  /// What stands on the command line, for a reader of settings.
  var given: [Setting: String] {
    [
      .faceCheck: faceCheck, .faceCheckSeconds: faceCheckSeconds, .faceVoids: faceVoids,
      .cutiBersamaWorked: cutiBersamaWorked.map { $0 ? "yes" : "no" },
    ].compactMapValues(\.self)
  }
}

/// What the setting `face-check` says.
enum FaceChecker {
  case officer
  case none
  /// An absolute path and the arguments.
  case program([String])

  /// Nil for anything else.
  init?(_ text: String) {
    switch text {
    case "officer": self = .officer
    case "none": self = .none
    default:
      guard text.utf8.first == UInt8(ascii: "/") else { return nil }
      self = .program(ExternalFaceDevice.words(of: text))
    }
  }

  /// As the rules know it.
  var kind: Settings.FaceCheck {
    switch self {
    case .officer: .officer
    case .none: .none
    case .program: .device
    }
  }
}

extension SettingsReader {
  /// Who checks faces. Throws for what is neither.
  func faceChecker() throws(SettingError) -> FaceChecker {
    guard let text = text(.faceCheck) else { return .officer }
    if let known = FaceChecker(text) { return known }
    throw error(.faceCheck, text, expected: "officer, none, or the absolute path of a program and its arguments")
  }

  /// This terminal's device, nil when it has none. Throws when its program cannot be run, or for its time limit. The
  /// limit is looked at in any case: a slip must not wait for the day on which somebody installs a camera.
  func faceDevice() throws(SettingError) -> ExternalFaceDevice? {
    let seconds = try number(.faceCheckSeconds, default: 60)
    guard case .program(let command) = try faceChecker() else { return nil }
    do throws(Settings.Fault) {
      return try ExternalFaceDevice(command: command, limit: .seconds(Int64(seconds)))
    } catch {
      throw self.error(Setting(rawValue: error.name) ?? .faceCheck, error.value, expected: error.range)
    }
  }
}

import Console
import FaceProcess
import Rules
import Services

/// Every setting that this program reads. An unknown name in a file is an error.
enum Setting: String, CaseIterable {
  case store
  case key
  case branch
  case terminal
  case log
  case idleSeconds = "idle-seconds"
  case counterIdleMinutes = "counter-idle-minutes"
  case warningSeconds = "warning-seconds"
  case patienceSeconds = "patience-seconds"
  case escapeMilliseconds = "escape-milliseconds"
  case faceCheck = "face-check"
  case faceCheckSeconds = "face-check-seconds"
  case faceVoids = "face-voids"
  case cutiBersamaWorked = "cuti-bersama-worked"
  case lookupFailures = "lookup-failures"
  case lookupPersons = "lookup-persons"
  case lookupMinutes = "lookup-minutes"
  case trackingFailures = "tracking-failures"
  case trackingMinutes = "tracking-minutes"
  case struckPersons = "struck-persons"
  case blockedPersons = "blocked-persons"
  case checkMinutes = "check-minutes"
  case shiftHours = "shift-hours"
  case earlyOpening = "early-opening"
  case deliveryFew = "delivery-few"
  case deliveryNewPercent = "delivery-new-percent"
  case deliveryDoubledPercent = "delivery-doubled-percent"
  case deliveryEndsPercent = "delivery-ends-percent"
  case deliveryReactivatedPercent = "delivery-reactivated-percent"
  case deliveryBackPercent = "delivery-back-percent"
  case deliveryFewerPercent = "delivery-fewer-percent"

  /// What a value has to be; nil where any text will do.
  var range: ClosedRange<Int>? {
    switch self {
    case .store, .key, .branch, .terminal, .log, .faceCheck, .cutiBersamaWorked, .earlyOpening: nil
    case .faceCheckSeconds: ExternalFaceDevice.seconds
    case .faceVoids: Settings.Range.faceVoids
    case .idleSeconds: 10...600
    case .counterIdleMinutes: 1...60
    case .warningSeconds: 20...120
    case .patienceSeconds: 1...60
    case .escapeMilliseconds: KeyDecoder.escapePauses
    case .lookupFailures, .trackingFailures, .struckPersons, .blockedPersons: Settings.Range.failures
    case .lookupPersons: Settings.Range.persons
    case .shiftHours: Settings.Range.shiftHours
    case .deliveryFew: DeliveryLimits.fews
    case .deliveryNewPercent, .deliveryDoubledPercent, .deliveryEndsPercent, .deliveryReactivatedPercent,
      .deliveryBackPercent, .deliveryFewerPercent:
      DeliveryLimits.percents
    case .lookupMinutes, .trackingMinutes, .checkMinutes: Settings.Range.minutes
    }
  }

  /// `ANJUNGAN_IDLE_SECONDS`.
  var environmentName: String {
    let name = rawValue.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 & ~0x20 }
    return "ANJUNGAN_" + String(decoding: name, as: UTF8.self)
  }
}

/// A setting that cannot be used: the program refuses to start. Says where, what and the way out.
struct SettingError: Error, CustomStringConvertible {
  let description: String
  /// What lies under the path of a store or key is no file.
  var isUnavailable = false

  init(_ setting: Setting, _ value: String, from source: String, expected: String) {
    description = "\(source): \(setting.rawValue) is \"\(value)\"; it has to be \(expected)"
  }

  init(_ setting: Setting, from source: String, _ fault: OutsideText.Fault) {
    description = "\(source): \(setting.rawValue): \(fault.what)"
  }

  init(file: String, line: Int, _ complaint: String) {
    description = "\(file):\(line): \(complaint)"
  }

  /// The file as a whole cannot be used.
  init(file: String, _ complaint: String) { description = "\(file): \(complaint)" }

  /// It is no text, or something in it cannot be seen.
  init(file: String, _ fault: OutsideText.Fault) {
    description = "\(file)\(fault.line.map { ":\($0)" } ?? ""): \(fault.what)"
  }
}

import Glibc
import Rules
import Services

/// Reads settings in the order option, environment (`ANJUNGAN_…`), file.
struct SettingsReader {
  private let options: [Setting: String]
  private let file: SettingsFile

  /// The file is `/etc/anjungan/anjungan.conf`, or a person's own one below the XDG folder when that exists.
  /// Throws for a text that cannot be meant, whether this command needs it or not.
  /// - Parameter options: what stands on the command line
  init(_ options: [Setting: String] = [:]) throws(SettingError) {
    self.options = options
    file = try SettingsFile(Self.path)
    try checkTexts()
  }

  /// The option as it was given, else what environment or file say, else nil.
  func text(_ setting: Setting) -> String? {
    options[setting] ?? Self.variable(setting.environmentName) ?? file.text(of: setting)
  }

  /// A number inside the setting's range, or the default. Throws for anything else.
  func number(_ setting: Setting, default standard: Int) throws(SettingError) -> Int {
    guard let text = text(setting), let range = setting.range else { return standard }
    guard let number = Int(text), range.contains(number) else {
      throw error(setting, text, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// The numbers of the rules that are ours.
  func rules() throws(SettingError) -> Settings {
    var settings = Settings()
    settings.lookups.failures = try number(.lookupFailures, default: settings.lookups.failures)
    settings.lookups.persons = try number(.lookupPersons, default: settings.lookups.persons)
    settings.lookups.window = .minutes(Int64(try number(.lookupMinutes, default: 15)))
    settings.tracking.failures = try number(.trackingFailures, default: settings.tracking.failures)
    settings.tracking.window = .minutes(Int64(try number(.trackingMinutes, default: 15)))
    settings.checks.struck = try number(.struckPersons, default: settings.checks.struck)
    settings.checks.blocked = try number(.blockedPersons, default: settings.checks.blocked)
    settings.checks.window = .minutes(Int64(try number(.checkMinutes, default: 60)))
    settings.faceVoids = try number(.faceVoids, default: settings.faceVoids)
    settings.shiftHours = try number(.shiftHours, default: settings.shiftHours)
    settings.hasEarlyOpening = try answer(.earlyOpening)
    settings.cutiBersamaWorked = try answer(.cutiBersamaWorked)
    settings.faceCheck = try faceChecker().kind
    return settings
  }

  /// Yes or no; no when nothing says otherwise. Throws for anything else.
  private func answer(_ setting: Setting) throws(SettingError) -> Bool {
    switch text(setting) {
    case nil, "no": return false
    case "yes": return true
    case let text?: throw error(setting, text, expected: "yes or no")
    }
  }

  /// A setting that cannot be used, with the place that it comes from.
  func error(_ setting: Setting, _ value: String, expected: String) -> SettingError {
    SettingError(setting, value, from: source(of: setting), expected: expected)
  }

  /// A text that has something hidden in it, or is no text.
  func error(_ setting: Setting, _ fault: OutsideText.Fault) -> SettingError {
    SettingError(setting, from: source(of: setting), fault)
  }

  private func source(of setting: Setting) -> String {
    if options[setting] != nil { return "--" + setting.rawValue }
    let isInEnvironment = Self.variable(setting.environmentName) != nil
    return isInEnvironment ? setting.environmentName : file.place(of: setting) ?? file.path
  }

  /// A variable without a value is none: it must not hide what the file says.
  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static var path: String {
    let home = variable("XDG_CONFIG_HOME").flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil }
    let own = (home ?? variable("HOME").map { $0 + "/.config" }).map { $0 + "/anjungan/anjungan.conf" }
    if let own, access(own, F_OK) == 0 { return own }
    return "/etc/anjungan/anjungan.conf"
  }
}

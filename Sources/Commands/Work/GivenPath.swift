import Rules

/// A folder or file that stands on a command line by itself.
enum GivenPath {
  /// Ends the command when nothing is named, or something in the name cannot be seen.
  /// - Parameter name: as the usage has it: "FOLDER"
  static func check(_ path: String, as name: String) throws {
    if let scalar = OutsideText.hidden(in: path) {
      throw Ask.refusal("\(name): \(OutsideText.Fault.hidden(scalar, line: nil).what)")
    }
    guard path.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else {
      throw Ask.refusal("\(name) is \"\(path)\"; it has to be a path")
    }
  }
}

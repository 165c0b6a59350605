import Rules

/// The folder that stands on a command line.
enum Folder {
  /// Ends the command when nothing is named, or something in the name cannot be seen.
  static func check(_ path: String) throws {
    if let scalar = OutsideText.hidden(in: path) {
      throw Ask.refusal("FOLDER: \(OutsideText.Fault.hidden(scalar, line: nil).what)")
    }
    guard path.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else {
      throw Ask.refusal("FOLDER is \"\(path)\"; it has to be the path of a folder")
    }
  }
}

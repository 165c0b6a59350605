import Console
import Foundation

/// What the commands print: everything passes the one sanitiser.
enum Say {
  /// A line on standard output.
  static func line(_ text: String) { write(text, to: .standardOutput) }

  /// A line on standard error.
  static func complaint(_ text: String) { write("anjungan: " + text, to: .standardError) }

  /// One JSON object on one line, keys sorted, to standard output.
  static func json(_ object: [String: Any]) {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? JSONSerialization.data(withJSONObject: object, options: options) else { return }
    write(String(decoding: data, as: UTF8.self), to: .standardOutput)
  }

  /// A reader that went away (`| head`) is no error.
  private static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data((Printable.clean(text) + "\n").utf8))
  }
}

import ArgumentParser
import Console
import Foundation

/// What the commands print: everything passes the one sanitiser.
enum Say {
  /// A line on standard output.
  static func line(_ text: String) { answer(text) }

  /// A line on standard error.
  static func complaint(_ text: String) { _ = write("anjungan: " + text, to: STDERR_FILENO) }

  /// What is wrong with the command line and how to use it, on standard error. A NIK or KPJ that was typed where none
  /// belongs is not repeated. Rule L2.
  static func usage(_ text: String) {
    let kept = text.replacing(/[0-9]{11,}/, with: "…").split(separator: "\n").map(String.init)
    complaint(kept.first.map { $0.hasPrefix("Error: ") ? String($0.dropFirst(7)) : $0 } ?? "")
    for line in kept.dropFirst() { _ = write(line, to: STDERR_FILENO) }
  }

  /// One record of a table, on standard output. It ends as RFC 4180 says.
  static func csv(_ cells: [CSV.Cell]) { answer(CSV(cells).record, end: "\r\n") }

  /// One JSON object on one line, keys sorted, to standard output. Texts are cleaned before they are written: a reader
  /// would turn an escaped control character into a real one.
  static func json(_ object: [String: Any]) {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? JSONSerialization.data(withJSONObject: clean(object), options: options) else { return }
    answer(String(decoding: data, as: UTF8.self))
  }

  private static func clean(_ value: Any) -> Any {
    switch value {
    case let text as String: Printable.clean(text)
    case let list as [Any]: list.map(clean)
    case let object as [String: Any]: object.mapValues(clean)
    default: value
    }
  }

  /// A reader that went away (`| head`) has what it wanted. Anything else that cannot be written is an error, so that
  /// half an answer never passes for a whole one.
  private static func answer(_ text: String, end: String = "\n") {
    let fault = write(text, end: end, to: STDOUT_FILENO)
    if fault == 0 { return }
    if fault == EPIPE { Anjungan.exit() }
    complaint("the output cannot be written (\(String(cString: strerror(fault)))); what was printed is not all")
    Anjungan.exit(withError: Exit.error)
  }

  /// The error number, or 0.
  private static func write(_ text: String, end: String = "\n", to descriptor: Int32) -> Int32 {
    var rest = Array((Printable.clean(text) + end).utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return errno }
      rest = rest.dropFirst(max(0, count))
    }
    return 0
  }
}

import ArgumentParser
import Console
import Foundation
import Synchronization

/// What the commands print: everything passes the one sanitiser.
package enum Say {
  /// A line on standard output.
  package static func line(_ text: String) { answer(text) }

  /// A line on standard error.
  package static func complaint(_ text: String) { _ = write("anjungan: " + text, to: STDERR_FILENO) }

  /// What is wrong with the command line and how to use it, on standard error. A NIK or KPJ that was typed where none
  /// belongs is not repeated. Rule L2.
  static func usage(_ text: String) {
    let kept = LongNumbers.hidden(in: text).split(separator: "\n").map(String.init)
    complaint(kept.first.map { $0.hasPrefix("Error: ") ? String($0.dropFirst(7)) : $0 } ?? "")
    for line in kept.dropFirst() { _ = write(line, to: STDERR_FILENO) }
  }

  /// Text of the program's own with several lines, on standard output: help, a version, a script.
  static func page(_ text: String) { put(Array((text + "\n").utf8)) }

  /// A whole table, on standard output. Its lines end as RFC 4180 says.
  static func table(_ records: [[CSV.Cell]], _ form: TableForm) {
    if form == .excel { put([0xEF, 0xBB, 0xBF]) }
    for cells in records { answer(CSV(cells, separator: form.separator).record, end: "\r\n") }
  }

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

  // MARK: What is done, whether it can be printed or not

  private static let work = Mutex<String?>(nil)

  /// The command has changed something for good, and what comes is only its answer. When that cannot be printed,
  /// standard error says this sentence, and the exit code is another one than that of a command that did nothing.
  static func done(_ sentence: String) { work.withLock { $0 = sentence } }

  /// A reader that went away (`| head`) has what it wanted. Anything else that cannot be written is an error, so that
  /// half an answer never passes for a whole one.
  private static func answer(_ text: String, end: String = "\n") { put(Array((Printable.clean(text) + end).utf8)) }

  private static func put(_ bytes: [UInt8]) {
    let fault = write(bytes, to: STDOUT_FILENO)
    if fault == 0 { return }
    if fault == EPIPE { Anjungan.exit() }
    let why = String(cString: strerror(fault))
    guard let done = work.withLock(\.self) else {
      complaint("the output cannot be written (\(why)); what was printed is not all")
      Anjungan.exit(withError: Exit.unavailable)
    }
    complaint("this is done: \(done). Only the output could not be written (\(why)): do not run it again")
    Anjungan.exit(withError: Exit.unsaid)
  }

  /// The error number, or 0.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    write(Array((Printable.clean(text) + "\n").utf8), to: descriptor)
  }

  /// The error number, or 0. Who shares the terminal may have made it one that does not wait.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        switch errno {
        case EINTR: continue
        case EAGAIN:
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&waiting, 1, -1)
          continue
        case let fault: return fault
        }
      }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}

/// For whom a table is.
enum TableForm {
  /// RFC 4180: for programs, and for spreadsheets that ask.
  case standard
  /// What a spreadsheet with a comma in its numbers opens in columns by a double click.
  case excel

  fileprivate var separator: CSV.Separator {
    switch self {
    case .standard: .comma
    case .excel: .semicolon
    }
  }
}

/// Numbers as long as a NIK or KPJ in a text that repeats what was typed. Rule L2.
enum LongNumbers {
  /// In digits; a KPJ has 11.
  private static let length = 11

  /// The text with `…` in their place, also when signs stand between the digits or these are wide.
  static func hidden(in text: String) -> String {
    var (kept, run, gap) = (String.UnicodeScalarView(), String.UnicodeScalarView(), String.UnicodeScalarView())
    var digits = 0
    func flush() {
      kept += (digits >= length ? "…".unicodeScalars : run) + gap
      (run, gap, digits) = ("".unicodeScalars, "".unicodeScalars, 0)
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory == .decimalNumber {
        run += gap
        run.append(scalar)
        (gap, digits) = ("".unicodeScalars, digits + 1)
      } else if digits > 0, " .-/_".unicodeScalars.contains(scalar) {
        gap.append(scalar)
      } else {
        flush()
        kept.append(scalar)
      }
    }
    flush()
    return String(kept)
  }
}

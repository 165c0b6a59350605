import ArgumentParser
import Foundation
import Keeping
import Rules
import Synchronization

/// Facts about a person, from a prompt or from standard input: never from the command line. Rule L2.
///
/// What comes is read in one way (``OutsideText``): a sign that cannot be seen, or what is no UTF-8, is refused with the
/// place and its code, and never becomes part of an answer that nobody could give again.
enum Ask {
  private static let input = Mutex(StandardInput())

  /// One line without its end; ends the command when there is none, or when something in it is hidden. A byte order mark
  /// at the beginning of all input is none of the text.
  static func line(_ prompt: String) throws -> String {
    if isAtTerminal { tell(prompt + ": ") }
    return try answer(prompt, mayHaveMark: true)
  }

  /// The next line of input, without a prompt.
  /// - Parameter mayHaveMark: whether a byte order mark before all input is left out; not from a password, which has to
  ///   be as it will be typed.
  static func answer(_ prompt: String, mayHaveMark: Bool) throws -> String {
    let (number, bytes) = input.withLock { input in
      let bytes = input.line()
      return (input.lineCount, bytes)
    }
    guard var bytes else { throw refusal("\(prompt): expected a line on standard input") }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if mayHaveMark, number == 1, bytes.starts(with: mark) { bytes.removeFirst(mark.count) }
    do throws(OutsideText.Fault) {
      return try OutsideText.answer(bytes)
    } catch {
      let place = isAtTerminal ? prompt : "standard input, line \(number) (\(prompt))"
      throw refusal("\(place): \(error.what); nothing was changed")
    }
  }

  /// Ends the command when standard input says more than was asked for: of two answers where one is expected nobody can
  /// tell which is meant. At a terminal nobody is asked.
  static func nothingMore(than what: String) throws {
    guard !isAtTerminal, input.withLock({ $0.saysMore() }) else { return }
    throw refusal("standard input has more than \(what), which is all that is read; nothing was changed")
  }

  static var isAtTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether the next line is here already, so that nobody has to be waited for.
  static var hasLine: Bool { input.withLock(\.hasLine) }

  /// On standard error, without a line end.
  static func tell(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  static func nik(_ argument: String, in store: any Archive) throws -> NIK {
    var typed = argument
    if argument == "-" {
      typed = try line("NIK")
    } else if try !store.isSynthetic() {
      Say.complaint("a NIK does not belong on a command line: give - and type it, or pass it on standard input")
      throw Exit.usage
    }
    return try nik(typed: typed)
  }

  /// In digits.
  private static let nikLength = 16

  /// Ends the command when it is none, or more than one.
  static func nik(typed: String) throws -> NIK {
    do throws(NIK.Fault) {
      return try NIK(typed)
    } catch {
      if case .length(let count) = error, count > nikLength, count.isMultiple(of: nikLength) {
        throw refusal(
          "these are \(count) digits, as many as \(count / nikLength) NIK have; give one. Nothing was changed")
      }
      throw refusal("this is not a NIK: it has 16 digits, with a possible birth date in digits 7 to 12")
    }
  }

  static func birth(today: CivilDay) throws -> CivilDay {
    let typed = try line("Birth date (dd/mm/yyyy)")
    do throws(Birth.Fault) {
      return try Birth.read(typed, today: today)
    } catch {
      Say.complaint("this is not a birth date: write it as dd/mm/yyyy")
      throw Exit.usage
    }
  }

  static func name() throws -> PersonName {
    let typed = try line("Full name as on the KTP")
    do throws(PersonName.Fault) {
      return try PersonName(typed)
    } catch {
      Say.complaint("this is not a name: 1 to 120 letters")
      throw Exit.usage
    }
  }

  /// The most that is read of a text, in bytes: more than any text that can be kept.
  private static let textLimit = 65_536

  /// A text in somebody's own words, to the end of standard input: never from the command line. Rule L2. What cannot be
  /// seen in it is left out, and said by its code.
  static func prose(for use: Prose.Use = .message) throws -> Prose {
    if isAtTerminal { tell("Text, then Ctrl-D on a line of its own:\n") }
    let bytes = input.withLock { $0.rest(limit: textLimit) }
    guard bytes.count <= textLimit else { throw refusal("the text is longer than \(textLimit) bytes") }
    let text = try outside(bytes)
    let hidden = text.unicodeScalars.filter { OutsideText.isHidden($0) && !$0.properties.isWhitespace }
    let prose: Prose
    do throws(Prose.Fault) {
      prose = try Prose(String(String.UnicodeScalarView(text.unicodeScalars.filter { !hidden.contains($0) })), for: use)
    } catch {
      throw refusal(error.sentence)
    }
    if !hidden.isEmpty {
      let codes = Set(hidden).sorted().map(\.code).joined(separator: ", ")
      Say.complaint("\(hidden.count) signs that cannot be seen are left out of the text: \(codes)")
    }
    return prose
  }

  private static func outside(_ bytes: [UInt8]) throws -> String {
    do throws(OutsideText.Fault) {
      return try OutsideText(bytes: bytes).text
    } catch {
      throw refusal("the text on standard input, \(error.sentence)")
    }
  }

  static func refusal(_ sentence: String) -> ExitCode {
    Say.complaint(sentence)
    return Exit.usage
  }
}

extension Prose.Fault {
  fileprivate var sentence: String {
    switch self {
    case .empty: "there is no text: type it, or pass it on standard input"
    case .wordless: "the text has no letter and no digit"
    case .tooShort(let count, let least): "the text has \(count) characters; it takes \(least) at least"
    case .tooLong(let count, let most): "the text has \(count) characters; it takes \(most) at most"
    }
  }
}

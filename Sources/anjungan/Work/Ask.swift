import ArgumentParser
import Foundation
import Rules
import SQLiteStore

/// Facts about a person, from a prompt or from standard input: never from the command line. Rule L2.
enum Ask {
  /// One line without its end; ends the command when there is none.
  static func line(_ prompt: String) throws -> String {
    if isatty(STDIN_FILENO) == 1 {
      try? FileHandle.standardError.write(contentsOf: Data((prompt + ": ").utf8))
    }
    guard let line = readLine(strippingNewline: true) else {
      Say.complaint("\(prompt): expected a line on standard input")
      throw Exit.usage
    }
    return line
  }

  static func nik(_ argument: String, in store: SQLiteStore) throws -> NIK {
    var typed = argument
    if argument == "-" {
      typed = try line("NIK")
    } else if try !store.isSynthetic() {
      Say.complaint("a NIK does not belong on a command line: give - and type it, or pass it on standard input")
      throw Exit.usage
    }
    do throws(NIK.Fault) {
      return try NIK(typed)
    } catch {
      Say.complaint("this is not a NIK: it has 16 digits, with a possible birth date in digits 7 to 12")
      throw Exit.usage
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

  /// A text in somebody's own words, to the end of standard input: never from the command line. Rule L2.
  static func prose(for use: Prose.Use = .message) throws -> Prose {
    if isatty(STDIN_FILENO) == 1 {
      try? FileHandle.standardError.write(contentsOf: Data("Text, then Ctrl-D on a line of its own:\n".utf8))
    }
    let bytes = try everything()
    guard bytes.count <= textLimit else { throw refusal("the text is longer than \(textLimit) bytes") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw refusal("the text is not in UTF-8; write it again, or convert it with iconv")
    }
    do throws(Prose.Fault) {
      return try Prose(text, for: use)
    } catch {
      throw refusal(error.sentence)
    }
  }

  /// All of standard input, or one byte more than the limit.
  private static func everything() throws -> Data {
    var bytes = Data()
    while bytes.count <= textLimit {
      guard let block = try? FileHandle.standardInput.read(upToCount: textLimit + 1 - bytes.count), !block.isEmpty
      else { break }
      bytes += block
    }
    return bytes
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

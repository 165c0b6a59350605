import ArgumentParser
import Rules
import Services

/// Why somebody looks or changes: what every command that needs a reason takes. Rule L2.
struct ReasonOption: ParsableArguments {
  @Option(name: .customLong("reason"), help: "Why: a code of a-z, 0-9, '.', '_' and '-'.")
  private var text: String

  /// Ends the command when it is none. What was typed is not repeated: it may be a sentence about somebody.
  func code() throws -> ReasonCode {
    if let code = ReasonCode(text) { return code }
    let hidden = OutsideText.hidden(in: text).map { " (there is \($0.code) in it)" } ?? ""
    Say.complaint("--reason takes a code of 1 to 64 characters a-z, 0-9, '.', '_' and '-', not a sentence\(hidden)")
    throw Exit.usage
  }
}

import CUtf8proc

/// Unicode work that the rules and the screens share, the same on every machine whatever its locale.
///
/// All functions are pure and total: they take any Swift string, also one with NUL or unassigned scalars, and never
/// throw. The tables are those of the installed libutf8proc (Unicode 14 with version 2.8).
package enum Folding {
  /// The compatibility composition of a text (Unicode NFKC): full-width letters and digits become ordinary ones,
  /// ligatures fall apart, a letter and its accent become one scalar. Hostile scalars are kept, see ``isHostile(_:)``.
  ///
  /// Idempotent.
  package static func nfkc(_ text: String) -> String {
    mapped(text, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_COMPAT.rawValue)
  }

  /// The canonical composition of a text (Unicode NFC): nothing changes but how letters and marks are put together.
  ///
  /// Idempotent.
  package static func composed(_ text: String) -> String {
    mapped(text, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
  }

  /// The compatibility decomposition of a text (Unicode NFKD): every letter and its accents apart.
  package static func nfkd(_ text: String) -> [Unicode.Scalar] {
    Array(
      mapped(text, UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue).unicodeScalars)
  }

  /// The text as names and search words are compared: NFKC, full case folding, every mark (accent) taken off.
  ///
  /// Independent of the locale: `I` always folds to `i`, `İ` to `i`, and the dotless `ı` stays a letter of its own, so
  /// that a Turkish setting changes nothing. Letters without a decomposition (`ø`, `đ`) stay as well. Idempotent.
  package static func folded(_ text: String) -> String {
    let options =
      UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_CASEFOLD.rawValue
      | UTF8PROC_STRIPMARK.rawValue
    return mapped(text, options)
  }

  /// One pass of libutf8proc; the text itself when it runs out of memory.
  private static func mapped(_ text: String, _ options: UInt32) -> String {
    var copy = text
    return copy.withUTF8 { bytes in
      var result: UnsafeMutablePointer<UInt8>?
      let length = utf8proc_map(bytes.baseAddress, bytes.count, &result, utf8proc_option_t(rawValue: options))
      defer { free(result) }
      guard length >= 0, let result else { return String(decoding: bytes, as: UTF8.self) }
      return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
    }
  }
}

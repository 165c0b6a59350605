/// An e-mail address (rule N6): what the HTML standard accepts, and a dot in the domain. Numbers:
/// - exactly one `@`
/// - at most 254 bytes in all, 64 before the `@`, 63 in each label of the domain
///
/// Spaces around it are dropped. The local part keeps its case, the domain becomes lower case. ASCII only: a domain in
/// another script is written in its `xn--` form. Interpolating, printing or dumping an address shows its ``mask``;
/// ``text`` is the address in clear.
package struct Email: Spelled, Masked {
  /// The address in clear.
  package let text: String

  /// Same as ``text``.
  package var spelling: String { text }

  /// Why a typed text is not an address; the first fault found, in the order of the cases.
  package enum Fault: Error, Sendable, Hashable {
    /// Nothing but spaces.
    case empty
    /// So many bytes, more than 254.
    case tooLong(byteCount: Int)
    /// A character that no address has, such as a space or a comma; the first one.
    case character(Character)
    /// So many `@` instead of one.
    case at(Int)
    /// The part before the `@` is empty, longer than 64 bytes, or has a dot at an end or two in a row.
    case local
    /// The part after the `@` has no dot, or an empty, too long or wrongly hyphenated label.
    case domain
  }

  /// Reads what somebody typed.
  package init(_ typed: String) throws(Fault) {
    let text = typed.withoutOuterSpaces
    guard !text.isEmpty else { throw .empty }
    guard text.utf8.count <= 254 else { throw .tooLong(byteCount: text.utf8.count) }
    if let stray = text.unicodeScalars.first(where: { !Self.isAllowed($0) && $0 != "@" }) {
      throw .character(Character(stray))
    }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .at(parts.count - 1) }
    guard Self.isLocal(parts[0]) else { throw .local }
    guard Self.isDomain(parts[1]) else { throw .domain }
    self.text = "\(parts[0])@\(parts[1].lowercased())"
  }

  /// First letter and six `*`, `@`, the same of the domain, and its last label: `s******@c******.id`. A part of up to
  /// 3 characters is hidden whole.
  package var mask: String {
    let parts = text.split(separator: "@")
    guard parts.count == 2, let dot = parts[1].lastIndex(of: ".") else { return Mask.hidden }
    return "\(Self.head(parts[0]))@\(Self.head(parts[1][..<dot]))\(parts[1][dot...])"
  }

  /// The domain of many people that this one misses by a single typing error; nil for every other one.
  package var meantDomain: String? {
    let domain = text.split(separator: "@").last.map(String.init) ?? ""
    guard !Self.usual.contains(domain), !Self.alike.contains(domain) else { return nil }
    return Self.usual.first { Typo.separates(domain, $0) }
  }

  private static let usual = ["gmail.com", "yahoo.com", "yahoo.co.id", "hotmail.com", "outlook.com", "icloud.com"]

  /// Those that exist and only look like a slip.
  private static let alike: Set<String> = [
    "ymail.com", "mail.com", "email.com", "fmail.com", "hotmail.co", "outlook.co.id",
  ]

  private static func head(_ part: Substring) -> String {
    (part.count > 3 ? part.prefix(1) : "") + Mask.hidden
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    isLetterOrDigit(scalar) || ".!#$%&'*+/=?^_`{|}~-".unicodeScalars.contains(scalar)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
  }

  private static func isLocal(_ part: Substring) -> Bool {
    part.utf8.count <= 64 && part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }

  private static func isDomain(_ part: Substring) -> Bool {
    let labels = part.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.unicodeScalars.allSatisfy { isLetterOrDigit($0) || $0 == "-" }
      }
  }
}

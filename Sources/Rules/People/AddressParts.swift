import Folding

/// The number of a rukun tetangga or rukun warga: 1 to 3 digits, kept as three; `0` and `-` stand for "none", `000`.
package struct RTRW: Spelled {
  /// Three digits.
  package let digits: String

  /// Same as ``digits``.
  package var spelling: String { digits }

  /// Why a typed text is none.
  package enum Fault: Error, Sendable, Hashable {
    case character(Character)
    case empty
    /// So many digits instead of 1 to 3.
    case length(Int)
  }

  /// Reads what somebody typed.
  package init(_ typed: String) throws(Fault) {
    if typed.trimmingSpaces == "-" {
      digits = "000"
      return
    }
    let read: String
    do { read = try TypedDigits.read(typed) } catch { throw .character(error.character) }
    guard !read.isEmpty else { throw .empty }
    guard read.count <= 3 else { throw .length(read.count) }
    digits = String(repeating: "0", count: 3 - read.count) + read
  }
}

/// A postcode: 5 digits, the first not 0.
package struct Postcode: Spelled {
  package let digits: String

  /// Same as ``digits``.
  package var spelling: String { digits }

  /// Why a typed text is none.
  package enum Fault: Error, Sendable, Hashable {
    case character(Character)
    case empty
    /// So many digits instead of 5.
    case length(Int)
    /// No Indonesian postcode begins with 0.
    case zero
  }

  /// Reads what somebody typed.
  package init(_ typed: String) throws(Fault) {
    let read: String
    do { read = try TypedDigits.read(typed) } catch { throw .character(error.character) }
    guard !read.isEmpty else { throw .empty }
    guard read.count == 5 else { throw .length(read.count) }
    guard read.first != "0" else { throw .zero }
    digits = read
  }
}

/// The number of a bank account: 6 to 20 digits, *ours*; banks differ and none is longer.
package struct AccountNumber: Spelled, Masked {
  /// In clear.
  package let digits: String

  /// Same as ``digits``.
  package var spelling: String { digits }

  /// Why a typed text is none.
  package enum Fault: Error, Sendable, Hashable {
    case character(Character)
    case empty
    /// So many digits instead of 6 to 20.
    case length(Int)
    /// One digit over and over.
    case repeatedDigit
  }

  /// Reads what somebody typed.
  package init(_ typed: String) throws(Fault) {
    let read: String
    do { read = try TypedDigits.read(typed) } catch { throw .character(error.character) }
    guard !read.isEmpty else { throw .empty }
    guard (6...20).contains(read.count) else { throw .length(read.count) }
    guard Set(read).count > 1 else { throw .repeatedDigit }
    digits = read
  }

  /// Six asterisks and the last three digits.
  package var mask: String { "******\(digits.suffix(3))" }
}

/// A bank by the name that people know it by. One that is not on the list is kept as it was typed.
package struct Bank: Spelled {
  package let name: String
  /// Whether the name is on ``all``.
  package let isKnown: Bool

  /// Same as ``name``.
  package var spelling: String { name }

  /// Reads a name or a short one: `bri`, `Bank Mandiri`, `B.C.A.`, `PT Bank Mega Tbk`. Throws what ``TypedLine`` throws.
  package init(_ typed: String) throws(TypedLine.Fault) {
    let line = try TypedLine(typed).text
    let known = Self.byKey[Self.key(line)]
    name = known ?? line
    isKnown = known != nil
  }

  /// The large banks and what else people call them.
  package static let all: [(name: String, others: [String])] = [
    ("Bank Rakyat Indonesia", ["BRI"]), ("Bank Mandiri", ["Mandiri"]), ("Bank Negara Indonesia", ["BNI"]),
    ("Bank Central Asia", ["BCA"]), ("Bank Tabungan Negara", ["BTN"]),
    ("Bank Syariah Indonesia", ["BSI", "Mandiri Syariah", "BNI Syariah", "BRI Syariah"]),
    ("CIMB Niaga", ["CIMB", "Niaga"]), ("Bank Danamon", ["Danamon"]), ("Bank Permata", ["Permata"]),
    ("Bank Mega", ["Mega"]), ("OCBC Indonesia", ["OCBC", "OCBC NISP"]), ("Panin Bank", ["Panin"]),
    ("Bank BJB", ["BJB", "Bank Jabar Banten"]), ("Bank DKI", ["Bank Jakarta"]), ("Bank Jateng", ["BPD Jateng"]),
    ("Bank Jatim", ["BPD Jatim"]), ("Bank BPD DIY", ["BPD DIY"]), ("Bank Sumut", ["BPD Sumut"]),
    ("Bank Nagari", ["BPD Sumbar"]), ("Bank Papua", ["BPD Papua"]), ("Bank Sulselbar", ["BPD Sulsel"]),
    ("Bank BPD Bali", ["BPD Bali"]), ("Bank Muamalat", ["Muamalat"]), ("Bank Jago", ["Jago"]),
    ("SeaBank", ["Sea Bank"]), ("Jenius BTPN", ["BTPN", "Jenius", "SMBC Indonesia"]),
  ]

  private static let byKey = Dictionary(
    all.flatMap { bank in ([bank.name] + bank.others).map { (key($0), bank.name) } },
    uniquingKeysWith: { first, _ in first })

  /// Words that say only that it is a bank, or in what form it is held.
  private static let idle: Set<Substring> = ["bank", "pt", "tbk", "persero"]

  /// Folded, without idle words, signs and spaces.
  private static func key(_ name: String) -> String {
    Folding.folded(name).split { !$0.isLetter && !$0.isNumber }.filter { !idle.contains($0) }.joined()
  }
}

extension Province {
  /// Reads a name, a short one (`jabar`, `jogja`, `NTT`) or the beginning of exactly one name; nil for anything else.
  package init?(typed: String) {
    let wanted = Self.key(Typed.line(typed))
    guard !wanted.isEmpty else { return nil }
    let provinces = Self.all.values.sorted { $0.code < $1.code }
    if let code = Self.short[wanted], let province = Self.all[code] {
      self = province
    } else if let same = provinces.first(where: { Self.key($0.name) == wanted }) {
      self = same
    } else {
      let begun = provinces.filter { wanted.count >= 3 && Self.key($0.name).hasPrefix(wanted) }
      guard begun.count == 1, let only = begun.first else { return nil }
      self = only
    }
  }

  static let short: [String: Int] = [
    "nad": 11, "sumut": 12, "sumbar": 13, "sumsel": 16, "babel": 19, "bangkabelitung": 19, "kepri": 21, "dki": 31,
    "jakarta": 31, "jabar": 32, "jateng": 33, "diy": 34, "yogyakarta": 34, "jogja": 34, "yogya": 34, "jogjakarta": 34,
    "daerahkhususjakarta": 31, "daerahkhususibukotajakarta": 31, "dkjakarta": 31, "daerahistimewayogyakarta": 34,
    "jatim": 35, "ntb": 52, "ntt": 53, "kalbar": 61, "kalteng": 62, "kalsel": 63, "kaltim": 64, "kaltara": 65,
    "sulut": 71, "sulteng": 72, "sulsel": 73, "sultra": 74, "sulbar": 76, "malut": 82,
  ]

  private static func key(_ name: String) -> String {
    Folding.folded(name).filter(\.isLetter).replacingPrefix("provinsi").replacingPrefix("prov")
  }
}

extension Province: Codable {
  /// Decodes from the code; refuses one that is no province's.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let province = Self.all[try container.decode(Int.self)] else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a province")
    }
    self = province
  }

  /// Encodes the code.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}

extension String {
  fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }

  fileprivate func replacingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}

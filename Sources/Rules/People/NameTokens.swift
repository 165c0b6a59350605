private import Folding

/// The words of a name as names are compared (rule N5): folded, apostrophes dropped without a gap, dots, commas,
/// hyphens and slashes as gaps, titles left out.
///
/// A title is left out only as a whole word at its place. Before the name it may stand bare ("H Ahmad"); after the
/// name only behind a comma or with dots inside ("Ahmad, SE", "Ahmad S.E."), for a bare "Ma" or "Sp" may be a family
/// name. "H. Ahmad, S.E., M.M." leaves `ahmad`. A name that is nothing but titles keeps them, for then they are the
/// name. Nobility (Raden, Andi, Tengku) belongs to the name.
struct NameTokens {
  /// In the order of the name.
  let words: [String]

  /// What people type for an apostrophe, `Nur'aini`; the last two come out of compatibility forms.
  static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "`", "\u{2BC}", "\u{2BE}"]

  init(_ name: String) {
    var folded = String.UnicodeScalarView()
    folded.append(contentsOf: Folding.folded(name).unicodeScalars.filter { !Self.apostrophes.contains($0) })
    let chunks = Self.chunks(of: String(folded))
    let kept = Self.untitled(chunks)
    words = (kept.isEmpty ? chunks : kept).flatMap(\.parts)
  }

  /// All words without a gap: "Nur 'Aini" and "Nuraini" are one name.
  var joined: String { words.joined() }

  /// What stands between spaces, hyphens and slashes.
  private struct Chunk: Equatable {
    /// What stands between its dots: `s.e.` is `["s", "e"]`; never empty.
    var parts: [String]
    let isBehindComma: Bool

    var isTitleAfter: Bool { (isBehindComma || parts.count > 1) && NameTokens.after.contains(parts.joined()) }
    var isTitleBefore: Bool { NameTokens.before.contains(parts.joined()) }
  }

  private static func chunks(of folded: String) -> [Chunk] {
    folded.split(separator: ",", omittingEmptySubsequences: false).enumerated().flatMap { place, section in
      section.split { " /-".contains($0) }
        .map { Chunk(parts: $0.split(separator: ".").map(String.init), isBehindComma: place > 0) }
        .filter { !$0.parts.isEmpty }
    }
  }

  private static func untitled(_ chunks: [Chunk]) -> [Chunk] {
    var rest = Array(chunks.drop(while: \.isTitleBefore))
    while let last = rest.last, last.isTitleAfter { rest.removeLast() }
    guard var first = rest.first else { return [] }
    // "Dra.Hj.Siti", written without a space.
    first.parts.removeFirst(first.parts.prefix { before.contains($0) }.count)
    rest[0] = first
    return rest.filter { !$0.parts.isEmpty }
  }

  /// Academic and religious titles before a name, without dots.
  fileprivate static let before: Set<String> = [
    "prof", "dr", "drs", "dra", "drg", "drh", "ir", "apt", "ns", "h", "hj", "kh", "ust",
  ]

  /// Degrees and professions after a name, without dots.
  fileprivate static let after: Set<String> = [
    "ba", "bsc", "se", "sei", "sh", "shi", "st", "sp", "spt", "spi", "ssi", "ssos", "ssn", "ss", "sag", "spd", "spdi",
    "spsi", "skm", "skep", "sked", "skom", "sikom", "sip", "sfarm", "sgz", "sst", "sstp", "stp", "strkeb", "strkes",
    "sab", "sap", "sak", "akt", "ak", "ca", "mm", "msi", "msc", "ma", "mba", "mh", "mkn", "mpd", "mpdi", "mag", "mt",
    "mkom", "mkes", "mkep", "mhum", "msn", "map", "mp", "mak", "meng", "phd", "ap", "apt", "ners", "ns", "amd",
    "amdkeb", "amdkep", "amk", "spog", "spa", "sppd", "spb", "cpa",
  ]
}

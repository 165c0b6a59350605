private import Folding

/// How two writings of one value stand to each other. Rule KY5.
package enum Writing: Sendable, Hashable {
  /// Scalar by scalar.
  case same
  /// A reader may take them for one, and they are not written alike: in these ways, in the order of the cases.
  case spelled([WritingSlip])
  case different

  /// Compares what is on record with what is stated.
  /// - Parameter isName: titles, dots and hyphens may differ too (rule N5)
  package init(_ old: String, _ new: String, isName: Bool = false) {
    // Never `==`: Swift takes a letter with its accent for the same as both apart.
    if old.unicodeScalars.elementsEqual(new.unicodeScalars) {
      self = .same
      return
    }
    self = Self.isAlike(old, new, isName) ? .spelled(WritingSlip.between(old, new)) : .different
  }

  private static func isAlike(_ old: String, _ new: String, _ isName: Bool) -> Bool {
    let (left, right) = (Folding.lookAlike(old), Folding.lookAlike(new))
    let (one, other) = (bare(left), bare(right))
    if one == other, !one.isEmpty { return true }
    guard isName else { return false }
    let (tokens, others) = (NameTokens(left).joined, NameTokens(right).joined)
    return !tokens.isEmpty && tokens == others
  }

  /// Folded letters and digits only.
  private static func bare(_ text: String) -> [Unicode.Scalar] {
    Folding.folded(text).unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}

/// One way in which two writings of a value differ.
package enum WritingSlip: Sendable, Hashable, CaseIterable {
  /// Letters of another script that look the same.
  case lookAlike
  /// Signs that cannot be seen.
  case invisible
  case accents
  /// Upper and lower case.
  case letterCase
  /// Spaces: where, which or how many.
  case spaces
  /// Dots, hyphens, apostrophes and the like.
  case marks
  /// A title before or behind a name.
  case title

  /// A title brings letters, dots and spaces of its own: beside it only what it cannot bring is told.
  fileprivate static func between(_ old: String, _ new: String) -> [WritingSlip] {
    let slips = allCases.filter { $0.tells(old, from: new) }
    return slips.contains(.title) ? slips.filter { ![.letterCase, .spaces, .marks].contains($0) } : slips
  }

  private func tells(_ old: String, from new: String) -> Bool {
    !view(of: old).elementsEqual(view(of: new))
  }

  /// What of a text this is about.
  private func view(of text: String) -> [Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars)
    switch self {
    case .lookAlike: return scalars.filter(Self.isStrange)
    case .invisible: return scalars.filter(Folding.isHostile)
    case .accents: return Folding.nfkd(text).filter { $0.properties.canonicalCombiningClass != .notReordered }
    case .letterCase:
      return Folding.lookAlike(text).unicodeScalars.compactMap { scalar in
        guard scalar.properties.isAlphabetic else { return nil }
        return scalar.properties.isUppercase ? "A" : "a"
      }
    case .spaces: return Self.gaps(in: scalars)
    case .marks:
      return scalars.filter {
        !$0.properties.isAlphabetic && $0.properties.numericType == nil && !$0.properties.isWhitespace
          && !Folding.isHostile($0) && $0.properties.canonicalCombiningClass == .notReordered
      }
    case .title:
      let tokens = NameTokens(Folding.lookAlike(text)).joined.unicodeScalars
      let all = Folding.folded(Folding.lookAlike(text)).unicodeScalars.filter(\.properties.isAlphabetic)
      return all.count == tokens.count ? [] : Array(all)
    }
  }

  /// Neither Latin nor a sign of every script.
  private static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
    (0x370...0x52F).contains(scalar.value) || (0x1F00...0x1FFF).contains(scalar.value)
  }

  /// Each space with how many letters and digits stand before it.
  private static func gaps(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var (gaps, letters) = ([Unicode.Scalar](), UInt32(0))
    for scalar in scalars {
      if scalar.properties.isWhitespace {
        gaps.append(scalar)
        if let place = Unicode.Scalar(0x1_0000 + letters) { gaps.append(place) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        letters += 1
      }
    }
    return gaps
  }
}

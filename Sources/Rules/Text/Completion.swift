import Folding

/// Which names of a list may be meant by what somebody has typed so far.
package enum Completion {
  /// Something with a name and perhaps others by which people call it.
  package struct Named: Sendable, Hashable {
    package let name: String
    let others: [String]

    package init(_ name: String, others: [String] = []) {
      self.name = name
      self.others = others
    }
  }

  /// The names of which each typed word begins a word, in the order of the list, those that begin like the text before
  /// the others. A name or short name that is the whole text stands alone. None for a text without letters.
  package static func names(for typed: String, among list: [Named]) -> [String] {
    let wanted = words(of: typed)
    guard !wanted.isEmpty else { return [] }
    if let same = list.first(where: { named in ([named.name] + named.others).contains { words(of: $0) == wanted } }) {
      return [same.name]
    }
    let found = list.filter { named in ([named.name] + named.others).contains { begins(words(of: $0), with: wanted) } }
    let start = wanted.joined(separator: " ")
    let first = found.filter { words(of: $0.name).joined(separator: " ").hasPrefix(start) }
    return (first + found.filter { !first.contains($0) }).map(\.name)
  }

  private static func begins(_ words: [Substring], with wanted: [Substring]) -> Bool {
    wanted.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
  }

  private static func words(of text: String) -> [Substring] {
    Folding.folded(text).split { !$0.isLetter && !$0.isNumber }.filter { $0.contains(where: \.isLetter) }
  }
}

extension Province {
  /// All of them by code, with what else people call them.
  package static let named: [Completion.Named] =
    all.values.sorted { $0.code < $1.code }.map { province in
      Completion.Named(province.name, others: short.filter { $0.value == province.code }.map(\.key).sorted())
    }
}

extension Regency {
  /// All of them by code, with what else people call them.
  package static let named: [Completion.Named] = all.map(\.named)

  /// With what else people call it.
  package var named: Completion.Named { Completion.Named(name, others: Self.short[code] ?? []) }

  /// Short names, former names, and names that are written in one word or two.
  private static let short: [Int: [String]] = [
    1272: ["Siantar"], 1277: ["Sidempuan", "Padang Sidempuan"], 1375: ["Bukit Tinggi"], 1601: ["OKU"], 1602: ["OKI"],
    1606: ["Muba"], 1672: ["Pagaralam"], 1673: ["Lubuklinggau"], 1971: ["Pangkalpinang"], 2172: ["Tanjungpinang"],
    3171: ["Jakpus"], 3172: ["Jakut"], 3173: ["Jakbar"], 3174: ["Jaksel"], 3175: ["Jaktim"], 3372: ["Solo"],
    3401: ["Kulonprogo"], 3403: ["Gunung Kidul"], 3471: ["Jogja", "Yogya", "Jogjakarta"], 3674: ["Tangsel"],
    6271: ["Palangka Raya"], 6402: ["Kukar"], 7371: ["Ujung Pandang"], 7372: ["Pare Pare"], 7472: ["Baubau"],
    9203: ["Fakfak"],
  ]
}

extension Bank {
  /// Those of the list.
  package static let named: [Completion.Named] = all.map { Completion.Named($0.name, others: $0.others) }
}

import Console
package import Flow

/// The ways on from a page without a field: each has a digit or a letter, arrows and Enter work too, and Esc goes one
/// back.
package struct Ways<Move: Sendable & Hashable>: Sendable, Hashable {
  /// What an event did to them.
  package enum Outcome: Sendable, Hashable {
    case changed(Ways)
    case took(Move)
    /// Esc.
    case back
    case ignored
  }

  private var picker: Picker<Move>

  /// At most nine, the most likely first.
  /// - Parameters:
  ///   - focused: where the cursor stands, or on the first one
  ///   - digits: for ways that keep their digits when others are left out; else counted from 1
  package init(_ moves: [Move], on focused: Move? = nil, digits: [Int]? = nil) {
    picker = Picker(moves, digits: digits, focus: focused.flatMap(moves.firstIndex) ?? 0)
  }

  /// As many as there are keys, the most likely first.
  /// - Parameters:
  ///   - keys: a digit or a small letter for each, none twice: an action keeps its own when others are left out
  ///   - focused: where the cursor stands, or on the first one
  package init(_ moves: [Move], keys: [Character], on focused: Move? = nil) {
    picker = Picker(moves, keys: keys, focus: focused.flatMap(moves.firstIndex) ?? 0)
  }

  /// In the order in which they stand.
  var moves: [Move] { picker.options }

  /// The digit or letter of each.
  var keys: [Character] { picker.keys }

  /// Which one the cursor stands on, from 0.
  var focus: Int { picker.focus }

  /// What a key or a touch means here.
  package func on(_ event: Event) -> Outcome {
    if case .key(let key) = event, wayKeys.move(for: key) == .back { return .back }
    switch picker.on(event) {
    case .changed(let picker): return .changed(Ways(picker))
    case .picked(let move): return .took(move)
    case .ignored: return .ignored
    }
  }

  private init(_ picker: Picker<Move>) { self.picker = picker }
}

private enum WayKey: Sendable, Hashable { case choose, back }

private let wayKeys = Keys<WayKey>(.init(.choose, .enter), .init(.back, .escape))

extension Page {
  /// A page that ends with its ways on.
  /// - Parameters:
  ///   - back: what Esc does here, in a word
  ///   - hasBack: false where Esc leads nowhere
  ///   - isVerdict: something is asked that commits, or was answered
  ///   - tells: a number, a PIN, a verdict or a moment is told. Rule KY1
  static func choosing<Move>(
    _ ways: Ways<Move>, title: String, progress: Progress? = nil, parts: [Part], say: some SharedTexts,
    back: String? = nil,
    hasBack: Bool = true, isVerdict: Bool = false, tells: Bool = false, words: (Move) -> Label
  ) -> Page {
    let choices = zip(ways.keys, ways.moves).map { key, move in
      let label = words(move)
      return Choice(
        key: key, label: label.label, detail: label.detail.isEmpty ? ways.remark(on: key, say) : label.detail)
    }
    let keys = wayKeys.actions(hasBack ? [.choose, .back] : [.choose]) {
      $0 == .choose ? say.common.choose : back ?? say.common.back
    }
    return Page(
      title: title, progress: progress, parts: Part.spaced(parts + [.choices(choices)]), keys: keys, focus: ways.focus,
      isVerdict: isVerdict, tells: tells)
  }
}

/// The words of one way on.
package struct Label: Sendable, Hashable {
  /// What is done.
  package let label: String
  /// A few plain words more, or nothing.
  package let detail: String

  /// A way on by its label and, where that does not say enough, a few words more.
  package init(_ label: String, _ detail: String = "") {
    self.label = label
    self.detail = detail
  }
}

extension Part {
  /// The parts that have something to say, with a blank line between each two.
  static func spaced(_ parts: [Part]) -> [Part] {
    Array(parts.filter { $0 != .facts([]) }.map { [$0] }.joined(separator: [.blank]))
  }
}

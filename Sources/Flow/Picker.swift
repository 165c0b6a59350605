internal import Console

/// A numbered list of which one is picked: by its digit or letter, by arrows and Enter, or by touch. No wrap-around.
package struct Picker<Option: Sendable & Hashable>: Sendable, Hashable {
  /// What a key did to the list.
  package enum Outcome: Sendable, Hashable {
    case changed(Picker)
    case picked(Option)
    case ignored
  }

  /// At most nine where they are counted.
  package let options: [Option]
  /// The digit or small letter of each.
  package let keys: [Character]
  package private(set) var focus: Int

  /// - Parameter digits: for options that keep their digits when others are left out; else counted from 1
  package init(_ options: [Option], digits: [Int]? = nil, focus: Int = 0) {
    let shown = Array(options.prefix(9))
    let digits = digits.map { Array($0.prefix(9)) } ?? Array(1..<shown.count + 1)
    self.init(shown, keys: digits.map { "\($0)".last ?? "0" }, focus: focus)
  }

  /// - Parameter keys: a digit or a small letter for each, none twice
  package init(_ options: [Option], keys: [Character], focus: Int = 0) {
    self.options = Array(options.prefix(keys.count))
    self.keys = keys
    self.focus = min(max(0, focus), max(0, self.options.count - 1))
  }

  package func on(_ event: Event) -> Outcome {
    switch event {
    case .key(let key): on(key)
    case .focused(let index): options.indices.contains(index) ? .picked(options[index]) : .ignored
    case .reply, .tick: .ignored
    }
  }

  /// The lines of the list, with their words.
  package func choices(_ words: (Option) -> (label: String, detail: String)) -> [Choice] {
    zip(keys, options).map { key, option in
      Choice(key: key, label: words(option).label, detail: words(option).detail)
    }
  }

  private func on(_ key: Key) -> Outcome {
    switch key {
    case .up, .backTab: return moved(to: focus - 1)
    case .down, .tab: return moved(to: focus + 1)
    case .home, .pageUp: return moved(to: 0)
    case .end, .pageDown: return moved(to: options.count - 1)
    case .enter: return options.isEmpty ? .ignored : .picked(options[focus])
    case .character(let character):
      guard let index = keys.firstIndex(where: { $0.isMeant(by: character) }), options.indices.contains(index)
      else { return .ignored }
      return .picked(options[index])
    case .escape, .backspace, .delete, .left, .right, .function, .paste, .tap, .edit, .lock, .unknown: return .ignored
    }
  }

  private func moved(to index: Int) -> Outcome {
    guard options.indices.contains(index), index != focus else { return .ignored }
    return .changed(Picker(options, keys: keys, focus: index))
  }
}

extension Character {
  /// A digit in any script, a letter also with the capitals lock on.
  fileprivate func isMeant(by typed: Character) -> Bool {
    if let digit = wholeNumberValue { return typed.wholeNumberValue == digit }
    return typed.lowercased() == lowercased()
  }
}

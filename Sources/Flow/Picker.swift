internal import Console

/// A numbered list of which one is picked: by its digit, by arrows and Enter, or by touch. No wrap-around.
package struct Picker<Option: Sendable & Hashable>: Sendable, Hashable {
  /// What a key did to the list.
  package enum Outcome: Sendable, Hashable {
    case changed(Picker)
    case picked(Option)
    case ignored
  }

  /// At most nine.
  package let options: [Option]
  /// The digit of each, 1 to 9, rising.
  package let digits: [Int]
  package private(set) var focus: Int

  /// - Parameter digits: for options that keep their digits when others are left out; else counted from 1
  package init(_ options: [Option], digits: [Int]? = nil, focus: Int = 0) {
    self.options = Array(options.prefix(9))
    self.digits = digits.map { Array($0.prefix(9)) } ?? Array(1..<self.options.count + 1)
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
    zip(digits, options).map { digit, option in
      Choice(digit: digit, label: words(option).label, detail: words(option).detail)
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
      guard let digit = character.wholeNumberValue, let index = digits.firstIndex(of: digit),
        options.indices.contains(index)
      else { return .ignored }
      return .picked(options[index])
    case .escape, .backspace, .delete, .left, .right, .function, .paste, .tap, .unknown: return .ignored
    }
  }

  private func moved(to index: Int) -> Outcome {
    guard options.indices.contains(index), index != focus else { return .ignored }
    return .changed(Picker(options, digits: digits, focus: index))
  }
}

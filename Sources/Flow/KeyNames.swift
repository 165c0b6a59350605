package import Console

extension Key {
  /// What is printed on the key, but for the space bar, which every language names for itself.
  /// - Parameter space: the name of the space bar
  /// - Returns: an empty text for what is no single key
  package func name(space: String) -> String {
    switch self {
    case .character(let character): character == " " ? space : String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .edit(let edit): edit.name
    case .lock: "Ctrl-L"
    case .paste, .tap, .unknown: ""
    }
  }

  var isFunction: Bool {
    if case .function = self { true } else { false }
  }
}

extension Edit {
  fileprivate var name: String {
    switch self {
    case .eraseBefore: "Ctrl-U"
    case .eraseAfter: "Ctrl-K"
    case .eraseWord: "Ctrl-W"
    case .wordLeft: "Ctrl-←"
    case .wordRight: "Ctrl-→"
    case .undo: "Ctrl-Z"
    }
  }
}

extension Action {
  /// The key that is named first and, where there is one, the function key besides: "0/F10".
  func shortNames(_ words: some KioskWords) -> String {
    var named = Array(keys.prefix(1))
    if let function = keys.dropFirst().first(where: \.isFunction), named.first?.isFunction == false {
      named.append(function)
    }
    return named.map { $0.name(space: words.space) }.joined(separator: "/")
  }

  /// Every key that does it: "Esc F3".
  func allNames(_ words: some KioskWords) -> String {
    keys.map { $0.name(space: words.space) }.joined(separator: " ")
  }
}

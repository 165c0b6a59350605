internal import Console

/// Fields and buttons with one focus, as every form of the kiosk works.
///
/// Tab, Shift-Tab and the arrows move the focus without wrapping round, but for the arrows that move inside a paragraph
/// or among options; Enter goes to the next field and on the last
/// one makes the first button's move; on a button it makes that button's.
package struct Form<Move: Sendable & Hashable>: Sendable, Hashable {
  /// What a key did to the form.
  package enum Outcome: Sendable, Hashable {
    case changed(Form)
    case made(Move)
    case ignored
  }

  package private(set) var entries: [Entry]
  /// In the Tab order after the entries.
  package let buttons: [Move]
  package let keys: Keys<Move>
  /// Enter in any field makes the first button's move: for who came to change one of them.
  private let isBrief: Bool
  /// 0 to `entries.count + buttons.count - 1`.
  package private(set) var focus: Int

  package init(_ entries: [Entry], buttons: [Move], keys: Keys<Move>, focus: Int = 0, isBrief: Bool = false) {
    self.isBrief = isBrief
    self.entries = entries
    self.buttons = buttons
    self.keys = keys
    self.focus = focus
  }

  /// The cursor stands in a paragraph, where Enter begins a new line.
  package var isInParagraph: Bool { entries.indices.contains(focus) && entries[focus].paragraph != nil }

  /// The form after an event, or the move that it makes.
  package func on(_ event: Event) -> Outcome {
    switch event {
    case .key(let key): on(key)
    case .focused(let index): focused(index)
    case .reply, .tick: .ignored
    }
  }

  /// The same where a digit that chooses an option leads on to the next field, and a space among options does nothing:
  /// for forms in which sentences are typed, where letters come early.
  package func leadingOn(_ event: Event) -> Outcome {
    guard case .key(.character(let sign)) = event, entries.indices.contains(focus), entries[focus].isChoice else {
      return on(event)
    }
    guard sign != " ", case .changed(let chosen) = on(event) else { return .ignored }
    return .changed(chosen.focusing(focus + 1))
  }

  /// The same form with the cursor on another field: the first one with an error.
  package func focusing(_ index: Int) -> Form {
    var next = self
    next.focus = min(max(0, index), entries.count + buttons.count - 1)
    return next
  }

  /// The same form with another text in one of its fields; the field can take that back.
  package func replacing(_ index: Int, by text: String) -> Form {
    var next = self
    if entries.indices.contains(index), entries[index].text != text {
      next.entries[index] = entries[index].replaced(by: text)
    }
    return next
  }

  /// The field that the cursor leaves for another place, to be looked at; nil for one in which nothing stands.
  package func left(for next: Form) -> Int? {
    guard focus != next.focus, entries.indices.contains(focus), !entries[focus].text.isEmpty else { return nil }
    return focus
  }

  /// The form after Enter in a field that cannot be read: the cursor stays where something is to be mended. Tab, arrows
  /// and a touch lead on.
  /// - Parameters:
  ///   - index: the field that was left
  ///   - event: by which it was left
  package func staying(in index: Int, after event: Event) -> Form { event == .key(.enter) ? focusing(index) : self }

  private func on(_ key: Key) -> Outcome {
    if let move = keys.move(for: key), key != .enter { return .made(move) }
    switch key {
    case .tab: return .changed(focusing(focus + 1))
    case .backTab: return .changed(focusing(focus - 1))
    case .down: return edited(key, else: focus + 1)
    case .up: return edited(key, else: focus - 1)
    case .enter: return entered
    case .character, .escape, .backspace, .delete, .left, .right, .home, .end, .pageUp, .pageDown, .function, .paste,
      .tap, .edit, .lock, .unknown:
      return edited(key)
    }
  }

  private var entered: Outcome {
    if isInParagraph { return edited(.enter) }
    if focus >= entries.count { return .made(buttons[focus - entries.count]) }
    if isBrief || focus == entries.count - 1, let first = buttons.first { return .made(first) }
    return .changed(focusing(focus + 1))
  }

  private func edited(_ key: Key) -> Outcome {
    guard focus < entries.count else { return onButton(key) }
    guard let entry = entries[focus].after(key) else { return .ignored }
    var next = self
    next.entries[focus] = entry
    return .changed(next)
  }

  /// Up and Down belong to the paragraph that still has a line there.
  private func edited(_ key: Key, else next: Int) -> Outcome {
    if focus < entries.count, entries[focus].after(key) != nil { return edited(key) }
    return .changed(focusing(next))
  }

  private func onButton(_ key: Key) -> Outcome {
    switch key {
    case .left: .changed(focusing(focus - 1))
    case .right: .changed(focusing(focus + 1))
    case .character(" "): .made(buttons[focus - entries.count])
    case .character, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .home, .end, .pageUp, .pageDown,
      .function, .paste, .tap, .edit, .lock, .unknown:
      .ignored
    }
  }

  /// A touch on a button presses it; on a field it puts the cursor there.
  private func focused(_ index: Int) -> Outcome {
    guard (0..<entries.count + buttons.count).contains(index) else { return .ignored }
    return index < entries.count ? .changed(focusing(index)) : .made(buttons[index - entries.count])
  }
}

package import Console

/// The keys of a screen: the one table that handles them, and from which last line, buttons and help are generated.
package struct Keys<Move: Sendable>: Sendable {
  /// A move and the keys that make it, the most prominent first.
  package struct Binding: Sendable {
    package let move: Move
    package let keys: [Key]

    package init(_ move: Move, _ keys: Key...) { self.init(move, keys) }

    package init(_ move: Move, _ keys: [Key]) {
      self.move = move
      self.keys = keys
    }
  }

  package let bindings: [Binding]

  package init(_ bindings: Binding...) { self.bindings = bindings }

  package init(_ bindings: [Binding]) { self.bindings = bindings }

  /// The move that a key makes, or nil.
  package func move(for key: Key) -> Move? { bindings.first { $0.keys.contains(key) }?.move }

  /// The table as actions; a move whose label is nil works without being named.
  package func actions(_ label: (Move) -> String?) -> [Action] {
    bindings.compactMap { binding in label(binding.move).map { Action(binding.keys, $0) } }
  }

  /// The actions of these moves only, for buttons.
  package func actions(_ moves: [Move], _ label: (Move) -> String?) -> [Action] where Move: Equatable {
    actions { moves.contains($0) ? label($0) : nil }
  }
}

// That moves are compared is asked for here and not by the type: to prove it for a type takes longer than the first page.
extension Keys.Binding: Equatable where Move: Equatable {}
extension Keys.Binding: Hashable where Move: Hashable {}
extension Keys: Equatable where Move: Equatable {}
extension Keys: Hashable where Move: Hashable {}

/// What databases say in different ways about staged tables.
package struct IntakeDialect: Sendable {
  /// Makes a table; without a key where that is empty.
  package let table: @Sendable (_ name: String, _ columns: [StagedColumn], _ key: [String]) -> String
  /// Lets the planner know what is in a table; nil where it need not.
  package let analysis: @Sendable (_ table: String) -> String?
  /// Whether rows of files lie under their key and line, in this order: everything then goes by it.
  package let keepsOrder: Bool
  /// Whether names lie folded beside staged participants.
  package let keepsFolded: Bool
  /// What the name of a participant, staged and called so, is compared by; null where there is none.
  package let folded: @Sendable (_ participant: String) -> String
  /// A join whose first table is gone through and the second looked up, where that has to be said.
  package let lookingUp: String
  /// A new id of a participant, 16 bytes.
  package let newID: String

  package init(
    table: @escaping @Sendable (_ name: String, _ columns: [StagedColumn], _ key: [String]) -> String,
    analysis: @escaping @Sendable (_ table: String) -> String?, keepsOrder: Bool, keepsFolded: Bool,
    folded: @escaping @Sendable (_ participant: String) -> String, lookingUp: String, newID: String
  ) {
    self.table = table
    self.analysis = analysis
    self.keepsOrder = keepsOrder
    self.keepsFolded = keepsFolded
    self.folded = folded
    self.lookingUp = lookingUp
    self.newID = newID
  }
}

/// A column of a staged table.
package struct StagedColumn: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case number, text
    /// The place of a row among those that were put, given by the database.
    case place
  }

  package let name: String
  package let kind: Kind

  package init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  static func numbers(_ names: String...) -> [StagedColumn] { names.map { StagedColumn($0, .number) } }

  static func texts(_ names: String...) -> [StagedColumn] { names.map { StagedColumn($0, .text) } }
}

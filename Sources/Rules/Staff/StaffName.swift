/// Who acts for the office: the name of an account, at the counter or on the host.
package struct StaffName: Sendable, Hashable, Codable {
  package let text: String

  /// 1 to 64 of `a-z 0-9 . _ -`; nil for anything else, so that a name can stand in a ledger row.
  package init?(_ text: String) {
    guard ReasonCode.isPlain(text) else { return nil }
    self.text = text
  }
}

/// Why somebody looked: a code, never a sentence. Rule L2.
package struct ReasonCode: Sendable, Hashable, Codable {
  package let text: String

  /// 1 to 64 of `a-z 0-9 . _ -`; nil for anything else.
  package init?(_ text: String) {
    guard Self.isPlain(text) else { return nil }
    self.text = text
  }

  fileprivate static func isPlain(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || [45, 46, 95].contains($0) }
  }
}

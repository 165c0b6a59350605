package enum Likeness: Sendable, Hashable { case same, similar, different }
package struct PersonName: Sendable, Hashable {
  package let text: String
  package enum Fault: Error, Sendable, Hashable { case empty }
  package init(_ typed: String) throws(Fault) { text = typed }
  package static func likeness(_ a: String, _ b: String) -> Likeness { a == b ? .same : .different }
}

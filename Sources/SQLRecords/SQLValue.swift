/// What a statement is given and what a cell holds.
package enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case bytes([UInt8])
}

/// What goes into a statement and comes out of a cell.
package protocol SQLConvertible {
  var sqlValue: SQLValue { get }

  /// Nil when the cell does not hold such a value.
  static func value(of cell: SQLValue) -> Self?
}

extension SQLValue: SQLConvertible {
  package var sqlValue: SQLValue { self }

  package static func value(of cell: SQLValue) -> SQLValue? { cell }
}

extension Int64: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self) }

  /// A sum may be told as a number with a fraction of nought.
  package static func value(of cell: SQLValue) -> Int64? {
    switch cell {
    case .integer(let number): number
    case .real(let number): Int64(exactly: number)
    case .null, .text, .bytes: nil
    }
  }
}

extension Int: SQLConvertible {
  package var sqlValue: SQLValue { .integer(Int64(self)) }

  package static func value(of cell: SQLValue) -> Int? { Int64.value(of: cell).flatMap { Int(exactly: $0) } }
}

extension Bool: SQLConvertible {
  /// 1 or 0.
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }

  package static func value(of cell: SQLValue) -> Bool? { Int64.value(of: cell).map { $0 != 0 } }
}

extension String: SQLConvertible {
  package var sqlValue: SQLValue { .text(self) }

  package static func value(of cell: SQLValue) -> String? { if case .text(let text) = cell { text } else { nil } }
}

extension Array: SQLConvertible where Element == UInt8 {
  package var sqlValue: SQLValue { .bytes(self) }

  package static func value(of cell: SQLValue) -> [UInt8]? { if case .bytes(let bytes) = cell { bytes } else { nil } }
}

/// The values of a statement in the order of their places.
package struct SQLArguments: Sendable, Hashable, ExpressibleByArrayLiteral {
  package private(set) var values: [SQLValue]

  package init() { values = [] }

  package init(arrayLiteral elements: (any SQLConvertible)?...) { values = elements.map { $0?.sqlValue ?? .null } }

  package init(_ texts: [String]) { values = texts.map(SQLValue.text) }

  package static func + (first: SQLArguments, second: SQLArguments) -> SQLArguments {
    var all = first
    all += second
    return all
  }

  package static func += (first: inout SQLArguments, second: SQLArguments) { first.values += second.values }
}

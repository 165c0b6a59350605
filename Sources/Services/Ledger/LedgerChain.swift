package import Rules

/// Which chain of seals a row of the ledger belongs to: each branch has one, and one is the store's. Rule MB1.
///
/// Told apart by their bytes: two spellings of one text are two chains here, as in every index.
package struct LedgerChain: Sendable, Hashable, Comparable {
  private let bytes: [UInt8]

  /// Of what belongs to no branch, and of every row from before there were chains.
  package static let store = LedgerChain(code: "")

  /// - Parameter code: the branch's; empty for the store's
  package init(code: String) { bytes = Array(code.utf8) }

  /// Of what happened at a station; a station of no branch belongs to the store.
  package init(of station: Station?) {
    let code = station?.branch ?? ""
    self.init(code: code == Station.noBranch ? "" : code)
  }

  /// The branch's code; empty for the store's.
  package var code: String { String(decoding: bytes, as: UTF8.self) }

  /// By the bytes of the codes, so that the store's is the first. For ever: heads are made in this order.
  package static func < (one: LedgerChain, other: LedgerChain) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}

/// Where a row hangs: its chain and its place there.
package struct LedgerLink: Sendable, Hashable {
  package let chain: LedgerChain
  /// Counts from 1 without a gap.
  package let place: Int64

  package init(_ chain: LedgerChain, place: Int64) {
    self.chain = chain
    self.place = place
  }
}

/// The last row of a chain, which the next one is sealed onto.
package struct LedgerEnd: Sendable, Hashable {
  package let place: Int64
  /// 32 bytes.
  package let seal: [UInt8]

  package init(place: Int64, seal: [UInt8]) {
    self.place = place
    self.seal = seal
  }

  /// Stands for the row before the first of the store's chain.
  package static let none = LedgerEnd(place: 0, seal: [UInt8](repeating: 0, count: Seal.byteCount))

  /// What the first row of a branch's chain is sealed onto: the end of the store's chain at that moment, so that it
  /// cannot have begun earlier.
  package var asBeginning: LedgerEnd { LedgerEnd(place: 0, seal: seal) }

  /// The place of the next row. Throws `damaged` for a place that no counting leads to.
  package func next() throws(Failure) -> Int64 {
    let (next, isFull) = place.addingReportingOverflow(1)
    guard place >= 0, !isFull else { throw .damaged }
    return next
  }
}

/// The ends of all chains of a ledger after one of its rows, and the one head over them. Rules L3, MB1.
package struct LedgerHeads: Sendable, Hashable {
  /// The number of the last row; 0 before the first.
  package private(set) var seq: Int64
  private var ends: [LedgerChain: LedgerEnd]
  /// Nil as long as no row names its chain: then the head is the last row's seal, as it was before there were chains.
  private var hasChains: Bool

  /// Before the first row.
  package init() {
    seq = 0
    ends = [:]
    hasChains = false
  }

  /// - Parameter hasChains: whether the last row names its chain
  package init(after seq: Int64, ends: [LedgerChain: LedgerEnd], hasChains: Bool) {
    self.seq = seq
    self.ends = ends
    self.hasChains = hasChains
  }

  /// Goes on by a row.
  package mutating func take(_ row: LedgerRow) {
    seq = row.seq
    ends[row.chain] = LedgerEnd(place: row.place, seal: row.seal)
    hasChains = hasChains || row.link != nil
  }

  /// What the next row of a chain is sealed onto.
  package func end(of chain: LedgerChain) -> LedgerEnd {
    ends[chain] ?? ends[.store].map(\.asBeginning) ?? .none
  }

  /// Over every chain's code, last place and last seal; 64 hexadecimal digits. The order and the way of writing are for
  /// ever.
  package var hash: String {
    guard hasChains else { return Seal.hex(end(of: .store).seal) }
    let fields = ends.sorted { $0.key < $1.key }
      .flatMap { chain, end in [chain.code, String(end.place), Seal.hex(end.seal)] }
    return Seal.sum(of: fields)
  }

  /// To be kept elsewhere; nil before the first row.
  package var head: LedgerHead? { seq > 0 ? LedgerHead(seq: seq, hash: hash) : nil }
}

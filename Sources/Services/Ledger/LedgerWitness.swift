private import Synchronization

/// The last row of the ledger that a program has seen, over every opening of its store. Rule DL6.
///
/// A store that does not contain that row is an older copy or another one: whatever was confirmed since is not in it. It
/// counts as the right one only when it was restored on purpose, which a row `store.restored` says that the program has
/// not seen before.
package final class LedgerWitness: Sendable {
  private let seen = Mutex<(row: SeenRow?, generations: Set<String>)>((nil, []))

  package init() {}

  /// Nil before the first.
  package var row: SeenRow? { seen.withLock { $0.row } }

  package func knows(_ generation: String) -> Bool { seen.withLock { $0.generations.contains(generation) } }

  /// A transaction has seen this, and the file was the one at the path.
  package func note(_ testimony: Testimony) {
    seen.withLock { seen in
      seen.row = testimony.row ?? seen.row
      if let generation = testimony.generation { seen.generations.insert(generation) }
    }
  }
}

/// The last row of a ledger: its number and its seal, which is over the whole of its chain.
package struct SeenRow: Sendable, Hashable {
  package let seq: Int64
  package let seal: [UInt8]

  package init(seq: Int64, seal: [UInt8]) {
    self.seq = seq
    self.seal = seal
  }
}

/// What a transaction has seen of the ledger.
package struct Testimony: Sendable {
  package let row: SeenRow?
  /// Of the last restoring; nil when there was none.
  package let generation: String?

  package init(row: SeenRow?, generation: String?) {
    self.row = row
    self.generation = generation
  }
}

// Two records of one human being, whose NIK was corrected, become one: the stricter of everything stands. Rule DL4.

extension Access {
  /// What stands of both, of facts that are caught up and have no open face check. Rule DL4.
  /// - Returns: the facts, and what follows from them at once
  package func joined(with other: Access, at moment: Moment) -> (access: Access, events: [AccessEvent]) {
    var next = self
    for check in Check.allCases { next.strikes[check] = max(strikes[check], other.strikes[check]) }
    next.block = Block.stricter(block, other.block)
    next.card = card ?? other.card
    next.counterOnly = Self.stricter(counterOnly, other.counterOnly)
    next.blocks = Array(Set(Self.recent(blocks, at: moment) + Self.recent(other.blocks, at: moment))).sorted()
    let voids = Self.recentVoids(voids, at: moment) + Self.recentVoids(other.voids, at: moment)
    next.voids = Array(voids.sorted().suffix(Self.mostVoids))
    guard next.blocks.count >= Self.blocksToCounter, next.counterOnly == nil else { return (next, []) }
    next.counterOnly = .thirdBlock
    return (next, [.sentToCounter(.thirdBlock, at: moment)])
  }

  /// What an officer asked for can be lifted any time, so the other reason is the stricter one.
  private static func stricter(_ one: CounterOnly?, _ other: CounterOnly?) -> CounterOnly? {
    if one == .thirdBlock || other == .thirdBlock { return .thirdBlock }
    return one ?? other
  }
}

extension Block {
  /// One that nobody has reported before one that somebody has; of two reported ones the later T; of two unreported ones
  /// the later.
  fileprivate static func stricter(_ one: Block?, _ other: Block?) -> Block? {
    guard let one, let other else { return one ?? other }
    switch (one.report, other.report) {
    case (nil, nil): return one.since >= other.since ? one : other
    case (nil, _): return one
    case (_, nil): return other
    case (let left?, let right?): return left.opens >= right.opens ? one : other
    }
  }
}

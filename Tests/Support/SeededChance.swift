import Services
private import Synchronization

/// Chance that comes out the same in every run.
package final class SeededChance: Chance {
  private let state: Atomic<UInt64>

  package init(_ seed: UInt64) { state = Atomic(seed) }

  /// Goes on as this one would.
  package func copy() -> SeededChance { SeededChance(state.load(ordering: .relaxed)) }

  /// SplitMix64.
  package func next() -> UInt64 {
    var mixed = state.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed).newValue
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0 to `bound` - 1.
  package func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

/// Chance that can be had again: the same seed gives the same numbers on every machine. For invented data and tests,
/// never for ids or keys.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// The stream number `index` of a seed: each person has one, so that anybody can be invented without the others.
  package init(seed: UInt64, stream index: Int) {
    var seeding = SplitMix64(seed: seed)
    state = seeding.next() &+ UInt64(truncatingIfNeeded: index) &* 0xD1B5_4A32_D192_ED03
  }

  package mutating func next() -> UInt64 {
    state &+= Self.step
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0 up to, not including, `bound`, which is at least 1. The standard library does not promise that its own ways
  /// from a number to a choice stay as they are; generated files have to.
  package mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// One of several.
  package mutating func one<Value>(of values: [Value]) -> Value { values[number(below: values.count)] }

  /// True so many times in a hundred.
  package mutating func happens(_ percent: Int) -> Bool { number(below: 100) < percent }
}

/// A small generator with a seed, so that a property test that fails does so again.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of 0 to `limit` characters out of an alphabet.
  mutating func text(of alphabet: [Character], limit: Int) -> String {
    let length = Int.random(in: 0...limit, using: &self)
    return String((0..<length).compactMap { _ in alphabet.randomElement(using: &self) })
  }
}

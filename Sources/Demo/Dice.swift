import Services
private import Synchronization

/// Chance that is none: the same walk each time.
final class Dice: Chance {
  private let count = Atomic<UInt64>(0)

  func next() -> UInt64 { count.add(1, ordering: .relaxed).newValue &* 0x9E37_79B9_7F4A_7C15 }
}

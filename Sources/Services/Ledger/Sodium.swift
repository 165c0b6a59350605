private import CSodium

/// The library that seals, hashes and draws lots.
package enum Sodium {
  /// Chooses the fastest code for this processor and opens the source of randomness. To be called once, before there is
  /// a second thread; until then seals are slower and two threads must not make one.
  /// - Returns: false when the system gives no random numbers: then nothing may be sealed, and there is no way out but
  ///   another host.
  package static func begin() -> Bool { sodium_init() >= 0 }
}

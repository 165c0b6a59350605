/// What one try at a password costs: memory and passes of Argon2id.
package struct PasswordCost: Sendable, Hashable {
  /// In bytes.
  package let memory: Int
  package let passes: UInt64

  /// What libsodium recommends for somebody who waits: 64 MiB and two passes.
  package static let interactive = PasswordCost(memory: 67_108_864, passes: 2)
  /// The least that Argon2id takes; for tests only.
  package static let least = PasswordCost(memory: 8_192, passes: 1)

  private init(memory: Int, passes: UInt64) {
    self.memory = memory
    self.passes = passes
  }
}

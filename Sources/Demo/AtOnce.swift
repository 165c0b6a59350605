private import Dispatch
private import Synchronization

extension Array where Element: Sendable {
  /// What is made of each, in their order, on as many processors as there are. Throws the first error in that order.
  package func atOnce<Made: Sendable>(_ make: @Sendable (Element) throws -> Made) throws -> [Made] {
    let made = Mutex<[Int: Result<Made, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = Result { try make(self[index]) }
      made.withLock { $0[index] = result }
    }
    return try made.withLock { made in try indices.compactMap { try made[$0]?.get() } }
  }
}

import Commands
import TerminalSupport
import Testing

@Suite("SQLite's log of a store")
struct StoreLogTests {
  @Test("One that grows beyond what checkpoints leave is told once, and once that it is short again")
  func episodes() {
    var size = 0
    var log = StoreLog { size }
    #expect(log.look() == nil, "none is there")
    size = StoreLog.limit
    #expect(log.look() == nil)
    for _ in 1...2 {
      size = StoreLog.limit + 1
      #expect(log.look() == .grown(StoreLog.limit + 1))
      size = StoreLog.limit * 2
      #expect(log.look() == nil)
      size = StoreLog.limit
      #expect(log.look() == .folded)
      #expect(log.look() == nil)
    }
  }
}

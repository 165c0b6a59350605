import Commands
import Glibc
import Support
import Testing

@Suite("SQLite's log of a store")
struct StoreLogTests {
  private let folder = TemporaryFolder()
  private var store: String { folder.path + "/store.db" }

  private func resize(to bytes: Int) {
    let file = open(store + "-wal", O_WRONLY | O_CREAT, 0o600)
    ftruncate(file, bytes)
    close(file)
  }

  @Test("One that grows beyond what checkpoints leave is told once, and once that it is short again")
  func episodes() {
    var log = StoreLog(of: store)
    #expect(log.look() == nil, "none is there")
    resize(to: StoreLog.limit)
    #expect(log.look() == nil)
    for _ in 1...2 {
      resize(to: StoreLog.limit + 1)
      #expect(log.look() == .grown(StoreLog.limit + 1))
      resize(to: StoreLog.limit * 2)
      #expect(log.look() == nil)
      resize(to: StoreLog.limit)
      #expect(log.look() == .folded)
      #expect(log.look() == nil)
    }
  }
}

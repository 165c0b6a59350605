import Foundation
import Keeping
import SQLiteStore
import Services
import StoreSupport
import Support
import Synchronization
import Testing

/// A descriptor that is closed twice is somebody else's file by the second time.
@Suite("What is refused closes nobody else's files") struct DescriptorTests {
  @Test("An import beside a running one, again and again")
  func importLock() throws {
    let scene = try IntakeScene()
    try scene.imports()
    var refusals = 0
    let bystander = try Bystander()
    try Importer(store: scene.store, clock: StillClock()).run(folder: scene.folder) { progress in
      guard progress.step == .checking else { return }
      for _ in 0..<300 {
        do { try scene.imports() } catch ImportFault.running { refusals += 1 } catch {}
      }
    }
    #expect(bystander.losses() == 0)
    #expect(refusals == 300)
  }

  @Test("A watch on a store in a folder that is not there, again and again")
  func watch() throws {
    let folder = TemporaryFolder()
    let bystander = try Bystander()
    for _ in 0..<5_000 where ChangeWatch(of: folder.path + "/gone/store.db") != nil {
      Issue.record("a watch on nothing")
    }
    #expect(bystander.losses() == 0)
  }
}

/// Another thread of this process, which opens a file and closes it, all the time, from its making until it is asked.
private final class Bystander: Sendable {
  private let folder = TemporaryFolder()
  private let path: String
  private let identity: [UInt64]
  private let isAsked = Atomic(false)
  private let lost = Atomic(0)
  private let begun = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  init() throws {
    path = folder.path + "/his"
    try Data().write(to: URL(filePath: path))
    var facts = stat()
    try #require(stat(path, &facts) == 0)
    identity = Self.identity(of: facts)
    Thread.detachNewThread { [self] in
      begun.signal()
      repeat { look() } while !isAsked.load(ordering: .relaxed)
      ended.signal()
    }
    begun.wait()
  }

  /// How often his file was gone or another one when he looked at it once more. He goes when he was asked.
  func losses() -> Int {
    isAsked.store(true, ordering: .relaxed)
    ended.wait()
    return lost.load(ordering: .relaxed)
  }

  /// A descriptor that is lost is left alone: it is somebody else's by now.
  private func look() {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    var facts = stat()
    let isHis = fstat(file, &facts) == 0 && Self.identity(of: facts) == identity && close(file) == 0
    if !isHis { lost.add(1, ordering: .relaxed) }
  }

  private static func identity(of facts: stat) -> [UInt64] { [UInt64(facts.st_dev), UInt64(facts.st_ino)] }
}

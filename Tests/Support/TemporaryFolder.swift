import Foundation

/// A folder of a test's own, 0700, gone with it.
package final class TemporaryFolder: Sendable {
  package let path: String

  /// In memory-backed storage where there is some: tests wait for many fsyncs.
  package init(named name: String = "anjungan") {
    let base = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    path = base + "/\(name)-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

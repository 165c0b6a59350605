// Both modules define timespec, and which of them counts as its home changes with the batches of a build.
private import CHost
private import Glibc
import Services

/// What happens to the files of a folder, as the system tells it. Files that come and go under the same name are told
/// too, which a watch on the file itself would not.
package final class FolderEvents: Sendable {
  /// What happened to one name.
  package struct Event {
    /// Empty when more happened than the system could keep.
    package let name: String
    /// Another file stands under this name now, or none.
    package let isReplaced: Bool
  }

  private let events: Descriptor

  /// Nil when the folder cannot be watched or no descriptor is left.
  package init?(of folder: String) {
    guard let events = Descriptor(inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))),
      events.whileOpen({ inotify_add_watch($0, folder, Self.written | Self.replaced) >= 0 })
    else { return nil }
    self.events = events
  }

  /// Runs with a descriptor that is readable when something has happened.
  package func whileOpen<Value>(_ work: (Int32) -> Value) -> Value { events.whileOpen(work) }

  /// Everything that has happened since the last call. Never waits.
  package func take() -> [Event] {
    var events: [Event] = []
    var bytes = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = self.events.whileOpen { read($0, &bytes, bytes.count) }
      if count <= 0, errno == EINTR { continue }
      if count <= 0 { return events }
      bytes.withUnsafeBytes { events += Self.events(in: $0[..<count]) }
    }
  }

  private static let written = UInt32(IN_MODIFY)
  private static let replaced = UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM)
  /// Number of the watch, what happened, cookie and length of the name, four bytes each.
  private static let headCount = 16

  private static func events(in bytes: Slice<UnsafeRawBufferPointer>) -> [Event] {
    var events: [Event] = []
    var rest = bytes
    while rest.count >= headCount {
      let head = UnsafeRawBufferPointer(rebasing: rest)
      let mask = head.loadUnaligned(fromByteOffset: 4, as: UInt32.self)
      let count = Int(head.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
      let name = head.dropFirst(headCount).prefix(count).prefix { $0 != 0 }
      events.append(Event(name: String(decoding: name, as: UTF8.self), isReplaced: mask & replaced != 0))
      rest = rest.dropFirst(headCount + count)
    }
    return events
  }
}

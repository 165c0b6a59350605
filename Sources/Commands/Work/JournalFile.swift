import Foundation
import Keeping
import Rules
import Synchronization

/// The file that a journal is appended to. Whenever another file, or none, has come to its name, as by a rotation, that
/// one is written: nobody has to be told, and no visit ends for it. Rule DL6.
///
/// What cannot be written is counted, told on standard error where that is no terminal, and again by the first line that
/// comes through: a full disk must not stop a kiosk, and must not go unnoticed.
final class JournalFile: Sendable {
  /// Lines that are not where they belong.
  struct Gap: Sendable, Hashable {
    var count = 0
    /// The system's words for the last of them.
    var reason = ""
  }

  private struct State {
    var file: Int32
    var gap = Gap()
    /// The last line has no end.
    var isTorn = false
  }

  private let path: String
  private let state: Mutex<State>

  /// Throws for a file that cannot be appended to, with the accounts when it is another one's, and for one behind a link
  /// that another account has laid.
  init(_ path: String) throws(StoreRefusal) {
    try StoreFiles.checkWay(to: path)
    let file = Self.open(path)
    guard file >= 0 else { throw StoreRefusal.notOpened(path, errno) }
    self.path = path
    state = Mutex(State(file: file))
  }

  /// The lines that are missing by now.
  var gap: Gap { state.withLock(\.gap) }

  /// - Parameters:
  ///   - line: without its end
  ///   - note: a line about lines that are missing before this one
  func append(_ line: String, after note: (Gap) -> String) {
    state.withLock { state in
      let (isInPlace, isKept) = reopen(&state)
      var text = state.isTorn ? "\n" : ""
      if isInPlace, state.gap.count > 0 { text += note(state.gap) + "\n" }
      let bytes = Array((text + line + "\n").utf8)
      // Better in the file that was moved away than nowhere.
      let written = isInPlace || isKept ? Self.write(bytes, to: state.file) : 0
      let reason = String(cString: strerror(errno))
      if written > 0 { state.isTorn = written < bytes.count }
      if isInPlace, written == bytes.count {
        state.gap = Gap()
      } else {
        miss(&state, reason)
      }
    }
  }

  private func miss(_ state: inout State, _ reason: String) {
    let isFirst = state.gap.count == 0
    state.gap = Gap(count: state.gap.count + 1, reason: reason)
    if isFirst, isatty(STDERR_FILENO) == 0 {
      Say.complaint("the journal \(path) cannot be written (\(reason)); lines are missing in it from now on")
    }
  }

  /// - Returns: whether the file at the path is open, and whether the one that is open still has a name; `errno` says
  ///   why the first is not so.
  private func reopen(_ state: inout State) -> (isInPlace: Bool, isKept: Bool) {
    var (there, here) = (stat(), stat())
    fstat(state.file, &here)
    if stat(path, &there) == 0, there.st_dev == here.st_dev, there.st_ino == here.st_ino { return (true, true) }
    let file = Self.open(path)
    guard file >= 0 else { return (false, here.st_nlink > 0) }
    close(state.file)
    state.file = file
    state.isTorn = false
    return (true, true)
  }

  /// Never waits, not for a reader of a pipe either; never behind a link that another account has laid.
  private static func open(_ path: String) -> Int32 {
    guard (try? StoreFiles.checkWay(to: path)) != nil else {
      errno = ELOOP
      return -1
    }
    return Foundation.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0o640)
  }

  /// In one piece, so that lines of several programs do not mix.
  /// - Returns: how many bytes; `errno` says why not all.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Int {
    while true {
      let count = Foundation.write(file, bytes, bytes.count)
      if count >= 0 {
        if count < bytes.count { errno = ENOSPC }
        return count
      }
      if errno != EINTR { return 0 }
    }
  }
}

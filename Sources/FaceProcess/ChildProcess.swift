private import CHost
private import Glibc

/// A running program, in a session of its own and so without our terminal, and the two descriptors that tell of it.
final class ChildProcess {
  /// Also the number of its group, as long as it is not reaped.
  let number: Int32
  private let watch: Int32
  private var output: Int32

  /// Nil when it cannot be started.
  /// - Parameter input: all that it will ever read.
  init?(_ command: [String], input: [UInt8]) {
    guard let request = Channel(), let answer = Channel() else { return nil }
    // Both ends are still ours, and a pipe takes as much as this at once: no wait, and no SIGPIPE.
    guard write(request.writeEnd, input, input.count) == input.count,
      let number = Launch(command).start(input: request.readEnd, output: answer.writeEnd)
    else { return nil }
    self.number = number
    output = answer.takeReadEnd()
    _ = fcntl(output, F_SETFL, O_NONBLOCK)
    watch = anjungan_watch(number)
    guard watch >= 0 else {
      _ = reap()
      return nil
    }
  }

  deinit {
    stopListening()
    if watch >= 0 { close(watch) }
  }

  /// Waits until it said something, closed its output, or ended.
  /// - Returns: whether it has ended
  func waitForNews(within milliseconds: Int32) -> Bool {
    var watched = [
      pollfd(fd: watch, events: Int16(POLLIN), revents: 0), pollfd(fd: output, events: Int16(POLLIN), revents: 0),
    ]
    return poll(&watched, 2, milliseconds) > 0 && watched[0].revents != 0
  }

  /// - Returns: whether it has ended
  func waitForEnd(until deadline: Deadline) -> Bool {
    while let wait = deadline.wait {
      if waitForNews(within: wait) { return true }
    }
    return false
  }

  /// Takes what is there, without waiting.
  func take(into bytes: inout [UInt8], upTo most: Int) {
    var block = [UInt8](repeating: 0, count: 4_096)
    while output >= 0, bytes.count < most {
      let count = read(output, &block, min(block.count, most - bytes.count))
      if count > 0 {
        bytes += block[..<count]
      } else if count == 0 {
        stopListening()
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Whatever it still writes is its own loss.
  func stopListening() {
    if output >= 0 { close(output) }
    output = -1
  }

  /// To it and all that it started and that stayed in its group.
  func signal(_ signal: Int32) { _ = kill(-number, signal) }

  /// Ends what is left of its group and takes leave; only once.
  /// - Returns: the status as `waitpid` writes it: 0 is success; nil when somebody else took it.
  func reap() -> Int32? {
    signal(SIGKILL)
    var status: Int32 = 0
    while true {
      if waitpid(number, &status, 0) == number { return status }
      if errno != EINTR { return nil }
    }
  }
}

/// A pipe whose ends are closed with it, unless one was taken.
private final class Channel {
  private(set) var readEnd: Int32
  let writeEnd: Int32

  /// Nil when no descriptor is left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    for end in [readEnd, writeEnd] where end >= 0 { close(end) }
  }

  func takeReadEnd() -> Int32 {
    defer { readEnd = -1 }
    return readEnd
  }
}

private import CHost
private import Glibc
import Services

/// A running program, in a session of its own and so without our terminal, and the two descriptors that tell of it.
final class ChildProcess {
  /// Also the number of its group, as long as it is not reaped.
  let number: Int32
  private let watch: Descriptor
  /// Nil once nobody listens.
  private var output: Descriptor?

  /// Nil when it cannot be started.
  /// - Parameter input: all that it will ever read.
  init?(_ command: [String], input: [UInt8]) {
    guard let request = Channel(), let answer = Channel() else { return nil }
    // Both ends are still ours, and a pipe takes as much as this at once: no wait, and no SIGPIPE.
    guard request.writeEnd.whileOpen({ write($0, input, input.count) }) == input.count else { return nil }
    let started = request.readEnd.whileOpen { input in
      answer.writeEnd.whileOpen { Launch(command).start(input: input, output: $0) }
    }
    // Nobody but the program has these ends any more: it hears the end of its input, and we the end of its output.
    request.close()
    guard let number = started else { return nil }
    guard let watch = Descriptor(anjungan_watch(number)) else {
      _ = Self.reap(number)
      return nil
    }
    self.number = number
    self.watch = watch
    output = answer.listening()
  }

  /// Waits until it said something, closed its output, or ended.
  /// - Returns: whether it has ended
  func waitForNews(within milliseconds: Int32) -> Bool {
    watch.whileOpen { watch in
      whileListening { output in
        var watched = [watch, output ?? -1].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        return poll(&watched, 2, milliseconds) > 0 && watched[0].revents != 0
      }
    }
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
    while bytes.count < most {
      let left = min(block.count, most - bytes.count)
      guard let count = whileListening({ output in output.map { read($0, &block, left) } }) else { return }
      if count > 0 {
        bytes += block[..<count]
      } else if count == 0 {
        stopListening()
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Runs with the end of its output; with nil once nobody listens.
  private func whileListening<Value>(_ work: (Int32?) -> Value) -> Value {
    switch output {
    case .some(let output): output.whileOpen { work($0) }
    case nil: work(nil)
    }
  }

  /// Whatever it still writes is its own loss.
  func stopListening() { output = nil }

  /// To it and all that it started and that stayed in its group.
  func signal(_ signal: Int32) { _ = kill(-number, signal) }

  /// Ends what is left of its group and takes leave; only once.
  /// - Returns: the status as `waitpid` writes it: 0 is success; nil when somebody else took it.
  func reap() -> Int32? { Self.reap(number) }

  private static func reap(_ number: Int32) -> Int32? {
    _ = kill(-number, SIGKILL)
    var status: Int32 = 0
    while true {
      if waitpid(number, &status, 0) == number { return status }
      if errno != EINTR { return nil }
    }
  }
}

/// A pipe that is closed by its owner, or of which one end is taken.
private struct Channel: ~Copyable {
  let readEnd: Descriptor
  let writeEnd: Descriptor

  /// Nil when no descriptor is left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0, let readEnd = Descriptor(ends[0]), let writeEnd = Descriptor(ends[1]) else {
      return nil
    }
    self.readEnd = readEnd
    self.writeEnd = writeEnd
  }

  /// The end to read from, which never waits; the other one is closed.
  consuming func listening() -> Descriptor {
    readEnd.whileOpen { _ = fcntl($0, F_SETFL, O_NONBLOCK) }
    return readEnd
  }

  consuming func close() {}
}

private import Glibc

/// What went wrong with a child, and what it had said until then.
package struct ChildFailure: Error, CustomStringConvertible {
  package let description: String

  package init(description: String) { self.description = description }
}

/// The built program in a process of its own, without a terminal.
package final class Child {
  /// How it ended and everything that it said.
  package struct Ending {
    /// The exit code; minus the signal when one killed it.
    package let code: Int32
    package let output: String
    package let errors: String

    package var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  package let process: Int32
  private var input: Int32
  private var streams: [Stream]
  private var taken = 0
  private var status: Int32?

  private struct Stream {
    var descriptor: Int32
    var bytes: [UInt8] = []
  }

  /// - Parameters:
  ///   - output: where standard output goes instead of a pipe.
  ///   - environment: everything that the program sees besides `PATH` and `LANG`.
  package init(
    _ arguments: [String], path: String = Program.path, environment: [String: String] = [:], output: String? = nil
  ) throws {
    let pipes = try (0..<3).map { _ in try Self.pipe() }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, end) in [pipes[0].read, pipes[1].write, pipes[2].write].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
    }
    if let output { posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY, 0) }
    process = try Self.spawn(path, arguments, environment, &actions)
    for end in [pipes[0].read, pipes[1].write, pipes[2].write] { close(end) }
    input = pipes[0].write
    streams = [Stream(descriptor: pipes[1].read), Stream(descriptor: pipes[2].read)]
    for stream in streams { _ = fcntl(stream.descriptor, F_SETFL, O_NONBLOCK) }
  }

  deinit {
    if !isOver {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    for descriptor in streams.map(\.descriptor) + [input] where descriptor >= 0 { close(descriptor) }
  }

  // MARK: What is done

  /// What the program no longer reads is lost.
  package func send(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = Glibc.send(input, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// As they are, without a line end.
  package func send(raw bytes: [UInt8]) { _ = Glibc.send(input, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }

  package func endInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  package func send(signal number: Int32) { kill(process, number) }

  // MARK: What is heard

  /// The next whole line of standard output; nil when there will be none.
  package func line(within seconds: Double = 180) throws -> String? {
    let deadline = Stopwatch.milliseconds + Int(seconds * 1_000)
    while true {
      if let end = streams[0].bytes[taken...].firstIndex(of: 0x0A) {
        defer { taken = end + 1 }
        return String(decoding: streams[0].bytes[taken..<end], as: UTF8.self)
      }
      guard streams[0].descriptor >= 0 else { return nil }
      guard Stopwatch.milliseconds < deadline else { throw failure("no further line") }
      pump()
    }
  }

  /// Waits for the end. Standard input ends first.
  package func ending(within seconds: Double = 180) throws -> Ending {
    endInput()
    let deadline = Stopwatch.milliseconds + Int(seconds * 1_000)
    while streams.contains(where: { $0.descriptor >= 0 }) || !isOver {
      guard Stopwatch.milliseconds < deadline else { throw failure("it does not end") }
      pump()
    }
    let status = status ?? 0
    return Ending(
      code: status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F), output: text(0), errors: text(1))
  }

  private func text(_ index: Int) -> String { String(decoding: streams[index].bytes, as: UTF8.self) }

  private func failure(_ what: String) -> ChildFailure {
    ChildFailure(description: "\(what); output: \(text(0)); errors: \(text(1))")
  }

  private var isOver: Bool {
    if status != nil { return true }
    var found: Int32 = 0
    guard waitpid(process, &found, WNOHANG) == process else { return false }
    status = found
    return true
  }

  private func pump() {
    var waiting = streams.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    guard poll(&waiting, nfds_t(waiting.count), 20) > 0 else { return }
    for index in streams.indices where waiting[index].revents != 0 { take(index) }
  }

  private func take(_ index: Int) {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(streams[index].descriptor, &bytes, bytes.count)
    if count > 0 {
      streams[index].bytes += bytes[..<count]
    } else if count == 0 || errno != EAGAIN {
      close(streams[index].descriptor)
      streams[index].descriptor = -1
    }
  }

  // MARK: The start

  /// A pair of sockets, because these can be made so that no other child ever holds them.
  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw ChildFailure(description: "no pipe: \(errno)") }
    return (ends[0], ends[1])
  }

  /// With default signals, whatever the tests' threads have blocked.
  private static func spawn(
    _ path: String, _ arguments: [String], _ environment: [String: String],
    _ actions: inout posix_spawn_file_actions_t
  ) throws -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let variables = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
      .merging(Program.instruments.merging(environment) { $1 }) { $1 }
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var list: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + list { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, path, &actions, &attributes, &words, &list)
    guard failure == 0 else { throw ChildFailure(description: "\(path) did not start: \(failure)") }
    return process
  }
}

/// Waits at most three minutes, for what another process has done when the machine gets around to it.
package func eventually(_ what: String, _ holds: () throws -> Bool) throws {
  let deadline = Stopwatch.milliseconds + 180_000
  while try !holds() {
    guard Stopwatch.milliseconds < deadline else { throw ChildFailure(description: "not so: \(what)") }
    usleep(300)
  }
}

extension Child {
  /// Waits until it stands still where `ANJUNGAN_FAULT` says; SIGCONT lets it go on.
  package func halts() throws {
    try eventually("\(process) stands still") {
      var bytes = [UInt8](repeating: 0, count: 256)
      let file = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
      defer { close(file) }
      let count = read(file, &bytes, bytes.count)
      return count > 0
        && String(decoding: bytes[..<count], as: UTF8.self).split(separator: " ").dropFirst(2).first == "T"
    }
  }
}

private import CHost
private import Glibc

/// How a program is started: nothing of ours but a pipe at either side.
struct Launch {
  private let command: [String]

  init(_ command: [String]) {
    self.command = command
  }

  /// - Returns: the process; nil when the system refuses
  func start(input: Int32, output: Int32) -> Int32? {
    guard let path = command.first else { return nil }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    guard Self.connect(&actions, input, output), Self.detach(&attributes) else { return nil }
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = Self.environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    return posix_spawn(&process, path, &actions, &attributes, &words, &variables) == 0 ? process : nil
  }

  /// Standard error goes nowhere: it could be the terminal that a visitor looks at. Even when our own standard
  /// descriptors were closed, the first copy does not overwrite `output`: the write end of a pipe is never the lowest.
  private static func connect(_ actions: inout posix_spawn_file_actions_t, _ input: Int32, _ output: Int32) -> Bool {
    let results = [
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO),
      posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO),
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0),
      posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1),
      posix_spawn_file_actions_addchdir_np(&actions, "/"),
    ]
    return results.allSatisfy { $0 == 0 }
  }

  /// A session of its own is a group of its own, and without `/dev/tty`. Its signals are what a shell would give it:
  /// our worker blocks all of them.
  private static func detach(_ attributes: inout posix_spawnattr_t) -> Bool {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    let flags = Int32(ANJUNGAN_SPAWN_SETSID) | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    let results = [
      posix_spawnattr_setsigmask(&attributes, &none), posix_spawnattr_setsigdefault(&attributes, &all),
      posix_spawnattr_setflags(&attributes, Int16(flags)),
    ]
    return results.allSatisfy { $0 == 0 }
  }

  private static var environment: [String: String] {
    var variables = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"]
    #if DEBUG
      if let options = getenv("ASAN_OPTIONS") { variables["ASAN_OPTIONS"] = String(cString: options) }
    #endif
    return variables
  }
}

#if Postgres
  import Foundation
  import Glibc
  package import PostgresStore
  import Synchronization

  /// A real server of this host's PostgreSQL, in a folder of its own, reached by a socket in it; gone with the tests.
  package final class Server: Sendable {
    /// One for all tests; each takes a database of its own.
    package static let shared = Result { try Server(named: "all") }

    /// Another one, for tests of what is in tables and not of what is on the disk: it waits for no disk.
    package static let quick = Result { try Server(named: "quick", waitsForDisk: false) }

    package let folder: String

    private let waitsForDisk: Bool

    package init(named name: String, waitsForDisk: Bool = true) throws {
      self.waitsForDisk = waitsForDisk
      folder = try Self.folder(of: name)
      try run(
        "initdb",
        [
          "-D", folder + "/data", "-U", "anjungan", "-A", "trust", "--locale=C.UTF-8", "-E", "UTF8", "--no-sync",
          "--no-instructions",
        ])
      try start()
      Self.atEnd(folder)
    }

    /// A standby of a server that runs, which has everything that the server confirms from here on.
    package init(named name: String, standingBy primary: Server) throws {
      waitsForDisk = true
      folder = try Self.folder(of: name)
      try run(
        "pg_basebackup",
        [
          "-D", folder + "/data", "-R", "-X", "stream", "-c", "fast", "--no-sync", "-d",
          "host=\(primary.folder) user=anjungan application_name=\(name)",
        ])
      try start()
      Self.atEnd(folder)
      try primary.does("ALTER SYSTEM SET synchronous_standby_names = '\(name)'", in: "postgres")
      try primary.does("SELECT pg_reload_conf()", in: "postgres")
      try primary.does(
        """
        DO $$ BEGIN FOR i IN 1..600 LOOP
        IF EXISTS (SELECT FROM pg_stat_replication WHERE sync_state = 'sync') THEN RETURN; END IF;
        PERFORM pg_sleep(0.1); PERFORM pg_stat_clear_snapshot();
        END LOOP; RAISE 'no standby'; END $$
        """, in: "postgres")
    }

    /// An empty one that is the server's own.
    private static func folder(of name: String) throws -> String {
      let folder = "/tmp/anjungan-pg-\(getpid())-\(name)"
      try? FileManager.default.removeItem(atPath: folder)
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      if getuid() == 0 { try run("/bin/chown", ["postgres", folder]) }
      return folder
    }

    /// Every process of it, as when its host is switched off.
    package func kill() throws {
      let text = try String(contentsOfFile: folder + "/data/postmaster.pid", encoding: .utf8)
      guard let first = text.split(separator: "\n").first, let postmaster = pid_t(first) else { return }
      let all = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap(pid_t.init)
      let children = all.filter { process in
        // The parent stands second behind the name, which may hold anything and ends with a bracket.
        let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return status?.split(separator: ")").last?.split(separator: " ").dropFirst().first.map(String.init)
          == "\(postmaster)"
      }
      for process in [postmaster] + children { _ = Glibc.kill(process, SIGKILL) }
    }

    /// The standby becomes the server.
    package func promote() throws { try run("pg_ctl", ["-D", folder + "/data", "-w", "-s", "promote"]) }

    package func start() throws {
      let options =
        "-c listen_addresses='' -c unix_socket_directories='\(folder)' -c max_connections=120 -c shared_buffers=32MB"
        + (waitsForDisk ? "" : " -c fsync=off -c full_page_writes=off")
      try run(
        "pg_ctl", ["-D", folder + "/data", "-w", "-s", "-t", "60", "-l", folder + "/log", "-o", options, "start"])
    }

    /// As when its host loses power.
    package func stop() throws { try run("pg_ctl", ["-D", folder + "/data", "-w", "-s", "-m", "immediate", "stop"]) }

    /// A tablespace on a file system of so many megabytes; only root can mount one.
    package func withSmallDisk(megabytes: Int, _ work: (_ tablespace: String, _ folder: String) throws -> Void) throws {
      let disk = folder + "/disk"
      try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
      try Self.run("/bin/mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m,mode=0700", "tmpfs", disk])
      defer { try? Self.run("/bin/umount", ["-l", disk]) }
      try Self.run("/bin/chown", ["postgres", disk])
      try does("CREATE TABLESPACE small LOCATION '\(disk)'", in: "postgres")
      try work("small", disk)
    }

    /// An empty database of this name.
    package func database(_ name: String, in tablespace: String = "pg_default") throws -> PostgresStore.Place {
      try run("createdb", ["-h", folder, "-U", "anjungan", "-D", tablespace, name])
      return try PostgresStore.Place("host=\(folder) user=anjungan dbname=\(name) connect_timeout=10")
    }

    /// A pooler in front of it, and a database of this name behind that.
    package func pooled(_ name: String, _ mode: String, sessions: Int) throws -> PostgresStore.Place {
      _ = try database(name)
      let place = folder + "/" + mode
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      let settings = """
        [databases]
        \(name) = host=\(folder) dbname=\(name) user=anjungan
        [pgbouncer]
        pool_mode = \(mode)
        default_pool_size = \(sessions)
        auth_type = any
        listen_port = 6432
        unix_socket_dir = \(place)
        logfile = \(place)/log
        pidfile = \(place)/pid
        """
      try settings.write(toFile: place + "/settings", atomically: false, encoding: .utf8)
      if getuid() == 0 { try Self.run("/bin/chown", ["-R", "postgres", place]) }
      try Self.run("/usr/sbin/pgbouncer", ["-d", "-q", place + "/settings"])
      Self.poolers.withLock { $0.append(place + "/pid") }
      // It goes to the background before it listens.
      for _ in 0..<500 where !FileManager.default.fileExists(atPath: place + "/.s.PGSQL.6432") { usleep(20_000) }
      return try PostgresStore.Place("host=\(place) port=6432 user=anjungan dbname=\(name)")
    }

    private static let poolers = Mutex<[String]>([])

    /// Runs statements of the server's own client; throws when one fails.
    package func does(_ sql: String, in database: String, as login: String = "anjungan") throws {
      try run("psql", ["-h", folder, "-U", login, "-d", database, "-v", "ON_ERROR_STOP=1", "-c", sql])
    }

    /// Runs a whole script in one database, in a file of the server's client.
    package func runs(_ script: String, in database: String) throws {
      let path = folder + "/" + database + ".sql"
      try script.write(toFile: path, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      try run("psql", ["-q", "-h", folder, "-U", "anjungan", "-d", database, "-v", "ON_ERROR_STOP=1", "-f", path])
    }

    private func run(_ program: String, _ arguments: [String]) throws {
      try Self.run(Self.path(of: program), arguments)
    }

    /// Debian keeps each version in a folder of its own.
    private static func path(of program: String) -> String {
      let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
      let newest = versions.compactMap { Int($0) }.max() ?? 15
      return "/usr/lib/postgresql/\(newest)/bin/\(program)"
    }

    /// A server never runs as root. What it leaves running must not be waited for, so no helper of a library does this.
    private static func run(_ program: String, _ arguments: [String]) throws {
      let isServers = getuid() == 0 && !["chown", "mount", "umount"].contains { program.hasSuffix("/" + $0) }
      let words =
        (isServers
          ? ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--", program] : [program])
        + arguments
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
      }
      let copies: [UnsafeMutablePointer<CChar>?] = words.map { (word: String) in strdup(word) } + [nil]
      let settings = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8"]
      let environment: [UnsafeMutablePointer<CChar>?] = settings.map { (text: String) in strdup(text) } + [nil]
      defer { for copy in copies + environment { free(copy) } }
      var (process, status) = (pid_t(), Int32(0))
      guard posix_spawn(&process, words[0], &actions, nil, copies, environment) == 0,
        waitpid(process, &status, 0) == process, status == 0
      else { throw ServerFailure(program: program) }
    }

    private static func atEnd(_ folder: String) {
      let isFirst = folders.withLock { folders in
        folders.append(folder)
        return folders.count == 1
      }
      guard isFirst else { return }
      atexit {
        for file in Server.poolers.withLock(\.self) {
          let text = try? String(contentsOfFile: file, encoding: .utf8)
          if let process = text.flatMap({ pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }) {
            _ = Glibc.kill(process, SIGKILL)
          }
        }
        for folder in Server.folders.withLock(\.self) {
          try? Server.run(Server.path(of: "pg_ctl"), ["-D", folder + "/data", "-s", "-m", "immediate", "stop"])
          try? FileManager.default.removeItem(atPath: folder)
        }
      }
    }

    private static let folders = Mutex<[String]>([])
  }

  /// A program of the server that did not do what it was asked.
  package struct ServerFailure: Error { let program: String }
#endif

#if Postgres
  import Foundation
  import Glibc
  import StoreSupport
  import Synchronization

  /// A network in front of a server that breaks now and then at the worst moment: when a commit was sent. Every other time
  /// it never arrives; else it is done, and nobody hears of it.
  final class Proxy: Sendable {
    let folder: String
    private let upstream: String
    /// Every so many commits a connection breaks.
    private let period: Int
    private let commits = Atomic<Int>(0)
    private let cuts = Atomic<Int>(0)
    private let listener: Int32

    /// Connections that were broken.
    var broken: Int { cuts.load(ordering: .relaxed) }

    init(before server: Server, every period: Int) throws {
      folder = server.folder + "/proxy"
      upstream = server.folder + "/.s.PGSQL.5432"
      self.period = period
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      listener = socket(AF_UNIX, Self.kind, 0)
      guard Self.with(folder + "/.s.PGSQL.5432", { bind(listener, $0, $1) }) == 0, listen(listener, 64) == 0 else {
        throw POSIXError(.EADDRINUSE)
      }
      Thread.detachNewThread { self.takesAll() }
    }

    private func takesAll() {
      while case let client = accept(listener, nil, nil), client >= 0 {
        _ = fcntl(client, F_SETFD, FD_CLOEXEC)
        Thread.detachNewThread { self.carry(client) }
      }
    }

    func ends() { shutdown(listener, Int32(SHUT_RDWR)) }

    private func carry(_ client: Int32) {
      let server = socket(AF_UNIX, Self.kind, 0)
      defer { for end in [client, server] { close(end) } }
      guard Self.with(upstream, { connect(server, $0, $1) }) == 0 else { return }
      var isSwallowing = false
      while true {
        var ends = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard poll(&ends, 2, -1) > 0 else { return }
        if ends[0].revents != 0 {
          guard let bytes = Self.received(client) else { return }
          if bytes.starts(with: Self.commit) {
            let number = commits.add(1, ordering: .relaxed).newValue
            if number % period == 0 {
              let isFirst = cuts.add(1, ordering: .relaxed).newValue % 2 == 1
              if isFirst { return }
              isSwallowing = true
            }
          }
          guard Self.sends(bytes, to: server) else { return }
        }
        if ends[1].revents != 0 {
          guard let bytes = Self.received(server), !isSwallowing, Self.sends(bytes, to: client) else { return }
        }
      }
    }

    /// No server that a test starts meanwhile may hold an end of it.
    private static let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)

    /// The message of the protocol.
    private static let commit = [UInt8(ascii: "Q"), 0, 0, 0, 11] + Array("COMMIT".utf8) + [0]

    private static func received(_ end: Int32) -> [UInt8]? {
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = recv(end, &bytes, bytes.count, 0)
      return count > 0 ? Array(bytes.prefix(count)) : nil
    }

    private static func sends(_ bytes: [UInt8], to end: Int32) -> Bool {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { send(end, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }

    private static func with(
      _ path: String, _ work: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { room in
        room.copyBytes(from: Array(path.utf8.prefix(room.count - 1)))
      }
      return withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          work($0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
    }
  }
#endif

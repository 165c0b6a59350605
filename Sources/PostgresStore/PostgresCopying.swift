#if Postgres
  import CPostgres
  import Glibc
  import SQLRecords
  import Services

  // COPY FROM STDIN. Until it is ended nothing else can be asked on the connection.
  extension PostgresConnection {
    func beginCopy(_ sql: String) throws(PostgresFault) {
      guard PQsendQuery(handle, sql) == 1 else { throw lost() }
      try waitForResult()
      guard let pointer = PQgetResult(handle) else { throw lost() }
      if let fault = PostgresResult(pointer).fault {
        while let rest = PQgetResult(handle) { PQclear(rest) }
        throw fault
      }
    }

    /// Sends the rows and leaves none. Goes on once they are on their way: what the server has not taken yet would pile
    /// up here.
    func send(_ rows: inout CopyText) throws(PostgresFault) {
      defer { rows.removeAll() }
      guard !rows.bytes.isEmpty else { return }
      while true {
        let sent = rows.bytes.withUnsafeBytes { bytes in
          PQputCopyData(handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
        }
        if sent == 1 { break }
        guard sent == 0 else { throw lost() }
        _ = try isFlushed()
      }
      while try !isFlushed() {}
    }

    /// - Parameter message: why nothing of it is to be kept; nil when all is well
    func endCopy(because message: String? = nil) throws(PostgresFault) {
      while true {
        let ended = PQputCopyEnd(handle, message)
        if ended == 1 { break }
        guard ended == 0 else { throw lost() }
        _ = try isFlushed()
      }
      _ = try results()
    }

    /// Sends what it can; when not all of it, waits for room.
    private func isFlushed() throws(PostgresFault) -> Bool {
      let flushed = PQflush(handle)
      guard flushed >= 0 else { throw lost() }
      if flushed == 0 { return true }
      var polled = pollfd(fd: socket, events: Int16(POLLIN | POLLOUT), revents: 0)
      _ = poll(&polled, 1, 50)
      guard PQconsumeInput(handle) == 1 else { throw lost() }
      return false
    }
  }

  /// Rows as `COPY` reads them.
  struct CopyText {
    private(set) var bytes: [UInt8] = []
    private var hasCells = false

    /// Enough to be sent at once.
    var isFull: Bool { bytes.count >= 64 * 1_024 }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func endRow() {
      bytes.append(UInt8(ascii: "\n"))
      hasCells = false
    }

    mutating func add(_ value: SQLValue) {
      switch value {
      case .null: addNothing()
      case .integer(let number): add(number)
      case .real(let number): addPlain("\(number)")
      case .bytes(let bytes): addPlain("\\\\x" + Seal.hex(bytes))
      case .text(let text): add(text)
      }
    }

    mutating func addNothing() { addPlain("\\N") }

    mutating func add(_ number: Int64) {
      begin()
      var magnitude = number.magnitude
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      let first = bytes.count
      repeat {
        bytes.append(UInt8(ascii: "0") + UInt8(magnitude % 10))
        magnitude /= 10
      } while magnitude > 0
      bytes[first...].reverse()
    }

    mutating func add(_ text: String) {
      begin()
      var text = text
      text.withUTF8 { source in
        // Signs with a meaning of their own are few.
        if source.contains(where: { $0 == UInt8(ascii: "\\") || $0 < 0x20 }) {
          for byte in source { addEscaped(byte) }
        } else {
          bytes.append(contentsOf: source)
        }
      }
    }

    private mutating func addEscaped(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "\\"): bytes += [byte, byte]
      case UInt8(ascii: "\t"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case UInt8(ascii: "\r"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
      default: bytes.append(byte)
      }
    }

    private mutating func addPlain(_ text: String) {
      begin()
      bytes.append(contentsOf: text.utf8)
    }

    private mutating func begin() {
      if hasCells { bytes.append(UInt8(ascii: "\t")) }
      hasCells = true
    }
  }
#endif

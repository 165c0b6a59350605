#if Postgres
  import CPostgres
  import Glibc
  import Keeping
  import Rules
  import SQLRecords
  import Services

  /// One connection to a server. Nothing waits longer than the patience, and every wait ends when it is cancelled.
  final class PostgresConnection: SQLConnection {
    let handle: OpaquePointer
    let patience: Patience
    /// An import works for minutes on one statement; only locks are waited for as long as by anybody else.
    var isUnhurried = false
    /// How it does what its login may not do itself; nil where that may do everything.
    var ways: PostgresWays?
    /// Told of every statement; for measurements.
    var tracing: (@Sendable (PostgresTrace) -> Void)?
    /// Names of prepared statements.
    private var prepared: [Statement: String] = [:]
    /// The server has warned of something about the commit since that was last asked.
    private let warnings = Warnings()
    /// How many cursors there have been: each has a name of its own.
    private var cursors = 0

    /// Searches have as many texts as they have words: the server keeps no more than so many.
    private static let mostPrepared = 400

    private struct Statement: Hashable {
      let sql: String
      let types: [Oid]

      /// Made of the text: behind a pooler the same name of another client must not be another statement. FNV-1a, 64 bits.
      var name: String {
        let text = types.map(String.init).joined(separator: ",") + " " + sql
        return "a"
          + String(
            text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16)
      }
    }

    /// What libpq hands over from inside of a call.
    private final class Warnings { var ofReplication = false }

    var dialect: SQLDialect { .postgres }

    /// - Parameter address: a connection string or address of libpq; what is secret in it is told nobody
    init(_ address: String, _ patience: Patience) throws(PostgresFault) {
      // What the address says comes later and counts; a service file says all of it by itself.
      let limits = address.contains("service=") ? [] : [("connect_timeout", "5"), ("tcp_user_timeout", "10000")]
      let told = limits + [("dbname", address), ("application_name", "anjungan"), ("client_encoding", "UTF8")]
      let (keys, values) = (told.map(\.0), told.map(\.1))
      let opened = Self.withStrings(keys) { keys in
        Self.withStrings(values) { values in PQconnectdbParams(keys, values, 1) }
      }
      guard let opened else { throw PostgresFault(state: nil, message: "no memory") }
      guard PQstatus(opened) == CONNECTION_OK else {
        let message = String(cString: PQerrorMessage(opened))
        PQfinish(opened)
        throw PostgresFault(state: nil, message: message)
      }
      handle = opened
      self.patience = patience
      PQsetnonblocking(handle, 1)
      PQsetNoticeReceiver(
        handle,
        { warnings, result in
          guard let warnings, let result else { return }
          let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) }
          // The wait for a standby was given up, or the transaction is on this server only.
          if state == "01000" {
            Unmanaged<Warnings>.fromOpaque(warnings).takeUnretainedValue().ofReplication = true
          }
        }, Unmanaged.passUnretained(warnings).toOpaque())
    }

    deinit { PQfinish(handle) }

    var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

    var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

    var socket: Int32 { PQsocket(handle) }

    // MARK: Statements

    func run(_ sql: String, _ arguments: SQLArguments) throws(Failure) -> Int {
      guard !sql.isEmpty else { return 0 }
      let result = try failing { () throws(PostgresFault) in try execute(sql, arguments) }
      guard ways?.calls[sql] != nil else { return result.changed }
      return Int.value(of: result.value(0, PostgresWays.changed)) ?? 0
    }

    func rows(
      _ sql: String, _ arguments: SQLArguments, _ take: (any SQLRow) throws(Failure) -> Void
    ) throws(Failure) -> Int {
      let result = try failing { () throws(PostgresFault) in try execute(sql, arguments) }
      for index in 0..<result.count { try take(PostgresRow(result, Int32(index))) }
      return result.count
    }

    /// By a cursor of the transaction that is under way: 1,000 rows at a time.
    func stream(
      _ sql: String, _ arguments: SQLArguments, _ take: (any SQLRow) throws(Failure) -> Void
    ) throws(Failure) {
      cursors += 1
      let name = "rows_\(cursors)"
      _ = try run("DECLARE \(name) NO SCROLL CURSOR FOR \(sql)", arguments)
      while true {
        let result = try failing { () throws(PostgresFault) in try told(by: "FETCH FORWARD 1000 FROM \(name)") }
        for index in 0..<result.count { try take(PostgresRow(result, Int32(index))) }
        if result.count < 1_000 { break }
      }
      try failing { () throws(PostgresFault) in try command("CLOSE \(name)") }
    }

    private static let mostWishes = 8
    /// What this transaction holds.
    var held: Set<Hold> = []
    /// What the next try has to hold from its beginning.
    private(set) var wanted: Set<Hold> = []

    func hold(_ hold: Hold) throws(Failure) {
      guard !held.contains(.everything), !held.contains(hold) else { return }
      // Whoever turns out to be about ever more would begin ever anew.
      wanted = wanted.count < Self.mostWishes ? wanted.union([hold]) : [.everything]
      throw lacking()
    }

    func own(_ made: Hold) { held.insert(made) }

    /// The next one is another write.
    func forgetWishes() { wanted = [] }

    private func lacking() -> Failure {
      fault = PostgresFault(state: "40001", message: "more has to be held from the beginning")
      return .busy
    }

    /// Numbers from the sequence: two chains never wait for each other.
    func ledgerNumber() throws(Failure) -> Int64? {
      var number: Int64?
      _ = try rows(Self.numbering, []) { (row) throws(Failure) in
        number = Int64.value(of: row.cell("number"))
      }
      return number
    }

    static let numbering = "SELECT nextval('ledger_number') AS number"

    /// Several statements without values.
    func command(_ sql: String) throws(PostgresFault) { _ = try told(by: sql) }

    /// What the last of them tells.
    private func told(by sql: String) throws(PostgresFault) -> PostgresResult {
      guard PQsendQuery(handle, sql) == 1 else { throw lost() }
      return try results()
    }

    /// Throws the fault of a statement that the transaction ran before, so that its store can tell what to do about it.
    private(set) var fault: PostgresFault?

    func failing<Value>(_ work: () throws(PostgresFault) -> Value) throws(Failure) -> Value {
      do {
        return try work()
      } catch {
        fault = error
        throw Failure(error, isCancelled: patience.isCancelled)
      }
    }

    func begin(_ sql: String) throws(Failure) {
      fault = nil
      held = []
      tracing?(.begin)
      warnings.ofReplication = false
      try failing { () throws(PostgresFault) in try command(sql + "; " + limits) }
    }

    /// Every commit is on the disk before it is answered, and nothing waits for ever. Said in each transaction: behind a
    /// pooler the next one may run in another session.
    var limits: String {
      let limit = patience.limit.milliseconds
      let most = isUnhurried ? 0 : 4 * limit
      return """
        SET LOCAL synchronous_commit = on; SET LOCAL lock_timeout = \(limit); SET LOCAL statement_timeout = \(most);
        SET LOCAL idle_in_transaction_session_timeout = \(most)
        """
    }

    /// Throws `unsure` when the server was lost after it was sent, or says that it may be on that server alone: nobody but
    /// a receipt can tell then what has become of it. Rules S11, MB6.
    func commit() throws(Failure) {
      // Somebody has passed over that something was not held.
      guard held.contains(.everything) || wanted.isSubset(of: held) else { throw lacking() }
      do throws(Failure) { try end() } catch { throw fault?.isLost == true ? .unsure : error }
      if warnings.ofReplication { throw .unsure }
    }

    /// The end of a transaction that changes nothing. Throws when the server has rolled back instead, which it does without
    /// a fault where a statement had failed and its failure was not passed on.
    func end() throws(Failure) {
      let result = try failing { () throws(PostgresFault) in try told(by: "COMMIT") }
      guard result.tag == "COMMIT" else { throw .damaged }
      tracing?(.commit)
    }

    func execute(_ sql: String, _ arguments: SQLArguments) throws(PostgresFault) -> PostgresResult {
      let types = arguments.values.map(\.type)
      let texts = arguments.values.map(\.text)
      let asked = try ways?.asked(for: sql) ?? Self.numbered(sql)
      tracing?(.statement(asked, arguments))
      let name = try prepares(Statement(sql: asked, types: types))
      let isSent = Self.withStrings(texts) { values in
        if let name { return PQsendQueryPrepared(handle, name, Int32(texts.count), values, nil, nil, 0) }
        return PQsendQueryParams(handle, asked, Int32(texts.count), types, values, nil, nil, 0)
      }
      guard isSent == 1 else { throw lost() }
      do {
        return try results()
      } catch  where error.isAboutPrepared {
        mayPrepare = false
        throw error
      }
    }

    /// Whether statements are kept prepared: not behind a pooler that hands each transaction to another session, because
    /// what one has prepared the next does not know. Off until the store is open.
    var mayPrepare = false

    /// The name under which the server keeps it; nil where nothing is kept.
    private func prepares(_ statement: Statement) throws(PostgresFault) -> String? {
      guard mayPrepare else { return nil }
      if let name = prepared[statement] { return name }
      if prepared.count >= Self.mostPrepared {
        try command("DEALLOCATE ALL")
        prepared = [:]
      }
      let (name, types) = (statement.name, statement.types)
      guard PQsendPrepare(handle, name, statement.sql, Int32(types.count), types) == 1 else { throw lost() }
      do {
        _ = try results()
      } catch  where error.isAboutPrepared {
        mayPrepare = false
        throw error
      }
      prepared[statement] = name
      return name
    }

    /// The last result of what was sent, once all of it has come.
    func results() throws(PostgresFault) -> PostgresResult {
      var last: PostgresResult?
      var failure: PostgresFault?
      while true {
        try waitForResult()
        guard let pointer = PQgetResult(handle) else { break }
        let result = PostgresResult(pointer)
        if let fault = result.fault { failure = failure ?? fault }
        last = result
      }
      if let failure { throw failure }
      guard let last else { throw lost() }
      return last
    }

    /// Until libpq has a whole result. Who gives up tells the server, and waits for what it says to that.
    func waitForResult() throws(PostgresFault) {
      // The server's own limits end before it waits for a standby, and a network may swallow what it says.
      let (begun, limit) = (ContinuousClock.now, Duration.milliseconds(patience.limit.milliseconds))
      var isToldOff = false
      while true {
        let flushed = PQflush(handle)
        if flushed < 0 { throw lost() }
        if flushed == 0, PQisBusy(handle) == 0 { return }
        var polled = pollfd(fd: socket, events: Int16(POLLIN | (flushed > 0 ? POLLOUT : 0)), revents: 0)
        _ = poll(&polled, 1, 50)
        if PQconsumeInput(handle) == 0 { throw lost() }
        if !isUnhurried, ContinuousClock.now - begun > limit * 8 {
          throw PostgresFault(state: nil, message: "the server says nothing")
        }
        if patience.isCancelled || !isUnhurried && ContinuousClock.now - begun > limit * 4, !isToldOff {
          isToldOff = true
          cancel()
        }
      }
    }

    /// Whether a notice has come; takes all that have.
    func isNotified() throws(PostgresFault) -> Bool {
      guard PQconsumeInput(handle) == 1 else { throw lost() }
      var hasSome = false
      while let notice = PQnotifies(handle) {
        PQfreemem(notice)
        hasSome = true
      }
      return hasSome
    }

    private func cancel() {
      guard let handle = PQgetCancel(handle) else { return }
      var message = [CChar](repeating: 0, count: 256)
      _ = PQcancel(handle, &message, Int32(message.count))
      PQfreeCancel(handle)
    }

    func lost() -> PostgresFault { PostgresFault(state: nil, message: String(cString: PQerrorMessage(handle))) }

    // MARK: Values

    /// `?` and `?1` as `$1`; a bare one is the one after the largest before it, as for SQLite. No text of a statement has
    /// a question mark.
    static func numbered(_ sql: String) -> String {
      var (text, largest) = ("", 0)
      var rest = sql[...]
      while let mark = rest.firstIndex(of: "?") {
        text += rest[..<mark]
        rest = rest[rest.index(after: mark)...]
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let number = Int(digits) ?? largest + 1
        largest = max(largest, number)
        text += "$\(number)"
        rest = rest[digits.endIndex...]
      }
      return text + rest
    }

    private static func withStrings<Value>(
      _ texts: [String?], _ work: (UnsafePointer<UnsafePointer<CChar>?>) -> Value
    ) -> Value {
      let copies = texts.map { $0.map { strdup($0) } ?? nil }
      defer { for copy in copies { free(copy) } }
      let pointers: [UnsafePointer<CChar>?] = copies.map { $0.map { UnsafePointer($0) } } + [nil]
      return pointers.withUnsafeBufferPointer { work($0.baseAddress!) }
    }
  }

  extension SQLValue {
    /// Of what type the server takes it to be; none for texts and nothing, which are what they stand for.
    fileprivate var type: Oid {
      switch self {
      case .null, .text: 0
      case .integer: 20
      case .real: 701
      case .bytes: 17
      }
    }

    fileprivate var text: String? {
      switch self {
      case .null: nil
      case .integer(let number): "\(number)"
      case .real(let number): "\(number)"
      case .text(let text): text
      case .bytes(let bytes): "\\x" + Seal.hex(bytes)
      }
    }
  }
#endif

#if Postgres
  import CPostgres
  import SQLRecords
  import Services

  /// What a statement told, until it is let go.
  final class PostgresResult {
    private let pointer: OpaquePointer
    private lazy var columns: [String: Int32] = {
      var columns: [String: Int32] = [:]
      for index in (0..<PQnfields(pointer)).reversed() { columns[String(cString: PQfname(pointer, index))] = index }
      return columns
    }()

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { PQclear(pointer) }

    var fault: PostgresFault? {
      switch PQresultStatus(pointer) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY, PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_SINGLE_TUPLE:
        return nil
      default:
        let state = PQresultErrorField(pointer, Int32(UInt8(ascii: "C"))).map { String(cString: $0) }
        return PostgresFault(state: state, message: String(cString: PQresultErrorMessage(pointer)))
      }
    }

    var count: Int { Int(PQntuples(pointer)) }

    var changed: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

    /// What the server says that it has done.
    var tag: String { String(cString: PQcmdStatus(pointer)) }

    func value(_ row: Int32, _ column: String) -> SQLValue {
      guard let index = columns[column], PQgetisnull(pointer, row, index) == 0 else { return .null }
      let bytes = UnsafeRawBufferPointer(
        start: PQgetvalue(pointer, row, index), count: Int(PQgetlength(pointer, row, index)))
      switch PQftype(pointer, index) {
      case 16: return .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
      case 20, 21, 23:
        let number = Int64(String(decoding: bytes, as: UTF8.self))
        return number.map(SQLValue.integer) ?? .text(String(decoding: bytes, as: UTF8.self))
      case 700, 701, 1700:
        let number = Double(String(decoding: bytes, as: UTF8.self))
        return number.map(SQLValue.real) ?? .text(String(decoding: bytes, as: UTF8.self))
      case 17: return .bytes(Self.unhex(Array(bytes.dropFirst(2))))
      default: return .text(String(decoding: bytes, as: UTF8.self))
      }
    }

    private static func unhex(_ digits: [UInt8]) -> [UInt8] {
      func value(_ digit: UInt8) -> UInt8 { digit <= UInt8(ascii: "9") ? digit - 48 : digit - 87 }
      return stride(from: 0, to: digits.count - 1, by: 2).map { value(digits[$0]) << 4 | value(digits[$0 + 1]) }
    }
  }

  struct PostgresRow: SQLRow {
    private let result: PostgresResult
    private let index: Int32

    init(_ result: PostgresResult, _ index: Int32) {
      self.result = result
      self.index = index
    }

    func cell(_ column: String) -> SQLValue { result.value(index, column) }
  }
#endif

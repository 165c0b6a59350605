#if Postgres
  package import SQLRecords

  /// What a connection did, in order.
  package enum PostgresTrace: Sendable {
    /// A transaction began; one before it that was not committed was broken off.
    case begin
    /// A statement as the server is asked it, with its values.
    case statement(String, SQLArguments)
    case commit
  }
#endif

import GRDB
import Keeping
import Services

/// Runs what may throw anything and turns it into a `Failure`; a `Failure` passes unchanged.
func storing<Value>(_ work: () throws -> Value) throws(Failure) -> Value {
  do { return try work() } catch { throw Failure(storing: error) }
}

extension Failure {
  /// What an error of the database means for the desk. Anything that is not expected is damage: nobody passes.
  init(storing error: any Error) {
    if let failure = error as? Failure {
      self = failure
    } else if let opening = error as? StoreRefusal {
      self = opening.failure
    } else if let error = error as? DatabaseError {
      self.init(error)
    } else {
      self = .damaged
    }
  }

  private init(_ error: DatabaseError) {
    switch error.extendedResultCode {
    case .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_CORRUPTFS: self = .damaged
    // The shared index of the log could not grow.
    case .SQLITE_IOERR_SHMSIZE: self = .full
    case .SQLITE_CANTOPEN_SYMLINK: self = .foreign
    default: self.init(primary: error.resultCode)
    }
  }

  private init(primary code: ResultCode) {
    switch code {
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy
    case .SQLITE_INTERRUPT: self = .cancelled
    case .SQLITE_NOTADB: self = .foreign
    case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_AUTH: self = .unreachable
    default: self = .damaged
    }
  }
}

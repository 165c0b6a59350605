#if Postgres
  import CPostgres
  import Keeping
  import Services

  /// What a server said instead of doing what it was asked.
  package struct PostgresFault: Error, Sendable, Hashable {
    /// Five signs; nil when the connection broke and nothing was said.
    package let state: String?
    package let message: String

    /// The first line, for an operator.
    var sentence: String { message.split(separator: "\n").first.map(String.init) ?? "the server says nothing" }

    /// Of our own: the tables are of a version that this program does not know.
    static let newer = "AJ001"

    static let ofNewerStore = PostgresFault(
      state: newer, message: "a newer version of this program has made this store")

    /// A login that may not do what it is asked.
    static func notAllowed(_ message: String) -> PostgresFault { PostgresFault(state: "42501", message: message) }

    /// What was asked has changed nothing, and can be asked anew at once.
    /// Somebody else may have taken a number, or a key, that was free when it was looked at.
    var isToBeRepeated: Bool { ["40001", "40P01", "23505"].contains(state) || isAboutPrepared }

    /// A statement that was prepared is not there, or one of its name is: a pooler stands in between.
    var isAboutPrepared: Bool { state == "26000" || state == "42P05" }

    /// Somebody else has held it for too long.
    var isOfALock: Bool { state == "55P03" }

    /// There is nobody to ask any more.
    var isLost: Bool { state == nil || state?.hasPrefix("08") == true || state?.hasPrefix("57P") == true }
  }

  extension Failure {
    /// What a server's word means for the desk. Anything that is not expected is damage: nobody passes.
    init(_ fault: PostgresFault, isCancelled: Bool) {
      switch fault.state {
      case _ where fault.isLost: self = .unreachable
      case "57014": self = isCancelled ? .cancelled : .busy
      case "55P03", "40001", "40P01", "53300": self = .busy
      case "53100", "53400": self = .full
      case "25006": self = .readOnly
      case "53200", "42501", "28000", "28P01", "3D000": self = .unreachable
      case "42P01", "42703", "3F000": self = .foreign
      case PostgresFault.newer: self = .newerSchema
      default: self = .damaged
      }
    }
  }

  extension PostgresStore.Place {
    /// What is said in an address, by keyword.
    static func parts(of address: String) throws(StoreRefusal) -> [String: String] {
      var message: UnsafeMutablePointer<CChar>?
      guard let options = PQconninfoParse(address, &message) else {
        let reason = message.map { String(cString: $0).trimmingPrefix { $0.isWhitespace } } ?? ""
        PQfreemem(message)
        throw StoreRefusal(
          .unreachable, "the store's address",
          "the store's address is none: it looks like postgresql://HOST/DATABASE or service=NAME (\(reason))")
      }
      defer { PQconninfoFree(options) }
      var (parts, next): ([String: String], UnsafeMutablePointer<PQconninfoOption>) = ([:], options)
      while let keyword = next.pointee.keyword {
        if let value = next.pointee.val { parts[String(cString: keyword)] = String(cString: value) }
        next += 1
      }
      return parts
    }
  }

  extension StoreRefusal {
    /// Why a server could not be used, in one line and without what is secret in its address.
    init(_ fault: PostgresFault, at place: PostgresStore.Place) {
      self.init(Failure(fault, isCancelled: false), place.description, "\(place): \(fault.sentence)")
    }
  }
#endif

package import ArgumentParser
import Services

/// How the program ends; documented in `docs/operating.md`.
package enum Exit {
  static let error = ExitCode(1)
  package static let usage = ExitCode(2)
  static let notFound = ExitCode(3)
  static let blocked = ExitCode(4)
  static let notAllowed = ExitCode(5)
  static let conflict = ExitCode(6)
  static let unavailable = ExitCode(69)
  /// What was asked for is done, and its answer could not be printed.
  static let unsaid = ExitCode(74)
  static let tryLater = ExitCode(75)

  /// What a failure of the desk means to a script.
  static func code(for failure: Failure) -> ExitCode {
    switch failure {
    case .busy, .cancelled, .maintenance: tryLater
    case .full, .readOnly, .unreachable, .unsure, .damaged, .foreign, .newerSchema, .unknownBranch: unavailable
    }
  }
}

extension Failure {
  /// One sentence for an operator: what is wrong and the way out.
  var explanation: String {
    switch self {
    case .busy: "somebody else holds the store; try again in a moment"
    case .cancelled: "given up before anything was decided"
    case .full: "the disk of the store is full; nothing was changed. Free space and try again"
    case .readOnly: "the store may not be written; check owner and mode of the file and its folder, and the mount"
    case .unreachable: "the store cannot be reached, or its key was just rotated; try again, then check path and disk"
    case .damaged: "the store is damaged; stop the kiosks and restore the last backup"
    case .foreign: "the file is not a store of anjungan; name another one with --store"
    case .newerSchema: "a later version of anjungan made this store; use that version"
    case .maintenance: "data are being imported; try again when the import has ended"
    case .unsure: "the store was lost while it recorded this; look whether it is done before you ask for it again"
    case .unknownBranch: "this branch is not in the store; import branches.csv or name another with --branch"
    }
  }
}

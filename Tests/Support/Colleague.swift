package import Rules

/// Somebody who works in the branch, each with a person of his own of whom no record knows.
package enum Colleague: String, Sendable, CaseIterable {
  case rina, joni
  case sri, tuti
  case adi

  package var role: Role {
    switch self {
    case .rina, .joni: .officer
    case .sri, .tuti: .supervisor
    case .adi: .auditor
    }
  }

  /// The first of each role.
  package static func first(_ role: Role) -> Colleague {
    switch role {
    case .officer: .rina
    case .supervisor: .sri
    case .auditor: .adi
    }
  }

  /// What he types; nobody else's.
  package var password: String { "payung biru milik \(rawValue)" }

  package var name: StaffName {
    get throws { try StaffName(rawValue).orLost }
  }

  /// Nobody's participant.
  package var nik: NIK {
    get throws { try NIK("317401010180\(9_501 + (Self.allCases.firstIndex(of: self) ?? 0))") }
  }
}

extension StaffName? {
  fileprivate var orLost: StaffName {
    get throws {
      guard let self else { throw NoName() }
      return self
    }
  }
}

private struct NoName: Error {}

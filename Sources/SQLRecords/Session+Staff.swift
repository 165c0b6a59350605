import Keeping
package import Rules
package import Services

/// Accounts of staff, their shifts, and what slows down who guesses at passwords.
extension Session {
  package func staff(_ name: StaffName) throws(Failure) -> Staff? {
    try one(Self.staff + " WHERE name = ?", [name.text]) { (cells) throws(Failure) in try Staff(cells) }
  }

  package func staff(at branch: String) throws(Failure) -> [Staff] {
    try all(Self.staff + " WHERE branch = ? ORDER BY name", [branch]) { (cells) throws(Failure) in try Staff(cells) }
  }

  package func hasActingHead(at branch: String) throws(Failure) -> Bool {
    try one(Self.actingHead, [branch, Role.supervisor.rawValue]) { _ in true } ?? false
  }

  package func staff(of nik: NIK) throws(Failure) -> [Staff] {
    try all(Self.staff + " WHERE nik = ? ORDER BY name", [nik.value]) { (cells) throws(Failure) in try Staff(cells) }
  }

  package func signInBrake(of name: StaffName, at station: Station) throws(Failure) -> SignInBrake {
    try one(Self.signInBrake, [name.text, station.branch, station.terminal]) { (cells) throws(Failure) in
      try SignInBrake(cells)
    } ?? SignInBrake()
  }

  package func signInBrakes(of name: StaffName) throws(Failure) -> [Station: SignInBrake] {
    let brakes = try all(Self.signInBrakes, [name.text]) { (cells) throws(Failure) in
      (try cells.station(), try SignInBrake(cells))
    }
    return Dictionary(brakes) { $1 }
  }

  package func shift(_ id: ShiftID) throws(Failure) -> Shift? {
    try one(Self.shift, [id.stored]) { (cells) throws(Failure) in
      Shift(
        id: id, staff: try cells.staff("staff"), station: try cells.station(), since: try cells.moment("since"),
        until: try cells.moment("until"), ended: try cells.mayMoment("ended"))
    }
  }

  private static let staff =
    "SELECT name, role, branch, nik, secret, disabled, wrongs, locked, head, must_change FROM staff"

  private static let actingHead =
    "SELECT 1 FROM staff WHERE branch = ? AND role = ? AND head = 1 AND disabled = 0 LIMIT 1"

  private static let signInBrake =
    "SELECT wrong, pauses, paused_until FROM sign_in_brake WHERE name = ? AND branch = ? AND terminal = ?"

  private static let signInBrakes =
    "SELECT branch, terminal, wrong, pauses, paused_until FROM sign_in_brake WHERE name = ?"

  private static let shift = "SELECT staff, branch, terminal, since, until, ended FROM shift WHERE id = ?"
}

extension Staff {
  fileprivate init(_ cells: Cells) throws(Failure) {
    guard let nik = NIK(stored: try cells.need("nik")) else { throw .damaged }
    self.init(
      name: try cells.staff("name"), role: try cells.code("role"), branch: try cells.need("branch"), nik: nik,
      secret: try cells.need("secret"), isDisabled: try cells.need("disabled"),
      wrongs: try JSON.value(of: try cells.need("wrongs")), locked: try cells.mayMoment("locked"),
      isHead: try cells.need("head"), mustChangePassword: try cells.need("must_change"))
  }
}

extension SignInBrake {
  fileprivate init(_ cells: Cells) throws(Failure) {
    self.init(
      wrong: try cells.need("wrong"), pauses: try cells.need("pauses"),
      pausedUntil: try cells.mayMoment("paused_until"))
    guard isPlausible else { throw .damaged }
  }
}

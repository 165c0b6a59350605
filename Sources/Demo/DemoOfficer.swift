import Keeping
import Rules
package import Services

/// The made-up officers who work at the demonstration's counter: penyelia, so that every entry of the menu is there; two,
/// since what one of them asks for another one decides.
package enum DemoOfficer: String, Sendable, CaseIterable {
  case sri, wayan

  package var password: String {
    switch self {
    case .sri: "payung biru di loket"
    case .wayan: "sepeda merah di teras"
    }
  }

  /// Nobody of the cast: nobody works on his own data.
  fileprivate var nik: String {
    switch self {
    case .sri: "3174075203809099"
    case .wayan: "5171010905789098"
    }
  }
}

extension World {
  /// A desk at the counter of the demonstration's branch, where the officers can sign in.
  package func counter() throws -> Desk {
    var settings = World.settings
    settings.passwordCost = .least
    settings.hasEarlyOpening = true
    let desk = try Desk(
      store: store, at: Station(branch: Cast.home.code, terminal: "loket-1"), settings: settings, chance: chance,
      seal: store.seal)
    for officer in DemoOfficer.allCases { try hire(officer, at: desk) }
    return desk
  }

  /// Once; the password is the officer's own already.
  private func hire(_ officer: DemoOfficer, at desk: Desk) throws {
    guard let name = StaffName(officer.rawValue) else { return }
    guard try store.read({ records throws(Failure) in try records.staff(name) }) == nil else { return }
    let account = StaffRequest.add(
      name, .supervisor, try NIK(officer.nik), try Password(chosen: officer.password, for: name))
    _ = desk.answer(
      Errand(id: chance.identifier(), visit: chance.identifier(), request: .host(.staff(account), by: name)))
    try store.write { books throws(Failure) in
      guard var account = try books.staff(name) else { return }
      account.mustChangePassword = false
      try books.save(account)
    }
  }
}

import Keeping
import Rules
package import Services

/// The made-up officer who works at the demonstration's counter: a penyelia, so that every entry of the menu is there.
package enum DemoOfficer {
  package static let name = "sri"
  package static let password = "payung biru di loket"
  /// Nobody of the cast: nobody works on his own data.
  static let nik = "3174075203809099"
}

extension World {
  /// A desk at the counter of the demonstration's branch, where the officer can sign in.
  package func counter() throws -> Desk {
    var settings = World.settings
    settings.passwordCost = .least
    settings.hasEarlyOpening = true
    let desk = try Desk(
      store: store, at: Station(branch: Cast.home.code, terminal: "loket-1"), settings: settings, chance: chance,
      seal: store.seal)
    try hire(at: desk)
    return desk
  }

  /// Once; the password is her own already.
  private func hire(at desk: Desk) throws {
    guard let name = StaffName(DemoOfficer.name) else { return }
    guard try store.read({ records throws(Failure) in try records.staff(name) }) == nil else { return }
    let account = StaffRequest.add(
      name, .supervisor, try NIK(DemoOfficer.nik), try Password(chosen: DemoOfficer.password, for: name))
    _ = desk.answer(
      Errand(id: chance.identifier(), visit: chance.identifier(), request: .host(.staff(account), by: name)))
    try store.write { books throws(Failure) in
      guard var account = try books.staff(name) else { return }
      account.mustChangePassword = false
      try books.save(account)
    }
  }
}

import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// Leaving out opens no gate. Rule DL3.
@Suite struct IntakeGateTests {
  private var leavingOut: ImportWishes {
    var wishes = ImportWishes()
    wishes.leavesOut = true
    return wishes
  }

  /// Rangga, who could begin a pengkinian.
  private func scene() throws -> IntakeScene {
    let scene = try IntakeScene()
    try scene.set(.participants, 0, "status_kawin", "KAWIN")
    try scene.set(.claims, 0, "status", "DIBATALKAN")
    try scene.imports()
    return scene
  }

  private func outcome(_ scene: IntakeScene, consents: Bool = false) throws -> UpdateOutcome? {
    let store = try SQLiteStore(at: .file(scene.store), clock: StillClock())
    let desk = try Desk(store: store, at: Station(branch: "BDG1", terminal: "kios-1"), seal: store.seal)
    let identity = Identity(
      nik: try NIK("3174071508959001"), birth: try #require(CivilDay("1995-08-15")),
      name: try PersonName("Rangga Wirasena"))
    func ask(_ request: Request) -> UpdateOutcome? {
      let chance = SystemChance()
      let errand = Errand(id: chance.identifier(), visit: chance.identifier(), request: request)
      guard case .update(let outcome) = desk.answer(errand) else { return nil }
      return outcome
    }
    guard consents else { return ask(.beginUpdate(identity)) }
    let person = try store.read { (records) throws(Failure) in try records.dossier(of: identity.nik).participant }
    return ask(.consent(Caller(try #require(person).id), text: "1"))
  }

  private func isOpen(_ outcome: UpdateOutcome?) -> Bool {
    if case .consentNeeded = outcome { return true }
    return false
  }

  private static let wrongs: [(IntakeFile, row: Int, column: String, value: String)] = [
    (.participants, 0, "jenis_kelamin", "X"), (.population, 0, "nik", "123"), (.population, 0, "status_kawin", "?"),
    (.memberships, 0, "status", "?"), (.memberships, 0, "kpj", "1"), (.claims, 0, "status", "?"),
    (.claims, 0, "dibuka", "?"), (.participants, 0, "nik", "123"),
  ]

  @Test(arguments: wrongs)
  func `DL3 Whose rows were left out stops before consent, whatever else would stop him or not`(
    _ file: IntakeFile, row: Int, column: String, value: String
  ) throws {
    let scene = try scene()
    #expect(isOpen(try outcome(scene)))
    try scene.set(file, row, column, value)
    try scene.imports(leavingOut)
    #expect(try outcome(scene) == .incomplete)
    #expect(try outcome(scene, consents: true) == .incomplete)
  }

  @Test func `DL3 An active claim that was left out lets nobody through`() throws {
    let scene = try scene()
    try scene.set(.claims, 0, "status", "AKTIF")
    try scene.set(.claims, 0, "cabang", "XXX9")
    try scene.imports(leavingOut)
    #expect(try outcome(scene) == .incomplete)
    try scene.set(.claims, 0, "cabang", "BDG1")
    try scene.imports()
    guard case .claimActive = try outcome(scene) else {
      Issue.record("the claim has come")
      return
    }
  }

  @Test func `DL3 Without any of his cards he lacks them, which is not the same as having none`() throws {
    let scene = try IntakeScene()
    for row in 0..<2 { try scene.set(.memberships, row, "terdaftar", "?") }
    try scene.imports(leavingOut)
    #expect(try outcome(scene) == .incomplete)
  }

  @Test func `DL3 A person of whom the register's row was left out is not one whom it does not know`() throws {
    let scene = try IntakeScene()
    try scene.set(.claims, 0, "status", "DIBAYAR")
    try scene.set(.population, 0, "nik", "3,17407E+15")
    try scene.imports(leavingOut)
    #expect(try outcome(scene, consents: true) == .incomplete)
  }
}

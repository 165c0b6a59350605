import Keeping
import Rules
import Services
import StoreSupport
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
  private func scene(_ kind: StoreKind) throws -> IntakeScene {
    let scene = try IntakeScene(kind)
    try scene.set(.participants, 0, "status_kawin", "KAWIN")
    try scene.set(.claims, 0, "status", "DIBATALKAN")
    try scene.imports()
    return scene
  }

  private func outcome(_ scene: IntakeScene, consents: Bool = false) throws -> UpdateOutcome? {
    let store = try scene.open()
    let desk = try Desk(store: store, at: Station(branch: "BDG1", terminal: "kios-1"), seal: store.seal)
    let identity = Identity(
      nik: try NIK("3174071508959001"), birth: try #require(CivilDay("1995-08-15")),
      name: try PersonName("Rangga Wirasena"))
    let chance = SystemChance()
    let visit: VisitID = chance.identifier()
    func ask(_ request: Request) -> UpdateOutcome? {
      let errand = Errand(id: chance.identifier(), visit: visit, request: request)
      guard case .update(.gate(let outcome)) = desk.answer(errand) else { return nil }
      return outcome
    }
    let begun = ask(.update(.begin(identity)))
    guard consents else { return begun }
    let person = try store.read { (records) throws(Failure) in try records.dossier(of: identity.nik).participant }
    return ask(.update(.consent(Caller.forged(try #require(person).id), text: "1")))
  }

  private func isOpen(_ outcome: UpdateOutcome?) -> Bool {
    if case .consentNeeded = outcome { return true }
    return false
  }

  private static let wrongs: [Wrong] = [
    Wrong(.participants, 0, "jenis_kelamin", "X"), Wrong(.population, 0, "nik", "123"),
    Wrong(.population, 0, "status_kawin", "?"),
    Wrong(.memberships, 0, "status", "?"), Wrong(.memberships, 0, "kpj", "1"), Wrong(.claims, 0, "status", "?"),
    Wrong(.claims, 0, "dibuka", "?"), Wrong(.participants, 0, "nik", "123"),
  ]

  @Test(arguments: StoreKind.all, wrongs)
  func `DL3 Whose rows were left out stops before consent, whatever else would stop him or not`(
    _ kind: StoreKind, _ wrong: Wrong
  ) throws {
    let scene = try scene(kind)
    #expect(isOpen(try outcome(scene)))
    try scene.set(wrong.file, wrong.row, wrong.column, wrong.value)
    try scene.imports(leavingOut)
    #expect(try outcome(scene) == .incomplete)
    #expect(try outcome(scene, consents: true) == .incomplete)
  }

  @Test(arguments: StoreKind.all) func `DL3 An active claim that was left out lets nobody through`(_ kind: StoreKind)
    throws
  {
    let scene = try scene(kind)
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

  @Test(arguments: StoreKind.all)
  func `DL3 Without any of his cards he lacks them, which is not the same as having none`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    for row in 0..<2 { try scene.set(.memberships, row, "terdaftar", "?") }
    try scene.imports(leavingOut)
    #expect(try outcome(scene) == .incomplete)
  }

  @Test(arguments: StoreKind.all)
  func `DL3 A person of whom the register's row was left out is not one whom it does not know`(_ kind: StoreKind) throws
  {
    let scene = try IntakeScene(kind)
    try scene.set(.claims, 0, "status", "DIBAYAR")
    try scene.set(.population, 0, "nik", "3,17407E+15")
    try scene.imports(leavingOut)
    #expect(try outcome(scene, consents: true) == .incomplete)
  }
}

/// A wrong value of a row.
struct Wrong: Sendable {
  let file: IntakeFile
  let row: Int
  let column: String
  let value: String

  init(_ file: IntakeFile, _ row: Int, _ column: String, _ value: String) {
    (self.file, self.row, self.column, self.value) = (file, row, column, value)
  }
}

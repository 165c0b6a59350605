import Keeping
import Rules
import Services
import StoreChecks
import StoreSupport
import Support
import Testing

/// Files after a NIK was corrected. Rule DL4.
@Suite("Imports and corrected NIKs, DL4") struct CorrectionImportTests {
  private let old = "3174071508959001"
  private let new = "3174071508958001"

  private func scene(_ kind: StoreKind) throws -> IntakeScene {
    let scene = try IntakeScene(kind)
    try scene.imports()
    return scene
  }

  private func corrects(_ scene: IntakeScene, joining isDouble: Bool = false) throws {
    let store = try scene.open()
    let (former, number) = (try NIK(old), try NIK(new))
    try store.write { (books) throws(Failure) in
      guard let person = try books.dossier(of: former).participant else { throw .damaged }
      let twin = try books.dossier(of: number).participant?.id
      guard (twin != nil) == isDouble else { throw .damaged }
      try books.correct(person.id, to: number, joining: twin)
    }
  }

  private func people(_ scene: IntakeScene) throws -> [String] {
    try scene.column("SELECT nik FROM participant ORDER BY nik")
  }

  @Test("The same delivery goes through again and changes nothing, as often as it comes", arguments: StoreKind.all)
  func sameAgain(_ kind: StoreKind) throws {
    let scene = try scene(kind)
    try corrects(scene)
    let before = try scene.dump()
    for _ in 0..<3 { #expect(try scene.imports().changeCount == 0) }
    #expect(try scene.dump() == before)
    #expect(try people(scene) == [new, "3174075508959002"])
    #expect(try scene.column("SELECT DISTINCT nik FROM membership ORDER BY nik") == [new, "3174075508959002"])
  }

  @Test(
    "Rows with the old number, with the new one, and with both are one person's; his card moves with him",
    arguments: StoreKind.all)
  func eitherNumber(_ kind: StoreKind) throws {
    let scene = try scene(kind)
    try corrects(scene)
    try scene.set(.participants, 0, "telepon", "081200007777")
    #expect(try scene.imports().changeCount == 1)
    #expect(try scene.value("SELECT telephone FROM participant WHERE nik = \(new)") == "081200007777")
    try scene.add(
      .participants,
      ["nik": new, "nama": "Rangga Wirasena", "tanggal_lahir": "1995-08-15", "telepon": "081200008888"])
    try scene.set(.memberships, 0, "nik", new)
    _ = try scene.imports()
    #expect(try people(scene).count == 2)
    #expect(try scene.value("SELECT telephone FROM participant WHERE nik = \(new)") == "081200008888")
    #expect(try scene.imports().changeCount == 0)
    try scene.remove(.participants, row: 0)
    #expect(try scene.imports().changeCount == 0)
  }

  @Test(
    "DL3: whose row was left out goes on to lack it under the new number, until it comes under either",
    arguments: StoreKind.all, [true, false])
  func lacking(_ kind: StoreKind, isDouble: Bool) throws {
    let scene = try scene(kind)
    func incomplete() throws -> [String] { try scene.column("SELECT nik || ' ' || file FROM incomplete ORDER BY 1") }
    if isDouble {
      try scene.add(.participants, ["nik": new, "nama": "Rangga Wirasena", "tanggal_lahir": "1995-08-15"])
      try scene.imports()
      try scene.remove(.participants, row: 2)
    }
    var wishes = ImportWishes()
    wishes.leavesOut = true
    for wrong in [true, true, false] {
      try scene.set(.participants, 0, "jenis_kelamin", wrong ? "X" : "L")
      try scene.imports(wishes)
      if try people(scene).contains(old), wrong { try corrects(scene, joining: isDouble) }
      #expect(try incomplete().contains("\(new) participants") == wrong)
    }
    #expect(try incomplete().isEmpty)
  }

  @Test(
    "A second record that an import had made is joined, and both rows are his from then on", arguments: StoreKind.all)
  func doubled(_ kind: StoreKind) throws {
    let scene = try scene(kind)
    try scene.add(.participants, ["nik": new, "nama": "Rangga Wirasena", "tanggal_lahir": "1995-08-15"])
    try scene.add(
      .memberships,
      ["kpj": "31000000019", "nik": new, "cabang": "BDG1", "terdaftar": "2026-09-01", "status": "AKTIF"])
    try scene.imports()
    #expect(try people(scene).count == 3)
    try corrects(scene, joining: true)
    let before = try scene.dump()
    #expect(try scene.imports().changeCount == 0)
    #expect(try scene.dump() == before)
    #expect(try scene.value("SELECT count(*) FROM membership WHERE nik = \(new)") == 3)
  }

  @Test(
    "A number that is corrected twice is followed to its end; the register's rows stay under their own numbers",
    arguments: StoreKind.all)
  func chain(_ kind: StoreKind) throws {
    let scene = try scene(kind)
    try corrects(scene)
    let store = try scene.open()
    let (second, third) = (try NIK(new), try NIK("3174071508957001"))
    try store.write { (books) throws(Failure) in
      guard let person = try books.dossier(of: second).participant else { throw .damaged }
      try books.correct(person.id, to: third, joining: nil)
    }
    #expect(try scene.imports().changeCount == 0)
    #expect(try people(scene) == [third.digits, "3174075508959002"])
    #expect(try scene.column("SELECT nik FROM population") == [old])
    let dossier = try store.read { (records) throws(Failure) in
      try records.dossier(of: NIK(stored: Int64(old) ?? 0) ?? third)
    }
    #expect(dossier.participant?.nik == third && dossier.registered == nil, "the register does not know the new number")
  }

  @Test("A card that another person has is still nobody else's", arguments: StoreKind.all)
  func otherOwner(_ kind: StoreKind) throws {
    let scene = try scene(kind)
    try corrects(scene)
    try scene.set(.memberships, 2, "nik", old)
    #expect(try scene.errors().first.map(\.description).contains { $0.contains("memberships.csv:4") })
  }
}

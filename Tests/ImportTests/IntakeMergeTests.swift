import Keeping
import Rules
import Services
import StoreSupport
import Support
import Testing

/// What the file says, what it said last time and what the desk made of it meanwhile.
@Suite struct IntakeMergeTests {
  private static let telephone = "SELECT telephone FROM participant WHERE nik = 3174071508959001"

  private func scene(_ kind: StoreKind, desk telephone: String) throws -> IntakeScene {
    let scene = try IntakeScene(kind)
    try scene.imports()
    try scene.desk("UPDATE participant SET telephone = '\(telephone)' WHERE nik = 3174071508959001")
    return scene
  }

  @Test(arguments: StoreKind.all) func `A value that changed here only is kept, however often the old file comes`(
    _ kind: StoreKind
  ) throws {
    let scene = try scene(kind, desk: "081200005555")
    let before = try scene.dump()
    for _ in 1...3 {
      let summary = try scene.imports()
      #expect(summary.changeCount == 0)
      #expect(summary.overwrittenCount == 0)
    }
    #expect(try scene.value(Self.telephone) == "081200005555")
    #expect(try scene.dump() == before)
  }

  @Test(arguments: StoreKind.all) func `A value that changed in the file and here is the file's, and that is told`(
    _ kind: StoreKind
  ) throws {
    let scene = try scene(kind, desk: "081200005555")
    try scene.set(.participants, 0, "telepon", "081200007777")
    let summary = try scene.imports()
    #expect(try scene.value(Self.telephone) == "081200007777")
    #expect(summary.counts[.participants]?.changed == 1)
    #expect(summary.overwrittenCount == 1)
    #expect(summary.overwritten.map(\.description) == ["participants.csv:2: telepon"])
    #expect(try scene.imports().changeCount == 0)
    #expect(try scene.value("SELECT count(*) FROM reported_participant") == 0)
  }

  @Test(arguments: StoreKind.all) func `A value that changed to the same in the file and here is no conflict`(
    _ kind: StoreKind
  ) throws {
    let scene = try scene(kind, desk: "081200005555")
    try scene.set(.participants, 0, "telepon", "081200005555")
    #expect(try scene.imports().overwrittenCount == 0)
    #expect(try scene.value(Self.telephone) == "081200005555")
    #expect(try scene.imports().changeCount == 0)
  }

  @Test(arguments: StoreKind.all) func `Each column goes by itself`(_ kind: StoreKind) throws {
    let scene = try scene(kind, desk: "081200005555")
    try scene.set(.participants, 0, "email", "baru@contoh.invalid")
    let summary = try scene.imports()
    #expect(summary.overwrittenCount == 0)
    #expect(try scene.value(Self.telephone) == "081200005555")
    #expect(try scene.value("SELECT email FROM participant WHERE nik = 3174071508959001") == "baru@contoh.invalid")
    // The file still says the old number: it says nothing new.
    #expect(try scene.imports().changeCount == 0)
    #expect(try scene.value(Self.telephone) == "081200005555")
    // And a new one is news.
    try scene.set(.participants, 0, "telepon", "081200007777")
    #expect(try scene.imports().overwrittenCount == 1)
  }

  @Test(arguments: StoreKind.all) func `A value may be emptied by the file and by the desk`(_ kind: StoreKind) throws {
    let scene = try scene(kind, desk: "081200005555")
    try scene.desk("UPDATE participant SET mother = NULL WHERE nik = 3174071508959001")
    try scene.set(.participants, 0, "telepon", "")
    try scene.set(.participants, 0, "alamat", "")
    let summary = try scene.imports()
    #expect(summary.overwritten.map(\.column) == ["telepon"])
    #expect(
      try scene.value(
        "SELECT telephone IS NULL AND address IS NULL AND mother IS NULL FROM participant ORDER BY nik LIMIT 1") == true
    )
  }

  @Test(arguments: StoreKind.all)
  func `A claim that the branch cancelled stays cancelled when yesterday's file comes again`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    try scene.imports()
    try scene.desk("UPDATE claim SET status = 'DIBATALKAN'")
    #expect(try scene.imports().changeCount == 0)
    #expect(try scene.value("SELECT status FROM claim") == "DIBATALKAN")
    try scene.set(.claims, 0, "status", "DIBAYAR")
    #expect(try scene.imports().overwritten.map(\.column) == ["status"])
    #expect(try scene.value("SELECT status FROM claim") == "DIBAYAR")
  }

  @Test(arguments: StoreKind.all)
  func `What the desk changes twice is compared with what was reported, not with the first change`(_ kind: StoreKind)
    throws
  {
    let scene = try scene(kind, desk: "081200005555")
    try scene.desk("UPDATE participant SET telephone = '081200006666' WHERE nik = 3174071508959001")
    #expect(try scene.imports().changeCount == 0)
    #expect(try scene.value(Self.telephone) == "081200006666")
    #expect(try scene.value("SELECT telephone FROM reported_participant") == "081200001234")
  }

  @Test(arguments: StoreKind.all) func `Writing the same value again is no change`(_ kind: StoreKind) throws {
    let scene = try scene(kind, desk: "081200001234")
    #expect(try scene.value("SELECT count(*) FROM reported_participant") == 0)
  }

  @Test(arguments: StoreKind.all) func `A synthetic store stays so until real people come`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    let isSynthetic = "SELECT count(*) FROM fact WHERE name = 'synthetic'"
    try scene.write("SYNTHETIC", "")
    #expect(try scene.imports().isSynthetic)
    #expect(try scene.value(isSynthetic) == 1)
    #expect(try scene.imports().changeCount == 0)
    try scene.set(.participants, 1, "nama", "Citra Lestari")
    try scene.imports()
    #expect(try scene.value(isSynthetic) == 1)
    try scene.deleteMarker()
    try scene.imports()
    #expect(try scene.value(isSynthetic) == 0)
    try scene.write("SYNTHETIC", "")
    try scene.imports()
    #expect(try scene.value(isSynthetic) == 0, "invented people do not make the others unreal")
  }

  @Test(arguments: StoreKind.all)
  func `What was approved and cancelled here is no change of a row, and no import undoes it`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    try scene.imports()
    let store = try scene.open()
    let (nik, data) = (try NIK("3174071508959001"), try Invented.updateData(marital: .divorced))
    let id = try #require(try store.read { (records) throws(Failure) in try records.dossier(of: nik).participant?.id })
    let claim = try #require(try store.read { (records) throws(Failure) in try records.claims(of: id).first })
    try store.write { (books) throws(Failure) in
      try books.apply(data, to: id, from: Invented.ticketNumber(1))
      try books.cancel(claim, at: books.time.now)
    }
    #expect(try scene.imports().changeCount == 0)
    try scene.set(.participants, 0, "telepon", "081200007777")
    try scene.set(.claims, 0, "antrean", "B-1")
    let summary = try scene.imports()
    #expect(summary.changeCount == 2 && summary.overwrittenCount == 0)
    try store.read { (records) throws(Failure) in
      let person = try records.dossier(of: nik).participant
      #expect(person?.telephone == data.contact.phone.e164 && person?.marital == .divorced)
      let found = try records.claims(of: id)
      #expect(found.map(\.status) == [.cancelled] && found.map(\.queueNumber) == ["B-1"])
    }
  }
}

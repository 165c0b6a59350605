import Foundation
import Keeping
import Rules
import Services
import StoreSupport
import Testing

/// Wrong rows are left out with what depends on them, and the people concerned stop before anything is decided.
/// Rule DL3.
@Suite struct IntakeLeaveOutTests {
  private static let rangga: Int64 = 3_174_071_508_959_001
  private static let citra: Int64 = 3_174_075_508_959_002

  private var leavingOut: ImportWishes {
    var wishes = ImportWishes()
    wishes.leavesOut = true
    return wishes
  }

  private func incomplete(_ scene: IntakeScene) throws -> [String] {
    try scene.column("SELECT nik || ' ' || file FROM incomplete ORDER BY 1")
  }

  private func lacking(_ scene: IntakeScene, _ nik: Int64) throws -> [String] {
    let store = try scene.open()
    return try store.read { (records) throws(Failure) in
      guard let nik = NIK(stored: nik), let person = try records.dossier(of: nik).participant else { return ["?"] }
      return try records.lacking(of: person.id)
    }
  }

  @Test(arguments: StoreKind.all) func `DL3 Without being told nothing is imported`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    try scene.set(.participants, 1, "tanggal_lahir", "15/08/1995")
    #expect(try scene.errors().count == 1)
    #expect(try scene.value("SELECT count(*) FROM participant") == 0)
  }

  @Test(arguments: StoreKind.all) func `DL3 A participant's row takes his cards and claims with it`(_ kind: StoreKind)
    throws
  {
    let scene = try IntakeScene(kind)
    try scene.set(.participants, 0, "tanggal_lahir", "15/08/1995")
    let summary = try scene.imports(leavingOut)
    #expect(
      summary.counts.mapValues(\.left) == [
        .branches: 0, .participants: 1, .memberships: 2, .population: 0, .claims: 1,
      ])
    #expect(summary.leftCount == 4 && summary.incomplete == 1)
    #expect(try scene.column("SELECT kpj FROM membership") == ["21000000019"])
    #expect(try scene.value("SELECT count(*) FROM claim") == 0)
    #expect(try lacking(scene, Self.citra) == [])
    try scene.set(.participants, 0, "tanggal_lahir", "1995-08-15")
    #expect(try scene.imports().completed == 4)
    #expect(try incomplete(scene) == [])
    #expect(try lacking(scene, Self.rangga) == [])
  }

  /// One wrong value of each column of a row that belongs to Rangga, who is known.
  private static let wrongs: [Wrong] = [
    Wrong(.participants, 0, "nik", "317407150895900"), Wrong(.participants, 0, "nama", "-"),
    Wrong(.participants, 0, "tanggal_lahir", "1995"), Wrong(.participants, 0, "jenis_kelamin", "X"),
    Wrong(.participants, 0, "telepon", "8.12E+11"), Wrong(.population, 0, "nik", "3.17407E+15"),
    Wrong(.population, 0, "nama", "12345"), Wrong(.population, 0, "tanggal_lahir", "kemarin"),
    Wrong(.population, 0, "status_kawin", "MENIKAH"), Wrong(.memberships, 0, "kpj", "1600000007"),
    Wrong(.memberships, 0, "nik", "31740715089590O1"), Wrong(.memberships, 0, "cabang", ""),
    Wrong(.memberships, 0, "cabang", "XXX9"), Wrong(.memberships, 0, "status", "NONAKTIF"),
    Wrong(.memberships, 0, "terdaftar", ""), Wrong(.claims, 0, "status", "AKTIV"),
    Wrong(.claims, 0, "dibuka", "10/11/2026"),
    Wrong(.claims, 0, "cabang", "XXX9"),
  ]

  @Test(arguments: StoreKind.all, wrongs)
  func `DL3 Whatever is left out of somebody known, his records are not whole until it comes`(
    _ kind: StoreKind, _ wrong: Wrong
  ) throws {
    let scene = try IntakeScene(kind)
    try scene.imports()
    let right = try String(contentsOfFile: scene.folder + "/" + wrong.file.name, encoding: .utf8)
    try scene.set(wrong.file, wrong.row, wrong.column, wrong.value)
    try scene.imports(leavingOut)
    #expect(try lacking(scene, Self.rangga).contains(wrong.file.name))
    #expect(try lacking(scene, Self.citra) == [])
    // A delivery that does not bring the row changes nothing about that.
    try scene.write(wrong.file.name, String(right.prefix { $0 != "\n" }) + "\n")
    try scene.imports()
    #expect(try lacking(scene, Self.rangga).contains(wrong.file.name))
    try scene.write(wrong.file.name, right)
    try scene.imports()
    #expect(try lacking(scene, Self.rangga) == [])
  }

  @Test(arguments: StoreKind.all) func `DL3 A row that falls apart concerns whomever a number in it names`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    try scene.imports()
    let header = IntakeFile.memberships.columns.map(\.name).joined(separator: ",")
    try scene.write("memberships.csv", header + "\n16000000074,x,y\n98J00000012,\"a\"b,BDG1\n")
    let summary = try scene.imports(leavingOut)
    #expect(summary.leftCount == 3, "the claim on one of the cards too")
    #expect(try lacking(scene, Self.rangga).contains("memberships.csv"))
  }

  @Test(arguments: StoreKind.all)
  func `DL3 A record that swallowed others concerns everybody in it, and one without an end is never left out`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    try scene.imports()
    let rows = try String(contentsOfFile: scene.folder + "/participants.csv", encoding: .utf8)
    try scene.write("participants.csv", rows.replacing(",L,BELUM KAWIN,Sulastri", with: ",\"L,BELUM KAWIN,Sulastri"))
    try scene.imports(leavingOut)
    #expect(try lacking(scene, Self.rangga).contains("participants.csv"))
    try scene.write("participants.csv", rows.replacing(",1995-08-15,,", with: ",1995-08-15,\","))
    #expect(throws: ImportFault.self) { try scene.imports(leavingOut) }
  }

  @Test(arguments: StoreKind.all) func `DL3 Of two rows with one key neither is taken`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    try scene.add(
      .memberships,
      ["kpj": "16000000074", "nik": "\(Self.citra)", "cabang": "AMB1", "terdaftar": "2021-02-01", "status": "AKTIF"])
    try scene.imports(leavingOut)
    #expect(try scene.value("SELECT count(*) FROM membership WHERE kpj = '16000000074'") == 0)
    #expect(try lacking(scene, Self.rangga) == ["memberships.csv"])
    #expect(try lacking(scene, Self.citra) == ["memberships.csv"])
  }

  @Test(arguments: StoreKind.all) func `DL3 A new branch takes its cards and claims with it, a known one does not`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    try scene.set(.branches, 0, "zona", "GMT")
    let summary = try scene.imports(leavingOut)
    #expect(summary.counts[.memberships]?.left == 2 && summary.counts[.claims]?.left == 1)
    try scene.set(.branches, 0, "zona", "WIB")
    try scene.imports()
    try scene.set(.branches, 0, "zona", "GMT")
    #expect(try scene.imports(leavingOut).leftCount == 1)
    #expect(try incomplete(scene) == [])
  }

  @Test(arguments: StoreKind.all) func `DL3 Files that cannot be read are never left out`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    try scene.write("population.csv", "nik;nama\n")
    #expect(throws: ImportFault.self) { try scene.imports(leavingOut) }
    #expect(try scene.value("SELECT count(*) FROM participant") == 0)
  }

  @Test(arguments: StoreKind.all) func `DL3 What is left out is in the report and in the ledger, counted`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    try scene.set(.participants, 0, "tanggal_lahir", "15/08/1995")
    #expect(
      scene.oddRows(leavingOut) == [
        "participants.csv:2 tanggal_lahir date-shape", "memberships.csv:2  left-out", "memberships.csv:3  left-out",
        "claims.csv:2  left-out",
      ])
    let details: String = try scene.value("SELECT details FROM ledger WHERE event = 'import.merged'") ?? ""
    for word in ["participants.left-out=1", "memberships.left-out=2", "incomplete=1"] {
      #expect(details.contains(word), "\(details)")
    }
  }

  @Test(arguments: StoreKind.all) func `DL3 One wrong NIK among ten thousand leaves one person out`(_ kind: StoreKind)
    throws
  {
    let scene = try IntakeScene(kind)
    try scene.crowd(400)
    try scene.set(.participants, 7, "nik", "31740715")
    let summary = try scene.imports(leavingOut)
    #expect(summary.leftCount == 2, "his card too")
    #expect(try scene.value("SELECT count(*) FROM participant") == 399)
  }
}

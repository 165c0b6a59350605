import Foundation
import Keeping
import Services
import StoreSupport
import Testing

@Suite struct IntakeImporterTests {
  @Test(arguments: StoreKind.all) func `A folder becomes rows, facts and one entry in the ledger`(_ kind: StoreKind)
    throws
  {
    let scene = try IntakeScene(kind)
    let summary = try scene.imports()
    #expect(
      summary.counts.mapValues(\.added) == [
        .branches: 2, .participants: 2, .memberships: 3, .population: 1, .claims: 1,
      ])
    #expect(summary.changeCount == 9)
    #expect(summary.counts[.participants]?.hostile == 1, "the line feed in the address")
    #expect(try scene.value("SELECT address FROM participant WHERE nik = 3174071508959001") == "Jl. Melati 1,\nBandung")
    #expect(try scene.value("SELECT birth FROM participant WHERE nik = 3174075508959002") == 9_357)
    #expect(try scene.value("SELECT last_paid FROM membership WHERE kpj = '16000000074'") == 2026 * 12 + 9)
    #expect(try scene.value("SELECT sex FROM participant WHERE nik = 3174071508959001") == "LAKI-LAKI")
    #expect(try scene.value("SELECT last_event = opened FROM claim") == true)
    #expect(try scene.value("SELECT count(DISTINCT id) FROM participant") == 2)
    #expect(try scene.value("SELECT count(*) FROM fact WHERE name = 'register.imported'") == 1)
    #expect(try scene.value("SELECT count(*) FROM fact WHERE name IN ('synthetic', 'import.merging')") == 0)
    #expect(try scene.value("SELECT count(*) FROM ledger WHERE event = 'import.merged'") == 1)
    let details: String = try scene.value("SELECT details FROM ledger WHERE event = 'import.merged'") ?? ""
    #expect(details.contains("participants.added=2"))
    #expect(!details.contains("3174"))
  }

  @Test(arguments: StoreKind.all) func `The same folder again writes not one row`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    try scene.imports()
    let before = try scene.dump()
    let summary = try scene.imports()
    #expect(summary.changeCount == 0)
    #expect(summary.counts[.memberships]?.rows == 3)
    #expect(try scene.dump() == before)
  }

  @Test(arguments: StoreKind.all) func `The same rows in another order, with other columns first, change nothing`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    try scene.imports()
    let before = try scene.dump()
    try scene.write(
      "branches.csv",
      "\u{FEFF}zona,kode,nama,jam_buka,telepon,kota\r\nWIT,AMB1,Ambon,\"Senin-Jumat, 08.00-15.00\",,\r\n"
        + "WIB,BDG1,Bandung,,081200009001,Bandung\r\n")
    #expect(try scene.imports().changeCount == 0)
    #expect(try scene.dump() == before)
  }

  @Test(arguments: StoreKind.all) func `A new value changes its row alone and keeps the participant's id`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    try scene.imports()
    let id: String? = try scene.value("SELECT id FROM participant WHERE nik = 3174071508959001")
    try scene.set(.participants, 0, "telepon", "081200009999")
    let summary = try scene.imports()
    #expect(summary.changeCount == 1)
    #expect(summary.counts[.participants]?.changed == 1)
    #expect(summary.overwrittenCount == 0)
    #expect(try scene.value("SELECT id FROM participant WHERE nik = 3174071508959001") == id)
    #expect(try scene.value("SELECT telephone FROM participant WHERE nik = 3174071508959001") == "081200009999")
    #expect(try scene.value("SELECT count(*) FROM reported_participant") == 0)
  }

  @Test(arguments: StoreKind.all) func `Rows that the new folder does not have stay`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    try scene.imports()
    try scene.remove(.memberships, row: 2)
    try scene.remove(.participants, row: 1)
    #expect(try scene.imports().changeCount == 0)
    #expect(try scene.value("SELECT count(*) FROM participant") == 2)
    #expect(try scene.value("SELECT count(*) FROM membership") == 3)
  }

  @Test(arguments: StoreKind.all) func `Without population and claims there is no register, and both may come later`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    try scene.delete(.population)
    try scene.delete(.claims)
    let summary = try scene.imports()
    #expect(summary.counts[.population] == nil)
    #expect(try scene.value("SELECT count(*) FROM fact WHERE name = 'register.imported'") == 0)
    try scene.write("population.csv", "nik,nama,tanggal_lahir,status_kawin\n")
    #expect(try scene.imports().changeCount == 0)
    #expect(try scene.value("SELECT count(*) FROM fact WHERE name = 'register.imported'") == 1)
  }

  @Test(arguments: StoreKind.all) func `A folder may refer to what an earlier one brought`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    try scene.imports()
    try scene.write("branches.csv", "kode,nama,kota,zona,telepon,jam_buka\n")
    try scene.write("participants.csv", IntakeFile.participants.columns.map(\.name).joined(separator: ",") + "\n")
    try scene.set(.memberships, 0, "status", "TIDAK AKTIF")
    #expect(try scene.imports().changeCount == 1)
  }

  // MARK: What goes wrong

  @Test(arguments: StoreKind.all) func `One bad row among good ones leaves the store as it was`(_ kind: StoreKind)
    throws
  {
    let scene = try IntakeScene(kind)
    try scene.imports()
    let before = try scene.dump()
    try scene.set(.participants, 0, "telepon", "081200009999")
    try scene.set(.participants, 1, "tanggal_lahir", "15/08/1995")
    #expect(
      try scene.errors().first == [
        // The first row has a line feed in its address, so the second begins on line 4.
        IntakeError(.participants, line: 4, column: "tanggal_lahir", .dateShape("99/99/9999"))
      ])
    #expect(try scene.dump() == before)
    #expect(try scene.leftovers().isEmpty)
  }

  @Test(arguments: StoreKind.all) func `A key on two lines is told with both`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    try scene.add(.branches, ["kode": "BDG1", "nama": "Bandung", "zona": "WIB"])
    try scene.add(.participants, ["nik": "3174075508959002", "nama": "Citra", "tanggal_lahir": "1995-08-15"])
    try scene.add(
      .memberships,
      [
        "kpj": "21000000019", "nik": "3174075508959002", "cabang": "AMB1", "terdaftar": "2021-02-01",
        "status": "AKTIF",
      ])
    try scene.add(
      .memberships,
      [
        "kpj": "16000000074", "nik": "3174075508959002", "cabang": "AMB1", "terdaftar": "2021-02-01",
        "status": "AKTIF",
      ])
    try scene.add(.claims, ["kpj": "98J00000012", "cabang": "AMB1", "dibuka": "2026-11-10", "status": "DIBAYAR"])
    #expect(
      try scene.errors().first == [
        IntakeError(.branches, line: 4, column: "kode", .repeatedKey(line: 2)),
        IntakeError(.participants, line: 5, column: "nik", .repeatedKey(line: 4)),
        IntakeError(.memberships, line: 5, column: "kpj", .repeatedKey(line: 4)),
        IntakeError(.memberships, line: 6, column: "kpj", .otherOwner(line: 2)),
        IntakeError(.claims, line: 3, column: "kpj", .repeatedKey(line: 2)),
      ])
  }

  @Test(arguments: StoreKind.all) func `Two claims of one card on different days are two claims`(_ kind: StoreKind)
    throws
  {
    let scene = try IntakeScene(kind)
    try scene.add(.claims, ["kpj": "98J00000012", "cabang": "AMB1", "dibuka": "2025-01-10", "status": "DIBATALKAN"])
    #expect(try scene.imports().counts[.claims]?.added == 2)
  }

  @Test(arguments: StoreKind.all) func `Names of what is nowhere are told, once and where they stand`(_ kind: StoreKind)
    throws
  {
    let scene = try IntakeScene(kind)
    try scene.set(.memberships, 0, "nik", "3174071508959003")
    try scene.set(.memberships, 2, "cabang", "XXX9")
    try scene.set(.claims, 0, "kpj", "16000000099")
    try scene.set(.claims, 0, "cabang", "XXX9")
    #expect(
      try scene.errors().first == [
        IntakeError(.memberships, line: 2, column: "nik", .unknownReference(.participants)),
        IntakeError(.memberships, line: 4, column: "cabang", .unknownReference(.branches)),
        IntakeError(.claims, line: 2, column: "kpj", .unknownReference(.memberships)),
        IntakeError(.claims, line: 2, column: "cabang", .unknownReference(.branches)),
      ])
  }

  @Test(arguments: StoreKind.all) func `A faulty row is blamed itself, not those that refer to it`(_ kind: StoreKind)
    throws
  {
    let scene = try IntakeScene(kind)
    try scene.set(.participants, 0, "tanggal_lahir", "")
    try scene.set(.branches, 0, "zona", "GMT")
    #expect(
      try scene.errors().first == [
        IntakeError(.branches, line: 2, column: "zona", .notOneOf(["WIB", "WITA", "WIT"])),
        IntakeError(.participants, line: 2, column: "tanggal_lahir", .empty),
      ])
  }

  @Test(arguments: StoreKind.all)
  func `A file that cannot be read is one error, not one for each row that refers to it`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    try scene.delete(.branches)
    try scene.write("participants.csv", "nik;nama\n")
    #expect(
      try scene.errors().first == [
        IntakeError(.branches, line: 0, .missingFile),
        IntakeError(.participants, line: 1, .separator("semicolons")),
      ])
  }

  @Test(arguments: StoreKind.all) func `A folder in place of a file is an error`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    try scene.delete(.claims)
    try FileManager.default.createDirectory(atPath: scene.folder + "/claims.csv", withIntermediateDirectories: true)
    #expect(try scene.errors().first == [IntakeError(.claims, line: 0, .notAFile)])
  }

  @Test(arguments: StoreKind.all) func `A card that the store has for somebody else is an error`(_ kind: StoreKind)
    throws
  {
    let scene = try IntakeScene(kind)
    try scene.imports()
    try scene.set(.memberships, 0, "nik", "3174075508959002")
    #expect(
      try scene.errors().first == [IntakeError(.memberships, line: 2, column: "kpj", .otherOwnerInStore)])
  }

  @Test(arguments: StoreKind.all) func `Each kind of error is told once and all are counted, across files`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    let row = "16000000099,3174071508959001,,,,XXX9,,2020-01-01,AKTIF,,,\n"
    try scene.write(
      "memberships.csv",
      IntakeFile.memberships.columns.map(\.name).joined(separator: ",") + "\n"
        + String(repeating: row, count: 100))
    let errors = try scene.errors()
    #expect(
      errors.first.map(\.problem) == [
        .repeatedKey(line: 2), .unknownReference(.branches), .unknownReference(.memberships),
      ])
    // 99 repeated keys, 100 unknown branches, and the claim's card, which the file no longer has.
    #expect(errors.count == 200)
  }

  @Test(arguments: StoreKind.all) func `What is no folder is told as such`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    for name in ["branches.csv", "nowhere"] {
      #expect(throws: ImportFault.noFolder) { try scene.imports(from: scene.folder + "/" + name) }
    }
  }

  // MARK: Killed, or two at once

  @Test(arguments: StoreKind.all) func `What a killed import left behind is cleaned up by the next`(_ kind: StoreKind)
    throws
  {
    let scene = try IntakeScene(kind)
    try scene.imports()
    try scene.leavesLitter()
    #expect(try !scene.leftovers().isEmpty)
    #expect(try scene.imports().changeCount == 0)
    #expect(try scene.leftovers().isEmpty)
  }

  @Test(arguments: StoreKind.all) func `A second import beside a running one is told to come later`(_ kind: StoreKind)
    throws
  {
    let scene = try IntakeScene(kind)
    var second: ImportFault?
    try scene.imports { progress in
      guard progress.step == .checking else { return }
      do { try scene.imports() } catch { second = error as? ImportFault }
    }
    #expect(second == .running)
    #expect(try scene.imports().changeCount == 0)
  }

  @Test(arguments: StoreKind.all) func `Kiosks go on while a folder is read and checked, and wait while it is merged`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    try scene.imports()
    try scene.set(.participants, 0, "telepon", "081200009999")
    let kiosk = try scene.open()
    var said: [IntakeProgress.Step: Bool] = [:]
    try scene.imports { progress in
      do {
        _ = try kiosk.read { (records) throws(Failure) in try records.hasRegister() }
        said[progress.step] = true
      } catch {
        said[progress.step] = false
      }
    }
    #expect(said[.reading(.participants)] == true)
    #expect(said[.checking] == true)
    // A server shows who reads the store as it was.
    #expect(said[.merging(.participants)] == (kind == .server))
    #expect(try kiosk.read { (records) throws(Failure) in try records.hasRegister() })
  }

  @Test func `The staging database and the store are private while they are there`() throws {
    let scene = try IntakeScene()
    var modes: [Int] = []
    try scene.imports { progress in
      guard progress.step == .checking else { return }
      let facts = try? FileManager.default.attributesOfItem(atPath: scene.store + ".staging")
      modes.append((facts?[.posixPermissions] as? NSNumber)?.intValue ?? 0)
    }
    #expect(modes == [0o600])
  }
}

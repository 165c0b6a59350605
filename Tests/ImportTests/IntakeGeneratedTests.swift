import Foundation
import Keeping
import Rules
import Services
import StoreSupport
import Testing

/// Invented people, written, imported and counted.
@Suite struct IntakeGeneratedTests {
  private static let today = CivilDay(dayNumber: 20_778)

  private func scene(_ count: Int, seed: UInt64 = 7, in kind: StoreKind = .file) throws -> IntakeScene {
    let scene = try IntakeScene(kind)
    for file in IntakeFile.allCases { try scene.delete(file) }
    try Generator(participants: count, seed: seed, today: Self.today).write(to: scene.folder)
    return scene
  }

  private func files(_ scene: IntakeScene) throws -> [Data] {
    try (IntakeFile.allCases.map(\.name) + ["SYNTHETIC"]).map {
      try Data(contentsOf: URL(fileURLWithPath: scene.folder + "/" + $0))
    }
  }

  @Test(arguments: StoreKind.all) func `Every situation can be found after an import of 240 people`(_ kind: StoreKind)
    throws
  {
    let scene = try scene(240, in: kind)
    let summary = try scene.imports()
    #expect(summary.counts[.participants] == IntakeCount.of(rows: 240))
    #expect(summary.isSynthetic)
    let day = Self.today.dayNumber
    let expected: [(String, Int)] = [
      ("SELECT count(DISTINCT zone) FROM branch", 3),
      ("SELECT count(DISTINCT b.zone) FROM membership m JOIN branch b ON b.code = m.branch", 3),
      ("SELECT count(*) FROM participant p WHERE NOT EXISTS (SELECT 1 FROM population q WHERE q.nik = p.nik)", 10),
      ("SELECT count(*) FROM participant p JOIN population q USING (nik) WHERE p.birth <> q.birth", 10),
      ("SELECT count(*) FROM participant p JOIN population q USING (nik) WHERE p.marital <> q.marital", 10),
      ("SELECT count(*) FROM membership WHERE registered > \(day) - 15", 10),
      ("SELECT count(*) FROM membership WHERE moving_to IS NOT NULL", 10),
      ("SELECT count(*) FROM membership WHERE status = 'AKTIF' AND last_paid < 2026 * 12 + 7", 10),
      ("SELECT count(*) FROM claim WHERE status = 'AKTIF' AND queue IS NOT NULL", 10),
      ("SELECT count(*) FROM claim WHERE status = 'AKTIF' AND queue IS NULL AND last_event > \(day) - 22", 10),
      ("SELECT count(*) FROM claim WHERE status = 'DIBATALKAN'", 10),
      ("SELECT count(*) FROM claim WHERE status = 'DIBAYAR'", 10),
    ]
    for (sql, count) in expected { #expect(try scene.value(sql) == count, "\(sql)") }
    let several: Int? = try scene.value(
      "SELECT count(*) FROM (SELECT nik FROM membership GROUP BY nik HAVING count(*) > 1) AS several")
    #expect((several ?? 0) >= 30)
    let idle: Int? = try scene.value(
      "SELECT count(*) FROM participant WHERE nik NOT IN (SELECT nik FROM membership WHERE status = 'AKTIF')")
    #expect((idle ?? 0) >= 30)
  }

  @Test(arguments: StoreKind.all)
  func `The names that an employer misspelt differ, all others are the same as in the register`(_ kind: StoreKind)
    throws
  {
    let scene = try scene(480, in: kind)
    try scene.imports()
    let names: [String] = try scene.column(
      "SELECT p.name || '|' || q.name FROM participant p JOIN population q USING (nik)")
    let different = names.filter { pair in
      let two = pair.split(separator: "|").map(String.init)
      return PersonName.likeness(two[0], two[1]) != .same
    }
    #expect(different.count == 20)
  }

  @Test(arguments: StoreKind.all) func `Importing generated people twice changes nothing the second time`(
    _ kind: StoreKind
  ) throws {
    let scene = try scene(100, in: kind)
    try scene.imports()
    let before = try scene.dump()
    #expect(try scene.imports().changeCount == 0)
    #expect(try scene.dump() == before)
  }

  @Test func `The same number, seed and day give the same bytes, another seed does not`() throws {
    let first = try files(try scene(500))
    #expect(try files(try scene(500)) == first)
    #expect(try files(try scene(500, seed: 8)) != first)
  }

  @Test func `Whom a longer file has first is whom a shorter one has`() throws {
    let short = try #require(try files(try scene(50)).dropFirst().first)
    let long = try #require(try files(try scene(500)).dropFirst().first)
    #expect(long.starts(with: short))
  }

  @Test(arguments: StoreKind.all) func `Nobody real can be hit`(_ kind: StoreKind) throws {
    let scene = try scene(2_000, in: kind)
    try scene.imports()
    #expect(try scene.value("SELECT count(*) FROM participant") == 2_000)
    #expect(try scene.value("SELECT count(*) FROM participant WHERE nik % 10000 NOT BETWEEN 9001 AND 9999") == 0)
    #expect(
      try scene.value("SELECT count(*) FROM participant WHERE telephone NOT LIKE '08120000____'") == 0)
    #expect(try scene.value("SELECT count(*) FROM participant WHERE email NOT LIKE '%_@contoh.invalid'") == 0)
    let birth = "birth > \(Self.today.dayNumber) - 18 * 365 OR birth < \(Self.today.dayNumber) - 61 * 366"
    #expect(try scene.value("SELECT count(*) FROM participant WHERE \(birth)") == 0)
    #expect(try scene.value("SELECT count(DISTINCT name) > 1000 FROM participant") == true)
    #expect(try scene.value("SELECT count(*) > 50 FROM participant WHERE name NOT LIKE '% %'") == true)
  }

  @Test func `Generating goes over its own files and never over others`() throws {
    let scene = try scene(10)
    try Generator(participants: 20, seed: 1, today: Self.today).write(to: scene.folder)
    #expect(try scene.imports().counts[.participants]?.rows == 20)
    try scene.deleteMarker()
    #expect(throws: Generator.Fault.foreignFiles) {
      try Generator(participants: 20, seed: 1, today: Self.today).write(to: scene.folder)
    }
  }
}

extension IntakeCount {
  /// So many new rows.
  fileprivate static func of(rows: Int) -> IntakeCount {
    var count = IntakeCount(rows: rows)
    count.added = rows
    return count
  }
}

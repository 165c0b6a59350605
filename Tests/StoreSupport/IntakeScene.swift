import Foundation
package import Keeping
package import Rules
package import Services
import Testing

/// A folder to import and a store to import it into, gone after the test.
package final class IntakeScene {
  package let root: String
  package let kind: StoreKind
  /// The folder to import.
  package var folder: String { root + "/in" }
  /// The file of the store, where it is one.
  package var store: String { root + "/store/anjungan.db" }
  private let database: any SceneDatabase
  private var rows: [IntakeFile: [[String: String]]] = [:]

  /// Two branches, two people, three cards, one claim.
  package init(_ kind: StoreKind = .file) throws {
    root = FileManager.default.temporaryDirectory.path + "/intake-" + UUID().uuidString
    self.kind = kind
    database = try kind.database(at: root + "/store/anjungan.db")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    rows[.branches] = [
      ["kode": "BDG1", "nama": "Bandung", "kota": "Bandung", "zona": "WIB", "telepon": "081200009001"],
      ["kode": "AMB1", "nama": "Ambon", "zona": "WIT", "jam_buka": "Senin-Jumat, 08.00-15.00"],
    ]
    rows[.participants] = [
      [
        "nik": "3174071508959001", "nama": "Rangga Wirasena", "tanggal_lahir": "1995-08-15", "jenis_kelamin": "L",
        "status_kawin": "BELUM KAWIN", "ibu_kandung": "Sulastri", "telepon": "081200001234",
        "email": "rangga@contoh.invalid", "alamat": "Jl. Melati 1,\nBandung",
      ],
      ["nik": "3174075508959002", "nama": "Citra", "tanggal_lahir": "1995-08-15"],
    ]
    rows[.memberships] = [
      [
        "kpj": "16000000074", "nik": "3174071508959001", "npp": "RK100001", "perusahaan": "PT Rekaan",
        "kota": "Bandung", "cabang": "BDG1", "segmen": "PU", "terdaftar": "2016-02-01", "status": "AKTIF",
        "iuran_terakhir": "2026-10",
      ],
      [
        "kpj": "98J00000012", "nik": "3174071508959001", "cabang": "BDG1", "terdaftar": "2013-02-01",
        "status": "TIDAK AKTIF", "nonaktif_sejak": "2015-12-31",
      ],
      [
        "kpj": "21000000019", "nik": "3174075508959002", "cabang": "AMB1", "terdaftar": "2021-02-01",
        "status": "AKTIF", "pindah_ke": "CV Umpama",
      ],
    ]
    rows[.population] = [
      [
        "nik": "3174071508959001", "nama": "RANGGA WIRASENA", "tanggal_lahir": "1995-08-15",
        "status_kawin": "KAWIN",
      ]
    ]
    rows[.claims] = [["kpj": "98J00000012", "cabang": "BDG1", "dibuka": "2026-11-10", "status": "AKTIF"]]
    for file in IntakeFile.allCases { try save(file) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Changes one value of a row, counted from 0.
  package func set(_ file: IntakeFile, _ row: Int, _ column: String, _ value: String) throws {
    rows[file]?[row][column] = value
    try save(file)
  }

  /// One more row.
  package func add(_ file: IntakeFile, _ row: [String: String]) throws {
    rows[file, default: []].append(row)
    try save(file)
  }

  /// A row less, counted from 0.
  package func remove(_ file: IntakeFile, row: Int) throws {
    rows[file]?.remove(at: row)
    try save(file)
  }

  /// Writes a file as it is given.
  package func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  /// The folder has no such file any more.
  package func delete(_ file: IntakeFile) throws {
    try FileManager.default.removeItem(atPath: folder + "/" + file.name)
  }

  /// Nobody says any more that nobody in it exists.
  package func deleteMarker() throws { try FileManager.default.removeItem(atPath: folder + "/SYNTHETIC") }

  private func save(_ file: IntakeFile) throws {
    let names = file.columns.map(\.name)
    let lines = [names] + (rows[file] ?? []).map { row in names.map { quoted(row[$0] ?? "") } }
    try write(file.name, lines.map { $0.joined(separator: ",") + "\n" }.joined())
  }

  private func quoted(_ value: String) -> String {
    value.contains { ",\"\n\r".contains($0) } ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
  }

  // MARK: Importing

  /// - Parameter progress: told how far it has come
  @discardableResult
  package func imports(
    _ wishes: ImportWishes = ImportWishes(), from folder: String? = nil,
    progress: (IntakeProgress) -> Void = { _ in }
  ) throws -> ImportSummary {
    try importer().run(folder: folder ?? self.folder, wishes, progress: progress, odd: nil)
  }

  /// Why a delivery is refused as a whole; nil when it is not.
  package func refusal(_ wishes: ImportWishes = ImportWishes()) throws -> DeliveryRefusal? {
    do {
      try imports(wishes)
      return nil
    } catch ImportFault.refused(let refusal) {
      return refusal
    }
  }

  /// The doubts for which a delivery is refused; nil when it is imported.
  package func doubts(_ wishes: ImportWishes = ImportWishes()) throws -> [DeliveryDoubt]? {
    guard case .doubted(let doubts, _) = try refusal(wishes) else { return nil }
    return doubts
  }

  /// Every odd row of an import, as `file:line column kind`.
  package func oddRows(_ wishes: ImportWishes = ImportWishes()) -> [String] {
    var rows: [String] = []
    let odd = { (row: IntakeOddRow?) in
      if let row { rows.append("\(row.file.name):\(row.line) \(row.column) \(row.kind)") }
    }
    _ = try? importer().run(folder: folder, wishes, progress: { _ in }, odd: odd)
    return rows
  }

  /// Takes the place of all people: so many, each with a name of his own, a card and a row in the register.
  /// `number` may change a NIK.
  /// - Parameter first: other people than those from 0 on
  package func crowd(
    _ count: Int, of branch: String = "BDG1", from first: Int = 0, number: (String) -> String = { $0 }
  ) throws {
    let people = (first..<first + count).map { index in
      let birth = CivilDay(dayNumber: 5_000 + index % 9_000).description
      let date = birth.split(separator: "-").map { String($0.suffix(2)) }
      let place = index % 10 == 0 ? "917107" : "317407"
      let serial = String(1_001 + index * 37 % 8_000)
      return (nik: number(place + date[2] + date[1] + date[0] + serial), name: Self.name(index), birth: birth)
    }
    rows[.participants] = people.map { ["nik": $0.nik, "nama": $0.name, "tanggal_lahir": $0.birth] }
    rows[.population] = people.map { ["nik": $0.nik, "nama": $0.name, "tanggal_lahir": $0.birth] }
    rows[.memberships] = people.enumerated().map { index, person in
      [
        "kpj": String(16_000_000_000 + first + index), "nik": person.nik, "cabang": branch,
        "terdaftar": "2016-02-01",
        "status": "AKTIF", "iuran_terakhir": "2026-10",
      ]
    }
    rows[.claims] = []
    for file in IntakeFile.allCases { try save(file) }
  }

  private static func name(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return "Warga " + String([letters[index / 676 % 26], letters[index / 26 % 26], letters[index % 26]]) + "ono"
  }

  /// The date that the folder itself says.
  package func note(_ day: String) throws { try write("delivery.csv", "tanggal\n\(day)\n") }

  /// The errors of an import that must fail; empty when it did not.
  package func errors() throws -> IntakeErrors {
    do {
      try imports()
      Issue.record("the import went through")
      return IntakeErrors()
    } catch ImportFault.data(let errors) {
      return errors
    }
  }

  // MARK: The store

  /// Every row of every table, as text.
  package func dump() throws -> [String] { try database.dump() }

  /// The first cell of the first row that a statement tells.
  package func value<Value: SceneValue>(_ sql: String) throws -> Value? {
    try database.rows(sql).first?.first?.flatMap { Value(told: $0) }
  }

  /// The first cell of every row.
  package func column(_ sql: String) throws -> [String] { try database.rows(sql).map { ($0.first ?? nil) ?? "" } }

  /// What the desk does between two imports.
  package func desk(_ sql: String) throws { _ = try database.rows(sql) }

  /// The store, opened once more.
  package func open(_ patience: Patience = Patience()) throws -> any Archive { try database.open(patience) }

  /// What an import has left beside the store.
  package func leftovers() throws -> [String] { try database.leftovers() }

  /// Another importer of the same store.
  package func importer() throws -> any ArchiveImporter { try database.importer() }

  /// What a killed import leaves.
  package func leavesLitter() throws { try database.leavesLitter() }
}

/// A value of a cell.
package protocol SceneValue {
  /// As the database has told it.
  init?(told: String)
}

extension Int: SceneValue { package init?(told: String) { self.init(told) } }
extension String: SceneValue { package init?(told: String) { self = told } }
extension Bool: SceneValue {
  package init?(told: String) {
    switch told {
    case "t", "1": self = true
    case "f", "0": self = false
    default: return nil
    }
  }
}

/// A host whose clocks stand still: noon in Jakarta, 21 November 2026.
package struct StillClock: HostClock {
  package init() {}

  package func reading() -> HostReading {
    HostReading(
      wall: Moment(seconds: 1_795_237_200), sinceBoot: .hours(5), boot: "boot-of-test", isSynchronised: true)
  }
}

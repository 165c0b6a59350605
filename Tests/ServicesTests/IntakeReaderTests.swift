import Rules
import Services
import Testing

/// Reads a whole file and tells what was found.
private func read(_ file: IntakeFile, _ text: String) -> (rows: [[IntakeCell]], errors: IntakeErrors, hostile: Int) {
  var parser = CSVParser()
  var reader = IntakeReader(file, today: CivilDay(dayNumber: 20_778))
  var errors = IntakeErrors()
  var rows: [[IntakeCell]] = []
  let take = { (record: CSVRecord) in
    if reader.read(record, errors: &errors) == .row { rows.append(reader.cells) }
  }
  Array(text.utf8).withUnsafeBufferPointer { parser.feed($0, record: take) }
  parser.finish(record: take)
  reader.finish(errors: &errors)
  return (rows, errors, reader.hostileCount)
}

private let people = "nik,nama,tanggal_lahir,jenis_kelamin,status_kawin,ibu_kandung,telepon,email,alamat\n"
private let cards =
  "kpj,nik,npp,perusahaan,kota,cabang,segmen,terdaftar,status,nonaktif_sejak,iuran_terakhir,pindah_ke\n"

/// A row of participants.csv with one value replaced.
private func person(_ column: String, _ value: String) -> String {
  var row = [
    "nik": "3174071508959001", "nama": "Rangga Wirasena", "tanggal_lahir": "1995-08-15", "jenis_kelamin": "L",
    "status_kawin": "KAWIN", "ibu_kandung": "Sulastri", "telepon": "081200001234", "email": "r@contoh.invalid",
    "alamat": "Jl. Melati 1",
  ]
  row[column] = value
  return IntakeFile.participants.columns.map { row[$0.name] ?? "" }.joined(separator: ",") + "\n"
}

private func card(_ column: String, _ value: String) -> String {
  var row = [
    "kpj": "16000000074", "nik": "3174071508959001", "npp": "JJ000001", "perusahaan": "PT Rekaan", "kota": "Jakarta",
    "cabang": "JKT1", "segmen": "PU", "terdaftar": "2016-02-01", "status": "AKTIF", "iuran_terakhir": "2026-09",
  ]
  row[column] = value
  return IntakeFile.memberships.columns.map { row[$0.name] ?? "" }.joined(separator: ",") + "\n"
}

@Suite struct IntakeReaderTests {
  @Test func `A row becomes cells in the order of the format, whatever the order in the file`() throws {
    let found = read(
      .population, "\u{FEFF}status_kawin,tanggal_lahir,nama,nik\r\n,1995-08-15,Budi,3174071508959001\r\n")
    #expect(found.errors.count == 0)
    #expect(
      found.rows == [
        [.nik(try NIK("3174071508959001")), .text("Budi"), .day(try #require(CivilDay("1995-08-15"))), .empty]
      ])
  }

  @Test func `Columns that may be absent count as empty`() throws {
    let found = read(.claims, "kpj,cabang,dibuka,status\n16000000074,JKT1,2026-11-01,AKTIF\n")
    #expect(found.errors.count == 0)
    #expect(found.rows.first?.suffix(2) == [.empty, .empty])
  }

  private static let values: [(row: String, column: String, IntakeProblem)] = [
    (person("nik", ""), "nik", .empty),
    (person("nik", "   "), "nik", .empty),
    (person("nik", "317407150895900"), "nik", .nik(.length(15))),
    (person("nik", "3174071513959001"), "nik", .nik(.month)),
    (person("nik", "3174073102959011"), "nik", .nik(.day)),
    (person("nik", "3174071508950000"), "nik", .nik(.serial)),
    (person("nik", "31740715O8959001"), "nik", .nik(.character("O"))),
    (person("nik", "3.17407E+15"), "nik", .roundedNumber),
    (person("nik", "\"3,17407E+15\""), "nik", .roundedNumber),
    (person("nik", "'3174071508959001"), "nik", .apostrophe),
    (person("nama", ""), "nama", .empty),
    (person("nama", String(repeating: "x", count: 201)), "nama", .tooLong(limit: 200)),
    (person("nama", "a" + String(repeating: "\u{301}", count: 1_000)), "nama", .tooLong(limit: 200)),
    (person("alamat", String(repeating: "x", count: 501)), "alamat", .tooLong(limit: 500)),
    (person("email", String(repeating: "é", count: 101)), "email", .tooLong(limit: 100)),
    (person("telepon", "8.12E+11"), "telepon", .roundedNumber),
    (person("telepon", "'0812"), "telepon", .apostrophe),
    (person("tanggal_lahir", "15/08/1995"), "tanggal_lahir", .dateShape("99/99/9999")),
    (person("tanggal_lahir", "1995-8-15"), "tanggal_lahir", .dateShape("9999-9-99")),
    (person("tanggal_lahir", "34926"), "tanggal_lahir", .dateShape("99999")),
    (person("tanggal_lahir", "15 Agustus 1995 pagi"), "tanggal_lahir", .dateShape("99 AAAAAAA 9999 …")),
    (person("tanggal_lahir", "1995-02-29"), "tanggal_lahir", .noSuchDay),
    (person("tanggal_lahir", "2026-11-22"), "tanggal_lahir", .inFuture),
    (person("jenis_kelamin", "M"), "jenis_kelamin", .notOneOf(["L", "P"])),
    (person("jenis_kelamin", "l"), "jenis_kelamin", .notOneOf(["L", "P"])),
    (
      person("status_kawin", "Kawin"), "status_kawin",
      .notOneOf(["BELUM KAWIN", "KAWIN", "CERAI HIDUP", "CERAI MATI"])
    ),
  ]

  @Test(arguments: values)
  func `A wrong value is told with file, line and column`(_ row: String, column: String, problem: IntakeProblem) {
    let found = read(.participants, people + person("nama", "Siti") + row)
    #expect(found.errors.first == [IntakeError(.participants, line: 3, column: column, problem)])
    #expect(found.rows.count == 1)
  }

  private static let cardValues: [(row: String, column: String, IntakeProblem)] = [
    (card("kpj", "1600000007"), "kpj", .kpj(.length(10))),
    (card("kpj", "J6000000074"), "kpj", .kpj(.letters)),
    (card("kpj", "1.6E+10"), "kpj", .roundedNumber),
    (card("cabang", ""), "cabang", .empty),
    (card("segmen", "PUU"), "segmen", .notOneOf(["PU", "BPU", "JK", "PMI"])),
    (card("status", "NONAKTIF"), "status", .notOneOf(["AKTIF", "TIDAK AKTIF"])),
    (card("iuran_terakhir", "09/2026"), "iuran_terakhir", .monthShape("99/9999")),
    (card("iuran_terakhir", "2026-13"), "iuran_terakhir", .monthShape("9999-99")),
    (card("nonaktif_sejak", "2026-02-30"), "nonaktif_sejak", .noSuchDay),
  ]

  @Test(arguments: cardValues)
  func `A wrong value on a card is told likewise`(_ row: String, column: String, problem: IntakeProblem) {
    let found = read(.memberships, cards + row)
    #expect(found.errors.first == [IntakeError(.memberships, line: 2, column: column, problem)])
  }

  @Test func `The longest texts pass`() {
    let found = read(
      .participants,
      people + person("nama", String(repeating: "é", count: 200))
        + person("alamat", String(repeating: "x", count: 500)))
    #expect(found.errors.count == 0)
    #expect(found.rows.count == 2)
  }

  @Test func `A card of before 2014 keeps its letter, in upper case`() throws {
    let found = read(.memberships, cards + card("kpj", "98j00000012"))
    #expect(found.rows.first?.first == .kpj(try KPJ("98J00000012")))
  }

  private static let headers: [(String, [IntakeError])] = [
    ("", [IntakeError(.population, line: 1, .noHeader)]),
    (
      "nik;nama;tanggal_lahir;status_kawin\n3174071508959001;Budi;;\n",
      [IntakeError(.population, line: 1, .separator("semicolons"))]
    ),
    ("nik\tnama\n", [IntakeError(.population, line: 1, .separator("tabs"))]),
    (
      "nik,nama,tgl_lahir,status_kawin\n",
      [
        IntakeError(.population, line: 1, column: "#3", .unknownColumn),
        IntakeError(.population, line: 1, column: "tanggal_lahir", .missingColumn),
      ]
    ),
    (
      "nik,nama,tanggal_lahir,status_kawin,nik\n",
      [IntakeError(.population, line: 1, column: "nik", .repeatedColumn)]
    ),
    ("nik,\"na\"ma\n", [IntakeError(.population, line: 1, column: "#2", .csv(.textAfterQuote))]),
  ]

  @Test(arguments: headers)
  func `A wrong header is told once, and no row of it is read`(_ text: String, expected: [IntakeError]) {
    let found = read(.population, text)
    #expect(found.errors.first == expected)
    #expect(found.rows.isEmpty)
  }

  private static let records: [(String, line: Int, column: String, IntakeProblem)] = [
    ("\n1,2,3\n", 3, "status_kawin", .fieldCount(found: 3, expected: 4)),
    ("1,2,3,4,5\n", 2, "#5", .fieldCount(found: 5, expected: 4)),
    ("1,B\"udi,3,4\n", 2, "nama", .csv(.bareQuote)),
    ("1,\"Budi\" S,3,4\n", 2, "nama", .csv(.textAfterQuote)),
    ("1,Bu\0di,3,4\n", 2, "nama", .csv(.nul)),
    ("1,Budi,\"3,4\n", 2, "tanggal_lahir", .csv(.unterminatedQuote)),
    ("1,2,3,4,5\"\n", 2, "#5", .csv(.bareQuote)),
  ]

  @Test(arguments: records)
  func `A record that is no row is told with its line`(
    _ text: String, line: Int, column: String, problem: IntakeProblem
  ) {
    let found = read(.population, "nik,nama,tanggal_lahir,status_kawin\n" + text)
    #expect(found.errors.first == [IntakeError(.population, line: line, column: column, problem)])
  }

  @Test func `Errors of one kind are one, and all are counted`() {
    let found = read(.participants, people + String(repeating: person("nik", "1"), count: 57))
    #expect(found.errors.first == [IntakeError(.participants, line: 2, column: "nik", .nik(.length(1)))])
    #expect(found.errors.count == 57)
  }

  /// Named, because a test's own output must not carry it either.
  private enum Hostile: String, CaseIterable {
    case escape = "a\u{1B}[2J\u{1B}]0;x\u{07}"
    case c1 = "a\u{9B}31mb"
    case bidi = "\u{202E}idub"
    case zeroWidth = "a\u{200B}b"
    case mark = "a\u{FEFF}b"
    case delete = "a\u{7F}"
  }

  private static let places = IntakeFile.allCases.flatMap { file in file.columns.map { (file, $0) } }

  @Test(arguments: Hostile.allCases)
  private func `Hostile text is kept and counted where any text may stand, and is an error elsewhere`(
    _ hostile: Hostile
  ) {
    for (file, column) in Self.places {
      let found = read(file, row(of: file, column.name, hostile.rawValue))
      if column.kind.isText {
        #expect(found.errors.count == 0, "\(file) \(column.name)")
        let isRead = column.kind == .code || column.kind == .name
        #expect(found.rows.first?.contains(.text(hostile.rawValue)) == !isRead)
        #expect(found.hostile == (isRead ? 0 : 1), "a code or a name is what people read of it")
      } else {
        #expect(found.errors.first.map(\.column) == [column.name])
        let told = found.errors.first.map(\.description).joined()
        #expect(told.unicodeScalars.allSatisfy { $0 == "…" || (0x20..<0x7F).contains($0.value) })
      }
    }
  }

  @Test func `64 KiB in any column is one short error, one byte more as well`() {
    for (file, column) in Self.places {
      for length in [CSVParser.fieldLimit, CSVParser.fieldLimit + 1] {
        let found = read(file, row(of: file, column.name, String(repeating: "7", count: length)))
        #expect(found.rows.isEmpty)
        #expect(found.errors.first.map(\.column) == [column.name], "\(file) \(column.name)")
        #expect(found.errors.first.allSatisfy { $0.description.utf8.count < 200 })
      }
    }
  }

  /// A header and one good row but for one value.
  private func row(of file: IntakeFile, _ column: String, _ value: String) -> String {
    let good = [
      "kode": "BDG1", "nama": "Bandung", "zona": "WIB", "nik": "3174071508959001", "tanggal_lahir": "1995-08-15",
      "kpj": "16000000074", "cabang": "BDG1", "terdaftar": "2016-02-01", "dibuka": "2026-11-10", "status": "AKTIF",
    ]
    let names = file.columns.map(\.name)
    let values = names.map { $0 == column ? value : good[$0] ?? "" }
    return names.joined(separator: ",") + "\n" + values.joined(separator: ",") + "\n"
  }

  @Test func `No error repeats what the file says of a person`() {
    let secrets = ["3174071508959001x", "Rangga Wirasena", "16000000074"]
    for column in IntakeFile.participants.columns.map(\.name) {
      for secret in secrets {
        for error in read(.participants, people + person(column, secret)).errors.first {
          #expect(!error.description.contains("31740715"))
          #expect(!error.description.contains("Rangga"))
          #expect(!error.description.contains("16000000"))
        }
      }
    }
  }

  @Test func `An error reads as file, line, column and what would be right`() {
    let error = IntakeError(.participants, line: 17, column: "tanggal_lahir", .dateShape("99/99/9999"))
    #expect(error.description == "participants.csv:17: tanggal_lahir: has the shape 99/99/9999, write YYYY-MM-DD")
    #expect(IntakeError(.branches, line: 0, .missingFile).description == "branches.csv: the file is missing")
  }
}

extension IntakeColumn.Kind {
  /// Whether any text may stand there.
  fileprivate var isText: Bool {
    switch self {
    case .text, .name, .code, .telephone: true
    case .count, .nik, .kpj, .birth, .day, .month, .sex, .marital, .segment, .membershipStatus, .claimStatus, .zone:
      false
    }
  }
}

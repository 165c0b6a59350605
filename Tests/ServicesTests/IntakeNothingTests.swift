import Rules
import Services
import Testing

/// Nothing, in every spelling that files have it, in every column of every file.
@Suite struct IntakeNothingTests {
  private static let nothings = [
    " ", "   ", "\t", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{2007}", "\u{3000}", "\u{1A}", "\"\"", "\" \"",
    "\"\n\"",
    "\u{2060}\u{200D}", "\u{202F}\t\u{200B}",
  ]
  private static let places = (IntakeFile.allCases + [.delivery]).flatMap { file in file.columns.map { (file, $0) } }

  private static let good = [
    "kode": "BDG1", "nama": "Bandung", "zona": "WIB", "nik": "3174071508959001", "tanggal_lahir": "1995-08-15",
    "kpj": "16000000074", "cabang": "BDG1", "terdaftar": "2016-02-01", "dibuka": "2026-11-10", "status": "AKTIF",
    "tanggal": "2026-11-01", "status_kawin": "CERAI HIDUP", "segmen": "PU", "iuran_terakhir": "2026-10",
    "jenis_kelamin": "L", "telepon": "081200001234", "participants": "7",
  ]

  private static func names(_ file: IntakeFile) -> [String] { file.columns.map(\.name) }

  private static func values(_ file: IntakeFile, _ column: String = "", _ value: String = "") -> [String] {
    names(file).map { $0 == column ? value : good[$0] ?? "" }
  }

  private static func table(_ lines: [[String]], end: String = "\n") -> String {
    lines.map { $0.joined(separator: ",") + end }.joined()
  }

  private func read(_ file: IntakeFile, _ text: String) -> (rows: [[IntakeCell]], errors: IntakeErrors, LineRanges) {
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
    return (rows, errors, reader.nothing)
  }

  @Test(arguments: nothings)
  func `DL3 Nothing in a column is an empty value, however it is spelt`(_ nothing: String) {
    for (file, column) in Self.places {
      let plain = read(file, Self.table([Self.names(file), Self.values(file, column.name)]))
      let found = read(file, Self.table([Self.names(file), Self.values(file, column.name, nothing)]))
      #expect(found.rows == plain.rows, "\(file) \(column.name)")
      #expect(found.errors.first.map(\.problem) == plain.errors.first.map(\.problem), "\(file) \(column.name)")
    }
  }

  @Test(arguments: nothings.filter { !$0.contains("\"") })
  func `DL3 Nothing around a value is not part of it`(_ nothing: String) {
    for (file, column) in Self.places {
      guard let value = Self.good[column.name] else { continue }
      let plain = read(file, Self.table([Self.names(file), Self.values(file)]))
      let found = read(
        file, Self.table([Self.names(file), Self.values(file, column.name, nothing + value + nothing)]))
      #expect(found.rows == plain.rows, "\(file) \(column.name)")
      #expect(found.errors.count == 0, "\(file) \(column.name)")
    }
  }

  @Test(arguments: [1, 12, 1_000])
  func `DL3 Rows with nothing are passed over and told as lines`(count: Int) {
    for file in IntakeFile.allCases {
      let empty = Array(repeating: Array(repeating: "", count: file.columns.count), count: count - 1)
      let lines = [Self.names(file), Self.values(file)] + empty + [[" \t\u{A0}"]]
      let found = read(file, Self.table(lines) + "\u{1A}")
      #expect(found.rows.count == 1)
      #expect(found.errors.count == 0)
      #expect(found.2.count == count + 1)
      #expect(found.2.description == "3 to \(count + 3)")
    }
  }

  @Test func `DL3 Columns without a name and without values are not there`() {
    for file in IntakeFile.allCases {
      let plain = read(file, Self.table([Self.names(file), Self.values(file)]))
      let more = Array(repeating: "", count: 16_000)
      for found in [
        read(file, Self.table([Self.names(file) + more, Self.values(file) + more])),
        read(file, Self.table([Self.names(file) + more, Self.values(file)])),
        read(file, Self.table([Self.names(file), Self.values(file) + more])),
        read(file, Self.table([[""] + Self.names(file), [" "] + Self.values(file)])),
      ] {
        #expect(found.rows == plain.rows)
        #expect(found.errors.count == 0)
      }
      let filled = read(file, Self.table([Self.names(file) + ["", ""], Self.values(file) + ["", "x"]]))
      #expect(filled.errors.first.map(\.problem) == [.namelessColumn])
    }
  }

  @Test func `DL3 Names of columns count in any case and with blanks, and what a spreadsheet puts before them is none`()
  {
    for file in IntakeFile.allCases {
      let plain = read(file, Self.table([Self.names(file), Self.values(file)]))
      let loud = Self.names(file).map { " \($0.uppercased().replacing("_", with: " "))\u{A0}" }
      for text in [
        Self.table([loud, Self.values(file)], end: "\r\n"),
        "\u{FEFF}" + Self.table([loud, Self.values(file)]),
        "sep=,\r\n" + Self.table([Self.names(file), Self.values(file)], end: "\r\n"),
        "\u{FEFF}\"sep=,\"\n" + Self.table([Self.names(file), Self.values(file)]),
        ",,,\n" + Self.table([Self.names(file), Self.values(file)]),
      ] {
        let found = read(file, text)
        #expect(found.rows == plain.rows)
        #expect(found.errors.count == 0)
      }
      let semicolons = "sep=;\n" + Self.names(file).joined(separator: ";") + "\n"
      #expect(read(file, semicolons).errors.first.map(\.problem) == [.separator("semicolons")])
    }
  }

  @Test(arguments: ["-", "12345", "...", "\u{A0}-\u{200B}"])
  func `DL3 A person without a letter in his name is refused, a branch is not`(_ name: String) {
    for file in [IntakeFile.participants, .population] {
      let found = read(file, Self.table([Self.names(file), Self.values(file, "nama", name)]))
      #expect(found.errors.first.map(\.problem) == [.nameless])
    }
    #expect(
      read(.branches, Self.table([Self.names(.branches), Self.values(.branches, "nama", name)])).errors.count == 0)
  }

  @Test func `DL3 A thousand errors of one kind are one, and hide no other`() {
    let names = Self.names(.participants)
    let wrong = Array(repeating: Self.values(.participants, "nik", "31740715089590"), count: 1_000)
    let other = Self.values(.participants, "jenis_kelamin", "X")
    let found = read(.participants, Self.table([names] + wrong + [other] + wrong))
    #expect(found.errors.count == 2_001)
    #expect(
      found.errors.kinds.map(\.description) == [
        "participants.csv:2: nik: 14 digits, write 16; 2000 rows: lines 2 to 1001, 1003 to 2002",
        "participants.csv:1002: jenis_kelamin: write one of: L, P",
      ])
  }

  @Test func `Lines are named as ranges, and five of them`() {
    var lines = LineRanges()
    for line in [2, 3, 4, 9, 20, 21, 30, 40, 41, 50, 51] { lines.add(line) }
    #expect(lines.description == "2 to 4, 9, 20 to 21, 30, 40 to 41 and others")
    #expect(lines.count == 11)
  }

  @Test func `Whether a last row may be longer is told by its last value`() {
    for (text, endsOpen) in [
      ("a,b\n1,2", true), ("a,b\n1,2\n", false), ("a,b\n1,\"2\"", false), ("a,b\n1,", true), ("a,b\n1,2\r\n", false),
    ] {
      var parser = CSVParser()
      Array(text.utf8).withUnsafeBufferPointer { parser.feed($0) { _ in } }
      parser.finish { _ in }
      #expect(parser.endsOpen == endsOpen, "\(text)")
    }
  }
}

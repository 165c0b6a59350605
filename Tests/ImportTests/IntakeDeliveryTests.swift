import Foundation
import Keeping
import Rules
import Services
import StoreSupport
import Testing

/// The date of a delivery, and what is odd about all of it. Rules DL1, DL2.
@Suite struct IntakeDeliveryTests {
  private func wishes(_ day: String? = nil, accept: Set<DeliveryDoubt> = []) -> ImportWishes {
    var wishes = ImportWishes()
    wishes.day = day.flatMap { CivilDay($0) }
    wishes.accepted = accept
    return wishes
  }

  // MARK: The date

  @Test(arguments: StoreKind.all) func `DL1 The same date and content changes nothing, as often as one likes`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    try scene.imports(wishes("2026-11-01"))
    let before = try scene.dump()
    for _ in 1...3 { #expect(try scene.imports(wishes("2026-11-01")).changeCount == 0) }
    #expect(try scene.dump() == before)
  }

  @Test(arguments: StoreKind.all)
  func `DL1 An older delivery is refused, unless it is accepted, and says so in the ledger`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    try scene.imports(wishes("2026-11-02"))
    try scene.set(.participants, 0, "telepon", "081200009999")
    let before = try scene.dump()
    #expect(try scene.doubts(wishes("2026-11-01")) == [.older])
    #expect(try scene.doubts(wishes("2026-11-01", accept: [.doubled, .valuesBack])) == [.older])
    #expect(try scene.dump() == before)
    #expect(try scene.imports(wishes("2026-11-01", accept: [.older])).changeCount == 1)
    let details: String = try scene.value("SELECT details FROM ledger ORDER BY seq DESC LIMIT 1") ?? ""
    #expect(details.contains("accepted=older") && details.contains("day=2026-11-01"))
  }

  @Test(arguments: StoreKind.all)
  func `DL1 DL2 A branch's delivery is judged by the last one of that branch, whatever others brought`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    try scene.crowd(400)
    try scene.imports(wishes("2026-11-10"))
    // A small branch, a few days before: its first.
    try scene.crowd(60, of: "AMB1", from: 1_000)
    #expect(try scene.doubts(wishes("2026-11-05")) == nil)
    #expect(try scene.doubts(wishes("2026-11-04")) == [.older])
    try scene.crowd(40, of: "AMB1", from: 1_000)
    #expect(try scene.doubts(wishes("2026-11-06")) == [.fewer])
    try scene.crowd(399)
    #expect(try scene.doubts(wishes("2026-11-09")) == [.older])
    #expect(try scene.doubts(wishes("2026-11-11")) == nil)
    try scene.crowd(200)
    #expect(try scene.doubts(wishes("2026-11-12")) == [.fewer])
  }

  @Test(arguments: StoreKind.all) func `DL1 Once a dated one came, an undated one is refused, whatever is accepted`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    try scene.imports()
    try scene.imports(wishes("2026-11-01"))
    let last = try #require(CivilDay("2026-11-01"))
    #expect(try scene.refusal() == .undated(last: last))
    #expect(try scene.refusal(wishes(accept: Set(DeliveryDoubt.allCases))) == .undated(last: last))
  }

  @Test(arguments: StoreKind.all) func `DL1 A newer date is kept although nothing else is new`(_ kind: StoreKind) throws
  {
    let scene = try IntakeScene(kind)
    try scene.imports(wishes("2026-11-01"))
    #expect(try scene.imports(wishes("2026-11-03")).changeCount == 0)
    #expect(try scene.doubts(wishes("2026-11-02")) == [.older])
  }

  @Test(arguments: StoreKind.all) func `DL1 The same date with another content corrects that day, and is told`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    #expect(try !scene.imports(wishes("2026-11-01")).isCorrection)
    try scene.set(.participants, 0, "telepon", "081200009999")
    #expect(try scene.imports(wishes("2026-11-01")).isCorrection)
  }

  @Test(arguments: StoreKind.all) func `DL1 Dates in the future and before there was anything are refused`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    let today = try #require(CivilDay("2026-11-21"))
    let tomorrow = try #require(CivilDay("2026-11-22"))
    #expect(try scene.refusal(wishes("2026-11-22")) == .inFuture(tomorrow, today: today))
    let absurd = try #require(CivilDay("1970-01-01"))
    #expect(try scene.refusal(wishes("1970-01-01")) == .absurd(absurd))
    #expect(try scene.refusal(wishes("2026-11-21")) == nil)
  }

  @Test(arguments: StoreKind.all) func `DL1 The folder may say its date and how many rows it has`(_ kind: StoreKind)
    throws
  {
    let scene = try IntakeScene(kind)
    try scene.write("Delivery.CSV", " Tanggal ;\n")
    #expect(try scene.errors().fileFaults > 0)
    for text in ["tanggal\n", "tanggal\n01/11/2026\n", "tanggal\n2026-11-01\n2026-11-02\n", "tanggal\n\"2026-11-01\n"] {
      try scene.write("Delivery.CSV", text)
      #expect(try scene.errors().fileFaults > 0, "\(text)")
    }
    try scene.write("Delivery.CSV", "tanggal,participants,memberships\n2026-11-01,2,3\n,,\n")
    #expect(try scene.imports().day == CivilDay("2026-11-01"))
    try scene.write("Delivery.CSV", "tanggal,participants,claims\n2026-11-02,3,1\n")
    #expect(
      try scene.errors().first == [IntakeError(.participants, line: 0, .rowCount(found: 2, expected: 3))])
  }

  @Test(arguments: StoreKind.all) func `DL1 What is asked for counts for more than the folder, and both are told`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    try scene.note("2026-11-01")
    let summary = try scene.imports(wishes("2026-11-05"))
    #expect(summary.day == CivilDay("2026-11-05") && summary.otherDay == CivilDay("2026-11-01"))
  }

  /// A naive model: what is in the store is what was merged last, the date is that of the last merge with one.
  @Test(arguments: StoreKind.all, Array(1...25) as [UInt64])
  func `DL1 Random sequences of dated deliveries go as a naive model says`(_ kind: StoreKind, seed: UInt64) throws {
    // On a server some of them do: each import there is a hundred statements on a wire.
    if kind == .server, seed > 5 { return }
    var chance = SplitMix64(seed: seed)
    let scene = try IntakeScene(kind)
    var (last, telephone): (Int?, String) = (nil, "")
    for _ in 1...12 {
      let offset = chance.happens(20) ? nil : chance.number(below: 6)
      let isAccepted = chance.happens(30)
      let number = "08120000111\(chance.number(below: 3))"
      try scene.set(.participants, 0, "telepon", number)
      var wishes = ImportWishes()
      wishes.day = offset.map { CivilDay(dayNumber: 20_700 + $0) }
      if isAccepted { wishes.accepted = [.older] }
      let expectsRefusal = last.map { last in offset.map { $0 < last && !isAccepted } ?? true } ?? false
      #expect(try (scene.refusal(wishes) != nil) == expectsRefusal)
      if !expectsRefusal { (last, telephone) = (offset ?? last, number) }
      #expect(try scene.value("SELECT telephone FROM participant WHERE nik = 3174071508959001") == telephone)
    }
  }

  // MARK: The whole

  private func rounded(_ nik: String) -> String { nik.dropLast() + "0" }

  private func asDouble(_ nik: String) -> String { Int64(nik).map { String(Int64(Double($0))) } ?? nik }

  @Test(arguments: StoreKind.all) func `DL2 A first delivery that a spreadsheet rounded is refused, in either file`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    try scene.crowd(60, number: rounded)
    #expect(try scene.doubts() == [.nikEnds])
    #expect(try scene.value("SELECT count(*) FROM participant") == 0)
    #expect(try scene.imports(wishes(accept: [.nikEnds])).accepted == [.nikEnds])
  }

  @Test(arguments: StoreKind.all) func `DL2 NIKs from 91 on that were kept as doubles are refused`(_ kind: StoreKind)
    throws
  {
    let scene = try IntakeScene(kind)
    try scene.crowd(400, number: asDouble)
    #expect(try scene.doubts() == [.nikEnds])
    try scene.crowd(400)
    #expect(try scene.doubts() == nil)
  }

  @Test(arguments: StoreKind.all)
  func `DL2 Rounded NIKs after right ones double people, and each word is accepted by itself`(_ kind: StoreKind) throws
  {
    let scene = try IntakeScene(kind)
    try scene.crowd(60)
    try scene.imports()
    try scene.crowd(60) { $0.hasSuffix("1") ? $0 : rounded($0) }
    // The cards of people who are known are under other NIKs now; the rounding is told before them.
    #expect(try scene.errors().first.first == IntakeError(.participants, line: 0, column: "nik", .roundedNIKs))
    try scene.write("memberships.csv", IntakeFile.memberships.columns.map(\.name).joined(separator: ",") + "\n")
    let doubts = try #require(try scene.doubts())
    #expect(doubts.contains(.doubled) && doubts.contains(.newPeople))
    for doubt in doubts {
      #expect(try scene.doubts(wishes(accept: [doubt])) == doubts.filter { $0 != doubt })
    }
    #expect(try scene.value("SELECT count(*) FROM participant") == 60)
    #expect(try scene.imports(wishes(accept: Set(doubts))).accepted == doubts)
  }

  @Test(arguments: StoreKind.all) func `DL2 Two rows of one person in one delivery are told`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    try scene.add(
      .participants, ["nik": "3174071508959007", "nama": "RANGGA  WIRASENA", "tanggal_lahir": "1995-08-15"])
    #expect(try scene.imports().look.doubled == 1)
    #expect(scene.oddRows().isEmpty)
  }

  @Test(arguments: StoreKind.all) func `DL2 An older month after a newer one is told and refused where it is many`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    try scene.crowd(50)
    for row in 0..<50 { try scene.set(.participants, row, "telepon", "0812000010\(10 + row)") }
    try scene.imports()
    let older = try IntakeFile.allCases.map {
      ($0.name, try String(contentsOfFile: scene.folder + "/" + $0.name, encoding: .utf8))
    }
    for row in 0..<10 {
      try scene.set(.memberships, row, "status", "TIDAK AKTIF")
      try scene.set(.memberships, row, "nonaktif_sejak", "2026-11-01")
      try scene.set(.participants, row, "telepon", "0812000020\(10 + row)")
    }
    for row in 10..<20 { try scene.set(.memberships, row, "iuran_terakhir", "2026-11") }
    let newer = try scene.imports()
    #expect(newer.look.reactivated == 0 && newer.look.valuesBack == 0)
    let before = try scene.dump()
    for (name, text) in older { try scene.write(name, text) }
    #expect(try scene.doubts() == [.reactivated, .valuesBack])
    #expect(try scene.dump() == before)
    let odd = scene.oddRows()
    #expect(odd.filter { $0.hasSuffix("status reactivated") }.count == 10)
    #expect(odd.filter { $0.hasSuffix("telepon value-back") }.count == 10)
    #expect(odd.filter { $0.hasSuffix("iuran_terakhir value-back") }.count == 10)
    #expect(odd.first == "participants.csv:2 telepon value-back")
  }

  @Test(arguments: StoreKind.all)
  func `DL2 A card under another NIK is named, as a corrected NIK where the person is the same`(_ kind: StoreKind)
    throws
  {
    let scene = try IntakeScene(kind)
    try scene.imports()
    try scene.add(.participants, ["nik": "3174071508959008", "nama": "rangga wirasena", "tanggal_lahir": "1995-08-15"])
    try scene.set(.memberships, 0, "nik", "3174071508959008")
    try scene.set(.memberships, 1, "nik", "3174075508959002")
    let errors = try scene.errors()
    #expect(
      errors.first == [
        IntakeError(.memberships, line: 2, column: "kpj", .correctedNIK),
        IntakeError(.memberships, line: 3, column: "kpj", .otherOwnerInStore),
      ])
    #expect(errors.first.first?.description.contains("anjungan participant correct") == true)
  }

  @Test(arguments: StoreKind.all) func `DL2 Files that shrink are refused`(_ kind: StoreKind) throws {
    let scene = try IntakeScene(kind)
    try scene.crowd(50)
    try scene.imports()
    let whole = try String(contentsOfFile: scene.folder + "/population.csv", encoding: .utf8)
    try scene.write("population.csv", whole.split(separator: "\n").prefix(31).joined(separator: "\n") + "\n")
    #expect(try scene.doubts() == [.fewer])
    try scene.delete(.population)
    #expect(try scene.doubts() == nil, "an absent file says nothing")
  }

  @Test(arguments: StoreKind.all) func `DL2 A last line without an end is refused where its value may have been longer`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    let row = "3174075508959002,Citra,1995-08-15,,,,,,Jl. Mel"
    let header = IntakeFile.participants.columns.map(\.name).joined(separator: ",")
    try scene.set(.memberships, 0, "nik", "3174075508959002")
    try scene.set(.memberships, 1, "nik", "3174075508959002")
    let ends: [(String, [DeliveryDoubt]?)] = [
      ("", [.cutOff]), ("\n", nil), ("\"", nil), ("\u{1A}", nil), ("\r\n\u{1A}", nil),
    ]
    for (end, doubts) in ends {
      let text = end == "\"" ? row.replacing("Jl. Mel", with: "\"Jl. Mel\"") : row + end
      try scene.write("participants.csv", header + "\n" + text)
      #expect(try scene.doubts(wishes().rehearsed) == doubts, "\(end.debugDescription)")
    }
  }

  @Test(arguments: StoreKind.all) func `DL2 A rehearsal says what would be and writes nothing, and makes no store`(
    _ kind: StoreKind
  ) throws {
    let scene = try IntakeScene(kind)
    let summary = try scene.imports(wishes().rehearsed)
    #expect(summary.isRehearsal && summary.changeCount == 9)
    if kind == .file { #expect(!FileManager.default.fileExists(atPath: scene.root + "/store")) }
    if kind == .server { #expect(try scene.dump().isEmpty) }
    try scene.imports()
    let before = try scene.dump()
    try scene.set(.participants, 0, "telepon", "081200009999")
    #expect(try scene.imports(wishes("2026-11-01").rehearsed).changeCount == 1)
    #expect(try scene.dump() == before)
  }

  // MARK: Keys as people read them

  @Test(arguments: StoreKind.all, ["BDG1", "bdg1", "BDG1 ", " BDG1\u{200B}", "\u{A0}bdg1", "Ｂdg1", "BDG\u{200B}1"])
  func `DL3 Codes that read alike are one branch, within files and across them`(_ kind: StoreKind, code: String) throws
  {
    let scene = try IntakeScene(kind)
    try scene.set(.memberships, 0, "cabang", code)
    try scene.set(.claims, 0, "cabang", code)
    try scene.imports()
    #expect(try scene.value("SELECT count(*) FROM membership WHERE branch = 'BDG1'") == 2)
    try scene.set(.branches, 0, "kode", code)
    #expect(try scene.imports().changeCount == 0)
    try scene.add(.branches, ["kode": "bdG1", "nama": "Bandung", "zona": "WIB"])
    #expect(try scene.errors().first == [IntakeError(.branches, line: 4, column: "kode", .repeatedKey(line: 2))])
  }

  @Test(arguments: StoreKind.all)
  func `DL3 Capitals in names of files do not matter, and a file that is there twice is told`(_ kind: StoreKind) throws
  {
    let scene = try IntakeScene(kind)
    try scene.delete(.claims)
    try scene.write("CLAIMS.Csv", "kpj,cabang,dibuka,status\n98J00000012,BDG1,2026-11-10,AKTIF\n")
    try scene.write("claims (1).csv", "x\n")
    let summary = try scene.imports()
    #expect(summary.counts[.claims]?.added == 1)
    #expect(summary.strangers == ["claims (1).csv"])
    try scene.write("claims.csv", "kpj,cabang,dibuka,status\n")
    #expect(try scene.errors().first == [IntakeError(.claims, line: 0, .twice)])
  }

  @Test(arguments: StoreKind.all) func `DL3 UTF-16 is told for the file, with and without its mark`(_ kind: StoreKind)
    throws
  {
    let scene = try IntakeScene(kind)
    for bytes in [[0xFF, 0xFE, 0x6E, 0x00], [0xFE, 0xFF, 0x00, 0x6E], [0x6E, 0x00, 0x69, 0x00]] as [[UInt8]] {
      try Data(bytes).write(to: URL(fileURLWithPath: scene.folder + "/population.csv"))
      #expect(try scene.errors().first == [IntakeError(.population, line: 0, .utf16)])
    }
  }
}

extension ImportWishes {
  fileprivate var rehearsed: ImportWishes {
    var wishes = self
    wishes.isRehearsal = true
    return wishes
  }
}

import Foundation
import GRDB
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

@Suite("anjungan update show, and lists that are cut off")
struct UpdateShowTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office(people: 2) }

  private func show(_ number: Reference, _ more: [String] = [], branch: String = "J01") throws -> Child.Ending {
    try office.run(["update", "show", number.description, "--reason", "verifikasi", "--branch", branch] + more)
  }

  private func decide(_ number: Reference, _ more: String...) throws {
    let seen = try office.looks(at: number)
    let ending = try office.run(["update", "decide", number.description, "--branch", "J01", "--seen", seen] + more)
    #expect(ending.code == 0, "\(ending.errors)")
  }

  @Test("P3: what is stated stands beside what is on record; NIK and card are masked, and the look-up is a row")
  func beside() throws {
    let update = try office.submits(person)
    let ending = try show(update.number)
    #expect(ending.code == 0 && ending.errors.isEmpty)
    for line in [
      "number: \(update.number)", "participant: \(person.participantID)", "NIK: \(person.nik.mask)",
      "card: \(person.kpj.mask), active, branch Kebayoran", "telephone: +6281270008001 (on record: +6281200001234)",
      "mother: Siti Aminah (as on record)", "email: rina.pratiwi@pos.example (nothing on record)",
      "npwp: - (nothing on record)", "emergency_name: Agus Pratiwi (nothing on record)",
    ] {
      #expect(ending.lines.contains { $0.lowercased() == line.lowercased() }, "\(line) not in \(ending.output)")
    }
    #expect(ending.lines.contains { $0.hasPrefix("state: inProcess, due 2") })
    #expect(ending.lines.contains { $0.hasPrefix("submitted: 2") && $0.hasSuffix(", branch J01, hall") })
    #expect(!ending.output.contains(person.nik.digits) && !ending.output.contains(person.kpj.text))
    let rows = try office.ledger(.updateShown)
    #expect(rows.count == 1 && rows[0].about == update.number.description && rows[0].details == "reason=verifikasi")
    #expect(rows[0].participant == person.participantID.description && rows[0].staff?.isEmpty == false)
  }

  @Test("As JSON: the same, by name; nothing of a value that there is not")
  func json() throws {
    let update = try office.submits(person)
    let ending = try show(update.number, ["--json"])
    let file = try object(ending.output)
    #expect(ending.code == 0 && ending.lines.count == 1 && file["schema"] as? String == "anjungan.update-file/1")
    #expect(file["number"] as? String == update.number.description && isMoment(file["submitted"]))
    #expect(file["nik"] as? String == person.nik.mask && file["past_due"] as? Bool == false)
    let (stated, recorded) = (file["stated"] as? [String: String], file["recorded"] as? [String: String])
    #expect(stated?["telephone"] == "+6281270008001" && stated?["npwp"] == nil && stated?.count == 21)
    #expect(recorded == ["telephone": "+6281200001234", "mother": "Siti Aminah"])
    #expect(!ending.output.contains(person.nik.digits) && !ending.output.contains(person.kpj.text))
  }

  @Test("P3: after one has succeeded the next stands beside what that one stated")
  func second() throws {
    let first = try office.submits(person).number
    try decide(first, "--approve")
    let next = try office.submits(person).number
    let lines = try show(next).lines
    #expect(lines.contains("account: 001201004567 (as on record)") && !lines.contains { $0.contains("(on record:") })
    let before = try show(first).lines
    #expect(before.contains { $0.hasPrefix("state: succeeded since 2") })
    #expect(before.contains("telephone: +6281270008001 (on record: +6281200001234)"), "as it was at the decision")
    #expect(before.contains("on record: as it was when this update was decided"))
    #expect(!before.contains { $0.hasPrefix("comparison: ") })
    try decide(next, "--reject", "rekening")
    #expect(try show(next).lines.contains { $0.hasPrefix("state: failed (rekening) since 2") })
  }

  @Test("KY5: a decision without what was shown is 6, shows it anew, and decides nothing; with it it is decided")
  func shownAnew() throws {
    let number = try office.submits(person).number
    let blind = try office.run(["update", "decide", number.description, "--branch", "J01", "--approve"])
    let line = try #require(blind.lines.last)
    #expect(blind.code == 6 && blind.errors.contains("nothing was decided") && line.hasPrefix("comparison: "))
    #expect(blind.lines.contains("mother: Siti Aminah (as on record)"))
    #expect(try office.ledger(.updateDecided).isEmpty && office.ledger(.updateShown).count == 1)
    let seen = String(line.dropFirst("comparison: ".count))
    try office.outside("UPDATE participant SET mother = 'Siti Mariam'")
    let stale = try office.run(
      ["update", "decide", number.description, "--branch", "J01", "--approve", "--seen", seen])
    #expect(stale.code == 6 && stale.lines.contains("mother: Siti Aminah (on record: Siti Mariam)"))
    let now = try office.looks(at: number)
    let ending = try office.run(["update", "decide", number.description, "--branch", "J01", "--approve", "--seen", now])
    #expect(ending.code == 0 && ending.lines == ["decided: \(number) succeeded"])
  }

  @Test("What differs by a sign is not as on record, and what is odd is told")
  func spelled() throws {
    let number = try office.submits(person).number
    try office.outside("UPDATE participant SET mother = 'SITI  AMINAH'")
    let lines = try show(number).lines
    #expect(
      lines.contains("mother: Siti Aminah (written otherwise on record: SITI  AMINAH; upper and lower case, spaces)"))
    #expect(lines.contains("notice: the account is in another name than the participant's"))
    let json = try object(show(number, ["--json"]).output)
    #expect((json["notices"] as? [String])?.contains("holder-is-somebody-else") == true)
    #expect(json["recorded_is"] as? String == "now" && (json["comparison"] as? String)?.count == 16)
  }

  @Test("An address that was delivered is one text of its own, and past due is said")
  func delivered() throws {
    let update = try office.submits(person)
    try office.outside("UPDATE participant SET address = 'Jl. Lama 1', email = 'lama@pos.example'")
    try office.outside("UPDATE pengkinian SET due = submitted - 86400000")
    let lines = try show(update.number).lines
    #expect(lines.contains("address on record: Jl. Lama 1"))
    #expect(lines.contains { $0.hasPrefix("email: ") && $0.hasSuffix(" (on record: lama@pos.example)") })
    #expect(lines.contains { $0.hasPrefix("state: inProcess") && $0.hasSuffix(", past due") })
  }

  @Test("E6: another branch's is 5, an unknown one 3, and neither leaves a row; no reason is 2")
  func refused() throws {
    try office.opensOther()
    let number = try office.submits(person, at: "K02").number
    let ending = try show(number)
    #expect(ending.code == 5 && ending.output.isEmpty && ending.errors.contains("(K02)"))
    #expect(try show(.nobodys).code == 3)
    #expect(try office.run(["update", "show", number.description, "--branch", "K02"]).code == 2)
    #expect(try office.ledger(.updateShown).isEmpty)
    #expect(try show(number, branch: "K02").code == 0)
  }

  @Test("A list has a thousand lines at most, and says when there are more", arguments: [1_000, 1_001])
  func cut(count: Int) throws {
    try office.submits(person)
    _ = try office.files()
    try office.fills("pengkinian", upTo: count)
    try office.fills("ticket", upTo: count)
    for what in ["update", "ticket"] {
      for json in [[], ["--json"]] {
        let ending = try office.run([what, "list", "--branch", "J01"] + json)
        #expect(ending.code == 0 && ending.lines.count == 1_000)
        #expect(ending.errors.contains("these are 1000, and there are more") == (count > 1_000), "\(ending.errors)")
        let cut = ending.lines.filter { $0.contains(#""cut":true"#) }
        #expect(cut == (count > 1_000 && !json.isEmpty ? [ending.lines[999]] : []))
      }
    }
  }
}

extension Office {
  /// The line `comparison` of what this account is shown now; empty where there is nothing to decide.
  func looks(at number: Reference, branch: String = "J01") throws -> String {
    let shown = try run(["update", "show", number.description, "--reason", "verifikasi", "--branch", branch])
    let line = shown.lines.first { $0.hasPrefix("comparison: ") }
    return line.map { String($0.dropFirst("comparison: ".count)) } ?? ""
  }

  /// Copies the only row of a table under other numbers until there are so many.
  fileprivate func fills(_ table: String, upTo count: Int) throws {
    let month = CivilDay(dayNumber: 20_700).civilMonth
    try outside { other in
      let columns = try other.columns(in: table).map(\.name).filter { $0 != "number" && $0 != "id" }
        .joined(separator: ", ")
      try other.execute(sql: "BEGIN")
      for index in 1..<count {
        let digits = [UInt64(index / 841), UInt64(index / 29 % 29), UInt64(index % 29), 4, 5, 6]
        let number = Reference(month: month, chance: digits).description
        try other.execute(
          sql: "INSERT INTO \(table) (number, \(columns)) SELECT ?, \(columns) FROM \(table) LIMIT 1",
          arguments: [number])
      }
      try other.execute(sql: "COMMIT")
    }
  }
}

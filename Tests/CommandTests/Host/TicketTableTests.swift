import Foundation
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// Lists that are narrowed down, the sum behind a due day, and tables for spreadsheets. Rules T5, T8, L1.
@Suite("anjungan ticket list, due and export")
struct TicketTableTests {
  private static let titles =
    "number,category,state,filed,due,overdue,assignee,channel,mode,reporter,phone,participant,agency,duplicate_of,"
    + "messages,text"

  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office(people: 2) }

  private func ticket(_ arguments: [String], branch: String = "J01", ahead: Int64 = 0) throws -> Child.Ending {
    var variables = office.environment
    if ahead > 0 { variables["ANJUNGAN_TEST_CLOCK"] = try office.clock(ahead: ahead) }
    let command = ["ticket"] + arguments + ["--branch", branch, "--store", office.store]
    return try Child(command, environment: variables).ending()
  }

  private func moves(_ number: Reference, _ how: String, saying text: String = "") throws {
    let ending = try office.run(["ticket", "answer", number.description, how, "--branch", "J01"], input: [text])
    #expect(ending.code == 0, "\(ending.errors)")
  }

  // MARK: Lists

  @Test("T8: by words, holder and state; what fits nothing is an empty list")
  func filters() throws {
    let first = try office.files("Antrean di loket dua jam.").number
    let second = try office.files("Klaim JHT belum dibayar.").number
    try moves(first, "--take")
    try moves(second, "--withdraw")
    for (arguments, numbers) in [
      (["--search", "ANTRE jam"], [first]), (["--search", "klaim"], []), (["--search", "klaim", "--ended"], [second]),
      (["--unassigned"], []), (["--unassigned", "--ended"], [second]), (["--category", "service"], [first]),
      (["--category", "claim", "--all"], []), (["--overdue"], []), (["--ended"], [first, second]),
    ] {
      let ending = try ticket(["list"] + arguments)
      #expect(ending.code == 0 && ending.lines.map { String($0.prefix(11)) } == numbers.map(\.description))
    }
  }

  @Test("T8, L1: found by words, the newest comes first, and the search is a row without the words; a list is none")
  func searches() throws {
    let numbers = try ["dua", "tiga"].map { try office.files("Antrean di loket \($0) jam.").number }
    _ = try ticket(["list"])
    #expect(try office.ledger(.ticketSearched).isEmpty)
    let found = try ticket(["list", "--search", "antrean"])
    #expect(found.lines.map { String($0.prefix(11)) } == numbers.reversed().map(\.description))
    let rows = try office.ledger(.ticketSearched)
    #expect(
      rows.count == 1 && rows[0].details.hasPrefix("found=2 reason=daftar words=") && !rows[0].details.contains("antre")
    )
  }

  @Test("B1: on the host an account does what its role may, and 5 says what to do when it may not")
  func role() throws {
    let number = try office.files().number
    let account = NSUserName().lowercased()
    let staff = ["staff", "add", account, "--role", "auditor", "--branch", "J01"]
    #expect(try office.run(staff, input: [person.nik.digits, "kopi tubruk manis"]).code == 0)
    let take = try office.run(["ticket", "answer", number.description, "--take", "--branch", "J01"])
    #expect(take.code == 5 && take.output.isEmpty && take.errors.contains("ask a colleague"))
    let own = try office.run(
      ["participant", "show", "-", "--reason", "uji", "--branch", "J01"], input: [person.nik.digits])
    #expect(own.code == 5 && own.output.isEmpty && own.errors.contains("your own NIK"))
    #expect(try ticket(["list"]).code == 0)
    #expect(try office.ledger(.staffRefused).map(\.details) == ["why=duty.workTickets", "why=own-person"])
  }

  @Test("T5: what was answered late is past due no more")
  func answeredLate() throws {
    let number = try office.files().number
    try moves(number, "--take")
    let clock = ["ANJUNGAN_TEST_CLOCK": try office.clock(ahead: 30 * 86_400_000)]
    let answer = ["ticket", "answer", number.description, "--json", "--branch", "J01"]
    let late = try office.run(answer, input: ["Loket ditambah dua."], environment: clock)
    #expect(late.code == 0 && late.output.contains("\"overdue\":false"), "\(late)")
    #expect(try ticket(["list", "--overdue"], ahead: 30 * 86_400_000).output.isEmpty)
    #expect(try !ticket(["list"], ahead: 30 * 86_400_000).output.contains("past due"))
  }

  @Test("Past due ones alone, from the second after the due day on")
  func overdue() throws {
    let number = try office.files().number
    #expect(try ticket(["list", "--overdue"]).output.isEmpty)
    let late = try ticket(["list", "--overdue"], ahead: 30 * 86_400_000)
    #expect(late.lines.count == 1 && late.output.hasPrefix(number.description) && late.output.contains("  past due"))
  }

  @Test(
    "What is no category or no words is 2", arguments: [["--category", "antrean"], ["--search", " "], ["--mine"]])
  func usage(_ how: [String]) throws {
    for command in ["list", "export"] {
      let ending = try ticket([command] + how + (command == "export" ? ["--reason", "rapat"] : []))
      #expect(ending.code == 2 && ending.output.isEmpty && !ending.errors.isEmpty)
    }
  }

  // MARK: Due

  @Test("T5: each stretch of days is listed; five of them count, the last is the due day, and all of it is JSON")
  func explained() throws {
    let number = try office.files(by: person).number
    let short = try ticket(["due", number.description])
    let long = try ticket(["due", number.symbols.lowercased(), "--explain"])
    #expect(short.code == 0 && short.lines.count == 1 && short.output.hasPrefix("\(number) is due 20"))
    #expect(long.code == 0 && long.lines[0] == short.lines[0] && long.lines[1].hasPrefix("counted from: 20"))
    #expect(long.lines[1].hasSuffix(", 5 working days") && office.names(nobodyIn: long.output))
    let due = try #require(short.lines[0].split(separator: " ").last)
    #expect(long.lines.dropLast().last?.contains("\(due): counted, day") == true)
    #expect(long.output.contains("5\nouter limits: "))
    #expect(long.output.contains(": answer by \(due) (counted; calendar 2026-11-21, cuti bersama off)"))
    let json = try object(try ticket(["due", number.description, "--json"]).output)
    let stretches = try #require(json["stretches"] as? [[String: Any]])
    let counted = stretches.filter { $0["kind"] as? String == "counted" }.compactMap { $0["days"] as? Int }
    #expect(counted.reduce(0, +) == 5 && stretches.last?["last"] as? String == String(due))
    #expect(json["schema"] as? String == "anjungan.ticket-due/1" && isMoment(json["due"]))
    #expect(isMoment(json["limit_ordinary"]) && isMoment(json["limit_supervised"]) && isMoment(json["counted_from"]))
    #expect(try office.ledger(.ticketShown).isEmpty)
  }

  @Test("T5: while the clock stands still nothing is due, and the last stretch says so")
  func waiting() throws {
    let number = try office.files().number
    try moves(number, "--ask", saying: "Tanggal berapa itu?")
    let ending = try ticket(["due", number.description, "--explain"])
    #expect(ending.code == 0 && ending.output.hasPrefix("\(number) is not due: the clock stands still"))
    #expect(ending.lines.dropLast().last?.hasSuffix(": waiting") == true)
    #expect(try object(try ticket(["due", number.description, "--json"]).output)["due"] == nil)
  }

  @Test("Another branch's is 5, an unknown one 3, no number 2")
  func strangers() throws {
    try office.opensOther()
    let number = try office.files(at: "K02").number
    #expect(try ticket(["due", number.description]).code == 5)
    #expect(try ticket(["due", Reference.nobodys.description]).code == 3)
    #expect(try ticket(["due", "XXX"]).code == 2)
    #expect(try ticket(["export", "--reason", "rapat"]).output == Self.titles + "\r\n")
  }

  // MARK: Tables

  /// What one complaint becomes, without its number and moments.
  private func record(of text: String) throws -> String {
    _ = try office.files(text)
    let ending = try ticket(["export", "--reason", "rapat"])
    #expect(ending.code == 0 && ending.errors.isEmpty && ending.output.hasPrefix(Self.titles + "\r\n"))
    let records = ending.output.split(separator: "\r\n")
    #expect(records.count == 2 && ending.output.hasSuffix("\r\n"))
    return String(records[1].split(separator: ",0812 7000 8001,")[1])
  }

  @Test(
    "B9: a text that a spreadsheet would calculate is a text, and stands in one cell",
    arguments: [
      ("=cmd|' /C calc'!A0 antre", "'=cmd|' /C calc'!A0 antre"),
      ("=HYPERLINK(\"http://contoh.invalid\",\"klik\")", "\"'=HYPERLINK(\"\"http://contoh.invalid\"\",\"\"klik\"\")\""),
      ("+62812 menelepon saya", "'+62812 menelepon saya"), ("-1+1 antrean", "'-1+1 antrean"),
      ("@SUM(A1:A9) antrean", "'@SUM(A1:A9) antrean"), ("\t=1+1 antrean", "'=1+1 antrean"),
      ("\r\n=1+1 antrean", "'=1+1 antrean"), (" \u{A0} =1+1 antrean", "'=1+1 antrean"),
      ("\u{200B}\u{202E}=1+1 antrean", "'=1+1 antrean"), ("＝1+1 antrean", "'＝1+1 antrean"),
      ("\"=1+1\" antrean", "\"'\"\"=1+1\"\" antrean\""),
      ("Antre, lalu \"tutup\"\r\nbegitu saja", "\"Antre, lalu \"\"tutup\"\" begitu saja\""),
      ("Antre\u{1B}]0;x\u{7} lama\u{9B}31m; 1=1", "\"Antre]0;x lama31m; 1=1\""),
    ])
  func formulas(_ text: String, _ written: String) throws {
    #expect(try record(of: text).hasSuffix(",0," + written))
  }

  @Test("B9: a telephone keeps its zero, and a complaint its row of digits")
  func digits() throws {
    let record = try record(of: "081270008001 0812")
    #expect(record.hasSuffix(",0,081270008001 0812"))
    let other = try ticket(["export", "--reason", "rapat", "--json"])
    #expect(try object(other.lines[0])["phone"] as? String == "+6281270008001")
  }

  @Test("L1, T1: each complaint is a row of the ledger; a confidential one has no name, and no note is in it")
  func exported() throws {
    let open = try office.files(by: person).number
    let hidden = try office.files("Calo di parkiran kantor.", mode: .confidential, by: person).number
    let ending = try ticket(["export", "--reason", "rapat"])
    let records = ending.output.split(separator: "\r\n")
    #expect(records.count == 3 && records[1].hasPrefix("\(open),service,received,20"))
    #expect(records[1].contains(",no,,kiosk,terbuka,Rina d'Aprí,0812 7000 8001,\(person.participantID),"))
    #expect(records[2].hasPrefix("\(hidden),") && records[2].contains(",no,,kiosk,rahasia,,,,,,0,Calo di parkiran"))
    let rows = try office.ledger(.ticketShown)
    #expect(rows.map(\.about) == [open.description, hidden.description])
    #expect(rows.allSatisfy { $0.details == "by=export reason=rapat" && $0.staff?.isEmpty == false })
    let json = try ticket(["export", "--reason", "rapat", "--json", "--search", "calo"])
    let found = try object(json.lines[0])
    #expect(json.lines.count == 1 && found["number"] as? String == hidden.description)
    #expect(try ticket(["export"]).code == 2)
  }
}

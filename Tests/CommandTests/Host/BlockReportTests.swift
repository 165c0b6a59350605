import Commands
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

@Suite("anjungan block report, for the call centre")
struct BlockReportTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office(people: 2) }

  /// What the caller says, right where nothing else is given.
  private func report(
    nik: String? = nil, birth: String? = nil, name: String? = nil,
    fact: (kind: String, says: String) = ("ibu", "Siti Aminah"),
    more: [String] = []
  ) throws -> Child.Ending {
    let born = person.birth.description.split(separator: "-").reversed().joined(separator: "/")
    return try office.run(
      ["block", "report", "-", "--channel", "175", "--fact", fact.kind] + more,
      input: [nik ?? person.nik.digits, birth ?? born, name ?? person.name.text, fact.says])
  }

  @Test(
    "B1: four right facts report; each of the extra ones will do",
    arguments: [("ibu", "siti aminah"), ("perusahaan", "PT Rekaan"), ("telepon", "1234")])
  func reports(_ kind: String, _ says: String) throws {
    try office.blocks(person)
    let ending = try report(fact: (kind, says))
    #expect(ending.code == 0 && ending.errors.isEmpty)
    let stored = try #require(try office.access(of: person).block?.report)
    #expect(stored.channel == .callCentre)
    #expect(
      ending.lines == [
        "reported: number \(stored.number), \(stored.at.words(in: .wib))",
        "opens at: \(stored.opens.opening(in: .wib))",
        "tell the caller: nomor laporan \(stored.number); blokir terbuka \(stored.opens.openingForCaller(in: .wib))",
      ])
    let rows = try office.ledger(.blockReported)
    #expect(rows.count == 1 && rows[0].staff?.isEmpty == false && rows[0].details.contains("channel=175"))
  }

  @Test("B1 M3: one wrong fact of four reports nothing, and all of them are answered alike")
  func wrongFacts() throws {
    try office.blocks(person)
    let other = office.people[1]
    let endings = [
      try report(nik: other.nik.digits), try report(nik: "3174070101809999"), try report(birth: "01/01/1980"),
      try report(name: "Orang Lain"), try report(fact: ("ibu", "Orang Lain")),
      try report(fact: ("perusahaan", "PT Lain")), try report(fact: ("telepon", "0000")),
      try report(fact: ("telepon", "")),
    ]
    let told = endings.prefix(7)
    #expect(Set(told.map(\.code)) == [3])
    #expect(Set(told.map(\.errors)).count == 1 && endings.allSatisfy(\.output.isEmpty))
    // The fourth about one participant is not compared any more.
    #expect(endings[7].code == 75 && endings[7].errors.contains("three wrong facts have ended reports by 175"))
    #expect(try office.access(of: person).block?.report == nil)
  }

  @Test("AKf: three wrong facts end it for a day, for a right one too; the moment is told in the branch's zone")
  func ended() throws {
    try office.blocks(person)
    for _ in 0..<3 { #expect(try report(fact: ("ibu", "Orang Lain")).code == 3) }
    let ending = try report(more: ["--branch", "J01"])
    #expect(ending.code == 75 && ending.output.isEmpty)
    #expect(ending.errors.contains(#/until [A-Z][a-z]+day, \d\d? [A-Z][a-z]+ \d{4} \d\d:\d\d:\d\d WIB/#))
    #expect(try office.access(of: person).block?.report == nil)
    try office.outside("UPDATE caller_facts SET wrongs = '[]', ended_until = 0")
    #expect(try report().code == 0)
  }

  @Test("B2: a second report does not move the moment and says so")
  func again() throws {
    try office.blocks(person)
    let first = try object(try report(more: ["--json"]).lines[0])
    let second = try object(try report(more: ["--json"]).lines[0])
    #expect(first["schema"] as? String == "anjungan.report/1")
    #expect(first["outcome"] as? String == "reported" && second["outcome"] as? String == "already-reported")
    for field in ["number", "at", "opens", "channel"] {
      #expect(first[field] as? String == second[field] as? String)
    }
    #expect(try office.ledger(.blockReported).count == 1 && office.ledger(.blockReportedAgain).count == 1)
  }

  @Test("B4: nobody is blocked: nothing changes, and it says so with 6")
  func notBlocked() throws {
    let ending = try report()
    #expect(ending.code == 6 && ending.errors.contains("not blocked"))
    #expect(try office.access(of: person) == Access())
    #expect(try office.ledger(.blockReportedVoid).count == 1)
  }

  @Test("M5: ten wrong callers in a row, and the eleventh waits")
  func brake() throws {
    for number in 0..<10 { #expect(try report(nik: "317407010180900\(number)").code == 3) }
    let ending = try report()
    #expect(ending.code == 75 && ending.errors.contains("too many look-ups"))
  }

  @Test("Only 175 reports from the host, and every fact has to be there")
  func usage() throws {
    let channel = try office.run(["block", "report", "-", "--channel", "kiosk"])
    #expect(channel.code == 2 && channel.errors.contains("175"))
    let short = try office.run(["block", "report", "-", "--channel", "175"], input: [person.nik.digits])
    #expect(short.code == 2 && short.errors.contains("Birth date"))
    #expect(try report(birth: "31/02/1990").code == 2)
    #expect(try report(name: "").code == 2)
    #expect(try report(fact: ("lahir", "Jakarta")).code == 2)
  }

  @Test("A17: kiosk, call centre and host share one count")
  func oneCount() throws {
    let visit = try office.consents(person)
    for terminal in ["kiosk-1", "kiosk-2", "kiosk-3"] {
      let teller = try Teller(at: office, terminal)
      _ = try teller.ask(.retype(person, try Office.wrong, office.newErrand(), in: visit))
    }
    #expect(try report().code == 0)
    let again = try Teller(at: office, "kiosk-1").ask(.report(person, office.newErrand(), in: office.newVisit()))
    guard case .report(.alreadyReported(let sheet, _)) = again else {
      Issue.record("\(again)")
      return
    }
    #expect(sheet.block.report?.channel == .callCentre)
    #expect(sheet.strikes.map(\.station.terminal) == ["kiosk-1", "kiosk-2", "kiosk-3"])
  }
}

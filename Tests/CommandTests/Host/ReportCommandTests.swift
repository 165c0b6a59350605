import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

@Suite("anjungan report")
struct ReportCommandTests {
  private let office: Office

  init() throws { office = try Office(people: 2) }

  private func report(_ more: String..., branch: String = "J01") throws -> Child.Ending {
    try office.run(["report", "--branch", branch] + more)
  }

  private var today: CivilDay {
    get throws { Zone.wib.day(of: try office.sqlite().read { (records) throws(Failure) in records.time.now }) }
  }

  @Test("Today by default: what was received, and nothing about who")
  func byDefault() throws {
    _ = try office.files(by: office.people[0])
    try office.submits(office.people[0])
    try office.blocks(office.people[1])
    let before = try today
    let ending = try report()
    let days = [before, try today].map { "days: \($0), counted" }
    #expect(ending.code == 0 && ending.errors.isEmpty)
    #expect(ending.lines[0] == "branch: J01, Kebayoran")
    #expect(days.contains { ending.lines[1].hasPrefix($0) } && ending.lines[1].hasSuffix(" WIB"))
    #expect(
      Array(ending.lines[2...]) == [
        "tickets, all: 1 received, 0 answered, 0 in time", "tickets, service: 1 received, 0 answered, 0 in time",
        "updates: 1 received, 0 decided, 0 in time", "blocks: 1 set, 0 reported, 0 opened",
      ])
    #expect(office.names(nobodyIn: ending.output))
  }

  @Test("As JSON: one object by names that stay; what is not known is left out")
  func json() throws {
    _ = try office.files()
    let ending = try report("--month", "\(try today.civilMonth)", "--json")
    let file = try object(ending.output)
    #expect(file["schema"] as? String == "anjungan.figures/1" && file["branch"] as? String == "J01")
    #expect(file["first"] as? String == "\(try today.civilMonth)-01" && isMoment(file["counted"]))
    #expect(file["last"] as? String == (try today.civilMonth.lastDay.description))
    let tickets = try #require(file["tickets"] as? [[String: Any]])
    #expect(tickets.map { $0["category"] as? String } == ["all", "service"])
    #expect(tickets[0]["received"] as? Int == 1 && tickets[0]["median_working_days"] == nil)
    #expect((file["updates"] as? [String: Int]) == ["received": 0, "decided": 0, "in_time": 0])
    #expect((file["blocks"] as? [String: Int]) == ["set": 0, "reported": 0, "opened": 0])
  }

  @Test("As CSV: CRLF, a row for all and one for each category, an empty cell for what is not known")
  func csv() throws {
    _ = try office.files()
    let month = try today.civilMonth
    let ending = try report("--month", "\(month)", "--csv")
    let records = ending.output.components(separatedBy: "\r\n")
    #expect(ending.code == 0 && records.count == 4 && records[3].isEmpty)
    #expect(
      records[0].hasPrefix("branch,branch_name,first,last,category,received,answered,in_time,median_working_days,"))
    let days = "\(month.firstDay),\(month.lastDay)"
    #expect(records[1] == "J01,Kebayoran,\(days),all,1,0,0,,0,0,0,0,0,0")
    #expect(records[2] == "J01,Kebayoran,\(days),service,1,0,0,,,,,,,")
  }

  @Test("A branch whose name is a formula does nothing in a spreadsheet or a terminal")
  func hostileName() throws {
    let branch = Branch(code: "K02", name: "=cmd|'/C calc'!A1,\"\u{1B}[31m\n", zone: .wit)
    try office.sqlite().stock(Stock(branches: [branch]))
    let ending = try report("--csv", branch: "K02")
    #expect(ending.output.contains("\r\nK02,\"'=cmd|'/C calc'!A1,\"\"[31m \","))
    #expect(try !report(branch: "K02").output.contains("\u{1B}"))
  }

  @Test("A day that nothing happened on is all zeros, and the zone is the branch's")
  func otherDay() throws {
    _ = try office.files()
    let ending = try report("--day", "2020-02-29", "--csv")
    #expect(ending.output.contains("\r\nJ01,Kebayoran,2020-02-29,2020-02-29,all,0,0,0,,0,0,0,0,0,0\r\n"))
  }

  @Test(
    "What is no day or month, or both, is a usage error",
    arguments: [
      ["--day", "2026-02-29"], ["--day", "21/11/2026"], ["--month", "2026-13"], ["--month", "2026-11-01"],
      ["--day", "2026-11-21", "--month", "2026-11"], ["--csv", "--json"], ["--day", ""],
    ])
  func usage(_ options: [String]) throws {
    let ending = try office.run(["report", "--branch", "J01"] + options)
    #expect(ending.code == 2 && ending.output.isEmpty && !ending.errors.isEmpty)
  }

  @Test("Without a branch, or with one that is not known, there is no report")
  func noBranch() throws {
    #expect(try office.run(["report"]).code == 2)
    #expect(try report(branch: "X99").code != 0)
  }
}

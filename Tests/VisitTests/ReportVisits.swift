import Console
import Demo
import Flow
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

@Suite("Lapor Buka Blokir") struct ReportVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  @Test("A report gets a number and the moment of the opening, in the branch's time")
  func reported() throws {
    try office.strikes(sari.identity, times: 3)
    let visit = try office.visit()
    try visit.reports(sari.identity)
    try visit.isAt("reported")
    visit.reads("Laporan Anda diterima pada Sabtu, 21 November 2026 pukul 14.30 WIB")
    visit.reads("dapat dipakai lagi mulai Minggu, 22 November 2026 pukul 14.31 WIB")
    let number = try #require(try office.page(of: sari.identity.nik)?.block?.block.report?.number.description)
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("blocked")
    visit.reads("mulai Minggu, 22 November 2026 pukul 14.31 WIB")
    try visit.reports(sari.identity)
    visit.sees(number)
  }

  @Test("Right from the third wrong answer, after one question")
  func reportedAtOnce() throws {
    let visit = try office.visit()
    try visit.comesToRetype(sari.identity)
    for _ in 1...3 { try visit.retypes(Somebody.wrongNumber) }
    try visit.isAt("nowBlocked")
    visit.presses(.enter)
    try visit.isAt("askReport")
    visit.presses(.enter)
    try visit.isAt("nowBlocked")
    visit.presses(.enter)
    try visit.saysSo()
    try visit.isAt("reported")
  }

  @Test("The moment is one of the branch's zone", arguments: zip(Zone.allCases, ["14", "15", "16"]))
  func zones(zone: Zone, hour: String) throws {
    let person = try Invented(1).identity
    let office = try Office(Invented.stock([try Invented(1)], zone: zone))
    try office.strikes(person, times: 3)
    let visit = try office.visit()
    try visit.reports(person)
    visit.reads("diterima pada Sabtu, 21 November 2026 pukul \(hour).30 \(zone.rawValue)")
    // What was read meanwhile has begun another minute.
    visit.reads("mulai Minggu, 22 November 2026 pukul \(hour).31 \(zone.rawValue)")
    let top = try #require(visit.lines.first)
    #expect(top.contains("\(hour).30 \(zone.rawValue)"))
  }

  @Test("Reporting again does not move the opening, and says so")
  func again() throws {
    try office.strikes(sari.identity, times: 3)
    try office.reports(sari.identity)
    office.passes(.hours(5))
    let visit = try office.visit(at: "kios-2")
    try visit.reports(sari.identity)
    try visit.isAt("alreadyReported")
    visit.reads("sudah kami terima pada Sabtu, 21 November 2026 pukul 14.30 WIB")
    visit.reads("mulai Minggu, 22 November 2026 pukul 14.31 WIB")
    visit.reads("Sisa waktu pada pukul 19.30 WIB: 19 jam")
  }

  @Test("A18: reporting what is not blocked changes nothing and says so, in one row of the ledger")
  func notBlocked() throws {
    try office.strikes(sari.identity, times: 2)
    let before = try office.ledger()
    let visit = try office.visit()
    try visit.reports(sari.identity)
    try visit.isAt("notBlocked")
    #expect(try office.ledger() == before + ["block.reported-void"])
    #expect(try office.triesLeft(of: sari.identity) == 1)
  }

  @Test("A18: two reports at two terminals are one report and one remark")
  func twoTerminals() throws {
    try office.strikes(sari.identity, times: 3)
    var visits = [try office.visit(at: "kios-1").asked(to: sari), try office.visit(at: "kios-2").asked(to: sari)]
    visits.sort()
    #expect(visits == ["alreadyReported", "reported"])
    let rows = try office.ledger().filter { $0.hasPrefix("block.reported") }
    #expect(rows == ["block.reported", "block.reported-again"])
  }

  @Test("Somebody who is not found gets the answer of a membership check")
  func notFound() throws {
    try office.strikes(sari.identity, times: 3)
    let visit = try office.visit()
    try visit.reports(sari.identity.with(birth: sari.identity.birth.adding(days: 1)))
    try visit.isAt("notFound")
    #expect(try office.page(of: sari.identity.nik)?.block?.block.report == nil)
  }

  @Test("While a face check is under way nobody knows what it brings")
  func checking() throws {
    try office.startsFaceCheck(of: sari.identity.nik)
    let visit = try office.visit()
    try visit.reports(sari.identity)
    try visit.isAt("checkingElsewhere")
  }

  @Test("B1: what was reported to 175 stands at the kiosk, and is not reported again there")
  func telephone() throws {
    try office.strikes(sari.identity, times: 3)
    let staff = try #require(StaffName("petugas"))
    let fact = ExtraFact.mother("Siti Aminah")
    guard case .host(.report(.reported)) = try office.answers(.host(.report(sari.identity, fact), by: staff)) else {
      Issue.record("not reported")
      return
    }
    office.passes(.hours(1))
    let visit = try office.visit()
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("blocked")
    visit.reads("mulai Minggu, 22 November 2026 pukul 14.31 WIB")
    try visit.reports(sari.identity)
    try visit.isAt("alreadyReported")
  }

  @Test("C8, KY1: Enter held down from the third wrong number on reports nothing; the yes held down reports once")
  func heldDown() throws {
    let visit = try office.visit()
    try visit.comesToRetype(sari.identity)
    for _ in 1...3 { try visit.retypes(Somebody.wrongNumber) }
    try visit.isAt("nowBlocked")
    visit.hammers(Array(repeating: .enter, count: 900), every: 30)
    #expect(try office.ledger().filter { $0.hasPrefix("block.reported") } == [])
    visit.presses(.enter)
    try visit.isAt("askReport")
    visit.presses(.character("2"))
    visit.hammers(Array(repeating: .character("2"), count: 900), every: 30)
    try visit.isAt("reported")
    #expect(try office.ledger().filter { $0.hasPrefix("block.reported") } == ["block.reported"])
  }
}

extension KioskVisit {
  /// Reports this person's block; says where that leads.
  func asked(to person: Somebody) throws -> String {
    try reports(person.identity)
    return screen
  }
}

/// What is open when. Rules B1 to B3.
@Suite("1x24 jam") struct OpeningVisits {
  private let sari: Somebody

  init() throws { sari = try Somebody(.active) }

  /// Blocked and reported at the start of the office's time.
  private func reported(_ office: Office) throws {
    try office.strikes(sari.identity, times: 3)
    try office.reports(sari.identity)
  }

  private static let starts: [(name: String, start: Moment)] = [
    ("a Saturday", FakeHost.start), ("before a leap day", Moment(seconds: 1_835_395_200)),
    ("New Year's Eve", Moment(seconds: 1_798_709_400)), ("just before midnight WIB", Moment(seconds: 1_795_280_399)),
  ]

  @Test("A8: blocked until one millisecond before 24 hours are over, open at exactly 24", arguments: starts)
  func exactly(start: (name: String, start: Moment)) throws {
    let office = try Office(start: start.start)
    try reported(office)
    let begun = office.clock.wall
    office.passes(.milliseconds(24 * 3_600_000 - 10_000))
    let visit = try office.visit()
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("blocked")
    // Who stands before the block has read it meanwhile.
    visit.waits(milliseconds: 2_000)
    office.reaches(until: .hours(24), after: begun, less: 1)
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("blocked")
    office.reaches(until: .hours(24), after: begun)
    try visit.asksForUpdate(sari.identity)
    // The minute that was promised may not have come.
    visit.reads("Blokir sudah terbuka")
    visit.reads("3 kesempatan baru untuk nomor kartu dan wajah")
    try visit.agrees()
    visit.sees("Kesempatan tersisa: 3 dari 3")
  }

  @Test("B3: whoever comes back is told that his block is open, in both services, until he tries or 30 days are over")
  func told() throws {
    let words = "Blokir sudah terbuka sejak Minggu, 22 November 2026 pukul 14.31 WIB"
    let office = try Office()
    try reported(office)
    office.passes(.hours(25))
    let visit = try office.visit()
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("consent")
    visit.reads(words)
    visit.presses(.function(2))
    visit.reads("Your block has been open since Sunday, 22 November 2026 at 14:31 WIB. You have 3 new tries")
    visit.presses(.function(2))
    try visit.reports(sari.identity)
    try visit.isAt("notBlocked")
    visit.reads(words)
    // Once it has been written down, too.
    try visit.comesToRetype(sari.identity)
    try visit.asksForUpdate(sari.identity)
    visit.reads(words)
    try visit.agrees()
    try visit.retypes(Somebody.wrongNumber)
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("consent")
    visit.reads(not: "Blokir sudah terbuka")
  }

  @Test("B2, B3: a minute that has not come is never told as past, in either service")
  func ahead() throws {
    let office = try Office()
    try reported(office)
    let opens = try #require(try office.page(of: sari.identity.nik)?.block?.block.report?.opens)
    office.reaches(until: .milliseconds(0), after: opens)
    // The minute that was told is the next one, and does not come while somebody reads.
    try #require((1..<30_000).contains(opens.milliseconds % 60_000))
    let visit = try office.visit()
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("consent")
    visit.reads("Blokir sudah terbuka. Anda mempunyai 3 kesempatan baru")
    visit.presses(.function(2))
    visit.reads("Your block is open. You have 3 new tries")
    visit.presses(.function(2))
    try visit.reports(sari.identity)
    try visit.isAt("notBlocked")
    visit.reads("Blokir sudah terbuka. Anda mempunyai 3 kesempatan baru")
    office.passes(.minutes(1))
    try visit.reports(sari.identity)
    visit.reads("Blokir sudah terbuka sejak Minggu, 22 November 2026 pukul 14.31 WIB")
  }

  @Test("B3: a month later nobody is told any more, and who was never blocked is told nothing")
  func toldNoMore() throws {
    let office = try Office()
    try reported(office)
    office.passes(.days(32))
    let visit = try office.visit()
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("consent")
    visit.reads(not: "Blokir sudah terbuka")
    let other = try Somebody(.severalCards)
    try visit.asksForUpdate(other.identity)
    try visit.isAt("consent")
    visit.reads(not: "Blokir sudah terbuka")
  }

  @Test("A8: at the same moment in all three zones", arguments: Zone.allCases)
  func zones(zone: Zone) throws {
    let person = try Invented(1)
    let office = try Office(Invented.stock([person], zone: zone))
    try office.strikes(person.identity, times: 3)
    try office.reports(person.identity)
    office.passes(.milliseconds(24 * 3_600_000 - 1))
    #expect(try office.isBlocked(person.identity))
    office.passes(.milliseconds(1))
    #expect(try !office.isBlocked(person.identity))
  }

  @Test("B1: without a report no time opens it")
  func unreported() throws {
    let office = try Office()
    try office.strikes(sari.identity, times: 3)
    office.passes(.days(400))
    let visit = try office.visit()
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("blocked")
  }

  @Test("A9: asked for every minute of the block, the opening does not move")
  func everyMinute() throws {
    let office = try Office()
    try reported(office)
    let opens = try #require(try office.page(of: sari.identity.nik)?.block?.block.report?.opens)
    let visit = try office.visit()
    try visit.asksForUpdate(sari.identity)
    for _ in 1..<(24 * 60) {
      office.passes(.minutes(1))
      visit.presses(.escape)
      visit.presses(.enter)
      try visit.isAt("blocked")
    }
    visit.reads("mulai Minggu, 22 November 2026 pukul 14.31 WIB")
    #expect(try office.page(of: sari.identity.nik)?.block?.block.report?.opens == opens)
    office.passes(.minutes(1))
    visit.presses(.escape)
    visit.presses(.enter)
    try visit.isAt("consent")
  }

  @Test("A9: reported every hour of the block, the opening does not move")
  func everyHour() throws {
    let office = try Office()
    try reported(office)
    for _ in 1..<24 {
      office.passes(.hours(1))
      let visit = try office.visit()
      try visit.reports(sari.identity)
      try visit.isAt("alreadyReported")
      visit.reads("mulai Minggu, 22 November 2026 pukul 14.31 WIB")
    }
    office.passes(.hours(1))
    let visit = try office.visit()
    try visit.reports(sari.identity)
    try visit.isAt("notBlocked")
  }

  @Test("A8: a wall clock set back or forward opens nothing earlier and nothing later", arguments: [-1, 1] as [Int64])
  func wallClock(sign: Int64) throws {
    let office = try Office()
    office.clock.host.synchronises(false)
    try reported(office)
    office.clock.host.steps(.hours(48 * sign))
    office.passes(.milliseconds(23 * 3_600_000))
    #expect(try office.isBlocked(sari.identity))
    office.passes(.hours(2))
    #expect(try !office.isBlocked(sari.identity))
  }

  @Test("C3: after days without power nobody is let in by a clock that nobody trusts, and the screen says so")
  func doubtfulClock() throws {
    let office = try Office()
    try reported(office)
    office.clock.host.boots("boot-2", wall: FakeHost.start.later(by: .hours(100)), isSynchronised: false)
    let visit = try office.visit()
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("blocked")
    visit.reads("Waktu tunggu sudah lewat, tetapi jam anjungan ini masih harus diperiksa. Temui petugas loket.")
    office.clock.host.synchronises(true)
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("consent")
  }
}

import Console
import Demo
import Flow
import Keeping
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// However a person is named and wherever he stands, his tries are counted once. Rules N1, N2, S1.
@Suite("One counter for one person") struct OneCounterVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  private func typed(_ nik: String) throws -> KioskVisit {
    let visit = try office.visit()
    try visit.comes()
    visit.types("2")
    visit.presses(.enter)
    try visit.fillsIn(nik, "15 agustus 1995", "sari  WULANDARI")
    visit.presses(.enter)
    return visit
  }

  @Test("A11: other spellings of a NIK are the same person")
  func spellings() throws {
    let spellings = ["3174 0755 0895 9002", "31.74.07.550895.9002", "\u{FF13}1740755-0895-900\u{FF12}"]
    for (index, spelling) in spellings.enumerated() {
      let visit = try typed(spelling)
      try visit.agrees()
      visit.sees("Kesempatan tersisa: \(3 - index) dari 3")
      try visit.retypes(Somebody.wrongNumber)
    }
    #expect(try office.isBlocked(sari.identity))
    #expect(try office.ledger().filter { $0 == "block.set" }.count == 1)
  }

  @Test(
    "A11: what is no digit is named, never left out",
    arguments: [
      "3174075508959002aa", "317407550895900\u{0662}", "O174075508959002", "03174075508959002", "317407550895900",
      "3.1740755E+15",
    ])
  func strangeSigns(nik: String) throws {
    let visit = try typed(nik)
    try visit.isAt("askIdentity")
    visit.sees("✗")
    #expect(try office.triesLeft(of: sari.identity) == 3)
  }

  @Test(
    "A11: other spellings of a card number are the same number",
    arguments: ["160 000 000 74", "16000-000-074", "1600000007\u{FF14}"])
  func cardSpellings(number: String) throws {
    let visit = try office.visit()
    try visit.comesToRetype(sari.identity)
    try visit.retypes(number)
    try visit.isAt("numberMatched")
  }

  @Test("A12: nothing typed, three times and more, blocks nobody", arguments: ["1", "2", "5"])
  func nothingTyped(entry: String) throws {
    let before = try office.ledger()
    let visit = try office.visit()
    try visit.comes()
    visit.types(entry)
    if entry == "2" { visit.presses(.enter) }
    for _ in 1...5 {
      try visit.isAt("askIdentity")
      visit.presses(.tab, .tab, .tab, .tab, .backTab, .enter)
      visit.sees("NIK belum diisi")
    }
    #expect(try office.ledger() == before)
    let cast = try Cast(today: Cast.home.zone.day(of: FakeHost.start))
    for member in cast.characters { #expect(try office.triesLeft(of: member.identity) == 3) }
  }

  @Test("A12: a NIK of zeros names nobody")
  func zeros() throws {
    let visit = try typed("0000000000000000")
    try visit.isAt("askIdentity")
    visit.sees("✗")
  }

  @Test("A17: kiosk and officer see the same tries")
  func officer() throws {
    try office.strikes(sari.identity, times: 2)
    let page = try #require(try office.page(of: sari.identity.nik))
    #expect(page.strikesLeft == Strikes(kpj: 1, face: 3))
    try office.strikes(sari.identity, times: 1, at: "kios-2")
    let block = try #require(try office.page(of: sari.identity.nik)?.block)
    #expect(block.strikes.map(\.station.terminal) == ["kios-1", "kios-1", "kios-2"])
  }

  @Test("A17: the demonstration has the same people, and nothing of it reaches a store in a file")
  func demo() throws {
    let before = try office.ledger()
    let clock = office.clock
    let world = try World(clock: DemoClock { [host = clock.host] in host.reading().wall }, chance: SeededChance(4))
    #expect(world.store.keyFile == nil)
    let desk = try world.desk()
    let visit = KioskVisit(
      at: Route(start: .start, afterIdle: .farewell(Farewell())), clerk: ImmediateClerk { desk.answer($0) },
      words: KioskTexts.of, clock: clock, chance: SeededChance(5))
    try visit.comesToRetype(sari.identity)
    for _ in 1...3 { try visit.retypes(Somebody.wrongNumber) }
    try visit.isAt("nowBlocked")
    #expect(try office.ledger() == before)
    #expect(try office.triesLeft(of: sari.identity) == 3)
    let other = try World(clock: DemoClock { [host = clock.host] in host.reading().wall }, chance: SeededChance(4))
    let elsewhere = try other.desk()
    let next = KioskVisit(
      at: Route(start: .start, afterIdle: .farewell(Farewell())), clerk: ImmediateClerk { elsewhere.answer($0) },
      words: KioskTexts.of, clock: clock, chance: SeededChance(6))
    try next.comesToRetype(sari.identity)
    next.sees("Kesempatan tersisa: 3 dari 3")
  }
}

/// What people type and employers deliver reaches the glass clean.
@Suite("Hostile text") struct HostileVisits {
  private static let hostile = [
    "Sari\u{1B}]52;c;QUJD\u{07}", "Sari \u{9D}52;c;QUJD\u{9C}", "\u{1B}]0;judul\u{07}Sari", "Sari\u{1B}[2J\u{1B}c",
    "Sari \u{9B}31m", "Sari\u{202E}irad", "\u{1B}Pq#0\u{1B}",
  ]

  @Test("C1: in a record it is shown as harmless text", arguments: hostile)
  func recorded(text: String) throws {
    let person = try Invented(1)
    var stock = Invented.stock([person])
    let branch = stock.branches[0]
    stock.branches = [Branch(code: branch.code, name: text, city: text, zone: .wib, telephone: text, hours: text)]
    stock.memberships = stock.memberships.map { record in
      let card = record.membership
      return MembershipRecord(
        of: record.nik,
        Membership(
          kpj: card.kpj, employer: text, city: text, branch: stock.branches[0], segment: card.segment,
          registered: card.registered, status: .active, movingTo: text))
    }
    let office = try Office(stock)
    defer { withExtendedLifetime(office) {} }
    let visit = try office.visit()
    try visit.checks(person.identity)
    try visit.isAt("cardDetail")
    visit.isClean()
    try visit.comesToRetype(person.identity)
    try visit.retypes(person.kpj.text)
    try visit.isAt("numberMatched")
    visit.isClean()
  }

  @Test("C1: typed or pasted into any field it stays harmless", arguments: hostile)
  func typed(text: String) throws {
    let office = try Office()
    let visit = try office.visit()
    try visit.comes()
    visit.types("1")
    for _ in 0..<3 {
      visit.presses(.paste(text))
      visit.types(text)
      visit.presses(.tab)
    }
    visit.presses(.enter)
    visit.isClean()
    try visit.comesToRetype(Somebody(.active).identity)
    visit.presses(.paste(text))
    visit.types(text)
    visit.presses(.enter)
    try visit.isAt("retypeKPJ")
    visit.isClean()
    #expect(try office.triesLeft(of: Somebody(.active).identity) == 3)
  }
}

extension KioskVisit {
  /// No picture of this visit holds anything that a terminal would obey.
  func isClean() {
    for line in kiosk.terminal.frames.flatMap(\.lines) {
      #expect(Printable.isClean(line))
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
    }
  }
}

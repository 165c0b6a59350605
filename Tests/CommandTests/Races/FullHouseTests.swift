import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// What is done at one terminal of a full branch, and what all the others then show.
@Suite("Three kiosks and two counters on one store", .waiting, .serialized)
struct FullHouseTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office(people: 2) }

  @Test("S8: a complaint, a strike, a block and its report, each from another kiosk, stand at both counters, no key")
  func kiosksToCounters() throws {
    let house = try FullHouse(office, of: .sri, .tuti)
    try house.counters(choose: "Buku catatan", andSee: "Mencoba masuk")
    let complainant = house.kiosks[0].guest()
    try complainant.complains("Antrean di loket dua jam, lalu loket ditutup.", telephone: nil)
    _ = try complainant.files()
    try house.counters(see: "Pengaduan diterima")
    try house.kiosks[1].reachesTheNumber(office.people[1])
    house.kiosks[1].retypes(try office.people[1].mistyped)
    try house.counters(see: "Nomor kartu salah")
    try house.kiosks[2].reachesTheNumber(person)
    for left in [2, 1] {
      house.kiosks[2].retypes(try person.mistyped)
      try house.kiosks[2].terminal.rests(on: "Kesempatan tersisa: \(left) dari 3")
    }
    house.kiosks[2].retypes(try person.mistyped)
    try house.counters(see: "Terblokir")
    try house.kiosks[2].terminal.rests(on: "sekarang terblokir")
    house.kiosks[2].terminal.type("1")
    try house.kiosks[2].terminal.rests(on: "Laporkan blokir?")
    house.kiosks[2].terminal.type("2")
    try house.counters(see: "Blokir dilaporkan")
    #expect(try office.ledger(.ticketFiled).map(\.terminal) == ["kios-1"])
    #expect(try office.ledger(.kpjWrong).map(\.terminal) == ["kios-2", "kios-3", "kios-3", "kios-3"])
    #expect(try office.ledger(.blockReported).map(\.terminal) == ["kios-3"])
    #expect(try house.ledgerHolds)
  }

  @Test("T4 D2: what the reporter adds meanwhile stops the answer, whose text is kept; then all read the answer")
  func countersToKiosks() throws {
    let house = try FullHouse(office, of: .rina, .joni)
    let complainant = house.kiosks[0].guest()
    try complainant.complains("Antrean di loket dua jam, lalu loket ditutup.", telephone: "0812 7000 8001")
    let number = try complainant.files().number
    try house.counters(see: "1 terbuka")
    let (rina, joni) = (house.counters[0], house.counters[1])
    try joni.chooses("Pengaduan")
    try joni.terminal.rests(on: number)
    try rina.opensTheComplaint(number)
    try rina.does("Ambil")
    try rina.terminal.rests(on: "sekarang milik Anda")
    try joni.terminal.sees("rina")
    try rina.does("Jawab")
    try rina.terminal.rests(on: "0 dari 4.000")
    rina.terminal.type("Loket kami tambah dua.")
    try rina.terminal.rests(on: "22 dari 4.000")
    try house.kiosks[1].tracks(number, "8001")
    try house.kiosks[1].chooses("Tulis pesan")
    try house.kiosks[1].terminal.rests(on: "0 dari 4.000")
    house.kiosks[1].terminal.type("Sudah tiga kali terjadi.")
    house.kiosks[1].terminal.press(.function(4))
    try house.kiosks[1].chooses("Kirim")
    try house.kiosks[1].terminal.rests(on: "Baca isi dan pesan")
    try rina.sendsWords()
    try rina.terminal.rests(on: "Tulisan Anda tersimpan")
    #expect(rina.terminal.text.contains("Sudah tiga kali terjadi."))
    try rina.does("Jawab")
    try rina.terminal.rests(on: "Loket kami tambah dua.")
    try rina.sendsWords()
    try rina.terminal.rests(on: "Jawaban terkirim")
    try joni.terminal.sees("dijawab")
    try house.kiosks[2].tracks(number, "8001")
    try house.kiosks[2].terminal.rests(on: "Loket kami tambah dua.")
    #expect(try house.ledgerHolds)
  }

  @Test("A1 A2: three kiosks type a wrong number of one person at once: three strikes and one block, at both counters")
  func strikesAtOnce() throws {
    let house = try FullHouse(office, of: .rina, .joni)
    try house.counters(choose: "Terminal", andSee: "Tidak ada terminal")
    for kiosk in house.kiosks { try kiosk.reachesTheNumber(person) }
    for kiosk in house.kiosks { kiosk.terminal.type(try person.mistyped.text) }
    for kiosk in house.kiosks { kiosk.terminal.press(.enter) }
    let (struck, blocked) = (/kios-[123] .* 1 +0/, /kios-[123] .* 1 +1/)
    try house.counters(see: "three kiosks that struck, one of which blocked") {
      $0.matches(of: struck).count == 2 && $0.matches(of: blocked).count == 1
    }
    let verdicts = ["tersisa: 2 dari 3", "tersisa: 1 dari 3", "sekarang terblokir"]
    for kiosk in house.kiosks {
      try kiosk.terminal.wait(for: "a verdict") { screen in verdicts.contains { screen.text.contains($0) } }
    }
    for verdict in verdicts {
      #expect(house.kiosks.count { $0.terminal.text.contains(verdict) } == 1, "\(verdict)")
    }
    let access = try office.access(of: person)
    #expect(access.strikes.kpj == 3 && access.block?.cause == .kpj)
    #expect(try office.ledger(.kpjWrong).compactMap(\.terminal).sorted() == (1...3).map(FullHouse.kiosk))
    #expect(try office.ledger(.blockSet).count == 1)
    #expect(try house.ledgerHolds)
  }

  @Test("Each counter watches the store, once; no kiosk, which is nobody's, does")
  func watching() throws {
    let house = try FullHouse(office, of: .rina, .joni)
    #expect(try house.counters.map { try Office.watches(of: $0.terminal.process) } == [1, 1])
    #expect(try house.kiosks.map { try Office.watches(of: $0.terminal.process) } == [0, 0, 0])
  }
}

extension Booth {
  /// From the menu to the question for the number, of which no try is used up.
  fileprivate func reachesTheNumber(_ person: Invented) throws {
    try beginsUpdate(person)
    try agrees()
    try terminal.rests(on: "Kesempatan tersisa: 3 dari 3")
  }
}

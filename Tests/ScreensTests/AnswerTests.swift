import Console
import Flow
import Rules
import Screens
import Services
import Testing

/// What the answers say. Rules M2 to M5, P2, P5, B2, S8.
@Suite struct AnswerTests {
  /// Rule M3: nothing on the screen tells the three cases apart, and each cause has its remedy, in the given order.
  @Test func notFoundNamesTheCausesInOrder() {
    let page = Visitor.told(.look(.notFound)).page(.indonesian)
    let labels = page.parts.flatMap { part -> [String] in
      if case .facts(let facts) = part { facts.map(\.label) } else { [] }
    }
    #expect(page.title == "Data KPJ tidak ditemukan")
    #expect(
      labels == [
        "Salah ketik", "Baru terdaftar", "Pindah kerja", "Iuran terlambat", "Bukan peserta lagi", "Gangguan sistem",
        // Where to go, once more for whoever cannot wait.
        "Loket", "Jam layanan", "Telepon",
      ])
  }

  @Test func notFoundIsTheSameForEachPurpose() {
    let page = Visitor.told(.look(.notFound)).page()
    #expect(Visitor.told(.update(.gate(.notFound))).page() == page)
    #expect(Visitor.told(.report(.notFound)).page() == page)
  }

  @Test func aCardShowsWhatAPublicTerminalMay() {
    let visitor = Visitor.told(Facts.found([Facts.card()]))
    for text in ["AKTIF", Facts.name, Facts.mask, "PT Maju Bersama, Bekasi", "JHT (hari tua)"] {
      #expect(visitor.sees(text), "\(text)")
    }
  }

  @Test func eachDiagnosisSaysWhatToDo() {
    let inactive = Visitor.told(Facts.found([Facts.card(active: false, since: "2025-01-31")]))
    #expect(inactive.sees("tidak aktif sejak Jumat, 31 Januari 2025"))
    let late = Visitor.told(Facts.found([Facts.card(late: CivilMonth(year: 2026, month: 9))]))
    #expect(late.sees("September 2026"))
    let moving = Visitor.told(Facts.found([Facts.card(active: false, moving: "PT Baru")]))
    #expect(moving.sees("beralih ke PT Baru"))
    let fresh = Visitor.told(Facts.found([], fresh: [Facts.fresh]))
    #expect(fresh.sees("mulai Rabu, 25 November 2026"))
  }

  @Test func severalCardsAreAListWithDigits() {
    var visitor = Visitor.told(Facts.found([Facts.card(), Facts.card(active: false, employer: "CV Lama")]))
    #expect(visitor.page().choices.count == 2)
    visitor.presses(.character("2"))
    #expect(visitor.sees("CV Lama"))
    visitor.presses(.escape)
    #expect(visitor.place.kind == "cardList")
  }

  @Test func alsoTheTwelfthCardCanBeSeen() {
    let cards = (1...12).map { Facts.card(employer: "PT \($0)") }
    var visitor = Visitor.told(Facts.found(cards))
    visitor.presses(.character("6"), .character("6"), .character("2"))
    #expect(visitor.sees("PT 12"))
  }

  @Test func tooManyLookUpsNameTheMoment() {
    let visitor = Visitor.told(.look(.paused(until: Facts.now.later(by: .minutes(15)))))
    #expect(visitor.sees("Sabtu, 21 November 2026 pukul 14.45 WIB"))
  }

  @Test func anUpdateInProcessSaysWhenAndUnderWhichNumber() {
    let visitor = Visitor.told(.update(.gate(.inProcess(Facts.caller, Facts.update(estimate: true), pastDue: false))))
    #expect(visitor.sees("Sabtu, 21 November 2026 pukul 14.30 WIB"))
    #expect(visitor.sees("Rabu, 25 November 2026 pukul 23.59 WIB (perkiraan)"))
    #expect(visitor.sees(Facts.number1.description))
    #expect(!visitor.sees("lewat"))
    #expect(Visitor.told(.update(.gate(.inProcess(Facts.caller, Facts.update(), pastDue: true)))).sees("sudah lewat"))
    #expect(!Visitor.told(.update(.gate(.inProcess(Facts.caller, Facts.update(), pastDue: true)))).sees("perkiraan"))
  }

  @Test func aClaimEndsByItselfOnlyWithoutAQueueNumber() {
    let abandoned = Visitor.told(.update(.gate(.claimActive(Facts.claim()))))
    #expect(abandoned.sees("antara Senin, 23 November 2026 dan Senin, 30 November 2026"))
    let queued = Visitor.told(.update(.gate(.claimActive(Facts.claim(queueNumber: "A12")))))
    #expect(!queued.sees("antara"))
    #expect(queued.sees("tidak dibatalkan otomatis"))
  }

  @Test func aMismatchNamesColumnsAndWhoMendsThem() {
    let visitor = Visitor.told(.update(.gate(.mismatch([.name, .birth]))))
    #expect(visitor.sees("nama, tanggal lahir."))
    #expect(!visitor.sees("status perkawinan"))
    #expect(visitor.sees("Dukcapil") && visitor.sees("HRD"))
    #expect(visitor.sees("tidak dihitung"))
  }

  @Test func aLastSuccessMakesAnotherUpdateUnnecessary() {
    let visitor = Visitor.told(.update(.gate(.consentNeeded(Facts.caller, last: Facts.succeeded))))
    #expect(visitor.sees("BERHASIL pada Sabtu, 21 November 2026"))
    #expect(visitor.after(.key(.character("1"))).place.kind == "consent")
  }

  @Test func aBlockSaysWhyWhenAndWhere() {
    let visitor = Visitor.told(.update(.gate(.blocked(Facts.block()))))
    #expect(visitor.sees("nomor kartu salah 3 kali"))
    #expect(visitor.sees("sejak Sabtu, 21 November 2026 pukul 14.30 WIB"))
    #expect(visitor.sees("di Jakarta Salemba"))
    #expect(visitor.page().choices.first?.label == "Lapor Buka Blokir")
  }

  @Test func aReportedBlockSaysWhenItOpensAndCannotBeReportedAgain() {
    let visitor = Visitor.told(.update(.gate(.blocked(Facts.block(reported: true)))))
    #expect(visitor.sees("Minggu, 22 November 2026 pukul 14.30 WIB"))
    #expect(!visitor.page().choices.contains { $0.label == "Lapor Buka Blokir" })
    let waiting = Visitor.told(.update(.gate(.blocked(Facts.block(reported: true, awaitsClock: true)))))
    #expect(waiting.sees("jam anjungan ini masih harus diperiksa"))
  }

  @Test func aSecondReportDoesNotMoveTheMoment() {
    let sheet = Facts.block(reported: true)
    let later = Facts.now.later(by: .minutes(1))
    let visitor = Visitor.told(.report(.alreadyReported(sheet, now: later)))
    #expect(visitor.sees("Melapor lagi tidak mengubah waktunya"))
    #expect(visitor.sees("Minggu, 22 November 2026 pukul 14.30 WIB"))
    #expect(visitor.sees("23 jam 59 menit"))
  }

  /// Verdicts drop what was pressed before they were seen.
  @Test(
    arguments: Stop.all.filter { ["notFound", "cardDetail", "blocked", "reported"].contains($0.visitor.place.kind) })
  func answersAreVerdicts(stop: Stop) {
    #expect(stop.visitor.page().isVerdict)
  }
}

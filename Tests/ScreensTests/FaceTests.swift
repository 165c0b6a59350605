import Console
import Flow
import Rules
import Screens
import Services
import Testing

/// The face check. Gate G8; rules S2, S5, S6, S10.
@Suite struct FaceTests {
  @Test func beginsByTheOwnKeyOnly() {
    let visitor = Visitor.beforeFace()
    #expect(visitor.asked == nil)
    #expect(visitor.page().isVerdict)
    #expect(visitor.after(.key(.enter)).asked == .update(.checkFace(Facts.caller)))
    #expect(visitor.after(.key(.character("1"))).asked == .update(.checkFace(Facts.caller)))
    #expect(visitor.after(.key(.enter)).place.isWaiting)
  }

  @Test func canBeLeftBeforeItBegins() {
    for key: Key in [.character("2"), .escape] {
      let visitor = Visitor.beforeFace().after(.key(key))
      #expect(visitor.place.kind == "stopHere")
      #expect(visitor.asked == nil)
      #expect(visitor.sees("tidak ada percobaan yang dihitung"))
      #expect(visitor.after(.key(.enter)).place == Visitor.beforeFace().place)
    }
  }

  @Test(
    "S10: who puts it off after a try that counted reads how many were counted, and how many are kept",
    arguments: [1, 2])
  func putOff(left: Int) {
    let visitor = Visitor.beforeFace(left: left).after(.key(.escape))
    #expect(visitor.sees("Sudah \(3 - left) percobaan dihitung; \(left) kesempatan tersisa dan tetap tersimpan"))
    #expect(
      visitor.sees(
        left == 2 ? "1 try has been counted; 2 are left" : "2 tries have been counted; 1 is left", in: .english))
    #expect(!visitor.sees("tidak ada percobaan") && !visitor.sees("no try", in: .english))
    #expect(!Visitor.beforeFace(left: left).sees("tidak ada yang dihitung"))
  }

  @Test func saysThatItCannotBeStopped() {
    #expect(Visitor.beforeFace().sees("tombol tidak menghentikannya"))
    #expect(Visitor.beforeFace().sees("no key stops it", in: .english))
  }

  @Test("What will happen is told in three lines, before the large number of tries")
  func explainsFirst() throws {
    for (visitor, language) in [
      (Visitor.beforeFace(), Language.indonesian), (.beforeFace(), .english), (.beforeFace(left: 1), .indonesian),
    ] {
      let parts = visitor.page(language).parts
      let told = try #require(parts.firstIndex { if case .facts(let steps) = $0 { steps.count == 3 } else { false } })
      let tally = try #require(parts.firstIndex { if case .tally = $0 { true } else { false } })
      #expect(told < tally && parts[told + 1] == .blank && parts[tally + 1] == .blank)
    }
    #expect(!Visitor.faced(.different(left: 1)).sees("Lepas kacamata"), "who tries again has read it")
  }

  @Test("While it runs the page says for how long at most, and counts")
  func counts() {
    let page = Visitor.beforeFace().after(.key(.enter)).page()
    #expect(page.countsWait && page.sentences.contains { $0.contains("paling lama 2 menit") })
    #expect(!Visitor.beforeFace().page().countsWait)
  }

  @Test func saysWhenNobodysFaceIsLookedAt() {
    #expect(Visitor.beforeFace(isSimulation: true).sees("SIMULASI"))
    #expect(!Visitor.beforeFace(isSimulation: false).sees("SIMULASI"))
    #expect(Visitor.faced(.different(left: 2)).sees("SIMULASI"))
  }

  @Test(arguments: 1...3)
  func remainingTriesAreAlwaysShown(left: Int) {
    #expect(Visitor.beforeFace(left: left).sees("Kesempatan tersisa: \(left) dari 3"))
    #expect(Visitor.beforeFace(left: left).sees("Tries left: \(left) of 3", in: .english))
  }

  @Test func aPassedCheckLeadsToTheForm() {
    #expect(Visitor.faced(.passed).place.kind == "updateContact")
  }

  @Test(arguments: [1, 2])
  func aStrikeIsSaidAndCounted(left: Int) {
    for (outcome, words) in [
      (FaceOutcome.different(left: left), "belum dapat dikenali"), (.unfinished(left: left), "tidak selesai"),
    ] {
      let visitor = Visitor.faced(outcome)
      #expect(visitor.place.kind == "faceCheck")
      #expect(visitor.sees(words))
      #expect(visitor.sees("Kesempatan tersisa: \(left) dari 3"))
      #expect(visitor.sees("Sebaiknya temui petugas loket") == (left == 1))
      #expect(visitor.page().isVerdict && !visitor.place.isWaiting)
    }
  }

  @Test(arguments: [
    FaceOutcome.different(left: 2), .different(left: 1), .unfinished(left: 2), .voided(.timeout, left: 2),
  ])
  func anEnterByHabitBeginsNoFurtherCheck(outcome: FaceOutcome) {
    var visitor = Visitor.faced(outcome)
    for _ in 0..<900 {
      visitor.presses(.enter)
      #expect(!visitor.place.isWaiting)
    }
    #expect(Visitor.faced(outcome).after(.key(.character("1"))).place.isWaiting)
  }

  @Test func theThirdLeadsToTheReport() {
    let visitor = Visitor.faced(.nowBlocked(Facts.block(.face)))
    #expect(visitor.place.kind == "nowBlocked")
    #expect(visitor.sees("wajah gagal 3 kali"))
  }

  @Test(arguments: FaceTrouble.allCases)
  func aVoidIsNotCounted(trouble: FaceTrouble) {
    let visitor = Visitor.faced(.voided(trouble, left: 2), left: 2)
    #expect(visitor.place.kind == "faceCheck")
    #expect(visitor.sees("tidak dihitung sebagai percobaan") && visitor.sees("Kesempatan tersisa: 2 dari 3"))
    let last = Visitor.faced(.voided(trouble, left: 0))
    #expect(last.place.kind == "faceRefused")
    #expect(last.sees("Gangguan alat tidak dihitung sebagai percobaan") && last.sees("Senin-Jumat 08.00-15.00"))
  }

  @Test func eachTroubleHasItsWords() {
    for language in Language.allCases {
      let said = FaceTrouble.allCases.map { Visitor.faced(.voided($0, left: 1)).page(language).sentences[1] }
      #expect(Set(said).count == FaceTrouble.allCases.count)
    }
  }

  @Test func aRefusalSaysWhatStandsInTheWay() {
    #expect(Visitor.faced(.refused(.checking(until: Facts.now))).place.kind == "checkingElsewhere")
    #expect(Visitor.faced(.refused(.faceRefused(until: Facts.now))).place.kind == "faceRefused")
    #expect(
      Visitor.faced(.refused(.faceRefused(until: Facts.now))).sees("mulai Sabtu, 21 November 2026 pukul 14.30 WIB"))
    #expect(Visitor.faced(.refused(.retype(Facts.caller, mask: Facts.mask, left: 2))).place.kind == "retypeKPJ")
    #expect(Visitor.faced(.refused(.consentNeeded(Facts.caller, last: Facts.succeeded))).place.kind == "consent")
    #expect(Visitor.faced(.refused(.unavailable(branch: Facts.branch))).place.kind == "updateUnavailable")
  }
}

/// What became of the last pengkinian, and how one is stopped. Rules G3, P2, P3, K2.
@Suite struct StatusTests {
  private static func inProcess(pastDue: Bool) -> Visitor {
    .told(.update(.gate(.inProcess(Facts.caller, Facts.update(), pastDue: pastDue))))
  }

  @Test func theNumberIsLarge() {
    #expect(Self.inProcess(pastDue: false).page().parts.contains(.large(Facts.number1.description)))
  }

  @Test("Its way stands there in three lines: sent, checked, the result; what is done is told by a word")
  func timeLine() {
    let sent = Fact("Diajukan", "sudah, Sabtu, 21\u{A0}November\u{A0}2026 pukul 14.30\u{A0}WIB", tone: .success)
    let due = Fact("Hasil paling lambat", "Rabu, 25\u{A0}November\u{A0}2026 pukul 23.59\u{A0}WIB")
    #expect(
      Self.inProcess(pastDue: false).page().facts
        == [sent, Fact("Diperiksa petugas", "menunggu giliran", tone: .info), due])
    #expect(
      Self.inProcess(pastDue: true).page().facts.prefix(3)
        == [sent, Fact("Diperiksa petugas", "terlambat", tone: .error), due])
    let checked = Fact("Diperiksa petugas", "sudah, Sabtu, 21\u{A0}November\u{A0}2026", tone: .success)
    let ended: [(Update, Fact, Fact)] = [
      (Facts.succeeded, checked, Fact("Hasil", "berhasil")),
      (Facts.failed(.account), checked, Fact("Hasil", "tidak berhasil")),
      (Facts.withdrawn, Fact("Diperiksa petugas", "tidak dilanjutkan"), Fact("Hasil", "dibatalkan")),
    ]
    for (update, second, third) in ended {
      let facts = Visitor.told(.update(.gate(.consentNeeded(Facts.caller, last: update)))).page().facts
      #expect(facts.prefix(3) == [sent, second, third])
    }
    let english = Self.inProcess(pastDue: false).page(.english).facts
    #expect(english.map(\.label) == ["Submitted", "Checked by an officer", "Result by"])
    #expect(english[0].value.hasPrefix("done, ") && english[1].value == "waiting its turn")
  }

  @Test func onlyAPastDueOneOffersAComplaint() {
    #expect(!Self.inProcess(pastDue: false).page().choices.contains { $0.label == "Buat Pengaduan" })
    let visitor = Self.inProcess(pastDue: true)
    #expect(visitor.sees("mohon maaf"))
    #expect(visitor.page().choices.first?.label == "Buat Pengaduan")
    #expect(visitor.after(.key(.character("1"))).place.kind != "inProcess")
  }

  @Test func stoppingIsAskedOnceMore() {
    let question = Self.inProcess(pastDue: false).after(.key(.character("3")))
    #expect(question.place.kind == "withdrawUpdate")
    #expect(question.asked == nil && question.page().focus == 0)
    #expect(question.after(.key(.enter)).place == Self.inProcess(pastDue: false).place)
    #expect(Visitor.withdrawing().asked == .update(.withdraw(Facts.caller.id, Facts.number1)))
    #expect(Visitor.withdrawn(.withdrawn(Facts.withdrawn)).place.kind == "updateWithdrawn")
    #expect(Visitor.withdrawn(.notInProcess(Facts.withdrawn)).place.kind == "updateWithdrawn")
    #expect(Visitor.withdrawn(.notInProcess(Facts.succeeded)).sees("BERHASIL"))
    #expect(Visitor.withdrawn(.notInProcess(nil)).sees("tidak ditemukan"))
  }

  @Test(arguments: RejectReason.allCases)
  func aFailedOneSaysWhyAndWhatToDo(reason: RejectReason) {
    let visitor = Visitor.told(.update(.gate(.consentNeeded(Facts.caller, last: Facts.failed(reason)))))
    #expect(visitor.sees("TIDAK BERHASIL pada Sabtu, 21 November 2026"))
    #expect(visitor.page().choices.first?.label == "Mulai lagi")
    #expect(visitor.after(.key(.character("1"))).place.kind == "consent")
  }

  @Test func eachReasonHasItsWords() {
    for language in Language.allCases {
      let said = RejectReason.allCases.map {
        Visitor.told(.update(.gate(.consentNeeded(Facts.caller, last: Facts.failed($0))))).page(language).sentences
      }
      #expect(Set(said).count == RejectReason.allCases.count)
    }
  }

  @Test func theOfficersOwnWordsStandAsTheyWereTyped() {
    let told = [Language.indonesian: ("menulis:", "dijelaskan"), .english: ("wrote:", "explains it")]
    for (language, (lead, fixed)) in told {
      let visitor = Visitor.told(
        .update(.gate(.consentNeeded(Facts.caller, last: Facts.failed("Foto KK  terpotong;\u{202E} kirim “lagi” <b>"))))
      )
      let page = visitor.page(language)
      #expect(page.parts.contains(.text("\"Foto KK terpotong; kirim “lagi” <b>\"")))
      #expect(page.sentences.contains { $0.hasSuffix(lead) } && !page.sentences.contains { $0.contains(fixed) })
    }
  }

  @Test func aSucceededOneNeedNotBeRepeated() {
    let visitor = Visitor.told(.update(.gate(.consentNeeded(Facts.caller, last: Facts.succeeded))))
    #expect(visitor.sees("tidak perlu mengulang"))
    #expect(visitor.page().choices.map(\.label) == ["Perbarui lagi", "Menu utama", "Selesai"])
  }

  @Test func aWithdrawnOneIsNamedAndPassedOver() {
    let visitor = Visitor.told(.update(.gate(.consentNeeded(Facts.caller, last: Facts.withdrawn))))
    #expect(visitor.sees("membatalkan pengajuan ini"))
    #expect(visitor.after(.key(.enter)).place.kind == "consent")
  }

  @Test func theFirstOneIsAskedForConsentAtOnce() {
    #expect(Visitor.told(Facts.consent).place.kind == "consent")
  }
}

import Console
import Flow
import Rules
import Screens
import Services
import Testing

/// Retyping the card number. Rules S2, S5, S10, N7.
@Suite struct RetypeTests {
  @Test func aNumberOfTheRightShapeIsOneTry() throws {
    let visitor = Visitor.retyping(left: 3).typing(Facts.number)
    let number = try KPJ(Facts.number)
    #expect(visitor.asked == .update(.retype(Facts.caller, number)))
    #expect(visitor.place.isWaiting)
  }

  @Test(
    "What has no shape of a card number is no try",
    arguments: [
      ("", "belum diisi", "missing"), ("1600000007", "yang diketik 10", "10 were typed"),
      ("160000000741", "yang diketik 12", "12 were typed"), ("1600000007?", "Tanda \"?\"", "sign \"?\""),
      ("A6000000074", "satu huruf", "one letter"),
    ])
  func noTry(typed: String, indonesian: String, english: String) {
    let visitor = Visitor.retyping(left: 3).typing(typed)
    #expect(visitor.asked == nil)
    #expect(visitor.page(.indonesian).fields[0].error?.contains(indonesian) == true)
    #expect(visitor.page(.indonesian).fields[0].error?.contains("Tidak dihitung") == true)
    #expect(visitor.page(.english).fields[0].error?.contains(english) == true)
    #expect(visitor.page(.english).fields[0].error?.contains("Not counted") == true)
    #expect(visitor.page().fields[0].shown.withoutSigns == typed)
    #expect(visitor.sees("Kesempatan tersisa: 3 dari 3"))
  }

  @Test(arguments: 1...3)
  func remainingTriesAreAlwaysShown(left: Int) {
    #expect(Visitor.retyping(left: left).sees("Kesempatan tersisa: \(left) dari 3"))
    #expect(Visitor.retyping(left: left).sees("Tries left: \(left) of 3", in: .english))
  }

  @Test func theFirstWrongNumberNamesTheMaskAgain() {
    let visitor = Visitor.retyped(.wrong(mask: Facts.mask, left: 2))
    #expect(visitor.sees("Kesempatan tersisa: 2 dari 3"))
    #expect(visitor.sees("Awal dan akhirnya seperti 16******74") && !visitor.sees("kartu lain"))
    #expect(visitor.page().isVerdict)
  }

  @Test func theSecondWrongNumberAdvisesToStop() {
    let visitor = Visitor.retyped(.wrong(mask: Facts.mask, left: 1))
    #expect(visitor.sees("Kesempatan tersisa: 1 dari 3"))
    #expect(visitor.sees("Sebaiknya berhenti dahulu"))
    #expect(visitor.page().isVerdict)
  }

  /// The same number again would be a strike again: an Enter by habit sends nothing.
  @Test func anEnterAfterAWrongNumberIsNoTry() {
    let visitor = Visitor.retyped(.wrong(mask: Facts.mask, left: 2)).after(.key(.enter))
    #expect(visitor.asked == nil)
    #expect(visitor.sees("Kesempatan tersisa: 2 dari 3"))
  }

  @Test func theThirdLeadsToTheReport() throws {
    var visitor = Visitor.retyped(.nowBlocked(Facts.block()))
    #expect(visitor.sees("nomor kartu salah 3 kali berturut-turut"))
    visitor.presses(.character("1"))
    #expect(visitor.asked == nil && visitor.sees("tidak dapat ditarik"))
    visitor.presses(.character("2"))
    guard case .report(let identity) = visitor.asked else {
      Issue.record("no report was made")
      return
    }
    let nik = try NIK(Facts.nik)
    #expect(identity.nik == nik)
    visitor.hears(.report(.reported(Facts.block(reported: true))))
    #expect(visitor.page().parts.contains(.banner("Minggu 14.30")))
    #expect(visitor.sees(Facts.number1.description))
  }

  @Test func theForgottenNumberKeepsWhatWasTyped() {
    var visitor = Visitor.retyping(left: 2)
    visitor.types("1600")
    let before = visitor.page()
    visitor.presses(.function(3))
    #expect(visitor.place.kind == "lostNumber")
    visitor.presses(.escape)
    #expect(visitor.page() == before)
  }

  @Test func theButtonsDoWhatTheyStandFor() {
    let visitor = Visitor.retyping(left: 2)
    #expect(visitor.page().buttons.map(\.label) == ["Lanjut", "Lupa nomor", "Kembali"])
    #expect(visitor.after(.focused(2)).place.kind == "lostNumber")
    #expect(visitor.after(.focused(3)).place.kind == "consent")
  }

  @Test func theRightNumberGoesOnAtTheCounter() {
    let visitor = Visitor.retyped(.handedOver(Facts.slip))
    #expect(visitor.sees("sesuai"))
    #expect(visitor.sees("Senin-Jumat 08.00-15.00"))
  }

  @Test func aRefusalSaysWhatStandsInTheWay() {
    #expect(Visitor.retyped(.refused(.terminalPaused(until: Facts.now))).place.kind == "checksPaused")
    #expect(Visitor.retyped(.refused(.blocked(Facts.block()))).place.kind == "blocked")
    #expect(Visitor.retyped(.refused(.counterOnly)).place.kind == "atCounterOnly")
    #expect(Visitor.retyped(.refused(.checking(until: Facts.now))).place.kind == "checkingElsewhere")
  }

  /// Rule S9: no second request without the person's own Enter.
  @Test func afterAFailureTheNumberIsKeptAndNothingIsAskedAgain() {
    var visitor = Visitor.retyping(left: 3).typing(Facts.number).after(.reply(.failed(.unreachable)))
    #expect(visitor.sees("tidak ada percobaan yang dihitung"))
    visitor.presses(.enter)
    #expect(visitor.asked == nil)
    #expect(visitor.page().fields.first?.shown.withoutSigns == Facts.number)
  }

  @Test("Neither answer to the consent is chosen beforehand: no cursor, and no key by habit takes one")
  func noCursorOnTheConsent() {
    let visitor = Visitor.told(Facts.consent)
    #expect(visitor.page().focus == nil)
    for key: Key in [.enter, .down, .up, .tab, .backTab, .home, .end, .character(" "), .character("3")] {
      let after = visitor.after(.key(key))
      #expect(after.place == visitor.place && after.asked == nil, "\(key)")
      #expect(after.after(.key(.enter)).asked == nil)
    }
    #expect(visitor.page(.indonesian).keys.map(\.label) == ["Setuju", "Tidak setuju", "Kembali"])
    #expect(visitor.page(.english).keys.map(\.label) == ["I agree", "I do not agree", "Back"])
    #expect(visitor.after(.focused(0)).asked == visitor.after(.key(.character("1"))).asked)
    #expect(visitor.after(.focused(1)).place.kind == "notAgreed")
  }

  @Test("The consent says what is kept and for how long it is good, and nothing of pictures")
  func keeping() {
    for finish in [UpdateFinish.here, .atCounter] {
      let visitor = Visitor.told(Facts.consent, Facts.greeting(finish))
      #expect(visitor.sees("berlaku 30 menit") && visitor.sees("good for 30 minutes", in: .english))
      #expect(visitor.sees("Isian yang tidak dikirim tidak disimpan"))
      #expect(visitor.sees("What is not sent is not kept", in: .english))
      #expect(visitor.sees("Ketik 1 bila setuju") && visitor.sees("Type 1 if you agree", in: .english))
      for word in ["foto wajah", "gambar"] { #expect(!visitor.sees(word)) }
    }
  }

  @Test(
    "Whoever comes back after the opening reads it on the first page that knows him, and is read before a key counts")
  func opened() {
    for reply in [Facts.opened(), Facts.opened(last: Facts.failed(.account)), Facts.opened(last: Facts.succeeded)] {
      let visitor = Visitor.told(reply)
      #expect(visitor.sees("Blokir sudah terbuka sejak Sabtu, 21 November 2026 pukul 14.30 WIB"))
      #expect(visitor.sees("3 kesempatan baru") && visitor.sees("3 new tries", in: .english))
      #expect(visitor.page().tells)
    }
    #expect(Visitor.told(Facts.opened()).place.kind == "consent")
    #expect(!Visitor.told(Facts.consent).sees("terbuka") && !Visitor.told(Facts.consent).page().tells)
    let reporting = Visitor.told(.report(.opened(Facts.openedBlock)))
    #expect(reporting.sees("Blokir sudah terbuka sejak Sabtu, 21 November 2026 pukul 14.30 WIB"))
    #expect(reporting.page().choices.first?.label == "Pengkinian Data")
  }

  @Test func consentIsAskedWithTheVersionOfItsText() {
    let visitor = Visitor.told(Facts.consent).after(.key(.character("1")))
    #expect(visitor.asked == .update(.consent(Facts.caller, text: Consent.textVersion(.here))))
    let atCounter = Visitor.told(Facts.consent, Facts.greeting(.atCounter)).after(.key(.character("1")))
    #expect(atCounter.asked == .update(.consent(Facts.caller, text: Consent.textVersion(.atCounter))))
    #expect(Consent.textVersion(.here) != Consent.textVersion(.atCounter))
    #expect(Visitor.told(Facts.consent).after(.key(.character("2"))).asked == nil)
  }
}

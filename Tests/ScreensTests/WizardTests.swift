import Console
import Flow
import Rules
import Screens
import Services
import Support
import Testing

/// From the gates to the number of the pengkinian. Gates G0, G5, G8, G9, G10.
@Suite struct WizardTests {
  @Test("G0: nobody types where nothing can be finished")
  func nowhere() {
    let visitor = Visitor.greeted(Facts.greeting(.nowhere)).after(.key(.character("2")))
    #expect(visitor.place.kind == "updateUnavailable")
    #expect(visitor.sees("Senin-Jumat 08.00-15.00"))
    #expect(visitor.after(.key(.escape)).place.kind == "mainMenu")
  }

  @Test("G0: the introduction says how far it gets here")
  func introduction() {
    let here = Visitor.greeted(Facts.greeting(.here)).after(.key(.character("2")))
    #expect(here.sees("semuanya di anjungan ini") && here.sees("buku tabungan"))
    let atCounter = Visitor.greeted(Facts.greeting(.atCounter)).after(.key(.character("2")))
    #expect(atCounter.sees("nomor untuk petugas loket") && !atCounter.sees("buku tabungan") && !atCounter.sees("wajah"))
  }

  @Test("Nine steps here, three where the counter goes on")
  func steps() {
    let here = [
      .filling(.update), .told(Facts.consent), .retyping(left: 3), .beforeFace(), .filling(.contact),
      .filling(.population), .filling(.address), .filling(.additional), Visitor.reviewing(),
    ]
    #expect(here.map { $0.page().progress } == (1...9).map { Progress(step: $0, of: 9) })
    let greeting = Facts.greeting(.atCounter)
    var visitor = Visitor.told(Facts.consent, greeting)
    #expect(visitor.page().progress == Progress(step: 2, of: 3))
    visitor.presses(.character("1"))
    visitor.hears(.update(.gate(.retype(Facts.caller, mask: Facts.mask, left: 3))))
    #expect(visitor.page().progress == Progress(step: 3, of: 3))
    visitor = visitor.typing(Facts.number).after(.reply(.update(.retype(.handedOver(Facts.slip)))))
    #expect(visitor.place.kind == "numberMatched")
  }

  @Test("The whole way ends with a number, its day and where the result is seen")
  func toTheEnd() throws {
    let visitor = Visitor.submitting()
    guard case .update(.submit(let caller, let data)) = visitor.asked else {
      Issue.record("nothing was sent")
      return
    }
    #expect(caller == Facts.caller)
    #expect(data.contact.phone.e164 == "+6281234567890")
    #expect(data.contact.npwp == nil)
    #expect(data.population.sex == .female)
    #expect(data.population.marital == .single)
    #expect(data.population.address.rt.digits == "001")
    #expect(data.population.address.province.name == "DKI Jakarta")
    #expect(data.additional.bank.name == "Bank Rakyat Indonesia")
    #expect(data.additional.emergency.relation == .sibling)
    let end = visitor.after(.reply(.update(.submitted(.accepted(Facts.update(estimate: true))))))
    #expect(end.page().parts.contains(.large(Facts.number1.description)))
    #expect(end.sees("Rabu, 25 November 2026 pukul 23.59 WIB (perkiraan)"))
    #expect(end.sees("Sabtu, 21 November 2026 pukul 14.30 WIB"))
    #expect(end.sees("menu 2, Pengkinian Data"))
    #expect(end.page().isVerdict)
  }

  @Test("D3: what was changed on the way back is what is sent")
  func changedEarlyAnswers() {
    var visitor = Visitor.filling(.address)
    visitor.presses(.escape, .escape)
    visitor.retypes("0857 1111 2222", in: 0)
    visitor.retypes("09.254.294.3-407.000", in: 2)
    visitor.meets(.focused(3))
    visitor.meets(.focused(5))
    visitor.fillsIn(.address)
    visitor.fillsIn(.additional)
    visitor.presses(.character("3"))
    visitor.retypes("", in: 2)
    visitor.meets(.focused(3))
    #expect(visitor.place.kind == "updateReview")
    visitor.presses(.character("9"), .character("9"), .character("2"))
    guard case .update(.submit(_, let data)) = visitor.asked else {
      Issue.record("nothing was sent")
      return
    }
    #expect(data.contact.phone.e164 == "+6285711112222")
    #expect(data.contact.npwp == nil)
  }

  @Test("Going back keeps what was typed", arguments: FormStep.allCases)
  func goingBack(step: FormStep) {
    var visitor = Visitor.filling(step)
    for (index, text) in Form4.answers(step).enumerated() { visitor.retypes(text, in: index) }
    let typed = visitor.page().fields.map(\.shown)
    visitor.presses(.escape)
    #expect(visitor.place.kind != "update\(step)")
    if visitor.place.kind == "stopHere" {
      visitor.presses(.enter)
    } else {
      visitor.meets(.focused(visitor.page().fields.count))
    }
    #expect(visitor.page().fields.map(\.shown) == typed)
  }

  @Test("D7: another language in the middle keeps text, cursor and choice", arguments: FormStep.allCases)
  func language(step: FormStep) {
    let visitor = Visitor.filled(step, 0, "12")
    let (indonesian, english) = (visitor.page(.indonesian), visitor.page(.english))
    #expect(indonesian.fields.map(\.shown) == english.fields.map(\.shown))
    #expect(indonesian.fields.map(\.chosen) == english.fields.map(\.chosen))
    #expect(indonesian.fields.map { $0.error == nil } == english.fields.map { $0.error == nil })
    #expect(indonesian.title != english.title)
  }

  @Test("Enter on the last field goes on when all is right, else to the first fault")
  func enter() {
    var visitor = Visitor.filling(.contact)
    visitor.retypes("0812", in: 0)
    visitor.retypes("sari", in: 1)
    visitor.presses(.enter)
    #expect(visitor.page().focus == 1, "where something is wrong Enter stays")
    visitor.presses(.tab, .enter)
    #expect(visitor.page().focus == 0)
    #expect(visitor.page().fields[0].error != nil && visitor.page().fields[1].error != nil)
    visitor.presses(.tab)
    #expect(visitor.page().fields[0].error != nil && visitor.page().fields[1].error != nil)
    visitor.types("@")
    #expect(visitor.page().fields[0].error != nil && visitor.page().fields[1].error == nil)
    visitor.retypes("081234567890", in: 0)
    visitor.retypes("sari@example.com", in: 1)
    visitor.presses(.enter, .enter)
    #expect(visitor.place.kind == "updatePopulation")
  }

  @Test("What is unusual is read once more, and once only")
  func warnings() {
    var visitor = Visitor.filled(.population, 2, "1")
    #expect(visitor.place.kind == "updatePopulation")
    #expect(visitor.page().focus == 2)
    #expect(visitor.sees("jenis kelamin yang lain") && visitor.sees("the other sex", in: .english))
    visitor.meets(.focused(5))
    #expect(visitor.place.kind == "updateAddress")
    visitor.presses(.escape)
    visitor.meets(.focused(5))
    #expect(visitor.place.kind == "updateAddress")
    #expect(Visitor.filled(.contact, 0, "08123456789012").sees("panjang sekali"))
    #expect(Visitor.filled(.contact, 0, "081234567890").place.kind == "updatePopulation")
  }

  @Test("A province, a regency and a bank are named while one types, and written out when the field is left")
  func echoes() {
    var visitor = Visitor.filling(.address)
    visitor.retypes("jabar", in: 6)
    #expect(visitor.page().fields[6].echo == "Jawa Barat")
    visitor.presses(.tab)
    #expect(visitor.page().fields[6].shown == "Jawa Barat" && visitor.page().fields[6].echo == nil)
    visitor = .filling(.additional)
    visitor.retypes("bca", in: 0)
    #expect(visitor.page().fields[0].echo == "Bank Central Asia")
    visitor.retypes("Koperasi Desa Kami", in: 0)
    #expect(visitor.page().fields[0].echo == nil)
  }

  @Test("A regency names its province, the NIK's region is proposed, and several that may be meant are not guessed at")
  func regency() {
    var visitor = Visitor.filling(.address)
    visitor.meets(.focused(5))
    #expect(visitor.page().fields[5].echo?.contains("NIK") == true)
    visitor.retypes("depok", in: 5)
    visitor.presses(.tab)
    #expect(visitor.page().fields[5].shown == "Kota Depok" && visitor.page().fields[6].shown == "")
    #expect(visitor.page().fields[6].echo?.contains("Jawa Barat") == true)
    visitor.presses(.enter)
    #expect(visitor.page().fields[6].shown == "Jawa Barat")
    visitor = .filling(.address)
    visitor.retypes("bandung", in: 5)
    #expect(visitor.page().fields[5].echo == "Kabupaten Bandung, Kabupaten Bandung Barat, ...")
    visitor.presses(.tab)
    #expect(visitor.page().fields[5].shown == "bandung" && visitor.page().fields[6].shown == "")
  }

  @Test("F3 shows the list, words make it shorter, Enter takes a name and Esc takes none")
  func list() {
    var visitor = Visitor.filling(.address)
    visitor.meets(.focused(6))
    visitor.presses(.function(3))
    #expect(visitor.place.kind == "chooseName")
    visitor.types("timur")
    visitor.presses(.down, .enter)
    #expect(visitor.page().fields[6].shown == "Nusa Tenggara Timur" && visitor.page().focus == 6)
    visitor.presses(.function(3), .escape)
    #expect(visitor.page().fields[6].shown == "Nusa Tenggara Timur")
    visitor.meets(.focused(0))
    visitor.presses(.function(3))
    #expect(visitor.place.kind == "updateAddress")
  }

  @Test("A bank of no list is asked about once, and then taken")
  func unknownBank() {
    var visitor = Visitor.filled(.additional, 0, "081270008001")
    #expect(visitor.place.kind == "updateAdditional" && visitor.page().focus == 0)
    #expect(visitor.sees("tidak ada dalam daftar kami"))
    visitor.meets(.focused(6))
    #expect(visitor.place.kind == "updateReview")
  }
}

/// What is odd is asked about once, what cannot be is refused. Gate G9, rule KY3.
@Suite struct OddAnswerTests {
  struct Odd: Sendable, CustomTestStringConvertible {
    let step: FormStep
    let field: Int
    let typed: String
    let says: (String, String)
    var testDescription: String { typed }
  }

  static let odd = [
    Odd(step: .contact, field: 1, typed: "sari@gmial.com", says: ("...@gmail.com", "...@gmail.com")),
    Odd(step: .population, field: 0, typed: Facts.nik, says: ("Ini NIK Anda", "This is your NIK")),
    Odd(step: .population, field: 3, typed: Facts.name, says: ("Ini nama Anda sendiri", "This is your own name")),
    Odd(step: .address, field: 0, typed: "Jl.", says: ("belum menyebut nama jalan", "names no street")),
    Odd(step: .address, field: 5, typed: "Antah", says: ("belum dikenali. Pilih", "not recognised yet. Choose")),
    Odd(
      step: .additional, field: 3, typed: Facts.name,
      says: ("bernama sama dengan Anda", "has your own name")),
  ]

  @Test("It is asked about once, and then taken", arguments: odd)
  func asked(odd: Odd) {
    var visitor = Visitor.filled(odd.step, odd.field, odd.typed)
    let before = visitor.page().title
    #expect(visitor.page().focus == odd.field)
    #expect(visitor.sees(odd.says.0) && visitor.sees(odd.says.1, in: .english))
    visitor.meets(.focused(visitor.page().fields.count))
    #expect(visitor.page().title != before)
  }

  @Test(
    "A place without a letter is refused as a name is, and one that begins with a digit is not",
    arguments: [(FormStep.population, 1), (.address, 3), (.address, 4), (.address, 5)])
  func letterless(step: FormStep, field: Int) {
    let visitor = Visitor.filled(step, field, "12")
    #expect(visitor.page().focus == field)
    #expect(visitor.sees("tidak memuat huruf") && visitor.sees("has no letter", in: .english))
    #expect(!Visitor.filled(step, field, "12 Ulu").sees("tidak memuat huruf"))
  }

  @Test("RT and RW are counted by the three digits that they have")
  func mostDigits() {
    let visitor = Visitor.filled(.address, 1, "123456789012")
    #expect(visitor.page().fields[1].count == Field.Count(typed: 10, limit: 3, isFull: true))
  }

  @Test("A province that is missing is said to be missing, and the list does not promise what the field refuses")
  func province() {
    var visitor = Visitor.filled(.address, 5, "Antah")
    visitor.retypes("", in: 6)
    visitor.meets(.focused(visitor.page().fields.count))
    #expect(visitor.sees("Provinsi belum diisi. Ketik") && visitor.sees("The province is missing", in: .english))
    visitor.meets(.focused(6))
    visitor.presses(.function(3))
    visitor.types("jogja")
    visitor.presses(.enter)
    #expect(visitor.page().fields[6].shown == "DI Yogyakarta")
    visitor.presses(.function(3))
    visitor.types("xx")
    #expect(visitor.sees("Hapus huruf") && !visitor.sees("ketik sendiri"))
    #expect(visitor.sees("Clear the letters", in: .english))
  }

  @Test("What was asked about is marked on the review, and nothing else is")
  func marks() {
    var visitor = Visitor.filled(.additional, 2, "Orang Lain")
    visitor.meets(.focused(6))
    visitor.presses(.character("9"))
    #expect(visitor.sees("! Orang Lain") && visitor.sees("! menandai yang tidak biasa"))
    #expect(visitor.sees("! marks what is unusual", in: .english))
    #expect(!Visitor.reviewing().sees("! "))
  }
}

/// Two pages before anything is sent. Gate G9.
@Suite struct ReviewTests {
  /// Which line leads to which field.
  private static let lines: [(page: Int, digit: Int, step: String, field: Int)] =
    (0..<3).map { (1, $0 + 1, "updateContact", $0) } + (0..<5).map { (1, $0 + 4, "updatePopulation", $0) } + [
      (2, 1, "updateAddress", 0), (2, 2, "updateAddress", 1), (2, 3, "updateAddress", 3), (2, 4, "updateAddress", 5),
      (2, 5, "updateAdditional", 0), (2, 6, "updateAdditional", 2), (2, 7, "updateAdditional", 3),
      (2, 8, "updateAdditional", 5),
    ]

  @Test("Who goes back from a field that he came to change has changed nothing, a wrong text least of all")
  func goesBack() {
    var visitor = Visitor.reviewing()
    let review = visitor.page()
    visitor.presses(.character("1"))
    visitor.retypes("021555", in: 0)
    visitor.presses(.escape)
    #expect(visitor.page() == review)
  }

  @Test("Each digit leads to its field, and from there back", arguments: lines)
  func jumps(page: Int, digit: Int, step: String, field: Int) {
    var visitor = Visitor.reviewing()
    if page == 2 { visitor.presses(.character("9")) }
    let review = visitor.page()
    visitor.presses(.character(Character("\(digit)")))
    #expect(visitor.place.kind == step)
    #expect(visitor.page().focus == field)
    #expect(visitor.after(.key(.escape)).page() == review)
    visitor.meets(.focused(visitor.page().fields.count))
    #expect(visitor.page() == review)
    #expect(visitor.asked == nil)
  }

  @Test func showsWhatWillBeSent() {
    var visitor = Visitor.reviewing()
    for text in [
      "0812 3456 7890", "sari@example.com", "tidak diisi", "3171 0412 0314 0005", "Perempuan", "Belum kawin",
    ] {
      #expect(visitor.sees(text), "\(text)")
    }
    visitor.presses(.character("9"))
    for text in [
      "DKI Jakarta", "Bank Rakyat Indonesia, 0034 0101 2345 678", "RT 001 / RW 002", "Budi Santoso, Saudara",
      "belum ada yang dikirim",
    ] {
      #expect(visitor.sees(text), "\(text)")
    }
  }

  @Test("An Enter by habit sends nothing")
  func habit() {
    let first = Visitor.reviewing()
    #expect(first.page().isVerdict && first.page().focus == 8)
    let second = first.after(.key(.enter))
    #expect(second.place == first.after(.key(.character("9"))).place)
    #expect(second.page().isVerdict && second.page().focus == 8)
    let third = second.after(.key(.enter))
    #expect(third.asked == nil && third.place.kind == "sendUpdate")
    #expect(third.page().isVerdict && third.page().focus == 0)
    #expect(third.after(.key(.enter)).place == second.place)
    #expect(third.after(.key(.character("9"))).place == third.place, "the key of the pages does nothing here")
    #expect(third.sees("tidak dapat diubah"))
  }

  @Test("A line that was spoilt on the way is not sent")
  func spoilt() {
    var visitor = Visitor.reviewing()
    visitor.presses(.character("1"))
    visitor.retypes("081298765432", in: 0)
    visitor.meets(.focused(3))
    visitor.presses(.character("9"), .character("9"))
    #expect(visitor.asked == nil)
    #expect(visitor.place.kind == "updateAdditional")
    #expect(visitor.page().fields[5].error?.contains("nomor Anda sendiri") == true)
    visitor.retypes("081211112222", in: 5)
    visitor.meets(.focused(6))
    visitor.presses(.character("9"), .character("2"))
    guard case .update(.submit) = visitor.asked else {
      Issue.record("nothing was sent")
      return
    }
  }

  @Test("Rule P4: checks that have grown old are repeated, and nothing that was typed is lost")
  func staleConsent() {
    let sent = Visitor.submitting().asked
    var visitor = Visitor.submitted(.refused(.consentNeeded(Facts.caller, last: Facts.succeeded)))
    #expect(visitor.place.kind == "consent")
    #expect(visitor.sees("Isian Anda tetap tersimpan"))
    visitor.presses(.character("1"))
    visitor.hears(.update(.gate(.retype(Facts.caller, mask: Facts.mask, left: 3))))
    #expect(visitor.place.kind == "retypeKPJ")
    visitor = visitor.typing(Facts.number)
    visitor.hears(.update(.retype(.wrong(mask: Facts.mask, left: 2))))
    visitor = visitor.typing(Facts.number)
    visitor.hears(.update(.retype(.right(Facts.stand()))))
    #expect(visitor.place.kind == "updateReview")
    visitor.presses(.character("9"), .character("9"), .character("2"))
    #expect(visitor.asked == sent)
    visitor.hears(.update(.submitted(.refused(.faceNeeded(Facts.caller, Facts.stand(2))))))
    #expect(visitor.place.kind == "faceCheck")
    visitor.presses(.character("1"))
    visitor.hears(.update(.face(.passed)))
    #expect(visitor.place.kind == "updateReview")
    visitor.presses(.character("9"), .character("9"), .character("2"))
    #expect(visitor.asked == sent)
  }

  @Test("Rule P4: a stale card number alone costs the card number")
  func staleNumber() {
    var visitor = Visitor.submitted(.refused(.retype(Facts.caller, mask: Facts.mask, left: 3)))
    visitor = visitor.typing(Facts.number)
    visitor.hears(.update(.retype(.right(Facts.stand()))))
    #expect(visitor.place.kind == "updateReview")
  }

  @Test("A pass of one person opens nothing for another")
  func anotherCaller() {
    let other = Caller.forged(ParticipantID(high: 9, low: 9))
    var visitor = Visitor.submitted(.refused(.retype(other, mask: Facts.mask, left: 3)))
    visitor = visitor.typing(Facts.number)
    visitor.hears(.update(.retype(.right(Facts.stand()))))
    #expect(visitor.place.kind == "faceCheck")
  }

  @Test("D3: who states other facts after all finds an empty form, and nothing of the first one is sent")
  func anotherPerson() {
    let other = Caller.forged(ParticipantID(high: 9, low: 9))
    var visitor = Visitor.submitted(.refused(.consentNeeded(Facts.caller, last: nil)))
    visitor.presses(.escape)
    #expect(visitor.place.kind == "askIdentity")
    visitor.retypes("Budi Santoso", in: 2)
    visitor.presses(.enter)
    visitor.hears(.update(.gate(.consentNeeded(other, last: nil))))
    #expect(!visitor.sees("Isian Anda tetap tersimpan"))
    visitor.presses(.character("1"))
    visitor.hears(.update(.gate(.retype(other, mask: Facts.mask, left: 3))))
    visitor = visitor.typing(Facts.number)
    visitor.hears(.update(.retype(.right(Facts.stand()))))
    visitor.presses(.character("1"))
    visitor.hears(.update(.face(.passed)))
    for step in FormStep.allCases {
      #expect(visitor.page().fields.allSatisfy { $0.shown.isEmpty && $0.chosen == nil }, "\(step)")
      visitor.fillsIn(step)
    }
    // The account is in another name than his.
    visitor.meets(.focused(Form4.answers(.additional).count))
    visitor.presses(.character("9"), .character("9"), .character("2"))
    guard case .update(.submit(let caller, _)) = visitor.asked else {
      Issue.record("nothing was sent")
      return
    }
    #expect(caller == other)
  }

  @Test("Each other refusal leads to its screen")
  func refusals() {
    #expect(Visitor.submitted(.refused(.mismatch([.name]))).place.kind == "mismatched")
    #expect(Visitor.submitted(.refused(.claimActive(Facts.claim()))).place.kind == "claimActive")
    #expect(
      Visitor.submitted(.refused(.inProcess(Facts.caller, Facts.update(), pastDue: false))).place.kind == "inProcess")
  }

  @Test("D5: a second or late reply changes nothing")
  func lateReplies() {
    let end = Visitor.submitted(.accepted(Facts.update()))
    #expect(end.after(.reply(.update(.submitted(.accepted(Facts.update()))))).place == end.place)
    let review = Visitor.reviewing()
    #expect(review.after(.reply(.update(.submitted(.accepted(Facts.update()))))).place == review.place)
    let form = Visitor.filling(.contact)
    #expect(form.after(.reply(.update(.face(.passed)))).place == form.place)
  }
}

import Console
import Flow
import Rules
import Screens
import Services
import Testing

/// Filing a complaint. Rules T1, T2, T7.
@Suite struct ComplaintTests {
  private func filed(_ visitor: Visitor) -> Complaint? {
    guard case .complaint(.file(let complaint, let consent)) = Visitor.filing(visitor).asked else { return nil }
    #expect(consent == "pengaduan-2026-11c")
    return complaint
  }

  @Test func whatWasTypedIsFiled() throws {
    let complaint = try #require(filed(.checking()))
    #expect(complaint.category == .service && complaint.mode == .open && complaint.caller == nil)
    #expect(complaint.text.text == Facts.complaintText)
    #expect(complaint.reporter?.text == "Rina")
    #expect(complaint.phone?.e164 == "+6281234567890")
    #expect(complaint.follows == nil)
  }

  @Test func nameAndTelephoneMayBeEmpty() throws {
    let complaint = try #require(filed(.checking(name: " ", phone: "")))
    #expect(complaint.reporter == nil && complaint.phone == nil)
  }

  @Test func whoIsRecognisedFilesUnderTheStatedName() throws {
    let complaint = try #require(filed(.checkingKnown()))
    #expect(complaint.caller == Facts.caller)
    #expect(complaint.reporter?.text == Facts.name)
  }

  @Test(arguments: Array(TicketCategory.allCases.enumerated()))
  func eachCategoryHasItsDigit(index: Int, category: TicketCategory) throws {
    let visitor = Visitor.greeted().after(
      .key(.character("3")), .key(.character(Character("\(index + 1)"))), .key(.paste(Facts.complaintText)),
      .key(.function(4)), .key(.character("3")))
    #expect(try #require(filed(visitor)).category == category)
  }

  @Test(
    "A wizard says how far it is, for each way through it",
    arguments: [
      ("open", Visitor.checking(), 6), ("anonymous", .checkingAnonymous(), 4),
      (
        "known already",
        .complainingOfUpdate().after(.key(.function(4)), .key(.character("1")), .key(.enter)),
        5
      ),
    ])
  func steps(_ name: String, visitor: Visitor, of: Int) {
    #expect(visitor.place.kind == "complaintReview")
    var (visitor, step) = (visitor, of)
    while !["mainMenu", "stopHere"].contains(visitor.place.kind), step >= 0 {
      #expect(visitor.page().progress == Progress(step: step, of: of), "\(visitor.place.kind)")
      visitor.presses(.escape)
      step -= 1
    }
    #expect(step == 0)
  }

  @Test func goingBackKeepsEverything() {
    let checking = Visitor.checkingKnown()
    var visitor = checking
    for _ in 0..<5 { visitor.presses(.escape) }
    #expect(visitor.place.kind == "complaintCategory")
    #expect(visitor.page().focus == 5)
    visitor.presses(.enter, .function(4), .enter)
    #expect(visitor.place.kind == "complaintIdentity")
    for _ in 0..<2 { visitor.presses(.enter) }
    #expect(visitor.page() == checking.page())
  }

  @Test func goingBackFromTheThreeFactsKeepsThem() {
    var visitor = Visitor.stating()
    visitor.fillsIn(Facts.nik, Facts.birth, Facts.name)
    let filled = visitor.page().fields.map(\.shown)
    visitor.presses(.escape)
    #expect(visitor.place.kind == "complaintIdentity")
    visitor.presses(.character("1"))
    #expect(visitor.page().fields.map(\.shown) == filled)
    let unproven = Visitor.identified(.notFound).after(.key(.escape))
    #expect(unproven.page().fields.map(\.shown) == filled)
  }

  @Test(arguments: ["Kategori", "Isi", "Siapa yang boleh tahu", "Data diri", "Nama", "Nomor telepon"])
  func eachAnswerCanBeChangedFromTheLastStep(label: String) {
    let checking = Visitor.checkingKnown()
    let changing = checking.taking(label)
    #expect(changing.place.kind != "complaintReview")
    #expect(changing.after(.key(.escape)).page() == checking.page().standing)
    let keys: [Key] = label == "Nama" ? [.enter, .enter] : label == "Isi" ? [.function(4)] : [.enter]
    let answered = keys.reduce(changing) { $0.after(.key($1)) }
    #expect(answered.page() == checking.page().standing)
  }

  @Test func aChangedAnswerIsSeenAndFiled() throws {
    let changed = Visitor.checking().taking("Kategori").after(.key(.character("7")))
    #expect(changed.sees("Calo dan penipuan"))
    #expect(try #require(filed(changed)).category == .fraud)
  }

  @Test func cancellingForgetsEverything() {
    let cancelled = Visitor.checking().taking("Batal").after(.key(.character("2")))
    #expect(cancelled.place == Visitor.greeted().place)
    #expect(cancelled.asked == nil)
  }

  @Test func theCursorNeverStandsOnSendingByItself() {
    let page = Visitor.checking().page(.indonesian)
    #expect(page.isVerdict)
    #expect(page.choices[page.focus ?? 0].label == "Kategori")
  }

  @Test func theThreeFactsAskForNobodysData() throws {
    let asked = Visitor.identifying().asked
    let identity = Identity(
      nik: try NIK(Facts.nik), birth: Facts.day("1990-05-03"), name: try PersonName(Facts.name))
    #expect(asked == .complaint(.identify(identity)))
  }

  @Test func whoIsNotRecognisedGoesOnWithoutNIK() throws {
    for outcome: IdentifyOutcome in [.notFound, .paused(until: Facts.now)] {
      let visitor = Visitor.identified(outcome)
      #expect(visitor.page().isVerdict)
      let reviewed = visitor.after(.key(.character("1")), .key(.enter), .key(.enter))
      let complaint = try #require(filed(reviewed))
      #expect(complaint.caller == nil && complaint.reporter == nil)
    }
  }

  @Test func whoWasRecognisedCanStillGoOnWithoutNIK() throws {
    let reviewed = Visitor.checkingKnown().taking("Data diri").after(.key(.character("2")))
    #expect(reviewed.sees("tanpa NIK"))
    #expect(try #require(filed(reviewed)).caller == nil)
  }

  @Test func aLatePengkinianIsWrittenDownAlready() throws {
    let visitor = Visitor.complainingOfUpdate()
    #expect(visitor.place.kind == "complaintText")
    let text = try #require(visitor.page().fields.first?.shown)
    #expect(text.contains(Facts.number1.description) && text.contains("Rabu, 25 November 2026 pukul 23.59 WIB"))
    #expect(visitor.sees("we wrote in Indonesian", in: .english))
    #expect(!visitor.sees("we wrote", in: .indonesian))
    let contact = visitor.after(.key(.paste(" Mohon segera.")), .key(.function(4)), .key(.character("1")))
    #expect(contact.place.kind == "complaintContact")
    #expect(contact.page().fields.first?.shown == Facts.name)
    let complaint = try #require(filed(contact.after(.key(.enter))))
    #expect(complaint.category == .update && complaint.caller == Facts.caller)
    #expect(complaint.text.text.hasSuffix("Mohon segera."))
  }
}

/// What the last screen says. Rules T3, T7.
@Suite struct ReceiptTests {
  @Test func theNumberIsLargeWithWhatComesNext() {
    let visitor = Visitor.filed(.filed(Facts.receipt()))
    #expect(visitor.page().parts.contains(.banner(Facts.number1.description)))
    #expect(visitor.sees("21 November 2026 pukul 14.30 WIB"))
    #expect(visitor.sees("Jumat, 27 November 2026 (5 hari kerja)"))
    #expect(visitor.sees("4 angka terakhir nomor HP"))
    #expect(!visitor.sees("PIN"))
  }

  @Test(arguments: Language.allCases)
  func numberAndPINAreLargeOnTheSmallestScreen(language: Language) {
    let page = Visitor.filed(.filed(Facts.receipt(pin: "493117", estimate: true))).page(language)
    let banner = Surroundings(waiting: KioskTexts.of(language).waiting, banner: Banner("DEMO"))
    let lines = Layout.sheet(page, around: banner, size: .minimum, words: KioskTexts.of(language)).frame.lines
    #expect(lines.count { $0.contains("█") } == 10)
    #expect(lines.contains { $0.contains("493117") })
    #expect(lines.contains { $0.contains(Facts.number1.description) })
  }

  @Test func anEstimateSaysSo() {
    #expect(Visitor.filed(.filed(Facts.receipt(estimate: true))).sees("perkiraan"))
    #expect(!Visitor.filed(.filed(Facts.receipt())).sees("perkiraan"))
  }

  @Test func theSameComplaintShowsItsTicket() {
    let visitor = Visitor.filed(.alreadyFiled(Facts.receipt(pin: "493117")))
    #expect(visitor.sees("sudah kami terima tadi"))
    #expect(visitor.sees("493117") && visitor.sees(Facts.number1.description))
  }

  @Test func aPINThatWasToldInAnotherVisitIsNotToldAgain() {
    let visitor = Visitor.filed(.alreadyFiled(Facts.receipt(hasPIN: true)))
    #expect(visitor.sees(Facts.number1.description) && visitor.sees("PIN yang tampil waktu itu"))
    #expect(!visitor.sees("nomor HP"))
    #expect(visitor.page(.english).sentences.contains { $0.contains("the PIN that was shown") })
  }

  @Test func whoeverIsNotProvenAnyMoreStatesItOnceMoreAndLosesNothing() {
    let visitor = Visitor.filed(.unproven)
    #expect(visitor.place.kind == "complaintIdentity")
    guard case .complaintIdentity(let screen) = visitor.place else { return }
    #expect(screen.unsent == .complaint)
  }

  @Test func nothingLeadsBackToSending() {
    let visitor = Visitor.filed(.filed(Facts.receipt()))
    #expect(visitor.page().isVerdict)
    #expect(visitor.after(.key(.character("1"))).place == Visitor.greeted().place)
    #expect(visitor.after(.key(.escape), .key(.character("2"))).place == Visitor.greeted().place)
  }
}

extension Page {
  /// As it is when it was just reached: the cursor where it begins.
  var standing: Page {
    var page = self
    page.focus = 0
    return page
  }
}

/// What rows of the smallest screen hold.
@Suite struct ComplaintLayoutTests {
  @Test(
    "Nothing that stands beside an answer is left out for want of room", arguments: Stop.complaints, Language.allCases)
  func details(stop: Stop, language: Language) {
    let page = stop.visitor.page(language)
    let banner = Surroundings(waiting: KioskTexts.of(language).waiting, banner: Banner("DEMO"))
    let lines = Layout.sheet(page, around: banner, size: .minimum, words: KioskTexts.of(language)).frame.lines
    for choice in page.choices {
      let beginning = choice.detail.split(separator: " ").prefix(2).joined(separator: " ")
      #expect(lines.contains { $0.contains(choice.label) && $0.contains(beginning) }, "\(choice)")
    }
  }
}

import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// A pengkinian for somebody who stands at the counter: the kiosk's gates, and an officer in the place of the camera.
/// Rules S2, S5, S8, M2.
@Suite("Serving at the counter") struct ServingVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  private func strikes() throws -> Strikes? { try office.strikesLeft(of: sari) }

  private func serving(_ colleague: Colleague = .rina, at terminal: String = "loket-1") throws -> CounterVisit {
    let visit = try office.counter(of: colleague, at: terminal)
    try visit.opens(withCard: sari.identity)
    try visit.comesToCompare(sari)
    return visit
  }

  @Test("Without the original KTP nothing can be entered for anybody")
  func cardFirst() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    rina.offers(not: "Pengkinian di loket")
  }

  @Test("The same person: the form, the review, and an update that a colleague decides")
  func same() throws {
    let rina = try serving()
    try rina.chooses("Orang yang sama")
    try rina.isAt("serving")
    rina.sees("Langkah 5 dari 9")
    #expect(office.camera.orders.isEmpty, "no camera was asked")
    try rina.fillsInForm()
    let update = try office.update(of: sari)
    rina.sees(update.number.description)
    #expect(try office.stated(by: sari) == Answers.data)
    #expect(try office.rows(.updateSubmitted).map(\.staff) == ["rina"])
    #expect(try decides(update, by: .rina) == .counter(.office(.fourEyes(update))))
    guard case .counter(.office(.decided)) = try decides(update, by: .joni) else {
      Issue.record("a colleague cannot decide it")
      return
    }
  }

  @Test("A form that is sent when the shift is over is still there after the password, and is sent then")
  func shiftOver() throws {
    var settings = Office.counterSettings()
    settings.shiftHours = 1
    let rina = try office.counter(of: .rina, settings)
    rina.lingers(minutes: 48)
    try rina.opens(withCard: sari.identity)
    try rina.comesToCompare(sari)
    try rina.chooses("Orang yang sama")
    rina.lingers(minutes: 16)
    rina.answersForm()
    rina.types("9")
    rina.types("9")
    rina.types("2")
    try rina.isAt("locked")
    try rina.unlocks(with: Colleague.rina.password)
    try rina.isAt("serving")
    rina.types("2")
    rina.sees(try office.update(of: sari).number.description)
    #expect(try office.stated(by: sari) == Answers.data)
  }

  @Test("Four eyes: two accounts of one person are one")
  func secondName() throws {
    let nik = try NIK("3174010101809488")
    try office.hires(.rina, nik: nik)
    try office.hires(.sri, nik: nik)
    let rina = try serving()
    try rina.chooses("Orang yang sama")
    try rina.fillsInForm()
    let update = try office.update(of: sari)
    #expect(try decides(update, by: .sri) == .counter(.office(.fourEyes(update))))
    #expect(try office.update(of: sari).state == .inProcess)
  }

  private func decides(_ update: Update, by colleague: Colleague) throws -> Reply {
    let (desk, officer) = try office.officer(colleague)
    let reason = try #require(LookReason.verification.code)
    let shown = desk.answer(
      office.newErrand(.counter(.office(.showUpdate(update.number, reason: reason)), by: officer)))
    guard case .counter(.office(.update(let file))) = shown else { return shown }
    let request = CounterRequest.office(.decide(update.number, .approve, seen: file.digest))
    return desk.answer(office.newErrand(.counter(request, by: officer)))
  }

  @Test("Another person: a strike that says what is left; not to be judged: none")
  func different() throws {
    let rina = try serving()
    try rina.chooses("Orang lain")
    rina.sees("Kesempatan tersisa: 2 dari 3")
    #expect(try strikes() == Strikes(kpj: 3, face: 2))
    try rina.comparesAgain()
    try rina.chooses("Tidak dapat dinilai")
    #expect(try strikes() == Strikes(kpj: 3, face: 2))
    #expect(try office.rows(.faceWrong).map(\.staff) == ["rina"])
  }

  @Test("S2: the third other person blocks, here and at every kiosk; the report is made on the page")
  func third() throws {
    let rina = try serving()
    for number in 1...3 {
      if number > 1 { try rina.comparesAgain() }
      try rina.chooses("Orang lain")
    }
    rina.reads("terblokir")
    #expect(try office.isBlocked(sari.identity))
    let kiosk = try office.visit()
    try kiosk.asksForUpdate(sari.identity)
    try kiosk.isAt("blocked")
    rina.presses(.enter)
    try rina.isAt("person")
    rina.offers("Catat laporan blokir (peserta hadir)")
    #expect(try office.rows(.blockSet).count == 1)
  }

  @Test("S5: nothing said in time is a strike, and what is said later changes nothing")
  func unfinished() throws {
    let rina = try serving()
    rina.waits(seconds: 240)
    try rina.isAt("comparing")
    try rina.chooses("Orang yang sama")
    #expect(try strikes() == Strikes(kpj: 3, face: 2))
    rina.sees(not: "Langkah 5 dari 9")
    #expect(try office.rows(.faceUnfinished).count == 1)
    #expect(try office.rows(.faceRight).isEmpty)
  }

  @Test("S5: while one officer compares, neither a colleague nor a kiosk can begin another check")
  func elsewhere() throws {
    let rina = try serving()
    let joni = try office.counter(of: .joni, at: "loket-2")
    try joni.opens(withCard: sari.identity)
    joni.reads("Wajah sedang diperiksa, paling lama sampai")
    let kiosk = try office.visit()
    try kiosk.asksForUpdate(sari.identity)
    try kiosk.isAt("checkingElsewhere")
    try rina.chooses("Orang yang sama")
    rina.sees("Langkah 5 dari 9")
  }

  @Test("Esc and F10 do not lead away from an open comparison, and the lock keeps it")
  func staysOpen() throws {
    let rina = try serving()
    rina.presses(.escape, .function(10))
    try rina.isAt("comparing")
    rina.waits(seconds: 321)
    try rina.isAt("locked")
    rina.neverSaw("Sari")
    try rina.unlocks(with: Colleague.rina.password)
    try rina.isAt("comparing")
  }

  @Test("Three wrong card numbers at the counter block as at a kiosk")
  func numbers() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(withCard: sari.identity)
    try rina.chooses("Pengkinian di loket")
    rina.types("1")
    for _ in 0..<3 {
      rina.types(Somebody.wrongNumber)
      rina.presses(.enter)
      rina.presses(.enter)
    }
    rina.reads("terblokir")
    #expect(try office.rows(.kpjWrong).map(\.staff) == ["rina", "rina", "rina"])
  }

  @Test("S8: whom kiosks turn away, the counter serves")
  func counterOnly() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(withCard: sari.identity)
    try rina.surely("Layani di loket saja")
    try rina.comesToCompare(sari)
    try rina.chooses("Orang yang sama")
    rina.sees("Langkah 5 dari 9")
  }
}

extension Visitor where Place == Post, C == ImmediateClerk {
  /// From the page of somebody whose KTP was seen through consent and card number to the officer's own eyes.
  func comesToCompare(_ person: Somebody) throws {
    try chooses("Pengkinian di loket")
    try isAt("serving")
    types("1")
    types(person.kpj)
    presses(.enter)
    try comparesAgain()
  }

  /// Once more, where the person says that he is ready.
  func comparesAgain() throws {
    try isAt("serving")
    types("1")
    try isAt("comparing")
  }

  /// The four screens of the form, both pages of the review, and the yes.
  func fillsInForm() throws {
    answersForm()
    types("9")
    types("9")
    types("2")
    try isAt("serving")
  }

  /// Time passes before a screen, and a key now and then keeps it open.
  func lingers(minutes: Int) {
    for _ in 0..<minutes / 4 {
      waits(seconds: 240)
      presses(.unknown)
    }
  }

  /// As far as the review, over what stands there.
  func answersForm() {
    for texts in Answers.all {
      for text in texts {
        for _ in 0..<40 { presses(.backspace) }
        types(text)
        presses(.enter)
      }
    }
    if isAskedAboutHolder { presses(.enter, .enter, .enter, .enter) }
  }
}

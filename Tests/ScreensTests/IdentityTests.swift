import Console
import Flow
import Rules
import Screens
import Services
import Testing

/// The form with NIK, birth date and name. Rules M1, N1, N4, N7.
@Suite struct IdentityTests {
  private func identity() throws -> Identity {
    Identity(nik: try NIK(Facts.nik), birth: Facts.day("1990-05-03"), name: try PersonName(Facts.name))
  }

  @Test func threeFactsAreAskedForEachPurpose() throws {
    let identity = try identity()
    #expect(Visitor.asking(.membership).asked == .look(identity))
    #expect(Visitor.asking(.update).asked == .update(.begin(identity)))
    #expect(Visitor.asking(.report).asked == .report(identity))
  }

  @Test func waitingShowsTheFormUnchanged() {
    let filled = Visitor.filled(Facts.nik, Facts.birth, Facts.name)
    let waiting = filled.after(.key(.enter))
    #expect(waiting.asked != nil)
    #expect(waiting.page() == filled.page())
    #expect(waiting.place.isWaiting)
  }

  @Test func theBirthDateIsEchoedInWords() {
    let visitor = Visitor.filled(Facts.nik, Facts.birth)
    #expect(visitor.page(.indonesian).fields[1].shown == "03/05/1990")
    #expect(visitor.page(.indonesian).fields[1].echo == "Kamis, 3\u{A0}Mei\u{A0}1990")
    #expect(visitor.page(.english).fields[1].echo == "Thursday, 3\u{A0}May\u{A0}1990")
    #expect(Visitor.filled(Facts.nik, "3 mei 1990").page().fields[1].echo == "Kamis, 3\u{A0}Mei\u{A0}1990")
    #expect(Visitor.filled(Facts.nik, "0305").page().fields[1].echo == nil)
  }

  @Test func theNIKIsGroupedAsOnTheCard() {
    #expect(Visitor.filled(Facts.nik).page().fields[0].shown == "3171 0443 0590 0001")
  }

  @Test(
    "Each fault of a NIK stands at its field with what to do",
    arguments: [
      ("", "belum diisi", "missing"), ("317104430590000", "yang diketik 15", "15 were typed"),
      ("31710443059000011", "yang diketik 17", "17 were typed"), ("317104430590000a", "Huruf \"a\"", "letter \"a\""),
      ("3171044313900001", "ke-7 sampai ke-12", "7 to 12"), ("3171043905900001", "ke-7 sampai ke-12", "7 to 12"),
      ("3171044305900000", "tidak pernah 0000", "never 0000"),
    ])
  func nikFaults(typed: String, indonesian: String, english: String) {
    let visitor = Visitor.filled(typed, Facts.birth, Facts.name).after(.key(.enter))
    #expect(visitor.asked == nil)
    #expect(visitor.page(.indonesian).fields[0].error?.contains(indonesian) == true)
    #expect(visitor.page(.english).fields[0].error?.contains(english) == true)
    #expect(visitor.page().focus == 0)
  }

  @Test(
    "Each fault of a birth date stands at its field with what to do",
    arguments: [
      ("", "belum diisi", "missing"), ("03051990x", "belum terbaca", "cannot be read"),
      ("030590", "4 angka", "4 digits"), ("03131990", "bulan ke-13", "month 13"),
      ("31041990", "tanggal 31", "day 31"), ("29021900", "tanggal 29", "day 29"), ("01011899", "1900", "1900"),
      ("22112026", "belum tiba", "not come yet"),
    ])
  func birthFaults(typed: String, indonesian: String, english: String) {
    let visitor = Visitor.filled(Facts.nik, typed, Facts.name).after(.key(.enter))
    #expect(visitor.asked == nil)
    #expect(visitor.page(.indonesian).fields[1].error?.contains(indonesian) == true)
    #expect(visitor.page(.english).fields[1].error?.contains(english) == true)
    #expect(visitor.page().focus == 1)
  }

  /// The greeting was on 21 November 2026 in WIB.
  @Test func whoWasBornTodayIsNotFromTheFuture() {
    let visitor = Visitor.filled(Facts.nik, "21112026", Facts.name).after(.key(.enter))
    #expect(visitor.page().fields.allSatisfy { $0.error == nil })
  }

  @Test(
    "Each fault of a name stands at its field with what to do",
    arguments: [
      ("", "belum diisi", "missing"), ("Sari 2", "Angka \"2\"", "digit \"2\""),
      (String(repeating: "a", count: 119) + "e\u{301}\u{302}\u{303}", "paling panjang", "at most"),
    ])
  func nameFaults(typed: String, indonesian: String, english: String) {
    let visitor = Visitor.filled(Facts.nik, Facts.birth, typed).after(.key(.enter))
    #expect(visitor.asked == nil)
    #expect(visitor.page(.indonesian).fields[2].error?.contains(indonesian) == true)
    #expect(visitor.page(.english).fields[2].error?.contains(english) == true)
    #expect(visitor.page().focus == 2)
  }

  @Test func theFirstErrorGetsTheFocus() {
    let visitor = Visitor.filled(Facts.nik, "x", "4").after(.key(.enter))
    #expect(visitor.page().fields.map { $0.error != nil } == [false, true, true])
    #expect(visitor.page().focus == 1)
  }

  @Test func typingInAFieldForgetsItsErrorOnly() {
    var visitor = Visitor.filled(Facts.nik, "x", "4").after(.key(.enter))
    visitor.presses(.backspace)
    #expect(visitor.page().fields.map { $0.error != nil } == [false, false, true])
  }

  @Test func whatWasTypedIsKeptBesideTheError() {
    let visitor = Visitor.filled("3171 04", "31/02/1990", "S4ri").after(.key(.enter))
    #expect(visitor.page().fields.map(\.shown) == ["3171 04", "31/02/1990", "S4ri"])
  }

  @Test func anotherBirthDateThanInTheNIKIsAWarning() throws {
    var visitor = Visitor.filled(Facts.nik, "04051990", Facts.name).after(.key(.enter))
    #expect(visitor.asked == nil)
    #expect(visitor.place.kind == "birthDiffers")
    #expect(!visitor.sees("3 Mei"))
    #expect(!visitor.sees("03/05"))
    visitor.presses(.character("1"))
    let own = try identity()
    #expect(visitor.asked == .look(Identity(nik: own.nik, birth: Facts.day("1990-05-04"), name: own.name)))
    visitor.hears(.look(.notFound))
    #expect(visitor.place.kind == "notFound")
  }

  @Test func changeLeadsToTheBirthDateWithEverythingKept() {
    let filled = Visitor.filled(Facts.nik, "04051990", Facts.name)
    for key: Key in [.character("2"), .escape] {
      let visitor = filled.after(.key(.enter), .key(key))
      #expect(visitor.page().fields == filled.page().fields)
      #expect(visitor.page().focus == 1)
    }
  }

  @Test func aResultLeadsBackToTheFilledForm() {
    let filled = Visitor.filled(Facts.nik, Facts.birth, Facts.name)
    let back = filled.after(.key(.enter), .reply(.look(.notFound)), .key(.escape))
    #expect(back.page() == filled.page())
    #expect(!back.place.isWaiting)
  }
}

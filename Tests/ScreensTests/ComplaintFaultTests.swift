import Console
import Flow
import Rules
import Screens
import Services
import Support
import Testing

/// What keeps a complaint from going on, and what is done about hostile text. Nasty tests B13, D3, D4, D5, D7.
@Suite struct ComplaintFaultTests {
  @Test(
    "Each fault of the text is said beside the field, in both languages",
    arguments: [
      ("", "Belum ada isinya"), ("Lama", "Baru 4 dari sedikitnya 10"), ("?!.,?!.,?!.,", "hanya berisi tanda"),
    ])
  func text(typed: String, says: String) {
    let visitor = Visitor.writing().after(.key(.paste(typed)), .key(.function(4)))
    #expect(visitor.place.kind == "complaintText" && visitor.asked == nil)
    #expect(visitor.page(.indonesian).fields[0].error?.contains(says) == true)
    #expect(visitor.page(.english).fields[0].error?.isEmpty == false)
    #expect(visitor.page().fields[0].shown == typed)
    #expect(visitor.after(.key(.character("x"))).page().fields[0].error == nil)
  }

  @Test func theLengthIsCountedWhileItIsTyped() {
    #expect(Visitor.writing().page(.indonesian).fields[0].echo == "0 dari 4.000")
    #expect(Visitor.writing().after(.key(.paste("Halo"))).page(.english).fields[0].echo == "4 of 4,000")
    let full = Visitor.writing().after(.key(.paste(String(repeating: "a", count: 5_000))))
    #expect(full.page(.indonesian).fields[0].echo == "4.000 dari 4.000: kolom sudah penuh")
    #expect(full.after(.key(.function(4))).place.kind == "complaintMode")
  }

  @Test(
    "Each fault of a telephone is said in both languages",
    arguments: [
      "0812x", "+", "+49 170 1234567", "0062 62812345678", "021-555123", "0801234567", "088888888888", "0812",
    ])
  func phone(typed: String) throws {
    let visitor = Visitor.contacting().after(.key(.tab), .key(.paste(typed)), .key(.enter))
    #expect(visitor.place.kind == "complaintContact")
    #expect(visitor.page().focus == 1)
    let errors = try Language.allCases.map { try #require(visitor.page($0).fields[1].error) }
    #expect(errors[0] != errors[1])
  }

  @Test("B13: marks without a letter are no empty field: nothing that was typed is dropped unsaid", arguments: [0, 1])
  func marksOnly(field: Int) {
    let marks = Event.key(.paste(String(repeating: "\u{301}", count: 4_000)))
    let visitor = Visitor.contacting().after(.focused(field), marks, .focused(2))
    #expect(visitor.place.kind == "complaintContact")
    #expect(visitor.page().focus == field)
    for language in Language.allCases { #expect(visitor.page(language).fields[field].error != nil) }
  }

  @Test func aWrongNameAndAWrongTelephoneAreSaidTogether() {
    let visitor = Visitor.checking(name: "R1na", phone: "021")
    #expect(visitor.page().fields.allSatisfy { $0.error != nil })
    #expect(visitor.page().focus == 0)
  }

  @Test("What was left with Esc and cannot be read is asked for before anything is sent")
  func leftUnread() {
    let shortened = Visitor.checking().taking("Isi").erasing(40).after(.key(.escape))
    #expect(shortened.place.kind == "complaintReview")
    let sent = Visitor.filing(shortened)
    #expect(sent.asked == nil && sent.place.kind == "complaintText")
    #expect(sent.page().fields[0].error != nil)
    let phone = Visitor.checking().taking("Nomor telepon").erasing(1).after(.key(.escape))
    #expect(Visitor.filing(phone).asked != nil)
    let stray = Visitor.checking().taking("Nomor telepon").after(.key(.character("x")), .key(.escape))
    #expect(Visitor.filing(stray).place.kind == "complaintContact")
    #expect(Visitor.filing(stray).page().fields[1].error != nil)
  }

  @Test("D3: anonymous afterwards: name, telephone and NIK are gone, from the review and from what is sent")
  func anonymousAfterwards() throws {
    let visitor = Visitor.checkingKnown().taking("Siapa yang boleh tahu").after(.key(.character("3")))
    #expect(visitor.place.kind == "complaintReview")
    for language in Language.allCases {
      for trace in [Facts.name, Facts.phone, "7890", Facts.nik] { #expect(!visitor.sees(trace, in: language)) }
    }
    guard case .complaint(.file(let complaint, _)) = Visitor.filing(visitor).asked else { throw Unasked() }
    #expect(complaint.mode == .anonymous)
    #expect(complaint.caller == nil && complaint.reporter == nil && complaint.phone == nil)
    let back = visitor.taking("Siapa yang boleh tahu").after(.key(.character("1")))
    #expect(back.place.kind == "complaintIdentity")
    #expect(back.after(.key(.character("1"))).page().fields.map(\.shown) == ["", "", ""])
    #expect(back.after(.key(.character("2"))).page().fields.map(\.shown) == ["", ""])
  }

  @Test("D3: an anonymous complaint leads to no earlier one")
  func anonymousFollowUp() throws {
    let follow = Visitor.viewing(.closed).taking("Pengaduan lanjutan")
    let written = follow.after(.key(.paste(Facts.complaintText)), .key(.function(4)))
    guard case .complaint(.file(let anonymous, _)) = Visitor.filing(written.after(.key(.character("3")))).asked,
      case .complaint(.file(let open, _)) = Visitor.filing(
        written.after(.key(.character("1")), .key(.character("2")), .key(.enter), .key(.enter))
      ).asked
    else { throw Unasked() }
    #expect(anonymous.follows == nil)
    #expect(open.follows == Facts.sheet(.closed).key)
    #expect(open.category == .service)
  }

  @Test(
    "D5: keys do nothing while a reply is awaited",
    arguments: [Visitor.identifying(), .filing(), .lookingUp(), .sending()])
  func asksOnce(visitor: Visitor) {
    #expect(visitor.asked != nil && visitor.place.isWaiting)
    for event: Event in [.key(.enter), .key(.character("6")), .key(.escape), .key(.function(10)), .focused(0), .tick] {
      #expect(visitor.place.on(event) == Step(visitor.place))
    }
  }

  @Test("D5: the second of two replies changes nothing")
  func replyTwice() {
    let once = Visitor.filed(.filed(Facts.receipt()))
    #expect(once.after(.reply(.complaint(.filed(.filed(Facts.receipt(pin: "000000")))))).place == once.place)
    let sent = Visitor.sending().after(.reply(.complaint(.moved(.done(Facts.sheet(.inProgress))))))
    #expect(sent.after(.reply(.complaint(.moved(.unknown)))).place == sent.place)
  }

  @Test("D7: another language in the middle of a text is another page of the same screen")
  func language() {
    let visitor = Visitor.writing().after(.key(.paste("Antrean panjang")))
    #expect(visitor.page(.indonesian).fields[0].shown == visitor.page(.english).fields[0].shown)
    #expect(visitor.page(.indonesian).fields[0].label != visitor.page(.english).fields[0].label)
  }

  @Test("A failure leads back to everything that was typed; what creates nothing twice can be asked again")
  func failures() {
    for failure in Facts.failures {
      let filing = Visitor.filing().after(.reply(.failed(failure)))
      #expect((filing.place.kind == "complaintReview") == (failure == .cancelled))
    }
    let filing = Visitor.filing().after(.reply(.failed(.busy)))
    #expect(filing.after(.key(.enter)).asked == Visitor.filing().asked)
    #expect(filing.after(.key(.escape)).page().standing == Visitor.checking().page())
    let sending = Visitor.sending().after(.reply(.failed(.busy)), .key(.enter))
    #expect(sending.asked == nil)
    #expect(sending.after(.key(.escape)).page().fields[0].shown == "Senin pukul sembilan.")
  }
}

private struct Unasked: Error {}

/// Texts that are meant to do harm. Nasty test B13.
@Suite struct ComplaintHostileTests {
  static let hostile: [Nasty] = [
    Nasty("a" + String(repeating: "\u{301}", count: 4_000)), "\u{202E}gnp.exe\u{202C} dan seterusnya lagi",
    "\u{1B}]52;c;QUJD\u{07} antrean \u{1B}[2J\u{9B}31m panjang", "   \r\n\t   \u{200B}",
    "\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}",
    Nasty(String(repeating: "Antrean panjang. ", count: 61_681)), Nasty(String(repeating: "界", count: 8_000)),
  ]

  @Test(arguments: hostile)
  func whatIsWrittenIsCleanAndBounded(nasty: Nasty) {
    for start in [Visitor.writing(), .viewing(.waiting).taking("Tulis pesan")] {
      let typed = start.after(.key(.paste(nasty.text)))
      #expect(typed.page().fields[0].shown.count <= 4_000)
      for line in typed.page().fields[0].shown.split(separator: "\n") { #expect(Printable.isClean(String(line))) }
      let sent = typed.after(.key(.function(4)))
      for language in Language.allCases {
        for sentence in sent.page(language).sentences {
          for line in sentence.split(separator: "\n") { #expect(Printable.isClean(String(line))) }
        }
      }
    }
  }

  @Test("Signs, spaces and marks alone say nothing", arguments: [0, 3, 4])
  func saysNothing(index: Int) {
    let sent = Visitor.writing().after(.key(.paste(Self.hostile[index].text)), .key(.function(4)))
    #expect(sent.place.kind == "complaintText")
    #expect(sent.page().fields[0].error != nil)
  }

  @Test(
    "The last step shows where a text begins, on as many lines as there are", arguments: hostile + [Nasty(Facts.long)])
  func reviewed(nasty: Nasty) {
    let visitor = Visitor.choosingMode("Antrean: " + nasty.text).after(.key(.character("3")))
    guard visitor.place.kind == "complaintReview" else { return }
    for language in Language.allCases {
      let sheet = Layout.sheet(visitor.page(language), size: .minimum, words: KioskTexts.of(language))
      #expect(!sheet.isCut)
      #expect(sheet.frame.lines.contains { $0.contains("Antrean:") })
    }
  }

  @Test("Every character of a message can be read, and nothing of it harms", arguments: hostile + [Nasty(Facts.long)])
  func messages(nasty: Nasty) {
    guard let said = try? Prose(String(nasty.text.prefix(4_000)), for: .message) else { return }
    var visitor = Visitor.viewing(Facts.sheet(.answered, saying: [(true, said.text)])).taking("Baca isi dan pesan")
    var read = ""
    for turn in 0..<60 {
      for language in Language.allCases {
        #expect(!Layout.sheet(visitor.page(language), size: .minimum, words: KioskTexts.of(language)).isCut)
      }
      for case .text(let lines) in visitor.page().parts {
        #expect(lines.split(separator: "\n").allSatisfy { Printable.isClean(String($0)) })
        read += lines.filter { !$0.isWhitespace }
      }
      guard visitor.page(.indonesian).choices.contains(where: { $0.label == "Berikutnya" }), turn < 59 else { break }
      visitor = visitor.taking("Berikutnya")
    }
    #expect(read.hasSuffix(Printable.clean(said.text).filter { !$0.isWhitespace }))
  }
}

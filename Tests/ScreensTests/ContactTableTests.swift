import Console
import Flow
import Rules
import Screens
import Services
import Testing

/// Telephones and e-mail addresses as people write them, in the fields where they are asked for. Rule N6.
@Suite("Telephones and e-mails on the screen") struct ContactTableTests {
  /// What was typed; what is done about it, in both languages, or the number that is sent.
  private static let phones: [(typed: String, told: [String], sent: String)] = [
    ("08", ["diawali 08; ini", "begins with 08; this has"], ""),
    ("0812345678901234", ["diawali 08; ini", "begins with 08; this has"], ""),
    ("+62 (0) 812", ["diawali 08; ini", "begins with 08; this has"], ""),
    ("6262812", ["Hapus salah satunya", "Remove one of them"], ""),
    ("+1 202 555 0100", ["Ketik nomor HP Indonesia", "Type an Indonesian mobile number"], ""),
    ("021-5250-116", ["Ketik nomor HP", "Type a mobile number"], ""),
    ("1500910", ["Ketik nomor yang diawali 08", "Type a number beginning with 08"], ""),
    ("0888888888", ["Ketik nomor yang aktif", "Type a number that you use"], ""),
    ("0812x0001234", ["Hapus, lalu lanjutkan", "Remove it, then continue"], ""),
    ("", ["misalnya 0812", "for example 0812"], ""), ("081200001234", [], "+6281200001234"),
    ("81200001234", [], "+6281200001234"), ("6281200001234", [], "+6281200001234"),
    ("006281200001234", [], "+6281200001234"), ("+62 0812 0000 1234", [], "+6281200001234"),
    ("+62 (0) 812-0000-1234", [], "+6281200001234"), ("\u{FF0B}62 812 0000 1234", [], "+6281200001234"),
    ("0812 3456 7890 12", ["panjang sekali", "very long"], "+628123456789012"),
  ]

  private static let emails: [(typed: String, told: [String], sent: String)] = [
    ("a@b", ["Contoh: nama@example.com", "Example: name@example.com"], ""),
    ("a..b@c.id", ["Cocokkan dengan alamat", "Compare it with your"], ""),
    ("a@c.id.", ["Contoh: nama@example.com", "Example: name@example.com"], ""),
    ("a@b@c.id", ["Sisakan satu saja", "Leave only one"], ""),
    ("abc.id", ["Contoh: nama@example.com", "Example: name@example.com"], ""),
    ("sari dewi@c.id", ["Hapus, lalu lanjutkan", "Remove it, then continue"], ""),
    ("a@c,id", ["Ganti dengan titik", "Type a dot instead"], ""),
    (String(repeating: "a", count: 65) + "@c.id", ["Cocokkan dengan alamat", "Compare it with your"], ""),
    ("", ["Ketik alamat e-mail", "Type one that you use"], ""), ("o'neil@x.id", [], "o'neil@x.id"),
    ("a+b@x.co.id", [], "a+b@x.co.id"), ("a@xn--bcher-kva.example", [], "a@xn--bcher-kva.example"),
    (String(repeating: "a", count: 64) + "@c.id", [], String(repeating: "a", count: 64) + "@c.id"),
    ("Sari.Dewi@Contoh.ID", [], "Sari.Dewi@contoh.id"),
  ]

  @Test("F4: a telephone in the contact form of a pengkinian", arguments: phones)
  func phone(typed: String, told: [String], sent: String) throws {
    try expect(0, typed, told, sent) { $0.contact.phone.e164 }
  }

  @Test("F5: an e-mail in the contact form of a pengkinian", arguments: emails)
  func email(typed: String, told: [String], sent: String) throws {
    try expect(1, typed, told, sent) { $0.contact.email?.text ?? "" }
  }

  private func expect(
    _ field: Int, _ typed: String, _ told: [String], _ sent: String, _ read: (UpdateData) -> String
  ) throws {
    var visitor = Visitor.filled(.contact, field, typed)
    if !told.isEmpty {
      #expect(visitor.place.kind == "updateContact" && visitor.page().focus == field)
      for (language, words) in zip([Language.indonesian, .english], told) {
        #expect(visitor.sees(words, in: language), "\(visitor.page(language).fields[field].error ?? "no fault")")
      }
      keepsEverything(visitor, but: field, typed)
    }
    // A warning is read once and goes on; a fault stays until it is mended.
    if sent.isEmpty {
      visitor.meets(.focused(3))
      #expect(visitor.place.kind == "updateContact")
      visitor.retypes(Form4.answers(.contact)[field], in: field)
    }
    visitor.meets(.focused(3))
    let data = try submitted(visitor)
    if !sent.isEmpty { #expect(read(data) == sent) }
  }

  /// Also what is wrong stays, for it to be mended and not typed anew; also behind Esc and back.
  private func keepsEverything(_ visitor: Visitor, but field: Int, _ typed: String) {
    var answers = Form4.answers(.contact)
    answers[field] = typed
    let kept = answers.map(\.withoutSigns)
    #expect(visitor.page().fields.map(\.shown.withoutSigns) == kept)
    #expect(visitor.after(.key(.escape), .key(.enter)).page().fields.map(\.shown.withoutSigns) == kept)
  }

  private func submitted(_ visitor: Visitor) throws -> UpdateData {
    var visitor = visitor
    if visitor.place.kind == "updateContact" { visitor.meets(.focused(3)) }
    for step in [FormStep.population, .address, .additional] { visitor.fillsIn(step) }
    visitor.presses(.character("9"), .character("9"), .character("2"))
    guard case .update(.submit(_, let data)) = visitor.asked else { throw Unsent(kind: visitor.place.kind) }
    return data
  }

  private struct Unsent: Error { let kind: String }

  @Test("F4: a telephone in the contact form of a complaint", arguments: phones)
  func complaint(typed: String, told: [String], sent: String) throws {
    let visitor = Visitor.contacting().after(.key(.paste("Rina")), .key(.enter), .key(.paste(typed)))
    let next = visitor.after(.key(.enter))
    guard sent.isEmpty, !typed.isEmpty else {
      #expect(next.place.kind == "complaintReview")
      guard case .complaint(.file(let complaint, _)) = Visitor.filing(next).asked else {
        throw Unsent(kind: next.place.kind)
      }
      #expect(complaint.phone?.e164 ?? "" == sent)
      return
    }
    #expect(next.place.kind == "complaintContact" && next.asked == nil && next.page().focus == 1)
    #expect(next.page().fields.map(\.shown.withoutSigns) == ["Rina", typed.withoutSigns])
    let faults = Language.allCases.map { next.page($0).fields[1].error ?? "" }
    for advice in [["Hapus", "kosongkan", "Ketik", "Periksa"], ["Remove", "empty", "Type", "Compare"]].enumerated() {
      #expect(advice.element.contains { faults[advice.offset].contains($0) }, "\(faults)")
    }
  }
}

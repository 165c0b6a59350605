import Rules
import Testing

@Suite("E-mail addresses, N6")
struct EmailTests {
  @Test(
    "F5 N6 keeps the local part, lowers the domain, drops spaces around",
    arguments: [
      ("Siti.Aminah@Contoh.INVALID", "Siti.Aminah@contoh.invalid"), ("o'neil@x.id", "o'neil@x.id"),
      ("a+b@x.co.id", "a+b@x.co.id"), ("a@xn--bcher-kva.example", "a@xn--bcher-kva.example"), (" a@b.id ", "a@b.id"),
      ("-@a-b.id", "-@a-b.id"),
    ])
  func reads(typed: String, text: String) throws {
    #expect(try Email(typed).text == text)
  }

  @Test(
    "F5 N6 says what is wrong",
    arguments: [
      ("", .empty), ("  ", .empty), ("a@b", .domain), ("a..b@c.id", .local), (".a@c.id", .local), ("a.@c.id", .local),
      ("@c.id", .local), ("a@", .domain), ("a@c.id.", .domain), ("a@.id", .domain), ("a@c..id", .domain),
      ("a@-c.id", .domain), ("a@c-.id", .domain), ("a@c_d.id", .domain), ("a@b@c.id", .at(2)), ("abc.id", .at(0)),
      ("a b@c.id", .character(" ")), ("a@c,id", .character(",")), ("a@c.id\n", .character("\n")),
      ("é@c.id", .character("é")), ("a@bücher.id", .character("ü")), ("a\u{200B}@c.id", .character("\u{200B}")),
      ("\"a\"@c.id", .character("\"")), ("a@[127.0.0.1]", .character("[")),
    ] as [(String, Email.Fault)])
  func faults(typed: String, fault: Email.Fault) {
    #expect(throws: fault) { try Email(typed) }
  }

  @Test("F5 N6 64 bytes before the @, 63 in a label, 254 in all")
  func lengths() throws {
    func text(_ count: Int) -> String { String(repeating: "a", count: count) }
    #expect(throws: Never.self) { try Email("\(text(64))@c.id") }
    #expect(throws: Email.Fault.local) { try Email("\(text(65))@c.id") }
    #expect(throws: Never.self) { try Email("a@\(text(63)).id") }
    #expect(throws: Email.Fault.domain) { try Email("a@\(text(64)).id") }
    let most = "\(text(64))@\(text(63)).\(text(63)).\(text(61))"
    #expect(most.utf8.count == 254)
    #expect(throws: Never.self) { try Email(most) }
    #expect(throws: Email.Fault.tooLong(byteCount: 255)) { try Email(most + "a") }
  }

  @Test(
    "F9 shows a first letter of longer parts, and the last label",
    arguments: [
      ("siti.aminah@contoh.id", "s******@c******.id"), ("a@b.id", "******@******.id"),
      ("abc@abc.co.id", "******@a******.id"), ("abcd@abcd.id", "a******@a******.id"),
    ])
  func masks(text: String, mask: String) throws {
    #expect("\(try Email(text))" == mask)
  }

  @Test("F10 reading an address again changes nothing, and JSON neither")
  func idempotent() throws {
    var random = SplitMix64(seed: 7)
    var read = 0
    for _ in 0..<5_000 {
      let typed = random.text(of: Array("aB.+-'"), limit: 6) + "@" + random.text(of: Array("aB.-"), limit: 6)
      guard let email = try? Email(typed) else { continue }
      read += 1
      #expect(try Email(email.text) == email)
      #expect(try encoded([email]).back == [email])
    }
    #expect(read > 100)
  }

  @Test(
    "A domain that is one slip away from that of many people is named; others, also those that only look like it, are not",
    arguments: [
      ("budi@gmial.com", "gmail.com"), ("budi@gmai.com", "gmail.com"), ("budi@yaho.com", "yahoo.com"),
      ("budi@gmail.com", nil), ("budi@ymail.com", nil), ("budi@mail.com", nil), ("budi@contoh.id", nil),
    ] as [(String, String?)])
  func meant(typed: String, domain: String?) throws {
    #expect(try Email(typed).meantDomain == domain)
  }
}

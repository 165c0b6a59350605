import Commands
import TerminalSupport
import Testing

@Suite("Tables for spreadsheets")
struct CSVTests {
  @Test(
    "RFC 4180: what holds a comma, a quote or an outer blank stands in quotes, and a quote in it is doubled",
    arguments: [
      ("Jakarta Salemba", "Jakarta Salemba"), ("Salemba, Jakarta", "\"Salemba, Jakarta\""),
      ("Cabang \"Salemba\"", "\"Cabang \"\"Salemba\"\"\""), ("\"", "\"\"\"\""), (" Salemba", "\" Salemba\""),
      ("Salemba ", "\"Salemba \""), ("", ""), ("Jl. Salemba; Raya", "\"Jl. Salemba; Raya\""),
      ("a,\u{301}b", "\"a,\u{301}b\""), ("a\"\u{308}b", "\"a\"\"\u{308}b\""),
    ])
  func quotes(_ text: String, _ written: String) {
    #expect(CSV([.text(text)]).record == written)
  }

  @Test(
    "A text that a spreadsheet would calculate gets an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+62812", "'+62812"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "' =1"),
      ("\rx", "' x"), ("\n", "' "), ("\r\n=1", "' =1"), ("  =1", "'  =1"), ("\u{200B}=1", "'=1"),
      ("\u{1B}=1", "'=1"), ("＝1", "'＝1"), ("=\u{301}1", "'=\u{301}1"), ("1=1", "1=1"), ("a-b", "a-b"), ("'=1", "'=1"),
    ])
  func formulas(_ text: String, _ written: String) {
    let quoted = written.last == " " ? "\"\(written)\"" : written
    #expect(CSV([.text(text)]).record == quoted)
  }

  @Test("A formula that needs quotes too gets both")
  func both() {
    #expect(CSV([.text("=HYPERLINK(\"http://x\",1)")]).record == "\"'=HYPERLINK(\"\"http://x\"\",1)\"")
  }

  @Test(
    "Digits that a number would lose survive",
    arguments: [
      ("081234567890", "'081234567890"), ("00", "'00"), ("0", "0"), ("3171044305900001", "'3171044305900001"),
      ("123456789012345", "123456789012345"), ("1234567890123456", "'1234567890123456"), ("0812-345", "0812-345"),
    ])
  func digits(_ text: String, _ written: String) {
    #expect(CSV([.text(text)]).record == written)
  }

  @Test("Counts are numbers, also below zero, and what is not known is empty")
  func numbers() {
    let known: Int? = 7
    let unknown: Int? = nil
    let nobody: String? = nil
    #expect(CSV([.number(0), .number(-3), .number(known), .number(unknown), .text(nobody)]).record == "0,-3,7,,")
    #expect(CSV([]).record == "")
  }

  @Test("A record stays on one line, whatever stands in it")
  func oneLine() {
    let record = CSV([.text("baris satu\nbaris dua\r\nbaris tiga\u{2028}empat"), .text("x\u{0}y")]).record
    #expect(record == "baris satu baris dua baris tiga empat,xy")
  }
}

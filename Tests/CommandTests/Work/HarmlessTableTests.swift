import Commands
import TerminalSupport
import Testing

/// Whatever somebody typed: no spreadsheet calculates it, whichever separator it takes, and no row swallows another.
@Suite("Tables do nothing in a spreadsheet")
struct HarmlessTableTests {
  private static let separators = [",", ";", "\t", "; ", ",\u{A0}", "\r\n", "\n", "\0", ""]
  private static let marks = ["", "\u{301}", "\u{308}", "\u{200D}", "\u{FEFF}"]
  private static let signs = ["=", "+", "-", "@", "|", "＝", "＠", "=\u{301}", "08"]
  private static let quotes = ["", "\"", "\"\"", "'", " "]
  private static let lead = ["", "Antre", "\""]

  /// Every member of the kind, with what comes before and behind: each eleventh, which has each two of them together.
  private static var texts: [String] { stride(from: 0, to: all.count, by: 11).map { all[$0] } }

  private static let all = lead.flatMap { lead in
    separators.flatMap { separator in
      marks.flatMap { mark in
        quotes.flatMap { quote in
          signs.map { sign in lead + separator + mark + quote + sign + "1+1" + quote + separator }
        }
      }
    }
  }

  private func table(_ text: String, _ separator: CSV.Separator) -> String {
    let rows: [[CSV.Cell]] = [
      [.text("nomor"), .text("isi"), .text("akhir")], [.text("BM2"), .text(text), .text(text)],
      [.text("BM3"), .text("Lain, \"kata\""), .number(2)],
    ]
    return rows.map { CSV($0, separator: separator).record + "\r\n" }.joined()
  }

  @Test("No cell begins with a sign: separators, marks, signs and quotes, in both forms, under each separator")
  func signs() {
    var wrong: [String] = []
    for text in Self.texts {
      for form in CSV.Separator.allCases {
        let table = table(text, form)
        for separator: Character in [",", ";", "\t"] {
          let sheet = Spreadsheet(separator)
          let cells = sheet.cells(of: table).flatMap(\.self) + sheet.pieces(of: table)
          wrong += cells.filter(Spreadsheet.calculates).map { "\(separator.debugDescription): \($0.debugDescription)" }
        }
      }
    }
    #expect(wrong.prefix(3) == [], "\(wrong.count)")
  }

  @Test("Under its own separator a table has its rows and columns; under another no row is swallowed")
  func shape() {
    for text in Self.texts {
      for form in CSV.Separator.allCases {
        let table = table(text, form)
        let own: Character = form == .comma ? "," : ";"
        #expect(Spreadsheet(own).cells(of: table).map(\.count) == [3, 3, 3], "\(text.debugDescription)")
        for separator: Character in [",", ";", "\t"] {
          #expect(
            Spreadsheet(separator).cells(of: table).count == 3, "\(text.debugDescription) \(table.debugDescription)")
        }
      }
    }
  }

  @Test(
    "A sign behind a separator inside of a text gets an apostrophe, and the text stays readable",
    arguments: [
      ("Antre lama;=1+1", "\"Antre lama;'=1+1\""), ("Antre, -2 jam", "\"Antre, '-2 jam\""),
      ("a;\"=1", "\"a; \"\"'=1\""), ("a\n=1+1", "a =1+1"), ("a\t=1", "a =1"),
      ("a;\u{FEFF}=1", "\"a;'=1\""), ("Antre;", "\"Antre; \""), ("Antre,", "\"Antre,\""), ("a,b;c", "\"a,b;c\""),
      ("a; 1=1", "\"a; 1=1\""),
      ("\"=1\"", "\"'\"\"=1\"\"\""), ("|calc", "'|calc"), ("%1", "'%1"), ("−1", "'−1"), ("1E5", "'1E5"),
      ("08.5", "'08.5"),
    ])
  func readable(_ text: String, _ written: String) {
    #expect(CSV([.text(text)]).record == written)
  }
}

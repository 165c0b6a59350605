import Foundation
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

@Suite("anjungan holidays, P1")
struct HolidaysTests {
  private let office: Office
  private static let whole =
    "date,name,kind,source\n2028-01-01,Tahun Baru,libur,SKB\n2028-05-01,Buruh,libur nasional,SKB\n"
    + "2028-06-01,Pancasila,Libur,SKB\n2028-08-17,Kemerdekaan,libur,SKB\n2028-12-25,Natal,libur,\"SKB 1, 2, 3\"\n"

  init() throws { office = try Office() }

  private func file(_ text: String) throws -> String {
    let path = office.folder.path + "/libur.csv"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test("A year is brought, listed, is unchanged the second time, and is removed; a dry run changes nothing")
  func brings() throws {
    let path = try file(Self.whole + "2028-12-26,Natal,cuti bersama,SKB\n")
    let dry = try office.run(["holidays", "import", path, "--dry-run"])
    #expect(dry.code == 0 && dry.output.contains("nothing was changed"), "\(dry)")
    #expect(try office.run(["holidays", "list", "--year", "2028"]).code == 3)
    #expect(try office.run(["holidays", "import", path]).code == 0)
    let again = try office.run(["holidays", "import", path])
    #expect(again.code == 0 && again.output.contains("0 changes"))
    let listed = try office.run(["holidays", "list", "--year", "2028"])
    #expect(listed.code == 0 && listed.output.contains("5 libur nasional, 1 cuti bersama, brought (SKB; SKB 1, 2, 3)"))
    #expect(listed.output.contains("2028-12-26  cuti bersama  Natal"))
    #expect(try office.ledger(.holidaysBrought).map(\.about) == ["2028"])
    #expect(try office.run(["holidays", "remove", "2028"]).code == 0)
    #expect(try office.run(["holidays", "remove", "2028"]).code == 3)
    #expect(try office.ledger(.holidaysRemoved).count == 1)
  }

  @Test(
    "What is wrong is named with its line, and nothing is brought",
    arguments: [
      ("2028-02-30,Tidak ada,libur,SKB\n", "line 7: \"2028-02-30\" is no date"),
      ("2028-12-24,Natal,liburan,SKB\n", "line 7: \"liburan\" is no kind"),
      ("2028-12-24,,libur,SKB\n", "line 7: the name"), ("2028-12-24,Natal,libur, \n", "line 7: the source"),
      ("2028-12-24,Natal\n", "line 7: a field is missing"), ("2028-12-25,Natal,libur,SKB\n", "is on line 6 already"),
      ("2029-01-01,Tahun Baru,libur,SKB\n", "2029 is not whole: 2029-05-01"),
    ])
  func refuses(line: String, sentence: String) throws {
    let ending = try office.run(["holidays", "import", try file(Self.whole + line)])
    #expect(ending.code == 1 && ending.errors.contains(sentence) && ending.errors.contains("nothing was brought"))
    #expect(try office.ledger(.holidaysBrought).isEmpty)
  }

  @Test("A file that is none, and one without holidays")
  func files() throws {
    #expect(try office.run(["holidays", "import", office.folder.path + "/nix.csv"]).code == 1)
    #expect(try office.run(["holidays", "import", office.folder.path]).code == 1)
    #expect(try office.run(["holidays", "import", try file("date,name,kind,source\n")]).code == 1)
    #expect(try office.run(["holidays", "import", try file("tanggal;nama\n")]).code == 1)
  }
}

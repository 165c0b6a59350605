import Rules
import Testing

@Suite("Names, N5")
struct PersonNameTests {
  @Test(
    "F7 takes what stands on a KTP",
    arguments: [
      "Suharto", "O", "D'Souza", "Nur’aini", "Nur`aini", "H. Ahmad, S.E., M.M.", "Dra. Hj. Siti", "SITI AMINAH",
      "Anne-Marie", "José", "A/N Budi", "I Gusti Ngurah", String(repeating: "a", count: 120),
    ])
  func takes(name: String) throws {
    #expect(try PersonName(name).text == name)
  }

  @Test(
    "F7 tidies spaces and forms, not letters",
    arguments: [
      ("  Siti   Aminah ", "Siti Aminah"), ("Ｓｉｔｉ", "Siti"), ("Jose\u{301}", "José"), ("Nur  'Aini", "Nur 'Aini"),
    ])
  func tidies(typed: String, text: String) throws {
    #expect(Array(try PersonName(typed).text.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(
    "F7 refuses digits, invisible characters and other scripts, and names the first",
    arguments: [
      ("Budi 2", "2"), ("Budi²", "²"), ("B\u{0430}di", "\u{0430}"), ("Ali\u{200D}a", "\u{200D}"),
      ("Budi\u{202E}idub", "\u{202E}"), ("Budi\nSantoso", "\n"), ("Budi\u{1B}[2J", "\u{1B}"), ("Budi\tS", "\t"),
      ("Budi\u{A0}Santoso", "\u{A0}"), ("Budi_S", "_"), ("Budi @", "@"), ("Α", "Α"), ("日本", "日"), ("Budi😀", "😀"),
      ("Nur´aini", "´"), ("Budi\u{FE0F}", "\u{FE0F}"), ("Budi\u{34F}", "\u{34F}"), ("\0", "\0"), ("Budi;", ";"),
    ] as [(String, Character)])
  func refuses(typed: String, stray: Character) {
    #expect(throws: PersonName.Fault.character(stray)) { try PersonName(typed) }
  }

  @Test("a name has a letter", arguments: ["", "   ", "'", "-", ". , /", "\u{301}"])
  func empty(typed: String) {
    #expect(throws: PersonName.Fault.empty) { try PersonName(typed) }
  }

  @Test("F7 a megabyte of marks out of order is too long, and found so at once")
  func megabyte() {
    let typed = "Siti" + String(repeating: "\u{323}\u{300}", count: 262_144)
    #expect(throws: PersonName.Fault.tooLong(limit: 120)) { try PersonName(typed) }
  }

  @Test(
    "F7 120 characters are the most, however they are written",
    arguments: [String(repeating: "a", count: 121), "a" + String(repeating: "\u{301}", count: 400)])
  func tooLong(typed: String) {
    #expect(throws: PersonName.Fault.tooLong(limit: 120)) { try PersonName(typed) }
    let padded = String(repeating: " ", count: 80) + String(repeating: "e\u{301}", count: 120)
    #expect(throws: Never.self) { try PersonName(padded) }
  }

  @Test(
    "F7 N5 same after folding",
    arguments: [
      ("Siti Aminah", "SITI AMINAH"), ("Siti Aminah", "siti  aminah"), ("José", "Jose"), ("Nur'aini", "Nuraini"),
      ("Nur'aini", "Nur’aini"), ("Nur 'Aini", "Nuraini"), ("Nur`aini", "NUR AINI"), ("D'Souza", "DSouza"),
      ("H. Ahmad, S.E., M.M.", "Ahmad"), ("H Ahmad", "AHMAD"), ("Dra. Hj. Siti", "Siti"), ("Dra.Hj.Siti", "Siti"),
      ("Siti Aminah, S.Pd", "Siti Aminah"), ("Siti Aminah S.Pd.", "Siti Aminah"), ("Siti, SPd, MSi", "Siti"),
      ("Anne-Marie", "Anne Marie"), ("Abd. Rahman", "Abd Rahman"), ("Prof. Dr. Ir. Budi", "Budi"), ("Ir", "IR."),
      ("O", "o"), ("Budi, SE", "Budi, S.H."),
    ])
  func same(left: String, right: String) throws {
    try expect(left, right, .same)
  }

  @Test(
    "F7 F8 N5 similar, for staff to decide",
    arguments: [
      ("Siti Aminah", "Siti Aminahwati"), ("Budi", "Budi Santoso"), ("Santoso Budi", "Budi Santoso"),
      ("Muh Nur'aini", "Muhammad Nuraini"), ("M. Nur", "Muhammad Nur"), ("Moh. Nur", "Mohd Nur"),
      ("Md Nur", "Muhammad Nur"), ("Muhamad Nur", "Muhammad Nur"), ("M. Nur", "Maria Nur"),
      ("Soekarno", "Sukarno"), ("Tjokro", "Cokro"), ("Djoko", "Joko"), ("Joesoef", "Yusuf"), ("Jono", "Yono"),
      ("B. Santoso", "Budi Santoso"), ("Siti Aminah", "Siti Amina"), ("Siti Aminah", "Sity Aminoh"),
      ("Sari", "Sari Ma"), ("Budi SE", "Budi"), ("Suharto", "Soeharto"), ("Ahmad Sp", "Ahmad"), ("Siti, M Si", "Siti"),
    ])
  func similar(left: String, right: String) throws {
    try expect(left, right, .similar)
  }

  @Test(
    "F8 N5 different people",
    arguments: [
      ("Siti Aminah", "Budi Santoso"), ("Budi", "Rudi"), ("Ani", "Anita"), ("Sari", "Saru"), ("O", "D'Souza"),
      ("B. Santoso", "Budi Hartono"), ("A. B.", "Andi Bakri"), ("Muhammad Ali", "Muhammad Nur"), ("H", "S"),
      ("S\u{131}t\u{131}", "Siti"),
    ])
  func different(left: String, right: String) throws {
    try expect(left, right, .different)
  }

  @Test("F10 the keys that records are matched by do not change from one version to the next")
  func golden() throws {
    let keys = [
      "Suharto": "suharto", "M. Nur": "mnur", "Muh Nur'aini": "muhnuraini", "Muhammad Nuraini": "muhammadnuraini",
      "Nur 'Aini": "nuraini", "H. Ahmad, S.E., M.M.": "ahmad", "Dra. Hj. Siti": "siti", "O": "o",
      "D'Souza": "dsouza", "Soekarno": "soekarno", "Tjokro": "tjokro", "Dr. Drs.": "drdrs",
      "R. Ng. Sastro": "rngsastro",
      "José Ñuñez": "josenunez", "Ahmad bin Ali, Lc., M.A.": "ahmadbinalilc", "Sri-Rejeki/Budi": "srirejekibudi",
    ]
    for (name, key) in keys { #expect(try PersonName(name).key == key, "\(name)") }
  }

  @Test("F10 reading a text again changes nothing, and comparing does not look at the order")
  func idempotent() throws {
    var random = SplitMix64(seed: 5)
    let alphabet = Array("aAbmuohdrsetijncy éÉŉĲſẚ\u{301}Ａ'’` -.,/")
    var previous = try PersonName("Budi")
    var read = 0
    for _ in 0..<3_000 {
      guard let name = try? PersonName(random.text(of: alphabet, limit: 20)) else { continue }
      read += 1
      #expect(try PersonName(name.text) == name)
      #expect(try PersonName(name.key).key.isEmpty == false)
      #expect(PersonName.compare(name, name) == .same)
      #expect(PersonName.compare(name, previous) == PersonName.compare(previous, name))
      #expect((PersonName.compare(name, previous) == .same) == (name.key == previous.key))
      previous = name
    }
    #expect(read > 2_000)
  }

  @Test("is encoded as its text, and a record cannot hold what is no name")
  func codes() throws {
    let name = try PersonName("  Siti  Aminah")
    #expect(try encoded([name]) == ("[\"Siti Aminah\"]", [name]))
    #expect(throws: (any Error).self) { try decoded([PersonName].self, "[\"Siti 2\"]") }
  }

  @Test(
    "F9 shows the first letter of each longer word at most",
    arguments: [
      ("O", "***"), ("Al", "***"), ("Ali", "***"), ("Sari", "S***"), ("Budi Santoso", "B*** S***"),
      (String(repeating: "é", count: 40), "é***"),
    ])
  func masks(name: String, mask: String) throws {
    #expect("\(try PersonName(name))" == mask)
  }

  private func expect(_ left: String, _ right: String, _ likeness: Likeness) throws {
    let (one, other) = (try PersonName(left), try PersonName(right))
    #expect(PersonName.compare(one, other) == likeness)
    #expect(PersonName.compare(other, one) == likeness)
  }
}

import Rules
import Testing

@Suite("Parts of an address and an account, N6")
struct AddressPartsTests {
  @Test(
    "N6 RT and RW are kept as three digits; none is 000",
    arguments: [
      ("0", "000"), ("-", "000"), (" - ", "000"), ("3", "003"), ("003", "003"), ("12", "012"), ("120", "120"),
      ("０３", "003"), (" 0 3 ", "003"), ("000", "000"),
    ])
  func neighbourhoods(typed: String, digits: String) throws {
    #expect(try RTRW(typed).digits == digits)
    #expect(try RTRW(digits).spelling == digits)
  }

  @Test(
    "N6 says what is wrong with RT and RW",
    arguments: [
      ("", .empty), (" ", .empty), ("--", .empty), (".", .empty), ("1/2", .character("/")), ("RT 3", .character("R")),
      ("0003", .length(4)), ("1234", .length(4)), ("٣", .character("٣")), ("3\0", .character("\0")),
      ("–", .character("–")),
    ] as [(String, RTRW.Fault)])
  func neighbourhoodFaults(typed: String, fault: RTRW.Fault) {
    #expect(throws: fault) { try RTRW(typed) }
  }

  @Test("N6 a postcode has 5 digits", arguments: ["12930", " 12 930 ", "１２９３０", "12-930"])
  func postcodes(typed: String) throws {
    #expect(try Postcode(typed).digits == "12930")
  }

  @Test(
    "N6 says what is wrong with a postcode",
    arguments: [
      ("", .empty), ("1293", .length(4)), ("129300", .length(6)), ("01293", .zero), ("1293O", .character("O")),
    ] as [(String, Postcode.Fault)])
  func postcodeFaults(typed: String, fault: Postcode.Fault) {
    #expect(throws: fault) { try Postcode(typed) }
  }

  @Test(
    "N6 an account has 6 to 20 digits and keeps its zeros",
    arguments: [
      ("001234", "001234"), ("0012-34-567890-12-3", "001234567890123"), ("１２３４５６", "123456"),
      ("12345678901234567890", "12345678901234567890"),
    ])
  func accounts(typed: String, digits: String) throws {
    let account = try AccountNumber(typed)
    #expect(account.digits == digits)
    #expect(try AccountNumber(digits) == account)
    #expect("\(account)" == "******\(digits.suffix(3))")
  }

  @Test(
    "N6 says what is wrong with an account",
    arguments: [
      ("", .empty), ("12345", .length(5)), ("123456789012345678901", .length(21)), ("1111111", .repeatedDigit),
      ("000000", .repeatedDigit), ("12345x", .character("x")), ("1.2345E+15", .character("E")),
    ] as [(String, AccountNumber.Fault)])
  func accountFaults(typed: String, fault: AccountNumber.Fault) {
    #expect(throws: fault) { try AccountNumber(typed) }
  }

  @Test("N6 every listed bank is known by its name and by what else people call it")
  func banks() throws {
    #expect(Bank.all.count >= 20)
    for bank in Bank.all {
      for name in [bank.name] + bank.others {
        for typed in [name, name.lowercased(), name.uppercased(), "PT Bank \(name) (Persero) Tbk."] {
          let read = try Bank(typed)
          #expect(read.name == bank.name)
          #expect(read.isKnown)
        }
      }
      #expect(try Bank(Bank(bank.name).spelling) == Bank(bank.name))
    }
  }

  @Test(
    "N6 banks as people write them",
    arguments: [
      ("bri", "Bank Rakyat Indonesia"), ("B.C.A.", "Bank Central Asia"), ("bank mandiri", "Bank Mandiri"),
      ("Mandiri Syariah", "Bank Syariah Indonesia"), ("ＢＮＩ", "Bank Negara Indonesia"), ("Sea-Bank", "SeaBank"),
    ])
  func writtenBanks(typed: String, name: String) throws {
    #expect(try Bank(typed).name == name)
  }

  @Test("N6 another bank is kept as it was typed", arguments: ["BPR Karya Utama", "Bank", "Mandiri Inti", "PT"])
  func unknownBanks(typed: String) throws {
    let bank = try Bank("  \(typed) ")
    #expect(bank.name == typed)
    #expect(!bank.isKnown)
    #expect(try Bank(bank.spelling) == bank)
  }

  @Test("N6 what names nothing is no bank")
  func noBank() {
    #expect(throws: TypedLine.Fault.empty) { try Bank(" ") }
    #expect(throws: TypedLine.Fault.wordless) { try Bank("...") }
    #expect(throws: TypedLine.Fault.tooLong(121)) { try Bank(String(repeating: "a", count: 121)) }
  }

  @Test("F10 JSON holds the spelling of each")
  func json() throws {
    #expect(try encoded([RTRW("3")]) == ("[\"003\"]", [RTRW("3")]))
    #expect(try encoded([Postcode("12930")]) == ("[\"12930\"]", [Postcode("12930")]))
    #expect(try encoded([AccountNumber("001234")]) == ("[\"001234\"]", [AccountNumber("001234")]))
    #expect(try encoded([Bank("bri")]) == ("[\"Bank Rakyat Indonesia\"]", [Bank("bri")]))
    #expect(throws: (any Error).self) { try decoded([Postcode].self, "[\"01234\"]") }
  }
}

@Suite("Provinces as people type them, N6")
struct TypedProvinceTests {
  @Test("N6 each of the 38 by its full name, in any case, with and without the word for it")
  func fullNames() {
    #expect(Province.all.count == 38)
    for (code, province) in Province.all {
      #expect(province.code == code)
      for typed in [
        province.name, province.name.lowercased(), province.name.uppercased(), "  \(province.name)  ",
        "Provinsi \(province.name)", "Prov. \(province.name)", province.name.replacing(" ", with: "-"),
      ] {
        #expect(Province(typed: typed) == province)
      }
    }
  }

  @Test(
    "N6 short names",
    arguments: [
      ("NAD", 11), ("sumut", 12), ("sumbar", 13), ("sumsel", 16), ("babel", 19), ("Bangka Belitung", 19), ("Kepri", 21),
      ("DKI", 31), ("jakarta", 31), ("Daerah Khusus Jakarta", 31), ("Daerah Khusus Ibukota Jakarta", 31),
      ("jabar", 32), ("jateng", 33), ("DIY", 34), ("D.I. Yogyakarta", 34), ("jogja", 34), ("yogya", 34),
      ("Jogjakarta", 34), ("yogyakarta", 34), ("Daerah Istimewa Yogyakarta", 34), ("jatim", 35), ("NTB", 52),
      ("ntt", 53), ("kalbar", 61), ("kalteng", 62), ("kalsel", 63), ("kaltim", 64), ("kaltara", 65), ("sulut", 71),
      ("sulteng", 72), ("sulsel", 73), ("sultra", 74), ("sulbar", 76), ("malut", 82), ("ＪＡＢＡＲ", 32),
    ])
  func shortNames(typed: String, code: Int) {
    #expect(Province(typed: typed)?.code == code)
  }

  @Test(
    "N6 the beginning of exactly one name, from three letters",
    arguments: [
      ("ace", 11), ("jawa b", 32), ("jawa te", 33), ("sulawesi u", 71), ("nusa tenggara t", 53), ("gor", 75),
      ("kepulauan r", 21), ("papua p", 95), ("papua s", 93), ("papua barat d", 96), ("maluku u", 82),
    ])
  func beginnings(typed: String, code: Int) {
    #expect(Province(typed: typed)?.code == code)
  }

  @Test("N6 a name that also begins others is itself", arguments: [("Papua", 91), ("papua barat", 92), ("maluku", 81)])
  func wholeNames(typed: String, code: Int) {
    #expect(Province(typed: typed)?.code == code)
  }

  @Test(
    "N6 what names none, or several, is asked again",
    arguments: [
      "", " ", "-", "ja", "ba", "jawa", "jawa t", "sumatera", "sulawesi", "papua b", "pap", "mal", "kepulauan",
      "nusa tenggara", "kalimantan", "Timor Timur", "32", "Jawa Barat Daya", "provinsi", "😀", "Bandung",
    ])
  func none(typed: String) {
    #expect(Province(typed: typed) == nil)
  }

  @Test("B13 a megabyte of marks names none", arguments: ["a", "\u{323}\u{300}"])
  func megabyte(unit: String) {
    #expect(Province(typed: "Bandung" + String(repeating: unit, count: 1_048_576 / unit.utf8.count)) == nil)
  }

  @Test("F10 JSON holds the code")
  func json() throws {
    let all = Province.all.values.sorted { $0.code < $1.code }
    #expect(try encoded(all).back == all)
    #expect(try encoded(all.prefix(2).map { $0 }).json == "[11,12]")
    #expect(throws: (any Error).self) { try decoded([Province].self, "[99]") }
  }
}

@Suite("A look at an address before it is sent") struct StreetLookTests {
  @Test(
    "Only the kind of a place names no street",
    arguments: ["Jl.", "jalan", "Dusun", "Gg. ", "No.", "12", "12/3", "RT RW"])
  func empty(typed: String) throws {
    #expect(try TypedLine(typed).namesNoStreet)
  }

  @Test(
    "A name does",
    arguments: ["Jl. Melati", "Dusun Krajan", "Karangasem", "Perum Griya Asri C-4"])
  func named(typed: String) throws {
    #expect(try !TypedLine(typed).namesNoStreet)
  }

  @Test("A place has a letter", arguments: [("12", false), ("317407", false), ("12 Ulu", true), ("Kota", true)])
  func letters(typed: String, hasLetter: Bool) throws {
    #expect(try TypedLine(typed).hasLetter == hasLetter)
  }
}

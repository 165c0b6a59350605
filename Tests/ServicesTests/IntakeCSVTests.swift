import Services
import Testing

/// What a record looked like when it was handed over.
private struct Seen: Equatable, CustomTestStringConvertible {
  var line: Int
  var fields: [String]
  var fault: CSVFault?
  var faultField: Int?

  init(_ line: Int, _ fields: [String]) {
    self.line = line
    self.fields = fields
  }

  init(_ record: CSVRecord) {
    line = record.line
    fault = record.fault?.kind
    faultField = record.fault?.field
    fields = fault == nil ? (0..<record.count).map(record.text) : []
  }

  var testDescription: String { "line \(line): \(fields) \(String(describing: fault))" }
}

private func parse(_ bytes: [UInt8], piece: Int = 65_536) -> [Seen] {
  var parser = CSVParser()
  var seen: [Seen] = []
  for start in stride(from: 0, to: bytes.count, by: piece) {
    Array(bytes[start..<min(start + piece, bytes.count)]).withUnsafeBufferPointer { chunk in
      parser.feed(chunk) { seen.append(Seen($0)) }
    }
  }
  parser.finish { seen.append(Seen($0)) }
  return seen
}

private func parse(_ text: String, piece: Int = 65_536) -> [Seen] { parse(Array(text.utf8), piece: piece) }

@Suite struct IntakeCSVTests {
  private static let wellFormed: [(String, [Seen])] = [
    ("", []),
    ("\n\r\n\n", []),
    ("a", [Seen(1, ["a"])]),
    ("a,b\nc,d\n", [Seen(1, ["a", "b"]), Seen(2, ["c", "d"])]),
    ("a,b\r\nc,d\r\n", [Seen(1, ["a", "b"]), Seen(2, ["c", "d"])]),
    ("a,b\nc,d", [Seen(1, ["a", "b"]), Seen(2, ["c", "d"])]),
    (",\n", [Seen(1, ["", ""])]),
    ("a,", [Seen(1, ["a", ""])]),
    ("\"\"\n", [Seen(1, [""])]),
    ("\"\"", [Seen(1, [""])]),
    ("\"a,b\",c\n", [Seen(1, ["a,b", "c"])]),
    ("\"say \"\"ya\"\"\",c\n", [Seen(1, ["say \"ya\"", "c"])]),
    ("\"\"\"\"\n", [Seen(1, ["\""])]),
    ("\"Jl. Melati\nRT 1\r\nRW 2\",x\nb,c\n", [Seen(1, ["Jl. Melati\nRT 1\r\nRW 2", "x"]), Seen(4, ["b", "c"])]),
    ("a\n\n\nb\n", [Seen(1, ["a"]), Seen(4, ["b"])]),
    (" a , b \n", [Seen(1, [" a ", " b "])]),
    ("\u{FEFF}nik,nama\n", [Seen(1, ["nik", "nama"])]),
    ("\u{FEFF}\"nik\",nama\n", [Seen(1, ["nik", "nama"])]),
    ("\u{FEFF}", []),
    ("a\u{FEFF}b\n", [Seen(1, ["a\u{FEFF}b"])]),
    ("Siti ‘Aisyah,日本,🙂\n", [Seen(1, ["Siti ‘Aisyah", "日本", "🙂"])]),
    ("\"a\rb\"\n", [Seen(1, ["a\rb"])]),
  ]

  @Test(arguments: wellFormed)
  private func `A well-formed file says the same however it is cut`(_ text: String, expected: [Seen]) {
    for piece in 1...max(1, text.utf8.count) {
      #expect(parse(text, piece: piece) == expected, "pieces of \(piece)")
    }
  }

  private static let faulty: [(String, line: Int, field: Int, CSVFault)] = [
    ("a,b\nc,d\"e\n", 2, 1, .bareQuote),
    ("a,b\n\"c\"x,d\n", 2, 0, .textAfterQuote),
    ("a,b\n\"c\" ,d\n", 2, 0, .textAfterQuote),
    ("a\rb,c\n", 1, 0, .bareCarriageReturn),
    ("a,b\r", 1, 1, .bareCarriageReturn),
    ("a,b\r\r\n", 1, 1, .bareCarriageReturn),
    ("a\0,b\n", 1, 0, .nul),
    ("a,\"b\0\"\n", 1, 1, .nul),
    ("a,b\nc,\"d\ne,f\ng", 2, 1, .unterminatedQuote),
    ("\"", 1, 0, .unterminatedQuote),
  ]

  @Test(arguments: faulty)
  private func `A fault is told with the line of its record and its field`(
    _ text: String, line: Int, field: Int, fault: CSVFault
  ) {
    for piece in 1...text.utf8.count {
      let found = parse(text, piece: piece).first { $0.fault != nil }
      #expect(found?.fault == fault)
      #expect(found?.line == line)
      #expect(found?.faultField == field)
    }
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x9B],
    ] as [[UInt8]])
  func `Bytes that are not UTF-8 are a fault, and the next record is read again`(_ bytes: [UInt8]) {
    let file = Array("a,".utf8) + bytes + Array("\nb,c\n".utf8)
    for piece in 1...file.count {
      let seen = parse(file, piece: piece)
      #expect(seen.map(\.fault) == [.notUTF8, nil])
      #expect(seen.first?.faultField == 1)
      #expect(seen.last == Seen(2, ["b", "c"]))
    }
  }

  @Test func `A file in UTF-16 is refused at its first field`() {
    let seen = parse([0xFF, 0xFE, 0x6E, 0x00, 0x2C, 0x00, 0x0A, 0x00])
    #expect(seen.first?.fault == .nul)
    #expect(seen.first?.faultField == 0)
  }

  @Test func `Half a byte order mark is text and therefore not UTF-8`() {
    #expect(parse([0xEF, 0xBB]).map(\.fault) == [.notUTF8])
    #expect(parse([0xEF, 0xBB, 0x61, 0x0A]).map(\.fault) == [.notUTF8])
  }

  @Test func `A field of 64 KiB is kept, one byte more is a fault, and the record after it is read`() {
    let longest = String(repeating: "x", count: CSVParser.fieldLimit)
    #expect(parse(longest + ",b\n") == [Seen(1, [longest, "b"])])
    let seen = parse("a," + longest + "x,c\nb\n")
    #expect(seen.map(\.fault) == [.fieldTooLong, nil])
    #expect(seen.first?.faultField == 1)
    #expect(seen.last == Seen(2, ["b"]))
  }

  @Test func `A record of more than 1 MiB is a fault, whether by text or by commas`() {
    let field = String(repeating: "x", count: 60_000) + ","
    let byText = parse(String(repeating: field, count: 18) + "\nb\n")
    #expect(byText.map(\.fault) == [.recordTooLong, nil])
    let byCommas = parse(String(repeating: ",", count: CSVParser.recordLimit + 1) + "\nb\n")
    #expect(byCommas.map(\.fault) == [.recordTooLong, nil])
    #expect(byCommas.last == Seen(2, ["b"]))
  }

  @Test func `A quotation mark that is never closed is one fault, however much it swallows`() {
    let seen = parse("a,b\n\"" + String(repeating: "c,d\n", count: 600_000))
    #expect(seen.count == 2)
    #expect(seen.last?.line == 2)
    #expect(seen.last?.fault == .unterminatedQuote)
  }
}

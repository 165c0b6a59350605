import Console
import Foundation
import Testing

/// What a Linux console can show. F14 of the walk of 2026-11-29: a mark of success that no font of Debian has.
@Suite("Signs on a Linux console")
struct ConsoleFontTests {
  @Test("Letters of names, lines, blocks and the marks in use are there, the tick is not and becomes a sign of ASCII")
  func signs() {
    for sign in "aZ0~é·–—•●→←↓↑✗×─━│█┌┐└┘" { #expect(ConsoleFont.holds(sign), "\(sign)") }
    for sign in "✓…√字" { #expect(!ConsoleFont.holds(sign), "\(sign)") }
    #expect(ASCIIFallback.text(for: "✓", width: 1) == "+")
    #expect(ASCIIFallback.text(for: "…", width: 1) == ".")
  }

  @Test("Every sign of every picture is in the fonts, or there is something of ASCII that stands for it")
  func pictures() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Golden")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".txt") }
    #expect(files.count > 100)
    var signs: Set<Character> = []
    for file in files { signs.formUnion(try String(contentsOf: folder.appending(path: file), encoding: .utf8)) }
    for sign in signs where !sign.isASCII && !ConsoleFont.holds(sign) {
      #expect(ASCIIFallback.text(for: sign, width: 1) != "?", "\(sign)")
    }
  }

  @Test("Each font that is installed here has everything that the table says", arguments: fonts)
  func installed(_ font: String) throws {
    let table = try Self.table(of: font)
    for range in ConsoleFont.scalars { #expect(table.isSuperset(of: range), "\(font): \(range)") }
  }

  /// None where the package is not installed; what the table says is tested above in any case.
  private static var fonts: [String] {
    let folder = "/usr/share/consolefonts"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in ["Lat15-", "Uni1-", "Uni2-", "Uni3-"].contains(where: name.hasPrefix) }.sorted()
      .map { "\(folder)/\($0)" }
  }

  /// The Unicode table at the end of a PSF file of either version.
  private static func table(of font: String) throws -> Set<UInt32> {
    let unpack = Process()
    unpack.executableURL = URL(filePath: "/bin/gzip")
    unpack.arguments = ["-dc", font]
    let pipe = Pipe()
    unpack.standardOutput = pipe
    try unpack.run()
    let bytes = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
    unpack.waitUntilExit()
    return try #require(bytes.starts(with: [0x36, 0x04]) ? first(bytes) : second(bytes))
  }

  private static func first(_ bytes: [UInt8]) -> Set<UInt32>? {
    let glyphs = bytes[2] & 1 == 0 ? 256 : 512
    let rest = bytes.dropFirst(4 + glyphs * Int(bytes[3]))
    let pairs = stride(from: rest.startIndex, to: rest.endIndex - 1, by: 2)
    return Set(pairs.map { UInt32(rest[$0]) | UInt32(rest[$0 + 1]) << 8 })
  }

  private static func second(_ bytes: [UInt8]) -> Set<UInt32>? {
    func number(at place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) } }
    guard bytes.starts(with: [0x72, 0xB5, 0x4A, 0x86]), bytes.count > 32 else { return nil }
    let rest = bytes.dropFirst(number(at: 8) + number(at: 16) * number(at: 20))
    let texts = rest.split { $0 == 0xFF || $0 == 0xFE }.map { String(decoding: $0, as: UTF8.self) }
    return Set(texts.flatMap { $0.unicodeScalars.map(\.value) })
  }
}

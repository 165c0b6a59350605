import Console
import Flow
import Foundation
import Screens
import Testing

/// A wrong address sends people to strangers, so only these may ever be shown.
@Suite struct InformationAddressTests {
  private static let allowed: Set<String> = [
    "www.bpjsketenagakerjaan.go.id", "sso.bpjsketenagakerjaan.go.id", "lapakasik.bpjsketenagakerjaan.go.id",
    "bpjsketenagakerjaan.go.id", "care@bpjsketenagakerjaan.go.id", "lapor.go.id", "@BPJSTKinfo",
  ]

  /// How an address looks, under a domain that is nobody's.
  private static let examples: Set<String> = ["nama@example.com", "name@example.com"]

  /// What is going round, and is not theirs.
  private static let misspelt = [
    "bpjsketanagakerjaan", "bpstkinfo", "lapakasik.org", "kartu pekerja jakarta", "bpjstk.id",
  ]

  @Test("No sentence of the kiosk holds an address that is not known to be theirs")
  func sources() throws {
    let literals = try Self.literals()
    #expect(literals.count > 500)
    for (file, literal) in literals {
      for address in Self.addresses(in: literal) {
        #expect(Self.allowed.union(Self.examples).contains(address), "\(file): \(address)")
      }
      for wrong in Self.misspelt { #expect(!literal.lowercased().contains(wrong), "\(file): \(literal)") }
    }
  }

  @Test("Nor does a screen of the information", arguments: Language.allCases)
  func screens(language: Language) {
    var shown: Set<String> = []
    for stop in Visitor.articles(language) + Visitor.lists(language) {
      for sentence in stop.visitor.page().sentences {
        shown.formUnion(Self.addresses(in: sentence))
        for wrong in Self.misspelt { #expect(!sentence.lowercased().contains(wrong)) }
      }
    }
    #expect(shown == Self.allowed)
  }

  @Test("Who types the wrong handle reads the right one only")
  func wrongHandle() {
    let visitor = Visitor.searching("@BPSTKinfo")
    for sentence in visitor.page().parts.filter({ $0.sentences.first != "Kata" }).flatMap(\.sentences) {
      #expect(!sentence.lowercased().contains("bpstk"))
    }
    let contacts = visitor.after(.key(.enter), .key(.enter))
    #expect(contacts.sees("@BPJSTKinfo"))
    #expect(contacts.sees("Informasi kontak dapat berubah"))
    for text in ["175", "0813-8007-0175", "care@bpjsketenagakerjaan.go.id", "1708"] { #expect(contacts.sees(text)) }
  }

  @Test func theScanSeesWhatItLooksFor() {
    #expect(
      Self.addresses(in: "https://sso.bpjsketanagakerjaan.go.id/ atau @BPSTKinfo, lapakasik.org.") == [
        "sso.bpjsketanagakerjaan.go.id", "@BPSTKinfo", "lapakasik.org",
      ])
    #expect(Self.addresses(in: "care@contoh.invalid, PT Maju. 08.00-15.00 S.E.") == ["care@contoh.invalid"])
  }

  /// Domains, e-mail addresses and handles.
  private static func addresses(in text: String) -> Set<String> {
    let pattern =
      #/[A-Za-z0-9._-]*@[A-Za-z0-9_][A-Za-z0-9._-]*|(?:[A-Za-z0-9-]+\.)+(?:id|org|com|net|gov|io|info|co|me|ly)\b/#
    return Set(
      text.matches(of: pattern).map { String($0.output).trimmingCharacters(in: CharacterSet(charactersIn: ".")) })
  }

  /// Every quoted text in the files that hold the sentences, with the file's name.
  private static func literals() throws -> [(file: String, literal: String)] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Screens/Texts")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let all = files?.allObjects.compactMap { $0 as? URL } ?? []
    return try all.filter { $0.pathExtension == "swift" }.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { !$0.drop { $0 == " " }.hasPrefix("//") }
        .flatMap { $0.matches(of: #/"(?:[^"\\]|\\.)*"/#).map { (file.lastPathComponent, String($0.output)) } }
    }
  }
}

import Flow
import Rules
import Screens
import Services
import Testing

/// V1, V2 and V3 to the letter, in both languages.
@Suite struct VerbatimTests {
  static let inProcess =
    "Sudah pernah melakukan Pengkinian data sebelumnya. Pengkinian data masih sedang proses."
  static let retype = "Ketik ulang Nomor Kartu (16******74) dengan benar dan sesuai tanpa sensor"
  static let claim =
    "Pengkinian data tidak dapat dilanjutkan pada aplikasi JMO, dikarenakan masih dalam proses klaim JHT di Lapak "
    + "Asik Kantor Cabang Bandung"

  static let texts: Set<String> = [inProcess, retype, claim]

  @Test(arguments: Language.allCases)
  func anUpdateInProcess(language: Language) {
    let visitor = Visitor.told(.update(.gate(.inProcess(Facts.caller, Facts.update(), pastDue: false))))
    #expect(visitor.page(language).parts.contains(.note(.warning, Self.inProcess)))
  }

  @Test(arguments: Language.allCases)
  func theNumberToRetype(language: Language) {
    #expect(Visitor.retyping(left: 3).page(language).parts.contains(.text(Self.retype)))
  }

  @Test(arguments: Language.allCases)
  func aClaim(language: Language) {
    let visitor = Visitor.told(.update(.gate(.claimActive(Facts.claim()))))
    #expect(visitor.page(language).parts.contains(.note(.warning, Self.claim)))
  }

  @Test func theTranslationStandsAboveTheWarningAndSaysWhatThatIs() {
    for stop in ["in process", "claim", "retype"] {
      let visitor = Stop.all.first { $0.name == stop }?.visitor
      let page = visitor?.page(.english)
      let texts = page?.parts.flatMap(\.sentences) ?? []
      #expect(texts.count >= 2)
      #expect(texts.first?.contains("data update") == true || texts.first?.contains("Retype") == true)
      #expect(texts.first?.hasSuffix("Officially:") == true)
      #expect(Self.texts.contains(texts.dropFirst().first ?? ""))
    }
  }
}

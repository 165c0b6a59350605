import Console
import Demo
import Flow
import Screens
import Testing

/// Every text of the screens as translators get it.
@Suite("The texts for translators") struct WordingTests {
  private let wordings: [Wording]

  init() throws { wordings = try Chart.known().wordings }

  private func wording(_ key: String) throws -> Wording { try #require(wordings.first { $0.key == key }) }

  @Test("Each has a key of its own, says where it is seen, and is there in every language")
  func complete() throws {
    #expect(Set(wordings.map(\.key)).count == wordings.count && wordings.count > 1_000)
    for wording in wordings {
      #expect(wording.texts.count == Language.allCases.count && wording.texts.values.allSatisfy { !$0.isEmpty })
    }
    let back = try wording("kiosk.common.back")
    #expect(back.texts == [.indonesian: "Kembali", .english: "Back"] && back.room == 24)
    #expect(back.screens.contains("retypeKPJ") && back.screens.contains("person"))
    let seen = Set(wordings.flatMap(\.screens))
    #expect(seen.isSuperset(of: Set(try Chart.known().places.map(\.kind))))
  }

  @Test("Our own languages have room where they stand", arguments: Language.allCases)
  func room(language: Language) {
    for wording in wordings {
      guard let room = wording.room, let text = wording.texts[language] else { continue }
      let width = text.split(separator: "\n").map { Fit.width(String($0)) }.max() ?? 0
      #expect(width <= room, "\(wording.key): \(width) of \(room): \(text)")
    }
  }

  @Test("What is missing, too long, stale or said no more is told by its key, each once")
  func faults() throws {
    let table = """
      key,source,screens,room,id,jv
      kiosk.common.back,\(try wording("kiosk.common.back").source),,24,Kembali,"Bali menyang kaca sadurunge, mangga"
      kiosk.common.next,00000000,,24,Maju,Banjur
      kiosk.common.lama,00000000,,,Lama,Lawas
      kiosk.common.choose,\(try wording("kiosk.common.choose").source),,24,Pilih,Pilih\\nwae

      """
    let told = try Translation(Array(table.utf8), in: "jv").faults(beside: wordings)
    #expect(told.contains("too long: kiosk.common.back: 35 of 24 cells"))
    #expect(told.contains("stale: kiosk.common.next: the Indonesian text is another one by now"))
    #expect(told.contains("unknown: kiosk.common.lama: no screen says it any more"))
    #expect(told.filter { $0.hasPrefix("missing: ") }.count == wordings.count - 3)
    #expect(told.count == wordings.count)
  }

  @Test("Another Indonesian text has another sum, whatever the other languages say")
  func source() throws {
    let sums = Set(wordings.map(\.source))
    #expect(sums.count > wordings.count * 9 / 10 && sums.allSatisfy { $0.count == 9 })
  }
}

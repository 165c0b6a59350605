import Rules
import Testing

/// Rule KY5: only what is written alike is the same.
@Suite("Two writings of one value") struct WritingTests {
  @Test(
    "What a reader takes for one is told with the ways in which it differs",
    arguments: [
      ("Bambang Wirayuda", "H. Bambang Wirayuda", [.title]), ("Bambang Wirayuda", "Bambáng Wirayuda", [.accents]),
      ("Bambang Wirayuda", "BambangWirayuda", [.spaces]), ("Bambang Wirayuda", "Bambang  Wirayuda", [.spaces]),
      ("Bambang Wirayuda", "BAMBANG WIRAYUDA", [.letterCase]),
      ("Bambang Wirayuda", "Bambang-Wirayuda", [.spaces, .marks]),
      ("Bambang Wirayuda", "Bambang\u{200B} Wirayuda", [.invisible]),
      ("Bambang Wirayuda", "B\u{0430}mbang Wirayuda", [.lookAlike]),
      ("Bambang Wirayuda", "Bambang Wirayuda, S.E.", [.title]), ("Nur'aini", "Nuraini", [.marks]),
      ("\u{0391}yu Lestari", "Ayu Lestari", [.lookAlike]), ("Siti Aminah", "Siti Aminah ", [.spaces]),
    ] as [(String, String, [WritingSlip])])
  func spelled(_ old: String, _ new: String, _ slips: [WritingSlip]) {
    #expect(Writing(old, new, isName: true) == .spelled(slips))
    #expect(Writing(new, old, isName: true) == .spelled(slips), "the order does not matter")
  }

  @Test("Scalar by scalar and nothing else is the same; an accent apart from its letter is not")
  func same() {
    #expect(Writing("Bambang", "Bambang") == .same && Writing("", "") == .same)
    #expect(Writing("Aprí", "Apri\u{301}") != .same && Writing("Aprí", "Apri\u{301}") != .different)
  }

  @Test(
    "Another value is different, and a title is one for names only",
    arguments: [
      ("Siti Aminah", "Siti Rahayu"), ("Jl. Melati 7", "Jl. Melati 8"), ("", "Siti"), ("0012", "0021"),
      ("Budi", "Бурый"),
    ])
  func different(_ old: String, _ new: String) {
    #expect(Writing(old, new, isName: true) == .different)
    #expect(Writing("Bandung", "H. Bandung") == .different)
  }

  @Test("Each slip alone, in many names, is never the same")
  func property() {
    let names = ["Bambang Wirayuda", "Siti Aminah", "Ayu Lestari", "Sari", "Muhammad Rizal Rahman", "I Gede Arta"]
    for name in names {
      let others = [
        name.uppercased(), name.replacing(" ", with: ""), name.replacing("a", with: "á"), "Hj. " + name,
        name.replacing("a", with: "\u{0430}"), name.replacing(" ", with: "\u{2060} "), name + ".",
      ]
      for other in others where other.unicodeScalars.elementsEqual(name.unicodeScalars) == false {
        guard case .spelled(let slips) = Writing(name, other, isName: true) else {
          Issue.record("\(name) \(other): \(Writing(name, other, isName: true))")
          continue
        }
        #expect(!slips.isEmpty, "\(name) \(other)")
      }
    }
  }
}

import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// Who asks with somebody else's NIK learns nothing. Rule M3.
@Suite("One and the same answer") struct SameAnswerVisits {
  /// Three ways to be wrong about somebody.
  private static func mistakes() throws -> [Identity] {
    let sari = try Somebody(.active).identity
    return [
      try .stranger(), sari.with(birth: sari.birth.adding(days: 1)), sari.with(name: try PersonName("Sari Wulan")),
      // Found by the employer's spelling only, were it not for the date.
      try Somebody(.mismatch).identity.with(birth: sari.birth),
    ]
  }

  private enum Way: CaseIterable {
    case membership, update, report

    func ask(_ identity: Identity, _ visit: KioskVisit) throws {
      switch self {
      case .membership: try visit.checks(identity)
      case .update: try visit.asksForUpdate(identity)
      case .report: try visit.reports(identity)
      }
    }
  }

  /// What everybody sees, and what the store was asked for it.
  private func answers(_ way: Way, in language: Language, _ people: [Identity]) throws -> [(Frame?, [SQLiteTrace])] {
    let office = try Office()
    return try people.enumerated().map { index, identity in
      let visit = try office.visit(at: "kios-\(index)")
      try visit.comes(language)
      _ = office.takeTrace()
      try way.ask(identity, visit)
      return (visit.kiosk.terminal.frames.last, office.takeTrace())
    }
  }

  @Test("A14, M3: unknown NIK, wrong date, wrong name give the same bytes", arguments: Language.allCases)
  func sameFrames(language: Language) throws {
    for way in Way.allCases {
      let frames = try answers(way, in: language, Self.mistakes()).map(\.0)
      let title = language == .indonesian ? "Data KPJ tidak ditemukan" : "KPJ data not found"
      #expect(frames.first??.lines.contains { $0.contains(title) } == true)
      for frame in frames.dropFirst() { #expect(frame == frames.first) }
    }
  }

  @Test("A14, M3: the same statements with the same row counts in the same order")
  func sameStatements() throws {
    for way in Way.allCases {
      let traces = try answers(way, in: .indonesian, Self.mistakes()).map(\.1)
      let first = try #require(traces.first)
      #expect(first.contains { if case .statement = $0 { true } else { false } })
      #expect(first.contains(.rows(1)))
      for trace in traces.dropFirst() { #expect(trace == first) }
    }
  }

  @Test("M3: a person who is found is asked for with more statements: the comparison can tell")
  func traceTells() throws {
    let traces = try answers(.membership, in: .indonesian, [.stranger(), Somebody(.active).identity]).map(\.1)
    #expect(traces[0] != traces[1])
  }

  @Test("A14: a blocked person's NIK with a wrong name is unknown as well")
  func blockedLooksUnknown() throws {
    let office = try Office()
    let sari = try Somebody(.active).identity
    try office.strikes(sari, times: 3)
    var pictures: [String] = []
    for identity in [try .stranger(), sari.with(name: try PersonName("Sari Wulan"))] {
      for way in Way.allCases {
        let visit = try office.visit(at: "kios-\(pictures.count + 2)")
        try way.ask(identity, visit)
        try visit.isAt("notFound")
        pictures.append(visit.picture)
      }
    }
    #expect(Set(pictures).count == 1)
  }

  @Test("The answer names the causes in order, each with what to do")
  func causes() throws {
    let office = try Office()
    let visit = try office.visit()
    try visit.checks(.stranger())
    withExtendedLifetime(office) {}
    let causes = [
      "Salah ketik", "Baru terdaftar", "Pindah kerja", "Iuran terlambat", "Bukan peserta lagi", "Gangguan sistem",
    ]
    let rows = causes.map { cause in visit.lines.firstIndex { $0.contains(cause) } }
    #expect(rows.allSatisfy { $0 != nil })
    #expect(rows.compactMap(\.self) == rows.compactMap(\.self).sorted())
  }

  @Test("L2: a look-up that found nobody leaves no row in the ledger")
  func noRow() throws {
    let office = try Office()
    let before = try office.ledger()
    let visit = try office.visit()
    for mistake in try Self.mistakes() { try visit.checks(mistake) }
    #expect(try office.ledger() == before)
  }
}

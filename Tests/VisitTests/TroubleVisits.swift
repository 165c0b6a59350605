import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// Days on which the store does not answer. Rule S9.
@Suite("A disturbed service") struct TroubleVisits {
  /// Everything that a person at a kiosk asks the desk for.
  enum Errand: CaseIterable, CustomTestStringConvertible {
    case membership, update, report, consent, retype, reportAtOnce

    var testDescription: String { "\(self)" }

    /// Where the person stands when the store fails.
    var screen: String {
      switch self {
      case .membership, .update: "askIdentity"
      case .consent: "consent"
      case .retype: "retypeKPJ"
      case .report, .reportAtOnce: "askReport"
      }
    }

    /// The last key.
    var key: Key {
      switch screen {
      case "askReport": .character("2")
      case "consent": .character("1")
      default: .enter
      }
    }

    /// Everything but the last key.
    func prepare(_ visit: KioskVisit, _ person: Somebody) throws {
      let shown = [person.identity.nik.digits, "15/08/1995", person.identity.name.text]
      try visit.comes()
      switch self {
      case .membership:
        visit.types("1")
        try visit.fillsIn(shown[0], shown[1], shown[2])
      case .report:
        visit.types("5")
        try visit.fillsIn(shown[0], shown[1], shown[2])
        visit.presses(.enter)
      case .update:
        visit.types("2")
        visit.presses(.enter)
        try visit.fillsIn(shown[0], shown[1], shown[2])
      case .consent: try visit.asksForUpdate(person.identity)
      case .reportAtOnce:
        try visit.asksForUpdate(person.identity)
        try visit.isAt("blocked")
        visit.types("1")
      case .retype:
        try visit.comesToRetype(person.identity)
        visit.types(person.kpj)
      }
      try visit.isAt(screen)
    }
  }

  @Test(
    "A15, D8: whatever is wrong with the store, the screen says so, nobody passes and nobody is struck",
    arguments: Failure.disturbing, Errand.allCases)
  func disturbed(failure: Failure, errand: Errand) throws {
    for point in UnsteadyStore.Point.allCases {
      let office = try Office()
      let sari = try Somebody(.active)
      if errand == .reportAtOnce { try office.strikes(sari.identity, times: 3) }
      let visit = try office.visit(at: "kios-2")
      try errand.prepare(visit, sari)
      let before = try office.ledger()
      (office.store.trouble, office.store.point) = (failure, point)
      visit.presses(errand.key)
      try visit.isAt("disturbed")
      visit.reads("tidak ada percobaan yang dihitung")
      visit.presses(.function(2))
      visit.reads("no try was counted")
      visit.presses(.function(2))
      office.store.trouble = nil
      #expect(try office.ledger() == before)
      visit.presses(.escape)
      try visit.isAt(errand.screen)
      visit.presses(errand.key)
      #expect(visit.screen != errand.screen, "the visit goes on")
      #expect(try office.triesLeft(of: sari.identity) == (errand == .reportAtOnce ? 0 : 3))
    }
  }

  @Test("A15: a wrong number while nothing can be recorded is no strike, one after it is")
  func wrongNumber() throws {
    let office = try Office()
    let sari = try Somebody(.active)
    let visit = try office.visit()
    try visit.comesToRetype(sari.identity)
    (office.store.trouble, office.store.point) = (.full, .beforeCommit)
    visit.types(Somebody.wrongNumber)
    // Asked about once, and sent from then on.
    visit.presses(.enter)
    for _ in 1...5 {
      visit.presses(.enter)
      try visit.isAt("disturbed")
      visit.presses(.escape)
    }
    office.store.trouble = nil
    #expect(try office.triesLeft(of: sari.identity) == 3)
    visit.presses(.enter)
    visit.sees("Kesempatan tersisa: 2 dari 3")
  }

  @Test("S11: a wrong number whose answer was lost is said to count perhaps, and typed once more it counts once")
  func lostAnswer() throws {
    let office = try Office()
    let sari = try Somebody(.active)
    let visit = try office.visit()
    try visit.comesToRetype(sari.identity)
    visit.types(Somebody.wrongNumber)
    // Asked about once, and sent from then on.
    visit.presses(.enter)
    office.store.losesAnswers = true
    for _ in 1...4 {
      visit.presses(.enter)
      try visit.isAt("disturbed")
      visit.reads("Permintaan Anda mungkin sudah tercatat")
      visit.presses(.escape)
    }
    visit.presses(.enter)
    visit.presses(.function(2))
    visit.reads("Your request may have been recorded")
    visit.presses(.function(2))
    visit.presses(.escape)
    office.store.losesAnswers = false
    #expect(try office.triesLeft(of: sari.identity) == 2)
    visit.presses(.enter)
    visit.sees("Kesempatan tersisa: 2 dari 3")
    // Typed anew after the answer it is another try.
    visit.types(Somebody.wrongNumber)
    visit.presses(.enter)
    visit.presses(.enter)
    visit.sees("Kesempatan tersisa: 1 dari 3")
  }

  @Test("A15: nobody begins a visit while the service is away; it begins when it is back", arguments: Failure.all)
  func atTheDoor(failure: Failure) throws {
    let office = try Office()
    let visit = try office.visit()
    office.store.trouble = failure
    visit.types("1")
    #expect(["attract", "maintenance"].contains(visit.screen))
    office.store.trouble = nil
    visit.waits(seconds: 6)
    try visit.isAt("attract")
    try visit.comes()
  }

  @Test("A15: maintenance closes the first screen by itself and opens it again")
  func maintenance() throws {
    let office = try Office()
    let visit = try office.visit()
    office.store.trouble = .maintenance
    visit.waits(seconds: 6)
    try visit.isAt("maintenance")
    visit.reads("sedang dalam pemeliharaan")
    visit.types("1")
    try visit.isAt("maintenance")
    office.store.trouble = nil
    visit.waits(seconds: 6)
    try visit.isAt("attract")
  }

  @Test("A terminal of a branch that is not on record asks for an operator")
  func unknownBranch() throws {
    let office = try Office(Stock())
    let visit = try office.visit()
    visit.types("1")
    try visit.isAt("attract")
    visit.reads("Anjungan ini belum siap dipakai di kantor cabang ini")
  }
}

extension Failure {
  /// All of them; a new one does not compile before it has a place here.
  static let all = Array(sequence(first: Failure.busy, next: \.following))

  /// Those that a store has and after which nothing is written; a person alone cancels.
  static let disturbing = all.filter { $0 != .cancelled && $0 != .unsure }

  private var following: Failure? {
    switch self {
    case .busy: .cancelled
    case .cancelled: .full
    case .full: .readOnly
    case .readOnly: .unreachable
    case .unreachable: .damaged
    case .damaged: .foreign
    case .foreign: .newerSchema
    case .newerSchema: .maintenance
    case .maintenance: .unknownBranch
    case .unknownBranch: .unsure
    case .unsure: nil
    }
  }
}

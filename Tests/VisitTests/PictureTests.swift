import Console
import Demo
import Flow
import Rules
import Screens
import Services
import Support
import Testing

/// One screen of the map as it is looked at: which, and what is done before.
struct Scene: Sendable, CustomTestStringConvertible {
  /// `kind` or `kind-variant`: the name of its picture.
  let name: String
  let kind: PlaceKind
  /// What the first place of that kind has to say in Indonesian.
  var says = ""
  var inputs: [Input] = []
  /// Where they lead.
  var end: PlaceKind

  var testDescription: String { name }

  init(
    _ kind: PlaceKind, _ variant: String = "", says: String = "", after inputs: [Input] = [], to end: PlaceKind? = nil
  ) {
    name = variant.isEmpty ? kind.rawValue : "\(kind.rawValue)-\(variant)"
    (self.kind, self.says, self.inputs, self.end) = (kind, says, inputs, end ?? kind)
  }

  func place(in chart: Chart) throws -> Place {
    try #require(
      chart.places.first { PlaceKind($0) == kind && $0.page(.indonesian).wording.contains(says) },
      "\(name) is not on the map")
  }

  /// Every kind of screen, and what else a kind can look like.
  static let all =
    plain + [
      Scene(.askIdentity, "membership", says: "Isi tiga data"), Scene(.askIdentity, "update", says: "mencari data"),
      Scene(.askIdentity, "report", says: "melaporkan"),
      Scene(.askIdentity, "filled", says: "mencari data", after: sari),
      Scene(.askIdentity, "faults", says: "Isi tiga data", after: faults),
      Scene(.askIdentity, "empty", says: "Isi tiga data", after: Array(repeating: .key(.enter), count: 3)),
      Scene(.articleList, "programmes", says: "Jaminan Pensiun"), Scene(.articleList, "claims", says: "Cara klaim"),
      Scene(.article, "accident", says: "2x24 jam. Tanyakan"), Scene(.article, "leaving", says: "paklaring"),
      Scene(.article, "contacts", says: "WhatsApp"), Scene(.article, "hours", says: "Pada jam layanan, petugas"),
      Scene(.article, "blocking", says: "Blokir tidak terbuka sendiri"),
      Scene(.articleSearch, "empty", says: "Misalnya"), Scene(.articleSearch, "nothing", says: "Tidak ada informasi"),
      Scene(.articleSearch, "field", says: "Misalnya", after: typing("phk")),
      Scene(.articleSearch, "list", says: "Misalnya", after: typing("uang") + [.key(.enter), .key(.down)]),
      Scene(.cardDetail, "active", says: "Bila ada data yang keliru"), Scene(.cardDetail, "late", says: "Iuran sejak"),
      Scene(.cardDetail, "inactive", says: "tidak aktif sejak"), Scene(.cardDetail, "moving", says: "beralih ke"),
      Scene(.inProcess, "in-time", says: "menunggu giliran"), Scene(.inProcess, "past-due", says: "sudah lewat"),
      Scene(.notBlocked, "opened", says: "sudah terbuka"),
      Scene(.retypeKPJ, "3-left", says: "tersisa: 3"), Scene(.retypeKPJ, "2-left", says: "tersisa: 2"),
      Scene(.retypeKPJ, "1-left", says: "Tinggal satu"), Scene(.retypeKPJ, "last-try", says: "salah sekali lagi"),
      Scene(.retypeKPJ, "shape", says: "tersisa: 3", after: typing("1600") + [.key(.enter)]),
      Scene(.retypeKPJ, "disturbed", says: "tersisa: 3", after: typing("16000000074") + [.key(.enter)], to: .disturbed),
      Scene(.blocked, "unreported", says: "sebelum dilaporkan"), Scene(.blocked, "reported", says: "Silakan kembali"),
      Scene(.stopHere, "face", says: "belum dijalankan"), Scene(.stopHere, "form", says: "Belum ada data"),
      Scene(.stopHere, "complaint", says: "Pengaduan Anda belum"),
      Scene(.stopHere, "message", says: "Pesan Anda belum"),
    ]

  /// Those that look one way only.
  private static let plain = PlaceKind.onTheMap.filter {
    ![
      .askIdentity, .cardDetail, .inProcess, .retypeKPJ, .blocked, .articleList, .article, .articleSearch,
      .stopHere,
    ].contains($0)
  }.map { Scene($0) }

  private static let sari =
    typing("3174075508959002") + [.key(.tab)] + typing("15081995") + [.key(.tab)] + typing("Sari Wulandari")
  private static let faults =
    typing("31740755") + [.key(.tab)] + typing("31021990") + [.key(.tab)] + typing("S4ri") + [.key(.enter)]

  private static func typing(_ text: String) -> [Input] { text.map { .key(.character($0)) } }
}

extension Page {
  /// Everything that it says, as one text.
  fileprivate var wording: String {
    parts.flatMap { part -> [String] in
      switch part {
      case .text(let text), .note(_, let text), .large(let text), .banner(let text): [text]
      case .tally(_, let caption): [caption]
      case .facts(let facts): facts.flatMap { [$0.label, $0.value] }
      case .field(let field): [field.label, field.error ?? ""] + field.options
      case .choices(let choices): choices.map(\.label)
      case .table(let table): table.columns.map(\.title) + table.rows.flatMap(\.cells)
      case .blank: []
      }
    }.joined(separator: "\n")
  }
}

/// On what glass and in which language somebody looks at a screen.
struct Glass: Sendable, CustomTestStringConvertible {
  let language: Language
  var size = Size.standard

  /// Both languages on 80 x 24 cells, and the longer one with more room.
  static let all =
    Language.allCases.map { Glass(language: $0) } + [
      Glass(language: .indonesian, size: Size(rows: 30, columns: 100))
    ]

  /// How a picture's name ends: `en`, `id.100x30`.
  var testDescription: String {
    size == .standard ? language.rawValue : "\(language.rawValue).\(size.columns)x\(size.rows)"
  }
}

/// Every screen as it stands on 80 x 24 cells in both languages, and on 100 x 30 in Indonesian.
@Suite("Pictures of the screens") struct PictureTests {
  private static let overlays: [(name: String, scene: Scene, after: [Input])] = [
    ("help-mainMenu", Scene(.mainMenu), [.key(.function(1))]),
    ("help-askIdentity", Scene(.askIdentity, says: "Isi tiga data"), [.key(.function(1))]),
    ("help-retypeKPJ", Scene(.retypeKPJ, says: "tersisa: 3"), [.key(.function(1))]),
    ("demo-mainMenu", Scene(.mainMenu), []),
    ("help-articleSearch", Scene(.articleSearch, says: "informasi ditemukan"), [.key(.function(1))]),
    ("demo-attract", Scene(.attract), []),
    ("help-updatePopulation", Scene(.updatePopulation), [.key(.function(1))]),
    ("help-complaintMode", Scene(.complaintMode), [.key(.function(1))]),
    ("help-keys", Scene(.askIdentity, says: "Isi tiga data"), [.key(.function(1)), .key(.function(1))]),
    ("demo-examples", Scene(.mainMenu), [.key(.function(8)), .key(.down), .key(.down)]),
    ("demo-tour", Scene(.mainMenu), [.key(.function(6))]),
    ("demo-clock", Scene(.mainMenu), [.key(.function(9))]),
    ("demo-moved", Scene(.mainMenu), [.key(.function(9)), .key(.character("2"))]),
  ]

  @Test("Each screen is as it was looked at", arguments: Scene.all, Glass.all)
  func screen(scene: Scene, glass: Glass) throws {
    let visit = Bystander(before: try scene.place(in: .known()), size: glass.size)
    visit.hears(scene.inputs)
    #expect(visit.kiosk.place.place.kind == scene.end.rawValue)
    visit.matches(scene.name, on: glass)
  }

  @Test("And with what is shown over it", arguments: overlays, Glass.all)
  func overlay(overlay: (name: String, scene: Scene, after: [Input]), glass: Glass) throws {
    let aside = overlay.name.hasPrefix("demo") ? try Self.aside() : nil
    let visit = Bystander(before: try overlay.scene.place(in: .known()), size: glass.size, aside: aside)
    if glass.language == .english { visit.presses(.function(2)) }
    visit.hears(overlay.after)
    visit.matches(overlay.name, on: glass, isSpoken: true)
  }

  @Test("The warning", arguments: Glass.all)
  func warning(glass: Glass) throws {
    let visit = Bystander(before: try Scene(.retypeKPJ).place(in: .known()), size: glass.size)
    if glass.language == .english { visit.presses(.function(2)) }
    visit.waits(seconds: 67)
    visit.matches("idle-warning", on: glass, isSpoken: true)
  }

  @Test("A screen that is too small", arguments: Language.allCases)
  func tooSmall(language: Language) throws {
    let visit = Bystander(before: try Scene(.cardDetail).place(in: .known()))
    if language == .english { visit.presses(.function(2)) }
    visit.resizes(rows: 20, columns: 60)
    visit.matches("too-small", on: Glass(language: language), isSpoken: true)
  }

  @Test("The door while the service is disturbed", arguments: Glass.all)
  func disturbedDoor(glass: Glass) {
    let visit = Bystander(before: .attract(Attract(after: .unreachable)), size: glass.size)
    visit.matches("attract-disturbed", on: glass)
  }

  @Test("Waiting for the desk", arguments: Glass.all, [100, 3_000])
  func waiting(glass: Glass, milliseconds: Int) throws {
    let visit = Visitor<Place, HeldClerk>(
      at: Route(start: .start, afterIdle: .farewell(Farewell())), clerk: HeldClerk(), words: KioskTexts.of,
      clock: TestClock(of: FakeHost(wall: ScreenMap.moment)), size: glass.size)
    visit.types(glass.language == .indonesian ? "1" : "2")
    visit.kiosk.clerk.says(.greeting(Greeting(branch: Cast.home, now: ScreenMap.moment)))
    visit.settle()
    visit.types("1")
    visit.hears(Scene.all.first { $0.name == "askIdentity-filled" }?.inputs ?? [])
    visit.presses(.enter)
    visit.waits(milliseconds: milliseconds)
    Golden.matches(visit.kiosk.terminal.frames.last, "waiting-\(milliseconds)ms.\(glass.testDescription)")
  }

  @Test("Wherever a time is said, no line can end between it and its zone", arguments: Language.allCases)
  func timeAndZone(language: Language) throws {
    let said = try Chart.known().places.map { $0.page(KioskTexts.of(language)).wording }
    #expect(said.contains { $0.contains("\u{A0}WIB") })
    for zone in Zone.allCases {
      #expect(said.allSatisfy { !$0.contains(" \(zone.rawValue)") }, "\(zone)")
    }
  }

  @Test("No picture is left of a screen that is gone")
  func noneLeft() throws {
    let single = ["idle-warning", "attract-disturbed", "waiting-100ms", "waiting-3000ms"]
    let names = Scene.all.map(\.name) + Self.overlays.map(\.name) + single
    let pictures = names.flatMap { name in Glass.all.map { "\(name).\($0.testDescription)" } }
    #expect(try Golden.names() == (pictures + ["too-small.en", "too-small.id"]).sorted())
  }

  /// What the demo offers.
  private static func aside() throws -> Aside {
    let world = try World(clock: DemoClock { ScreenMap.moment }, chance: SeededChance(8))
    let card = DemoCard(world.cast)
    card.add(world.tickets)
    return Aside(
      examples: card.examples, tour: card.tour, target: { _ in ScreenMap.moment.later(by: .hours(24)) },
      advance: { _ in })
  }
}

extension Bystander {
  /// Speaks the language, unless that is done already, and compares.
  fileprivate func matches(_ name: String, on glass: Glass, isSpoken: Bool = false) {
    if glass.language == .english, !isSpoken { presses(.function(2)) }
    Golden.matches(kiosk.terminal.frames.last, "\(name).\(glass.testDescription)")
  }
}

/// Wherever somebody walks away, the visit ends by itself. Anchor tests C7.
@Suite("Idle on every screen") struct IdleScreenTests {
  @Test(
    "C7: a warning after a minute, after two where much is read, after three where something is told, and the end twenty seconds later, wherever one stands"
  )
  func everywhere() throws {
    let all = try Chart.known().places.filter { !$0.page(.indonesian).endsVisit }
    // One of each shape that tells something, and one that does not.
    let places = [true, false].flatMap { tells in
      UsabilityVisits.different(all.filter { $0.page(.indonesian).tells == tells })
    }
    #expect(Set(places.map(\.kind)).count == PlaceKind.onTheMap.count - 3)
    for place in places {
      let visit = Bystander(before: place)
      let page = place.page(.indonesian)
      visit.waits(seconds: page.tells ? 180 : page.isLong ? 120 : 60)
      visit.sees("masih di sini?")
      visit.waits(seconds: 20)
      #expect(visit.kiosk.place.place.kind == "farewell", "\(place.kind)")
      #expect(visit.kiosk.terminal.frames.count == 1, "only the farewell since the wipe")
      visit.waits(seconds: 15)
      #expect(visit.kiosk.place.place.kind == "attract", "\(place.kind)")
    }
  }
}

import ArgumentParser
import Foundation
import Keeping
import Services

/// Measures the service library beside what it stands on, in the same run: the plain C API of SQLite, and libpq.
@main struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anjungan-bench",
    abstract: "How fast the service library is beside the plain C API of SQLite and libpq.",
    subcommands: [Errands.self, Crowds.self, Imports.self, Ledgers.self, Lists.self, Worker.self])
}

struct Where: ParsableArguments {
  @Option(help: "Where the stores are made; they stay for the next run.")
  var folder = "/var/tmp/anjungan-bench"

  @Option(help: "People in the store, each with one card.")
  var rows = 1_000_000

  @Option(help: "An address of libpq without a database, of a superuser of a server to try it on.")
  var server: String?

  @Flag(help: "Not with SQLite.")
  var serverOnly = false

  @Option(help: "Write the figures here as JSON, too.")
  var json: String?

  func trials() throws -> [any Trial] {
    var trials: [any Trial] = serverOnly ? [] : [try SQLiteTrial(folder, rows: rows)]
    if let server {
      #if Postgres
        trials.append(try PostgresTrial(server, rows: rows))
      #else
        throw ValidationError("this was built without PostgreSQL: build it with `--traits Postgres`")
      #endif
    }
    return trials
  }

  func tell(_ figures: [Figure]) throws {
    print(Figure.heading)
    for figure in figures { print(figure.line) }
    guard let json else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(figures).write(to: URL(filePath: json))
  }
}

/// One terminal, one errand after the other: the same transaction by the library and by the floor, in turn.
struct Errands: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Single errands of one terminal.")

  @OptionGroup var place: Where

  @Option(help: "How many of each kind.")
  var count = 2_000

  @Option(help: "Which: look, strike, submit, ticket, signIn; all when left out.")
  var only: [Work] = []

  @Option(help: "The number of the first person who is asked about: others than in the run before.")
  var first = 0

  @Flag(help: "Also tell which statements take most of the floor's time.")
  var statements = false

  /// Ours and the floor take turns of so many.
  private static let turn = 50

  func run() throws {
    var figures: [Figure] = []
    for trial in try place.trials() {
      for work in only.isEmpty ? Work.allCases : only { figures.append(try measured(work, trial)) }
    }
    try place.tell(figures)
  }

  private func measured(_ work: Work, _ trial: any Trial) throws -> Figure {
    let ours = try trial.opened(.ours, noting: false).store
    let (noted, notes) = try trial.opened(.noted, noting: true)
    let floor = try trial.floor(.floor)
    let (kiosk, shadow) = (
      try Kiosk(ours, seal: ours.seal, number: 0), try Kiosk(noted, seal: noted.seal, number: 0)
    )
    try kiosk.hires()
    try floor.do(try notes { try shadow.hires() })
    let numbers = (first..<first + count).map { spread($0, work) }
    var (mine, its) = (Times(), Times())
    var most = 0
    var each: [String: Times] = [:]
    for start in stride(from: 0, to: count, by: Self.turn) {
      let turn = numbers[start..<min(start + Self.turn, count)]
      let asked = try turn.map { try kiosk.prepared(work, $0) }
      for ask in asked { try mine.take(ask) }
      var ready: [() throws -> Void] = []
      try floor.do(try notes { ready = try turn.map { try shadow.prepared(work, $0) } })
      let deeds = try ready.map { ask in try notes(ask) }
      most = deeds.map(\.count).max() ?? 0
      for deed in deeds {
        guard statements else {
          try its.take { try floor.do(deed) }
          continue
        }
        try its.take {
          for note in deed { try each[note.sql, default: Times()].take { try floor.do([note]) } }
        }
      }
    }
    for (sql, times) in each.sorted(by: { $0.value.total > $1.value.total }).prefix(6) {
      print("\(times.mean.short) ms, \(times.count) times: \(sql)")
    }
    return Figure(
      what: work.name, store: trial.name, rows: place.rows, processes: 1, unit: "ms", ours: mine.quantile(0.5),
      floor: its.quantile(0.5), ratio: mine.quantile(0.5) / its.quantile(0.5),
      note: "p99 \(mine.quantile(0.99).short) and \(its.quantile(0.99).short) ms; \(most) statements")
  }

  /// People from all over a part of the store, each kind of errand from its own; three tries after each other are of one.
  private func spread(_ number: Int, _ work: Work) -> Int {
    let (size, part) = (work == .strike ? 3 : 1, place.rows / Self.parts)
    let (person, turn) = (number / size, number % size)
    return ((Work.allCases.firstIndex(of: work) ?? 0) * part + person * 7_919 % part) * size + turn
  }

  /// The last two are for those who come in crowds.
  private static let parts = Work.allCases.count + 2
}

extension Work: ExpressibleByArgument {}

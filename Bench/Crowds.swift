import ArgumentParser
import Foundation
import Keeping
import Services

/// Many terminals at once, each a process of its own, with people of its own.
struct Crowds: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Errands of many terminals at once, each a process.")

  @OptionGroup var place: Where

  @Option(help: "How many processes.")
  var processes = [8, 32]

  @Option(help: "For so many seconds.")
  var seconds = 3

  @Option(help: "As many errands are prepared for each process; a multiple of 3.")
  var count = 1_500

  @Option(help: "Which: look, strike, ticket.")
  var only: [Work] = [.look, .strike]

  @Option(help: "The number of the first person who is asked about: others than in the run before.")
  var first = 0

  func run() throws {
    var figures: [Figure] = []
    for trial in try place.trials() {
      for work in only {
        // The last quarter of the people is asked about by nobody else.
        var next = first + place.rows * 3 / 4 * (work == .strike ? 3 : 1)
        for size in processes {
          figures.append(try measured(work, trial, size, first: next))
          next += size * count
        }
      }
    }
    try place.tell(figures)
  }

  private func measured(_ work: Work, _ trial: any Trial, _ size: Int, first: Int) throws -> Figure {
    let notes = FileManager.default.temporaryDirectory.appending(path: "anjungan-bench-\(getpid())")
    try FileManager.default.createDirectory(at: notes, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: notes) }
    let numbers = { (worker: Int) in first + worker * count..<first + (worker + 1) * count }
    let floor = try trial.floor(.floor)
    for worker in 0..<size {
      let (noted, noting) = try trial.opened(.noted, noting: true)
      let shadow = try Kiosk(noted, seal: noted.seal, number: worker)
      var ready: [() throws -> Void] = []
      // What comes before is there when the floor begins.
      try floor.do(try noting { ready = try numbers(worker).map { try shadow.prepared(work, $0) } })
      let deeds = try ready.map { ask in try noting(ask) }
      try JSONEncoder().encode(deeds).write(to: notes.appending(path: "\(worker)"))
    }
    let common =
      ["--store", trial.name, "--rows", "\(place.rows)", "--folder", place.folder, "--work", work.rawValue]
      + (place.server.map { ["--server", $0] } ?? [])
    let mine = try Gang(
      (0..<size).map { worker in
        common + [
          "--number", "\(worker)", "--first", "\(numbers(worker).lowerBound)", "--count", "\(count)",
        ]
      }
    ).works(seconds)
    let its = try Gang(
      (0..<size).map { common + ["--notes", notes.appending(path: "\($0)").path] }
    ).works(seconds)
    return Figure(
      what: work.name, store: trial.name, rows: place.rows, processes: size, unit: "/s", ours: mine.each,
      floor: its.each, ratio: mine.each / its.each,
      note: "longest wait \(mine.longest.short) and \(its.longest.short) ms, least of most busy \(mine.fair.short) and "
        + its.fair.short)
  }
}

/// What processes did together.
struct Outcome {
  /// Errands a second, of all of them.
  let each: Double
  /// In milliseconds.
  let longest: Double
  /// How much the least busy one did of what the most busy one did.
  let fair: Double
}

/// Processes that begin at once.
struct Gang {
  private let children: [(process: Process, input: Pipe, output: Pipe)]

  init(_ arguments: [[String]]) throws {
    children = try arguments.map { arguments in
      let (process, input, output) = (Process(), Pipe(), Pipe())
      process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      process.arguments = ["worker"] + arguments
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      return (process, input, output)
    }
  }

  func works(_ seconds: Int) throws -> Outcome {
    for child in children { _ = try line(of: child.output) }
    for child in children { try child.input.fileHandleForWriting.write(contentsOf: Data("\(seconds)\n".utf8)) }
    let times = try children.map { child in
      let text = try line(of: child.output)
      child.process.waitUntilExit()
      return try JSONDecoder().decode([Double].self, from: Data(text.utf8))
    }
    let counts = times.map { Double($0.count) }
    return Outcome(
      each: counts.reduce(0, +) / Double(seconds), longest: times.flatMap(\.self).max() ?? 0,
      fair: (counts.min() ?? 0) / max(1, counts.max() ?? 1))
  }

  private func line(of pipe: Pipe) throws -> String {
    var bytes: [UInt8] = []
    while true {
      let piece = pipe.fileHandleForReading.availableData
      if piece.isEmpty { break }
      bytes += piece
      if bytes.last == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
    }
    throw Trouble("a process ended before its time")
  }
}

/// One of them: prepares, says so, waits for the word, works, and tells how long each errand took.
struct Worker: ParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)

  @Option var store: String
  @Option var rows: Int
  @Option var folder: String
  @Option var server: String?
  @Option var work: Work
  @Option var number = 0
  @Option var first = 0
  @Option var count = 0
  @Option var notes: String?

  func run() throws {
    var place = try Where.parse(["--folder", folder, "--rows", "\(rows)"])
    place.server = server
    place.serverOnly = store != "SQLite"
    guard let trial = try place.trials().first(where: { $0.name == store }) else { throw Trouble(store) }
    let (asks, kept) = try asks(of: trial)
    try tell("ready")
    guard let seconds = readLine().flatMap(Double.init) else { return }
    let end = Times.now + seconds * 1_000
    var times = Times()
    for ask in asks where Times.now < end { try times.take(ask) }
    withExtendedLifetime(kept) {}
    guard Times.now >= end else { throw Trouble("only \(times.count) errands were prepared: give more with --count") }
    try tell(String(decoding: try JSONEncoder().encode(times.each), as: UTF8.self))
  }

  private func tell(_ line: String) throws {
    try FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
  }

  private func asks(of trial: any Trial) throws -> ([() throws -> Void], Any) {
    if let notes {
      let floor = try trial.floor(.floor)
      let deeds = try JSONDecoder().decode([[Note]].self, from: Data(contentsOf: URL(filePath: notes)))
      return (deeds.map { deed in { try floor.do(deed) } }, floor)
    }
    let store = try trial.open(.ours)
    let kiosk = try Kiosk(store, seal: store.seal, number: number)
    return (try (first..<first + count).map { try kiosk.prepared(work, $0) }, store)
  }
}

import ArgumentParser
import ChosenStore
import Foundation
import Keeping
import Rules
import Services

/// A delivery with all its checks, beside the same rows in tables with the same keys by the databases' own clients.
struct Imports: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A first delivery beside `sqlite3 .import` and `psql \\copy` of the same rows.")

  @OptionGroup var place: Where

  func run() throws {
    let folder = place.folder + "/delivery-\(place.rows)"
    if !FileManager.default.fileExists(atPath: folder + "/delivery.csv"), !isWhole(folder) {
      try FileManager.default.createDirectory(atPath: place.folder, withIntermediateDirectories: true)
      try Generator(participants: place.rows, seed: 1, today: CivilDay("2026-11-30")!).write(to: folder)
    }
    var figures: [Figure] = []
    let rows = try Self.files.reduce(0) { try $0 + lines(of: "\(folder)/\($1.name).csv") - 1 }
    if !place.serverOnly { figures.append(try sqlite(folder, rows)) }
    #if Postgres
      if let server = place.server { figures.append(try postgres(server, folder, rows)) }
    #endif
    try place.tell(figures)
  }

  private func isWhole(_ folder: String) -> Bool {
    Self.files.allSatisfy { FileManager.default.fileExists(atPath: "\(folder)/\($0.name).csv") }
  }

  /// The files with the key of each.
  private static let files = [
    (name: "branches", key: 1), (name: "participants", key: 1), (name: "memberships", key: 1),
    (name: "population", key: 1), (name: "claims", key: 3),
  ]

  private func sqlite(_ folder: String, _ rows: Int) throws -> Figure {
    let store = place.folder + "/import/store.db"
    try? FileManager.default.removeItem(atPath: place.folder + "/import")
    var (mine, its) = (Times(), Times())
    let memory = try mine.child(["import", folder, "--store", store])
    let plain = place.folder + "/import/plain.db"
    try its.take {
      try Shell.run(
        "sqlite3",
        [plain, "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"]
          + (try Self.files.flatMap { file in
            [try table(file, folder), ".import --csv --skip 1 '\(folder)/\(file.name).csv' \(file.name)"]
          }))
    }
    return figure("SQLite", rows, mine, its, memory)
  }

  #if Postgres
    private func postgres(_ server: String, _ folder: String, _ rows: Int) throws -> Figure {
      let admin = try PlainPostgres(server + " dbname=postgres")
      for name in ["import", "plain"] {
        try admin.run("DROP DATABASE IF EXISTS anjungan_bench_\(name)")
        try admin.run("CREATE DATABASE anjungan_bench_\(name) TEMPLATE template0 ENCODING 'UTF8'")
      }
      var (mine, its) = (Times(), Times())
      let address =
        "postgresql:///anjungan_bench_import?"
        + server.split(separator: " ").joined(separator: "&").replacing("/", with: "%2F")
      let memory = try mine.child([
        "import", folder, "--store", address, "--key", place.folder + "/import-server.key",
      ])
      try its.take {
        try Shell.run(
          "psql",
          ["-q", "-v", "ON_ERROR_STOP=1", server + " dbname=anjungan_bench_plain"]
            + (try Self.files.flatMap { file in
              ["-c", try table(file, folder), "-c", "\\copy \(file.name) FROM '\(folder)/\(file.name).csv' CSV HEADER"]
            }))
      }
      return figure("PostgreSQL", rows, mine, its, memory)
    }
  #endif

  private func figure(_ store: String, _ rows: Int, _ mine: Times, _ its: Times, _ memory: Int) -> Figure {
    Figure(
      what: "first import, \(rows) rows in all", store: store, rows: place.rows, processes: 1, unit: "s",
      ours: mine.total / 1_000, floor: its.total / 1_000, ratio: mine.total / its.total,
      note: "\(Int(Double(rows) / mine.total * 1_000)) and \(Int(Double(rows) / its.total * 1_000)) rows/s, "
        + "\(memory / 1_024) MiB")
  }

  /// All columns as texts, with the key that the store has.
  private func table(_ file: (name: String, key: Int), _ folder: String) throws -> String {
    let handle = try FileHandle(forReadingFrom: URL(filePath: "\(folder)/\(file.name).csv"))
    defer { try? handle.close() }
    let head = String(decoding: try handle.read(upToCount: 4_096) ?? Data(), as: UTF8.self)
    let columns = head.split(whereSeparator: \.isNewline)[0].split(separator: ",").map(String.init)
    let key = file.name == "claims" ? ["kpj", "tanggal_klaim"].filter(columns.contains) : [columns[0]]
    return "CREATE TABLE \(file.name) (\(columns.map { "\($0) text" }.joined(separator: ", ")), PRIMARY KEY "
      + "(\((key.isEmpty ? [columns[0]] : key).joined(separator: ", "))))"
  }

  private func lines(of path: String) throws -> Int {
    let data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    return data.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }
}

extension Times {
  /// Runs the program beside this one; returns the most memory that it had, in KiB.
  fileprivate mutating func child(_ arguments: [String]) throws -> Int {
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "anjungan").path
    try take { try Shell.run(program, arguments) }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    return usage.ru_maxrss
  }
}

/// Another program, to its end.
enum Shell {
  static func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: program.hasPrefix("/") ? program : "/usr/bin/env")
    process.arguments = program.hasPrefix("/") ? arguments : [program] + arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Trouble("\(program) ended with \(process.terminationStatus)") }
  }
}

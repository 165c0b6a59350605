import Glibc

/// How long each of many took, in milliseconds.
struct Times {
  private(set) var each: [Double] = []

  mutating func take(_ work: () throws -> Void) rethrows {
    let begun = Self.now
    try work()
    each.append(Self.now - begun)
  }

  static func + (one: Times, other: Times) -> Times {
    var all = one
    all.each += other.each
    return all
  }

  init(_ each: [Double] = []) { self.each = each }

  /// In milliseconds, of a clock that nobody sets.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }

  var count: Int { each.count }
  var total: Double { each.reduce(0, +) }
  var mean: Double { each.isEmpty ? 0 : total / Double(each.count) }
  var longest: Double { each.max() ?? 0 }

  func quantile(_ part: Double) -> Double {
    let sorted = each.sorted()
    return sorted.isEmpty ? 0 : sorted[Int(Double(sorted.count - 1) * part)]
  }
}

/// One line of the table: what, in which store, how fast, and beside what.
struct Figure: Codable {
  let what: String
  let store: String
  let rows: Int
  let processes: Int
  /// Ours and the floor's, in the unit that is named.
  let unit: String
  let ours: Double
  let floor: Double
  let ratio: Double
  let note: String

  static let heading =
    "| what | store | rows | processes | ours | floor | ratio | |\n| --- | --- | --- | --- | --- | --- | --- | --- |"

  var line: String {
    "| \(what) | \(store) | \(rows) | \(processes) | \(ours.short) \(unit) | \(floor.short) | \(ratio.short) | \(note) |"
  }
}

extension Double {
  /// Three figures, as far as they say something.
  var short: String {
    let places = abs(self) >= 100 ? 0 : abs(self) >= 10 ? 1 : abs(self) >= 1 ? 2 : 3
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let rounded = (self * scale).rounded() / scale
    return places == 0 ? "\(Int(rounded))" : "\(rounded)"
  }
}

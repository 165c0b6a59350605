import Rules
import Services
import Testing

/// A number out of bounds would switch a protection off or never let go: no desk opens with one.
@Suite("The numbers that are ours") struct SettingsTests {
  /// One of them, and how it is set.
  struct Number: Sendable, CustomTestStringConvertible {
    let name: String
    let range: ClosedRange<Int>
    let set: @Sendable (inout Settings, Int) -> Void

    var testDescription: String { name }
  }

  static let numbers = [
    Number(name: "lookup-failures", range: 1...100) { $0.lookups.failures = $1 },
    Number(name: "lookup-persons", range: 1...1_000) { $0.lookups.persons = $1 },
    Number(name: "lookup-minutes", range: 1...1_440) { $0.lookups.window = .minutes(Int64($1)) },
    Number(name: "face-voids", range: Settings.Range.faceVoids) { $0.faceVoids = $1 },
    Number(name: "tracking-failures", range: 1...100) { $0.tracking.failures = $1 },
    Number(name: "tracking-minutes", range: 1...1_440) { $0.tracking.window = .minutes(Int64($1)) },
    Number(name: "shift-hours", range: 1...24) { $0.shiftHours = $1 },
    Number(name: "struck-persons", range: 1...100) { $0.checks.struck = $1 },
    Number(name: "blocked-persons", range: 1...100) { $0.checks.blocked = $1 },
    Number(name: "check-minutes", range: 1...1_440) { $0.checks.window = .minutes(Int64($1)) },
  ]

  @Test("A desk opens with either end, and with nothing beyond, named as an operator writes it", arguments: numbers)
  func bounds(_ number: Number) throws {
    let room = try CounterRoom(people: 1)
    for value in [number.range.lowerBound, number.range.upperBound] {
      var settings = CounterRoom.settings()
      number.set(&settings, value)
      _ = try room.desk(settings)
    }
    for value in [number.range.lowerBound - 1, -1, number.range.upperBound + 1] {
      var settings = CounterRoom.settings()
      number.set(&settings, value)
      let bounds = "\(number.range.lowerBound)-\(number.range.upperBound)"
      #expect(throws: Settings.Fault(name: number.name, value: "\(value)", range: bounds)) {
        try room.desk(settings)
      }
    }
  }
}

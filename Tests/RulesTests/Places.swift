import Rules
import Testing

/// A local day and time, `2026-11-20 16:59` or with seconds and milliseconds, `2026-11-20 23:59:59.999`.
func moment(_ text: String, _ zone: Zone = .wib) throws -> Moment {
  let parts = text.split { " :.".contains($0) }
  let day = try #require(CivilDay(String(parts[0])))
  let numbers = parts.dropFirst().compactMap { Int64($0) }
  let units: [Int64] = [3_600_000, 60_000, 1_000, 1]
  return zone.start(of: day).later(by: .milliseconds(zip(numbers, units).reduce(0) { $0 + $1.0 * $1.1 }))
}

/// A branch that keeps a zone.
func branch(_ zone: Zone = .wib) -> Branch { Branch(code: "J01", name: "Cabang", zone: zone) }

/// A number by one seed of chance.
func reference(_ seed: UInt64 = 1, year: Int = 2026, month: Int = 11) throws -> Reference {
  Reference(
    month: try #require(CivilMonth(year: year, month: month)),
    chance: (0..<6).map { seed &* 6_364_136_223 &+ $0 &* seed })
}

/// A complaint that was filed at a local time.
func ticket(filed: String, _ zone: Zone = .wib, phone: Phone? = nil, pin: String? = nil) throws -> Ticket {
  Ticket(
    number: try reference(), category: .service, mode: .anonymous, filed: try moment(filed, zone),
    branch: branch(zone), channel: .kiosk, phone: phone, pin: pin,
    text: try Prose("Antrean tidak dipanggil.", for: .complaint))
}

import Rules
import Testing

/// What slows down one terminal. Rules M5, S8.
@Suite struct BrakesTests {
  let start = Moment(seconds: 1_795_000_000)
  /// A macro cannot look into a mutating call.
  private func tripped(_ outcome: Bool) -> Bool { outcome }
  private func person(_ number: UInt64) -> ParticipantID { ParticipantID(high: 7, low: number) }

  @Test("M5: the tenth different failed triple pauses for 15 minutes")
  func tenFailures() {
    var brake = LookupBrake()
    for number in 1...9 { #expect(tripped(brake.noteFailure("triple \(number)", at: start)) == false) }
    #expect(tripped(brake.noteFailure("triple 10", at: start)))
    let end = start.later(by: .minutes(15))
    #expect(brake.pause(at: end.later(by: .milliseconds(-1))) == end)
    #expect(brake.pause(at: end) == nil)
  }

  @Test("M5: the same triple again counts once")
  func sameTripleCountsOnce() {
    var brake = LookupBrake()
    for _ in 1...100 { #expect(tripped(brake.noteFailure("same", at: start)) == false) }
    #expect(brake.failures.count == 1)
  }

  @Test("M5: a failure of 15 minutes ago is forgotten", arguments: [(899_999 as Int64, true), (900_000, false)])
  func windowEnds(after: Int64, pauses: Bool) {
    var brake = LookupBrake()
    for number in 1...9 { _ = brake.noteFailure("triple \(number)", at: start) }
    #expect(tripped(brake.noteFailure("triple 10", at: start.later(by: .milliseconds(after)))) == pauses)
  }

  @Test("M5: the thirtieth different person pauses")
  func thirtyPersons() {
    var brake = LookupBrake()
    for number in 1...29 { #expect(tripped(brake.notePerson(person(UInt64(number)), at: start)) == false) }
    #expect(tripped(brake.notePerson(person(29), at: start)) == false)
    #expect(tripped(brake.notePerson(person(30), at: start)))
  }

  @Test("M5 A13: however many are tried, the memory stays bounded")
  func bounded() {
    var brake = LookupBrake()
    for number in 0..<100_000 { _ = brake.noteFailure("triple \(number)", at: start) }
    #expect(brake.failures.count < 10)
  }

  @Test("S8: three participants struck, or two blocked, within 60 minutes")
  func strikesPause() {
    var struck = StrikeBrake()
    #expect(tripped(struck.note(person(1), blocked: false, at: start)) == false)
    #expect(tripped(struck.note(person(1), blocked: false, at: start)) == false)
    #expect(tripped(struck.note(person(2), blocked: false, at: start)) == false)
    #expect(tripped(struck.note(person(3), blocked: false, at: start.later(by: .milliseconds(3_599_999)))))
    let end = start.later(by: .milliseconds(3_599_999 + 3_600_000))
    #expect(struck.pause(at: end.later(by: .milliseconds(-1))) == end)
    #expect(struck.pause(at: end) == nil)

    var blocked = StrikeBrake()
    #expect(tripped(blocked.note(person(1), blocked: true, at: start)) == false)
    #expect(tripped(blocked.note(person(1), blocked: false, at: start)) == false)
    #expect(tripped(blocked.note(person(2), blocked: true, at: start)))
  }

  @Test("S8: what was counted stays through a pause and through its lift; the next one within the hour pauses again")
  func strikesStay() {
    var brake = StrikeBrake()
    _ = brake.note(person(1), blocked: true, at: start)
    #expect(tripped(brake.note(person(2), blocked: true, at: start.later(by: .minutes(2)))))
    #expect(brake.traces.count == 2 && brake.traces.count(where: \.blocked) == 2)
    brake.pausedUntil = nil
    let third = start.later(by: .minutes(9))
    #expect(tripped(brake.note(person(3), blocked: true, at: third)))
    #expect(brake.traces.count(where: \.blocked) == 3 && brake.pause(at: third) == third.later(by: .minutes(60)))
    brake.pausedUntil = nil
    // One that is struck again counts once, and still pauses.
    #expect(tripped(brake.note(person(3), blocked: false, at: start.later(by: .minutes(11)))))
    #expect(brake.traces.count == 3)
  }

  @Test("S8: when the pause ended by itself nothing of before counts any more")
  func strikesEndWithThePause() {
    var brake = StrikeBrake()
    for number in 1...3 { _ = brake.note(person(UInt64(number)), blocked: false, at: start) }
    let end = start.later(by: .minutes(60))
    #expect(brake.pause(at: end) == nil)
    #expect(tripped(brake.note(person(4), blocked: false, at: end)) == false && brake.traces.count == 1)
  }

  @Test("S8: what becomes known during a pause makes it no shorter, and the memory stays bounded")
  func strikesBounded() {
    var brake = StrikeBrake()
    for number in 0..<5_000 { _ = brake.note(person(UInt64(number)), blocked: true, at: start) }
    #expect(brake.traces.count <= 100)
    let until = brake.pausedUntil
    #expect(tripped(brake.note(person(1), blocked: true, at: start.later(by: .minutes(-5)))) == false)
    #expect(brake.pausedUntil == until)
  }

  @Test(
    "M5: the same for look-ups, failed ones and persons: one more after a lift pauses again", arguments: [true, false])
  func lookupsStay(areFailures: Bool) {
    var brake = LookupBrake()
    func look(_ number: Int, _ minute: Int64, _ brake: inout LookupBrake) -> Bool {
      let at = start.later(by: .minutes(minute))
      return areFailures ? brake.noteFailure("\(number)", at: at) : brake.notePerson(person(UInt64(number)), at: at)
    }
    let limit = areFailures ? 10 : 30
    for number in 1..<limit { #expect(!tripped(look(number, 1, &brake))) }
    #expect(tripped(look(limit, 2, &brake)))
    brake.pausedUntil = nil
    #expect(tripped(look(limit + 1, 3, &brake)), "the traces stay through the lift")
    brake.pausedUntil = nil
    #expect(!tripped(look(limit + 2, 18, &brake)), "their window is over")
    #expect(brake.failures.count < 10 && brake.persons.count < 30)
  }

  @Test("S8: a strike of 60 minutes ago is forgotten")
  func strikeWindowEnds() {
    var brake = StrikeBrake()
    _ = brake.note(person(1), blocked: false, at: start)
    _ = brake.note(person(2), blocked: false, at: start)
    #expect(tripped(brake.note(person(3), blocked: false, at: start.later(by: .minutes(60)))) == false)
  }
}

import Rules
import Testing

/// Rule AKe.
@Suite("An original KTP that was seen") struct CardSightTests {
  private static let start = Moment(milliseconds: 1_000_000)

  private func sight(byTelephone: Bool = false) throws -> CardSight {
    CardSight(
      sitting: SittingID(high: 1, low: 1), participant: ParticipantID(high: 2, low: 2),
      staff: try #require(StaffName("rina")), isByTelephone: byTelephone, seen: nil, looked: Self.start)
  }

  @Test(
    "Good for 30 minutes, inclusive", arguments: [(0, true), (1_800_000, true), (1_800_001, false)] as [(Int64, Bool)])
  func life(milliseconds: Int64, isGood: Bool) throws {
    var seen = try sight()
    #expect(!seen.isGood(at: Self.start) && seen.goodUntil == nil)
    let isSeen = seen.see(at: Self.start)
    #expect(isSeen && seen.isGood(at: Self.start.later(by: .milliseconds(milliseconds))) == isGood)
  }

  @Test("By telephone nothing is seen, and a call takes back what was; a look with another reason does not")
  func telephone() throws {
    var calling = try sight(byTelephone: true)
    let isSeen = calling.see(at: Self.start)
    #expect(!isSeen && !calling.isGood(at: Self.start))
    var here = try sight()
    _ = here.see(at: Self.start)
    here.look(byTelephone: false, at: Self.start.later(by: .seconds(1)))
    #expect(here.isGood(at: Self.start.later(by: .seconds(1))))
    here.look(byTelephone: true, at: Self.start.later(by: .seconds(2)))
    #expect(!here.isGood(at: Self.start.later(by: .seconds(2))))
    here.look(byTelephone: false, at: Self.start.later(by: .seconds(3)))
    #expect(!here.isGood(at: Self.start.later(by: .seconds(3))), "it has to be seen anew")
  }
}

/// Rules B1, AKf.
@Suite("Facts that callers give") struct CallerFactsTests {
  private static let start = Moment(milliseconds: 1_000_000)
  private static func after(_ span: Span) -> Moment { start.later(by: span) }

  @Test("The third wrong one within 24 hours ends it for 24 hours, exclusive")
  func third() {
    var facts = CallerFacts()
    for hour in [0, 10, 23] as [Int64] {
      #expect(facts.end(at: Self.after(.hours(hour))) == nil)
      facts.count(at: Self.after(.hours(hour)))
    }
    let end = Self.after(.hours(47))
    #expect(facts.end(at: Self.after(.hours(23))) == end && facts.left(at: Self.after(.hours(23))) == 0)
    #expect(facts.end(at: end.later(by: .milliseconds(-1))) == end && facts.end(at: end) == nil)
    #expect(facts.left(at: end) == 3)
  }

  @Test("What is 24 hours old counts no more")
  func old() {
    var facts = CallerFacts()
    for span in [Span.hours(0), .hours(1), .hours(24)] { facts.count(at: Self.after(span)) }
    #expect(facts.end(at: Self.after(.hours(24))) == nil && facts.left(at: Self.after(.hours(24))) == 1)
  }

  @Test("A right one takes back its own count, and nothing that others did")
  func right() {
    var facts = CallerFacts()
    for second in [0, 1, 2] as [Int64] { facts.count(at: Self.after(.seconds(second))) }
    facts.takeBack(Self.after(.seconds(2)))
    #expect(facts.end(at: Self.after(.seconds(3))) == nil && facts.left(at: Self.after(.seconds(3))) == 1)
    facts.takeBack(Self.after(.seconds(9)))
    #expect(facts.left(at: Self.after(.seconds(3))) == 1)
  }
}

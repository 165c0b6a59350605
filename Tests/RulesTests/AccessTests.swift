import Rules
import Testing

/// Three strikes, block and opening. Rules S1 to S5, S8, B1 to B4.
@Suite struct AccessTests {
  let start = Moment(seconds: 1_795_000_000)
  let reservation = Reservation(
    attempt: AttemptID(high: 1, low: 2), at: Moment(seconds: 1_795_000_000),
    station: Station(branch: "J01", terminal: "1"))

  private func report(at moment: Moment) -> Report {
    Report(
      number: Reference(month: CivilMonth(year: 2026, month: 11)!, chance: [1, 2, 3, 4, 5, 6]), at: moment,
      channel: .kiosk)
  }

  private func blocked() -> Access {
    var access = Access(strikes: Strikes(kpj: 2))
    _ = access.strike(.kpj, at: start)
    return access
  }

  @Test("S1 S4 S10: three tries of each check, counted apart", arguments: Check.allCases)
  func thirdStrikeBlocks(_ check: Check) {
    var access = Access()
    #expect(access.strike(check, at: start) == [.struck(check, left: 2, at: start)])
    #expect(access.strike(check, at: start) == [.struck(check, left: 1, at: start)])
    #expect(access.obstacle == nil)
    #expect(access.strike(check, at: start) == [.struck(check, left: 0, at: start), .blocked(check, at: start)])
    #expect(access.obstacle == .blocked(Block(cause: check, since: start)))
    #expect(access.strikes.left(check == .kpj ? .face : .kpj) == 3)
  }

  @Test("S3: a pass sets its own counter to 0 and leaves the other")
  func passClearsItsOwn() throws {
    var access = Access(strikes: Strikes(kpj: 2, face: 1), card: try KPJ("16000000074"))
    #expect(access.pass(.kpj, at: start) == [.passed(.kpj, at: start)])
    #expect(access.strikes == Strikes(kpj: 0, face: 1))
    #expect(access.card == nil)
  }

  @Test("S3: a face pass leaves the chosen card alone")
  func facePassKeepsTheCard() throws {
    var access = Access(strikes: Strikes(kpj: 1, face: 2), card: try KPJ("16000000074"))
    _ = access.pass(.face, at: start)
    #expect(access.strikes == Strikes(kpj: 1, face: 0))
    #expect(access.card != nil)
  }

  @Test("B1: without a report a block never opens", arguments: [1, 24, 24 * 365 * 20])
  func unreportedNeverOpens(hours: Int64) {
    let later = StoreTime(now: start.later(by: .hours(hours)))
    #expect(blocked().caughtUp(to: later).access == blocked())
  }

  @Test(
    "B2 A8: blocked one millisecond before T, open at exactly T, with all tries",
    arguments: [(-1_000 as Int64, true), (-1, true), (0, false), (1, false)])
  func opensAtT(offset: Int64, isBlocked: Bool) throws {
    var access = blocked()
    access.card = try KPJ("16000000074")
    let reported = start.later(by: .hours(5))
    _ = access.report(report(at: reported))
    let opens = reported.later(by: .hours(24))
    let (now, events) = access.caughtUp(to: StoreTime(now: opens.later(by: .milliseconds(offset))))
    #expect((now.block != nil) == isBlocked)
    #expect(events == (isBlocked ? [] : [.opened(at: opens)]))
    if !isBlocked {
      #expect(now.strikes == Strikes())
      #expect(now.card == nil)
    }
  }

  @Test("B2 A9: a second report does not move T")
  func secondReportChangesNothing() {
    var access = blocked()
    #expect(access.report(report(at: start)) == [.reported(report(at: start))])
    #expect(access.report(report(at: start.later(by: .hours(3)))) == [])
    #expect(access.block?.report?.opens == start.later(by: .hours(24)))
  }

  @Test("B4: reporting when not blocked changes nothing")
  func reportWithoutBlock() {
    var access = Access(strikes: Strikes(kpj: 2))
    #expect(access.report(report(at: start)) == [])
    #expect(access == Access(strikes: Strikes(kpj: 2)))
  }

  @Test("B3 A10: after T one wrong try leaves two")
  func afterOpeningThreeTries() {
    var access = blocked()
    _ = access.report(report(at: start))
    var open = access.caughtUp(to: StoreTime(now: start.later(by: .hours(24)))).access
    #expect(
      open.strike(.kpj, at: start.later(by: .hours(25))) == [.struck(.kpj, left: 2, at: start.later(by: .hours(25)))])
  }

  @Test("B5: opened early, reported or not, all tries are there and the card is chosen anew", arguments: [true, false])
  func openedEarly(isReported: Bool) throws {
    var access = blocked()
    access.card = try KPJ("16000000074")
    if isReported { _ = access.report(report(at: start)) }
    let now = start.later(by: .hours(1))
    #expect(access.openEarly(at: now) == [.opened(at: now)])
    #expect(access.block == nil && access.strikes == Strikes() && access.card == nil)
    #expect(access.caughtUp(to: StoreTime(now: start.later(by: .hours(30)))).events == [])
  }

  @Test("B5: without a block an early opening changes nothing")
  func openedEarlyWithoutBlock() {
    var access = Access(strikes: Strikes(kpj: 2))
    #expect(access.openEarly(at: start) == [])
    #expect(access == Access(strikes: Strikes(kpj: 2)))
  }

  @Test("C3: T reached on a clock that is not trusted opens nothing")
  func untrustedClockOpensNothing() {
    var access = blocked()
    _ = access.report(report(at: start))
    let later = start.later(by: .hours(90))
    #expect(access.caughtUp(to: StoreTime(now: later, doubtfulSince: start)).access.block != nil)
    // What had opened before the doubt began stays open.
    let opens = start.later(by: .hours(24))
    #expect(access.caughtUp(to: StoreTime(now: later, doubtfulSince: opens)).access.block == nil)
  }

  @Test(
    "S5: a face check not settled is a strike from 120 s after its reservation, dated so",
    arguments: [(119_999 as Int64, false), (120_000, true), (86_400_000, true)])
  func unfinishedFaceCheck(after: Int64, struck: Bool) {
    let access = Access(reservation: reservation)
    let (now, events) = access.caughtUp(to: StoreTime(now: start.later(by: .milliseconds(after))))
    let lapse = start.later(by: .seconds(120))
    #expect(now.strikes.face == (struck ? 1 : 0))
    #expect(now.obstacle == (struck ? nil : .checking(until: lapse)))
    #expect(events == (struck ? [.unfinished(reservation), .struck(.face, left: 2, at: lapse)] : []))
  }

  @Test("S5 A4: the third strike may be an unfinished one; a reservation that lapses under a block strikes nobody")
  func unfinishedThirdStrike() {
    let third = Access(strikes: Strikes(face: 2), reservation: reservation)
    let late = StoreTime(now: start.later(by: .hours(1)))
    #expect(third.caughtUp(to: late).access.block == Block(cause: .face, since: start.later(by: .seconds(120))))

    var blockedMeanwhile = blocked()
    blockedMeanwhile.reservation = reservation
    let caughtUp = blockedMeanwhile.caughtUp(to: late)
    #expect(caughtUp.access.strikes.face == 0)
    #expect(caughtUp.access.block?.cause == .kpj)
  }

  @Test(
    "S8: the third block in 30 days sends to the counter", arguments: [(29 as Int64, true), (30, false), (31, false)])
  func thirdBlockIn30Days(days: Int64, toCounter: Bool) {
    var access = Access(strikes: Strikes(kpj: 2), blocks: [start, start.later(by: .days(1))])
    _ = access.strike(.kpj, at: start.later(by: .days(days)))
    #expect((access.counterOnly == .thirdBlock) == toCounter)
  }

  @Test("P6: catching up twice changes nothing more")
  func catchingUpIsIdempotent() {
    var access = blocked()
    _ = access.report(report(at: start))
    let time = StoreTime(now: start.later(by: .hours(30)))
    let once = access.caughtUp(to: time).access
    let again = once.caughtUp(to: time)
    #expect(again.access == once)
    #expect(again.events.isEmpty)
  }
}

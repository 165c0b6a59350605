import Rules
import Testing

@Suite("The face check: reserved, run, settled, S5 S6")
struct ReservationTests {
  private let start = Moment(seconds: 1_795_000_000)
  private let attempt = AttemptID(high: 1, low: 2)

  private var reservation: Reservation {
    Reservation(attempt: attempt, at: start, station: Station(branch: "J01", terminal: "1"))
  }

  private func after(_ milliseconds: Int64) -> Moment { start.later(by: .milliseconds(milliseconds)) }

  @Test("S5 one reservation at a time: meanwhile others wait, for 120 s at most")
  func reserves() {
    var access = Access()
    #expect(access.reserve(reservation) == [.reserved(reservation)])
    #expect(access.obstacle == .checking(until: after(120_000)))
    #expect(reservation.lapses == after(120_000))
    #expect(Reservation.lapse > Span.seconds(60).added(to: Reservation.spare))
  }

  @Test("S5 a verdict counts until one millisecond before 120 s", arguments: [0, 1, 119_999] as [Int64])
  func settlesInTime(milliseconds: Int64) {
    var access = Access(strikes: Strikes(kpj: 1, face: 1), reservation: reservation)
    let at = after(milliseconds)
    #expect(access.settle(attempt, .different, at: at) == [.struck(.face, left: 1, at: at)])
    #expect(access == Access(strikes: Strikes(kpj: 1, face: 2)))
  }

  @Test("S5 from 120 s on the verdict changes nothing, even before anybody has noticed", arguments: [120_000, 120_001])
  func settlesTooLate(milliseconds: Int64) {
    for verdict in [.match, .different, .void(.crash)] as [FaceVerdict] {
      var access = Access(strikes: Strikes(face: 1), reservation: reservation)
      #expect(access.settle(attempt, verdict, at: after(milliseconds)) == nil)
      #expect(access == Access(strikes: Strikes(face: 1), reservation: reservation))
      var counted = access.caughtUp(to: StoreTime(now: after(milliseconds))).access
      #expect(counted.strikes.face == 2)
      #expect(counted.settle(attempt, verdict, at: after(milliseconds)) == nil)
      #expect(counted.strikes.face == 2)
    }
  }

  @Test("S5 the verdict of another attempt, or of none, changes nothing")
  func settlesAnother() {
    var access = Access(reservation: reservation)
    #expect(access.settle(AttemptID(high: 1, low: 3), .match, at: start) == nil)
    #expect(access == Access(reservation: reservation))
    var idle = Access(strikes: Strikes(face: 2))
    #expect(idle.settle(attempt, .match, at: start) == nil)
    #expect(idle == Access(strikes: Strikes(face: 2)))
  }

  @Test("S5 a verdict is taken once")
  func settlesOnce() {
    var access = Access(reservation: reservation)
    #expect(access.settle(attempt, .different, at: start) != nil)
    #expect(access.settle(attempt, .different, at: start) == nil)
    #expect(access.strikes.face == 1)
  }

  @Test("S3 a match clears the strikes of the face only, and leaves card and voids")
  func matchClearsFaceOnly() throws {
    var access = Access(
      strikes: Strikes(kpj: 2, face: 2), reservation: reservation, card: try KPJ("16000000074"), voids: [start])
    #expect(access.settle(attempt, .match, at: after(5)) == [.passed(.face, at: after(5))])
    #expect(access == Access(strikes: Strikes(kpj: 2), card: try KPJ("16000000074"), voids: [start]))
  }

  @Test("S4 the third different face blocks, at the moment of the verdict")
  func thirdBlocks() {
    var access = Access(strikes: Strikes(kpj: 2, face: 2), reservation: reservation)
    let events = access.settle(attempt, .different, at: after(9))
    #expect(events == [.struck(.face, left: 0, at: after(9)), .blocked(.face, at: after(9))])
    #expect(access.obstacle == .blocked(Block(cause: .face, since: after(9))))
    #expect(access.strikes.kpj == 2)
  }

  @Test("S4 while a block stands no verdict counts and none lapses into a strike")
  func nothingUnderABlock() {
    let block = Block(cause: .kpj, since: start)
    for verdict in [.match, .different, .void(.timeout)] as [FaceVerdict] {
      var access = Access(strikes: Strikes(kpj: 3, face: 1), block: block, reservation: reservation)
      #expect(access.settle(attempt, verdict, at: after(1)) == nil)
      #expect(access.strikes == Strikes(kpj: 3, face: 1))
    }
    let late = Access(strikes: Strikes(kpj: 3, face: 1), block: block, reservation: reservation)
      .caughtUp(to: StoreTime(now: after(120_000)))
    #expect(late.access == Access(strikes: Strikes(kpj: 3, face: 1), block: block))
    #expect(late.events == [.unfinished(reservation)])
  }

  @Test("S5 P6 a check reserved under a block that has opened since: first it lapses, without a strike, then it opens")
  func lapseAndOpening() throws {
    let report = Report(number: try reference(), at: start, channel: .kiosk)
    let access = Access(
      strikes: Strikes(face: 3), block: Block(cause: .face, since: start, report: report), reservation: reservation)
    let caughtUp = access.caughtUp(to: StoreTime(now: start.later(by: .hours(24))))
    #expect(caughtUp.events == [.unfinished(reservation), .opened(at: start.later(by: .hours(24)))])
    #expect(caughtUp.access == Access())
  }

  @Test("S5 the third strike may be one that lapsed; its block does not open without a report")
  func lapseBlocks() {
    let caughtUp = Access(strikes: Strikes(face: 2), reservation: reservation)
      .caughtUp(to: StoreTime(now: start.later(by: .days(40))))
    let at = after(120_000)
    #expect(
      caughtUp.events == [.unfinished(reservation), .struck(.face, left: 0, at: at), .blocked(.face, at: at)])
    #expect(caughtUp.access.blocks == [at])
    #expect(caughtUp.access.obstacle == .blocked(Block(cause: .face, since: at)))
  }

  @Test("S6 a void is no strike and is remembered with its reason", arguments: FaceTrouble.allCases)
  func voids(trouble: FaceTrouble) {
    var access = Access(strikes: Strikes(face: 2), reservation: reservation)
    #expect(access.settle(attempt, .void(trouble), at: after(7)) == [.voided(trouble, at: after(7))])
    #expect(access == Access(strikes: Strikes(face: 2), voids: [after(7)]))
    #expect(access.faceRefused(at: after(8)) == nil)
  }

  @Test(
    "S6 three voids in 24 hours refuse the check until the first is 24 hours old, exclusive",
    arguments: [
      (20_000, true), (86_399_999, true), (86_400_000, false), (86_400_001, false),
    ] as [(Int64, Bool)])
  func refused(milliseconds: Int64, isRefused: Bool) {
    let access = Access(voids: [start, after(10_000), after(20_000)])
    #expect(access.faceRefused(at: after(milliseconds)) == (isRefused ? after(86_400_000) : nil))
  }

  @Test(
    "S6 a branch may say another limit",
    arguments: [
      (1, 86_420_000), (2, 86_410_000), (3, 86_400_000), (4, nil), (20, nil), (0, nil), (-1, nil),
    ] as [(Int, Int64?)])
  func otherLimits(limit: Int, until: Int64?) {
    let access = Access(voids: [start, after(10_000), after(20_000)])
    #expect(access.faceRefused(at: after(30_000), limit: limit) == until.map(after))
  }

  @Test("S6 old voids are forgotten and at most twenty are kept")
  func boundedVoids() {
    var access = Access(voids: [start.later(by: .hours(-25)), start.later(by: .hours(-24)), after(-1)])
    for index in 0..<100 {
      let at = after(Int64(index))
      _ = access.reserve(Reservation(attempt: attempt, at: at, station: reservation.station))
      #expect(access.settle(attempt, .void(.garbage), at: at) != nil)
      if index == 0 { #expect(access.voids == [after(-1), start]) }
    }
    #expect(access.voids == (80..<100).map { after($0) })
    #expect(access.faceRefused(at: after(100), limit: Access.mostVoids) == after(86_400_080))
  }
}

extension Span {
  fileprivate func added(to other: Span) -> Span { Span(milliseconds: milliseconds + other.milliseconds) }
}

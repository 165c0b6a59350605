import Rules
import Testing

/// Two records of one human being: the stricter of everything. Rule DL4.
@Suite("Standings that become one, DL4")
struct AccessJoinedTests {
  private let now = Moment(seconds: 1_795_246_200)

  private func ago(_ span: Span) -> Moment { now.later(by: .milliseconds(-span.milliseconds)) }

  private func report(_ number: UInt64, at moment: Moment) -> Report {
    Report(
      number: Reference(month: Zone.wib.day(of: now).civilMonth, chance: [number, 2, 3, 4, 5, 6]), at: moment,
      channel: .kiosk)
  }

  private func both(_ left: Access, _ right: Access) -> [Access] {
    [left.joined(with: right, at: now).access, right.joined(with: left, at: now).access]
  }

  @Test("The higher count of each check", arguments: [0, 1, 2], [0, 1, 2])
  func strikes(left: Int, right: Int) {
    let one = Access(strikes: Strikes(kpj: left, face: right))
    let other = Access(strikes: Strikes(kpj: right, face: left))
    for joined in both(one, other) { #expect(joined.strikes == Strikes(kpj: max(left, right), face: max(left, right))) }
  }

  @Test("Blocked if either is; unreported before reported, and of two reported ones the later T")
  func blocks() {
    let since = ago(.hours(30))
    let plain = Block(cause: .kpj, since: since)
    let early = Block(cause: .face, since: since, report: report(1, at: ago(.hours(20))))
    let late = Block(cause: .kpj, since: since, report: report(2, at: ago(.hours(2))))
    let order: [Block?] = [nil, early, late, plain]
    for (left, one) in order.enumerated() {
      for (right, other) in order.enumerated() {
        for joined in both(Access(block: one), Access(block: other)) {
          #expect(joined.block == order[max(left, right)])
        }
      }
    }
    let newer = Block(cause: .face, since: ago(.hours(1)))
    for joined in both(Access(block: plain), Access(block: newer)) { #expect(joined.block == newer) }
  }

  @Test("Loket saja if either is, and for three blocks of thirty days together")
  func counterOnly() {
    for joined in both(Access(counterOnly: .asked), Access()) { #expect(joined.counterOnly == .asked) }
    for joined in both(Access(counterOnly: .asked), Access(counterOnly: .thirdBlock)) {
      #expect(joined.counterOnly == .thirdBlock)
    }
    let (one, other) = (
      Access(blocks: [ago(.days(40)), ago(.days(20))]), Access(blocks: [ago(.days(5)), ago(.days(1))])
    )
    let (joined, events) = one.joined(with: other, at: now)
    #expect(joined.blocks == [ago(.days(20)), ago(.days(5)), ago(.days(1))])
    #expect(joined.counterOnly == .thirdBlock && events == [.sentToCounter(.thirdBlock, at: now)])
    let two = Access(blocks: [ago(.days(30)), ago(.days(20))]).joined(with: Access(blocks: [ago(.days(1))]), at: now)
    #expect(two.access.counterOnly == nil && two.events.isEmpty, "exactly thirty days ago counts no more")
  }

  @Test("Voids of 24 hours together refuse the face check")
  func voids() {
    let one = Access(voids: [ago(.hours(25)), ago(.hours(3))])
    let other = Access(voids: [ago(.hours(2)), ago(.hours(1))])
    for joined in both(one, other) {
      #expect(joined.voids == [ago(.hours(3)), ago(.hours(2)), ago(.hours(1))])
      #expect(joined.faceRefused(at: now) == ago(.hours(3)).later(by: .hours(24)))
    }
  }

  @Test("The chosen card is the person's own, else the other's")
  func card() throws {
    let (left, right) = (try KPJ("16000000074"), try KPJ("16000000090"))
    #expect(Access(card: left).joined(with: Access(card: right), at: now).access.card == left)
    #expect(Access().joined(with: Access(card: right), at: now).access.card == right)
  }
}

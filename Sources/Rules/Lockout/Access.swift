// Three strikes, the block and its opening. Rules S1 to S5, S8, S10, B1 to B5, P6.
//
//   3 strikes     of each check, counted apart, in a row
//   24 hours      from the report to the opening; open at exactly that moment
//   3 blocks      in 30 days make a participant *loket saja*

/// The two checks of a pengkinian. Each counts its own strikes. Rule S1.
package enum Check: String, Sendable, Hashable, Codable, CaseIterable {
  case kpj, face

  /// Wrong answers in a row that block: the third blocks.
  package static let limit = 3
}

/// Wrong answers in a row, 0 to 3 of each check.
package struct Strikes: Sendable, Hashable, Codable {
  package var kpj: Int
  package var face: Int

  package init(kpj: Int = 0, face: Int = 0) {
    self.kpj = kpj
    self.face = face
  }

  package subscript(check: Check) -> Int {
    get {
      switch check {
      case .kpj: kpj
      case .face: face
      }
    }
    set {
      switch check {
      case .kpj: kpj = newValue
      case .face: face = newValue
      }
    }
  }

  /// Tries that remain, never below 0. Rule S10.
  package func left(_ check: Check) -> Int { Check.limit - min(max(0, self[check]), Check.limit) }

  /// Whether each is a number that somebody can have counted; any other is damage.
  package var isPlausible: Bool { Check.allCases.allSatisfy { (0...1_000_000).contains(self[$0]) } }
}

/// How a block was reported.
package enum Channel: String, Sendable, Hashable, Codable, CaseIterable {
  case kiosk
  case counter
  case callCentre = "175"
}

/// The report that starts the 24 hours. Rules B1, B2.
package struct Report: Sendable, Hashable, Codable {
  package static let wait = Span.hours(24)

  package let number: Reference
  package let at: Moment
  package let channel: Channel
  /// The account of whoever took it; nil at a kiosk.
  package let staff: StaffName?
  /// T: open from this very moment on. It moves only when the store's clock is corrected by a supervisor.
  package var opens: Moment

  package init(number: Reference, at: Moment, channel: Channel, staff: StaffName? = nil) {
    self.number = number
    self.at = at
    self.channel = channel
    self.staff = staff
    opens = at.later(by: Self.wait)
  }
}

/// A participant who may not go on with a pengkinian. Rules S4, B1.
package struct Block: Sendable, Hashable, Codable {
  package let cause: Check
  package let since: Moment
  /// Without one the block never opens by itself.
  package var report: Report?

  package init(cause: Check, since: Moment, report: Report? = nil) {
    self.cause = cause
    self.since = since
    self.report = report
  }

  /// Reported, and T is reached on a clock that may be trusted. Rules B2, C3.
  package func isOver(at time: StoreTime) -> Bool {
    report.map { time.hasReached($0.opens) } ?? false
  }
}

/// One try at a check.
package enum Attempt {}

/// The request that made the try names it.
package typealias AttemptID = Identifier<Attempt>

/// Why kiosks refuse a participant although nothing blocks him. Rule S8.
package enum CounterOnly: String, Sendable, Hashable, Codable {
  case thirdBlock, asked
}

/// Everything stored of a participant's strikes, as facts: what follows from the time is derived by ``caughtUp(to:)``.
package struct Access: Sendable, Hashable {
  package var strikes: Strikes
  package var block: Block?
  package var reservation: Reservation?
  /// The card that the retype names, once chosen. Rule S7.
  package var card: KPJ?
  package var counterOnly: CounterOnly?
  /// When blocks were set, oldest first; the last 30 days suffice.
  package var blocks: [Moment]
  /// When face checks were voided, oldest first; the last 24 hours suffice. Rule S6.
  package var voids: [Moment]

  package init(
    strikes: Strikes = Strikes(), block: Block? = nil, reservation: Reservation? = nil, card: KPJ? = nil,
    counterOnly: CounterOnly? = nil, blocks: [Moment] = [], voids: [Moment] = []
  ) {
    self.strikes = strikes
    self.block = block
    self.reservation = reservation
    self.card = card
    self.counterOnly = counterOnly
    self.blocks = blocks
    self.voids = voids
  }
}

/// Something that happened to an ``Access``, with the moment at which it did.
package enum AccessEvent: Sendable, Hashable {
  case unfinished(Reservation)
  case reserved(Reservation)
  case voided(FaceTrouble, at: Moment)
  case struck(Check, left: Int, at: Moment)
  case blocked(Check, at: Moment)
  case sentToCounter(CounterOnly, at: Moment)
  case reported(Report)
  case opened(at: Moment)
  case passed(Check, at: Moment)
}

/// What stands between a participant and an evaluated try. Rule S4.
package enum Obstacle: Sendable, Hashable, Codable {
  case blocked(Block)
  /// A face check is under way, here or elsewhere; it ends by this moment at the latest.
  case checking(until: Moment)
  case counterOnly(CounterOnly)
}

extension Access {
  /// The same facts with everything done that time alone has done since, and what that was. Rule P6.
  ///
  /// Readers use the first and forget the second; the next writer stores both.
  package func caughtUp(to time: StoreTime) -> (access: Access, events: [AccessEvent]) {
    var next = self
    var events: [AccessEvent] = []
    if let reservation, time.now >= reservation.lapses {
      next.reservation = nil
      events.append(.unfinished(reservation))
      if next.block == nil { events += next.strike(.face, at: reservation.lapses) }
    }
    if let block = next.block, let report = block.report, block.isOver(at: time) {
      events += next.open(at: report.opens)
    }
    return (next, events)
  }

  /// What keeps a try from being evaluated, or nil. Ask it of facts that are caught up.
  package var obstacle: Obstacle? {
    if let block { return .blocked(block) }
    if let reservation { return .checking(until: reservation.lapses) }
    return counterOnly.map(Obstacle.counterOnly)
  }

  /// Counts a wrong answer; the third blocks. Only for facts without an obstacle.
  package mutating func strike(_ check: Check, at moment: Moment) -> [AccessEvent] {
    strikes[check] = min(strikes[check], Check.limit - 1) + 1
    var events: [AccessEvent] = [.struck(check, left: strikes.left(check), at: moment)]
    guard strikes.left(check) == 0 else { return events }
    block = Block(cause: check, since: moment)
    events.append(.blocked(check, at: moment))
    blocks = Self.recent(blocks, at: moment) + [moment]
    if blocks.count >= Self.blocksToCounter, counterOnly == nil {
      counterOnly = .thirdBlock
      events.append(.sentToCounter(.thirdBlock, at: moment))
    }
    return events
  }

  /// A right answer sets the strikes of that check to 0, and of the KPJ lets the card be chosen anew. Rules S3, S7.
  package mutating func pass(_ check: Check, at moment: Moment) -> [AccessEvent] {
    strikes[check] = 0
    if check == .kpj { card = nil }
    return [.passed(check, at: moment)]
  }

  /// Takes the report that starts the 24 hours. A second report, or one without a block, changes nothing.
  /// Rules B2, B4.
  package mutating func report(_ report: Report) -> [AccessEvent] {
    guard block != nil, block?.report == nil else { return [] }
    block?.report = report
    return [.reported(report)]
  }

  /// Opens a block before its time, reported or not: what T does at its moment. Nothing without a block. Rules B3, B5.
  package mutating func openEarly(at moment: Moment) -> [AccessEvent] {
    block == nil ? [] : open(at: moment)
  }

  private mutating func open(at moment: Moment) -> [AccessEvent] {
    block = nil
    strikes = Strikes()
    card = nil
    return [.opened(at: moment)]
  }

  /// Blocks within 30 days that make a participant *loket saja*.
  package static let blocksToCounter = 3
  private static let blockMemory = Span.days(30)

  static func recent(_ blocks: [Moment], at moment: Moment) -> [Moment] {
    blocks.filter { $0.later(by: blockMemory) > moment }
  }
}

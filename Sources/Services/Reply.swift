package import Rules

/// What the desk says to a request: facts, never sentences.
package enum Reply: Sendable, Hashable, Codable {
  case greeting(Greeting)
  case look(LookOutcome)
  case update(UpdateOutcome)
  case retype(RetypeOutcome)
  case report(ReportOutcome)
  case person(PersonSheet)
  case unknownPerson
  case clock(ClockSheet)
  case failed(Failure)
}

/// The branch that a terminal stands in, and what it can do today.
package struct Greeting: Sendable, Hashable, Codable {
  package let branch: Branch
  /// On the store's clock.
  package let now: Moment

  package init(branch: Branch, now: Moment) {
    self.branch = branch
    self.now = now
  }
}

/// What a membership check finds. Rules M1 to M5.
package enum LookOutcome: Sendable, Hashable, Codable {
  /// One and the same for an unknown NIK, a wrong date and a wrong name. Rule M3.
  case notFound
  /// Exclusive: look-ups go on at this moment. Rule M5.
  case paused(until: Moment)
  case found(Finding)
}

/// A participant's cards, masked. Rule M2.
package struct Finding: Sendable, Hashable, Codable {
  package let name: String
  /// Active first.
  package let cards: [Card]
  /// Cards that do not show yet, by the day of their registration and the first day on which they will. Rule M4.
  package let fresh: [FreshCard]

  package init(name: String, cards: [Card], fresh: [FreshCard]) {
    self.name = name
    self.cards = cards
    self.fresh = fresh
  }
}

/// A registration that is not older than 14 days.
package struct FreshCard: Sendable, Hashable, Codable {
  package let registered: CivilDay
  package let visibleFrom: CivilDay

  package init(registered: CivilDay, visibleFrom: CivilDay) {
    self.registered = registered
    self.visibleFrom = visibleFrom
  }
}

/// One card as a public terminal may show it. Rules M2, N3.
package struct Card: Sendable, Hashable, Codable {
  /// First two and last two characters around six asterisks.
  package let mask: String
  package let employer: String?
  package let city: String?
  package let branch: String
  package let programmes: [Programme]
  package let isActive: Bool
  package let inactiveSince: CivilDay?
  /// The first unpaid month, when late. Rule M4.
  package let lateMonth: CivilMonth?
  /// The new employer of a move in progress.
  package let movingTo: String?

  package init(
    mask: String, employer: String?, city: String?, branch: String, programmes: [Programme], isActive: Bool,
    inactiveSince: CivilDay?, lateMonth: CivilMonth?, movingTo: String?
  ) {
    self.mask = mask
    self.employer = employer
    self.city = city
    self.branch = branch
    self.programmes = programmes
    self.isActive = isActive
    self.inactiveSince = inactiveSince
    self.lateMonth = lateMonth
    self.movingTo = movingTo
  }
}

/// How far a pengkinian gets: the gate that stops it, or what comes next. Section 3 of the rules.
package enum UpdateOutcome: Sendable, Hashable, Codable {
  /// G0: this terminal cannot finish.
  case unavailable(branch: Branch)
  /// G1, as M3.
  case notFound
  case paused(until: Moment)
  /// G1: every card is 14 days old or less.
  case tooFresh(FreshCard)
  /// G2.
  case blocked(BlockSheet)
  /// G2: a face check is under way elsewhere. Rule S5.
  case checking(until: Moment)
  /// Kiosks refuse; an officer who sees the KTP goes on. Rule S8.
  case counterOnly
  /// Checks pause at this terminal. Rule S8.
  case terminalPaused(until: Moment)
  /// G3, with whether the promise is past.
  case inProcess(Update, pastDue: Bool)
  /// G4.
  case claimActive(ClaimSheet)
  /// G5 is next; a last update that succeeded makes this one unnecessary (P3).
  case consentNeeded(Caller, lastSuccess: Moment?)
  /// G6.
  case mismatch([Mismatch])
  /// G7: retype this card. Rules S7, S10.
  case retype(Caller, mask: String, left: Int)
}

/// A claim that stops a pengkinian. Rules G4, P5.
package struct ClaimSheet: Sendable, Hashable, Codable {
  package let branch: Branch
  package let opened: CivilDay
  /// The span in which an abandoned claim ends by itself; nil for one with a queue number.
  package let automaticEndFirst: CivilDay?
  package let automaticEndLast: CivilDay?

  package init(_ claim: Claim) {
    branch = claim.branch
    opened = claim.opened
    automaticEndFirst = claim.automaticEnd?.first
    automaticEndLast = claim.automaticEnd?.last
  }
}

/// A block as its owner may see it. Rules G2, B6, S8.
package struct BlockSheet: Sendable, Hashable, Codable {
  package let block: Block
  /// When and where the strikes of this block fell, oldest first.
  package let strikes: [StrikeTrace]
  /// T is reached, but the clock is not to be trusted before somebody confirms it. Rule C3.
  package let awaitsClock: Bool

  package init(block: Block, strikes: [StrikeTrace], awaitsClock: Bool) {
    self.block = block
    self.strikes = strikes
    self.awaitsClock = awaitsClock
  }
}

/// One strike, as person and officer may see it. Rule S8.
package struct StrikeTrace: Sendable, Hashable, Codable {
  package let check: Check
  package let at: Moment
  package let station: Station

  package init(check: Check, at: Moment, station: Station) {
    self.check = check
    self.at = at
    self.station = station
  }
}

/// What became of one try at the KPJ. Section 4 of the rules.
package enum RetypeOutcome: Sendable, Hashable, Codable {
  case right
  case wrong(mask: String, left: Int)
  /// This try was the third.
  case nowBlocked(BlockSheet)
  /// Not evaluated, not counted.
  case refused(UpdateOutcome)
}

/// What became of a report. Rules B1 to B4.
package enum ReportOutcome: Sendable, Hashable, Codable {
  case notFound
  case paused(until: Moment)
  case reported(BlockSheet)
  case alreadyReported(BlockSheet, now: Moment)
  case notBlocked
  /// A face check is under way: what it brings is not known yet.
  case checking(until: Moment)
}

/// The page of a person for staff. Rule L1.
package struct PersonSheet: Sendable, Hashable, Codable {
  package let id: ParticipantID
  package let strikesLeft: Strikes
  package let block: BlockSheet?
  package let checkingUntil: Moment?
  package let counterOnly: CounterOnly?
  package let update: Update?
  package let updatePastDue: Bool
  package let claim: ClaimSheet?
  package let cards: [Card]
  package let zone: Zone
  package let now: Moment

  package init(
    id: ParticipantID, strikesLeft: Strikes, block: BlockSheet?, checkingUntil: Moment?, counterOnly: CounterOnly?,
    update: Update?, updatePastDue: Bool, claim: ClaimSheet?, cards: [Card], zone: Zone, now: Moment
  ) {
    self.id = id
    self.strikesLeft = strikesLeft
    self.block = block
    self.checkingUntil = checkingUntil
    self.counterOnly = counterOnly
    self.update = update
    self.updatePastDue = updatePastDue
    self.claim = claim
    self.cards = cards
    self.zone = zone
    self.now = now
  }
}

/// The store's clock beside the host's.
package struct ClockSheet: Sendable, Hashable, Codable {
  package let store: Moment
  package let isTrusted: Bool
  package let wall: Moment
  package let isSynchronised: Bool
  /// How far the wall clock is ahead of the store's, when it is not followed.
  package let episode: Span?
  /// How far the store's time was moved just now.
  package let moved: Span?

  package init(store: Moment, isTrusted: Bool, wall: Moment, isSynchronised: Bool, episode: Span?, moved: Span? = nil) {
    self.store = store
    self.isTrusted = isTrusted
    self.wall = wall
    self.isSynchronised = isSynchronised
    self.episode = episode
    self.moved = moved
  }
}

/// Why the desk could not answer. Nobody passed and nobody was struck. Rule S9.
package enum Failure: String, Error, Sendable, Hashable, Codable {
  /// Somebody else holds the store for too long: try again later.
  case busy
  /// The person gave up waiting before anything was decided.
  case cancelled
  /// The disk is full.
  case full
  /// The store may not be written.
  case readOnly
  /// The store cannot be opened or read.
  case unreachable
  /// The file is damaged.
  case damaged
  /// The file is not a store of this program.
  case foreign
  /// A later version of the program made this store.
  case newerSchema
  /// Data are being imported; the service comes back by itself.
  case maintenance
  /// This terminal's branch is not in the store: an operator has to name another or import it.
  case unknownBranch
}

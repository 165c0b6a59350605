package import Rules

/// What the desk says to a request, by journey: facts, never sentences.
package enum Reply: Sendable, Hashable, Codable {
  case greeting(Greeting)
  case look(LookOutcome)
  /// The initials of whoever is here; nil when nobody's three facts count, so that they are to be stated. Rule KY4.
  case visitor(initials: String?)
  case update(UpdateReply)
  case report(ReportOutcome)
  case complaint(ComplaintReply)
  case shift(ShiftReply)
  case counter(CounterReply)
  case host(HostReply)
  case failed(Failure)
}

/// The branch that a terminal stands in, and what it can do today.
package struct Greeting: Sendable, Hashable, Codable {
  package let branch: Branch
  /// On the store's clock.
  package let now: Moment
  /// How far a pengkinian gets here: known before anybody types anything. Gate G0.
  package let finish: UpdateFinish
  /// When the counter of the branch opens next; nil while it is open, and where nobody can tell.
  package let opensNext: Moment?
  /// What of this terminal is paused, so that nobody types anything in vain. Rules M5, T3, S8.
  package let pauses: Pauses

  /// Until when, exclusive; nil for what goes on.
  package struct Pauses: Sendable, Hashable, Codable {
    package let lookups: Moment?
    package let tracking: Moment?
    package let checks: Moment?

    package init(lookups: Moment? = nil, tracking: Moment? = nil, checks: Moment? = nil) {
      (self.lookups, self.tracking, self.checks) = (lookups, tracking, checks)
    }
  }

  package init(
    branch: Branch, now: Moment, finish: UpdateFinish = .here, opensNext: Moment? = nil, pauses: Pauses = Pauses()
  ) {
    (self.opensNext, self.pauses) = (opensNext, pauses)
    self.branch = branch
    self.now = now
    self.finish = finish
  }
}

/// Where a pengkinian that is begun at this terminal can be finished. Gate G0.
package enum UpdateFinish: String, Sendable, Hashable, Codable {
  /// The terminal has a device for the face check.
  case here
  /// An officer compares the face.
  case atCounter
  /// Not today: nobody checks faces, or the population register is not there.
  case nowhere
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
  /// The local date of registration; nil in a reply that an earlier version kept.
  package let registered: CivilDay?
  /// The month of the last contribution; nil when none is on record.
  package let lastPaid: CivilMonth?

  package init(
    mask: String, employer: String?, city: String?, branch: String, programmes: [Programme], isActive: Bool,
    inactiveSince: CivilDay?, lateMonth: CivilMonth?, movingTo: String?, registered: CivilDay? = nil,
    lastPaid: CivilMonth? = nil
  ) {
    self.lastPaid = lastPaid
    self.mask = mask
    self.employer = employer
    self.city = city
    self.branch = branch
    self.programmes = programmes
    self.isActive = isActive
    self.inactiveSince = inactiveSince
    self.lateMonth = lateMonth
    self.movingTo = movingTo
    self.registered = registered
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
  /// G1: found, and no card is on record.
  case noCard
  /// A row about him was left out of a delivery: what is on record may be wrong. Rule DL3.
  case incomplete
  /// G2.
  case blocked(BlockSheet)
  /// G2: a face check is under way elsewhere. Rule S5.
  case checking(until: Moment)
  /// Kiosks refuse; an officer who sees the KTP goes on. Rule S8.
  case counterOnly
  /// Checks pause at this terminal. Rule S8.
  case terminalPaused(until: Moment)
  /// Face checks of this person came to nothing too often; kiosks check it again from that moment on. Rule S6.
  case faceRefused(until: Moment)
  /// G3, with whether the promise is past.
  case inProcess(Caller, Update, pastDue: Bool)
  /// G4.
  case claimActive(ClaimSheet)
  /// G5 is next; the last update, when there is one: succeeded (this one is not needed), failed or withdrawn; and a block
  /// that has opened and after which nothing was tried. Rules P3, B3.
  case consentNeeded(Caller, last: Update?, opened: OpenedBlock? = nil)
  /// G6.
  case mismatch([Mismatch])
  /// G7: retype this card. Rules S7, S10.
  case retype(Caller, mask: String, left: Int)
  /// G8 is next.
  case faceNeeded(Caller, FaceStand)
}

/// The face check of a terminal, before a try. Rules G8, S10.
package struct FaceStand: Sendable, Hashable, Codable {
  /// Tries that remain, 1 to 3.
  package let left: Int
  /// Nobody's face is really looked at: the screen says so.
  package let isSimulation: Bool

  package init(left: Int, isSimulation: Bool) {
    self.left = left
    self.isSimulation = isSimulation
  }
}

/// A claim that stops a pengkinian. Rules G4, P5.
package struct ClaimSheet: Sendable, Hashable, Codable {
  package let branch: Branch
  package let opened: CivilDay
  /// The span in which an abandoned claim ends by itself; nil for one with a queue number.
  package let automaticEndFirst: CivilDay?
  package let automaticEndLast: CivilDay?
  /// Its card, masked; these three are nil in a reply that an earlier version has kept.
  package let cardMask: String?
  /// How far it came: nil while it has none.
  package let queueNumber: String?
  /// The day of the last thing that happened to it.
  package let lastEvent: CivilDay?

  package init(_ claim: Claim) {
    branch = claim.branch
    opened = claim.opened
    cardMask = claim.kpj.mask
    queueNumber = claim.queueNumber
    lastEvent = claim.lastEvent
    automaticEndFirst = claim.automaticEnd?.first
    automaticEndLast = claim.automaticEnd?.last
  }
}

/// What became of one try at the KPJ. Section 4 of the rules.
package enum RetypeOutcome: Sendable, Hashable, Codable {
  /// The face check comes next.
  case right(FaceStand)
  /// The same where this terminal has no device: the counter goes on, by this number. Rule P7.
  case handedOver(HandOverSlip)
  case wrong(mask: String, left: Int)
  /// This try was the third.
  case nowBlocked(BlockSheet)
  /// Not evaluated, not counted.
  case refused(UpdateOutcome)
}

/// What became of one face check. Rules S2, S5, S6.
package enum FaceOutcome: Sendable, Hashable, Codable {
  case passed
  /// Another face: a strike.
  case different(left: Int)
  /// It was not over within 120 seconds: a strike, whatever the device says later.
  case unfinished(left: Int)
  /// This one was the third strike.
  case nowBlocked(BlockSheet)
  /// Nothing was judged and nothing counted; so many more of these until only the counter checks this face.
  case voided(FaceTrouble, left: Int)
  /// The last of them: until that moment, exclusive, only the counter checks this face. Rule S6.
  case lastVoid(FaceTrouble, until: Moment)
  /// Not begun, not counted.
  case refused(UpdateOutcome)
}

/// What became of a submission. Rules G10, P4.
package enum SubmitOutcome: Sendable, Hashable, Codable {
  case accepted(Update)
  /// A gate closed, or a consent or pass is missing, used or older than 30 minutes: what is needed now.
  case refused(UpdateOutcome)
}

/// What became of a withdrawn consent. Rule K2.
package enum WithdrawOutcome: Sendable, Hashable, Codable {
  case withdrawn(Update)
  /// It was decided meanwhile, or is not this person's; nil when there is none.
  case notInProcess(Update?)
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
  /// The files of which a row about him is lacking, by name. Rule DL3. Nil in a reply that an earlier version kept.
  package let lacking: [String]?

  package init(
    id: ParticipantID, strikesLeft: Strikes, block: BlockSheet?, checkingUntil: Moment?, counterOnly: CounterOnly?,
    update: Update?, updatePastDue: Bool, claim: ClaimSheet?, cards: [Card], zone: Zone, now: Moment,
    lacking: [String] = []
  ) {
    self.lacking = lacking
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
  /// The time since boot has leapt lately without the wall clock, and that was left out. Rule C3a.
  package let hasLeapt: Bool
  /// How far the store's time was moved just now.
  package let moved: Span?

  package init(
    store: Moment, isTrusted: Bool, wall: Moment, isSynchronised: Bool, episode: Span?, hasLeapt: Bool = false,
    moved: Span? = nil
  ) {
    self.store = store
    self.isTrusted = isTrusted
    self.wall = wall
    self.isSynchronised = isSynchronised
    self.episode = episode
    self.hasLeapt = hasLeapt
    self.moved = moved
  }
}

/// Why the desk could not answer. Nobody passed and nobody was struck, but for what is ``unsure``. Rule S9.
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
  /// The store was lost between the commit and its answer: what was asked may have been recorded. Asked once more under
  /// the same id it is answered by what has become of it. Rule S11.
  case unsure
}

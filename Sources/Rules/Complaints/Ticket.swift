// A complaint and its life. Rules T1, T3, T4, T5.
//
//   3 working days    completeness check, told to officers
//   5 working days    the answer is due, at 23:59:59 in the zone of the branch; the clock stands still while waiting
//   30 days           (24-hour days) without what was asked for: withdrawn
//   10 working days   to object to an answer, *ours*; afterwards it is closed
//   14, 60            working days after the filing: outer limits, named at the escalation
//   5 wrong facts     in 24 hours, *ours*: this ticket is looked up at the counter only

/// What a complaint is about.
package enum TicketCategory: String, Sendable, Hashable, Codable, CaseIterable {
  /// Membership, card and number.
  case membership
  case update
  case block
  /// Claims and benefits.
  case claim
  /// Contributions and employers.
  case contribution
  /// The service and the people who give it.
  case service
  /// Touts and fraud.
  case fraud
  case other

  /// Whether it may be about somebody who works here. Rule T12.
  package var isAboutOfficers: Bool { self == .service || self == .fraud }
}

/// How far the reporter is known. Rule T1.
package enum ReporterMode: String, Sendable, Hashable, Codable, CaseIterable {
  case open = "terbuka"
  /// Name and contact only for the assignee and supervisors.
  case confidential = "rahasia"
  /// No NIK, name or contact is stored.
  case anonymous = "anonim"
}

/// Where a ticket stands. Rule T4.
package enum TicketState: String, Sendable, Hashable, Codable, CaseIterable {
  case received, inProgress
  /// For the participant.
  case waiting
  case answered
  case closed, withdrawn, notOurs, duplicate

  /// Nothing leads out of it but, from a duplicate, that it was none. Rule T4.
  package var isEnded: Bool {
    switch self {
    case .received, .inProgress, .waiting, .answered: false
    case .closed, .withdrawn, .notOurs, .duplicate: true
    }
  }

  /// Whether a ticket that was escalated then is past due in this state: somebody has to work on it. One that is answered
  /// late is not, until its reporter objects.
  package func isPastDue(since escalated: Moment?) -> Bool {
    switch self {
    case .received, .inProgress, .waiting: escalated != nil
    case .answered, .closed, .withdrawn, .notOurs, .duplicate: false
    }
  }
}

/// Who moved a ticket.
package enum TicketActor: Sendable, Hashable, Codable {
  case participant
  /// By the name of the account.
  case officer(String)
  /// Nobody: time passed.
  case time
}

/// What can happen to a ticket after it was filed.
package enum TicketStep: Sendable, Hashable, Codable {
  /// An officer, who is named, has it from here on. In rows of before also where somebody else gave it to him.
  case taken(by: String)
  /// Somebody else, who is the actor, gave it to the officer who is named.
  case assigned(to: String)
  /// The office needs something from the participant: the clock stands still.
  case asked
  /// The participant wrote; while the office waited, that starts the clock again.
  case wrote
  /// The office told something and asked nothing.
  case told
  case answered
  case objected
  /// The participant says that it is done.
  case confirmed
  /// Nobody objected in time.
  case lapsed
  /// By the participant, or by time when nothing came.
  case withdrawn
  /// Another body's matter, named.
  case notOurs(agency: String)
  case duplicate(of: Reference)
  /// It was no duplicate of that one after all.
  case separated(from: Reference)
  /// It belongs together with another one, for officers; both go on.
  case linked(to: Reference)
  case unlinked(from: Reference)
  /// Past due: it stands in the list of the head of the branch, where somebody bears that mark.
  case escalated
  /// A told day was moved, by a holiday that was decreed afterwards or because an estimate was replaced. Rule P1.
  case dayMoved(ToldDay.Promise, to: CivilDay, because: ToldDay.Cause)
  /// The head of the branch has read that it is past due. Rule T12.
  case acknowledged
  /// It is about the account that is named, which never sees it from here on. Rule T12.
  case concerns(String)
  case concernsNot(String)
  /// It is about something else, for a reason that officers read.
  case recategorised(from: TicketCategory, to: TicketCategory, because: String)
  /// Another branch works on it from here on; the branches by their codes. Nobody has it there yet. Rule T13.
  case handedOver(from: String, to: String, because: String)
  /// Whoever had it has it no more, and nobody else yet.
  case givenBack(because: String)
  /// An officer has seen the original KTP of the reporter: it carries his NIK from here on. Rule T9.
  case identified
  /// The reporter has got another PIN; the one of before opens nothing. Rule T11.
  case pinRenewed
}

extension TicketStep {
  /// The reporter does it, or an officer writes down that he did. Rule T9.
  package var isOfReporter: Bool {
    switch self {
    case .wrote, .objected, .confirmed: true
    case .taken, .assigned, .asked, .told, .answered, .lapsed, .withdrawn, .notOurs, .duplicate, .separated, .linked,
      .unlinked, .escalated, .dayMoved, .acknowledged, .concerns, .concernsNot, .recategorised, .handedOver,
      .givenBack, .identified, .pinRenewed:
      false
    }
  }

  /// Why an officer did it, in his words; nil where no reason is asked for.
  package var reason: String? {
    switch self {
    case .recategorised(_, _, let reason), .handedOver(_, _, let reason), .givenBack(let reason): reason
    case .taken, .assigned, .asked, .wrote, .told, .answered, .objected, .confirmed, .lapsed, .withdrawn, .notOurs,
      .duplicate, .separated, .linked, .unlinked, .escalated, .dayMoved, .acknowledged, .concerns, .concernsNot,
      .identified, .pinRenewed:
      nil
    }
  }
}

/// One event of a ticket. Rule T4.
package struct TicketEvent: Sendable, Hashable, Codable {
  package let step: TicketStep
  package let actor: TicketActor
  /// Of the event itself, which for what follows from time is earlier than its row. Rule P6.
  package let at: Moment

  package init(_ step: TicketStep, by actor: TicketActor, at: Moment) {
    self.step = step
    self.actor = actor
    self.at = at
  }
}

/// The facts of a ticket that its events have brought about.
package struct TicketCourse: Sendable, Hashable, Codable {
  /// A stretch in which the office waited for the participant; it lasts while `until` is nil.
  package struct Wait: Sendable, Hashable, Codable {
    package let from: Moment
    package var until: Moment?

    package init(from: Moment, until: Moment? = nil) {
      self.from = from
      self.until = until
    }
  }

  package var state: TicketState
  /// When it came into that state.
  package var since: Moment
  /// Where the five working days begin: the filing, or the last objection.
  package var clockFrom: Moment
  package var assignee: String?
  package var waits: [Wait]
  package var escalated: Moment?
  /// When the head of the branch acknowledged the escalation.
  package var acknowledged: Moment?
  /// The accounts that it is about, in the order in which a penyelia said so. Rule T12.
  package var concerns: [String] = []
  package var agency: String?
  package var duplicateOf: Reference?
  /// Those that belong together with it, in the order in which officers said so; at most ``Ticket/linkLimit``.
  package var links: [Reference] = []

  package init(filed: Moment) {
    state = .received
    since = filed
    clockFrom = filed
    waits = []
  }
}

/// How another complaint belongs to one.
package enum TicketTie: String, Sendable, Hashable, Codable, CaseIterable {
  /// This one is a duplicate of the other.
  case sameAs
  /// The other is a duplicate of this one.
  case sameHere
  /// This one goes on from the other, which was closed.
  case follows
  case followedBy
  /// An officer says that they are one matter. It says nothing of who complains.
  case linked
}

/// A complaint: what was filed, and its course.
package struct Ticket: Sendable, Hashable {
  package let number: Reference
  package var category: TicketCategory
  package let mode: ReporterMode
  package let filed: Moment
  /// Whose officers work on it.
  package var branch: Branch
  package let channel: Channel
  /// Proven in the visit that filed it, or by an officer later. Rules T1, T9.
  package var participant: ParticipantID?
  /// Nil when the reporter is anonymous or gave none.
  package let reporter: PersonName?
  package let phone: Phone?
  /// A keyed digest of the six digits that are the second fact where there is no telephone, or that an officer has given
  /// to the reporter. Rules T3, T11.
  package var pin: String?
  package let text: Prose
  /// A closed ticket that this one goes on from.
  package let follows: Reference?
  package var course: TicketCourse
  /// Every day that was told, oldest first. Rules P1, T5.
  package var told: [ToldDay]
  /// When somebody gave a wrong second fact, oldest first; the last 24 hours suffice.
  package var wrongFacts: [Moment]
  /// Since when something that the reporter wrote waits to be opened by an officer. Rule T13.
  package var unread: Moment?
  /// When an officer opened last what waited.
  package var opened: Moment?

  package init(
    number: Reference, category: TicketCategory, mode: ReporterMode, filed: Moment, branch: Branch, channel: Channel,
    participant: ParticipantID? = nil, reporter: PersonName? = nil, phone: Phone? = nil, pin: String? = nil,
    text: Prose, follows: Reference? = nil, course: TicketCourse? = nil, told: [ToldDay] = [],
    wrongFacts: [Moment] = []
  ) {
    self.number = number
    self.category = category
    self.mode = mode
    self.filed = filed
    self.branch = branch
    self.channel = channel
    self.participant = participant
    self.reporter = reporter
    self.phone = phone
    self.pin = pin
    self.text = text
    self.follows = follows
    self.course = course ?? TicketCourse(filed: filed)
    self.told = told
    self.wrongFacts = wrongFacts
  }
}

/// What finds a ticket besides its number. Rule T3.
package enum SecondFact: Sendable, Hashable, Masked {
  /// The last four digits of the telephone.
  case telephone(String)
  /// The six digits on the slip.
  case pin(String)

  /// Four digits are a telephone's, six a PIN; nil for anything else. Spaces, dots and dashes do not matter.
  package init?(_ typed: String) {
    guard let digits = try? TypedDigits.read(typed) else { return nil }
    switch digits.count {
    case 4: self = .telephone(digits)
    case 6: self = .pin(digits)
    default: return nil
    }
  }

  /// In clear.
  package var digits: String {
    switch self {
    case .telephone(let digits), .pin(let digits): digits
    }
  }

  /// Nothing of it.
  package var mask: String { "****" }
}

extension TicketCourse {
  /// Escalated, and neither answered nor ended.
  package var isPastDue: Bool { state.isPastDue(since: escalated) }
}

extension Ticket {
  /// Wrong facts in 24 hours after which only the counter finds it.
  package static let factLimit = 5
  private static let factMemory = Span.hours(24)

  /// Whether wrong facts have closed it to kiosks.
  package func isAtCounterOnly(at now: Moment) -> Bool { closedToKiosks(at: now) != nil }

  /// Until when wrong facts have closed it to kiosks, exclusive: the oldest of them is 24 hours old then. Nil while it is
  /// open.
  package func closedToKiosks(at now: Moment) -> Moment? {
    let recent = recentWrongFacts(at: now)
    guard recent.count >= Self.factLimit else { return nil }
    return recent[recent.count - Self.factLimit].later(by: Self.factMemory)
  }

  /// Notes a wrong fact. Bounded.
  package mutating func noteWrongFact(at now: Moment) {
    wrongFacts = Array((recentWrongFacts(at: now) + [now]).suffix(Self.factLimit))
  }

  private func recentWrongFacts(at now: Moment) -> [Moment] {
    wrongFacts.filter { $0.later(by: Self.factMemory) > now }
  }
}

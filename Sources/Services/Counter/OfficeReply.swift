package import Rules

/// What staff on the host learn.
package enum OfficeReply: Sendable, Hashable, Codable {
  /// `isCut`: there are more than a list takes.
  case updates([UpdateLine], Zone, isCut: Bool)
  case update(UpdateFile)
  case decided(Update)
  /// It had come to an end before; nothing changed.
  /// By whom, as the ledger has it; nil when the person took the consent back.
  case alreadyDecided(Update, by: StaffName?)
  /// The decision carried another comparison than the one that stands here now, or one that this officer was not shown:
  /// nothing changed. Rule KY5.
  case notShown(UpdateFile)
  /// Who entered it at the counter does not decide it.
  case fourEyes(Update)
  case unknownUpdate
  /// Another branch's matter: only its officers may. Rule P5.
  case otherBranch(Branch)
  case claimCancelled(ClaimSheet)
  case noClaim
  /// The original KTP was not seen; front ends hear it as ``CounterReply/refused(_:)``. Rule AKe.
  case refused(CounterRefusal)
  case unknownPerson
  /// `isCut` as above.
  case tickets([TicketLine], Zone, isCut: Bool)
  /// `isCut` as above.
  case exported([TicketFile], isCut: Bool)
  case ticket(TicketFile)
  /// Not possible from where it stands; nothing changed.
  case notPossible(TicketFile)
  /// Nothing changed on either.
  case notLinked(LinkFault, TicketFile)
  case unknownTicket
  /// Something happened since the officer looked; nothing was done. Here is how it stands.
  case changed(TicketFile)
  case explained(TicketDue)
  /// The first so many have the same reporter.
  case beside([TicketLine], ofReporter: Int)
  /// Nobody of this name works on complaints in this branch, or it is the reporter himself, or about him. Rules B1, T12.
  case unknownStaff
  /// A penyelia gives it out, or the head of the branch acknowledges it; nothing changed. Rule T12.
  case reserved(TicketFile)
  /// What became of a complaint that was taken down. Rule T9.
  case takenDown(TakenDownOutcome)
  /// The reporter's new PIN; nil when it was told before and is not told again. Rule T11.
  case pinRenewed(TicketFile, pin: String?)
  /// He has got another one within 24 hours: not before this moment, inclusive. Rule T11.
  case pinTooSoon(TicketFile, Moment)
  /// Nothing proves that it is the reporter who says so; nothing changed. Rule T9.
  case reporterUnproven(TicketFile)
  /// This branch works on it now.
  case handedOver(Branch)
  /// It stays where it is; nothing changed. Rule T13.
  case notHandedOver(HandOverFault, TicketFile)
}

/// Why another branch does not get a complaint. Rule T13.
package enum HandOverFault: Sendable, Hashable, Codable {
  /// No branch of this store has the code.
  case unknown(String)
  /// It has the complaint already.
  case own
  /// Nobody works on complaints there in this store: it would lie where nobody sees it.
  case unstaffed(Branch)
}

/// What became of a complaint that an officer has taken down. Rules T7, T9.
package enum TakenDownOutcome: Sendable, Hashable, Codable {
  case filed(TicketReceipt)
  /// The same person filed the same within ten minutes: this is that ticket.
  case alreadyFiled(TicketReceipt)
  /// Nothing proves the NIK that it would carry, or an anonymous one would carry one: nothing was filed.
  case unproven
  /// The caller's fact does not agree; it was counted. Rule B1.
  case wrongFact
  /// Three were wrong: nobody is asked before this moment, exclusive.
  case factsEnded(until: Moment)
}

/// Why two complaints were not linked.
package enum LinkFault: Sendable, Hashable, Codable {
  case unknown
  /// The other one is another branch's.
  case otherBranch(Branch)
  case itself
  case already
  /// One of them is linked with ``Ticket/linkLimit`` others.
  case tooMany
}

/// Why a ticket is due when it is. Rule T5.
package struct TicketDue: Sendable, Hashable, Codable {
  package let number: Reference
  package let clockFrom: Moment
  package let due: WorkingDays.Due?
  package let stretches: [Ticket.Stretch]
  /// 14 and 60 working days after the filing; named once it has escalated.
  package let ordinaryLimit: WorkingDays.Due
  package let supervisedLimit: WorkingDays.Due
  package let zone: Zone
  /// Every day that was told, oldest first. Rule P1.
  package let told: [ToldDay]

  package init(_ ticket: Ticket, by calendar: WorkingDays) {
    number = ticket.number
    clockFrom = ticket.course.clockFrom
    due = ticket.due(by: calendar)
    stretches = ticket.explainedDue(by: calendar)
    (ordinaryLimit, supervisedLimit) = ticket.outerLimits(by: calendar)
    zone = ticket.branch.zone
    told = ticket.told
  }
}

/// A pengkinian in a list.
package struct UpdateLine: Sendable, Hashable, Codable {
  package let update: Update
  /// The random id of the participant, never a NIK. Rule L2.
  package let participant: ParticipantID
  package let isPastDue: Bool
  /// On the store's clock, in the branch's zone.
  package let isDueToday: Bool
  /// Who decided it, as the ledger has it; nil while nobody has.
  package let decidedBy: StaffName?

  package init(
    update: Update, participant: ParticipantID, decidedBy: StaffName? = nil, at now: Moment, in zone: Zone
  ) {
    self.decidedBy = decidedBy
    self.update = update
    self.participant = participant
    isPastDue = update.isPastDue(at: now)
    isDueToday = update.isDueToday(at: now, in: zone)
  }
}

/// A pengkinian as an officer sees it: what is stated beside what is on record, or was when it was decided.
package struct UpdateFile: Sendable, Hashable, Codable {
  package let line: UpdateLine
  /// Where it was submitted.
  package let station: Station
  /// Whose moments it is shown with.
  package let zone: Zone
  package let person: UpdatePerson
  package let stated: UpdateData
  /// Empty where ``record`` says that it is not told.
  package let recorded: Recorded
  package let record: Record
  /// The officer who entered it for the person; somebody else decides it then.
  package let enteredBy: StaffName?
  /// Whoever decides nothing of it, and whoever has the person on the telephone, reads numbers and the mother's name
  /// masked, wherever they are shown.
  package let isMasked: Bool
  /// What is odd about what is stated.
  package let doubts: [UpdateDoubt]
  /// Names the comparison in a decision: 16 hexadecimal digits. Rule KY5.
  package let digest: String

  /// Of when ``recorded`` is. Rule P3.
  package enum Record: String, Sendable, Hashable, Codable {
    /// As it is now: nothing is decided.
    case now
    /// As it was when the pengkinian was decided.
    case atDecision
    /// Decided; what was on record then is for supervisors and auditors.
    case withheld
    /// Decided by a version that did not keep it.
    case unknown
  }
}

/// Whose pengkinian it is, to be compared with the KTP. Numbers are masked.
package struct UpdatePerson: Sendable, Hashable, Codable {
  package let nikMask: String
  /// As the employer reported it.
  package let name: String
  package let birth: CivilDay
  package let cards: [Card]
}

/// What is on record of a participant that a pengkinian can change. Before the first one that succeeded only the first
/// six are known, as they were delivered.
package struct Recorded: Sendable, Hashable, Codable {
  package let telephone: String?
  package let email: String?
  package let mother: String?
  package let sex: Sex?
  package let marital: MaritalStatus?
  /// One text, as it was delivered.
  package let address: String?
  /// What the last pengkinian that succeeded stated; it counts for more than what was delivered. Rule P3.
  package let stated: UpdateData?

  package init(
    telephone: String? = nil, email: String? = nil, mother: String? = nil, sex: Sex? = nil,
    marital: MaritalStatus? = nil, address: String? = nil, stated: UpdateData? = nil
  ) {
    self.telephone = telephone
    self.email = email
    self.mother = mother
    self.sex = sex
    self.marital = marital
    self.address = address
    self.stated = stated
  }
}

/// A ticket in a list.
package struct TicketLine: Sendable, Hashable, Codable {
  package let number: Reference
  package let category: TicketCategory
  package let state: TicketState
  package let filed: Moment
  package let due: WorkingDays.Due?
  package let isOverdue: Bool
  /// Due today or on the next working day.
  package let isSoon: Bool
  package let assignee: String?
  /// Something that the reporter wrote waits to be opened. Rule T13.
  package let hasNews: Bool
  /// The reporter has objected to an answer.
  package let isObjected: Bool
  /// Past due, and the head of the branch has not acknowledged it. Rule T12.
  package let needsHead: Bool
  package let mode: ReporterMode
  /// As much of what was filed as a list shows, and of what was written last; nil where nobody has written since.
  package let beginning: String
  package let latest: String?
  /// Working days from the filing to the day on which the list is read.
  package let age: Int

  /// Of a ticket that is caught up to `now`.
  package init(_ ticket: Ticket, by calendar: WorkingDays, at now: Moment) {
    let zone = ticket.branch.zone
    mode = ticket.mode
    beginning = String(ticket.text.text.prefix(TicketHead.beginningLength))
    latest = nil
    age = calendar.count(after: zone.day(of: ticket.filed), through: zone.day(of: now))
    number = ticket.number
    category = ticket.category
    state = ticket.course.state
    filed = ticket.filed
    due = ticket.due(by: calendar)
    isOverdue = ticket.course.isPastDue
    isSoon = ticket.isDueSoon(at: now, by: calendar)
    assignee = ticket.course.assignee
    hasNews = ticket.unread != nil
    isObjected = ticket.isObjected
    needsHead = ticket.course.needsHead
  }

  package init(_ head: TicketHead, on today: ListedDay) {
    number = head.number
    category = head.category
    state = head.state
    filed = head.filed
    due = head.outlook.due
    isOverdue = head.isPastDue
    isSoon = head.outlook.due.map { today.hasSoon($0.day) } ?? false
    assignee = head.assignee
    hasNews = head.hasNews
    isObjected = head.isObjected
    needsHead = head.needsHead
    mode = head.mode
    beginning = head.beginning
    latest = head.latest
    age = today.age(of: head.filed)
  }
}

/// The day on which a list is read, in the zone of its branch: what is due soon is told by it. Rule T5.
package struct ListedDay: Sendable, Hashable {
  package let zone: Zone
  private let today: CivilDay
  /// The next working day.
  private let next: CivilDay
  private let calendar: WorkingDays

  package init(_ now: Moment, in zone: Zone, by calendar: WorkingDays) {
    self.zone = zone
    today = zone.day(of: now)
    next = calendar.due(after: today, days: 1).day
    self.calendar = calendar
  }

  /// In working days.
  fileprivate func age(of filed: Moment) -> Int { calendar.count(after: zone.day(of: filed), through: today) }

  /// Due today or on the next working day, and not late yet, *ours*.
  fileprivate func hasSoon(_ day: CivilDay) -> Bool { today <= day && day <= next }
}

/// A ticket as an officer sees it. Name and telephone of a confidential one are left out but for its assignee and for
/// supervisors, and so is what says that another one is of the same reporter. Rule T1.
package struct TicketFile: Sendable, Hashable, Codable {
  package let sheet: TicketSheet
  package let mode: ReporterMode
  package let channel: Channel
  package let assignee: String?
  package let participant: ParticipantID?
  package let reporter: PersonName?
  /// Nil for whoever sees no full numbers, too.
  package let phone: Phone?
  package let phoneMask: String?
  /// A closed ticket that this one goes on from; nil too where that is not for this officer. Rules T1, T4.
  package let follows: Reference?
  /// Every other one that belongs to it: its own ends first, then those that name it, then those that officers linked.
  package let ties: [Tie]
  /// Without those that name a ticket which is not for this officer.
  package let events: [TicketEvent]
  /// Officers' own, oldest first. Rule T6.
  package let notes: [TicketNote]
  /// By when somebody has looked whether the complaint is complete. Rule T5.
  package let checkDue: WorkingDays.Due?
  /// The accounts that it is about, in the order in which that was said. Rule T12.
  package let concerns: [String]
  /// Only a penyelia gives it out. Rule T12.
  package let isGuarded: Bool
  /// Past due, and the head of the branch has not acknowledged it. Rule T12.
  package let needsHead: Bool
  /// What a stale page is told by: every event, message and note counts.
  package let version: Int

  /// Another complaint, and how it belongs to this one.
  package struct Tie: Sendable, Hashable, Codable {
    package let tie: TicketTie
    package let number: Reference
  }

  /// - Parameters:
  ///   - leading: the tickets that are duplicates of this one or go on from it
  ///   - hidden: those of which this officer must not read that they are of the same reporter
  ///   - secret: those of which he must not even read that they are
  package init(
    _ ticket: Ticket, sheet: TicketSheet, leading: [Ticket], events: [TicketEvent], notes: [TicketNote],
    by calendar: WorkingDays, hiding hidden: Set<Reference>, and secret: Set<Reference> = [], showsReporter: Bool,
    showsNumbers: Bool = true
  ) {
    self.sheet = sheet
    mode = ticket.mode
    channel = ticket.channel
    assignee = ticket.course.assignee
    participant = showsReporter ? ticket.participant : nil
    reporter = showsReporter ? ticket.reporter : nil
    phone = showsReporter && showsNumbers ? ticket.phone : nil
    phoneMask = showsReporter ? ticket.phone?.mask : nil
    follows = ticket.follows.flatMap { hidden.contains($0) ? nil : $0 }
    ties = Self.ties(of: ticket, leading).filter {
      !secret.contains($0.number) && ($0.tie == .linked || !hidden.contains($0.number))
    }
    self.events = events.filter { event in
      if let other = event.step.other, secret.contains(other) { return false }
      return event.step.twin.map { !hidden.contains($0) } ?? true
    }
    self.notes = notes
    checkDue = ticket.checkDue(by: calendar)
    concerns = ticket.course.concerns
    isGuarded = ticket.isGuarded
    needsHead = ticket.course.needsHead
    version = Self.version(events: events.count, messages: sheet.messages.count, notes: notes.count)
  }

  /// What has happened only grows, so its count tells whether anything has.
  static func version(events: Int, messages: Int, notes: Int) -> Int { events + messages + notes }

  private static func ties(of ticket: Ticket, _ leading: [Ticket]) -> [Tie] {
    let own = [(TicketTie.sameAs, ticket.course.duplicateOf), (.follows, ticket.follows)]
    let named = leading.flatMap { other in
      [(TicketTie.sameHere, other.course.duplicateOf), (.followedBy, other.follows)]
        .filter { $0.1 == ticket.number }.map { Tie(tie: $0.0, number: other.number) }
    }
    return own.compactMap { tie, number in number.map { Tie(tie: tie, number: $0) } } + named
      + ticket.course.links.map { Tie(tie: .linked, number: $0) }
  }
}

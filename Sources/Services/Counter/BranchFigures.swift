package import Rules

/// The one in the middle of some counts of days: half of them are no longer. Between the two in the middle of an even
/// number, so perhaps with a half.
package struct MedianDays: Sendable, Hashable, Codable {
  /// Twice as many as there are days.
  package let halves: Int

  /// Nil of no counts.
  package init?(of counts: [Int]) {
    guard !counts.isEmpty else { return nil }
    let sorted = counts.sorted()
    halves = sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
  }

  /// Without the half where there is none: `6`, `6.5`.
  /// - Parameter point: before the half
  package func text(_ point: String = ".") -> String { "\(halves / 2)" + (halves.isMultiple(of: 2) ? "" : point + "5") }
}

/// What a branch did in a span of days.
package struct BranchFigures: Sendable, Hashable, Codable {
  /// One category of complaints, or all of them.
  package struct Line: Sendable, Hashable, Codable {
    /// Nil for all.
    package let category: TicketCategory?
    package let received: Int
    /// First answers that fell into the span, whenever the complaint was received.
    package let answered: Int
    /// Of those, on the due day at the latest. Rule T5.
    package let answeredInTime: Int
    /// Of the working days from filing to the first answer; nil when none was answered.
    package let medianDays: MedianDays?

    package init(category: TicketCategory?, received: Int, answered: Int, answeredInTime: Int, medianDays: MedianDays?)
    {
      self.category = category
      self.received = received
      self.answered = answered
      self.answeredInTime = answeredInTime
      self.medianDays = medianDays
    }
  }

  /// What is open at the moment of counting, whatever the span.
  package struct Backlog: Sendable, Hashable, Codable {
    package let tickets: Int
    package let ticketsPastDue: Int
    package let updates: Int
    package let updatesPastDue: Int

    package init(tickets: Int, ticketsPastDue: Int, updates: Int, updatesPastDue: Int) {
      self.tickets = tickets
      self.ticketsPastDue = ticketsPastDue
      self.updates = updates
      self.updatesPastDue = updatesPastDue
    }
  }

  /// What one officer did, by the rows of the ledger.
  package struct Deeds: Sendable, Hashable, Codable {
    /// The account, on the host too.
    package let staff: String
    /// Pages of people that were opened.
    package let looks: Int
    /// Complaints that were answered.
    package let answers: Int
    /// Pengkinian that were decided.
    package let decisions: Int
    /// Reports of blocks that were recorded.
    package let reports: Int

    package init(staff: String, looks: Int, answers: Int, decisions: Int, reports: Int) {
      self.staff = staff
      self.looks = looks
      self.answers = answers
      self.decisions = decisions
      self.reports = reports
    }
  }

  package let branch: Branch
  /// When it was counted.
  package let now: Moment
  /// Both inclusive, in the branch's zone.
  package let first: CivilDay
  package let last: CivilDay
  /// All, then each category that had something.
  package let tickets: [Line]
  package let updatesReceived: Int
  package let updatesDecided: Int
  /// Of those, before they were past due. Rule P1.
  package let updatesInTime: Int
  package let blocks: Int
  /// Blocks that were reported; a second report of one is none.
  package let reports: Int
  /// Blocks that opened, by themselves or early.
  package let openings: Int
  /// Of those, before their time. Rule B5.
  package let earlyOpenings: Int
  /// Answers to which the reporter objected in the span.
  package let objections: Int
  package let backlog: Backlog
  /// Who did anything, by name.
  package let deeds: [Deeds]

  package init(
    branch: Branch, now: Moment, first: CivilDay, last: CivilDay, tickets: [Line], updatesReceived: Int,
    updatesDecided: Int,
    updatesInTime: Int, blocks: Int, reports: Int, openings: Int, earlyOpenings: Int, objections: Int, backlog: Backlog,
    deeds: [Deeds]
  ) {
    self.earlyOpenings = earlyOpenings
    self.objections = objections
    self.backlog = backlog
    self.deeds = deeds
    self.branch = branch
    self.now = now
    self.first = first
    self.last = last
    self.tickets = tickets
    self.updatesReceived = updatesReceived
    self.updatesDecided = updatesDecided
    self.updatesInTime = updatesInTime
    self.blocks = blocks
    self.reports = reports
    self.openings = openings
  }
}

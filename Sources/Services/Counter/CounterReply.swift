package import Rules

/// What an officer learns at the counter.
package enum CounterReply: Sendable, Hashable, Codable {
  case refused(CounterRefusal)
  case overview(Overview)
  case people([PersonLine])
  case person(PersonPage)
  case unknownPerson
  /// A number of a hand-over that opens no page.
  case handOver(HandOverOutcome)
  case report(ReportOutcome)
  case opening(OpeningOutcome)
  /// The earliest asked for first.
  case openings([OpeningLine])
  /// *Loket saja* is as it was asked for now.
  case counterOnly(PersonPage)
  case terminals([TerminalLine])
  case terminal(TerminalFile)
  case update(UpdateReply)
  case card(CardOutcome)
  case correction(CorrectionOutcome)
  /// The earliest asked for first.
  case corrections([CorrectionLine])
  case office(OfficeReply)
  case figures(BranchFigures)
  case ledger(LedgerPage)
  case ledgerVerdict(LedgerVerdict)
  case staff([StaffLine])
  case unknownStaff
  /// Something has happened to what is open.
  case news(Bool)
  /// The shift goes on. Terminals that strike many people, and at which nobody has looked since. Rule S8.
  case goesOn(alarms: [TerminalLine])
}

/// Why nothing was done.
package enum CounterRefusal: Sendable, Hashable, Codable {
  /// Signed out, or the shift is over: its officer's password lets it go on for a while.
  case signedOut
  /// The shift is over for so long that no password lets it go on.
  case shiftLapsed
  /// The shift was ended elsewhere: the account was closed or its password was changed. Nothing goes on.
  case shiftEnded
  /// The password was chosen by somebody else: nothing is done before another one is chosen.
  case passwordToChange
  /// Not this role's.
  case notAllowed(Duty)
  /// Nobody serves himself. Rule B1.
  case ownPerson
  /// Who entered a pengkinian does not decide it, and who asks for an opening does not grant it.
  case fourEyes
  /// The branch has not switched it on. Rule B5.
  case switchedOff
  /// The original KTP was not seen in this sitting, or more than 30 minutes ago. Rule AKe.
  case cardNeeded
  /// Whoever calls holds up no KTP, and is not here to report. Rule AKe.
  case byTelephone
}

/// The first page of the counter.
package struct Overview: Sendable, Hashable, Codable {
  /// Updates in process here, and how many of them are past due.
  package let updates: Int
  package let updatesPastDue: Int
  /// Open tickets here, mine, nobody's, and past due.
  package let tickets: Int
  package let ticketsMine: Int
  package let ticketsFree: Int
  package let ticketsOverdue: Int
  /// Of how many something that the reporter wrote waits to be opened, those that have ended among them. Rule T13.
  package let ticketsNew: Int
  /// Past due and not acknowledged; nil for whoever is not the head of the branch. Rule T12.
  package let ticketsForHead: Int?
  /// Early openings that somebody asked for. Rule B5.
  package let openings: Int
  /// Terminals of this branch that are paused or that strike many people. Rule S8.
  package let terminals: Int
  package let now: Moment
  /// The year whose holidays a supervisor has to have brought; nil for others, and when nothing is missing. Rule P1.
  package let missingYear: Int?
  /// Corrections of a NIK that wait for a supervisor; 0 for others. Rule DL4.
  package let corrections: Int

  package init(
    updates: Int, updatesPastDue: Int, tickets: Int, ticketsMine: Int, ticketsFree: Int, ticketsOverdue: Int,
    ticketsNew: Int = 0, ticketsForHead: Int? = nil, openings: Int, terminals: Int, now: Moment,
    missingYear: Int? = nil, corrections: Int = 0
  ) {
    self.updates = updates
    self.updatesPastDue = updatesPastDue
    self.tickets = tickets
    self.ticketsMine = ticketsMine
    self.ticketsFree = ticketsFree
    self.ticketsOverdue = ticketsOverdue
    self.ticketsNew = ticketsNew
    self.ticketsForHead = ticketsForHead
    self.openings = openings
    self.terminals = terminals
    self.now = now
    self.missingYear = missingYear
    self.corrections = corrections
  }
}

/// Somebody in a list of people: enough to choose by, and no more.
package struct PersonLine: Sendable, Hashable, Codable {
  package let id: ParticipantID
  package let name: String
  package let nikMask: String
  package let birth: CivilDay
  /// The employer and city of the first card.
  package let employer: String?
  package let city: String?
  /// How alike the name is to the one that was typed; nil when it was found by number. Rule N5.
  package let isSame: Bool?

  package init(
    id: ParticipantID, name: String, nikMask: String, birth: CivilDay, employer: String?, city: String?, isSame: Bool?
  ) {
    self.id = id
    self.name = name
    self.nikMask = nikMask
    self.birth = birth
    self.employer = employer
    self.city = city
    self.isSame = isSame
  }
}

/// The page of a person at the counter. Rules M2, L1, S8.
package struct PersonPage: Sendable, Hashable, Codable {
  package let name: String
  /// Masked, unless the original KTP was seen.
  package let nik: String
  package let birth: CivilDay
  package let sheet: PersonSheet
  /// Which of the cards gate G7 asks for; nil when none was chosen yet. Rule S7.
  package let asked: Int?
  /// The numbers of the cards in the order of ``PersonSheet/cards``, in full; empty before the KTP was seen.
  package let numbers: [String]
  package let mother: String?
  /// What a kiosk would answer now.
  package let sight: KioskSight
  /// Nil before the KTP was seen.
  package let onRecord: OnRecord?
  package let hasSeenCard: Bool
  /// Until when the KTP that was seen is good, inclusive; nil when none was. Rule AKe.
  package let seenUntil: Moment?
  /// Until when wrong facts have ended 175's report, exclusive; nil when it is taken. Rules B1, AKf.
  package let callersEndedUntil: Moment?
  /// Wrong facts of callers that count now. Rule AKf.
  package let callersWrong: Int
  /// Somebody asked for an early opening and nobody has decided. Rule B5.
  package let opening: OpeningSheet?
  /// What is known of who wants it; nil where nobody asked. Rule B5.
  package let openingGround: OpeningGround?
  /// The last early opening of the block that stands was refused; nil where one is asked for again. Rule B5.
  package let declined: DeclinedOpening?
  /// Who has asked for another NIK, while nobody has decided. Rule DL4.
  package let correctionAskedBy: StaffName?
  /// Another NIK was asked for and declined within 30 days; nil where one is asked for again. Rule DL4.
  package let declinedCorrection: DeclinedCorrection?
  /// The newest first.
  package let updates: [Update]
  package let tickets: [TicketLine]
  package let history: [LedgerLine]
  /// The newest ledger row of what happened to the person, looks and complaints left out; 0 before anything did.
  package let lastEvent: Int64

  package init(
    name: String, nik: String, birth: CivilDay, sheet: PersonSheet, asked: Int? = nil, numbers: [String],
    mother: String?, sight: KioskSight, onRecord: OnRecord? = nil, hasSeenCard: Bool, seenUntil: Moment? = nil,
    callersEndedUntil: Moment? = nil, callersWrong: Int = 0,
    opening: OpeningSheet?, openingGround: OpeningGround? = nil, declined: DeclinedOpening? = nil,
    correctionAskedBy: StaffName? = nil, declinedCorrection: DeclinedCorrection? = nil, updates: [Update],
    tickets: [TicketLine],
    history: [LedgerLine], lastEvent: Int64
  ) {
    self.name = name
    self.nik = nik
    self.birth = birth
    self.sheet = sheet
    self.asked = asked
    self.numbers = numbers
    self.mother = mother
    self.sight = sight
    self.onRecord = onRecord
    self.hasSeenCard = hasSeenCard
    self.seenUntil = seenUntil
    self.callersEndedUntil = callersEndedUntil
    self.callersWrong = callersWrong
    self.opening = opening
    self.openingGround = openingGround
    self.declined = declined
    self.correctionAskedBy = correctionAskedBy
    self.declinedCorrection = declinedCorrection
    self.updates = updates
    self.tickets = tickets
    self.history = history
    self.lastEvent = lastEvent
  }
}

extension PersonPage {
  /// The same without what an original KTP opens. Rule AKe.
  package var masked: PersonPage {
    PersonPage(
      name: name, nik: (try? NIK(nik))?.mask ?? nik, birth: birth, sheet: sheet, asked: asked, numbers: [], mother: nil,
      sight: sight.masked, hasSeenCard: false, callersEndedUntil: callersEndedUntil, callersWrong: callersWrong,
      opening: opening,
      openingGround: openingGround, declined: declined, correctionAskedBy: correctionAskedBy,
      declinedCorrection: declinedCorrection, updates: updates,
      tickets: tickets,
      history: history, lastEvent: lastEvent)
  }
}

/// One row of the ledger, for an officer. Rule L2: no name, no number.
package struct LedgerLine: Sendable, Hashable, Codable {
  package let seq: Int64
  package let at: Moment
  /// The raw value of a ``LedgerEntry/Event``, or of one that a later version knows.
  package let event: String
  package internal(set) var participant: ParticipantID?
  package let branch: String?
  package let terminal: String?
  package let staff: String?
  package let about: String?
  package let details: String

  package init(
    seq: Int64, at: Moment, event: String, participant: ParticipantID?, branch: String?, terminal: String?,
    staff: String?, about: String?, details: String
  ) {
    self.seq = seq
    self.at = at
    self.event = event
    self.participant = participant
    self.branch = branch
    self.terminal = terminal
    self.staff = staff
    self.about = about
    self.details = details
  }
}

extension LedgerLine {
  /// The code of a pair of ``details``; nil when there is none of this name.
  package func detail(_ name: String) -> String? {
    details.split(separator: " ").first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }
}

/// Rows of the ledger, the newest first.
package struct LedgerPage: Sendable, Hashable, Codable {
  package let lines: [LedgerLine]
  /// What ``LedgerQuery/before`` of the next page is; nil when there are no older rows.
  package let older: Int64?

  package init(_ lines: [LedgerLine], older: Int64?) {
    self.lines = lines
    self.older = older
  }
}

/// What became of the wish for another card. Rule S7.
package enum CardOutcome: Sendable, Hashable, Codable {
  /// From here on this one is asked for, by its mask.
  case changed(mask: String)
  /// It was the one already; nothing changed.
  case same(mask: String)
  /// Not a card of this person.
  case notTheirs
}

/// A terminal of the branch that brakes hold. Rules M5, S8.
package struct TerminalLine: Sendable, Hashable, Codable {
  package let terminal: String
  package let lookupsPausedUntil: Moment?
  package let trackingPausedUntil: Moment?
  /// Of numbers that people bring from a kiosk.
  package let handOversPausedUntil: Moment?
  package let checksPausedUntil: Moment?
  /// People struck there within an hour, and how many of them were blocked.
  package let struck: Int
  package let blocked: Int

  package init(
    terminal: String, lookupsPausedUntil: Moment?, trackingPausedUntil: Moment?, handOversPausedUntil: Moment?,
    checksPausedUntil: Moment?, struck: Int, blocked: Int
  ) {
    self.handOversPausedUntil = handOversPausedUntil
    self.terminal = terminal
    self.lookupsPausedUntil = lookupsPausedUntil
    self.trackingPausedUntil = trackingPausedUntil
    self.checksPausedUntil = checksPausedUntil
    self.struck = struck
    self.blocked = blocked
  }
}

/// Who was struck at a terminal lately, so that they can be warned. Rule S8.
package struct TerminalFile: Sendable, Hashable, Codable {
  package let line: TerminalLine
  /// The latest first.
  package let people: [StruckLine]

  package init(_ line: TerminalLine, people: [StruckLine]) {
    self.line = line
    self.people = people
  }
}

/// Somebody who was struck at a terminal: masked, and opened for a reason only. Rules S8, L1.
package struct StruckLine: Sendable, Hashable, Codable {
  package let person: ParticipantID
  package let nameMask: String
  package let nikMask: String
  /// The latest strike there.
  package let at: Moment
  /// It blocked him.
  package let isBlocked: Bool

  package init(person: ParticipantID, nameMask: String, nikMask: String, at: Moment, isBlocked: Bool) {
    self.person = person
    self.nameMask = nameMask
    self.nikMask = nikMask
    self.at = at
    self.isBlocked = isBlocked
  }
}

import Console
package import Flow
import Rules
import Services

/// Where a complaint stands, and what its reporter can do. Rules T3, T4, T6.
package struct TicketView: KioskScreen {
  /// What became of the last wish.
  package enum Notice: Sendable, Hashable, CaseIterable {
    case sent, objected, confirmed, withdrawn
    /// A message to an answer, which is no objection.
    case remarked
    /// It stood elsewhere by then: nothing was done.
    case changed
  }

  /// What can be done from here.
  package enum Move: Sendable, Hashable {
    case read, write, object, confirm, withdraw
    /// A new complaint that goes on from this one.
    case follow
    case menu, done
  }

  private let open: OpenTicket
  private let notice: Notice?
  /// It is the answer to something that was asked, and not gone back to.
  private let isNews: Bool
  private var ways: Ways<Move>

  /// Only what the desk has shown gets here.
  /// - Parameter isNews: false where somebody goes back to it
  init(_ open: OpenTicket, _ notice: Notice? = nil, isNews: Bool = true) {
    self.open = open
    self.notice = notice
    self.isNews = isNews
    ways = Ways(Self.moves(in: open.sheet.state) + [.menu, .done])
  }

  package var place: Screens.Place { .ticketView(self) }

  package var home: MainMenu? { MainMenu(open.hall) }

  package var unsent: StopHere.Matter? { open.matter }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(let move): return Step(place(for: move))
    case .back: return Step(open.form.mending.place)
    case .ignored: return stay
    }
  }

  /// What rule T4 allows; where the office waits, an answer comes first.
  private static func moves(in state: TicketState) -> [Move] {
    switch state {
    case .received, .inProgress: [.read, .write, .withdraw]
    case .waiting: [.write, .read, .withdraw]
    case .answered: [.read, .object, .confirm, .write]
    case .closed: [.read, .follow]
    case .withdrawn, .notOurs, .duplicate: [.read]
    }
  }

  private func place(for move: Move) -> Screens.Place {
    switch move {
    case .read: .ticketMessages(TicketMessages(open))
    case .write:
      open.sheet.state == .answered
        ? .ticketObjecting(TicketObjecting(open)) : .ticketWriting(TicketWriting(open, .message))
    case .object: .ticketWriting(TicketWriting(open, .objection))
    case .confirm: .ticketEnding(TicketEnding(open, .confirm))
    case .withdraw: .ticketEnding(TicketEnding(open, .withdraw))
    case .follow: ComplaintDraft(open.hall, following: open.sheet).entrance
    case .menu: .mainMenu(MainMenu(open.hall))
    case .done: .farewell(Farewell())
    }
  }
}

// MARK: What it shows

extension TicketView {
  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.ticket.title(open.sheet.key.number.description),
      parts: said(say) + (late(say) ?? standing(say)) + [.facts(facts(say))] + moved(say) + lastMessage(say),
      say: say, isVerdict: true, tells: isNews
    ) { Label(say.ticket.move($0)) }
  }

  private var zone: Zone { open.sheet.branch.zone }

  private func said(_ say: KioskTexts) -> [Part] {
    notice.map { [.note($0 == .changed ? .warning : .success, say.ticket.notice($0))] } ?? []
  }

  private func standing(_ say: KioskTexts) -> [Part] {
    let (words, sheet) = (say.ticket, open.sheet)
    let since = say.dates.day(zone.day(of: sheet.since))
    switch sheet.state {
    case .received: return [.note(.info, words.received)]
    case .inProgress: return [.note(.info, sheet.awaitsOfficer ? words.objectionWaits : words.inProgress)]
    case .waiting:
      return [.note(.warning, words.waiting)]
        + [sheet.waitsUntil.map { .text(words.waitsUntil(say.dates.moment($0, zone))) }].compactMap(\.self)
    case .answered:
      return [.note(.success, words.answered(since))]
        + [sheet.objectUntil.map { .text(words.objectUntil(say.due($0))) }].compactMap(\.self)
    case .closed: return [.note(.info, words.closed(since)), .text(words.closedNext)]
    case .withdrawn: return [.note(.info, words.withdrawn(since)), .text(words.withdrawnNext)]
    case .notOurs: return [.note(.info, words.notOurs(plain(sheet.agency ?? ""))), .text(words.notOursNext)]
    case .duplicate:
      return [.note(.info, words.duplicate(sheet.duplicateOf?.description ?? "-")), .text(words.duplicateNext)]
    }
  }

  /// What happened when, and what is promised.
  private func facts(_ say: KioskTexts) -> [Fact] {
    let (words, sheet) = (say.ticket, open.sheet)
    return [
      Fact(words.categoryLabel, say.complaint.category(sheet.category).label),
      Fact(words.filedLabel, say.common.done(say.dates.moment(sheet.filed, zone)), tone: .success), taken(say),
    ].compactMap(\.self) + (sheet.isPastDue ? overdue(say) : answer(say))
  }

  /// How far an officer is with it; nil once it has ended.
  private func taken(_ say: KioskTexts) -> Fact? {
    let (words, sheet) = (say.ticket, open.sheet)
    return switch sheet.state {
    case .received: Fact(words.takenLabel, say.common.notYet)
    case .inProgress:
      Fact(
        words.takenLabel,
        sheet.awaitsOfficer ? words.queued : words.taken(say.dates.day(zone.day(of: sheet.since))), tone: .info)
    case .waiting: Fact(words.takenLabel, words.heldUp, tone: .warning)
    case .answered: Fact(words.takenLabel, say.common.done(nil), tone: .success)
    case .closed, .withdrawn, .notOurs, .duplicate: nil
    }
  }

  /// By when it is answered, or that it was.
  private func answer(_ say: KioskTexts) -> [Fact] {
    let (words, sheet) = (say.ticket, open.sheet)
    if sheet.state == .answered {
      let day = say.dates.day(zone.day(of: sheet.since))
      return [Fact(words.answerLabel, say.common.done(day), tone: .success)]
    }
    return sheet.due.map { [Fact(words.dueLabel, say.due($0))] } ?? []
  }

  /// The day that was promised, when the complaint was passed on, and by when it has to be answered now.
  private func overdue(_ say: KioskTexts) -> [Fact] {
    let (words, sheet) = (say.ticket, open.sheet)
    return [
      sheet.due.map { Fact(words.formerDueLabel, say.due($0)) },
      sheet.head == .nobody ? nil : sheet.escalated.map { Fact(words.passedOnLabel, say.dates.day(zone.day(of: $0))) },
      sheet.limit.map { Fact(words.newDueLabel, say.due($0)) },
    ].compactMap(\.self)
  }

  /// The line to the person when a told day was moved. Rule P1.
  private func moved(_ say: KioskTexts) -> [Part] {
    guard let moved = open.sheet.moved else { return [] }
    return [.note(.info, say.ticket.moved(say.dates.day(moved.from), moved.cause))]
  }

  /// What is late is the one thing that is true of it, and comes first; nil while nothing is. Rule T5.
  private func late(_ say: KioskTexts) -> [Part]? {
    guard open.sheet.isPastDue else { return nil }
    return [
      .note(.error, say.ticket.late(open.sheet.head) { say.dates.moment($0, zone) }), .text(say.ticket.lateNext),
    ]
  }

  /// Its beginning, to recognise it by; the whole of it is one digit away.
  private func lastMessage(_ say: KioskTexts) -> [Part] {
    guard let last = open.sheet.messages.last(where: \.isFromOffice) else { return [] }
    let text = excerpt(of: last.text.text, cells: 100)
    return [.text(say.ticket.lastMessage(say.dates.short(last.at, zone)) + "\n" + text)]
  }
}

import Foundation
import Rules
import SQLiteStore
import Services
import Support

/// Something that a program asks of a store, and where it stands.
struct Asked: Sendable, CustomStringConvertible {
  let description: String
  let ask: @Sendable (FilledStore.Desks) throws -> Void
}

extension FilledStore {
  /// Everything that kiosks, counters and commands on the host can ask, each so that it gets as far as it can.
  func everything() throws -> [Asked] {
    let host = try atHost() + atHostOfMatters()
    return try atKiosk().map { asked($0, at: "kios-1") } + host.map { asked($0, at: "host") }
      + (try atCounter() + atCounterOfMatters()).map { asked($0, at: "loket-1") } + wholeStore
  }

  private func asked(_ request: Request, at terminal: String) -> Asked {
    let name = "\(request)".prefix { $0 != "(" }
    return Asked(description: "\(terminal) \(name)") { desks in
      // A reply has to be something that can be kept and told.
      _ = try JSONEncoder().encode(desks.ask(request, at: terminal))
    }
  }

  /// What is asked of the whole store, and by programs as they start.
  private var wholeStore: [Asked] {
    [
      Asked(description: "promises") { try $0.desk(at: "kios-1").settlePromises() },
      Asked(description: "holidays") { _ = try $0.desk(at: "kios-1").missingHolidays() },
      Asked(description: "head") { _ = try $0.store.ledgerHead() },
      Asked(description: "verify") { _ = try $0.store.verifyLedger(head: nil) },
      Asked(description: "export") { try LedgerAudit($0.store).export { _ in } },
      Asked(description: "synthetic") { _ = try $0.store.isSynthetic() },
    ]
  }

  private func atKiosk() throws -> [Request] {
    let callers = people.map { Caller.forged($0.participantID) }
    let said = try Prose("Kapan selesai?", for: .message)
    let complaint = Complaint(
      category: .other, mode: .open, text: try Prose("Aduan yang baru sama sekali.", for: .complaint),
      caller: callers[0], phone: try Phone("0812 7000 8001"), follows: TicketKey.forged(tickets[0].number))
    return [.greet, .visitor] + Journey.allCases.map(Request.goOn) + people.map { .look($0.identity) }
      + people.map { .update(.begin($0.identity)) }
      + callers.map { .update(.consent($0, text: "1")) }
      + people.map { .update(.retype(Caller.forged($0.participantID), $0.kpj)) }
      + [.update(.retype(callers[5], people[0].kpj))] + callers.map { .update(.checkFace($0)) }
      + (try callers.map { .update(.submit($0, try Invented.updateData())) })
      + [.update(.withdraw(callers[2].id, updates[2]))] + people.map { .report($0.identity) }
      + [.complaint(.identify(people[0].identity)), .complaint(.file(complaint, consent: "1"))]
      + tickets.map { .complaint(.track($0.number, $0.fact)) }
      + tickets.flatMap { ticket in
        [.write(said), .remark(said), .object(said), .confirm, .withdraw]
          .map { .complaint(.move(TicketKey.forged(ticket.number), $0)) }
      }
  }

  private func atHost() throws -> [Request] {
    let (sri, password) = (try Colleague.sri.name, Password(typed: Self.password))
    guard let reason = ReasonCode("uji"), let new = StaffName("baru") else { throw Failure.damaged }
    let first = CivilDay(dayNumber: 20_700)
    return [
      .host(.clock, by: sri), .host(.holidays(.list), by: sri),
      .host(.holidays(.bring([try year(2029)], isDry: true)), by: sri),
      .host(.holidays(.bring([try year(2029)], isDry: false)), by: sri),
      .host(.holidays(.remove(year: 2028, isDry: false)), by: sri),
      .host(.figures(first, through: first.adding(days: 365)), by: sri), .host(.staff(.list), by: sri),
      .host(.staff(.add(new, .officer, try NIK("3174010101809001"), password)), by: sri),
      .host(.staff(.disable(new)), by: sri),
      .host(.staff(.reset(new, password)), by: sri), .host(.staff(.setHead(try Colleague.tuti.name, true)), by: sri),
      .host(.report(people[4].identity, .employer("PT Rekaan")), by: sri),
      .host(
        .correctNIK(from: people[4].nik, to: try NIK("3174010101809778"), reason: try TypedLine("Dukcapil")), by: sri),
      .host(.acceptClock(reason: reason), by: sri),
    ] + people.flatMap { [.host(.sawCard($0.nik), by: sri), .host(.person($0.nik, reason: reason), by: sri)] }
  }

  private func atHostOfMatters() throws -> [Request] {
    guard let reason = ReasonCode("uji") else { throw Failure.damaged }
    let sri = try Colleague.sri.name
    return try office(reason).map { .host(.office($0), by: sri) }
  }

  private func office(_ reason: ReasonCode) throws -> [OfficeRequest] {
    var ended = TicketFilter(hasEnded: true)
    var words = TicketFilter(hasEnded: true)
    words.words = "aduan loket"
    ended.holder = .one(try Colleague.rina.name)
    var overdue = TicketFilter()
    overdue.isOverdue = true
    let filters = [TicketFilter(), TicketFilter(hasEnded: true), ended, words, overdue]
    let said = try Prose("Sudah kami periksa.", for: .message)
    let moves: [OfficeMove] = [
      .take, .ask(said), .tell(said), .answer(said), .separate, .note(said), .link(to: tickets[1].number),
      .unlink(from: tickets[5].number), .assign(to: try Colleague.rina.name), .concern(try Colleague.adi.name),
      .concernNot(try Colleague.joni.name), .acknowledge, .duplicate(of: tickets[5].number), .withdraw,
    ]
    return [.updates(nil), .updates(.inProcess), .decidedUpdates] + filters.map { .tickets($0) }
      + filters.map { .searchTickets($0, reason: reason) } + [
        .exportTickets(TicketFilter(hasEnded: true), reason: reason)
      ]
      + updates.flatMap { [.showUpdate($0, reason: reason), .decide($0, .reject(.account), seen: "")] }
      + [.cancelClaim(people[6].nik, reason: reason, seen: nil)]
      + tickets.flatMap {
        [.showTicket($0.number, reason: reason), .explainTicket($0.number), .ticketsBeside($0.number)]
      }
      + tickets.flatMap { ticket in moves.map { .moveTicket(ticket.number, $0, seen: nil) } }
  }

  private func atCounter() throws -> [Request] {
    let sri = try officer(.sri)
    let name = people[0].name
    let person = people[4].participantID
    let asked: [CounterRequest] =
      [
        .overview, .find(.nik(people[0].nik), .atCounter), .find(.kpj(people[0].kpj), .atCounter),
        .find(.name(name, people[0].birth), .atCounter), .openings, .corrections, .terminals, .free(terminal: "kios-2"),
        .figures(CivilDay(dayNumber: 20_700), through: CivilDay(dayNumber: 20_800)), .ledger(LedgerQuery()),
        .ledger(LedgerQuery(participant: person, events: ["block."])), .verifyLedger, .staff,
        .openStaff(try Colleague.rina.name), .grantOpening(person), .news(of: .person(person, since: 0)),
        .news(of: .ticket(tickets[0].number, version: 1)), .news(of: .update(updates[0], .inProcess)),
        .report(person, .callCentre(.telephone("1234"))), .changeCard(people[2].participantID, people[2].kpj),
        .grantCorrection(people[1].participantID, seen: ""), .declineCorrection(people[1].participantID, .other),
        .setCounterOnly(people[2].participantID, false), .update(.withdraw(people[2].participantID, updates[2])),
        .askOpening(people[3].participantID, try TypedLine("Mendesak sekali")),
      ] + [HandOverNumber("AAA-AAAA")].compactMap(\.self).map(CounterRequest.openHandOver)
    let served = people.map(\.participantID).flatMap { id -> [CounterRequest] in
      let caller = Caller.forged(id)
      return [
        .person(id, .atCounter, hasSeenCard: true), .sawCard(id, .atCounter), .update(.serve(id)),
        .update(.consent(caller, text: "1")), .update(.retype(caller, people[5].kpj)), .update(.compare(caller)),
        .report(id, .counter),
      ]
    }
    let password = Password(typed: Self.password)
    return (asked + served).map { .counter($0, by: sri) }
      + [
        .shift(.signIn(try Colleague.adi.name, password)),
        .shift(.signIn(try Colleague.adi.name, Password(typed: "salah sekali"))),
        .shift(.unlock(sri, password)),
        .shift(.changePassword(try officer(.tuti), from: password, to: Password(typed: "teh poci gula"))),
        .shift(.signOut(try officer(.joni))),
      ]
  }

  private func atCounterOfMatters() throws -> [Request] {
    guard let reason = ReasonCode("uji") else { throw Failure.damaged }
    let rina = try officer(.rina)
    return try office(reason).map { .counter(.office($0), by: rina) }
  }
}

import Demo
import Rules
import Services
import Support
import Testing

/// Everything that can be asked at the counter, and whose work it is; a new request does not compile before it has a
/// line here.
enum Work: String, Sendable, CaseIterable {
  case overview, find, page, pageWithCard, sawCard
  case report, askOpening, grantOpening, declineOpening, openings, changeCounterOnly, withdraw, changeCard
  case askCorrection, corrections, grantCorrection, declineCorrection
  case terminals, terminal, free
  case openHandOver
  case begin, consent, retype, compare, compared, submit
  case updates, decidedUpdates, showUpdate, decide, cancelClaim
  case tickets, searchTickets, showTicket, exportTickets, explainTicket, ticketsBeside, fileTicket, moveTicket,
    assignTicket
  case concernTicket, acknowledgeTicket, ticketsForHead
  case figures, ledger, verifyLedger, openStaff, staff
  case newsOfPerson, newsOfTicket, newsOfUpdate, newsOfShift

  /// Nil for what no screen of the counter asks.
  init?(_ request: CounterRequest) {
    switch request {
    case .overview: self = .overview
    case .find: self = .find
    case .person(_, _, let hasSeenCard): self = hasSeenCard ? .pageWithCard : .page
    case .sawCard: self = .sawCard
    case .report: self = .report
    case .askOpening: self = .askOpening
    case .grantOpening: self = .grantOpening
    case .declineOpening: self = .declineOpening
    case .openings: self = .openings
    case .changeCard: self = .changeCard
    case .askCorrection: self = .askCorrection
    case .corrections: self = .corrections
    case .grantCorrection: self = .grantCorrection
    case .declineCorrection: self = .declineCorrection
    case .setCounterOnly: self = .changeCounterOnly
    case .terminals: self = .terminals
    case .terminal: self = .terminal
    case .free: self = .free
    case .openHandOver: self = .openHandOver
    case .update(let step): self.init(step)
    case .office(let request): self.init(request)
    case .figures: self = .figures
    case .ledger: self = .ledger
    case .verifyLedger: self = .verifyLedger
    case .openStaff: self = .openStaff
    case .staff: self = .staff
    case .news(.person): self = .newsOfPerson
    case .news(.ticket): self = .newsOfTicket
    case .news(.update): self = .newsOfUpdate
    case .news(.shift): self = .newsOfShift
    }
  }

  private init?(_ step: UpdateRequest) {
    switch step {
    case .serve: self = .begin
    case .withdraw: self = .withdraw
    case .begin, .checkFace: return nil
    case .consent: self = .consent
    case .retype: self = .retype
    case .compare: self = .compare
    case .compared: self = .compared
    case .submit: self = .submit
    }
  }

  private init(_ request: OfficeRequest) {
    switch request {
    case .updates: self = .updates
    case .decidedUpdates: self = .decidedUpdates
    case .showUpdate: self = .showUpdate
    case .decide: self = .decide
    case .cancelClaim: self = .cancelClaim
    case .tickets(let filter): self = filter.isForHead ? .ticketsForHead : .tickets
    case .searchTickets: self = .searchTickets
    case .showTicket: self = .showTicket
    case .exportTickets: self = .exportTickets
    case .fileTicket: self = .fileTicket
    case .moveTicket(_, .assign, _): self = .assignTicket
    case .moveTicket(_, .concern, _), .moveTicket(_, .concernNot, _): self = .concernTicket
    case .moveTicket(_, .acknowledge, _): self = .acknowledgeTicket
    case .moveTicket: self = .moveTicket
    case .explainTicket: self = .explainTicket
    case .ticketsBeside: self = .ticketsBeside
    }
  }

  /// The duty that it takes, as the matrix has it; nil for everybody's.
  var duty: Duty? {
    switch self {
    case .overview, .newsOfShift: nil
    case .find, .page, .newsOfPerson: .seePeople
    case .pageWithCard, .sawCard: .seeNumbers
    case .report: .reportBlock
    case .askOpening: .askOpening
    case .grantOpening, .declineOpening, .openings: .grantOpening
    case .changeCounterOnly: .changeCounterOnly
    case .askCorrection: .askCorrection
    case .corrections, .grantCorrection, .declineCorrection: .grantCorrection
    case .terminals, .terminal: .seeTerminals
    case .free: .freeTerminal
    case .openHandOver, .begin, .consent, .retype, .compare, .compared, .submit, .withdraw, .changeCard: .enterUpdate
    case .updates, .decidedUpdates, .showUpdate, .newsOfUpdate: .seeUpdates
    case .decide: .decideUpdate
    case .cancelClaim: .cancelClaim
    case .tickets, .searchTickets, .showTicket, .exportTickets, .explainTicket, .newsOfTicket: .seeTickets
    case .moveTicket, .fileTicket, .ticketsBeside: .workTickets
    case .assignTicket, .concernTicket: .assignTickets
    case .acknowledgeTicket, .ticketsForHead: .headBranch
    case .figures: .seeReports
    case .ledger, .verifyLedger: .seeLedger
    case .openStaff, .staff: .openStaff
    }
  }

  /// One such request that has something to do in a busy branch.
  func request(in branch: BusyBranch) throws -> CounterRequest {
    let reason = try #require(ReasonCode("uji"))
    let today = Cast.home.zone.day(of: FakeHost.start)
    let (sari, caller) = (try branch.id(of: branch.sari), Caller.forged(try branch.id(of: branch.sari)))
    let ticket = try #require(branch.tickets.first?.number)
    switch self {
    case .overview: return .overview
    case .openHandOver: return .openHandOver(try #require(HandOverNumber("AAA-AAAA")))
    case .find: return .find(.nik(branch.sari.identity.nik), .verification)
    case .page: return .person(sari, .verification, hasSeenCard: false)
    case .pageWithCard: return .person(sari, .verification, hasSeenCard: true)
    case .sawCard: return .sawCard(sari, .atCounter)
    case .report: return .report(try branch.id(of: branch.wati), .counter)
    case .askOpening: return .askOpening(try branch.id(of: branch.wati), try TypedLine("Keluarga sakit"))
    case .grantOpening: return .grantOpening(try branch.id(of: branch.agus))
    case .declineOpening: return .declineOpening(try branch.id(of: branch.agus), .wait)
    case .openings: return .openings
    case .changeCounterOnly: return .setCounterOnly(sari, true)
    case .withdraw: return .update(.withdraw(try branch.id(of: branch.ratna), branch.update.number))
    case .changeCard: return .changeCard(sari, try KPJ(branch.sari.kpj))
    case .askCorrection: return .askCorrection(sari, try BusyBranch.corrected, try TypedLine("Surat Dukcapil 12"))
    case .corrections: return .corrections
    case .grantCorrection: return .grantCorrection(try branch.id(of: branch.marlina), seen: "")
    case .declineCorrection: return .declineCorrection(try branch.id(of: branch.marlina), .number)
    case .terminals: return .terminals
    case .terminal: return .terminal(BusyBranch.pausedTerminal)
    case .free: return .free(terminal: BusyBranch.pausedTerminal)
    case .begin: return .update(.serve(sari))
    case .consent: return .update(.consent(caller, text: "1"))
    case .retype: return .update(.retype(caller, try KPJ(branch.sari.kpj)))
    case .compare: return .update(.compare(caller))
    case .compared: return .update(.compared(caller, AttemptID(high: 1, low: 1), .match))
    case .submit: return .update(.submit(caller, try Answers.data))
    case .updates: return .office(.updates(nil))
    case .decidedUpdates: return .office(.decidedUpdates)
    case .showUpdate: return .office(.showUpdate(branch.update.number, reason: reason))
    case .decide: return .office(.decide(branch.update.number, .approve, seen: ""))
    case .cancelClaim: return .office(.cancelClaim(branch.dewi.identity.nik, reason: reason, seen: nil))
    case .tickets: return .office(.tickets(TicketFilter()))
    case .searchTickets:
      var filter = TicketFilter()
      filter.words = "antre"
      return .office(.searchTickets(filter, reason: ReasonCode("pengaduan")!))
    case .showTicket: return .office(.showTicket(ticket, reason: reason))
    case .fileTicket:
      let taken = TakenDown(
        category: .service, mode: .open, text: try Prose("Antrean di loket terlalu lama.", for: .complaint))
      return .office(.fileTicket(taken, consent: "1"))
    case .exportTickets: return .office(.exportTickets(TicketFilter(), reason: reason))
    case .explainTicket: return .office(.explainTicket(ticket))
    case .ticketsBeside: return .office(.ticketsBeside(ticket))
    case .moveTicket: return .office(.moveTicket(ticket, .take, seen: nil))
    case .assignTicket: return .office(.moveTicket(ticket, .assign(to: try Colleague.joni.name), seen: nil))
    case .concernTicket: return .office(.moveTicket(ticket, .concern(try Colleague.joni.name), seen: nil))
    case .acknowledgeTicket: return .office(.moveTicket(ticket, .acknowledge, seen: nil))
    case .ticketsForHead:
      var filter = TicketFilter()
      filter.isForHead = true
      return .office(.tickets(filter))
    case .newsOfShift: return .news(of: .shift)
    case .figures: return .figures(today, through: today)
    case .ledger: return .ledger(LedgerQuery())
    case .verifyLedger: return .verifyLedger
    case .openStaff: return .openStaff(try Colleague.rina.name)
    case .staff: return .staff
    case .newsOfPerson: return .news(of: .person(sari, since: 0))
    case .newsOfTicket: return .news(of: .ticket(ticket, version: 0))
    case .newsOfUpdate: return .news(of: .update(branch.update.number, .inProcess))
    }
  }
}

extension Duty {
  /// Whose it is, written down once more: a new duty does not compile before it has a line here.
  var roles: Set<Role> {
    switch self {
    case .seePeople, .seeTerminals, .seeUpdates, .seeTickets, .seeReports: [.officer, .supervisor, .auditor]
    case .seeNumbers, .reportBlock, .askOpening, .changeCounterOnly, .freeTerminal, .enterUpdate, .askCorrection,
      .decideUpdate, .cancelClaim, .workTickets:
      [.officer, .supervisor]
    case .grantOpening, .grantCorrection, .assignTickets, .headBranch, .openStaff: [.supervisor]
    case .seeLedger: [.supervisor, .auditor]
    }
  }
}

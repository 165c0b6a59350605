package import Rules

/// What an account on the host of a branch asks: the branch is that of the desk.
package enum HostRequest: Sendable, Hashable {
  /// The original KTP of this person is in hand: good for what follows in the same visit. Rule AKe.
  case sawCard(NIK)
  /// The page of a person. Rules L1, L2.
  case person(NIK, reason: ReasonCode)
  /// Reports a block on the telephone: one more fact is asked. Rule B1.
  case report(Identity, ExtraFact)
  /// Asks for another NIK of the person of the first one. Rule DL4.
  case correctNIK(from: NIK, to: NIK, reason: TypedLine)
  /// Updates, claims, tickets: what officers at the counter ask as well. Rules P3, P5, T4.
  case office(OfficeRequest)
  /// Accounts.
  case staff(StaffRequest)
  /// What the branch did in a span of days, at most 366.
  case figures(CivilDay, through: CivilDay)
  /// The calendar of holidays. Rule P1.
  case holidays(HolidayRequest)
  /// The store's clock.
  case clock
  /// Takes over the wall clock. Rule C2.
  case acceptClock(reason: ReasonCode)
}

/// What becomes of it.
package enum HostReply: Sendable, Hashable, Codable {
  case refused(CounterRefusal)
  case person(PersonSheet)
  case unknownPerson
  case report(ReportOutcome)
  case correction(CorrectionOutcome)
  case office(OfficeReply)
  case staff(StaffReply)
  case figures(BranchFigures)
  case holidays(HolidaySheet)
  case clock(ClockSheet)
}

extension HostReply: Refusable {}

extension HostRequest {
  package var terms: Terms {
    switch self {
    case .sawCard(let nik): Terms(.changing, .seeNumbers, about: [.nik(nik)])
    case .person(let nik, _): Terms(.looking, .seePeople, about: [.nik(nik)])
    case .report(let identity, _): Terms(.changing, .reportBlock, about: [.nik(identity.nik)])
    case .correctNIK(let nik, _, _): .withCard(of: .nik(nik), .askCorrection)
    case .office(let request): request.terms
    case .figures, .clock: Terms(.reading)
    case .staff, .holidays, .acceptClock: Terms(.changing)
    }
  }
}

extension Desk {
  /// Everything on the host. An account with a role does no more here than at a counter. Rule B1.
  func host(_ errand: Errand, _ request: HostRequest, by staff: StaffName) throws(Failure) -> HostReply {
    let attendance = Attendance(onHost: staff, errand)
    return switch request {
    case .sawCard(let nik): try sawCard(of: nik, by: attendance)
    case .person(let nik, let reason): try showPerson(nik, for: reason, by: attendance)
    case .report(let identity, let fact): try reportOnHost(errand, identity, fact, by: attendance)
    case .correctNIK(let former, let number, let reason):
      try askCorrection(errand, from: former, to: number, reason, by: attendance)
    case .office(let request): try office(errand, request, by: attendance).onHost
    case .staff(let request): .staff(try accounts(errand, request, by: staff))
    case .figures(let first, let last):
      .figures(
        try store.read { records throws(Failure) in try figures(from: first, through: last, for: staff, records) })
    case .holidays(let request): .holidays(try holidays(errand, request, by: staff))
    case .clock: .clock(try store.read { records throws(Failure) in try records.clockSheet() })
    case .acceptClock(let reason): .clock(try acceptClock(for: reason, by: staff))
    }
  }
}

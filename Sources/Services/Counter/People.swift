import Rules

extension Desk {
  func overview(of staff: StaffName) throws(Failure) -> CounterReply { throw .damaged }

  func find(_ query: PersonQuery, _ reason: LookReason, by staff: StaffName) throws(Failure) -> CounterReply {
    throw .damaged
  }

  func showPage(
    of person: ParticipantID, _ reason: LookReason, hasSeenCard: Bool, by staff: StaffName
  ) throws(Failure) -> CounterReply { throw .damaged }

  func report(
    _ errand: Errand, _ person: ParticipantID, _ way: ReportWay, by staff: StaffName
  ) throws(Failure) -> CounterReply { throw .damaged }
}

extension CounterRequest {
  /// Whom it concerns, as far as that is a person.
  func persons(in records: any Records) throws(Failure) -> [ParticipantID] { throw .damaged }
}

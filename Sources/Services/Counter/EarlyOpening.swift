import Rules

extension Desk {
  func askOpening(
    _ errand: Errand, _ person: ParticipantID, _ reason: TypedLine, by staff: StaffName
  ) throws(Failure) -> CounterReply { throw .damaged }

  func grantOpening(_ errand: Errand, _ person: ParticipantID, by staff: StaffName) throws(Failure) -> CounterReply {
    throw .damaged
  }

  func setCounterOnly(
    _ errand: Errand, _ person: ParticipantID, _ isOn: Bool, by staff: StaffName
  ) throws(Failure) -> CounterReply { throw .damaged }
}

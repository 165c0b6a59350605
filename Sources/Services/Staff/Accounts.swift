import Rules

extension Desk {
  func accounts(_ errand: Errand, _ request: StaffRequest, by staff: StaffName) throws(Failure) -> StaffReply {
    throw .damaged
  }

  func openStaff(_ errand: Errand, _ name: StaffName, by staff: StaffName) throws(Failure) -> CounterReply {
    throw .damaged
  }

  func colleagues() throws(Failure) -> CounterReply { throw .damaged }
}

import Rules

extension Desk {
  func terminals() throws(Failure) -> CounterReply { throw .damaged }

  func free(_ errand: Errand, _ terminal: String, by staff: StaffName) throws(Failure) -> CounterReply {
    throw .damaged
  }
}

import Rules

extension Desk {
  func serve(_ errand: Errand, _ step: ServeStep, by staff: StaffName) throws(Failure) -> CounterReply {
    throw .damaged
  }
}

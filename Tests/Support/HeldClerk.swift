import Flow
package import Services

/// A clerk that says nothing before the test does.
package struct HeldClerk: Clerk {
  /// Everything that was asked, the oldest first.
  package private(set) var errands: [Errand] = []
  package private(set) var cancellations = 0
  private var replies: [(errand: ErrandID, reply: Reply)] = []

  package init() {}

  package mutating func ask(_ errand: Errand) { errands.append(errand) }

  package mutating func reply() -> (errand: ErrandID, reply: Reply)? { replies.isEmpty ? nil : replies.removeFirst() }

  package mutating func cancel() { cancellations += 1 }

  package var readyDescriptor: Int32? { nil }

  /// Says this to the errand that was asked last, or to an earlier one.
  package mutating func says(_ reply: Reply, to errand: ErrandID? = nil) {
    guard let errand = errand ?? errands.last?.id else { return }
    replies.append((errand, reply))
  }
}

import Rules
import Services
import Testing

@Suite("Whom and where a write is about, MB3")
struct WriteScopeTests {
  private let station = Station(branch: "J01", terminal: "loket-1")

  @Test("Participants are locked once each, by their ids, whatever the order they are named in")
  func order() {
    let ids = [(2, 1), (1, 9), (2, 0), (1, 9), (.max, 0)].map { ParticipantID(high: $0.0, low: $0.1) }
    let wanted = [(1, 9), (2, 0), (2, 1), (.max, 0)].map { ParticipantID(high: $0.0, low: $0.1) }
    for order in [ids, ids.reversed()] { #expect(WriteScope.about(order, at: station).participants == wanted) }
    #expect(WriteScope.about(ids, at: station) == WriteScope.about(ids.reversed(), at: station))
  }

  @Test("Chains are locked by their codes, the store's first; of no branch it is the store's alone")
  func chains() {
    #expect(WriteScope.about([], at: station).chains.map(\.code) == ["", "J01"])
    #expect(WriteScope.about([], at: nil).chains == [.store])
    #expect(WriteScope.about([], at: Station(branch: Station.noBranch, terminal: "host")).chains == [.store])
  }

  @Test("Who does not say whom he writes about writes about everything")
  func everything() {
    #expect(WriteScope.everything.isEverything && !WriteScope.about([], at: nil).isEverything)
  }
}

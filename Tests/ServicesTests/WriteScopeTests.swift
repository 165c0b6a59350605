import Rules
import Services
import Support
import Testing

@Suite("Whom and where a write is about, MB3")
struct WriteScopeTests {
  private let station = Station(branch: "J01", terminal: "loket-1")

  @Test("Participants are locked once each, by their ids, whatever the order they are named in")
  func participants() {
    let ids = [(2, 1), (1, 9), (2, 0), (1, 9), (.max, 0)].map { Hold.participant(ParticipantID(high: $0.0, low: $0.1)) }
    let sorted = [(1, 9), (2, 0), (2, 1), (.max, 0)].map { Hold.participant(ParticipantID(high: $0.0, low: $0.1)) }
    for order in [ids, ids.reversed()] { #expect(WriteScope.about(order, at: station).holds.dropLast() == sorted[...]) }
    #expect(WriteScope.about(ids, at: station) == WriteScope.about(ids.reversed(), at: station))
  }

  @Test("Participants come first, then complaints and accounts, then the chains by their codes, the store's first")
  func order() throws {
    let person = Hold.participant(ParticipantID(high: .max, low: 0))
    let account = Hold.staff(try #require(StaffName("ani")))
    let ticket = Hold.ticket(try Invented.ticket(1).number)
    let chains = [Hold.chain(.store), .chain(LedgerChain(code: "A01")), .chain(LedgerChain(code: "J01"))]
    let scope = WriteScope.about([account, chains[1], ticket, person, chains[0]], at: station)
    #expect(scope.holds == [person, account, ticket] + chains)
  }

  @Test("A write holds the chain of its branch; of no branch it is the store's")
  func chain() {
    #expect(WriteScope.about([], at: station).holds == [.chain(LedgerChain(code: "J01"))])
    #expect(WriteScope.about([], at: nil).holds == [.chain(.store)])
    #expect(WriteScope.about([], at: Station(branch: Station.noBranch, terminal: "host")).holds == [.chain(.store)])
  }
}

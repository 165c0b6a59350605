import Console
import Demo
import Flow
import Rules
import Screens
import Services
import Support
import Testing

/// What the demonstration says that one can try.
@Suite("The demo's card") struct DemoCardTests {
  private let world: World
  private let card: DemoCard

  init() throws {
    world = try World(clock: DemoClock { ScreenMap.moment }, chance: SeededChance(8))
    card = DemoCard(world.cast)
  }

  @Test(
    "Everybody is on it, what each shows is said in words of his own, and no line is too long for the smallest screen")
  func everybody() {
    card.add(world.tickets)
    for language in Language.allCases {
      let entries = card.entries(in: language)
      #expect(entries.count == CastMember.Situation.allCases.count + 4)
      #expect(Set(entries.map { $0[0].split(separator: ": ").last }).count == entries.count)
      #expect(entries.allSatisfy { $0.count == 2 && $0.allSatisfy { Fit.width($0) <= 76 } })
    }
  }

  @Test("Complaints are on it once the world has them, in the states that the desk shows")
  func complaints() throws {
    #expect(card.entries(in: .indonesian).count == world.cast.characters.count)
    card.add(world.tickets)
    #expect(world.tickets.map(\.state) == [.answered, .received, .waiting, .received])
    #expect(world.tickets.map(\.isOverdue) == [false, true, false, false])
    #expect(world.tickets.map(\.hasPIN) == [false, true, false, false])
    let (desk, chance) = (try world.desk(), SeededChance(9))
    for ticket in world.tickets {
      let fact = try #require(SecondFact(ticket.fact))
      let errand = Errand(
        id: chance.identifier(), visit: chance.identifier(), request: .complaint(.track(ticket.number, fact)))
      guard case .complaint(.tracked(.found(let sheet))) = desk.answer(errand) else {
        Issue.record("\(ticket.number) is not shown")
        continue
      }
      #expect(sheet.state == ticket.state && (sheet.escalated != nil) == ticket.isOverdue)
    }
  }
}

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
      let examples = card.examples(in: language)
      // Four complaints and the officers.
      #expect(examples.count == CastMember.Situation.allCases.count + 4 + DemoOfficer.allCases.count)
      #expect(Set(examples.map(\.what)).count == examples.count)
      #expect(examples.allSatisfy { Fit.width("\($0.name): \($0.what)") <= 76 && Fit.width($0.facts) <= 76 })
      #expect(examples.allSatisfy { Fit.width($0.theme) <= 14 && Fit.width($0.name) <= 17 })
      // Those of one theme stand together.
      let themes = examples.map(\.theme)
      #expect(zip(themes, themes.dropFirst()).count { $0 != $1 } == Set(themes).count - 1)
    }
  }

  @Test("The tour has six steps, and what it types is right where it has to be and wrong where it has to be")
  func tour() throws {
    for language in Language.allCases {
      let tour = card.tour(in: language)
      #expect(tour.count == 6 && Set(tour.map(\.name)).count == 6)
      let joko = try #require(world.cast[.struckTwice])
      let wrong = try KPJ(tour[0].fillings[1].texts[0])
      #expect(wrong != joko.kpj && wrong.mask == joko.kpj?.mask)
      #expect(tour[1].fillings == [tour[0].fillings[1]])
      #expect(tour.map(\.jump) == [nil, nil, nil, .day, nil, nil])
      #expect(tour[4].fillings[1].texts == [joko.kpj?.text])
    }
  }

  @Test("B5: what one supervisor of the demonstration asks for the other one grants, and not she herself")
  func fourEyes() throws {
    let (desk, chance) = (try world.counter(), SeededChance(9))
    func ask(_ request: Request) -> Reply {
      desk.answer(Errand(id: chance.identifier(), visit: chance.identifier(), request: request))
    }
    let officers = try DemoOfficer.allCases.map { officer in
      let name = try #require(StaffName(officer.rawValue))
      let reply = ask(.shift(.signIn(name, Password(typed: officer.password))))
      guard case .shift(.signedIn(.signedIn(let signedIn))) = reply else { throw Failure.damaged }
      return signedIn
    }
    let wati = try #require(world.cast[.blocked])
    let found = ask(.counter(.find(.nik(wati.nik), .atCounter), by: officers[0]))
    guard case .counter(.people(let people)) = found else { throw Failure.damaged }
    let person = try #require(people.first).id
    _ = ask(.counter(.sawCard(person, .atCounter), by: officers[0]))
    _ = ask(.counter(.askOpening(person, try TypedLine("Berangkat besok")), by: officers[0]))
    #expect(ask(.counter(.grantOpening(person), by: officers[0])) == .counter(.refused(.fourEyes)))
    guard case .counter(.opening(.opened)) = ask(.counter(.grantOpening(person), by: officers[1])) else {
      Issue.record("not granted")
      return
    }
  }

  @Test("A person's numbers go into no other form that has as many fields")
  func ownForm() throws {
    func fields(_ groupings: Grouping...) -> [Field] {
      groupings.map { Field(label: "", Entry(limit: 40, grouping: $0)) }
    }
    let person = try #require(card.examples(in: .indonesian).first)
    #expect(person.filling(for: fields(.fours, .date, .none))?.count == 3)
    #expect(person.filling(for: fields(.foursOrName, .date, .none)) != nil)
    // Telephone, e-mail and NPWP.
    #expect(person.filling(for: fields(.phone, .none, .fours)) == nil)
    let contact = card.tour(in: .indonesian)[5].filling(for: fields(.phone, .none, .fours))
    #expect(contact?.first == "081200009111")
  }

  @Test("Complaints are on it once the world has them, in the states that the desk shows")
  func complaints() throws {
    #expect(card.examples(in: .indonesian).count == world.cast.characters.count + DemoOfficer.allCases.count)
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

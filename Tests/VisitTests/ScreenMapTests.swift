import Console
import Demo
import Flow
import Foundation
import Rules
import Screens
import Services
import Support
import Testing

/// What holds on every screen that can be reached, whoever stands there and whatever the service is like.
@Suite("The map of the screens") struct ScreenMapTests {
  private let chart: Chart

  init() throws { chart = try Chart.known() }

  @Test("Every kind of screen is reached, and the map calls each by its name")
  func kinds() {
    #expect(Set(chart.places.map(\.kind)) == Set(PlaceKind.onTheMap.map(\.rawValue)))
    for place in chart.places { #expect(PlaceKind(place).rawValue == place.kind) }
  }

  @Test("Every reply that a kiosk can get comes on the way")
  func replies() {
    let cases = Set(chart.replies.map { $0.hasPrefix("failed.") ? "failed" : $0 })
    #expect(cases == Set(ReplyKind.allCases.map(\.rawValue)).subtracting(ReplyKind.besideTheMap.map(\.rawValue)))
  }

  @Test("The map calls a reply by the names of its cases")
  func replyNames() throws {
    let world = try World(clock: DemoClock { ScreenMap.moment }, chance: SeededChance(3))
    let (desk, chance) = (try world.desk(), SeededChance(4))
    var replies: [Reply] = []
    _ = Walk(from: Screens.Place.start, fillings: { world.fillings(of: $0) }) { request in
      let reply = desk.answer(Errand(id: chance.identifier(), visit: VisitID(high: 1, low: 1), request: request))
      replies.append(reply)
      return reply
    }
    #expect(replies.count > 100)
    for reply in replies { #expect(ReplyKind(reply)?.rawValue == reply.caseName) }
  }

  @Test("The machine comes to rest")
  func rests() {
    #expect(chart.longest < Walk<Screens.Place>.limit)
    #expect(chart.places.count <= 20_000)
  }

  @Test("D1: Esc leads out of every screen in twelve steps at most, with a yes where something would be lost")
  func escapes() {
    for place in chart.places {
      var now = place
      var steps = 0
      while !now.page(.indonesian).endsVisit, steps < 12 {
        let step = now.on(.key(["stopHere", "writtenDown"].contains(now.kind) ? .character("2") : .escape))
        #expect(step.request == nil, "\(now.kind)")
        now = step.place
        steps += 1
      }
      #expect(now.page(.indonesian).endsVisit, "\(place.kind)")
    }
  }

  @Test("F10 leads to the menu from everywhere in a visit, by a question where something would be lost")
  func home() {
    for place in chart.places where !place.page(.indonesian).endsVisit {
      let step = place.on(.key(.function(10)))
      let last = ["stopHere", "writtenDown"].contains(step.place.kind) ? step.place.on(.key(.function(10))) : step
      #expect(last.place.kind == "mainMenu", "\(place.kind)")
      #expect(step.request == nil && last.request == nil)
    }
  }

  @Test(
    "D2: nothing asked of the desk leads back to the same screen, but for what uses up a try or a void check, and the menu hears of pauses by itself"
  )
  func noIdleLoops() {
    let loops = chart.edges.filter { edge in
      edge.from == edge.to && chart.replies.contains { edge.by.hasSuffix(", " + $0) }
    }
    #expect(Set(loops.map(\.from)) == ["faceCheck", "retypeKPJ", "mainMenu"])
    #expect(loops.filter { $0.from == "mainMenu" }.map(\.by) == ["tick, greeting"])
    let spending = [", greeting", ", retype.wrong", ", face.different", ", face.voided", ", face.lastVoid"]
    #expect(loops.allSatisfy { loop in spending.contains { loop.by.hasSuffix($0) } })
  }

  @Test("D7: another language and back is the same page of the same screen, and says something else in between")
  func languages() {
    for place in chart.places {
      let (indonesian, english) = (place.page(.indonesian), place.page(.english))
      #expect(indonesian != english, "\(place.kind)")
      // The first screen asks for the language: its bar stands on the one that it is in.
      if place.kind != "attract" { #expect(indonesian.focus == english.focus) }
      #expect(indonesian.keys.map(\.keys) == english.keys.map(\.keys))
    }
  }

  @Test("The counter's map reaches every kind of its screens and comes to rest")
  func counter() throws {
    let missing = try chart.counter.kinds.symmetricDifference(PatrolTests.namedKinds())
    #expect(missing.isEmpty, "\(missing)")
    #expect(chart.counter.longest < Walk<Post>.limit)
  }

  @Test("The counter's map names the ways of the law: sign in, find, look, and nobody himself")
  func counterWays() {
    for (from, by, to) in [
      ("signIn", "name and password, signedIn.signedIn", "counterMenu"), ("counterMenu", "no key", "locked"),
      ("locked", "password, signedIn.signedIn", "counterMenu"), ("findPerson", "late, counter.refused", "refused"),
      ("findPerson", "active, counter.people, counter.person", "person"),
      ("findPerson", "a name that is like one, counter.people", "personList"),
    ] {
      #expect(chart.counter.edges.contains(ScreenEdge(from: from, by: by, to: to)), "\(from) \(by) \(to)")
    }
  }

  @Test("D10: docs/screens.md, which another walk drew, is this map: `anjungan screens map > docs/screens.md`")
  func documented() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let known = try String(contentsOf: root.appending(path: "docs/screens.md"), encoding: .utf8)
    #expect(known == chart.document)
  }
}

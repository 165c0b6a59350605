import Console
import Flow
import Rules
import Screens
import Services
import Testing

/// Keys that mean the same everywhere.
@Suite struct MoveTests {
  private static let meaningless: [Key] = [
    .unknown, .function(5), .function(12), .function(1), .function(2), .tap(Position(row: 3, column: 3)),
  ]

  @Test(arguments: Stop.all)
  func aKeyWithoutMeaningLeadsNowhere(stop: Stop) {
    for key in Self.meaningless where stop.visitor.place.kind != "farewell" {
      #expect(stop.visitor.place.on(.key(key)) == Step(stop.visitor.place), "\(key)")
    }
    guard !stop.visitor.page().hasField, stop.visitor.place.kind != "farewell" else { return }
    let digits = stop.visitor.page().choices.map { Key.character(Character("\($0.digit)")) }
    for key: Key in [.character("9"), .character("x"), .character("?"), .paste("1"), .backspace]
    where !digits.contains(key) {
      #expect(stop.visitor.place.on(.key(key)) == Step(stop.visitor.place), "\(key)")
    }
    #expect(stop.visitor.place.on(.focused(99)) == Step(stop.visitor.place))
    #expect(stop.visitor.place.on(.focused(-1)) == Step(stop.visitor.place))
  }

  /// From everywhere Esc leads to the main menu, to the end, or home by a few steps, and asks nothing of the desk. Where
  /// something typed would be lost there is one question on the way, which Esc answers with no.
  @Test(arguments: Stop.all)
  func escapeLeadsBackOneScreenAtATime(stop: Stop) {
    guard !stop.visitor.page().endsVisit, !stop.visitor.place.isWaiting else { return }
    var visitor = stop.visitor
    var seen = [visitor.place]
    while visitor.place.kind != "farewell", seen.count < 14 {
      visitor.presses(["stopHere", "writtenDown"].contains(visitor.place.kind) ? .character("2") : .escape)
      #expect(visitor.asked == nil)
      #expect(!seen.contains(visitor.place), "a circle at \(visitor.place.kind)")
      seen.append(visitor.place)
    }
    #expect(visitor.place.kind == "farewell")
    #expect(seen.count < 14)
  }

  @Test(arguments: Stop.all)
  func everyDigitDoesWhatItStandsBefore(stop: Stop) {
    let page = stop.visitor.page()
    guard !page.hasField, !stop.visitor.place.isWaiting else { return }
    for (index, choice) in page.choices.enumerated() {
      let taken = stop.visitor.place.on(.key(.character(Character("\(choice.digit)"))))
      #expect(taken != Step(stop.visitor.place), "\(choice)")
      #expect(taken == stop.visitor.place.on(.focused(index)), "by touch")
    }
  }

  @Test(arguments: Stop.all)
  func functionKeyTenLeadsHome(stop: Stop) {
    guard !stop.visitor.page().endsVisit, !stop.visitor.place.isWaiting else { return }
    var step = stop.visitor.place.on(.key(.function(10)))
    if ["stopHere", "writtenDown"].contains(step.place.kind) {
      #expect(step.place.on(.key(.escape)).place == stop.visitor.place, "Esc says no")
      step = step.place.on(.key(.function(10)))
    }
    #expect(step.place.kind == "mainMenu")
    #expect(step.place.page(.indonesian) == Visitor.greeted().page())
    #expect(step.request == nil)
  }

  @Test(arguments: Stop.all)
  func zeroLeadsHomeWhereItIsNoText(stop: Stop) {
    guard !stop.visitor.page().endsVisit, !stop.visitor.place.isWaiting else { return }
    let step = stop.visitor.place.on(.key(.character("0")))
    #expect(["mainMenu", "stopHere", "writtenDown"].contains(step.place.kind) == !stop.visitor.page().hasField)
  }

  @Test(arguments: Stop.all)
  func noWayHomeWhereNobodyIs(stop: Stop) {
    guard stop.visitor.page().endsVisit else { return }
    #expect(stop.visitor.place.on(.key(.function(10))).place.kind != "mainMenu")
  }

  @Test func arrowsDoNotGoRoundInTheMenu() {
    var visitor = Visitor.greeted()
    visitor.presses(.up)
    #expect(visitor.page().focus == 0)
    for _ in 0..<9 { visitor.presses(.down) }
    #expect(visitor.page().focus == 5)
  }

  /// The menu as it was designed: six entries, each with its digit.
  @Test func theMenuHasSixEntries() {
    let labels = Visitor.greeted().page(.indonesian).choices.map(\.label)
    #expect(
      labels == [
        "Cek Kepesertaan", "Pengkinian Data", "Pengaduan", "Lacak Pengaduan", "Lapor Buka Blokir", "Informasi",
      ])
  }

  @Test func theFirstScreenSpeaksTheLanguageThatIsChosen() {
    #expect(Visitor().after(.key(.character("2"))).language == .english)
    #expect(Visitor().after(.key(.character("1"))).language == .indonesian)
    #expect(Visitor().after(.key(.character("2"))).asked == .greet)
  }

  @Test func theEndForgetsTheLanguage() {
    var visitor = Visitor().after(.key(.character("2")), .reply(.greeting(Facts.greeting)))
    visitor.presses(.escape)
    #expect(visitor.page().endsVisit)
    #expect(visitor.language == .english)
    for _ in 1...3 { visitor.meets(.tick) }
    #expect(visitor.place == .start)
    #expect(visitor.language == .indonesian)
  }

  @Test(
    "On the first screen the bar stands on the language that the page is in, until it is moved; Enter takes its line")
  func bar() {
    #expect(Visitor().page(.indonesian).focus == 0 && Visitor().page(.english).focus == 1)
    let unmoved = Visitor().place.on(.key(.enter))
    #expect(unmoved.language == nil && unmoved.request == .greet, "the language stays")
    #expect(Visitor().after(.key(.down), .key(.enter)).language == .english)
    let moved = Visitor().after(.key(.up))
    #expect(moved.page(.english).focus == 0)
    #expect(moved.place.on(.key(.enter)).language == .indonesian)
  }

  @Test("Who was away reads why the visit ended, and that nothing unsent is kept")
  func alone() {
    let page = Farewell(isAlone: true).page(.of(.indonesian))
    #expect(page.sentences.contains { $0.contains("tidak ada tombol yang ditekan") && $0.contains("tidak tersimpan") })
    #expect(Farewell(isAlone: true).page(.of(.english)).sentences.contains { $0.contains("no key was pressed") })
  }

  @Test func anyKeyLeadsFromTheEndToTheBeginning() {
    let farewell = Visitor.greeted().after(.key(.escape))
    #expect(farewell.after(.key(.unknown)).place == .start)
    for (first, ticks) in [(farewell.place, 3), (.farewell(Farewell(isAlone: true)), 6)] {
      var place = first
      for _ in 1..<ticks { place = place.on(.tick).place }
      #expect(place.kind == "farewell", "an Enter that ends it does not come on the next page")
      #expect(place.on(.tick).place == .start)
    }
    #expect(farewell.after(.focused(0)).place == .start)
  }
}

/// The screens of nobody's visit notice by themselves whether the service is there.
@Suite struct MaintenanceTests {
  @Test func maintenanceIsNoticedWithoutAVisitor() {
    var visitor = Visitor()
    visitor.meets(.tick)
    #expect(visitor.asked == .greet)
    visitor.hears(.failed(.maintenance))
    #expect(visitor.place.kind == "maintenance")
    #expect(visitor.page().endsVisit)
  }

  @Test func theFirstScreenComesBackByItself() {
    var visitor = Visitor.failing(.maintenance)
    visitor.meets(.tick)
    #expect(visitor.asked == .greet)
    visitor.hears(.failed(.maintenance))
    #expect(visitor.place.kind == "maintenance")
    visitor.meets(.tick)
    visitor.hears(.greeting(Facts.greeting))
    #expect(visitor.place == .start)
  }

  @Test func nobodyIsGreetedIntoTheMenu() {
    var visitor = Visitor()
    visitor.meets(.tick)
    visitor.hears(.greeting(Facts.greeting))
    #expect(visitor.place == .start)
  }

  /// A person who comes while the kiosk asks by itself is not asked for twice.
  @Test func whoComesMeanwhileIsLetInByTheSameReply() {
    var visitor = Visitor()
    visitor.meets(.tick)
    visitor.presses(.character("2"))
    #expect(visitor.asked == nil)
    #expect(visitor.language == .english)
    visitor.hears(.greeting(Facts.greeting))
    #expect(visitor.place.kind == "mainMenu")
  }

  @Test func aFailureIsSaidAtTheDoorAndForgottenOnceItIsOver() {
    var visitor = Visitor.failing(.unreachable)
    #expect(visitor.sees("tidak dapat dihubungi"))
    visitor.meets(.tick)
    visitor.hears(.greeting(Facts.greeting))
    #expect(!visitor.sees("tidak dapat dihubungi"))
  }
}

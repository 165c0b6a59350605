import Console
import Flow
import Rules
import Screens
import Services
import Testing

/// The articles of the menu entry Informasi, each reached by keys only.
@Suite struct InformationTests {
  /// The same in every language.
  static let names: Set<String> = [
    "JKK", "JKM", "JHT", "JP", "JKP", "Lapak Asik", "BPJS Ketenagakerjaan", "BPJS Kesehatan", "LAPOR!",
    "lapor.go.id, SMS 1708", "WhatsApp", "0813-8007-0175", "E-mail", "care@bpjsketenagakerjaan.go.id",
    "SMS", "www.bpjsketenagakerjaan.go.id", "sso.bpjsketenagakerjaan.go.id", "X (Twitter)", "@BPJSTKinfo", "Facebook",
  ]

  @Test func everyArticleIsReachedByDigits() {
    for language in Language.allCases {
      let titles = Visitor.articles(language).map { $0.visitor.page().title }
      #expect(titles.count == Article.allCases.count)
      #expect(Set(titles).count == titles.count)
    }
    #expect(Set(Topic.allCases.flatMap(\.articles)).count == Article.allCases.count)
  }

  @Test func nineThingsCanBeChosenAtMost() {
    let page = Visitor.informing().page()
    #expect(page.choices.count == Topic.allCases.count + 1)
    #expect(page.choices.last?.label == "Cari")
    for topic in Topic.allCases { #expect((1...9).contains(topic.articles.count)) }
  }

  @Test("An article is on the smallest screen whole, with everything that it says", arguments: Language.allCases)
  func fits(language: Language) {
    for stop in Visitor.articles(language) + Visitor.lists(language) {
      let page = stop.visitor.page()
      let sheet = Visitor.sheet(page, language)
      let text = sheet.frame.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
      #expect(!sheet.isCut, "\(stop.name)")
      for sentence in page.sentences { #expect(text.contains(sentence), "\(stop.name): \(sentence)") }
    }
  }

  @Test("A list has one row for each article", arguments: Language.allCases)
  func rows(language: Language) {
    for stop in Visitor.lists(language) {
      let page = stop.visitor.page()
      let rows = Visitor.sheet(page, language).frame.lines
      for choice in page.choices {
        #expect(rows.contains { $0.contains(" \(choice.digit)  \(choice.label) ") && $0.contains(choice.detail) })
      }
    }
  }

  @Test("Esc leads back to the screen from which the article was chosen")
  func escape() {
    var visitor = Visitor.informing()
    let topics = visitor.place
    visitor.presses(.character("1"))
    let list = visitor.place
    visitor.presses(.character("3"))
    #expect(visitor.place.kind == "article")
    visitor.presses(.escape)
    #expect(visitor.place == list)
    visitor.presses(.escape)
    #expect(visitor.place == topics)
    visitor.presses(.character("6"))
    #expect(visitor.sees("@BPJSTKinfo"))
    visitor.presses(.escape)
    #expect(visitor.place == topics)
    visitor.presses(.escape)
    #expect(visitor.place.kind == "mainMenu")
  }

  @Test func fromAnArticleOneGoesToTheTopicsOrLeaves() {
    let contacts = Visitor.informing().after(.key(.character("6")))
    #expect(contacts.after(.key(.character("1"))).place == Visitor.informing().place)
    #expect(contacts.after(.key(.character("2"))).place.kind == "farewell")
  }

  @Test(
    "An article begins the journey that it tells of",
    arguments: [("nomor hilang", "askIdentity"), ("terblokir", "askIdentity"), ("kontak darurat", "updateIntro")])
  func journeys(typed: String, kind: String) {
    var visitor = Visitor.searching(typed)
    visitor.presses(.enter, .enter, .character("1"))
    #expect(visitor.place.kind == kind)
    #expect(visitor.asked == nil)
  }

  @Test func theArticleOnComplaintsLeadsToFilingOne() {
    let visitor = Visitor.informing().after(.key(.character("5")), .key(.character("1")))
    #expect(visitor.place.kind == "complaintCategory")
    #expect(visitor.asked == nil)
  }

  @Test func theHoursAreThoseOfTheBranchOfTheKiosk() {
    let visitor = Visitor.informing().after(.key(.character("7")))
    let hours = [Language.indonesian: "Senin-Jumat 08.00-15.00", .english: "Monday-Friday 08:00-15:00"]
    for language in Language.allCases {
      for text in ["Jakarta Salemba, Jakarta", hours[language] ?? "", "021-555"] {
        #expect(visitor.sees(text, in: language))
      }
    }
  }

  @Test func whereTheBranchSaysNothingTheCallCentreAnswers() {
    var visitor = Visitor.greeted(Facts.greeting(in: .wit))
    visitor.presses(.character("6"), .character("7"))
    #expect(visitor.sees("Cabang X"))
    #expect(visitor.sees("tanyakan kepada petugas"))
    #expect(visitor.page().parts.flatMap(\.sentences).contains("175"))
  }

  @Test("What changes every year says of which year it is", arguments: Language.allCases)
  func years(language: Language) {
    for stop in Visitor.articles(language) {
      for sentence in stop.visitor.page().sentences where sentence.contains(#/11[.,]086[.,]300/#) {
        #expect(sentence.contains("2026"), "\(sentence)")
      }
    }
  }
}

extension Visitor {
  /// Has chosen the language and stands before the topics.
  static func informing(_ language: Language = .indonesian) -> Visitor {
    Visitor().after(
      .key(.character(language == .indonesian ? "1" : "2")), .reply(.greeting(Facts.greeting)), .key(.character("6")))
  }

  /// Has typed this into the search.
  static func searching(_ text: String, _ language: Language = .indonesian) -> Visitor {
    var visitor = informing(language)
    visitor.presses(.character("/"))
    visitor.types(text)
    return visitor
  }

  /// Before each list of the information.
  static func lists(_ language: Language) -> [Stop] {
    let several = Topic.allCases.enumerated().filter { $0.element.articles.count > 1 }
    return [Stop("topics", informing(language))]
      + several.map { Stop("\($0.element)", informing(language).after(.key(digit($0.offset)))) }
  }

  /// Before each article, as digits lead there.
  static func articles(_ language: Language) -> [Stop] {
    Topic.allCases.enumerated().flatMap { index, topic -> [Stop] in
      let first = informing(language).after(.key(digit(index)))
      if topic.articles.count == 1 { return [Stop("\(topic)", first)] }
      return topic.articles.indices.map { Stop("\(topic) \($0 + 1)", first.after(.key(digit($0)))) }
    }
  }

  /// The smallest screen with the most around the page.
  static func sheet(_ page: Page, _ language: Language) -> Sheet {
    let say = KioskTexts.of(language)
    let keys = Global.keys(on: page, home: [.character("0"), .function(10)], isDemo: false)
    let surroundings = Surroundings(
      branch: "Jakarta Salemba", actions: keys.actions { $0.label(say) }, banner: Banner(say.demoBanner))
    return Layout.sheet(page, around: surroundings, size: .minimum, words: say)
  }

  private static func digit(_ index: Int) -> Key { .character(Character("\(index + 1)")) }
}

extension Stop {
  static let information =
    Visitor.lists(.indonesian) + Visitor.articles(.indonesian).map { Stop("information: \($0.name)", $0.visitor) } + [
      Stop("search", .searching("")), Stop("search with a find", .searching("phk")),
      Stop("search in its list", .searching("uang").after(.key(.down), .key(.down))),
      Stop("search without a find", .searching("xyz")),
    ]
}

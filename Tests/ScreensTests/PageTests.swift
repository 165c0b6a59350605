import Console
import Flow
import Rules
import Screens
import Services
import Testing

/// What holds for every screen in both languages.
@Suite struct PageTests {
  @Test func theTourSeesEveryScreen() {
    let own: Set<String> = [
      "attract", "maintenance", "farewell", "mainMenu", "askIdentity", "birthDiffers", "disturbed",
      "notFound", "lookupPaused", "tooFresh", "noCard", "cardList", "cardDetail", "updateIntro", "updateUnavailable",
      "checkingElsewhere", "atCounterOnly", "checksPaused", "inProcess", "claimActive", "consent", "notAgreed",
      "mismatched", "retypeKPJ", "lostNumber", "nowBlocked", "numberMatched", "blocked", "reported",
      "alreadyReported", "notBlocked", "lastUpdate", "withdrawUpdate", "updateWithdrawn", "notInProcess", "faceRefused",
      "faceCheck", "stopHere", "updateContact", "updatePopulation", "updateAddress", "updateAdditional",
      "chooseName", "updateReview", "sendUpdate", "askReport", "submitted", "information", "articleList", "article",
      "articleSearch",
    ]
    let kinds = own.union(Stop.complaintKinds)
    #expect(Set(Stop.all.map(\.visitor.place.kind)) == kinds)
  }

  @Test(arguments: Stop.all, Language.allCases)
  func saysSomething(stop: Stop, language: Language) {
    let page = stop.visitor.page(language)
    #expect(!page.title.isEmpty)
    #expect(page.parts.flatMap(\.sentences).contains { !$0.isEmpty })
    for sentence in page.sentences { #expect(sentence.allSatisfy { $0.isASCII }, "\(sentence)") }
  }

  @Test(arguments: Stop.all, Language.allCases)
  func fitsTheSmallestScreen(stop: Stop, language: Language) {
    let page = stop.visitor.page(language)
    let say = KioskTexts.of(language)
    let keys = Global.keys(on: page, home: [.function(10)], isDemo: false)
    let surroundings = Surroundings(
      branch: "Jakarta Salemba", actions: keys.actions { $0.label(say) }, waiting: say.waiting,
      banner: Banner(say.demoBanner))
    #expect(!Layout.sheet(page, around: surroundings, size: .minimum, words: say).isCut)
    #expect(Fit.width(page.title) <= 60)
    for label in (page.buttons + page.keys).map(\.label) { #expect(Fit.width(label) <= 24) }
  }

  @Test(arguments: Stop.all, Language.allCases)
  func leavesRoomForTheKeysOfEveryScreen(stop: Stop, language: Language) {
    #expect(stop.visitor.page(language).keys.count <= 3)
  }

  @Test(arguments: Stop.all)
  func standsWhereSomethingIs(stop: Stop) {
    let page = stop.visitor.page()
    let things = page.fields.count + page.choices.count + page.buttons.count + page.rowCount
    // To a consent nobody is led by a cursor.
    guard stop.visitor.place.kind != "consent" else { return #expect(page.focus == nil) }
    if let focus = page.focus { #expect((0..<things).contains(focus)) } else { #expect(things == 0) }
  }

  @Test(arguments: Stop.all, Language.allCases)
  func namesNoKeyThatIsNotThere(stop: Stop, language: Language) {
    let page = stop.visitor.page(language)
    let keys = Set((page.keys + page.buttons).flatMap(\.keys))
    for sentence in page.sentences {
      for match in sentence.matches(of: #/F([0-9]+)/#) {
        #expect(keys.contains(.function(Int(match.output.1) ?? 0)), "\(sentence)")
      }
      #expect(!sentence.lowercased().contains("tekan "), "\(sentence)")
      #expect(!sentence.lowercased().contains("press "), "\(sentence)")
    }
  }

  @Test(arguments: Stop.all, Language.allCases)
  func namesNoChoiceThatIsNotThere(stop: Stop, language: Language) {
    let page = stop.visitor.page(language)
    let menu = Visitor.greeted().page(language)
    let labels = (page.buttons + page.keys).map(\.label) + page.choices.map(\.label) + menu.choices.map(\.label)
    for sentence in page.parts.flatMap(\.sentences) {
      for match in sentence.matches(of: #/\b(?:pilih|memilih|choose) ([A-Z].*)/#) {
        #expect(labels.contains { match.output.1.hasPrefix($0) }, "\(sentence)")
      }
    }
  }

  /// Nothing may be promised that is not built yet. An article tells of other places too.
  @Test(arguments: Stop.all, Language.allCases)
  func promisesNothingThatDoesNotExist(stop: Stop, language: Language) {
    guard !stop.visitor.isReading else { return }
    let absent = ["OTP", "Kartu Digital", "Digital Card", "SMS", "cetak", "print", "Koreksi Data", "invalid"]
    // A warning of what nobody should write is no promise.
    let warnings = ["Jangan menulis", "Never write"]
    for sentence in stop.visitor.page(language).sentences where !warnings.contains(where: sentence.contains) {
      for word in absent { #expect(!sentence.lowercased().contains(word.lowercased()), "\(sentence)") }
    }
  }

  /// What is the same in both languages is no sentence: numbers, names, and the three verbatim warnings.
  @Test(arguments: Stop.all)
  func isTranslated(stop: Stop) {
    let same: Set<String> = [
      "Bahasa Indonesia", "English", "ANJUNGAN", "NIK", "Status", "175", "Jakarta Salemba", "Jakarta Salemba, Jakarta",
      "021-555", "Senin-Jumat 08.00-15.00", "Sari Dewi", "PT Maju Bersama, Bekasi", "PT Maju Bersama", Facts.mask,
      Facts.slip.number.description, "Bandung",
      "JKK, JKM, JHT, JP, JKP", Facts.number1.description, "Bahasa Indonesia", "E-mail", "NPWP", "08...",
      "Bank Rakyat Indonesia", "PIN", "493117", "Belum.", "Senin pukul sembilan.",
    ]
    let answers = stop.visitor.place.kind == "updateReview" ? Set(stop.visitor.page().choices.map(\.detail)) : []
    guard stop.visitor.place.kind != "chooseName" else { return }
    let english = Set(stop.visitor.page(.english).parts.flatMap(\.sentences))
    for sentence in stop.visitor.page(.indonesian).parts.flatMap(\.sentences) where english.contains(sentence) {
      // Names of places and banks are the same in every language.
      let isTyped = stop.visitor.page().fields.contains { $0.shown == sentence || $0.echo == sentence }
      let isVerbatim = VerbatimTests.texts.contains(sentence)
      #expect(
        sentence.isEmpty || same.union(InformationTests.names).contains(sentence) || Facts.isSaid(sentence)
          || isTyped || isVerbatim || answers.contains(sentence) || sentence.hasPrefix("3171"))
    }
    if !stop.visitor.page().endsVisit || stop.name != "attract" {
      #expect(stop.visitor.page(.indonesian).title != stop.visitor.page(.english).title)
    }
  }
}

extension Page {
  /// Rows of its tables.
  fileprivate var rowCount: Int {
    parts.reduce(0) { count, part in
      if case .table(let table) = part { count + table.rows.count } else { count }
    }
  }
}

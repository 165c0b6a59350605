import Console
import Demo
import Flow
import Rules
import Screens
import Services
import Support
import Testing

@Suite struct NastyTests {
  private static let waiting = [
    Stop("form", .asking(.membership)), Stop("form of an update", .asking(.update)),
    Stop("form of a report", .asking(.report)), Stop("consent", .told(Facts.consent).after(.key(.character("1")))),
    Stop("retype", .retyping(left: 3).typing(Facts.number)),
    Stop("blocked", .told(.update(.gate(.blocked(Facts.block())))).after(.key(.enter)).sayingSo),
    Stop("now blocked", .retyped(.nowBlocked(Facts.block())).after(.key(.enter)).sayingSo),
    Stop("submission", .submitting()), Stop("withdrawal", .withdrawing()),
  ]

  /// Nothing is promised of it when the desk fails: it may count.
  private static let face = Stop("face", .beforeFace().after(.key(.enter)))

  @Test("D4: an error never keeps anybody from going back", arguments: [Stop].faulty)
  func goesBackFromAnError(stop: Stop) {
    #expect(stop.visitor.page().fields.contains { $0.error != nil })
    let back = stop.visitor.after(.key(.escape))
    #expect(back.place.kind != stop.visitor.place.kind)
    #expect(back.asked == nil)
  }

  @Test("D5: a second Enter asks nothing", arguments: waiting + [face])
  func asksOnce(stop: Stop) {
    #expect(stop.visitor.asked != nil)
    for event: Event in [.key(.enter), .key(.character("1")), .key(.escape), .key(.function(10)), .focused(0), .tick] {
      #expect(stop.visitor.place.on(event) == Step(stop.visitor.place))
    }
  }

  @Test("D5: a reply for a screen that does not wait changes nothing", arguments: Stop.all)
  func lateReply(stop: Stop) {
    guard !stop.visitor.place.isWaiting else { return }
    for reply in Facts.replies { #expect(stop.visitor.place.on(.reply(reply)) == Step(stop.visitor.place)) }
  }

  @Test("D5: a reply of another kind changes nothing", arguments: waiting + [face])
  func strangeReply(stop: Stop) {
    for reply: Reply in [.greeting(Facts.greeting), .host(.unknownPerson)] {
      #expect(stop.visitor.place.on(.reply(reply)) == Step(stop.visitor.place))
    }
  }

  @Test("D5: the second of two replies changes nothing")
  func doubleReply() {
    let once = Visitor.retyped(.wrong(mask: Facts.mask, left: 2))
    let twice = once.after(.reply(.update(.retype(.wrong(mask: Facts.mask, left: 1)))))
    #expect(twice.place == once.place)
  }

  @Test("D7: another language is another page of the same screen", arguments: Stop.all)
  func languageKeepsWhatWasTyped(stop: Stop) {
    let indonesian = stop.visitor.page(.indonesian)
    let english = stop.visitor.page(.english)
    #expect(indonesian != english)
    #expect(indonesian.fields.map(\.shown) == english.fields.map(\.shown))
    #expect(indonesian.fields.map(\.caret) == english.fields.map(\.caret))
    // The first screen asks for the language: its bar stands on the one that it is in.
    if stop.visitor.place.kind != "attract" { #expect(indonesian.focus == english.focus) }
    #expect(indonesian.choices.map(\.digit) == english.choices.map(\.digit))
    #expect(indonesian.keys.map(\.keys) == english.keys.map(\.keys))
    #expect(indonesian.hasField == english.hasField && indonesian.endsVisit == english.endsVisit)
  }

  @Test("D8: a failure leads to a screen that says so, and from there back", arguments: waiting, Facts.failures)
  func failure(stop: Stop, failure: Failure) {
    let after = stop.visitor.after(.reply(.failed(failure)))
    #expect(!after.place.isWaiting)
    #expect(!after.page().title.isEmpty)
    guard failure != .cancelled else {
      #expect(after.place.kind == stop.visitor.place.kind)
      return
    }
    #expect(after.place.kind == "disturbed")
    let isUnsure = failure == .unsure
    #expect(after.sees(isUnsure ? "mungkin sudah tercatat" : "tidak ada percobaan yang dihitung"))
    #expect(after.sees(isUnsure ? "may have been recorded" : "no try was counted", in: .english))
    let back = after.after(.key(.escape))
    #expect(back.place.kind == stop.visitor.place.kind)
    #expect(back.page() == stop.visitor.page())
  }

  @Test("D8: a failure in a face check says that it may count, and asks nothing again", arguments: Facts.failures)
  func faceFailure(failure: Failure) {
    let after = Self.face.visitor.after(.reply(.failed(failure)))
    #expect(after.place.kind == "disturbed")
    #expect(after.sees("dapat dihitung sebagai satu percobaan"))
    #expect(!after.sees("tidak ada percobaan yang dihitung"))
    #expect(after.page().isVerdict)
    let back = after.after(.key(.enter))
    #expect(back.place.kind == "faceCheck")
    #expect(back.asked == nil)
    #expect(!back.place.isWaiting)
  }

  @Test("D8: the same request again, where that is harmless", arguments: waiting)
  func again(stop: Stop) {
    let after = stop.visitor.after(.reply(.failed(.busy)), .key(.enter))
    #expect(after.place.kind == stop.visitor.place.kind)
    #expect(after.asked == (stop.name == "retype" ? nil : stop.visitor.asked))
  }

  /// Keys, replies and touches in any order: never without a page, never past the consent.
  @Test("D9: no order of events leads astray", arguments: [UInt64(1), 2, 3])
  func walk(seed: UInt64) {
    let chance = SeededChance(seed)
    var visitor = Visitor()
    var hasConsented = false
    var hasPassed = false
    for _ in 0..<8_000 {
      let samples = visitor.place.samples(showing: visitor.page()).flatMap(\.self)
      let events = samples + Facts.replies.map(Event.reply) + [.tick, .key(.escape), .key(.function(10)), .focused(1)]
      let event = events[Int(chance.next() % UInt64(events.count))]
      if visitor.place.kind == "faceCheck", visitor.place.isWaiting, event == .reply(.update(.face(.passed))) {
        hasPassed = true
      }
      visitor.meets(event)
      if case .update(.consent) = visitor.asked { hasConsented = true }
      if visitor.place.kind == "mainMenu" { (hasConsented, hasPassed) = (false, false) }
      if case .update(.retype) = visitor.asked { #expect(hasConsented) }
      if case .update(.checkFace) = visitor.asked { #expect(hasConsented) }
      if visitor.place.kind == "updateReview" || visitor.page().title == "Kontak Anda" { #expect(hasPassed) }
      #expect(!visitor.page().title.isEmpty)
    }
  }
}

extension [Stop] {
  static var faulty: [Stop] {
    [
      Stop("NIK", Visitor.filled("1", Facts.birth, Facts.name).after(.key(.enter))),
      Stop("birth", Visitor.filled(Facts.nik, "1", Facts.name).after(.key(.enter))),
      Stop("name", Visitor.filled(Facts.nik, Facts.birth, "1").after(.key(.enter))),
      Stop("number", Visitor.retyping(left: 3).typing("1")),
    ]
  }
}

/// What people type and records hold never reaches a page in a shape that could harm it.
@Suite struct HostileTests {
  private static let hostile: [Nasty] = [
    "\u{1B}]52;c;QUJD\u{07}", "\u{1B}[2J\u{1B}c", "\u{9B}31m", "\u{202E}gnp.exe", "a\u{200B}b\u{FEFF}", "\r\n\t\0",
    Nasty(String(repeating: "A", count: 65_536)), Nasty(String(repeating: "\u{301}", count: 65_536)),
    Nasty(String(repeating: "界", count: 4_000)), "",
  ]

  @Test(arguments: hostile)
  func recordsAreCleanAndShort(nasty: Nasty) {
    let text = nasty.text
    let card = Card(
      mask: text, employer: text, city: text, branch: text, programmes: [], isActive: false, inactiveSince: nil,
      lateMonth: nil, movingTo: text)
    let finding = LookOutcome.found(Finding(name: text, cards: [card, card], fresh: []))
    let branch = Branch(code: text, name: text, city: text, zone: .wib, telephone: text, hours: text)
    let list = Visitor.told(.look(finding))
    let stops = [
      list, list.after(.key(.enter)), Visitor.told(.update(.gate(.unavailable(branch: branch)))),
      Visitor.told(.update(.gate(.retype(Facts.caller, mask: text, left: 3)))),
    ]
    for stop in stops {
      for sentence in stop.page().sentences {
        #expect(Printable.isClean(sentence))
        #expect(sentence.count < 400)
      }
    }
  }

  @Test(arguments: hostile)
  func whatIsTypedIsBounded(nasty: Nasty) {
    let text = nasty.text
    for start in [Visitor.filling(.membership), .retyping(left: 3)] {
      let visitor = start.after(.key(.paste(text)), .key(.tab), .key(.paste(text)), .key(.tab), .key(.paste(text)))
      for field in visitor.page().fields {
        #expect(field.shown.count <= 160)
        #expect((0...field.shown.count).contains(field.caret))
      }
      let sent = visitor.after(.key(.enter))
      #expect(sent.asked == nil)
      for field in sent.page().fields { #expect(Printable.isClean(field.error ?? "")) }
    }
  }
}

import Console
import Flow
import Rules
import Screens
import Services
import Testing

/// A visitor before each screen, in each of its states, all reached by keys and replies.
struct Stop: Sendable, CustomTestStringConvertible {
  let name: String
  let visitor: Visitor

  var testDescription: String { name }

  init(_ name: String, _ visitor: Visitor) {
    self.name = name
    self.visitor = visitor
  }

  static let all =
    nobodys + forms + membership + gates + retyping + blocks + wizard + information + complaints + tickets

  private static let nobodys = [
    Stop("attract", Visitor()),
    Stop("attract after a failure", .failing(.unreachable)),
    Stop("maintenance", .failing(.maintenance)),
    Stop("farewell", .greeted().after(.key(.escape))),
    Stop("main menu", .greeted()),
  ]

  private static let forms =
    [Purpose.membership, .update, .report].map { Stop("form for \($0)", .filling($0)) } + [
      Stop("form with faults", .filling(.membership).after(.focused(3))),
      Stop("form with other faults", .filled("3171 0499", "31/02/1990", "S4ri").after(.key(.enter))),
      Stop("form waiting", .asking(.membership)),
      Stop("birth differs", .filled(Facts.nik, "4 mei 1990", Facts.name).after(.key(.enter))),
    ] + Facts.failures.map { Stop("disturbed: \($0)", .failed($0)) }

  private static let membership = [
    Stop("not found", .told(.look(.notFound))),
    Stop("look-ups paused", .told(.look(.paused(until: Facts.now)))),
    Stop("only a fresh card", .told(Facts.found([], fresh: [Facts.fresh]))),
    Stop("no card", .told(Facts.found([]))),
    Stop("one card", .told(Facts.found([Facts.card()]))),
    Stop("an inactive card", .told(Facts.found([Facts.card(active: false, since: "2025-01-31")]))),
    Stop("a late card", .told(Facts.found([Facts.card(late: CivilMonth(year: 2026, month: 9))]))),
    Stop("a moving card", .told(Facts.found([Facts.card(active: false, moving: "PT Baru")]))),
    Stop(
      "everything at once",
      .told(Facts.found([Facts.card(late: CivilMonth(year: 2026, month: 9), moving: "PT Baru")]))),
    Stop("three cards", .told(Facts.found([Facts.card(), Facts.card(active: false), Facts.card()]))),
    Stop("twelve cards", .told(Facts.found(Array(repeating: Facts.card(), count: 12), fresh: [Facts.fresh]))),
    Stop("one of three", .told(Facts.found([Facts.card(), Facts.card(), Facts.card()])).after(.key(.character("2")))),
  ]

  private static let gates = [
    Stop("introduction", .greeted().after(.key(.character("2")))),
    Stop("introduction, counter", .greeted(Facts.greeting(.atCounter)).after(.key(.character("2")))),
    Stop("unavailable at the door", .greeted(Facts.greeting(.nowhere)).after(.key(.character("2")))),
    Stop("face refused", .told(.update(.gate(.faceRefused(until: Facts.now))))),
    Stop("unavailable", .told(.update(.gate(.unavailable(branch: Facts.branch))))),
    Stop("update: not found", .told(.update(.gate(.notFound)))),
    Stop("update: paused", .told(.update(.gate(.paused(until: Facts.now))))),
    Stop("update: no card", .told(.update(.gate(.noCard)))),
    Stop("update: too fresh", .told(.update(.gate(.tooFresh(Facts.fresh))))),
    Stop("update: checking", .told(.update(.gate(.checking(until: Facts.now))))),
    Stop("counter only", .told(.update(.gate(.counterOnly)))),
    Stop("incomplete", .told(.update(.gate(.incomplete)))),
    Stop("checks paused", .told(.update(.gate(.terminalPaused(until: Facts.now))))),
    Stop("in process", .told(.update(.gate(.inProcess(Facts.caller, Facts.update(estimate: true), pastDue: false))))),
    Stop("past due", .told(.update(.gate(.inProcess(Facts.caller, Facts.update(), pastDue: true))))),
    Stop("claim", .told(.update(.gate(.claimActive(Facts.claim()))))),
    Stop("claim with a queue number", .told(.update(.gate(.claimActive(Facts.claim(queueNumber: "A12")))))),
    Stop("consent", .told(Facts.consent)),
    Stop("consent, counter", .told(Facts.consent, Facts.greeting(.atCounter))),
    Stop("consent after a block", .told(Facts.opened())),
    Stop("consent after a block, counter", .told(Facts.opened(), Facts.greeting(.atCounter))),
    Stop("succeeded before, after a block", .told(Facts.opened(last: Facts.succeeded))),
    Stop("failed before, after a block", .told(Facts.opened(last: Facts.failed(.account)))),
    Stop("succeeded before", .told(.update(.gate(.consentNeeded(Facts.caller, last: Facts.succeeded))))),
    Stop("withdrawn before", .told(.update(.gate(.consentNeeded(Facts.caller, last: Facts.withdrawn))))),
    Stop("not agreed", .told(Facts.consent).after(.key(.character("2")))),
    Stop("mismatch", .told(.update(.gate(.mismatch(Mismatch.allCases))))),
  ]

  private static let retyping = [
    Stop("retype", .retyping(left: 3)),
    Stop("retype, last try", .retyping(left: 1)),
    Stop("retype, no number", .retyping(left: 3).after(.key(.enter))),
    Stop("retype, wrong once", .retyped(.wrong(mask: Facts.mask, left: 2))),
    Stop("retype, wrong twice", .retyped(.wrong(mask: Facts.mask, left: 1))),
    Stop("lost number", .retyping(left: 3).after(.key(.function(3)))),
    Stop("now blocked", .retyped(.nowBlocked(Facts.block()))),
    Stop("now blocked by faces", .retyped(.nowBlocked(Facts.block(.face)))),
    Stop("number matched", .retyped(.handedOver(Facts.slip))),
    Stop("disturbed while counting", .retyping(left: 3).typing(Facts.number).after(.reply(.failed(.unreachable)))),
  ]

  private static let blocks = [
    Stop("blocked", .told(.update(.gate(.blocked(Facts.block()))))),
    Stop("blocked by faces", .told(.update(.gate(.blocked(Facts.block(.face)))))),
    Stop("blocked and reported", .told(.update(.gate(.blocked(Facts.block(reported: true)))))),
    Stop("blocked by the clock", .told(.update(.gate(.blocked(Facts.block(reported: true, awaitsClock: true)))))),
    Stop("reported", .told(.report(.reported(Facts.block(reported: true))))),
    Stop(
      "reported before",
      .told(.report(.alreadyReported(Facts.block(reported: true), now: Facts.now.later(by: .minutes(1)))))),
    Stop(
      "reported before, by the clock",
      .told(.report(.alreadyReported(Facts.block(reported: true, awaitsClock: true), now: Facts.now)))),
    Stop("asked before a report", .filling(.report).filledIn.after(.key(.enter))),
    Stop("asked before a report of a block", .told(.update(.gate(.blocked(Facts.block())))).after(.key(.enter))),
    Stop("not blocked", .told(.report(.notBlocked))),
    Stop("report: opened", .told(.report(.opened(Facts.openedBlock)))),
    Stop("report: not found", .told(.report(.notFound))),
    Stop("report: checking", .told(.report(.checking(until: Facts.now)))),
  ]
}

extension Visitor {
  /// Looks at lists, articles or their search.
  var isReading: Bool { ["information", "articleList", "article", "articleSearch"].contains(place.kind) }

  func after(_ events: Event...) -> Visitor {
    var next = self
    for event in events { next.meets(event) }
    return next
  }

  static func failing(_ failure: Failure) -> Visitor {
    Visitor().after(.key(.character("1")), .reply(.failed(failure)))
  }

  static func filling(_ purpose: Purpose) -> Visitor {
    var visitor = greeted()
    visitor.opens(purpose)
    return visitor
  }

  /// With the three facts.
  var filledIn: Visitor {
    var next = self
    next.fillsIn(Facts.nik, Facts.birth, Facts.name)
    return next
  }

  static func filled(_ texts: String...) -> Visitor {
    var visitor = filling(.membership)
    for (index, text) in texts.enumerated() {
      visitor.types(text)
      if index < texts.count - 1 { visitor.presses(.tab) }
    }
    return visitor
  }

  /// Asked, and got no answer.
  static func failed(_ failure: Failure) -> Visitor {
    asking(.membership).after(.reply(.failed(failure)))
  }

  /// Has agreed and is asked for the card number.
  static func retyping(left: Int) -> Visitor {
    told(Facts.consent)
      .after(.key(.character("1")), .reply(.update(.gate(.retype(Facts.caller, mask: Facts.mask, left: left)))))
  }

  /// Types a number and sends it.
  func typing(_ number: String) -> Visitor {
    var next = self
    next.types(number)
    next.presses(.enter)
    return next
  }

  static func retyped(_ outcome: RetypeOutcome) -> Visitor {
    retyping(left: 3).typing(Facts.number).after(.reply(.update(.retype(outcome))))
  }
}

import Flow
import Rules
import Services

/// A screen of an officer with what goes along from one to the next: a line about terminals that strike many people, on
/// every page until somebody has looked, and what was begun about complaints and is not open now. Rule S8.
package struct Carried: Sendable, Hashable {
  let alarms: [TerminalLine]
  /// The longest ago first.
  let parked: [Parked]
  /// Any other one.
  let post: Post

  init(_ alarms: [TerminalLine], _ parked: [Parked], _ post: Post) {
    self.alarms = alarms
    self.parked = parked
    self.post = post
  }

  /// The one that strikes most, and how many others do.
  func line(_ say: CounterTexts) -> String {
    let worst = alarms.max { $0.struck < $1.struck }
    return worst.map { say.watch.alarmed(plain($0.terminal), $0.struck, alarms.count - 1) } ?? ""
  }
}

/// What an officer has begun to write about a complaint and not sent. It lasts as long as the shift, and is in no store.
package struct Parked: Sendable, Hashable {
  let number: Reference
  let drafts: [CaseTask: String]
  /// The complaint as it was when that was begun.
  let before: TicketFile

  /// What of it is sentences of the officer.
  var tasks: [CaseTask] { CaseTask.menu.filter { $0.isWritten && drafts[$0] != nil } }
}

extension Post {
  /// What was begun on this screen and on those to which Esc leads from here.
  var begun: [Parked] {
    cases.filter { $0.isBegun }.map { Parked(number: $0.number, drafts: $0.drafts, before: $0.before) }
  }

  /// What is parked while this screen is shown.
  var parked: [Parked] { if case .carried(let carried) = self { carried.parked } else { [] } }

  /// The complaints that are open here and below, each once, the nearest first.
  private var cases: [OpenCase] {
    var (found, next): ([OpenCase], Post?) = ([], bare)
    while let post = next {
      if let open = (post.screen as? any CaseSubject)?.kept, !found.contains(where: { $0.number == open.number }) {
        found.append(open)
      }
      next = post.below
    }
    return found
  }

  /// What is parked after a step from here: what was begun goes along until its complaint is open again.
  func parking(at place: Post) -> [Parked] {
    var open = Set(place.cases.map(\.number))
    // What was begun about a complaint that is another branch's now can be sent nowhere.
    if case .caseQueue(let queue) = place.bare, let gone = queue.gone { open.insert(gone) }
    let all = (parked + place.parked + begun).filter { !open.contains($0.number) }
    return all.enumerated().filter { index, one in !all[(index + 1)...].contains { $0.number == one.number } }.map(
      \.element)
  }

  /// With what was begun about it before, where the page of a complaint is opened; in the very box, for who goes on.
  func resuming(_ parked: [Parked]) -> Post {
    guard case .caseScreen(let screen) = self, screen.open.drafts.isEmpty,
      let begun = parked.first(where: { $0.number == screen.open.number })
    else { return self }
    let open = screen.open.resuming(begun)
    if case .caseQueue(let queue) = open.back, queue.goesOn,
      let task = CaseTask.menu.first(where: { $0.isWritten && open.drafts[$0] != nil })
    {
      let step = CaseTasks(open).taking(task)
      if step.request == nil { return step.place }
    }
    return .caseScreen(CaseScreen(open))
  }
}

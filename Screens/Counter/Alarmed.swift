import Flow
import Services

/// A screen of an officer below a line about terminals that strike many people: on every page, until somebody has looked.
/// Rule S8.
package struct Alarmed: Sendable, Hashable {
  let alarms: [TerminalLine]
  /// Any other one.
  let post: Post

  init(_ alarms: [TerminalLine], _ post: Post) {
    self.alarms = alarms
    self.post = post
  }

  /// The one that strikes most, and how many others do.
  func line(_ say: CounterTexts) -> String {
    let worst = alarms.max { $0.struck < $1.struck }
    return worst.map { say.watch.alarmed(plain($0.terminal), $0.struck, alarms.count - 1) } ?? ""
  }
}

import Console
import Flow

/// The key that leads on from a box of several lines, where Enter begins a new line.
let boxKey = Key.function(4)

extension Form {
  /// The keys of a form with a box, and in the box what Enter does there.
  func keysInBox(_ say: Texts, _ label: (Move) -> String) -> [Action] {
    (isInParagraph ? [Action([.enter], say.sending.newLine)] : []) + keys.actions { label($0) }
  }
}

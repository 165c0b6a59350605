import Console
import Flow

/// The key that leads on from a box of several lines, where Enter begins a new line.
let boxKey = Key.function(4)

extension Form {
  /// The keys of a form with a box: what Enter does in the box, and on a button.
  func keysInBox(_ say: some SharedTexts, _ label: (Move) -> String) -> [Action] {
    [Action([.enter], isInParagraph ? say.sending.newLine : say.common.choose)] + keys.actions { label($0) }
  }
}

/// A screen with a keyboard, or something else that tells and hears. The loop is its only owner and calls it from one
/// thread.
package protocol Terminal: ~Copyable {
  /// What it shows at once: cells, or lines that are read aloud.
  associatedtype Picture

  /// The size that the next frame should have, in cells; at least 1 x 1.
  var size: Size { get }

  /// Shows the picture. What lies outside the screen is cut; a terminal that is gone swallows it and says so in `next`.
  mutating func paint(_ picture: Picture)

  /// Waits for one input.
  /// - Parameter milliseconds: how long at most, on a clock that nobody can set; 0 looks without waiting and a
  ///   negative number waits for ever.
  /// - Returns: at most one input; an end comes before a new size, that before `.woken`, that before a key.
  mutating func next(within milliseconds: Int32) -> Input

  /// Removes everything that a visitor left behind: screen, scroll-back, title, keys and pastes not yet handed out.
  mutating func wipe()

  /// Whether a key has been pressed that `next` has not handed out yet.
  var hasPending: Bool { get }

  /// Throws away the keys that were pressed before now, so that an impatient Enter confirms nothing.
  mutating func dropPending()
}

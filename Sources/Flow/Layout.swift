package import Console

/// Where the parts of a page stand on a screen. Pure: the same page, surroundings, size and words give the same sheet.
package enum Layout {
  /// The page as a picture with its touch targets. Below `Size.minimum` there is only a message.
  package static func sheet(
    _ page: Page, around surroundings: Surroundings = Surroundings(), size: Size, words: some KioskWords
  ) -> Sheet {
    guard size.holds(.minimum) else { return tooSmall(size, words) }
    var drawing = Drawing(plane: Plane(size: size, hasCard: !surroundings.card.isEmpty))
    drawing.addTop(surroundings, words)
    drawing.addTitle(of: page, words)
    let options = page.focusedField?.options.count ?? 0
    let keys = KeyLines(
      first: options > 0 ? KeyLines.options(options, words) : nil, own: page.keys, others: surroundings.actions,
      width: drawing.plane.fullWidth, words: words)
    let height = max(0, size.rows - drawing.rows.count - keys.lines.count - 1)
    drawing.addBody(of: page, height: height, words)
    drawing.addCard(surroundings.card, height: height)
    drawing.addWaiting(surroundings.waiting)
    for line in keys.lines { drawing.addKeys(line) }
    return drawing.sheet
  }

  private static func tooSmall(_ size: Size, _ words: some KioskWords) -> Sheet {
    let size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    let text = words.tooSmall(needed: .minimum, present: size)
    let rows = Fit.wrap(text, size.columns).prefix(size.rows).map { [Run(Fit.cut($0, to: size.columns))] }
    return Sheet(frame: Frame(size: size, rows: Array(rows)))
  }
}

/// The columns of a screen: the body in the middle, at most 96 cells wide, and beside it the card where both have room.
struct Plane {
  private static let margin = 2
  private static let widestBody = 96
  /// From here on the card stands beside a body that is still as wide as on the smallest screen.
  private static let columnsForCard = 110
  /// The line between body and card with a space at each side.
  static let gutter = 3

  let size: Size
  /// The first column of the body.
  let left: Int
  let width: Int
  /// 0 when there is no card.
  let cardWidth: Int

  init(size: Size, hasCard: Bool) {
    self.size = size
    let room = size.columns - 2 * Self.margin
    let smallest = Size.minimum.columns - 2 * Self.margin
    cardWidth =
      hasCard && size.columns >= Self.columnsForCard
      ? min(40, max(room - Self.gutter - smallest, 0), max(27, room - Self.gutter - Self.widestBody)) : 0
    let taken = cardWidth > 0 ? cardWidth + Self.gutter : 0
    width = min(Self.widestBody, room - taken)
    left = (size.columns - width - taken) / 2
  }

  /// Body and card together.
  var fullWidth: Int { cardWidth > 0 ? width + Self.gutter + cardWidth : width }
}

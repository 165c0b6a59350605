package import Console

/// Where the parts of a page stand on a screen. Pure: the same page, surroundings, size and words give the same sheet.
package enum Layout {
  /// The page as a picture with its touch targets. Below `Size.minimum` there is only a message.
  /// - Parameter memory: of earlier pages with the same size and words; it makes no difference but the time
  package static func sheet(
    _ page: Page, around surroundings: Surroundings = Surroundings(), size: Size, words: some KioskWords,
    memory: LayoutMemory = LayoutMemory()
  ) -> Sheet {
    guard size.holds(.minimum) else { return tooSmall(size, words) }
    let beside: Plane.Beside? = page.beside.isEmpty ? (surroundings.card.isEmpty ? nil : .card) : .details
    let plane = Plane(size: size, beside: beside, isPublic: surroundings.isPublic)
    var page = page
    if plane.besideWidth > 0 { page.parts.removeFirst(min(page.partsInBeside, page.parts.count)) }
    var drawing = Drawing(plane: plane, memory: memory)
    drawing.addTop(surroundings, words)
    drawing.addTitle(of: page, words)
    let keys = keys(of: page, surroundings, width: drawing.plane.fullWidth, words, memory)
    let height = max(0, size.rows - drawing.rows.count - keys.lines.count - 1)
    drawing.addBody(of: page, height: height, words)
    switch beside {
    case .card: drawing.addCard(surroundings.card, height: height, words)
    case .details: drawing.addDetails(page.beside, height: height, words)
    case nil: break
    }
    drawing.addWaiting(surroundings.waiting)
    for line in keys.lines { drawing.addKeys(line) }
    return drawing.sheet
  }

  private static func keys(
    of page: Page, _ surroundings: Surroundings, width: Int, _ words: some KioskWords, _ memory: LayoutMemory
  ) -> KeyLines {
    let options = page.focusedField?.options.count ?? 0
    let input = KeyLines.Input(options: options, own: page.namedKeys(words), others: surroundings.actions, width: width)
    return memory.keys.output(for: input) { KeyLines(input, words) }
  }

  private static func tooSmall(_ size: Size, _ words: some KioskWords) -> Sheet {
    let size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    let text = words.tooSmall(needed: .minimum, present: size)
    let rows = Fit.wrap(text, size.columns).prefix(size.rows).map { [Run(Fit.cut($0, to: size.columns))] }
    return Sheet(frame: Frame(size: size, rows: Array(rows)))
  }
}

/// The columns of a screen: the body in the middle, at most 96 cells wide where the public reads it and 132 where somebody
/// works, and beside it what stands there where both have room.
struct Plane: Hashable {
  /// What can stand beside the body.
  enum Beside {
    /// The demonstration's card, which leaves the body as wide as it can be.
    case card
    /// Details of the page, which take what the body of the smallest screen leaves.
    case details
  }

  private static let margin = 2
  /// No line of a text is longer, however wide the page: nobody reads on from line to line with ease.
  static let widestText = 96
  private static let widestBody = widestText
  private static let widestDesk = 132
  private static let widestCard = 40
  private static let widestDetails = 48
  /// From here on something stands beside a body that is still as wide as on the smallest screen.
  private static let columnsForBeside = 110
  /// From here on there is room to waste.
  private static let rowsForRoom = 30
  /// The line between them with a space at each side.
  static let gutter = 3

  let size: Size
  /// The first column of the body.
  let left: Int
  let width: Int
  /// Of what stands beside the body; 0 when there is nothing.
  let besideWidth: Int
  /// Rows may be further apart and lettering larger, because there is room and people stand before it.
  let isRoomy: Bool

  init(size: Size, beside: Beside?, isPublic: Bool = false) {
    self.size = size
    isRoomy = isPublic && size.rows >= Self.rowsForRoom
    let room = size.columns - 2 * Self.margin
    besideWidth = size.columns >= Self.columnsForBeside ? Self.width(of: beside, room) : 0
    let taken = besideWidth > 0 ? besideWidth + Self.gutter : 0
    width = min(isPublic ? Self.widestBody : Self.widestDesk, room - taken)
    left = (size.columns - width - taken) / 2
  }

  /// Body and what stands beside it together.
  var fullWidth: Int { besideWidth > 0 ? width + Self.gutter + besideWidth : width }

  private static func width(of beside: Beside?, _ room: Int) -> Int {
    let most = max(0, room - gutter - (Size.minimum.columns - 2 * margin))
    return switch beside {
    case .card: min(widestCard, most, max(27, room - gutter - widestBody))
    case .details: min(widestDetails, most)
    case nil: 0
    }
  }
}

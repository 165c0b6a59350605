package import Console

/// A page laid out on a screen: its picture, and what a touch on it means.
package struct Sheet: Sendable, Hashable {
  /// The picture.
  package var frame: Frame
  /// What can be touched; no two of them mean different things on one cell.
  package var targets: [Target]
  /// The body was too long even without its blanks and details; a mark stands where lines are missing.
  package var isCut: Bool

  package init(frame: Frame, targets: [Target] = [], isCut: Bool = false) {
    self.frame = frame
    self.targets = targets
    self.isCut = isCut
  }

  /// What a touch on this cell means; nil for a cell that does nothing.
  package func event(at position: Position) -> Event? {
    targets.first { $0.holds(position) }?.event
  }
}

/// Cells that can be touched. Both ranges count from the top left.
package struct Target: Sendable, Hashable {
  package let rows: Range<Int>
  package let columns: Range<Int>
  /// What a touch on them means.
  package let event: Event

  package init(rows: Range<Int>, columns: Range<Int>, event: Event) {
    self.rows = rows
    self.columns = columns
    self.event = event
  }

  /// Whether the cell is one of these.
  package func holds(_ position: Position) -> Bool {
    rows.contains(position.row) && columns.contains(position.column)
  }
}

/// What stands around a page and belongs to no screen.
package struct Surroundings: Sendable, Hashable {
  /// The branch's name, as soon as it is known.
  package var branch: String?
  /// The time with its zone, ready to be read.
  package var clock: String?
  /// The keys of every screen that work here.
  package var actions: [Action]
  /// What is being waited for.
  package var waiting: String?
  /// A line over the whole width, with the keys that belong to it.
  package var banner: Banner?
  /// Shown beside the page where there is room, entry by entry.
  package var card: [[String]]
  /// People stand before it and touch it: a large screen shows things larger and further apart.
  package var isPublic: Bool

  package init(
    branch: String? = nil, clock: String? = nil, actions: [Action] = [], waiting: String? = nil,
    banner: Banner? = nil, card: [[String]] = [], isPublic: Bool = false
  ) {
    self.branch = branch
    self.clock = clock
    self.actions = actions
    self.waiting = waiting
    self.banner = banner
    self.card = card
    self.isPublic = isPublic
  }
}

/// The line that says that this is a demonstration.
package struct Banner: Sendable, Hashable {
  package let text: String
  package let actions: [Action]

  package init(_ text: String, actions: [Action] = []) {
    self.text = text
    self.actions = actions
  }
}

package import Rules

/// The two clocks that the loop reads.
package struct Clocks {
  /// Time since boot, which nobody can set: every wait, warning and end is measured on it.
  package let sinceBoot: () -> Span
  /// The time that the top line shows; nothing depends on it.
  package let wall: () -> Moment

  package init(sinceBoot: @escaping () -> Span, wall: @escaping () -> Moment) {
    self.sinceBoot = sinceBoot
    self.wall = wall
  }
}

/// When somebody counts as gone.
package struct Limits: Sendable, Hashable {
  /// Without a key for so long (inclusive), the warning comes.
  package let idle: Span
  /// So long after the warning (inclusive), the visit ends or is locked.
  package let warning: Span

  /// - Parameters:
  ///   - idle: at least 1 s
  ///   - warning: at least 20 s, as people need to read and react
  package init(idle: Span = .seconds(60), warning: Span = .seconds(20)) {
    self.idle = max(idle, .seconds(1))
    self.warning = max(warning, .seconds(20))
  }
}

/// Where the loop begins and where it goes by itself.
package struct Route<Place: Screen> where Place.Place == Place {
  /// Nobody's screen; it is shown in Indonesian.
  package let start: Place
  /// Where it goes from a screen whose visitor has gone. Pure. A place that ends the visit forgets everything; any other
  /// one locks: the visit goes on there, on glass that was wiped, and what was typed is in the value of the place.
  package let afterIdle: (Place) -> Place
  /// Whoever comes stands before it and touches it; else somebody works at it.
  package let isPublic: Bool

  package init(start: Place, isPublic: Bool = true, afterIdle: @escaping (Place) -> Place) {
    self.start = start
    self.isPublic = isPublic
    self.afterIdle = afterIdle
  }

  /// From every screen to the same one, where visits end.
  package init(start: Place, afterIdle: Place) {
    self.init(start: start) { _ in afterIdle }
  }
}

/// Tells the loop that somebody has changed the store, so that nobody has to look again and again.
package struct Changes {
  /// Readable while there is something to take; for the terminal to watch.
  package let descriptor: Int32
  /// Whether anything changed since the last call. Never waits; the descriptor is silent afterwards.
  package let take: () -> Bool

  package init(descriptor: Int32, take: @escaping () -> Bool) {
    self.descriptor = descriptor
    self.take = take
  }
}

/// What a demonstration has besides.
package struct Aside {
  /// The two machines of screens over one world, between which F7 goes.
  package enum Side: Sendable, Hashable { case kiosk, counter }

  /// Where one is.
  package let side: Side
  /// What can be tried, theme by theme.
  package let examples: (Language) -> [Example]
  /// The steps of a first look, at most nine.
  package let tour: (Language) -> [Example]
  /// Where a jump would lead.
  package let target: (ClockJump) -> Moment
  /// Moves the demonstration's clock there.
  package let advance: (ClockJump) -> Void

  package init(
    side: Side = .kiosk, examples: @escaping (Language) -> [Example],
    tour: @escaping (Language) -> [Example] = { _ in [] }, target: @escaping (ClockJump) -> Moment,
    advance: @escaping (ClockJump) -> Void
  ) {
    self.side = side
    self.examples = examples
    self.tour = tour
    self.target = target
    self.advance = advance
  }
}

/// Somebody or something of the demonstration that can be tried.
package struct Example: Sendable, Hashable {
  /// Those of one theme stand together; at most 14 cells.
  package let theme: String
  package let name: String
  /// What is to be seen.
  package let what: String
  /// What is typed for it, to be read off.
  package let facts: String
  /// What goes into forms.
  package let fillings: [Filling]
  /// What it does instead is done in the clock's panel.
  package let jump: ClockJump?

  /// What goes into a form.
  package struct Filling: Sendable, Hashable {
    /// One for each field; of options the digit.
    package let texts: [String]
    /// Of which kind each field is.
    private let kinds: [Grouping]

    /// - Parameter kinds: as many as texts; none of them special when left out
    package init(_ texts: [String], _ kinds: [Grouping]? = nil) {
      self.texts = texts
      self.kinds = kinds ?? texts.map { _ in .none }
    }

    /// Whether a form of these fields is meant: a number goes into no other field than its own.
    package func fits(_ fields: [Field]) -> Bool {
      fields.count == texts.count && kinds.count == texts.count
        && zip(kinds, fields).allSatisfy { kind, field in
          !field.options.isEmpty || kind == field.grouping || kind == .fours && field.grouping == .foursOrName
        }
    }
  }

  package init(
    theme: String, name: String, what: String, facts: String = "", fillings: [Filling] = [], jump: ClockJump? = nil
  ) {
    self.theme = theme
    self.name = name
    self.what = what
    self.facts = facts
    self.fillings = fillings
    self.jump = jump
  }

  /// What goes into a form of these fields; nil when there is nothing for it.
  package func filling(for fields: [Field]) -> [String]? {
    fields.isEmpty ? nil : fillings.first { $0.fits(fields) }?.texts
  }
}

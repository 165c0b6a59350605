internal import Console

/// A table's rows of which one is chosen: by arrows and Enter, or by touch. No wrap-around, and digits are no keys.
package struct Rows<Row: Sendable & Hashable>: Sendable, Hashable {
  /// What a key did to the rows.
  package enum Outcome: Sendable, Hashable {
    /// Another row is chosen.
    case changed(Rows)
    /// This row was picked; the rows stand at it, to come back to.
    case picked(Row, Rows)
    case ignored
  }

  package let rows: [Row]
  /// The index of the chosen row; 0 when there is none.
  package private(set) var chosen: Int
  /// How many rows PgUp and PgDn go.
  package let step: Int

  /// - Parameters:
  ///   - chosen: the nearest row that there is, when there are fewer
  ///   - step: 1 at least
  package init(_ rows: [Row], chosen: Int = 0, step: Int = 10) {
    self.rows = rows
    self.step = max(1, step)
    self.chosen = min(max(0, chosen), max(0, rows.count - 1))
  }

  /// The chosen row; nil when there is none.
  package var row: Row? { rows.isEmpty ? nil : rows[chosen] }

  /// - Parameter first: the focus of the first row, where fields or choices stand before the table
  package func on(_ event: Event, first: Int = 0) -> Outcome {
    switch event {
    case .key(let key): on(key)
    case .focused(let index): picked(index - first)
    case .reply, .tick: .ignored
    }
  }

  /// Newer rows in their place. The chosen one stays chosen wherever it is now; when it is gone, its neighbour is.
  /// - Parameter isSame: whether two rows are the same thing, whatever has become of it
  package func renewed(_ rows: [Row], _ isSame: (Row, Row) -> Bool) -> Rows {
    let found = row.flatMap { row in rows.firstIndex { isSame(row, $0) } }
    return Rows(rows, chosen: found ?? chosen, step: step)
  }

  private func on(_ key: Key) -> Outcome {
    switch key {
    case .up, .backTab: moved(to: chosen - 1)
    case .down, .tab: moved(to: chosen + 1)
    case .pageUp: moved(to: chosen - step)
    case .pageDown: moved(to: chosen + step)
    case .home: moved(to: 0)
    case .end: moved(to: rows.count - 1)
    case .enter: picked(chosen)
    case .character, .escape, .backspace, .delete, .left, .right, .function, .paste, .tap, .edit, .lock, .unknown:
      .ignored
    }
  }

  private func moved(to index: Int) -> Outcome {
    let next = Rows(rows, chosen: index, step: step)
    return next.chosen == chosen ? .ignored : .changed(next)
  }

  private func picked(_ index: Int) -> Outcome {
    rows.indices.contains(index) ? .picked(rows[index], Rows(rows, chosen: index, step: step)) : .ignored
  }
}

package import Rules
package import Services

/// How a folder is to be imported.
package struct ImportWishes: Sendable, Hashable {
  /// The date of the delivery; it counts for more than what the folder says. Rule DL1.
  package var day: CivilDay?
  /// Doubts that somebody has looked at. Rule DL2.
  package var accepted: Set<DeliveryDoubt> = []
  /// Whether wrong rows are left out, instead of stopping everything. Rule DL3.
  package var leavesOut = false
  /// Everything but the merge.
  package var isRehearsal = false
  package var limits = DeliveryLimits()

  package init() {}
}

/// Why a delivery is refused as a whole.
package enum DeliveryRefusal: Error, Sendable, Hashable {
  /// It has no date, and the last one had one.
  case undated(last: CivilDay)
  case inFuture(CivilDay, today: CivilDay)
  /// Before there was anything to deliver.
  case absurd(CivilDay)
  /// Above the limits and not accepted, in the order of the doubts, with what was found.
  case doubted([DeliveryDoubt], ImportSummary)
}

/// Rows of a file of which the same is odd.
package struct IntakeFinding: Sendable, Hashable, CustomStringConvertible {
  package let file: IntakeFile
  package let column: String
  package let what: String
  package internal(set) var lines = LineRanges()

  /// Says nothing of the values.
  package var description: String { "\(file.name): \(column): lines \(lines): \(what)" }
}

/// What an import did, or would do.
package struct ImportSummary: Sendable, Hashable {
  /// For each file that was there.
  package internal(set) var counts: [IntakeFile: IntakeCount] = [:]
  /// The first of the values that the file overwrote although the desk had changed them.
  package internal(set) var overwritten: [IntakeOverwrite] = []
  /// How many of them there are.
  package internal(set) var overwrittenCount = 0
  /// The folder says that nobody in it exists.
  package internal(set) var isSynthetic = false
  /// Tables in the folder that are none of the files.
  package internal(set) var strangers: [String] = []
  /// The date of the delivery; nil when it has none.
  package internal(set) var day: CivilDay?
  /// The date of the one before that had one.
  package internal(set) var last: CivilDay?
  /// The folder says another date than what was asked for.
  package internal(set) var otherDay: CivilDay?
  package internal(set) var look = DeliveryLook()
  /// Where the look found something odd, whatever the limits say.
  package internal(set) var findings: [IntakeFinding] = []
  /// What was above its limit and accepted, in the order of the cases.
  package internal(set) var accepted: [DeliveryDoubt] = []
  /// The errors of the rows that were left out.
  package internal(set) var errors = IntakeErrors()
  /// People whose records lack a row that was left out of this delivery.
  package internal(set) var incomplete = 0
  /// Rows that were lacking and have come.
  package internal(set) var completed = 0
  /// Nothing was merged.
  package internal(set) var isRehearsal = false
  /// New and changed rows as they were found before the merge.
  package internal(set) var expectedChanges = 0

  /// Rows added and changed in all files.
  package var changeCount: Int {
    isRehearsal ? expectedChanges : counts.values.reduce(0) { $0 + $1.added + $1.changed }
  }

  /// Rows that were left out of all files.
  package var leftCount: Int { counts.values.reduce(0) { $0 + $1.left } }

  /// The same date as the last one, with something else in it.
  package var isCorrection: Bool { day != nil && day == last && changeCount > 0 }
}

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
  package var lines = LineRanges()

  package init(file: IntakeFile, column: String, what: String) {
    self.file = file
    self.column = column
    self.what = what
  }

  /// Says nothing of the values.
  package var description: String { "\(file.name): \(column): lines \(lines): \(what)" }
}

/// What an import did, or would do.
package struct ImportSummary: Sendable, Hashable {
  /// For each file that was there.
  package var counts: [IntakeFile: IntakeCount] = [:]
  /// The first of the values that the file overwrote although the desk had changed them.
  package var overwritten: [IntakeOverwrite] = []
  /// How many of them there are.
  package var overwrittenCount = 0
  /// The folder says that nobody in it exists.
  package var isSynthetic = false
  /// Tables in the folder that are none of the files.
  package var strangers: [String] = []
  /// The date of the delivery; nil when it has none.
  package var day: CivilDay?
  /// The date of the one before that had one, of the same branch where all its cards are of one.
  package var last: CivilDay?
  /// The branch that all cards of the delivery are of; nil when they are of several, or there are none.
  package var branch: String?
  /// The folder says another date than what was asked for.
  package var otherDay: CivilDay?
  package var look = DeliveryLook()
  /// Where the look found something odd, whatever the limits say.
  package var findings: [IntakeFinding] = []
  /// What was above its limit and accepted, in the order of the cases.
  package var accepted: [DeliveryDoubt] = []
  /// The errors of the rows that were left out.
  package var errors = IntakeErrors()
  /// People whose records lack a row that was left out of this delivery.
  package var incomplete = 0
  /// Rows that were lacking and have come.
  package var completed = 0
  /// Nothing was merged.
  package var isRehearsal = false
  /// New and changed rows as they were found before the merge.
  package var expectedChanges = 0

  package init() {}

  /// Rows added and changed in all files.
  package var changeCount: Int {
    isRehearsal ? expectedChanges : counts.values.reduce(0) { $0 + $1.added + $1.changed }
  }

  /// Rows that were left out of all files.
  package var leftCount: Int { counts.values.reduce(0) { $0 + $1.left } }

  /// The same date as the last one, with something else in it.
  package var isCorrection: Bool { day != nil && day == last && changeCount > 0 }
}

/// A value that the file has overwritten although the desk had changed it since the last import.
package struct IntakeOverwrite: Sendable, Hashable, CustomStringConvertible {
  package let file: IntakeFile
  /// The line of the row in that file.
  package let line: Int
  package let column: String

  package init(file: IntakeFile, line: Int, column: String) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Says nothing of the value.
  package var description: String { "\(file.name):\(line): \(column)" }
}

/// What a merge did with one file.
package struct IntakeCount: Sendable, Hashable {
  /// The rows of the file.
  package var rows = 0
  package var added = 0
  package var changed = 0
  /// Values with controls or invisible characters, which are kept as they are.
  package var hostile = 0
  /// Lines with nothing in them.
  package var nothing = LineRanges()
  /// Of the rows, those that were left out.
  package var left = 0

  package init(rows: Int = 0, hostile: Int = 0, nothing: LineRanges = LineRanges()) {
    self.rows = rows
    self.hostile = hostile
    self.nothing = nothing
  }
}

/// One odd row of a folder, for a report.
package struct IntakeOddRow: Sendable, Hashable {
  package let file: IntakeFile
  /// The line on which the row begins; 0 where the whole file is meant.
  package let line: Int
  /// Empty where none is meant.
  package let column: String
  /// The word of the kind, for ever the same: `nik-length`, `doubled`, `left-out`.
  package let kind: String
  /// What would be right, or what to do; nothing of the value.
  package let what: String

  package init(file: IntakeFile, line: Int, column: String, kind: String, what: String) {
    self.file = file
    self.line = line
    self.column = column
    self.kind = kind
    self.what = what
  }
}

/// How far an import has come.
package struct IntakeProgress: Sendable, Hashable {
  package enum Step: Sendable, Hashable {
    case reading(IntakeFile)
    case checking
    /// For the kiosks to end what they are at.
    case waiting
    case merging(IntakeFile)
  }

  package let step: Step
  /// Rows of the file so far.
  package let rowCount: Int
  /// Bytes of all files so far.
  package let byteCount: Int
  /// Bytes of all files.
  package let ofBytes: Int

  package init(step: Step, rowCount: Int, byteCount: Int, ofBytes: Int) {
    self.step = step
    self.rowCount = rowCount
    self.byteCount = byteCount
    self.ofBytes = ofBytes
  }
}

/// Why nothing was imported. The store is as it was.
package enum ImportFault: Error, Sendable, Hashable {
  /// The path is no folder.
  case noFolder
  /// What is wrong in the files.
  case data(IntakeErrors)
  /// The delivery as a whole.
  case refused(DeliveryRefusal)
  /// Another import into the same store is running: try again later.
  case running
  /// The report of the odd rows cannot be written.
  case unreported
  /// The store cannot be opened.
  case store(StoreRefusal)
  /// The store, or the disk beside it, failed.
  case failed(Failure)
}

import Console
import Keeping
import Rules
import Services

/// What an import tells the operator, in sentences: never a value of a file.
struct ImportSpeech {
  private let summary: ImportSummary
  private var look: DeliveryLook { summary.look }

  init(_ summary: ImportSummary) { self.summary = summary }

  /// After an import, or a rehearsal of one.
  var lines: [String] {
    var lines = findings + files
    lines += summary.overwritten.map {
      "\($0): changed here as well since the last import; the file's value was taken"
    }
    if summary.overwrittenCount > summary.overwritten.count {
      lines.append("\(summary.overwrittenCount) such values in all")
    }
    if !summary.accepted.isEmpty {
      lines.append("accepted: " + summary.accepted.map(\.rawValue).joined(separator: ", "))
    }
    if summary.isRehearsal {
      lines.append("\(summary.changeCount) changes would be made; nothing was imported (--dry-run)")
    } else {
      lines.append("\(summary.changeCount) changes")
    }
    return lines
  }

  /// What the look at the whole found, odd or not.
  var findings: [String] {
    var lines = dates + leftOut
    let known = look.known > 0 ? ", \(look.known) known" : ""
    lines.append(
      "people: \(look.newPeople) new\(known), \(look.doubled) of the new ones with name and birth date of somebody else"
    )
    lines += [
      ("participants.csv", look.participantEnds), ("new people", look.newEnds),
      ("population.csv", look.populationEnds),
    ].filter { $0.1.all.count > 0 }.map(ends)
    lines.append("cards: \(look.reactivated) active again, \(look.movedCards) under another NIK than before")
    lines.append("values that go back: in \(counted(look.valuesBack, "row"))")
    lines += look.shrunk.filter { $0.now < $0.before }
      .map { "\($0.file).csv: \($0.now) rows, \($0.before) last time" }
    return lines + summary.findings.map(\.description)
  }

  private var dates: [String] {
    var lines = ["delivery of \(summary.day?.description ?? "no date")"]
    if let other = summary.otherDay { lines.append("delivery.csv says \(other); --date counts") }
    if summary.isCorrection {
      lines.append("the last delivery had this date and another content: this one corrects it")
    }
    if summary.day == nil { lines.append("without a date nobody can tell an older delivery from a newer one: --date") }
    return lines
  }

  private var leftOut: [String] {
    guard summary.leftCount > 0 || summary.incomplete > 0 || summary.completed > 0 else { return [] }
    var lines = summary.errors.kinds.map(\.description)
    if summary.leftCount > 0 || summary.incomplete > 0 {
      lines.append(
        "\(counted(summary.leftCount, "row")) left out, dependent ones among them; "
          + "\(counted(summary.incomplete, "person", "people")) now \"data belum lengkap\": pengkinian leads them to the counter until a delivery brings the rows"
      )
    }
    if summary.completed > 0 { lines.append("lacking until now and come: \(counted(summary.completed, "row"))") }
    return lines
  }

  private func ends(_ name: String, _ ends: NIKEnds) -> String {
    let (all, large) = (ends.all, ends.large)
    var parts = ["\(all.zeros) of \(all.count) end in 0", "\(all.hundreds) in 00"]
    if large.count > 0 { parts.append("\(large.evens) of \(large.count) that begin with 91 to 97 are even") }
    return "NIK of \(name): " + parts.joined(separator: ", ")
  }

  private var files: [String] {
    let files = IntakeFile.allCases.flatMap { file -> [String] in
      guard let count = summary.counts[file] else { return ["\(file.name): absent"] }
      let strange = count.hostile > 0 ? ", \(count.hostile) values with control or invisible characters" : ""
      let left = count.left > 0 ? ", \(count.left) left out" : ""
      let done = summary.isRehearsal ? "" : ", \(count.added) added, \(count.changed) changed"
      let nothing = count.nothing
      return ["\(file.name): \(count.rows) rows\(done)\(left)\(strange)"]
        + (nothing.count == 0 ? [] : ["\(file.name): lines \(nothing) are empty and were passed over"])
    }
    return files + summary.strangers.map { "\(Printable.clean($0)): not read, no file of a delivery has this name" }
  }

  /// One sentence: what is odd, what it means as a rule, and what to do.
  func complaint(of doubt: DeliveryDoubt) -> String {
    switch doubt {
    case .older:
      "older: the delivery is of \(summary.day?.description ?? "no date"), and one of "
        + "\(summary.last?.description ?? "a later day") is in the store; its values would come back"
    case .cutOff:
      "cut-off: "
        + look.cutOff.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: ", ")
        + ": the last line has no end, so the file may have been cut off inside its last value; ask for it again"
    case .fewer:
      "fewer: "
        + look.shrunk.map { "\($0.file).csv has \($0.now) rows, \($0.before) last time" }.joined(separator: ", ")
        + "; a part may be missing"
    case .newPeople:
      "new-people: \(look.newPeople) people are new and \(look.known) are known; ask whether the NIKs are right"
    case .doubled:
      "doubled: \(look.doubled) of \(look.newPeople) new people have name and birth date of somebody else under another "
        + "NIK; their NIKs may be damaged, or were corrected: then ask at the counter or with "
        + "`anjungan participant correct`"
    case .nikEnds:
      "nik-ends: too many NIKs end in 0, or are even from 91 on: a program that keeps numbers instead of text has "
        + "rounded them; ask for the files as they were made"
    case .reactivated:
      "reactivated: \(look.reactivated) of \(look.cards) cards were TIDAK AKTIF and are AKTIF again; the delivery may be "
        + "an older one"
    case .valuesBack:
      "values-back: \(look.valuesBack) of \(look.rows) rows go back to an earlier value; the delivery may be an older one"
    }
  }

  /// What to do when rows are wrong and nothing was imported.
  static func afterErrors(_ errors: IntakeErrors, leavesOut: Bool) -> [String] {
    let kinds = errors.kinds.count
    let count = "\(counted(errors.count, "error")) of \(counted(kinds, "kind")); nothing was imported"
    let shown = kinds == IntakeErrors.limit ? ["there are more kinds than the first \(kinds)"] : []
    if errors.fileFaults > 0 {
      return shown + [
        count + (leavesOut ? ": --leave-out leaves out rows, not files" : ""),
        "ask the head office for these files again",
      ]
    }
    return shown + [
      count,
      "ask the head office for these rows again (--report FILE lists each); until they come, --leave-out takes in all "
        + "others and sends the people concerned to the counter",
    ]
  }
}

/// `1 row`, `2 rows`.
private func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}

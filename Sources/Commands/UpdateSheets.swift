import Rules
import Services

// How pengkinian are printed: for a person in the branch's zone, for a script as `docs/operating.md` says.

extension Update {
  /// Stable; see `docs/operating.md`.
  var json: [String: Any] {
    var object: [String: Any] = [
      "schema": "anjungan.update/1", "number": number.description, "state": state.rawValue,
      "submitted": submitted.iso8601, "due": due.iso8601, "due_is_estimate": dueIsEstimate,
    ]
    if let decided { object["decided"] = decided.iso8601 }
    if let reason { object["reason"] = reason.rawValue }
    return object
  }
}

extension UpdateLine {
  var json: [String: Any] {
    update.json.merging(["participant": participant.description, "past_due": isPastDue]) { $1 }
  }

  /// `BM2-B67-8KS  inProcess  submitted 2026-11-21 17:53:32 WIB  due 2026-11-26 23:59:59 WIB`.
  func text(in zone: Zone) -> String {
    var parts = [update.number.description, update.state.rawValue]
    parts.append("submitted \(update.submitted.local(in: zone))")
    if let decided = update.decided {
      parts.append("ended \(decided.local(in: zone))" + (update.reason.map { " (\($0.rawValue))" } ?? ""))
    } else {
      parts.append("due \(update.due.local(in: zone))\(update.dueIsEstimate ? " (estimate)" : "")")
    }
    return (isPastDue ? parts + ["past due"] : parts).joined(separator: "  ")
  }
}

extension UpdateFile {
  /// Everything, for a person to read: what is stated, and behind it what is on record.
  var lines: [String] {
    let (update, old) = (line.update, recorded.fields)
    var lines = ["number: \(update.number)", "state: \(state)"]
    if let words = update.words { lines.append("reason in words: \(words.text)") }
    let clerk = enteredBy.map { ", entered by \($0.text)" } ?? ""
    lines.append(
      "submitted: \(update.submitted.local(in: zone)), branch \(station.branch), \(station.terminal)\(clerk)")
    lines.append("participant: \(line.participant)")
    lines.append("NIK: \(person.nikMask)")
    lines.append("name: \(person.name), born \(person.birth)")
    lines += person.cards.map { "card: \($0.mask), \($0.isActive ? "active" : "not active"), branch \($0.branch)" }
    lines += stated.fields.map { "\($0.name): \(compared($0.name, $0.value, old[$0.name]))" } + deliveredAddress
    lines += doubts.map { "notice: \($0.explanation)" }
    if let remark = record.explanation { lines.append("on record: \(remark)") }
    return lines + (line.update.state == .inProcess && !isMasked ? ["comparison: \(digest)"] : [])
  }

  private var state: String {
    let update = line.update
    if let decided = update.decided {
      let reason = update.reason.map { " (\($0.rawValue))" } ?? ""
      return "\(update.state.rawValue)\(reason) since \(decided.local(in: zone))"
    }
    let due = "due \(update.due.local(in: zone))\(update.dueIsEstimate ? " (estimate)" : "")"
    return "\(update.state.rawValue), \(due)\(line.isPastDue ? ", past due" : "")"
  }

  private func compared(_ name: String, _ new: String?, _ old: String?) -> String {
    let shownNew = new.map { shown($0, in: name) } ?? "-"
    guard record == .now || record == .atDecision else { return shownNew }
    guard let old else { return "\(shownNew) (nothing on record)" }
    let isName = ["mother", "account_holder", "emergency_name"].contains(name)
    switch new.map({ Writing(old, $0, isName: isName) }) {
    case .same: return "\(shownNew) (as on record)"
    case .spelled(let slips):
      let ways = slips.map(\.explanation).joined(separator: ", ")
      return "\(shownNew) (written otherwise on record: \(shown(old, in: name)); \(ways))"
    case .different, nil: return "\(shownNew) (on record: \(shown(old, in: name)))"
    }
  }

  /// As this account may read them.
  private func shown(_ fields: [String: String]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: fields.map { ($0, shown($1, in: $0)) })
  }

  private func shown(_ value: String, in field: String) -> String {
    switch field {
    case "telephone", "npwp", "kk", "account", "emergency_telephone":
      isMasked ? Mask.ends(of: value, first: 2, last: 2) : value
    case "mother": isMasked ? Mask.hidden : value
    default: value
    }
  }

  /// Delivered as one text, it stands beside no field.
  private var deliveredAddress: [String] {
    recorded.deliveredAddress.map { ["address on record: \($0)"] } ?? []
  }

  /// Stable; see `docs/operating.md`.
  var json: [String: Any] {
    var old: [String: Any] = shown(recorded.fields)
    if let address = recorded.deliveredAddress { old["address"] = address }
    var head = line.json
    if let words = line.update.words { head["reason_words"] = words.text }
    if let enteredBy { head["entered_by"] = enteredBy.text }
    if line.update.state == .inProcess, !isMasked { head["comparison"] = digest }
    if !doubts.isEmpty { head["notices"] = doubts.map(\.code) }
    return head.merging([
      "schema": "anjungan.update-file/1", "branch": station.branch, "terminal": station.terminal,
      "nik": person.nikMask, "name": person.name, "birth": person.birth.description,
      "cards": person.cards.map { ["mask": $0.mask, "active": $0.isActive, "branch": $0.branch] as [String: Any] },
      "stated": shown(stated.filled), "recorded": old, "recorded_is": record.rawValue,
    ]) { $1 }
  }
}

extension UpdateData {
  /// Everything that a pengkinian states, by the names that lines and JSON have, in the order of the form.
  fileprivate var fields: [(name: String, value: String?)] {
    let address = population.address
    return [
      ("telephone", contact.phone.e164), ("email", contact.email?.text), ("no_email", contact.noEmail?.text),
      ("npwp", contact.npwp?.digits),
      ("kk", population.kk.digits), ("birth_place", population.birthPlace.text), ("sex", population.sex.rawValue),
      ("mother", population.mother.text), ("marital", population.marital.rawValue), ("street", address.street.text),
      ("rt", address.rt.digits), ("rw", address.rw.digits), ("village", address.village.text),
      ("district", address.district.text), ("regency", address.regency.text), ("province", address.province.name),
      ("postcode", address.postcode.digits), ("bank", additional.bank.name), ("account", additional.account.digits),
      ("account_holder", additional.holder.text), ("emergency_name", additional.emergency.name.text),
      ("emergency_relation", additional.emergency.relation.rawValue),
      ("emergency_telephone", additional.emergency.phone.e164),
    ]
  }
}

extension UpdateData {
  /// Without what was left empty.
  fileprivate var filled: [String: String] {
    Dictionary(uniqueKeysWithValues: fields.compactMap { field in field.value.map { (field.name, $0) } })
  }
}

extension UpdateDoubt {
  /// For scripts; for ever.
  fileprivate var code: String {
    switch self {
    case .holderIsSomebodyElse: "holder-is-somebody-else"
    case .motherIsPerson: "mother-is-person"
    case .motherIsAnother: "mother-is-another"
    case .sexAgainstNIK: "sex-against-nik"
    case .birthPlaceAgainstNIK: "birth-place-against-nik"
    }
  }

  /// In words, for an officer.
  fileprivate var explanation: String {
    switch self {
    case .holderIsSomebodyElse: "the account is in another name than the participant's"
    case .motherIsPerson: "the mother has the participant's own name"
    case .motherIsAnother: "another mother is on record; see the family card or the birth certificate"
    case .sexAgainstNIK: "the NIK was given to the other sex"
    case .birthPlaceAgainstNIK: "the NIK was given out in another province than the birth place"
    }
  }
}

extension UpdateFile.Record {
  /// In words, where it is not what is on record now.
  fileprivate var explanation: String? {
    switch self {
    case .now: nil
    case .atDecision: "as it was when this update was decided"
    case .withheld: "for supervisors and auditors, once an update is decided"
    case .unknown: "not kept: an earlier version decided this update"
    }
  }
}

extension WritingSlip {
  /// In words, for an officer.
  fileprivate var explanation: String {
    switch self {
    case .lookAlike: "letters of another script that look alike"
    case .invisible: "signs that cannot be seen"
    case .accents: "accents"
    case .letterCase: "upper and lower case"
    case .spaces: "spaces"
    case .marks: "dots or hyphens"
    case .title: "a title"
    }
  }
}

extension Recorded {
  /// By the same names; what is not on record is left out.
  fileprivate var fields: [String: String] {
    if let stated { return stated.filled }
    let delivered = [
      "telephone": telephone, "email": email, "mother": mother, "sex": sex?.rawValue, "marital": marital?.rawValue,
    ]
    return delivered.compactMapValues(\.self)
  }

  /// Only as long as no pengkinian has stated another.
  fileprivate var deliveredAddress: String? { stated == nil ? address : nil }
}

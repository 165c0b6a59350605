package import Rules
import Services

/// What a pengkinian states beside what is on record: what differs first, each kind in the order of the form, and what is
/// the same last. Rule KY5.
package struct UpdateComparison: Sendable, Hashable {
  /// What a line is about.
  package enum Item: Sendable, Hashable {
    case line(FormLine)
    /// The address as it was delivered, in one text, beside the stated one: only before anything was stated.
    case wholeAddress
    /// All lines that are the same, in one.
    case same
  }

  /// How the two sides of a line stand to each other, what has to be looked at first first.
  package enum Standing: Sendable, Hashable, CaseIterable {
    /// On record, and not stated any more.
    case removed
    case changed
    /// Alike to a reader, and not written alike: never the same.
    case spelled
    /// Nothing is on record.
    case added
    case same
    /// What was on record is not told.
    case untold
  }

  /// One line with both sides; nil where there is nothing.
  package struct Row: Sendable, Hashable {
    package let item: Item
    package let old: String?
    package let new: String?
    package let standing: Standing
    /// In which ways two writings of one value differ.
    package var slips: [WritingSlip] = []
    /// What is odd about what is stated, whatever stands on record.
    package var doubt: UpdateDoubt?

    /// What is odd comes before everything else, and what is new begins with where money and messages go.
    fileprivate var rank: Int {
      guard doubt == nil else { return 0 }
      return 1 + 2 * (Standing.allCases.firstIndex(of: standing) ?? 0) + (standing == .added && !leadsToPerson ? 1 : 0)
    }

    /// What is on record would be another, is odd, or says where money and messages go: nobody approves it unseen.
    var isChange: Bool {
      doubt != nil || [.removed, .changed, .spelled].contains(standing) || standing == .added && leadsToPerson
    }

    /// Money or messages go there.
    private var leadsToPerson: Bool {
      guard case .line(let line) = item else { return false }
      return [.phone, .email, .bank, .account, .holder].contains(line)
    }

    /// Nothing about it has to be looked at.
    var isPlain: Bool { standing == .same && doubt == nil }
  }

  package let rows: [Row]

  init(_ file: UpdateFile, _ say: CounterTexts) {
    let rows = Self.items(of: file).map { item in
      switch item {
      case .line(let line): Self.row(of: line, file, say)
      case .wholeAddress, .same: Self.address(of: file)
      }
    }
    let places = rows.indices.sorted { (rows[$0].rank, $0) < (rows[$1].rank, $1) }
    self.rows = places.map { rows[$0] }
  }

  /// What is compared, in the order of the form.
  private static func items(of file: UpdateFile) -> [Item] {
    let hasDelivered = file.recorded.stated == nil && file.recorded.address != nil
    return FormLine.allCases.flatMap { line -> [Item] in
      line == .street && hasDelivered ? [.wholeAddress, .line(line)] : [.line(line)]
    }
  }

  /// The lines of a page: what is the same is one line unless it is unfolded.
  func items(isUnfolded: Bool) -> [Item] {
    let different = rows.filter { !$0.isPlain }.map(\.item)
    let same = rows.filter(\.isPlain).map(\.item)
    return different + (isUnfolded || same.isEmpty ? same : [.same])
  }

  /// The row of a line; nil for the one that stands for many.
  func row(of item: Item) -> Row? { rows.first { $0.item == item } }

  /// How many lines stand so.
  func count(_ standing: Standing) -> Int { rows.count { $0.standing == standing } }

  /// What was on record is told: else there is nothing to compare.
  var isTold: Bool { count(.untold) == 0 }

  private static func row(of line: FormLine, _ file: UpdateFile, _ say: CounterTexts) -> Row {
    let old = file.recorded.value(of: line, say.wizard)
    let new = file.stated.value(of: line, say.wizard)
    let (standing, slips) = file.record.isTold ? compared(old, new, line) : (.untold, [])
    let hide = { (value: String) in file.isMasked ? line.mask(value) : value }
    return Row(
      item: .line(line), old: old.map(hide), new: new.map(hide), standing: standing, slips: slips,
      doubt: file.doubts.first { $0.line == line })
  }

  /// Delivered in one text: whether it is the same place, a person reads.
  private static func address(of file: UpdateFile) -> Row {
    Row(
      item: .wholeAddress, old: file.recorded.address, new: file.stated.population.address.inOneLine, standing: .changed
    )
  }

  /// Only what is equal scalar by scalar is the same.
  private static func compared(_ old: String?, _ new: String?, _ line: FormLine) -> (Standing, [WritingSlip]) {
    switch (old, new) {
    case (nil, nil): (.same, [])
    case (nil, _?): (.added, [])
    case (_?, nil): (.removed, [])
    case (let old?, let new?):
      switch Writing(old, new, isName: line.isName) {
      case .same: (.same, [])
      case .spelled(let slips): (.spelled, slips)
      case .different: (.changed, [])
      }
    }
  }
}

extension UpdateDoubt {
  /// The line that it is about.
  var line: FormLine {
    switch self {
    case .holderIsSomebodyElse: .holder
    case .motherIsPerson, .motherIsAnother: .mother
    case .sexAgainstNIK: .sex
    case .birthPlaceAgainstNIK: .birthPlace
    }
  }
}

extension UpdateFile.Record {
  /// Whether what is on record, or was, is told at all.
  var isTold: Bool { self == .now || self == .atDecision }
}

extension FormLine {
  /// The name of a person: titles may be left out of it.
  fileprivate var isName: Bool { [.mother, .holder, .emergencyName].contains(self) }
}

extension FormLine {
  /// A value of this line, for whoever decides nothing of it.
  fileprivate func mask(_ value: String) -> String {
    switch self {
    case .phone, .npwp, .kk, .account, .emergencyPhone: Mask.ends(of: value, first: 2, last: 2)
    case .mother: Mask.hidden
    case .email, .birthPlace, .sex, .marital, .street, .rt, .rw, .village, .district, .regency, .province, .postcode,
      .bank, .holder, .emergencyName, .relation:
      value
    }
  }
}

extension UpdateData {
  /// In the words that the form has for it; nil for what was left empty.
  fileprivate func value(of line: FormLine, _ say: WizardTexts) -> String? {
    switch line {
    case .phone: contact.phone.shown
    case .email: contact.email?.text ?? contact.noEmail.map { say.noEmail($0.text) }
    case .npwp: contact.npwp?.digits
    case .kk: population.kk.digits
    case .birthPlace: population.birthPlace.text
    case .sex: say.option(population.sex, of: line)
    case .mother: population.mother.text
    case .marital: say.option(population.marital, of: line)
    case .street, .rt, .rw, .village, .district, .regency, .province, .postcode: population.address.value(of: line)
    case .bank: additional.bank.name
    case .account: additional.account.digits
    case .holder: additional.holder.text
    case .emergencyName: additional.emergency.name.text
    case .relation: say.option(additional.emergency.relation, of: line)
    case .emergencyPhone: additional.emergency.phone.shown
    }
  }
}

extension Address {
  /// As a person writes it: `Jl. Mawar 1, RT 001 RW 002, …`.
  var inOneLine: String {
    let parts = [
      street.text, "RT \(rt.digits) RW \(rw.digits)", village.text, district.text, regency.text, province.name,
      postcode.digits,
    ]
    return parts.joined(separator: ", ")
  }

  fileprivate func value(of line: FormLine) -> String? {
    switch line {
    case .street: street.text
    case .rt: rt.digits
    case .rw: rw.digits
    case .village: village.text
    case .district: district.text
    case .regency: regency.text
    case .province: province.name
    case .postcode: postcode.digits
    case .phone, .email, .npwp, .kk, .birthPlace, .sex, .mother, .marital, .bank, .account, .holder, .emergencyName,
      .relation, .emergencyPhone:
      nil
    }
  }
}

extension Recorded {
  /// In the words that the form has for it: as it was stated, else as it was delivered; nil for what there is not.
  func value(of line: FormLine, _ say: WizardTexts) -> String? {
    stated.map { $0.value(of: line, say) } ?? delivered(line, say)
  }

  /// As it was delivered; nil for what no delivery has.
  fileprivate func delivered(_ line: FormLine, _ say: WizardTexts) -> String? {
    switch line {
    case .phone: telephone.map { (try? Phone($0))?.shown ?? $0 }
    case .email: email
    case .mother: mother
    case .sex: sex.map { say.option($0, of: line) }
    case .marital: marital.map { say.option($0, of: line) }
    case .npwp, .kk, .birthPlace, .street, .rt, .rw, .village, .district, .regency, .province, .postcode, .bank,
      .account, .holder, .emergencyName, .relation, .emergencyPhone:
      nil
    }
  }
}

extension Phone {
  /// As people here write it: `081270008001`.
  fileprivate var shown: String { "0" + e164.dropFirst(3) }
}

extension WizardTexts {
  /// The words of an option of the form.
  func option<Option: CaseIterable & Equatable>(_ option: Option, of line: FormLine) -> String
  where Option.AllCases == [Option] {
    let words = options(line)
    guard let place = Option.allCases.firstIndex(of: option), words.indices.contains(place) else { return "-" }
    return words[place]
  }
}

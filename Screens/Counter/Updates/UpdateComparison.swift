import Rules
import Services

/// What a pengkinian states beside what is on record, line by line in the order of the form.
package struct UpdateComparison: Sendable, Hashable {
  /// What a line is about.
  package enum Item: Sendable, Hashable {
    case line(FormLine)
    /// The address as it was delivered, in one text, beside the stated one: only before anything was stated.
    case wholeAddress
  }

  /// How the two sides of a line stand to each other.
  package enum Standing: Sendable, Hashable, CaseIterable {
    case same, changed
    /// Nothing is on record.
    case added
    /// On record, and not stated any more.
    case removed
  }

  /// One line with both sides; nil where there is nothing.
  package struct Row: Sendable, Hashable {
    package let item: Item
    package let old: String?
    package let new: String?
    package let standing: Standing
  }

  package let rows: [Row]

  init(_ file: UpdateFile, _ say: Texts) {
    rows = Self.items(of: file).map { item in
      switch item {
      case .line(let line): Self.row(of: line, file, say)
      case .wholeAddress: Self.address(of: file)
      }
    }
  }

  /// What is compared, in the order of the form.
  static func items(of file: UpdateFile) -> [Item] {
    let hasDelivered = file.recorded.stated == nil && file.recorded.address != nil
    return FormLine.allCases.flatMap { line -> [Item] in
      line == .street && hasDelivered ? [.wholeAddress, .line(line)] : [.line(line)]
    }
  }

  /// How many lines stand so.
  func count(_ standing: Standing) -> Int { rows.count { $0.standing == standing } }

  private static func row(of line: FormLine, _ file: UpdateFile, _ say: Texts) -> Row {
    let old = file.recorded.stated.map { $0.value(of: line, say) } ?? file.recorded.delivered(line, say)
    let new = file.stated.value(of: line, say)
    let standing = standing(of: old, new, line)
    guard file.isMasked else { return Row(item: .line(line), old: old, new: new, standing: standing) }
    return Row(
      item: .line(line), old: old.map { line.mask($0) }, new: new.map { line.mask($0) }, standing: standing)
  }

  /// Delivered in one text: whether it is the same place, a person reads.
  private static func address(of file: UpdateFile) -> Row {
    let new = file.stated.population.address
    let parts = [
      new.street.text, "RT \(new.rt.digits) RW \(new.rw.digits)", new.village.text, new.district.text,
      new.regency.text, new.province.name, new.postcode.digits,
    ]
    return Row(item: .wholeAddress, old: file.recorded.address, new: parts.joined(separator: ", "), standing: .changed)
  }

  private static func standing(of old: String?, _ new: String?, _ line: FormLine) -> Standing {
    switch (old, new) {
    case (nil, nil): .same
    case (nil, _?): .added
    case (_?, nil): .removed
    case (let old?, let new?): isSame(old, new, line) ? .same : .changed
    }
  }

  /// What was delivered may be written in another way.
  private static func isSame(_ old: String, _ new: String, _ line: FormLine) -> Bool {
    if old == new { return true }
    switch line {
    case .mother, .holder, .emergencyName: return PersonName.likeness(old, new) == .same
    case .email: return (try? Email(old)) != nil && (try? Email(old)) == (try? Email(new))
    case .phone, .npwp, .kk, .birthPlace, .sex, .marital, .street, .rt, .rw, .village, .district, .regency, .province,
      .postcode, .bank, .account, .relation, .emergencyPhone:
      return false
    }
  }
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
  fileprivate func value(of line: FormLine, _ say: Texts) -> String? {
    switch line {
    case .phone: contact.phone.shown
    case .email: contact.email.text
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
  /// As it was delivered; nil for what no delivery has.
  fileprivate func delivered(_ line: FormLine, _ say: Texts) -> String? {
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

extension Texts {
  /// The words of an option of the form.
  fileprivate func option<Option: CaseIterable & Equatable>(_ option: Option, of line: FormLine) -> String
  where Option.AllCases == [Option] {
    let words = wizard.options(line)
    guard let place = Option.allCases.firstIndex(of: option), words.indices.contains(place) else { return "-" }
    return words[place]
  }
}

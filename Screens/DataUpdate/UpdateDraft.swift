import Flow
import Rules
import Services

/// What was typed into the form so far, on all its screens. It travels along as it is, so that going back, another
/// language and a check that has grown old lose nothing. Gate G9.
package struct UpdateDraft: Sendable, Hashable {
  private var entries: [FormLine: Entry] = [:]
  /// The warnings that were shown; each is shown once, and again when its line has changed.
  private(set) var warned: Set<FormWarning> = []

  /// What an officer compares with and keeps; nil at a kiosk.
  let recorded: Recorded?

  /// Nothing typed yet: at a counter with what is on record, but for what is always typed anew. Rule AKb.
  init(of recorded: Recorded? = nil) {
    self.recorded = recorded
    for line in FormLine.allCases where !line.isTypedAnew {
      if let text = recorded?.typed(line) { entries[line] = line.entry(text) }
    }
  }

  /// A line as it was left.
  subscript(line: FormLine) -> Entry { entries[line] ?? line.entry() }

  /// Keeps a line as it is now.
  mutating func keep(_ entry: Entry, for line: FormLine) {
    if self[line].text != entry.text { warned = warned.filter { $0.line != line } }
    entries[line] = entry
  }

  /// These warnings were shown.
  mutating func note(_ warnings: [FormWarning]) { warned.formUnion(warnings) }

  func text(_ line: FormLine) -> String { self[line].text }

  /// Why there is no e-mail, where an officer wrote that; nil where there is one or none was written.
  var reasonForNoEmail: String? { (try? noEmail())?.text }
}

/// Something unusual that is read once more and never refused. Rules N1, N5, N6.
package enum FormWarning: Sendable, Hashable {
  /// The NIK says otherwise.
  case sexDiffers
  /// 13 national digits.
  case longPhone(FormLine)
  /// No bank of the list.
  case unknownBank
  /// The account is somebody else's by its name: benefits go to one's own, and an officer is warned of it as well.
  case holderDiffers
  /// The number of the KK is the person's own NIK.
  case kkIsNIK
  /// Not the name of one city or regency of the list, which a decree may change.
  case unknownRegency
  /// Nothing but the kind of a place.
  case emptyStreet
  /// The emergency contact is called like the person.
  case ownName
  /// The mother is called like the person.
  case ownMother
  /// The domain of an e-mail that may be meant.
  case oddEmail(String)

  /// What is to be read once more.
  var line: FormLine {
    switch self {
    case .sexDiffers: .sex
    case .longPhone(let line): line
    case .unknownBank: .bank
    case .holderDiffers: .holder
    case .kkIsNIK: .kk
    case .unknownRegency: .regency
    case .emptyStreet: .street
    case .ownName: .emergencyName
    case .ownMother: .mother
    case .oddEmail: .email
    }
  }
}

/// Why a line cannot be sent as it is.
enum LineFault: Error, Sendable, Hashable {
  case phone(Phone.Fault)
  case email(Email.Fault)
  /// That there is none is written, and not why.
  case emailReason
  case npwp(NPWP.Fault)
  case kk(KK.Fault)
  case text(TypedLine.Fault)
  /// The name of a place without a letter.
  case letterless
  case name(PersonName.Fault)
  case rtrw(RTRW.Fault)
  case postcode(Postcode.Fault)
  case account(AccountNumber.Fault)
  /// No province is stated.
  case noProvince
  /// No province has this name, or more than one begins like that.
  case province
  /// None of the options is chosen.
  case unchosen
  /// The emergency contact has the person's own telephone.
  case ownPhone
}

// MARK: What it says

extension UpdateDraft {
  /// Why this line cannot be sent, or nil.
  func fault(of line: FormLine) -> LineFault? {
    do throws(LineFault) {
      try check(line)
      return nil
    } catch { return error }
  }

  /// The first line that cannot be sent, in the order in which they are asked; nil when all can.
  var firstFaulty: FormLine? { FormLine.allCases.first { fault(of: $0) != nil } }

  /// What is unusual in these lines.
  func warnings(in lines: [FormLine], of person: Identity) -> [FormWarning] {
    lines.compactMap { warning(of: $0, person) }
  }

  /// The whole form; throws the fault of the first line that cannot be sent.
  func data() throws(LineFault) -> UpdateData {
    UpdateData(
      contact: try contact(),
      population: PopulationData(
        kk: try kk(), birthPlace: try named(.birthPlace), sex: try option(.sex), mother: try name(.mother),
        marital: try option(.marital), address: try address()),
      additional: AdditionalData(
        bank: try bank(), account: try account(), holder: try name(.holder),
        emergency: EmergencyContact(
          name: try name(.emergencyName), relation: try option(.relation), phone: try emergencyPhone())))
  }

  private func contact() throws(LineFault) -> ContactData {
    let (phone, npwp) = (try phone(.phone), try npwp())
    if let why = try noEmail() { return ContactData(phone: phone, withoutEmail: why, npwp: npwp) }
    return ContactData(phone: phone, email: try email(), npwp: npwp)
  }

  private func address() throws(LineFault) -> Address {
    Address(
      street: try line(.street), rt: try rtrw(.rt), rw: try rtrw(.rw), village: try named(.village),
      district: try named(.district), regency: try named(.regency), province: try province(),
      postcode: try postcode())
  }

  private func check(_ line: FormLine) throws(LineFault) {
    switch line {
    case .phone: _ = try phone(line)
    case .email: if try noEmail() == nil { _ = try email() }
    case .npwp: _ = try npwp()
    case .kk: _ = try kk()
    case .street: _ = try self.line(line)
    case .birthPlace, .village, .district, .regency: _ = try named(line)
    case .sex: _ = try option(line) as Sex
    case .mother, .holder, .emergencyName: _ = try name(line)
    case .marital: _ = try option(line) as MaritalStatus
    case .rt, .rw: _ = try rtrw(line)
    case .province: _ = try province()
    case .postcode: _ = try postcode()
    case .bank: _ = try bank()
    case .account: _ = try account()
    case .relation: _ = try option(line) as Relation
    case .emergencyPhone: _ = try emergencyPhone()
    }
  }

  private func warning(of line: FormLine, _ person: Identity) -> FormWarning? {
    switch line {
    case .sex:
      guard let sex: Sex = chosen(line) else { return nil }
      return person.nik.warnings(statedBirth: nil, statedSex: sex).contains(.sexDiffers) ? .sexDiffers : nil
    case .phone, .emergencyPhone: return (try? phone(line))?.isUnusuallyLong == true ? .longPhone(line) : nil
    case .bank: return (try? bank())?.isKnown == false ? .unknownBank : nil
    case .holder:
      guard let holder = try? name(line) else { return nil }
      return PersonName.compare(holder, person.name) == .same ? nil : .holderDiffers
    case .kk: return (try? kk())?.digits == person.nik.digits ? .kkIsNIK : nil
    case .street: return (try? self.line(line))?.namesNoStreet == true ? .emptyStreet : nil
    case .regency: return isUnknownRegency ? .unknownRegency : nil
    case .emergencyName: return isOwn(line, person) ? .ownName : nil
    case .mother: return isOwn(line, person) ? .ownMother : nil
    case .email: return (try? email())?.meantDomain.map(FormWarning.oddEmail)
    case .npwp, .birthPlace, .marital, .rt, .rw, .village, .district, .province, .postcode, .account,
      .relation:
      return nil
    }
  }

  private func isOwn(_ line: FormLine, _ person: Identity) -> Bool {
    guard let name = try? name(line) else { return false }
    return PersonName.compare(name, person.name) == .same
  }

  private var isUnknownRegency: Bool {
    guard (try? named(.regency)) != nil else { return false }
    return Completion.names(for: text(.regency), among: Regency.named).count != 1
  }
}

// MARK: Reading a line

extension UpdateDraft {
  /// The option under the chosen digit, nil when none is chosen.
  func chosen<Option: CaseIterable>(_ line: FormLine) -> Option? where Option.AllCases == [Option] {
    guard let digit = self[line].chosen, Option.allCases.indices.contains(digit - 1) else { return nil }
    return Option.allCases[digit - 1]
  }

  private func option<Option: CaseIterable>(_ line: FormLine) throws(LineFault) -> Option
  where Option.AllCases == [Option] {
    guard let option: Option = chosen(line) else { throw .unchosen }
    return option
  }

  private func phone(_ line: FormLine) throws(LineFault) -> Phone {
    do { return try Phone(text(line)) } catch { throw .phone(error) }
  }

  /// Somebody else's.
  private func emergencyPhone() throws(LineFault) -> Phone {
    let phone = try phone(.emergencyPhone)
    guard (try? self.phone(.phone)) != phone else { throw .ownPhone }
    return phone
  }

  private func email() throws(LineFault) -> Email {
    do { return try Email(text(.email)) } catch { throw .email(error) }
  }

  /// A dash and why, where an officer writes; nil where an e-mail is to stand.
  private func noEmail() throws(LineFault) -> TypedLine? {
    guard recorded != nil, text(.email).hasPrefix("-") else { return nil }
    do { return try TypedLine(String(text(.email).dropFirst())) } catch { throw .emailReason }
  }

  /// An empty line is no fault: not everybody has one.
  private func npwp() throws(LineFault) -> NPWP? {
    guard !text(.npwp).allSatisfy({ $0 == " " }) else { return nil }
    do { return try NPWP(text(.npwp)) } catch { throw .npwp(error) }
  }

  private func kk() throws(LineFault) -> KK {
    do { return try KK(text(.kk)) } catch { throw .kk(error) }
  }

  private func line(_ line: FormLine) throws(LineFault) -> TypedLine {
    do { return try TypedLine(text(line)) } catch { throw .text(error) }
  }

  /// A place by its name, which has a letter as a person's has.
  private func named(_ line: FormLine) throws(LineFault) -> TypedLine {
    let place = try self.line(line)
    guard place.hasLetter else { throw .letterless }
    return place
  }

  private func name(_ line: FormLine) throws(LineFault) -> PersonName {
    do { return try PersonName(text(line)) } catch { throw .name(error) }
  }

  private func rtrw(_ line: FormLine) throws(LineFault) -> RTRW {
    do { return try RTRW(text(line)) } catch { throw .rtrw(error) }
  }

  private func province() throws(LineFault) -> Province {
    guard !text(.province).allSatisfy({ $0 == " " }) else { throw .noProvince }
    guard let province = Province(typed: text(.province)) else { throw .province }
    return province
  }

  private func postcode() throws(LineFault) -> Postcode {
    do { return try Postcode(text(.postcode)) } catch { throw .postcode(error) }
  }

  private func bank() throws(LineFault) -> Bank {
    do { return try Bank(text(.bank)) } catch { throw .text(error) }
  }

  private func account() throws(LineFault) -> AccountNumber {
    do { return try AccountNumber(text(.account)) } catch { throw .account(error) }
  }

  /// The list of which a line takes a name: provinces, regencies of the province where one is stated, banks; nil for all
  /// else.
  func list(for line: FormLine) -> [Completion.Named]? {
    switch line {
    case .province: return Province.named
    case .regency:
      guard let province = Province(typed: text(.province)) else { return Regency.named }
      return Regency.all.filter { $0.province == province }.map(\.named)
    case .bank: return Bank.named
    case .phone, .email, .npwp, .kk, .birthPlace, .sex, .mother, .marital, .street, .rt, .rw, .village, .district,
      .postcode, .account, .holder, .emergencyName, .relation, .emergencyPhone:
      return nil
    }
  }

  /// The names of the list that may be meant by what was typed so far.
  func names(for line: FormLine) -> [String] {
    if line == .province, let province = Province(typed: text(line)) { return [province.name] }
    if line == .bank, let bank = try? Bank(text(line)), bank.isKnown { return [bank.name] }
    return list(for: line).map { Completion.names(for: text(line), among: $0) } ?? []
  }

  /// What a typed name was recognised as: the only one of the list that is meant; nil for all else.
  func recognised(_ line: FormLine) -> String? {
    let names = names(for: line)
    return names.count == 1 ? names[0] : nil
  }
}

// MARK: What is on record

extension FormLine {
  /// Never filled in beforehand: what an import says of it is not trusted, and money and codes go there. Rule AKb.
  var isTypedAnew: Bool { [.phone, .email, .bank, .account, .holder].contains(self) }
}

extension Recorded {
  /// As it would have been typed: of options the digit; nil where nothing is known.
  fileprivate func typed(_ line: FormLine) -> String? {
    switch line {
    case .phone, .email, .bank, .account, .holder: nil
    case .npwp: stated?.contact.npwp?.digits
    case .kk: stated?.population.kk.digits
    case .birthPlace: stated?.population.birthPlace.text
    case .sex: Self.digit(of: stated?.population.sex ?? sex)
    case .mother: stated?.population.mother.text ?? mother
    case .marital: Self.digit(of: stated?.population.marital ?? marital)
    case .street: stated?.population.address.street.text
    case .rt: stated?.population.address.rt.digits
    case .rw: stated?.population.address.rw.digits
    case .village: stated?.population.address.village.text
    case .district: stated?.population.address.district.text
    case .regency: stated?.population.address.regency.text
    case .province: stated?.population.address.province.name
    case .postcode: stated?.population.address.postcode.digits
    case .emergencyName: stated?.additional.emergency.name.text
    case .relation: Self.digit(of: stated?.additional.emergency.relation)
    case .emergencyPhone: stated?.additional.emergency.phone.national
    }
  }

  private static func digit<Option: CaseIterable & Equatable>(of option: Option?) -> String?
  where Option.AllCases == [Option] {
    option.flatMap(Option.allCases.firstIndex).map { "\($0 + 1)" }
  }
}

package import Rules
package import Services

/// Filled-in forms for tests: each is right as it is, and a test changes what it is about.
extension Invented {
  /// A pengkinian as somebody states it; what is not named here is always the same.
  package static func updateData(
    phone: String = "0812 7000 8001", email: String = "Rina.Pratiwi@pos.example",
    npwp: String? = "01.300.066.6-091.000", mother: String = "Siti Aminah", sex: Sex = .female,
    marital: MaritalStatus = .married, birthPlace: String = "Yogyakarta", address: Address? = nil,
    bank: String = "BRI", account: String = "0012 0100 4567", holder: String = "Rina Pratiwi",
    emergency: EmergencyContact? = nil
  ) throws -> UpdateData {
    UpdateData(
      contact: ContactData(phone: try Phone(phone), email: try Email(email), npwp: try npwp.map { try NPWP($0) }),
      population: PopulationData(
        kk: try KK("3174 0101 0203 0004"), birthPlace: try TypedLine(birthPlace), sex: sex,
        mother: try PersonName(mother), marital: marital, address: try address ?? Self.address()),
      additional: AdditionalData(
        bank: try Bank(bank), account: try AccountNumber(account), holder: try PersonName(holder),
        emergency: try emergency ?? Self.emergency()))
  }

  package static func address(
    street: String = "Jl. Melati No. 7", village: String = "Gandaria Utara"
  ) throws -> Address {
    Address(
      street: try TypedLine(street), rt: try RTRW("4"), rw: try RTRW("011"), village: try TypedLine(village),
      district: try TypedLine("Kebayoran Baru"), regency: try TypedLine("Kota Jakarta Selatan"),
      province: try province("DKI"), postcode: try Postcode("12140"))
  }

  package static func emergency(
    name: String = "Agus Pratiwi", relation: Relation = .sibling, phone: String = "0813 9000 1002"
  ) throws -> EmergencyContact {
    EmergencyContact(name: try PersonName(name), relation: relation, phone: try Phone(phone))
  }

  /// A complaint in the state in which it was filed, of an anonymous reporter with a PIN unless a test says otherwise.
  ///
  /// Different numbers below 29^6 are different tickets of the month in which they are filed.
  package static func ticket(
    _ number: UInt64 = 1, category: TicketCategory = .service, mode: ReporterMode = .anonymous,
    filed: Moment = FakeHost.start, branch: Branch = branch(), channel: Channel = .kiosk,
    participant: ParticipantID? = nil, reporter: String? = nil, phone: String? = nil, pin: String? = "001234",
    text: String = "Antrean di loket dua jam, lalu loket ditutup.", follows: Reference? = nil
  ) throws -> Ticket {
    Ticket(
      number: ticketNumber(number, filed: filed, in: branch), category: category, mode: mode, filed: filed,
      branch: branch, channel: channel, participant: participant, reporter: try reporter.map { try PersonName($0) },
      phone: try phone.map { try Phone($0) }, pin: pin, text: try Prose(text, for: .complaint), follows: follows)
  }

  /// The number of ``ticket(_:category:mode:filed:branch:channel:participant:reporter:phone:pin:text:follows:)``.
  package static func ticketNumber(
    _ number: UInt64, filed: Moment = FakeHost.start, in branch: Branch = branch()
  ) -> Reference {
    Reference(month: branch.zone.day(of: filed).civilMonth, chance: digits(of: number))
  }

  /// Six digits to the base of the alphabet, the last one first.
  private static func digits(of number: UInt64) -> [UInt64] {
    let base = UInt64(Reference.alphabet.count)
    var rest = number
    return (0..<6).map { _ in
      defer { rest /= base }
      return rest % base
    }
  }

  /// What one side says to the other.
  package static func message(
    _ text: String = "Baik, terima kasih.", at moment: Moment = FakeHost.start, isFromOffice: Bool = false
  ) throws -> TicketMessage {
    TicketMessage(at: moment, isFromOffice: isFromOffice, text: try Prose(text, for: .message))
  }

  private static func province(_ typed: String) throws -> Province {
    guard let province = Province(typed: typed) else { throw NoSuchProvince(typed: typed) }
    return province
  }

  private struct NoSuchProvince: Error { let typed: String }
}

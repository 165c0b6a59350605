import Rules
import Services

/// Somebody and something of every kind, for whom statements are made that nobody runs.
struct StatementSamples {
  let moment = Moment(milliseconds: 1_800_000_000_000)
  let person = ParticipantID(high: 1, low: 1)
  let other = ParticipantID(high: 1, low: 2)
  let visit = VisitID(high: 2, low: 1)
  let errand = ErrandID(high: 3, low: 1)
  let attempt = AttemptID(high: 4, low: 1)
  let sitting = SittingID(high: 5, low: 1)
  let station = Station(branch: "A01", terminal: "kios-1")
  let branch = Branch(code: "A01", name: "Contoh", zone: .wib)
  let number: Reference
  let nik: NIK
  let staff: StaffName
  let proof: Proof
  let handOver: HandOver
  let ticket: Ticket
  let message: TicketMessage
  let update: Update
  let submission: Submission

  init() throws {
    guard let nik = NIK(stored: 3_171_234_505_900_001), let staff = StaffName("petugas"),
      let month = CivilMonth(year: 2026, month: 11), let province = Province(typed: "Banten")
    else { throw Failure.damaged }
    (self.nik, self.staff) = (nik, staff)
    number = Reference(month: month, chance: [1, 2, 3, 4, 5, 6])
    proof = Proof(
      errand: errand, kind: .pass(.kpj), participant: person, visit: visit, station: station, at: moment)
    handOver = HandOver(
      number: HandOverNumber(chance: [1]), branch: branch.code, participant: person, visit: visit, at: moment)
    ticket = Ticket(
      number: number, category: .service, mode: .anonymous, filed: moment, branch: branch, channel: .kiosk,
      text: try Prose("Antrean di loket lama sekali.", for: .complaint))
    message = TicketMessage(at: moment, isFromOffice: false, text: try Prose("Baik, terima kasih.", for: .message))
    update = Update(number: number, submitted: moment, due: moment, state: .inProcess)
    let (line, name, phone) = (try TypedLine("Contoh"), try PersonName("Contoh"), try Phone("0812 7000 8001"))
    let address = Address(
      street: line, rt: try RTRW("1"), rw: try RTRW("1"), village: line, district: line, regency: line,
      province: province, postcode: try Postcode("12140"))
    submission = Submission(
      update: update, participant: person, station: station,
      data: UpdateData(
        contact: ContactData(phone: phone, withoutEmail: line, npwp: nil),
        population: PopulationData(
          kk: try KK("3174 0101 0203 0004"), birthPlace: line, sex: .female, mother: name, marital: .married,
          address: address),
        additional: AdditionalData(
          bank: try Bank("BRI"), account: try AccountNumber("0012 0100 4567"), holder: name,
          emergency: EmergencyContact(name: name, relation: .sibling, phone: phone))))
  }
}

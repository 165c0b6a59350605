import Keeping
package import Rules
import Services

/// What happened to the cast before the visitor came, through the same door as everything else.
struct Past {
  /// How long before the visitor it begins.
  static let begin = Span.days(12)
  private static let officer = "yuni"

  private let world: World

  init(_ world: World) { self.world = world }

  /// Leaves the clock where the visitor's time is. Throws when a step did not lead where the demo needs it.
  func live() throws -> [DemoTicket] {
    var tickets = [try file(.claim, "Klaim JHT saya belum ada kabar sejak dua minggu lalu.", phone: "081200009101")]
    tickets.append(try file(.contribution, "Perusahaan saya tidak membayar iuran selama tiga bulan."))
    world.clock.rehearse(.hours(10 * 24 + 3))
    try answer(tickets[0], saying: "Klaim Anda sudah disetujui. Dana masuk paling lama 5 hari kerja setelah ini.")
    world.clock.rehearse(.days(10))
    try update(of: .pastDue)
    for days in [9, 7, 5] as [Int64] {
      try retypeWrongly(.counterOnly, times: 3)
      try report(.counterOnly)
      world.clock.rehearse(.days(days))
    }
    let (succeeded, failed) = (try update(of: .succeeded), try update(of: .failed))
    tickets.append(try file(.service, "Antrean di loket terlalu lama, saya menunggu empat jam.", phone: "081200009102"))
    world.clock.rehearse(.hours(3 * 24 + 2))
    try decide(succeeded, .approve)
    try decide(failed, .reject(.account))
    try ask(tickets[2], saying: "Mohon sebutkan tanggal dan jam kunjungan Anda.")
    world.clock.rehearse(.hours(26))
    tickets.append(try file(.membership, "Nama saya di kartu salah tulis, mohon diperbaiki.", phone: "081200009103"))
    try update(of: .inProcess)
    try retypeWrongly(.blocked, times: 3)
    try retypeWrongly(.reported, times: 3)
    world.clock.rehearse(.hours(23))
    try report(.reported)
    world.clock.rehearse(.hours(2))
    try retypeWrongly(.struckTwice, times: 2)
    return try tickets.map(caughtUp)
  }

  /// A step of the past that did not lead where it must.
  struct Stuck: Error {
    let step: String
  }

  // MARK: People

  /// Terminals of the past, one for each person, so that the brakes of the demo's own stay open.
  private func visit(of situation: CastMember.Situation) throws -> (Request) -> Reply {
    let desk = try Desk(
      store: world.store, at: Station(branch: Cast.home.code, terminal: "anjungan-\(Self.number(of: situation))"),
      settings: World.settings,
      chance: world.chance, seal: world.store.seal, face: SimulatedCamera(world.cast))
    let (visit, chance): (VisitID, any Chance) = (world.chance.identifier(), world.chance)
    return { desk.answer(Errand(id: chance.identifier(), visit: visit, request: $0)) }
  }

  /// From 2 on: the first one is where the visitor stands.
  private static func number(of situation: CastMember.Situation) -> Int {
    (CastMember.Situation.allCases.firstIndex(of: situation) ?? 0) + 2
  }

  private func retypeWrongly(_ situation: CastMember.Situation, times: Int) throws {
    guard let person = world.cast[situation], let wrong = world.cast[.active]?.kpj else { return }
    let ask = try visit(of: situation)
    guard case .update(.gate(.consentNeeded(let caller, _, _))) = ask(.update(.begin(person.identity))) else { return }
    _ = ask(.update(.consent(caller, text: "1")))
    for _ in 0..<times { _ = ask(.update(.retype(caller, wrong))) }
  }

  private func report(_ situation: CastMember.Situation) throws {
    guard let person = world.cast[situation] else { return }
    _ = try visit(of: situation)(.report(person.identity))
  }

  /// The whole pengkinian, from the three facts to the number.
  @discardableResult
  private func update(of situation: CastMember.Situation) throws -> Reference {
    guard let person = world.cast[situation], let kpj = person.kpj else { throw Stuck(step: "\(situation)") }
    let ask = try visit(of: situation)
    guard case .update(.gate(.consentNeeded(let caller, _, _))) = ask(.update(.begin(person.identity))),
      case .update(.gate(.retype)) = ask(.update(.consent(caller, text: "1"))),
      case .update(.retype(.right)) = ask(.update(.retype(caller, kpj))),
      case .update(.face(.passed)) = ask(.update(.checkFace(caller))),
      case .update(.submitted(.accepted(let update))) = ask(.update(.submit(caller, try UpdateData.invented)))
    else { throw Stuck(step: "\(situation)") }
    return update.number
  }

  private func decide(_ number: Reference, _ decision: Decision) throws {
    guard let reason = LookReason.verification.code,
      case .update(let file) = try office(.showUpdate(number, reason: reason)),
      case .decided = try office(.decide(number, decision, seen: file.digest))
    else { throw Stuck(step: "decide") }
  }

  // MARK: Complaints

  private func file(_ category: TicketCategory, _ text: String, phone: String? = nil) throws -> DemoTicket {
    let complaint = Complaint(
      category: category, mode: phone == nil ? .anonymous : .open, text: try Prose(text, for: .complaint),
      phone: try phone.map { typed throws in try Phone(typed) })
    guard
      case .complaint(.filed(.filed(let receipt))) = try visit(of: .active)(.complaint(.file(complaint, consent: "1")))
    else {
      throw Stuck(step: "complaint")
    }
    let fact = receipt.pin ?? complaint.phone?.lastFour ?? ""
    return DemoTicket(
      number: receipt.number, fact: fact, hasPIN: receipt.pin != nil, state: .received, isOverdue: false)
  }

  private func ask(_ ticket: DemoTicket, saying text: String) throws {
    _ = try office(.moveTicket(ticket.number, .take, seen: nil))
    let question = OfficeMove.ask(try Prose(text, for: .message))
    guard case .ticket = try office(.moveTicket(ticket.number, question, seen: nil)) else {
      throw Stuck(step: "ask")
    }
  }

  private func answer(_ ticket: DemoTicket, saying text: String) throws {
    _ = try office(.moveTicket(ticket.number, .take, seen: nil))
    let answer = OfficeMove.answer(try Prose(text, for: .message))
    guard case .ticket = try office(.moveTicket(ticket.number, answer, seen: nil)) else {
      throw Stuck(step: "answer")
    }
  }

  private func caughtUp(_ ticket: DemoTicket) throws -> DemoTicket {
    guard case .tickets(let lines, _, _) = try office(.tickets(TicketFilter(hasEnded: true))),
      let line = lines.first(where: { $0.number == ticket.number })
    else { throw Stuck(step: "tickets") }
    return DemoTicket(
      number: ticket.number, fact: ticket.fact, hasPIN: ticket.hasPIN, state: line.state, isOverdue: line.isOverdue)
  }

  private func office(_ request: OfficeRequest) throws -> OfficeReply {
    guard let staff = StaffName(Self.officer) else { throw Stuck(step: Self.officer) }
    guard case .host(.office(let reply)) = try visit(of: .active)(.host(.office(request), by: staff)) else {
      throw Stuck(step: "office")
    }
    return reply
  }
}

extension UpdateData {
  /// Somebody who does not exist, at an address that does not either. Throws only when a value in this file is wrong.
  package static var invented: UpdateData {
    get throws {
      UpdateData(
        contact: ContactData(
          phone: try Phone("081200009100"), email: try Email("rekaan@contoh.id"), npwp: nil),
        population: PopulationData(
          kk: try KK("3174070101909001"), birthPlace: try TypedLine("Jakarta"), sex: .female,
          mother: try PersonName("Siti Aminah"), marital: .married, address: try address),
        additional: AdditionalData(
          bank: try Bank("Bank Mandiri"), account: try AccountNumber("1234567890"),
          holder: try PersonName("Nama Rekaan"),
          emergency: EmergencyContact(
            name: try PersonName("Slamet Rekaan"), relation: .sibling, phone: try Phone("081200009199"))))
    }
  }

  private static var address: Address {
    get throws {
      guard let province = Province(typed: "DKI Jakarta") else { throw Past.Stuck(step: "province") }
      return Address(
        street: try TypedLine("Jalan Rekaan 1"), rt: try RTRW("001"), rw: try RTRW("002"),
        village: try TypedLine("Gandaria Utara"), district: try TypedLine("Kebayoran Baru"),
        regency: try TypedLine("Jakarta Selatan"), province: province, postcode: try Postcode("12140"))
    }
  }
}

import Rules
import Services

/// What is measured of the service library: one errand, with whatever has to come before it.
enum Work: String, CaseIterable {
  case look, strike, submit, ticket, signIn

  var name: String {
    switch self {
    case .look: "membership check"
    case .strike: "strike (wrong KPJ)"
    case .submit: "submit a pengkinian"
    case .ticket: "file a complaint"
    case .signIn: "sign-in without Argon2"
    }
  }
}

/// One terminal after the other of one branch: none is asked so much that it pauses.
final class Kiosk {
  private let store: any Store
  private let seal: Seal
  private var desk: Desk
  private var asked = 0
  private var terminals = 0
  private let chance = SystemChance()
  private let branch: String

  /// As many as come to one terminal within an hour: what it remembers of them is read and written with each.
  private static let most = 20

  /// - Parameter number: each is of another branch as far as there are branches
  init(_ store: any Store, seal: Seal, number: Int) throws {
    (self.store, self.seal) = (store, seal)
    branch = Person.branch(number % Person.branchCount)
    desk = try Self.desk(store, seal, branch, terminal: "bench-\(number)-0")
    self.number = number
  }

  private let number: Int

  private static func desk(_ store: any Store, _ seal: Seal, _ branch: String, terminal: String) throws -> Desk {
    var settings = Settings()
    settings.faceCheck = .device
    settings.passwordCost = .least
    // One terminal does here what many do in a day.
    (settings.lookups.failures, settings.lookups.persons) = (100, 1_000)
    (settings.checks.struck, settings.checks.blocked) = (100, 100)
    return try Desk(
      store: store, at: Station(branch: branch, terminal: terminal), settings: settings, chance: SystemChance(),
      seal: seal, face: RightFace())
  }

  /// Does what has to come before the errand, and returns what does the errand itself. Each number is asked once.
  func prepared(_ work: Work, _ number: Int) throws -> () throws -> Void {
    let visit: VisitID = chance.identifier()
    asked += 1
    if asked % Self.most == 0 {
      terminals += 1
      desk = try Self.desk(store, seal, branch, terminal: "bench-\(self.number)-\(terminals)")
    }
    switch work {
    case .look:
      let identity = try Person(number: number).identity
      return asking(.look(identity), in: visit) { if case .look(.found) = $0 { true } else { false } }
    case .strike:
      // Three tries of one person; the third blocks.
      let person = Person(number: number / 3)
      let caller = try consented(person, in: visit)
      let kpj = try KPJ(person.wrongNumber)
      return asking(.update(.retype(caller, kpj)), in: visit) { reply in
        switch reply {
        case .update(.retype(.wrong)), .update(.retype(.nowBlocked)): true
        default: false
        }
      }
    case .submit:
      let person = Person(number: number)
      let caller = try consented(person, in: visit)
      for request in [UpdateRequest.retype(caller, try KPJ(person.kpj)), .checkFace(caller)] {
        _ = desk.answer(Errand(id: chance.identifier(), visit: visit, request: .update(request)))
      }
      return asking(.update(.submit(caller, try Form.data)), in: visit) { reply in
        if case .update(.submitted(.accepted)) = reply { true } else { false }
      }
    case .ticket:
      let text = try Prose("Antrean di loket dua jam, lalu loket ditutup. Nomor \(number).", for: .complaint)
      let complaint = Complaint(category: .service, mode: .anonymous, text: text)
      return asking(.complaint(.file(complaint, consent: "1")), in: visit) { reply in
        if case .complaint(.filed) = reply { true } else { false }
      }
    case .signIn:
      let (name, password) = (try staffName, Password(typed: "kata-sandi-lama"))
      return asking(.shift(.signIn(name, password)), in: visit) { reply in
        if case .shift(.signedIn(.signedIn)) = reply { true } else { false }
      }
    }
  }

  /// What has to be in the store before the first sign-in.
  func hires() throws {
    let request = StaffRequest.add(
      try Self.staff(of: branch), .officer, try Person(number: 0).identity.nik, Password(typed: "kata-sandi-lama"))
    _ = desk.answer(
      Errand(
        id: chance.identifier(), visit: chance.identifier(), request: .host(.staff(request), by: StaffName("bench")!)))
  }

  private static func staff(of branch: String) throws -> StaffName { StaffName("petugas-" + branch.lowercased())! }

  private var staffName: StaffName { get throws { try Self.staff(of: branch) } }

  private func consented(_ person: Person, in visit: VisitID) throws -> Caller {
    let begun = desk.answer(
      Errand(id: chance.identifier(), visit: visit, request: .update(.begin(try person.identity))))
    guard case .update(.gate(.consentNeeded(let caller, _, _))) = begun else { throw Trouble("not begun: \(begun)") }
    _ = desk.answer(Errand(id: chance.identifier(), visit: visit, request: .update(.consent(caller, text: "1"))))
    return caller
  }

  private func asking(
    _ request: Request, in visit: VisitID, _ isRight: @escaping (Reply) -> Bool
  ) -> () throws -> Void {
    let errand = Errand(id: chance.identifier(), visit: visit, request: request)
    let desk = desk
    return {
      let reply = desk.answer(errand)
      guard isRight(reply) else { throw Trouble("\(reply)") }
    }
  }
}

/// A device that finds every face to be the right one.
private struct RightFace: FaceDevice {
  let isSimulation = true

  func verdict(on order: FaceOrder) -> FaceVerdict { .match }
}

private enum Form {
  private static func province(_ typed: String) throws -> Province {
    guard let province = Province(typed: typed) else { throw Trouble(typed) }
    return province
  }

  static var data: UpdateData {
    get throws {
      UpdateData(
        contact: ContactData(phone: try Phone("0812 7000 8001"), email: try Email("budi@pos.example"), npwp: nil),
        population: PopulationData(
          kk: try KK("3174 0101 0203 0004"), birthPlace: try TypedLine("Yogyakarta"), sex: .male,
          mother: try PersonName("Siti Aminah"), marital: .married,
          address: Address(
            street: try TypedLine("Jl. Melati No. 7"), rt: try RTRW("4"), rw: try RTRW("011"),
            village: try TypedLine("Gandaria Utara"), district: try TypedLine("Kebayoran Baru"),
            regency: try TypedLine("Kota Jakarta Selatan"), province: try province("DKI"),
            postcode: try Postcode("12140"))),
        additional: AdditionalData(
          bank: try Bank("BRI"), account: try AccountNumber("0012 0100 4567"), holder: try PersonName("Budi"),
          emergency: EmergencyContact(
            name: try PersonName("Agus"), relation: .sibling, phone: try Phone("0813 9000 1002"))))
    }
  }
}

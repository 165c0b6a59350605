import Rules
import Testing

@Suite("A pengkinian that was submitted, P1 P2 P3")
struct UpdateTests {
  private func update(_ submitted: String, _ zone: Zone = .wib, worked: Bool = false) throws -> Update {
    Update(
      number: try reference(), submitted: try moment(submitted, zone), in: zone,
      by: .published(cutiBersamaWorked: worked))
  }

  @Test(
    "P1 due at the end of the third working day, in the zone of the branch, whatever the time of day",
    arguments: [
      ("2026-11-20", "2026-11-25", "2026-11-25", false), ("2026-11-21", "2026-11-25", "2026-11-25", false),
      ("2026-12-23", "2026-12-30", "2026-12-29", false), ("2026-03-17", "2026-03-27", "2026-03-23", false),
      ("2026-05-13", "2026-05-20", "2026-05-19", false), ("2026-05-26", "2026-06-03", "2026-06-02", false),
      ("2026-08-14", "2026-08-20", "2026-08-20", false), ("2026-12-30", "2027-01-06", "2027-01-06", false),
      ("2027-03-05", "2027-03-18", "2027-03-15", true), ("2025-03-27", "2025-04-10", "2025-04-03", false),
      ("2025-08-15", "2025-08-21", "2025-08-20", false),
    ])
  func agreed(submitted: String, due: String, worked: String, isEstimate: Bool) throws {
    for zone in Zone.allCases {
      for time in ["00:00", "16:59", "23:59:59.999"] {
        let plain = try update("\(submitted) \(time)", zone)
        #expect(plain.due == (try moment("\(due) 23:59:59", zone)))
        #expect(plain.dueIsEstimate == isEstimate)
        #expect(plain.state == .inProcess)
        #expect(plain.decided == nil)
        let leave = try update("\(submitted) \(time)", zone, worked: true)
        #expect(leave.due == (try moment("\(worked) 23:59:59", zone)))
      }
    }
  }

  @Test("P1 one instant is another local day in the east: Friday 22.30 in Jakarta is Saturday in Jayapura")
  func otherDay() throws {
    let thursday = try moment("2026-11-19 22:30", .wib)
    let (west, east) = (Zone.wib, Zone.wit)
    let calendar = WorkingDays.published()
    let number = try reference()
    #expect(
      Update(number: number, submitted: thursday, in: west, by: calendar).due
        == (try moment("2026-11-24 23:59:59", west)))
    #expect(
      Update(number: number, submitted: thursday, in: east, by: calendar).due
        == (try moment("2026-11-25 23:59:59", east)))
  }

  @Test("P1 in a year without data the date is an estimate, and never refused")
  func lacking() throws {
    let late = try update("2031-06-02 09:00")
    #expect(late.due == (try moment("2031-06-05 23:59:59")))
    #expect(late.dueIsEstimate)
  }

  @Test(
    "P2 past due from one second after 23:59:59",
    arguments: [
      ("2026-11-25 23:59:59", false), ("2026-11-25 23:59:59.999", false), ("2026-11-26 00:00", true),
      ("2027-11-26 00:00", true),
    ])
  func pastDue(now: String, isPast: Bool) throws {
    #expect(try update("2026-11-20 09:00").isPastDue(at: moment(now)) == isPast)
    #expect(try update("2026-11-20 09:00").state == .inProcess)
  }

  @Test("P3 approved or rejected with its reason, at once and only once")
  func decides() throws {
    let at = try moment("2026-11-23 10:00")
    var approved = try update("2026-11-20 09:00")
    #expect(approved.decide(.approve, at: at) == true)
    #expect(approved.state == .succeeded)
    #expect(approved.decided == at)
    #expect(approved.reason == nil)
    for reason in RejectReason.allCases {
      var rejected = try update("2026-11-20 09:00")
      #expect(rejected.decide(.reject(reason), at: at) == true)
      #expect(rejected.state == .failed)
      #expect(rejected.reason == reason)
      #expect(rejected.decided == at)
      #expect(!rejected.isPastDue(at: at.later(by: .days(99))))
    }
  }

  @Test("P3 rejected in the officer's own words: 3 to 300 characters, kept through JSON, and old records have none")
  func rejectsInWords() throws {
    let at = try moment("2026-11-23 10:00")
    for words in ["Foto", String(repeating: "a", count: 300)] {
      var rejected = try update("2026-11-20 09:00")
      #expect(rejected.decide(.rejectInWords(try Prose(words, for: .rejection)), at: at) == true)
      #expect(rejected.state == .failed && rejected.reason == .other && rejected.words?.text == words)
      #expect(try encoded([rejected]).back == [rejected])
      #expect(!"\(rejected)".contains(words))
    }
    for words in ["ab", String(repeating: "a", count: 301), "...", " "] {
      #expect(throws: Prose.Fault.self) { try Prose(words, for: .rejection) }
    }
    #expect(try encoded([update("2026-11-20 09:00")]).json.contains("words") == false)
  }

  @Test("K2 withdrawn by the person, at once")
  func withdraws() throws {
    var update = try update("2026-11-20 09:00")
    let at = try moment("2026-11-27 10:00")
    #expect(update.isPastDue(at: at))
    #expect(update.withdraw(at: at) == true)
    #expect(update.state == .withdrawn)
    #expect(update.decided == at)
    #expect(!update.isPastDue(at: at))
  }

  @Test("P2 what has ended can be neither decided nor withdrawn", arguments: [0, 1, 2])
  func ended(way: Int) throws {
    var update = try update("2026-11-20 09:00")
    let at = try moment("2026-11-23 10:00")
    switch way {
    case 0: #expect(update.decide(.approve, at: at) == true)
    case 1: #expect(update.decide(.reject(.account), at: at) == true)
    default: #expect(update.withdraw(at: at) == true)
    }
    let before = update
    let later = at.later(by: .hours(1))
    #expect(update.decide(.approve, at: later) == false)
    #expect(update.decide(.reject(.other), at: later) == false)
    #expect(update.withdraw(at: later) == false)
    #expect(update == before)
  }

  @Test("P3 what records hold and commands take never changes its name")
  func names() throws {
    #expect(
      RejectReason.allCases.map(\.rawValue) == [
        "data-berbeda", "rekening", "kontak", "dokumen", "identitas", "lainnya",
      ])
    var update = try update("2026-11-20 09:00")
    _ = update.decide(.reject(.contact), at: try moment("2026-11-23 10:00"))
    #expect(try encoded([update]).back == [update])
  }
}

@Suite("What a pengkinian states, G9")
struct UpdateDataTests {
  private func data(npwp: NPWP?) throws -> UpdateData {
    let line = try TypedLine("Kebon Jeruk")
    let address = Address(
      street: try TypedLine("Jl. Rahasia 7"), rt: try RTRW("3"), rw: try RTRW("-"), village: line, district: line,
      regency: line, province: try #require(Province(typed: "dki")), postcode: try Postcode("11530"))
    return UpdateData(
      contact: ContactData(phone: try Phone("081200001234"), email: try Email("siti@contoh.id"), npwp: npwp),
      population: PopulationData(
        kk: try KK("3174071508950001"), birthPlace: line, sex: .female, mother: try PersonName("Rahmawati"),
        marital: .married, address: address),
      additional: AdditionalData(
        bank: try Bank("bri"), account: try AccountNumber("001234567"), holder: try PersonName("Siti Aminah"),
        emergency: EmergencyContact(
          name: try PersonName("Budi Santoso"), relation: .spouse, phone: try Phone("081300004321"))))
  }

  @Test("F10 comes back from JSON as it was, with and without an NPWP")
  func json() throws {
    for npwp in [nil, try NPWP("013000666091000")] {
      let data = try data(npwp: npwp)
      #expect(try encoded(data).back == data)
    }
  }

  @Test("L2 shows nothing of itself where Swift would write it out")
  func masks() throws {
    let data = try data(npwp: nil)
    var dumped = ""
    dump(data, to: &dumped)
    dump(data.contact, to: &dumped)
    dump(data.population, to: &dumped)
    dump(data.population.address, to: &dumped)
    dump(data.additional, to: &dumped)
    dump(data.additional.emergency, to: &dumped)
    dumped += "\(data) \(data.contact) \(data.population) \(data.population.address) \(data.additional)"
    dumped += String(reflecting: data.additional.emergency)
    for secret in ["Rahasia", "Rahma", "Siti", "Budi", "1234", "4321", "siti", "3174", "Kebon", "11530"] {
      #expect(!dumped.contains(secret))
    }
    #expect(dumped.contains("EmergencyContact"))
  }

  @Test("G9 what records hold never changes its name")
  func names() {
    #expect(Relation.allCases.map(\.rawValue) == ["SUAMI/ISTRI", "ORANG TUA", "ANAK", "SAUDARA", "LAINNYA"])
    #expect(FaceTrouble.allCases.map(\.rawValue) == ["timeout", "crash", "garbage", "unavailable"])
  }
}

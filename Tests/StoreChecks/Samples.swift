package import Rules
package import Services

/// Values that the checks save and look for.
package enum Samples {
  package static let jakarta = Branch(
    code: "JKT01", name: "Jakarta Menara Jamsostek", city: "Jakarta Selatan", zone: .wib, telephone: "0215207797",
    hours: "Senin–Jumat 08.00–15.00")
  package static let ambon = Branch(code: "AMB01", name: "Ambon", zone: .wit)
  package static let kiosk = at("kiosk-1")

  package static func at(_ terminal: String, _ branch: String = "JKT01") -> Station {
    Station(branch: branch, terminal: terminal)
  }

  package static let wholeID = ParticipantID(high: 0x0123_4567_89ab_cdef, low: 0xfedc_ba98_7654_3210)
  package static let bareID = ParticipantID(high: 1, low: 2)
  package static let strangerID = ParticipantID(high: .max, low: .max)

  package static func nik(_ value: Int64) throws(Failure) -> NIK {
    guard let nik = NIK(stored: value) else { throw .damaged }
    return nik
  }

  package static func kpj(_ text: String) throws(Failure) -> KPJ {
    do { return try KPJ(text) } catch { throw .damaged }
  }

  /// In both records; every column is filled.
  package static func whole() throws(Failure) -> Participant {
    Participant(
      id: wholeID, nik: try nik(3_171_234_505_900_001), name: "Siti Nur'aini Š. Rahmawati",
      birth: CivilDay(dayNumber: 7_429), sex: .female, marital: .married, mother: "Aminah", telephone: "+6281234567890")
  }

  /// In the participants' records only; every column is empty that may be. The NIK begins with a zero.
  package static func bare() throws(Failure) -> Participant {
    Participant(id: bareID, nik: try nik(102_030_101_600_001), name: "Budi", birth: CivilDay(dayNumber: -3_650))
  }

  /// In the population register only.
  package static func registeredOnly() throws(Failure) -> NIK { try nik(9_999_999_999_999_999) }

  package static func everybody() throws(Failure) -> People {
    People(
      branches: [jakarta, ambon], participants: [try whole(), try bare()],
      memberships: [
        (try whole().nik, try fullCard()), (try whole().nik, try oldCard()), (try bare().nik, try bareCard()),
      ],
      population: [
        (try whole().nik, RegisteredPerson(name: "SITI NURAINI", birth: CivilDay(dayNumber: 7_429), marital: .widowed)),
        (try registeredOnly(), RegisteredPerson(name: "Yosefina", birth: CivilDay(dayNumber: 0))),
      ],
      claims: [try abandoned(), try queued()])
  }

  package static func fullCard() throws(Failure) -> Membership {
    Membership(
      kpj: try kpj("16000000074"), employer: "PT Angin Ribut", city: "Bekasi", branch: jakarta, segment: .wageEarner,
      registered: CivilDay(dayNumber: 20_000), status: .inactive, inactiveSince: CivilDay(dayNumber: 20_400),
      lastPaid: CivilMonth(year: 2025, month: 12), movingTo: "CV Teduh")
  }

  package static func oldCard() throws(Failure) -> Membership {
    Membership(
      kpj: try kpj("9A000000015"), branch: ambon, segment: .migrant, registered: CivilDay(dayNumber: 11_000),
      status: .active, lastPaid: CivilMonth(year: 2026, month: 1))
  }

  package static func bareCard() throws(Failure) -> Membership {
    Membership(
      kpj: try kpj("16000000082"), branch: jakarta, registered: CivilDay(dayNumber: 20_500), status: .active)
  }

  package static func abandoned() throws(Failure) -> Claim {
    Claim(
      kpj: try kpj("16000000074"), branch: ambon, opened: CivilDay(dayNumber: 20_700), status: .active,
      lastEvent: CivilDay(dayNumber: 20_703))
  }

  package static func queued() throws(Failure) -> Claim {
    Claim(
      kpj: try kpj("9A000000015"), branch: jakarta, opened: CivilDay(dayNumber: 20_600), status: .paid,
      queueNumber: "B-017")
  }

  package static func moment(_ seconds: Int64) -> Moment { Moment(milliseconds: 1_795_246_200_123 + seconds * 1_000) }

  package static func report(_ channel: Channel = .kiosk) -> Report {
    Report(number: reference(1), at: moment(60), channel: channel)
  }

  package static func reference(_ chance: UInt64) -> Reference {
    Reference(month: moment(0).month, chance: (0..<6).map { chance &* 31 &+ $0 })
  }

  package static func errand(_ number: UInt64) -> ErrandID { ErrandID(high: 7, low: number) }
}

extension Moment {
  fileprivate var month: CivilMonth { Zone.wib.day(of: self).civilMonth }
}

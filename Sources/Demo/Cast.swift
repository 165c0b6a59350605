package import Rules
package import Services

/// Everybody whom the demo knows, and what the store holds of them. All of it is invented: serials from 9001 up belong
/// to nobody.
package struct Cast: Sendable {
  package let characters: [CastMember]
  package let stock: Stock
  /// Where the demo's terminal stands.
  package static let home = Branch(
    code: "J01", name: "Jakarta Kebayoran", city: "Jakarta Selatan", zone: .wib, telephone: "021-0000-9001",
    hours: "Senin-Jumat 08.00-15.30")
  static let bandung = Branch(
    code: "J07", name: "Bandung", city: "Bandung", zone: .wib, telephone: "022-0000-9001",
    hours: "Senin-Jumat 08.00-15.30")

  /// The people as they are on `today`. Throws only when a number in this file is wrong.
  package init(today: CivilDay) throws {
    let people = try Person.all(today: today)
    characters = people.map(\.character)
    stock = Stock(
      branches: [Self.home, Self.bandung],
      participants: people.enumerated().map { ParticipantRecord($1.participant(number: $0)) },
      memberships: people.flatMap { person in person.cards.map { MembershipRecord(of: person.character.nik, $0) } },
      population: people.map { PopulationRecord($0.character.nik, $0.registered) },
      claims: people.compactMap(\.claim), isSynthetic: true)
  }

  package subscript(_ situation: CastMember.Situation) -> CastMember? {
    characters.first { $0.situation == situation }
  }
}

/// One of the cast with everything that the records say.
struct Person {
  private(set) var character: CastMember
  private(set) var cards: [Membership]
  /// How the employer spelt the name.
  private let reportedName: String
  private(set) var claim: Claim?

  var registered: RegisteredPerson {
    RegisteredPerson(name: character.name.text, birth: character.birth, marital: .married)
  }

  func participant(number: Int) -> Participant {
    Participant(
      id: ParticipantID(high: 0xDE_40, low: UInt64(number)), nik: character.nik, name: reportedName,
      birth: character.birth, marital: .married, mother: "Siti Aminah", telephone: "+6281200009\(100 + number)")
  }

  init(
    _ situation: CastMember.Situation, _ name: String, _ nik: String, born: String, kpj: String, employer: String,
    since: CivilDay, paid: CivilMonth?, reportedName: String? = nil
  ) throws {
    let card = Membership(
      kpj: try KPJ(kpj), employer: employer, city: "Jakarta Selatan", branch: Cast.home, segment: .wageEarner,
      registered: since, status: .active, lastPaid: paid)
    guard let birth = CivilDay(born) else { throw Birth.Fault.shape }
    character = CastMember(situation, nik: try NIK(nik), birth: birth, name: try PersonName(name), kpj: card.kpj)
    cards = [card]
    self.reportedName = reportedName ?? name
  }

  /// The same person without any card.
  var withoutCards: Person {
    var next = self
    next.cards = []
    next.character = CastMember(
      character.situation, nik: character.nik, birth: character.birth, name: character.name, kpj: nil)
    return next
  }

  /// The same person whose first card is another.
  func with(_ status: MembershipStatus, inactiveSince: CivilDay? = nil, movingTo: String? = nil) -> Person {
    var next = self
    next.cards = cards.map {
      Membership(
        kpj: $0.kpj, employer: $0.employer, city: $0.city, branch: $0.branch, segment: $0.segment,
        registered: $0.registered, status: status, inactiveSince: inactiveSince, lastPaid: $0.lastPaid,
        movingTo: movingTo)
    }
    return next
  }
}

extension Person {
  /// One for each situation, in the order in which the card names them.
  static func all(today: CivilDay) throws -> [Person] {
    let paid = today.adding(days: -30).civilMonth
    let old = today.adding(days: -2_000)
    var people = [
      try Person(
        .active, "Sari Wulandari", "3174075508959002", born: "1995-08-15", kpj: "16000000074",
        employer: "PT Rekaan Sejahtera", since: old, paid: paid),
      try Person(
        .struckTwice, "Joko Prasetyo", "3174071203889011", born: "1988-03-12", kpj: "16000000085",
        employer: "PT Rekaan Sejahtera", since: old, paid: paid),
      try Person(
        .blocked, "Wati Lestari", "3174074711919012", born: "1991-11-07", kpj: "17000000019",
        employer: "CV Contoh Abadi", since: old, paid: paid),
      try Person(
        .reported, "Agus Salim", "3174072106839013", born: "1983-06-21", kpj: "17000000020",
        employer: "CV Contoh Abadi", since: old, paid: paid),
      try Person(
        .counterOnly, "Nur Hidayati", "3174075902909014", born: "1990-02-19", kpj: "17000000031",
        employer: "CV Contoh Abadi", since: old, paid: paid),
      try Person(
        .inactive, "Dewi Anggraini", "3174074404879015", born: "1987-04-04", kpj: "15000000042",
        employer: "PT Umpama Jaya", since: old, paid: nil
      ).with(.inactive, inactiveSince: today.adding(days: -200)),
      try Person(
        .fresh, "Putri Maharani", "3174076312049016", born: "2004-12-23", kpj: "26000000053",
        employer: "PT Umpama Jaya", since: today.adding(days: -5), paid: nil),
      try Person(
        .late, "Hasan Basri", "3174070901799017", born: "1979-01-09", kpj: "14000000064",
        employer: "PT Umpama Jaya", since: old, paid: today.adding(days: -150).civilMonth),
      try Person(
        .moving, "Made Suardana", "5171012807929018", born: "1992-07-28", kpj: "18000000075",
        employer: "PT Rekaan Sejahtera", since: old, paid: paid
      ).with(.active, movingTo: "PT Misalnya Makmur"),
      try Person(
        .withoutCard, "Eko Susilo", "3174070811979024", born: "1997-11-08", kpj: "16000000096",
        employer: "PT Umpama Jaya", since: old, paid: nil
      ).withoutCards,
      try Person(
        .inProcess, "Ahmad Fauzi", "3174070310939019", born: "1993-10-03", kpj: "19000000086",
        employer: "PT Misalnya Makmur", since: old, paid: paid),
      try Person(
        .pastDue, "Lukas Manurung", "1271011405859020", born: "1985-05-14", kpj: "19000000097",
        employer: "PT Misalnya Makmur", since: old, paid: paid),
      try Person(
        .succeeded, "Ratna Sari", "3174075001929025", born: "1992-01-10", kpj: "22000000010",
        employer: "PT Misalnya Makmur", since: old, paid: paid),
      try Person(
        .failed, "Bayu Nugroho", "3174071902949026", born: "1994-02-19", kpj: "22000000021",
        employer: "PT Misalnya Makmur", since: old, paid: paid),
      try Person(
        .stranger, "Rudi Hartono", "3174072504869027", born: "1986-04-25", kpj: "23000000032",
        employer: "CV Contoh Abadi", since: old, paid: paid),
      try Person(
        .noCamera, "Tono Wibowo", "3174071312829028", born: "1982-12-13", kpj: "23000000043",
        employer: "CV Contoh Abadi", since: old, paid: paid),
      try Person(
        .mismatch, "Yanti Kusumawati", "3174076606899021", born: "1989-06-26", kpj: "20000000018",
        employer: "PT Misalnya Makmur", since: old, paid: paid, reportedName: "Yanti Kusumawaty"),
    ]
    people.insert(try severalCards(today: today, paid: paid), at: 1)
    people.insert(try claimant(today: today, paid: paid), at: 10)
    return people
  }

  private static func severalCards(today: CivilDay, paid: CivilMonth) throws -> Person {
    var person = try Person(
      .severalCards, "Rina Marlina", "3174075705869022", born: "1986-05-17", kpj: "21000000019",
      employer: "PT Rekaan Sejahtera", since: today.adding(days: -900), paid: paid)
    let former = try Person(
      .severalCards, person.character.name.text, person.character.nik.digits, born: "1986-05-17", kpj: "98J00000012",
      employer: "PT Dahulu Kala", since: today.adding(days: -9_000), paid: nil
    ).with(.inactive, inactiveSince: today.adding(days: -950))
    person.cards += former.cards
    return person
  }

  /// Left the claim before getting a queue number.
  private static func claimant(today: CivilDay, paid: CivilMonth) throws -> Person {
    var person = try Person(
      .claim, "Budi Santoso", "3174071708809023", born: "1980-08-17", kpj: "15000000020",
      employer: "PT Dahulu Kala", since: today.adding(days: -3_000), paid: nil
    ).with(.inactive, inactiveSince: today.adding(days: -60))
    person.claim = Claim(
      kpj: person.cards[0].kpj, branch: Cast.bandung, opened: today.adding(days: -4), status: .active)
    return person
  }
}

import Rules
import Testing

/// What cards and claims say at a moment. Rules M2, M4, S7, G4, P2, P5, T2.
@Suite struct MembershipTests {
  private func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }

  private func branch(_ zone: Zone = .wib) -> Branch { Branch(code: "J01", name: "Bandung", zone: zone) }

  private func card(
    _ kpj: String, registered: String = "2020-01-02", _ status: MembershipStatus = .active, paid: String? = nil
  ) throws -> Membership {
    Membership(
      kpj: try KPJ(kpj), branch: branch(), registered: try day(registered), status: status,
      lastPaid: paid.flatMap { CivilMonth($0) })
  }

  @Test(
    "M4 Q25: registered on day D, visible on D+15 and not on D+14",
    arguments: [("2026-11-15", false), ("2026-11-16", true), ("2027-01-01", true), ("2026-11-01", false)])
  func visible(on today: String, isVisible: Bool) throws {
    #expect(try card("16000000074", registered: "2026-11-01").isVisible(on: day(today)) == isVisible)
  }

  @Test(
    "M4: late after the 30th of the month that follows the unpaid one",
    arguments: [
      ("2026-09", "2026-11-30", nil), ("2026-09", "2026-12-01", "2026-10"),
      ("2026-12", "2027-02-28", nil), ("2026-12", "2027-03-01", "2027-01"),
      ("2026-11", "2027-01-30", nil), ("2026-11", "2027-01-31", "2026-12"),
      ("2027-12", "2028-02-29", nil), ("2027-12", "2028-03-01", "2028-01"),
    ])
  func late(paid: String, today: String, unpaid: String?) throws {
    #expect(try card("16000000074", paid: paid).lateMonth(on: day(today)) == unpaid.flatMap { CivilMonth($0) })
  }

  @Test("M4: an inactive card owes nothing, and nothing is guessed where no payment is known")
  func noHint() throws {
    #expect(try card("16000000074", .inactive, paid: "2020-01").lateMonth(on: day("2026-01-01")) == nil)
    #expect(try card("16000000074").lateMonth(on: day("2026-01-01")) == nil)
  }

  @Test("S7: the active card registered last, else the inactive one registered last, ties by KPJ")
  func cardToRetype() throws {
    let old = try card("16000000074", registered: "2016-01-01")
    let new = try card("21000000019", registered: "2021-01-01")
    let twin = try card("20000000019", registered: "2021-01-01")
    let gone = try card("24000000011", registered: "2024-01-01", .inactive)
    #expect([old, gone, new, twin].cardToRetype == twin.kpj)
    #expect([gone, old].cardToRetype == old.kpj)
    #expect([gone].cardToRetype == gone.kpj)
    #expect([Membership]().cardToRetype == nil)
  }

  @Test("M2: active cards first, then the latest registration, then by KPJ, in whatever order they come")
  func shownOrder() throws {
    let old = try card("16000000074", registered: "2016-01-01")
    let new = try card("21000000019", registered: "2021-01-01")
    let twin = try card("20000000019", registered: "2021-01-01")
    let gone = try card("24000000011", registered: "2024-01-01", .inactive)
    let shown = [twin, new, old, gone].map(\.kpj)
    #expect([gone, old, new, twin].inShownOrder.map(\.kpj) == shown)
    #expect([twin, new, gone, old].inShownOrder.map(\.kpj) == shown)
  }

  @Test("P5: of several claims this branch's own is shown, then the earliest opened, then by KPJ, however they come")
  func shownClaim() throws {
    func claim(_ kpj: String, _ code: String, _ opened: String) throws -> Claim {
      Claim(
        kpj: try KPJ(kpj), branch: Branch(code: code, name: "Bandung", zone: .wib), opened: try day(opened),
        status: .active, queueNumber: "A-1")
    }
    let theirs = try claim("11000000011", "J02", "2026-01-02")
    let late = try claim("12000000011", "J01", "2026-03-02")
    let early = try claim("24000000011", "J01", "2026-02-02")
    let twin = try claim("21000000019", "J01", "2026-02-02")
    for claims in [[theirs, late, early, twin], [twin, early, late, theirs]] {
      #expect(claims.shown(at: "J01") == twin)
      #expect(claims.filter { $0 != twin }.shown(at: "J01") == early)
      #expect(claims.shown(at: "J02") == theirs && claims.shown(at: "J03") == theirs)
    }
    #expect([Claim]().shown(at: "J01") == nil)
  }

  @Test(
    "M2: the programmes of a card are those of its segment, none where it is not recorded",
    arguments: [
      (.wageEarner, ["JKK", "JKM", "JHT", "JP", "JKP"]), (.selfEmployed, ["JKK", "JKM", "JHT"]),
      (.migrant, ["JKK", "JKM", "JHT"]), (.construction, ["JKK", "JKM"]), (nil, []),
    ] as [(Segment?, [String])])
  func programmes(segment: Segment?, programmes: [String]) throws {
    let card = Membership(
      kpj: try KPJ("16000000074"), branch: branch(), segment: segment, registered: try day("2020-01-01"),
      status: .active)
    #expect(card.programmes.map(\.rawValue) == programmes)
  }

  @Test(
    "P5: an abandoned claim blocks until 00:00 of day 22 in its branch's zone", arguments: [Zone.wib, .wita, .wit])
  func abandonedClaim(_ zone: Zone) throws {
    let claim = Claim(
      kpj: try KPJ("16000000074"), branch: branch(zone), opened: try day("2026-10-20"), status: .active,
      lastEvent: try day("2026-11-01"))
    let end = zone.start(of: try day("2026-11-23"))
    #expect(claim.blocks(at: end.later(by: .milliseconds(-1))))
    #expect(!claim.blocks(at: end))
    #expect(claim.automaticEnd?.first == (try day("2026-11-15")))
    #expect(claim.automaticEnd?.last == (try day("2026-11-22")))
  }

  @Test("P5: a claim with a queue number never ends by itself; a cancelled or paid one blocks nobody")
  func queuedClaim() throws {
    let late = Moment(seconds: 4_000_000_000)
    func claim(_ status: ClaimStatus, queue: String?) throws -> Claim {
      Claim(
        kpj: try KPJ("16000000074"), branch: branch(), opened: try day("2026-10-20"), status: status,
        queueNumber: queue)
    }
    #expect(try claim(.active, queue: "A-12").blocks(at: late))
    #expect(try claim(.active, queue: "A-12").automaticEnd == nil)
    #expect(try !claim(.cancelled, queue: "A-12").blocks(at: late))
    #expect(try !claim(.paid, queue: nil).blocks(at: Moment(seconds: 0)))
  }

  @Test("P1 P2: past due from the second after 23:59:59 of the due day, and only while in process")
  func pastDue() throws {
    let due = Zone.wib.end(of: try day("2026-11-25"))
    let number = Reference(month: CivilMonth(year: 2026, month: 11)!, chance: [1])
    let update = Update(number: number, submitted: Moment(seconds: 0), due: due, state: .inProcess)
    #expect(!update.isPastDue(at: due.later(by: .milliseconds(999))))
    #expect(update.isPastDue(at: due.later(by: .seconds(1))))
    let done = Update(number: number, submitted: Moment(seconds: 0), due: due, state: .succeeded)
    #expect(!done.isPastDue(at: due.later(by: .hours(1))))
  }

  @Test("G6: which columns differ; what nobody states is no difference")
  func mismatches() throws {
    func person(_ name: String, _ birth: String, _ marital: MaritalStatus?) throws -> Participant {
      Participant(
        id: ParticipantID(high: 1, low: 1), nik: try NIK("3174071508959001"), name: name, birth: try day(birth),
        marital: marital)
    }
    let known = RegisteredPerson(name: "Siti Aminah", birth: try day("1995-08-15"), marital: .married)
    let same = try person("SITI AMINAH", "1995-08-15", nil)
    #expect(Mismatch.between(same, and: known) == [])
    #expect(Mismatch.between(same, and: nil) == [.nik])
    let other = try person("Siti Aminahwati", "1995-08-16", .single)
    #expect(Mismatch.between(other, and: known) == [.name, .birth, .marital])
  }

  @Test("M1: both facts agree with one record, never one with each")
  func recognition() throws {
    let nik = try NIK("3174071508959001")
    let participant = Participant(
      id: ParticipantID(high: 1, low: 1), nik: nik, name: "Siti Aminnah", birth: try day("1995-08-15"))
    let registered = RegisteredPerson(name: "Siti Aminah", birth: try day("1995-08-16"))
    let dossier = Dossier(participant: participant, registered: registered)
    func who(_ name: String, _ birth: String, in dossier: Dossier) throws -> ParticipantID? {
      Identity(nik: nik, birth: try day(birth), name: try PersonName(name)).participant(in: dossier)?.id
    }
    #expect(try who("Siti Aminnah", "1995-08-15", in: dossier) == participant.id)
    #expect(try who("Siti Aminah", "1995-08-16", in: dossier) == participant.id)
    #expect(try who("Siti Aminah", "1995-08-15", in: dossier) == nil)
    #expect(try who("Siti Aminah", "1995-08-16", in: Dossier(participant: nil, registered: registered)) == nil)
  }
  @Test("M1: a record whose name cannot be read as one is like nothing but itself")
  func unreadableNames() {
    #expect(PersonName.likeness("Siti4", "Siti4") == .same)
    #expect(PersonName.likeness("Siti4", "Siti") == .different)
    #expect(PersonName.likeness("", "Siti") == .different)
  }
}

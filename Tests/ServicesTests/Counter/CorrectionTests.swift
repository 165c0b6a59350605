import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// A NIK that the population office has corrected. Rule DL4.
@Suite("A corrected NIK, DL4")
struct CorrectionTests {
  private let room: CounterRoom
  private let rina: Officer
  private let sri: Officer
  private var budi: Invented { room.people[0] }
  private let why: TypedLine

  init() throws {
    room = try CounterRoom()
    rina = try room.officer("rina")
    sri = try room.officer("sri", .supervisor, at: "loket-2")
    why = try TypedLine("Surat Dukcapil 12")
  }

  // MARK: What is done

  /// Budi's new number.
  private func new(_ serial: Int = 1) throws -> NIK { try NIK(String(budi.nik.digits.dropLast(4)) + "800\(serial)") }

  private func asks(_ number: NIK, of person: ParticipantID? = nil, by officer: Officer? = nil) throws -> CounterReply {
    let (person, officer) = (person ?? budi.participantID, officer ?? rina)
    _ = try room.ask(.sawCard(person, .atCounter), by: officer)
    return try room.ask(.askCorrection(person, number, why), by: officer)
  }

  private func lines(by officer: Officer? = nil) throws -> [CorrectionLine] {
    let reply = try room.ask(.corrections, by: officer ?? sri, at: "loket-2")
    guard case .corrections(let lines) = reply else { throw Failure.damaged }
    return lines
  }

  private func grants(_ line: CorrectionLine, by officer: Officer? = nil) throws -> CounterReply {
    try room.ask(.grantCorrection(line.person, seen: line.version), by: officer ?? sri, at: "loket-2")
  }

  private func corrects(to number: NIK) throws -> CounterReply {
    _ = try asks(number)
    return try grants(try #require(try lines().first))
  }

  /// A second record of Budi under a number, as an import makes it.
  private func doubles(_ number: NIK, name: String? = nil, born birth: CivilDay? = nil) throws -> ParticipantID {
    let id = ParticipantID(high: 0xD0, low: UInt64(number.value % 10_000))
    let twin = Participant(id: id, nik: number, name: name ?? budi.name.text, birth: birth ?? budi.birth)
    let card = Membership(
      kpj: try KPJ("17000000\(100 + number.value % 900)"), branch: Invented.branch(), segment: .wageEarner,
      registered: CivilDay(dayNumber: 19_000), status: .active)
    try room.file.stock(
      Stock(participants: [ParticipantRecord(twin)], memberships: [MembershipRecord(of: number, card)]))
    return id
  }

  private func found(_ nik: NIK) throws -> ParticipantID? {
    try room.file.read { records throws(Failure) in try records.dossier(of: nik).participant?.id }
  }

  private func access(_ id: ParticipantID) throws -> Access {
    try room.file.read { records throws(Failure) in try records.access(of: id) }
  }

  private func change(_ id: ParticipantID, _ edit: (inout Access) -> Void) throws {
    var access = try access(id)
    edit(&access)
    let changed = access
    try room.file.write { books throws(Failure) in try books.save(changed, of: id) }
  }

  private func cards(of id: ParticipantID) throws -> Int {
    try room.file.read { records throws(Failure) in try records.memberships(of: id).count }
  }

  // MARK: One record

  @Test("One person goes on under the new number with block, T and card; both numbers find him, and no row has either")
  func goesOn() throws {
    try room.strikes(budi)
    guard case .report(.reported(let sheet)) = try room.ask(.report(budi.identity), at: "kios-2") else {
      throw Failure.damaged
    }
    let before = try access(budi.participantID)
    guard case .correction(.asked(let line)) = try asks(try new()) else { throw Failure.damaged }
    #expect(try line.twin == nil && line.fault == nil && line.numberMask == (try new()).mask)
    #expect(try lines() == [line])
    #expect(try grants(line) == .correction(.granted(merged: false)))
    #expect(try found(budi.nik) == budi.participantID && found(try new()) == budi.participantID)
    #expect(try access(budi.participantID) == before && cards(of: budi.participantID) == 1)
    for nik in [budi.nik, try new()] {
      let identity = Identity(nik: nik, birth: budi.birth, name: budi.name)
      guard case .report(.alreadyReported(let again, _)) = try room.ask(.report(identity), at: "kios-3") else {
        throw Failure.damaged
      }
      #expect(again.block.report == sheet.block.report)
      let people = try room.ask(.find(.nik(nik), .verification), by: rina)
      guard case .people(let found) = people else { throw Failure.damaged }
      #expect(found.map(\.id) == [budi.participantID])
    }
    let rows = try room.ledger(.correctionAsked, .correctionGranted)
    #expect(rows.map(\.staff) == ["rina", "sri"] && rows.allSatisfy { $0.participant != nil })
    for row in try room.ledger() {
      #expect(try !row.details.contains(budi.nik.digits) && !row.details.contains(try new().digits))
    }
    #expect(try lines().isEmpty)
  }

  @Test("A chain A, B, C, and back to A: each number that he ever had finds him")
  func chain() throws {
    let numbers = [budi.nik] + (try [new(1), new(2)])
    for number in [numbers[1], numbers[2], numbers[0]] {
      #expect(try corrects(to: number) == .correction(.granted(merged: false)))
      for any in numbers where try number == numbers[2] || any != numbers[2] || found(any) != nil {
        #expect(try found(any) == budi.participantID)
      }
    }
    let nik = try room.file.read { records throws(Failure) in
      try records.dossier(of: budi.participantID)?.participant?.nik
    }
    #expect(nik == budi.nik)
    #expect(try asks(budi.nik) == .correction(.refused(.same)))
  }

  // MARK: Two records

  @Test("Two records become one: the stricter stands, and everything that either has done is his")
  func merges() throws {
    let twin = try doubles(try new())
    try room.strikes(budi)
    try change(twin) { access in
      access.strikes = Strikes(kpj: 1, face: 2)
      access.counterOnly = .asked
      access.voids = [room.host.reading().wall]
    }
    let form = try Invented.updateData()
    var update = Update(
      number: Reference(month: CivilDay(dayNumber: 20_778).civilMonth, chance: [1, 2, 3, 4, 5, 6]),
      submitted: room.host.reading().wall, in: .wib, by: .published())
    #expect(update.decide(.approve, at: update.submitted) == true)
    let decided = update
    try room.file.write { books throws(Failure) in
      try books.add(
        Submission(
          update: decided, participant: twin, station: Station(branch: "J01", terminal: "kios-1"), data: form))
      try books.apply(form, to: twin, from: decided.number)
      try books.enter(LedgerEntry(.kpjWrong, at: books.time.now, participant: twin))
    }
    _ = try asks(try new())
    let line = try #require(try lines().first)
    #expect(line.former.block != nil && line.twin?.strikes.face == 2)
    #expect(line.result.block != nil && line.result.strikes == Strikes(kpj: 3, face: 2) && line.result.cards == 2)
    #expect(try grants(line) == .correction(.granted(merged: true)))
    let joined = try access(budi.participantID)
    #expect(joined.block == line.result.block && joined.strikes == line.result.strikes)
    #expect(joined.counterOnly == .asked && joined.voids.count == 1)
    #expect(try found(budi.nik) == budi.participantID && found(try new()) == budi.participantID)
    #expect(try cards(of: budi.participantID) == 2 && cards(of: twin) == 0)
    try room.file.read { records throws(Failure) in
      #expect(try records.latestUpdate(of: budi.participantID)?.number == decided.number)
      #expect(try records.recorded(of: budi.participantID)?.stated == form)
      #expect(try records.dossier(of: twin) == nil)
      // Of both ids the history is his.
      let rows = try records.ledger(LedgerQuery(participant: budi.participantID), limit: 99)
      #expect(Set(rows.map(\.participant)) == [budi.participantID, twin])
    }
    #expect(try room.ledger(.correctionGranted).count == 2)
  }

  @Test("The number that exists is the blocked one: nobody gets three new tries by it")
  func blockOfTheTwin() throws {
    let twin = try doubles(try new())
    try change(twin) { $0.block = Block(cause: .kpj, since: room.host.reading().wall) }
    #expect(try corrects(to: try new()) == .correction(.granted(merged: true)))
    #expect(try access(budi.participantID).block?.report == nil && access(budi.participantID).block != nil)
  }

  @Test("A third block in thirty days, counted together, makes loket saja, with its row")
  func blocksTogether() throws {
    let twin = try doubles(try new())
    let now = room.host.reading().wall
    try change(budi.participantID) { $0.blocks = [now.later(by: .days(-20)), now.later(by: .days(-10))] }
    try change(twin) { $0.blocks = [now.later(by: .days(-1))] }
    #expect(try corrects(to: try new()) == .correction(.granted(merged: true)))
    #expect(try access(budi.participantID).counterOnly == .thirdBlock)
    #expect(try room.ledger(.counterOnlySet).count == 1)
  }

  // MARK: Refused

  @Test("Refused while either has an update in process or a face check under way, at the asking and at the granting")
  func busy() throws {
    let twin = try doubles(try new())
    let station = Station(branch: "J01", terminal: "kios-1")
    for person in [budi.participantID, twin] {
      try change(person) { access in
        access.reservation = Reservation(
          attempt: AttemptID(high: 1, low: 2), at: room.host.reading().wall, station: station)
      }
      #expect(try asks(try new()) == .correction(.refused(.faceCheck)))
      try change(person) { $0.reservation = nil }
    }
    _ = try asks(try new())
    let line = try #require(try lines().first)
    let update = Update(
      number: Reference(month: CivilDay(dayNumber: 20_778).civilMonth, chance: [6, 2, 3, 4, 5, 6]),
      submitted: room.host.reading().wall, in: .wib, by: .published())
    let form = try Invented.updateData()
    try room.file.write { books throws(Failure) in
      try books.add(Submission(update: update, participant: twin, station: station, data: form))
    }
    #expect(try grants(line) == .correction(.refused(.update)))
    #expect(try lines().first?.fault == .update)
    #expect(try found(try new()) == twin)
  }

  @Test("Two people whose numbers were exchanged stay two; another human being by name and birth date is no twin")
  func swapped() throws {
    let other = room.people[1]
    #expect(try asks(other.nik) == .correction(.refused(.otherPerson)))
    let twin = try doubles(try new())
    guard case .correction(.asked) = try asks(try new()) else { throw Failure.damaged }
    #expect(try asks(budi.nik, of: twin) == .correction(.refused(.swapped)))
    #expect(try lines().isEmpty, "neither is a correction")
    #expect(try room.ledger(.correctionRefused, .correctionDeclined).count == 3)
  }

  @Test("A number that another person has given up is nobody's new one")
  func former() throws {
    #expect(try corrects(to: try new()) == .correction(.granted(merged: false)))
    #expect(try asks(budi.nik, of: room.people[1].participantID) == .correction(.refused(.former)))
  }

  @Test("Nobody moves his own, and nobody grants what he asked for, under whichever account and number")
  func fourEyes() throws {
    let own = try room.officer("tuti", .supervisor, nik: budi.nik, at: "loket-2")
    #expect(try asks(try new(), by: rina) != .refused(.ownPerson))
    let line = try #require(try lines().first)
    #expect(try lines(by: own).isEmpty)
    #expect(try grants(line, by: own) == .refused(.ownPerson))
    let target = try room.officer("joko", .supervisor, nik: try new(), at: "loket-2")
    #expect(try grants(line, by: target) == .refused(.ownPerson))
    let account = try #require(try room.account("rina"))
    let second = try room.officer("rina2", .supervisor, nik: account.nik, at: "loket-2")
    #expect(try grants(line, by: second) == .refused(.fourEyes))
    #expect(
      try room.ask(.grantCorrection(line.person, seen: line.version), by: rina)
        == .refused(.notAllowed(.grantCorrection)))
    #expect(try grants(line) == .correction(.granted(merged: false)))
    // The officer's own number was corrected: it is himself all the same.
    #expect(
      try room.ask(.person(budi.participantID, .audit, hasSeenCard: false), by: own, at: "loket-2")
        == .refused(.ownPerson))
  }

  @Test("A second request, a second grant and a decision about something else change nothing")
  func once() throws {
    guard case .correction(.asked(let line)) = try asks(try new()) else { throw Failure.damaged }
    #expect(try asks(try new(2)) == .correction(.alreadyAsked(line)))
    // An import makes a second record between request and grant.
    let twin = try doubles(try new())
    guard case .correction(.changed(let anew)) = try grants(line) else { throw Failure.damaged }
    #expect(try anew.twin != nil && found(try new()) == twin)
    let desk = try room.desk(at: "loket-2")
    let errand = room.errand(.counter(.grantCorrection(anew.person, seen: anew.version), by: sri))
    let first = desk.answer(errand)
    #expect(first == .counter(.correction(.granted(merged: true))))
    #expect(desk.answer(errand) == first)
    #expect(try grants(anew) == .correction(.notAsked))
    #expect(try room.ledger(.correctionGranted).count == 2)
  }

  @Test("Declined: nobody asks any more, and everything is as before")
  func declined() throws {
    _ = try asks(try new())
    let decline = CounterRequest.declineCorrection(budi.participantID, .document)
    #expect(try room.ask(decline, by: sri, at: "loket-2") == .correction(.declined))
    #expect(try found(try new()) == nil && lines().isEmpty)
    #expect(try room.ask(decline, by: sri, at: "loket-2") == .correction(.notAsked))
  }

  @Test("AKe: asked for with the original KTP in hand only, and never by telephone")
  func card() throws {
    let ask = CounterRequest.askCorrection(budi.participantID, try new(), why)
    #expect(try room.ask(ask, by: rina) == .refused(.cardNeeded))
    _ = try room.ask(.person(budi.participantID, .onTelephone, hasSeenCard: false), by: rina)
    #expect(try room.ask(ask, by: rina) == .refused(.byTelephone))
    _ = try room.ask(.find(.nik(budi.nik), .atCounter), by: rina)
    #expect(try lines().isEmpty)
    #expect(try room.ledger(.correctionAsked).isEmpty)
  }

  @Test("On the host it is asked for by the former number, and never granted there")
  func onHost() throws {
    let root = try CounterRoom.name("root")
    let nobody = try Invented(77).nik
    #expect(
      try room.ask(.host(.correctNIK(from: nobody, to: try new(), reason: why), by: root), at: "host")
        == .host(.unknownPerson))
    let desk = try room.desk(at: "host")
    let seen = room.errand(.host(.sawCard(budi.nik), by: root))
    let request = Request.host(.correctNIK(from: budi.nik, to: try new(), reason: why), by: root)
    #expect(desk.answer(room.errand(request)) == .host(.refused(.cardNeeded)))
    _ = desk.answer(seen)
    let reply = desk.answer(room.errand(request, in: seen.visit))
    guard case .host(.correction(.asked(let line))) = reply else { throw Failure.damaged }
    #expect(try found(try new()) == nil)
    #expect(try grants(line) == .correction(.granted(merged: false)))
  }
}

extension Moment {
  fileprivate func later(by days: Span) -> Moment { Moment(milliseconds: milliseconds + days.milliseconds) }
}

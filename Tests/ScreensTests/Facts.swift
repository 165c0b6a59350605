import Flow
import Rules
import Screens
import Services
import Support

/// What the desk says in these tests, and what the visitor knows of himself.
enum Facts {
  static let nik = "3171044305900001"
  static let birth = "03051990"
  static let name = "Sari Dewi"
  static let number = "16000000074"
  static let mask = "16******74"

  static let branch = Branch(
    code: "JKT", name: "Jakarta Salemba", city: "Jakarta", zone: .wib, telephone: "021-555",
    hours: "Senin-Jumat 08.00-15.00")

  /// Saturday, 21 November 2026, 14.30 WIB.
  static let now = Moment(seconds: 1_795_246_200)

  static let greeting = Greeting(branch: branch, now: now)

  static func greeting(_ finish: UpdateFinish) -> Greeting { Greeting(branch: branch, now: now, finish: finish) }

  static func greeting(in zone: Zone) -> Greeting {
    Greeting(branch: Branch(code: "X", name: "Cabang X", zone: zone), now: now)
  }

  static func day(_ text: String) -> CivilDay { CivilDay(text)! }

  static let caller = Caller.forged(ParticipantID(high: 1, low: 2))
  static let number1 = Reference(month: CivilMonth(year: 2026, month: 11)!, chance: [1, 2, 3, 4, 5, 6])
  static let fresh = FreshCard(registered: day("2026-11-10"), visibleFrom: day("2026-11-25"))

  static func card(
    active: Bool = true, since: String? = nil, late: CivilMonth? = nil, moving: String? = nil,
    employer: String? = "PT Maju Bersama"
  ) -> Card {
    Card(
      mask: mask, employer: employer, city: "Bekasi", branch: "Jakarta Salemba", programmes: Programme.allCases,
      isActive: active, inactiveSince: since.map(day), lateMonth: late, movingTo: moving)
  }

  static func found(_ cards: [Card], fresh: [FreshCard] = []) -> Reply {
    .look(.found(Finding(name: name, cards: cards, fresh: fresh)))
  }

  static func block(_ cause: Check = .kpj, reported: Bool = false, awaitsClock: Bool = false) -> BlockSheet {
    let report = reported ? Report(number: number1, at: now, channel: .kiosk) : nil
    let station = Station(branch: "JKT", terminal: "tty1")
    let strikes = (0..<3).map { StrikeTrace(check: cause, at: Moment(seconds: 1_795_000_000 + $0), station: station) }
    return BlockSheet(
      block: Block(cause: cause, since: now, report: report), strikes: strikes, awaitsClock: awaitsClock)
  }

  static func claim(queueNumber: String? = nil) -> ClaimSheet {
    let branch = Branch(code: "BDG", name: "Bandung", zone: .wib)
    guard let kpj = try? KPJ(number) else { preconditionFailure("not a KPJ") }
    return ClaimSheet(
      Claim(kpj: kpj, branch: branch, opened: day("2026-11-09"), status: .active, queueNumber: queueNumber))
  }

  static func update(estimate: Bool = false) -> Update {
    Update(
      number: number1, submitted: now, due: Zone.wib.end(of: day("2026-11-25")), dueIsEstimate: estimate,
      state: .inProcess)
  }

  static let succeeded = Update(
    number: number1, submitted: now, due: Zone.wib.end(of: day("2026-11-25")), state: .succeeded, decided: now)

  static func failed(_ reason: RejectReason) -> Update {
    Update(
      number: number1, submitted: now, due: Zone.wib.end(of: day("2026-11-25")), state: .failed, decided: now,
      reason: reason)
  }

  static func failed(_ words: String) -> Update {
    guard let words = try? Prose(words, for: .rejection) else { preconditionFailure("no reason") }
    return Update(
      number: number1, submitted: now, due: Zone.wib.end(of: day("2026-11-25")), state: .failed, decided: now,
      reason: .other, words: words)
  }

  static let withdrawn = Update(
    number: number1, submitted: now, due: Zone.wib.end(of: day("2026-11-25")), state: .withdrawn, decided: now)

  static func stand(_ left: Int = 3, isSimulation: Bool = true) -> FaceStand {
    FaceStand(left: left, isSimulation: isSimulation)
  }

  static let slip = HandOverSlip(
    number: HandOverNumber(chance: [1, 2, 3, 4, 5, 6]), until: now.later(by: HandOverNumber.life))

  static let openedBlock = OpenedBlock(since: now, now: now)

  /// Consent is next, for somebody whose block is open since then.
  static func opened(last: Update? = nil) -> Reply {
    .update(.gate(.consentNeeded(caller, last: last, opened: openedBlock)))
  }

  static let consent = Reply.update(.gate(.consentNeeded(caller, last: nil)))

  static let failures: [Failure] = [
    .busy, .cancelled, .full, .readOnly, .unreachable, .damaged, .foreign, .newerSchema, .maintenance, .unknownBranch,
    .unsure,
  ]

  /// One of each kind, with several outcomes of the kinds that screens ask for.
  static let replies: [Reply] =
    [
      .greeting(greeting), .look(.notFound), found([card()]), .update(.gate(.notFound)), consent,
      .update(.gate(.retype(caller, mask: mask, left: 3))), .update(.retype(.handedOver(slip))),
      .update(.retype(.right(stand()))), .update(.retype(.wrong(mask: mask, left: 2))), .update(.face(.passed)),
      .update(.face(.different(left: 2))),
      .update(.submitted(.accepted(update()))), .update(.submitted(.refused(.faceNeeded(caller, stand())))),
      .update(.withdrawn(.withdrawn(withdrawn))), .update(.gate(.inProcess(caller, update(), pastDue: true))),
      .report(.notBlocked), .report(.reported(block(reported: true))), .host(.unknownPerson),
      .complaint(.identified(.known(caller))), .complaint(.identified(.notFound)),
      .complaint(.filed(.filed(receipt(pin: "493117")))), .complaint(.tracked(.notFound)),
      .complaint(.tracked(.found(sheet(.answered)))), .complaint(.moved(.unknown)),
      .complaint(.moved(.done(sheet(.closed)))),
    ] + failures.map(Reply.failed)
}

extension String {
  /// The same however a number is grouped.
  var withoutSigns: String { filter { !" -.".contains($0) } }
}

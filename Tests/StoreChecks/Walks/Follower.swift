import Keeping
import Rules
import Services
import Support

/// Follows a walk of the model at desks over a real store, and finds where they part.
package final class Follower {
  private let bench: any StoreBench
  private let walk: Walk
  private let person: Invented
  private let other: Invented
  private let chance = SeededChance(17)
  private let seal = Seal(by: SeededChance(18))
  private var stores: [String: any Store] = [:]
  private var visits: [String: VisitID] = [:]
  /// Stations whose visit has a consent that nobody has taken over.
  private var consented: Set<String> = []
  private var errands: [Int: (station: String, errand: Errand)] = [:]
  private var checks: [Int: (check: HeldCheck, store: CutStore)] = [:]
  private var attempts: [Int: AttemptID] = [:]
  private var officers: [String: Officer] = [:]
  /// The number that kiosk 1 gave last.
  private var slip: HandOverNumber?
  /// What a clock that is right would show.
  private var truth: Moment
  private var boots = 1

  package init(_ walk: Walk, on bench: any StoreBench) throws {
    (self.bench, self.walk) = (bench, walk)
    (person, other) = (try Invented(0), try Invented(1))
    let branch = Invented.branch()
    let people = [person, other]
    try bench.stock(
      People(
        branches: [branch], participants: people.map(\.participant),
        memberships: people.map { ($0.nik, $0.membership(in: branch)) },
        population: people.map { ($0.nik, RegisteredPerson(name: $0.name.text, birth: $0.birth)) }, claims: []))
    truth = bench.clock.reading().wall
    bench.clock.synchronises(false)
  }

  /// Where the program parts from the walk, in words; nil where it never does.
  package func parting() throws -> String? {
    defer { endChecks() }
    var (got, step) = ("", "")
    for (index, line) in walk.lines.enumerated() {
      switch line {
      case .step(let station, let verb, let words, let errand, let attempt):
        step = "\(walk), line \(index + 2): \(station) \(verb) \(words.joined(separator: " "))"
        got = try does(station, verb, words, errand, attempt) ?? got
        try liftCounterOnly()
      case .answer(let wanted):
        if got != wanted { return "\(step): \(wanted) in the model, \(got) here" }
      case .expect(let wanted):
        let stored = try stored()
        if stored != wanted.filter({ $0.key != "person" }) { return "\(step): \(wanted) in the model, \(stored) here" }
      case .clock(let what): try changesClock(what)
      case .violated: break
      }
    }
    return nil
  }

  // MARK: Steps

  /// The word for what the desk answered; nil for what nobody answers.
  private func does(
    _ station: String, _ verb: String, _ words: [String], _ number: Int?, _ attempt: Int?
  ) throws -> String? {
    switch verb {
    case "told": return nil
    case "cut":
      if words == ["in_check"], let number, let (check, store) = checks.removeValue(forKey: number) {
        store.cut()
        _ = check.ends(.void(.crash))
      }
      return nil
    case "leaves":
      visits[station] = nil
      consented.remove(station)
      return nil
    case "takes-over":
      try takesOver()
      return nil
    case "settle":
      guard let number, let (check, _) = checks.removeValue(forKey: number) else { return "no such check" }
      return check.ends(Self.verdict(words[0])).map(Self.word)
    case "again":
      guard let number, let asked = errands[number] else { return "no such errand" }
      var errand = asked.errand
      if case .counter(let request, let by) = errand.request {
        let anew = try counter(request, as: by.name.text)
        errand = Errand(id: errand.id, visit: errand.visit, request: anew)
      }
      return Self.word(try desk(asked.station).answer(errand), isAgain: true)
    default:
      let request = try request(station, verb, words, attempt)
      let errand = Errand(id: chance.identifier(), visit: try visit(at: station), request: request)
      if let number { errands[number] = (station, errand) }
      if verb == "face" { return try begins(errand, number, at: station) }
      let reply = try desk(station).answer(errand)
      note(reply, number)
      return Self.word(reply)
    }
  }

  private func request(
    _ station: String, _ verb: String, _ words: [String], _ attempt: Int?
  ) throws -> Request {
    let caller = Caller.forged(person.participantID)
    switch verb {
    case "look": return .update(.begin(person.identity))
    case "retype":
      try consents(at: station)
      return .update(.retype(caller, try words == ["right"] ? person.kpj : KPJ("99999999999")))
    case "face":
      try consents(at: station)
      return .update(.checkFace(caller))
    case "report" where station == "counter": return try counter(.report(person.participantID, .counter))
    case "report": return .report(person.identity)
    case "compare":
      try consents(at: station)
      return try counter(.update(.compare(caller)))
    case "compared":
      let attempt = attempt.flatMap { attempts[$0] } ?? AttemptID(high: 0, low: 0)
      return try counter(.update(.compared(caller, attempt, Self.verdict(words[0]))))
    case "ask": return try counter(.askOpening(person.participantID, try TypedLine("Berangkat umrah besok")))
    case "grant": return try counter(.grantOpening(person.participantID), as: "sri")
    default: throw Failure.damaged
    }
  }

  private func begins(_ errand: Errand, _ number: Int?, at station: String) throws -> String? {
    let (check, store) = (HeldCheck(), CutStore(try store(station)))
    if let reply = check.begins(errand, at: try desk(station, over: store, face: check)) { return Self.word(reply) }
    if let number { checks[number] = (check, store) }
    return "begun"
  }

  private func note(_ reply: Reply, _ number: Int?) {
    switch reply {
    case .update(.retype(.handedOver(let slip))): self.slip = slip.number
    case .counter(.update(.comparing(let attempt, _))): if let number { attempts[number] = attempt }
    default: break
    }
  }

  /// The officer opens the page of whoever brings kiosk 1's number, and serves him.
  private func takesOver() throws {
    guard let slip else { throw Failure.damaged }
    for request in [CounterRequest.openHandOver(slip), .update(.serve(person.participantID))] {
      let asked = try counter(request)
      _ = try desk("counter").answer(
        Errand(id: chance.identifier(), visit: try visit(at: "counter"), request: asked))
    }
    consented.insert("counter")
    consented.remove("kiosk1")
  }

  private func endChecks() {
    for (check, store) in checks.values {
      store.cut()
      _ = check.ends(.void(.crash))
    }
  }

  // MARK: Stations

  private func store(_ station: String) throws -> any Store {
    if let store = stores[station] { return store }
    let store = try bench.open()
    stores[station] = store
    return store
  }

  private func desk(
    _ station: String, over store: (any Store)? = nil, face: (any FaceDevice)? = nil
  ) throws -> Desk {
    var settings = Settings()
    settings.passwordCost = .least
    settings.hasEarlyOpening = true
    settings.shiftHours = 24
    settings.faceVoids = Access.mostVoids
    (settings.checks.struck, settings.checks.blocked) = (100, 100)
    (settings.lookups.failures, settings.lookups.persons) = (100, 1_000)
    let number = station.hasPrefix("kiosk") ? Int(station.dropFirst("kiosk".count)) ?? 0 : .max
    let hasCamera = number <= walk.cameras
    settings.faceCheck = hasCamera ? .device : .officer
    return try Desk(
      store: try store ?? self.store(station), at: Station(branch: "J01", terminal: station), settings: settings,
      chance: chance, seal: seal, face: face ?? (hasCamera ? Camera() : nil))
  }

  @discardableResult private func ask(_ request: Request, at station: String) throws -> Reply {
    try desk(station).answer(Errand(id: chance.identifier(), visit: try visit(at: station), request: request))
  }

  /// A visit of somebody who has stated his facts, and at the counter shown his KTP.
  private func visit(at station: String) throws -> VisitID {
    if let visit = visits[station] { return visit }
    let visit: VisitID = chance.identifier()
    visits[station] = visit
    if station.hasPrefix("kiosk") { try ask(.update(.begin(person.identity)), at: station) }
    return visit
  }

  private func consents(at station: String) throws {
    guard !consented.contains(station) else { return }
    let consent = UpdateRequest.consent(Caller.forged(person.participantID), text: "1")
    let reply = try ask(station == "counter" ? counter(.update(consent)) : .update(consent), at: station)
    switch reply {
    case .update(.gate(.retype)), .counter(.update(.gate(.retype))), .counter(.update(.gate(.faceNeeded))):
      consented.insert(station)
    default: break
    }
  }

  /// A request of an officer who is signed in and has the person's KTP in his hand.
  private func counter(_ request: CounterRequest, as name: String = "rina") throws -> Request {
    let officer = try officer(name)
    try ask(.counter(.sawCard(person.participantID, .atCounter), by: officer), at: "counter")
    return .counter(request, by: officer)
  }

  private func officer(_ name: String) throws -> Officer {
    if let officer = officers[name] { return officer }
    let (staff, store) = (try StoreCheck.name(name), try store("counter"))
    let password = "kopi tubruk manis"
    if try store.read({ (records) throws(Failure) in try records.staff(staff) }) == nil {
      let role: Role = name == "sri" ? .supervisor : .officer
      let nik = try NIK("317401010180\(name == "sri" ? 9_001 : 9_002)")
      let account = StaffRequest.add(staff, role, nik, try Password(chosen: password, for: staff))
      try ask(.host(.staff(account), by: try StoreCheck.name("root")), at: "host")
      try store.settle(staff)
    }
    let reply = try ask(.shift(.signIn(staff, Password(typed: password))), at: "counter")
    guard case .shift(.signedIn(.signedIn(let officer))) = reply else { throw Failure.damaged }
    officers[name] = officer
    return officer
  }

  // MARK: What is stored

  private func stored() throws -> [String: Int] {
    let id = person.participantID
    let access = try store("host").read { (records) throws(Failure) in try records.access(of: id) }
    return [
      "kpj": access.strikes.kpj, "face": access.strikes.face, "block": access.block == nil ? 0 : 1,
      "report": access.block?.report == nil ? 0 : 1, "check": access.reservation == nil ? 0 : 1,
    ]
  }

  /// The third block in 30 days is no matter of the model.
  private func liftCounterOnly() throws {
    let (id, store) = (person.participantID, try store("host"))
    guard try store.read({ (records) throws(Failure) in try records.access(of: id).counterOnly }) != nil else { return }
    try store.write(about: [id], at: Station(branch: "J01", terminal: "host")) { (books) throws(Failure) in
      var access = try books.access(of: id)
      access.counterOnly = nil
      try books.save(access, of: id)
    }
  }

  // MARK: Clocks

  private func changesClock(_ what: String) throws {
    let host = bench.clock
    switch what {
    case "passes":
      host.passes(.hours(12))
      truth = truth.later(by: .hours(12))
      visitsEnd()
      return
    case "boots-dead": boot(at: Moment(milliseconds: 0))
    case "gap", "gap-wrong":
      let now = try store("host").read { (records) throws(Failure) in records.time.now }
      boot(at: now.later(by: .days(10)))
      if what == "gap" { truth = truth.later(by: .days(10)) }
    case "wall-leaps": host.steps(.hours(24))
    case "steps-back":
      host.steps(.hours(-24))
      truth = truth.later(by: .hours(-24))
    case "power-cut": stores = [:]
    case "adopts", "confirmed":
      showsTruth()
      host.synchronises(true)
      try writes()
      host.synchronises(false)
    case "accepted-in-doubt":
      showsTruth()
      try accepts()
    case "accepted-ahead", "accepted-back":
      let now = try store("host").read { (records) throws(Failure) in records.time.now }
      let wall = now.later(by: .hours(what == "accepted-ahead" ? 24 : -24))
      host.steps(wall.span(since: host.reading().wall))
      truth = wall
      try accepts()
    default: throw Failure.damaged
    }
    visitsEnd()
    try writes()
  }

  /// What was proven is too old, and so are shifts.
  private func visitsEnd() { (visits, consented, officers) = ([:], [], [:]) }

  private func boot(at wall: Moment) {
    boots += 1
    bench.clock.boots("boot-\(boots)", wall: wall, isSynchronised: false)
  }

  private func showsTruth() { bench.clock.steps(truth.span(since: bench.clock.reading().wall)) }

  private func accepts() throws {
    guard let reason = ReasonCode("jam") else { throw Failure.damaged }
    try ask(.host(.acceptClock(reason: reason), by: try StoreCheck.name("root")), at: "host")
  }

  /// Somebody else is looked for: the store's time goes on.
  private func writes() throws { try ask(.look(other.identity), at: "host") }
}

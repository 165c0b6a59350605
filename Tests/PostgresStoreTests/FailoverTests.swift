#if Postgres
  import Foundation
  import Keeping
  import PostgresStore
  import Rules
  import Services
  import StoreChecks
  import StoreSupport
  import Support
  import TerminalSupport
  import Testing

  /// Two servers, the second with everything that the first has confirmed. Rules S5, MB3, MB6.
  @Suite("A server whose standby takes its place", .waiting, .serialized)
  struct FailoverTests {
    @Test("32 kiosks go on at the standby when the first server is killed: nothing told is lost, nothing counts twice")
    func killed() throws {
      let primary = try Server(named: "primary")
      _ = try primary.database("anjungan")
      let standby = try Server(named: "standby", standingBy: primary)
      let place = try PostgresStore.Place(
        "host=\(primary.folder),\(standby.folder) user=anjungan dbname=anjungan target_session_attrs=read-write "
          + "connect_timeout=2")
      let crowd = try Crowd(at: place, people: 40)
      var killed = ContinuousClock.now
      try crowd.works(32) {
        try crowd.waits { $0.count >= 200 }
        killed = .now
        try primary.kill()
        try standby.promote()
        try crowd.waits { told in told.count(where: { $0.at > killed + .seconds(1) }) >= 200 }
      }
      #expect(try crowd.wrong() == nil)
      let before = crowd.answered.filter { $0.at <= killed }.count
      let pause = crowd.answered.map(\.at).filter { $0 > killed }.min().map { $0 - killed }
      print(
        "answered before \(before), in all \(crowd.answered.count), asked again \(crowd.retries), pause \(pause as Any)"
      )
    }

    /// 10,000 tries and 200 breaks where `ANJUNGAN_LONG` is set: two minutes.
    @Test("S11: connections that break at the commit, before it or after it, lose no strike and count none twice")
    func swallowed() throws {
      let isLong = ProcessInfo.processInfo.environment["ANJUNGAN_LONG"] != nil
      let (tries, breaks) = isLong ? (10_000, 200) : (800, 40)
      let server = try Server(named: "swallowed")
      _ = try server.database("anjungan")
      let proxy = try Proxy(before: server, every: isLong ? 60 : 30)
      defer { proxy.ends() }
      let crowd = try Crowd(
        at: try PostgresStore.Place("host=\(proxy.folder) user=anjungan dbname=anjungan"), people: 40)
      try crowd.works(8) { try crowd.waits { $0.count >= tries && proxy.broken >= breaks } }
      #expect(try crowd.wrong() == nil)
      print("answered \(crowd.answered.count), broken \(proxy.broken), asked again \(crowd.retries)")
    }

    @Test(
      "Behind a pooler everything counts once, also where each transaction has another session",
      arguments: ["session", "transaction"])
    func pooled(mode: String) throws {
      let server = try Server(named: "pool-\(mode)")
      let crowd = try Crowd(at: try server.pooled("anjungan", mode, sessions: mode == "session" ? 20 : 3), people: 20)
      try crowd.works(8) { try crowd.waits { $0.count >= 200 } }
      #expect(try crowd.wrong() == nil)
    }

    @Test("MB6: a commit that only one server has is not confirmed, and told once the standby has it")
    func alone() throws {
      let primary = try Server(named: "alone")
      let place = try primary.database("anjungan")
      let standby = try Server(named: "away", standingBy: primary)
      let store = try PostgresStore(
        at: place,
        options: ArchiveOptions(patience: Patience(limit: .milliseconds(200)), seal: Seal(by: SeededChance(7))))
      try store.stock(Invented.stock(try Invented.crowd(of: 1)))
      let person = try Invented(0)
      let desk = try Desk(
        store: store, at: Station(branch: "J01", terminal: "kios-1"), settings: Settings(), chance: SeededChance(3),
        seal: store.seal, face: nil)
      let (caller, visit, chance) = (Caller.forged(person.participantID), VisitID(high: 1, low: 1), SeededChance(9))
      for request in [UpdateRequest.begin(person.identity), .consent(caller, text: "1")] {
        _ = desk.answer(Errand(id: chance.identifier(), visit: visit, request: .update(request)))
      }
      let wrong = Errand(
        id: ErrandID(high: 5, low: 5), visit: visit, request: .update(.retype(caller, try person.mistyped)))
      try standby.stop()
      #expect(desk.answer(wrong) == .failed(.unsure))
      #expect(desk.answer(wrong) == .failed(.unsure))
      try standby.start()
      var reply = desk.answer(wrong)
      for _ in 0..<50 where reply == .failed(.unsure) { reply = desk.answer(wrong) }
      guard case .update(.retype(.wrong(_, left: 2))) = reply else {
        Issue.record("\(reply)")
        return
      }
    }
  }
#endif

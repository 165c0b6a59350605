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

  /// Processes of the built program on a real server. Rules S1, S5, S9, MB5.
  @Suite("The program on a server", .waiting, .serialized)
  final class ServerProcessTests {
    private let folder = TemporaryFolder()
    private let server: Server
    private let store: PostgresStore
    private let address: String
    private let person: Invented
    private let chance = SystemChance()

    init() throws {
      server = try Server(named: "program-\(UInt16.random(in: 0...UInt16.max))")
      let place = try server.database("anjungan")
      address = "postgresql:///anjungan?host=\(server.folder)&user=anjungan"
      person = try Invented(0)
      store = try PostgresStore(at: place, options: ArchiveOptions(keyFile: folder.path + "/ledger.key"))
      var stock = Invented.stock([person])
      stock.branches.append(Branch(code: "K02", name: "Bandung", zone: .wib))
      stock.isSynthetic = true
      try store.stock(stock)
    }

    private var environment: [String: String] { ["HOME": folder.path, "ANJUNGAN_PATIENCE_SECONDS": "20"] }

    private func words(_ command: String, at branch: String, _ terminal: String) -> [String] {
      [
        command, "--store", address, "--key", folder.path + "/ledger.key", "--branch", branch, "--terminal", terminal,
      ]
    }

    /// A visit in which the person has agreed to what is processed.
    private func consents() throws -> VisitID {
      let visit: VisitID = chance.identifier()
      let desk = try Desk(
        store: store, at: Station(branch: "J01", terminal: "hall"), settings: Settings(), chance: chance,
        seal: store.seal, face: nil)
      for request in [UpdateRequest.begin(person.identity), .consent(Caller.forged(person.participantID), text: "1")] {
        _ = desk.answer(Errand(id: chance.identifier(), visit: visit, request: .update(request)))
      }
      return visit
    }

    /// So many processes, every other one of another branch, which are let go together.
    private func crowd(_ count: Int) throws -> [Child] {
      let children = try (0..<count).map { number in
        try Child(
          words("errand", at: number % 2 == 0 ? "J01" : "K02", "kios-\(number)"), environment: environment)
      }
      for child in children { _ = try child.line() }
      return children
    }

    private func tries(_ visit: VisitID) throws -> String {
      let id: ErrandID = chance.identifier()
      return "\(id) \(visit) retype \(person.participantID) \(try person.mistyped.text)"
    }

    private func evaluated() throws -> (wrong: Int, blocks: Int) {
      guard case .intact = try store.verifyLedger(head: nil) else { throw Failure.damaged }
      var (wrong, blocks) = (0, 0)
      try LedgerAudit(store).export { (row) throws(Failure) in
        if row.event == "kpj.wrong" { wrong += 1 }
        if row.event == "block.set" { blocks += 1 }
      }
      return (wrong, blocks)
    }

    @Test("A1 MB5: fifty wrong numbers at once at terminals of two branches are three tries and one block")
    func allWrong() throws {
      let visit = try consents()
      let children = try crowd(50)
      for child in children { child.send(try tries(visit)) }
      let replies = try children.map { try $0.line() ?? "" }
      #expect(replies.count { $0.contains(#""left":"#) && $0.contains(#""wrong":"#) } == 2)
      #expect(replies.count { $0.contains(#""nowBlocked":"#) } == 1)
      #expect(replies.count { $0.contains(#""refused":"#) } == 47)
      let (wrong, blocks) = try evaluated()
      #expect(wrong == 3 && blocks == 1)
      for child in children { #expect(try child.ending().code == 0) }
    }

    @Test("S5: thirty processes that are killed in the middle of a try leave three tries at most, and a whole ledger")
    func killed() throws {
      let visit = try consents()
      let children = try crowd(30)
      for child in children {
        child.send(try tries(visit))
        usleep(.random(in: 0...8_000))
        child.send(signal: SIGKILL)
      }
      for child in children { _ = try child.ending() }
      let next = try crowd(4)
      for child in next { child.send(try tries(visit)) }
      for child in next { _ = try child.line() }
      let (wrong, blocks) = try evaluated()
      #expect(wrong == 3 && blocks == 1)
    }

    @Test(
      "An import that is killed while it reads or merges leaves what was there, kiosks go on, and the next one is whole",
      arguments: [Halt.importing, .merging])
    func killedImport(place: Halt) throws {
      let delivery = folder.path + "/delivery"
      let made = try Child(["generate", delivery, "--participants", "300"], environment: environment).ending()
      #expect(made.code == 0)
      let imports = { (fault: String?) in
        try Child(
          [
            "import", delivery, "--accept", "new-people", "--store", self.address, "--key",
            self.folder.path + "/ledger.key",
          ],
          environment: self.environment.merging(fault.map { ["ANJUNGAN_FAULT": $0] } ?? [:]) { $1 })
      }
      let head = try store.ledgerHead()
      let first = try imports(place.rawValue)
      try first.halts()
      first.send(signal: SIGKILL)
      #expect(try first.ending().code == -SIGKILL)
      try hasPeople(1)
      #expect(try store.ledgerHead() == head)
      _ = try consents()
      let done = try imports(nil).ending()
      #expect(done.code == 0 && done.output.contains("participants.csv: 300 rows, 300 added"), "\(done)")
      try hasPeople(301)
      _ = try evaluated()
    }

    /// Throws when another number is on record.
    private func hasPeople(_ count: Int) throws {
      try server.does(
        "DO $$ BEGIN ASSERT (SELECT count(*) FROM participant) = \(count); END $$", in: "anjungan")
    }

    @Test("S9: a visit lives through a restart of the server: it says so, nobody is struck, and goes on by itself")
    func restarted() throws {
      let kiosk = try Emulator(Program.path, words("kiosk", at: "J01", "hall"), environment: environment)
      try kiosk.rests(on: "Bahasa Indonesia")
      kiosk.type("1")
      try kiosk.rests(on: "Lapor Buka Blokir")
      kiosk.type("2")
      try kiosk.rests(on: "Mulai")
      kiosk.press(.enter)
      try kiosk.rests(on: "Nama lengkap")
      let birth = person.birth.description.split(separator: "-").reversed().joined(separator: "/")
      for fact in [person.nik.digits, birth, person.name.text] {
        kiosk.type(fact)
        kiosk.press(.enter)
      }
      try kiosk.rests(on: "Tidak setuju")
      kiosk.type("1")
      try kiosk.rests(on: "Kesempatan tersisa: 3 dari 3")

      // Stopped and started while nobody presses a key: the visit does not notice.
      try server.stop()
      try server.start()
      kiosk.type(try person.mistyped.text)
      kiosk.press(.enter)
      try kiosk.rests(on: "Kesempatan tersisa: 2 dari 3")

      try server.stop()
      kiosk.type(try person.mistyped.text)
      kiosk.press(.enter)
      try kiosk.rests(on: "Layanan sedang terganggu", within: 120)
      try server.start()
      kiosk.press(.escape)
      try kiosk.rests(on: "Kesempatan tersisa: 2 dari 3")
      kiosk.press(.enter)
      try kiosk.rests(on: "Kesempatan tersisa: 1 dari 3")
      #expect(try evaluated().wrong == 2)
    }
  }
#endif

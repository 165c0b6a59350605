import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

@Suite("Rows of pengkinian and complaints")
struct ComplaintTests {
  private let bench = FileBench()

  /// A store with one of each.
  private func filled() throws -> SQLiteStore {
    try bench.stock(Samples.everybody())
    let store = try bench.sqlite()
    try StoreCheck.writeEverything(store)
    return store
  }

  @Test(
    "A ticket that holds what its columns never do is damage, not a crash, however it is looked for",
    arguments: [
      "category = 'luck'", "mode = 'loud'", "channel = ''", "branch = 'XXX01'", "reporter = '42'", "phone = '0'",
      "text = 'short'", "text = ''", "follows = 'AAA-AAA-AAB'", "state = 'gone'", "waits = '{'", "waits = '[1]'",
      "duplicate_of = ''", "wrong_facts = 'null'", "wrong_facts = '[\"a\"]'",
    ])
  func damagedTicket(change: String) throws {
    let store = try filled()
    let ticket = try StoreCheck.ticket()
    // Open, and at its branch whatever the row says of that: the list is asked for by what stands there.
    try bench.outside("UPDATE ticket SET mode = 'terbuka'")
    try bench.outside("UPDATE ticket SET \(change)")
    let branch = change.contains("XXX01") ? "XXX01" : "JKT01"
    #expect(throws: Failure.damaged) { try store.read { (all) throws(Failure) in try all.ticket(ticket.number) } }
    // A list reads what it shows.
    let list = Result {
      try store.read { (all) throws(Failure) in
        try all.tickets(at: branch, TicketFilter(hasEnded: true), for: .ofAll, limit: 9)
      }
    }
    if ["category", "state", "mode"].contains(where: change.hasPrefix) {
      #expect(throws: Failure.damaged) { try list.get() }
    } else {
      #expect(try list.get().map(\.number) == [ticket.number])
    }
    #expect(throws: Failure.damaged) {
      try store.read { (all) throws(Failure) in try all.ticket(under: "print", since: ticket.filed) }
    }
  }

  @Test("So is what was said and done", arguments: ["ticket_message SET text = ''", "ticket_message SET text = 'x'"])
  func damagedMessage(change: String) throws {
    let (store, ticket) = (try filled(), try StoreCheck.ticket())
    try bench.outside("UPDATE \(change)")
    #expect(throws: Failure.damaged) { try store.read { (all) throws(Failure) in try all.messages(of: ticket.number) } }
  }

  @Test("So are its steps", arguments: ["step = '{\"danced\":{}}'", "step = ''", "actor = '[]'", "actor = 'null'"])
  func damagedEvent(change: String) throws {
    let (store, ticket) = (try filled(), try StoreCheck.ticket())
    try bench.outside("UPDATE ticket_event SET \(change)")
    #expect(throws: Failure.damaged) { try store.read { (all) throws(Failure) in try all.events(of: ticket.number) } }
  }

  @Test(
    "So is a submission",
    arguments: [
      "data = '{}'", "data = ''", "data = replace(data, '+6281270008001', '12')", "state = 'lost'", "reason = 'luck'",
    ])
  func damagedSubmission(change: String) throws {
    let store = try filled()
    try bench.outside("UPDATE pengkinian SET \(change)")
    #expect(throws: Failure.damaged) {
      try store.read { (all) throws(Failure) in try all.submission(Samples.reference(1)) }
    }
    #expect(throws: Failure.damaged) {
      try store.read { (all) throws(Failure) in try all.submissions(of: Samples.wholeID, limit: 9) }
    }
  }

  @Test("So are a proof, a void and applied data", arguments: ["pass", "pass.luck", "", "consents"])
  func damagedProof(kind: String) throws {
    let store = try filled()
    try bench.outside(
      "UPDATE proof SET kind = '\(kind)'; UPDATE access SET voids = '[null]'; UPDATE applied SET sex = ''")
    #expect(throws: Failure.damaged) {
      try store.read { (all) throws(Failure) in
        try all.unusedProofs(of: Samples.wholeID, in: StoreCheck.visit, since: Moment(milliseconds: 0))
      }
    }
    #expect(throws: Failure.damaged) {
      try store.read { (all) throws(Failure) in try all.access(of: Samples.wholeID) }
    }
    #expect(throws: Failure.damaged) {
      try store.read { (all) throws(Failure) in try all.dossier(of: Samples.wholeID) }
    }
  }

  @Test("Who is anonymous leaves no name, telephone or id in the table, whatever the program does")
  func anonymous() throws {
    try bench.stock(Samples.everybody())
    let store = try bench.sqlite()
    let leaks = [
      try Invented.ticket(1, branch: Samples.jakarta, participant: Samples.wholeID),
      try Invented.ticket(2, branch: Samples.jakarta, reporter: "Siti"),
      try Invented.ticket(3, branch: Samples.jakarta, phone: "0812 7000 8001"),
    ]
    for ticket in leaks {
      #expect(throws: Failure.damaged) {
        try store.write { (books) throws(Failure) in try books.add(ticket, under: "print") }
      }
    }
    #expect(try bench.outside { try Int.fetchOne($0, sql: "SELECT count(*) FROM ticket") } == 0)
  }

  @Test("What is said to a ticket that nobody filed is stored nowhere")
  func nobodysTicket() throws {
    let store = try bench.sqlite()
    let (number, message) = (Samples.reference(1), try StoreCheck.message())
    #expect(throws: Failure.damaged) {
      try store.write { (books) throws(Failure) in try books.add(message, to: number) }
    }
    #expect(throws: Failure.damaged) {
      try store.write { (books) throws(Failure) in
        try books.add(TicketEvent(.told, by: .time, at: books.time.now), to: number)
      }
    }
  }

  @Test("Proofs are kept for 35 days, used or not, then go a few at a time")
  func proofs() throws {
    let store = try bench.sqlite()
    func keeps(_ numbers: ClosedRange<UInt64>) throws {
      try store.write { (books) throws(Failure) in
        for number in numbers {
          let proof = Proof(
            errand: Samples.errand(number), kind: .pass(.kpj), participant: Samples.wholeID, visit: StoreCheck.visit,
            station: Samples.kiosk, at: books.time.now)
          try books.add(proof)
          if number.isMultiple(of: 2) { try books.use([proof], at: books.time.now) }
        }
      }
    }
    try keeps(1...10)
    bench.clock.passes(.days(35))
    try keeps(11...11)
    #expect(try rows("proof") == 11)
    bench.clock.passes(.milliseconds(1))
    try keeps(12...12)
    #expect(try rows("proof") == 8)
    try keeps(13...15)
    #expect(try rows("proof") == 5)
  }

  @Test("Looked-up tickets are remembered for a day, then go a few at a time")
  func passes() throws {
    let store = try bench.sqlite()
    func opens(_ visits: ClosedRange<UInt64>) throws {
      try store.write { (books) throws(Failure) in
        for visit in visits { try books.open(Samples.reference(1), in: VisitID(high: 1, low: visit)) }
      }
    }
    try opens(1...10)
    bench.clock.passes(.days(1))
    try opens(11...11)
    #expect(try rows("ticket_pass") == 11)
    bench.clock.passes(.milliseconds(1))
    try opens(12...12)
    #expect(try rows("ticket_pass") == 8)
  }

  private func rows(_ table: String) throws -> Int? {
    try bench.outside { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
  }
}

import GRDB
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

@Suite("A store of the version before lists that are counted")
struct ListMigrationTests {
  private let bench = FileBench()

  @Test("Complaints stand in the list, and are counted, as if this program had filed them")
  func filled() throws {
    try bench.stock(Samples.everybody())
    let (store, calendar) = (try bench.sqlite(), WorkingDays.published())
    for (number, steps) in Self.courses.enumerated() {
      var ticket = try Invented.ticket(UInt64(number), filed: Samples.moment(Int64(number)), branch: Samples.jakarta)
      ticket.tell(by: calendar, at: ticket.filed)
      for (day, (step, actor)) in steps.enumerated() {
        let at = Samples.moment(Int64(86_400 * (day + 1)))
        let isTaken = ticket.take(TicketEvent(step, by: actor, at: at))
        #expect(isTaken)
        ticket.tell(by: calendar, at: at)
      }
      let filed = ticket
      try store.write { (books) throws(Failure) in try books.add(filed, under: "print") }
    }
    let before = try rows()
    try bench.outside(
      """
      DROP TRIGGER ticket_filed; DROP TRIGGER ticket_changed; DROP TRIGGER ticket_gone; DROP TABLE ticket_edition;
      DROP INDEX ticket_listed; DROP INDEX ticket_next; ALTER TABLE ticket DROP COLUMN urgency; ALTER TABLE ticket DROP COLUMN due_estimated;
      ALTER TABLE ticket DROP COLUMN next_at; CREATE INDEX ticket_ended ON ticket(branch, ended, filed);
      DELETE FROM grdb_migrations WHERE identifier = '16 lists'
      """)
    _ = try bench.sqlite()
    #expect(try rows() == before)
    #expect(before.count == Self.courses.count)
  }

  @Test("A complaint that cannot be read stays as it is, and the store opens")
  func damaged() throws {
    try bench.stock(Samples.everybody())
    let ticket = try Invented.ticket(branch: Samples.jakarta)
    try bench.sqlite().write { (books) throws(Failure) in try books.add(ticket, under: "print") }
    try bench.outside(
      """
      DROP TRIGGER ticket_filed; DROP TRIGGER ticket_changed; DROP TRIGGER ticket_gone; DROP TABLE ticket_edition;
      DROP INDEX ticket_listed; DROP INDEX ticket_next; ALTER TABLE ticket DROP COLUMN urgency; ALTER TABLE ticket DROP COLUMN due_estimated;
      ALTER TABLE ticket DROP COLUMN next_at; CREATE INDEX ticket_ended ON ticket(branch, ended, filed);
      DELETE FROM grdb_migrations WHERE identifier = '16 lists'; UPDATE ticket SET told = '{'
      """)
    let store = try bench.sqlite()
    #expect(throws: Failure.damaged) { try store.read { (all) throws(Failure) in try all.ticket(ticket.number) } }
  }

  private static let courses: [[(TicketStep, TicketActor)]] = [
    [], [(.taken(by: "ani"), .officer("ani"))],
    [(.taken(by: "ani"), .officer("ani")), (.asked, .officer("ani"))],
    [(.taken(by: "ani"), .officer("ani")), (.answered, .officer("ani"))],
    [(.taken(by: "ani"), .officer("ani")), (.answered, .officer("ani")), (.objected, .participant)],
    [(.wrote, .participant), (.withdrawn, .participant)], [(.withdrawn, .participant)],
  ]

  private func rows() throws -> [String] {
    try bench.outside { other in
      try String.fetchAll(
        other,
        sql: """
          SELECT number || ' ' || urgency || ' ' || ifnull(due_estimated, '-') || ' ' || ifnull(next_at, '-') FROM ticket
          """)
    }
  }
}

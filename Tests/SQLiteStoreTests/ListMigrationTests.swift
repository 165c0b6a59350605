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
      DELETE FROM grdb_migrations WHERE identifier IN ('16 lists', '17 moved complaints')
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
      DELETE FROM grdb_migrations WHERE identifier IN ('16 lists', '17 moved complaints'); UPDATE ticket SET told = '{'
      """)
    let store = try bench.sqlite()
    #expect(throws: Failure.damaged) { try store.read { (all) throws(Failure) in try all.ticket(ticket.number) } }
  }

  @Test("A complaint that goes to another branch changes the lists of both, also in a store of the version before")
  func moved() throws {
    try bench.stock(Samples.everybody())
    let ticket = try Invented.ticket(branch: Samples.jakarta)
    try bench.sqlite().write { (books) throws(Failure) in try books.add(ticket, under: "print") }
    try bench.outside(
      """
      DROP TRIGGER ticket_changed; DELETE FROM grdb_migrations WHERE identifier = '17 moved complaints';
      CREATE TRIGGER ticket_changed AFTER UPDATE ON ticket BEGIN
        INSERT INTO ticket_edition VALUES (NEW.branch, 1) ON CONFLICT (branch) DO UPDATE SET number = number + 1;
      END
      """)
    _ = try bench.sqlite()
    let before = try editions()
    try bench.outside("UPDATE ticket SET branch = (SELECT code FROM branch WHERE code <> ticket.branch LIMIT 1)")
    let after = try editions()
    #expect(after.count == 2 && after[Samples.jakarta.code] == (before[Samples.jakarta.code] ?? 0) + 1)
    try bench.outside("UPDATE ticket SET filed = filed + 1")
    #expect(try editions().values.reduce(0, +) == after.values.reduce(0, +) + 1, "else one branch alone")
  }

  private func editions() throws -> [String: Int] {
    try bench.outside { other in
      let rows = try Row.fetchAll(other, sql: "SELECT branch, number FROM ticket_edition")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
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

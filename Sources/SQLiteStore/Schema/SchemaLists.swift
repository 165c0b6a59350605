import GRDB
import Keeping
import Rules
import SQLRecords
import Services

/// What lists of complaints are ordered, narrowed and counted by, for ever as it is: ``TicketOutlook`` of every ticket,
/// and one index that answers for all that have not ended. Rules T5, T8, P6.
enum SchemaLists {
  static func create(in database: Database) throws {
    try database.execute(sql: columns)
    try fill(in: database)
    try database.execute(sql: indexes)
    try database.execute(sql: edition)
  }

  /// `due_estimated` is NULL where no answer is due, else `urgency` is the due day.
  private static let columns = """
    ALTER TABLE ticket ADD COLUMN urgency INTEGER NOT NULL DEFAULT \(TicketOutlook.leastUrgent);
    ALTER TABLE ticket ADD COLUMN due_estimated INTEGER;
    ALTER TABLE ticket ADD COLUMN next_at INTEGER;
    """

  /// In the order of a list; the rest is what is shown, what a reader is kept from and what is counted. `ended` is there
  /// so that the index alone answers.
  private static let indexes = """
    DROP INDEX ticket_ended;
    CREATE INDEX ticket_listed ON ticket(branch, urgency, filed, number, ended, state, assignee, category, mode,
    clock_from, due_estimated, next_at, unread, opened, escalated, acknowledged, concerns) WHERE ended = 0;
    CREATE INDEX ticket_next ON ticket(branch, next_at) WHERE ended = 0 AND next_at IS NOT NULL;
    """

  /// Whether anything has happened to a complaint of a branch since somebody looked.
  private static let edition = """
    CREATE TABLE ticket_edition (
      branch TEXT NOT NULL PRIMARY KEY,
      number INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER ticket_filed AFTER INSERT ON ticket BEGIN
      INSERT INTO ticket_edition VALUES (NEW.branch, 1) ON CONFLICT (branch) DO UPDATE SET number = number + 1;
    END;
    CREATE TRIGGER ticket_changed AFTER UPDATE ON ticket BEGIN
      INSERT INTO ticket_edition VALUES (NEW.branch, 1) ON CONFLICT (branch) DO UPDATE SET number = number + 1;
    END;
    CREATE TRIGGER ticket_gone AFTER DELETE ON ticket BEGIN
      INSERT INTO ticket_edition VALUES (OLD.branch, 1) ON CONFLICT (branch) DO UPDATE SET number = number + 1;
    END;
    """

  /// A complaint that goes to another branch changes the lists of both.
  static let moved = """
    DROP TRIGGER ticket_changed;
    CREATE TRIGGER ticket_changed AFTER UPDATE ON ticket BEGIN
      INSERT INTO ticket_edition VALUES (NEW.branch, 1) ON CONFLICT (branch) DO UPDATE SET number = number + 1;
      INSERT INTO ticket_edition SELECT OLD.branch, 1 WHERE OLD.branch <> NEW.branch
      ON CONFLICT (branch) DO UPDATE SET number = number + 1;
    END;
    """

  /// What cannot be read stays as it is: whoever opens it hears of the damage.
  private static func fill(in database: Database) throws {
    var tickets: [Ticket] = []
    _ = try SQLiteConnection(database).rows(open, []) { (row) throws(Failure) in
      if let ticket = try? Ticket(unfilled: Cells(row)) { tickets.append(ticket) }
    }
    let change = try database.makeStatement(
      sql: "UPDATE ticket SET urgency = ?, due_estimated = ?, next_at = ? WHERE number = ?")
    for ticket in tickets {
      let outlook = ticket.outlook
      try change.execute(arguments: [
        outlook.urgency, outlook.due?.isEstimate, outlook.next?.milliseconds, ticket.number.description,
      ])
    }
  }

  private static let open = """
    SELECT t.number, t.filed, t.state, t.since, t.clock_from, t.waits, t.escalated, t.told, t.unread, b.zone
    FROM ticket AS t LEFT JOIN branch AS b ON b.code = t.branch WHERE t.ended = 0
    """
}

extension Ticket {
  /// As much of a ticket as its outlook follows from.
  fileprivate init(unfilled cells: Cells) throws(Failure) {
    guard let nothing = Prose(stored: "Aduan ini.", for: .complaint) else { throw .damaged }
    self.init(
      number: try cells.reference("number"), category: .other, mode: .anonymous, filed: try cells.moment("filed"),
      branch: Branch(code: "", name: "", zone: try cells.code("zone")), channel: .kiosk, text: nothing,
      told: try JSON.value(of: try cells.need("told")))
    course.state = try cells.code("state")
    course.since = try cells.moment("since")
    course.clockFrom = try cells.moment("clock_from")
    course.waits = try JSON.value(of: try cells.need("waits"))
    course.escalated = try cells.mayMoment("escalated")
    unread = try cells.mayMoment("unread")
  }
}

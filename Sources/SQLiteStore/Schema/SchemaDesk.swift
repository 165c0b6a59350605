/// What complaints that wait to be read, the head of a branch and passwords of one's own need, for ever as it is.
enum SchemaDesk {
  /// `ended` leaves a ticket out of the lists: what is unread keeps it there. Of what was written to an answered
  /// complaint before, nobody knows whether it was read, so it is shown once more.
  static let changes = """
    ALTER TABLE ticket ADD COLUMN unread INTEGER;
    ALTER TABLE ticket ADD COLUMN opened INTEGER;
    ALTER TABLE ticket ADD COLUMN acknowledged INTEGER;
    ALTER TABLE ticket ADD COLUMN concerns TEXT NOT NULL DEFAULT '[]';
    UPDATE ticket SET unread = (SELECT m.at FROM ticket_message AS m WHERE m.ticket = ticket.number
    ORDER BY m.id DESC LIMIT 1) WHERE state = 'answered' AND (SELECT m.from_office FROM ticket_message AS m
    WHERE m.ticket = ticket.number ORDER BY m.id DESC LIMIT 1) = 0;

    ALTER TABLE staff ADD COLUMN head INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE staff ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX staff_nik ON staff(nik);
    """
}

import GRDB

/// What the clock needs to tell a leap of one of the host's clocks from the other's. Rule C3a.
enum SchemaClock {
  /// What the wall clock showed at the last write follows from the difference that was reported with it; where nothing
  /// was reported, it was the store's time to 2 seconds.
  static func create(in database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE clock ADD COLUMN wall INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE clock ADD COLUMN aside INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE clock ADD COLUMN left_out INTEGER;
        UPDATE clock SET aside = coalesce(episode, 0), wall = time + coalesce(episode, 0);
        """)
  }
}

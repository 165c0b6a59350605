/// What brakes of a terminal of a branch need, for ever as it is. Rule MB2.
///
/// `subject` is what was looked up there: people or tickets. Before, a brake was kept under the terminal alone, that of
/// tickets under the terminal's name with a mark behind it, and pauses of sign-ins did not say where the terminal stood.
/// What was counted goes on: at the branch that is known, else at each branch that it may have been.
enum SchemaStations {
  static let changes = lookups + strikes + signIns

  private static let lookups = """
    CREATE TABLE station_lookup_brake (
      branch TEXT NOT NULL,
      terminal TEXT NOT NULL,
      subject TEXT NOT NULL,
      failures TEXT NOT NULL,
      persons TEXT NOT NULL,
      paused_until INTEGER,
      PRIMARY KEY (branch, terminal, subject)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO station_lookup_brake
    SELECT b.code, iif(substr(o.terminal, -10) = ' #tracking', substr(o.terminal, 1, length(o.terminal) - 10), o.terminal),
    iif(substr(o.terminal, -10) = ' #tracking', 'tickets', 'people'), o.failures, o.persons, o.paused_until
    FROM lookup_brake AS o, (SELECT code FROM branch UNION SELECT branch FROM lookup_brake WHERE branch IS NOT NULL) AS b
    WHERE coalesce(o.branch, b.code) = b.code;
    DROP TABLE lookup_brake;
    ALTER TABLE station_lookup_brake RENAME TO lookup_brake;

    """

  private static let strikes = """
    CREATE TABLE station_strike_brake (
      branch TEXT NOT NULL,
      terminal TEXT NOT NULL,
      traces TEXT NOT NULL,
      paused_until INTEGER,
      PRIMARY KEY (branch, terminal)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO station_strike_brake
    SELECT b.code, o.terminal, o.traces, o.paused_until
    FROM strike_brake AS o, (SELECT code FROM branch UNION SELECT branch FROM strike_brake WHERE branch IS NOT NULL) AS b
    WHERE coalesce(o.branch, b.code) = b.code;
    DROP TABLE strike_brake;
    ALTER TABLE station_strike_brake RENAME TO strike_brake;

    """

  /// The ledger has seen every terminal at which somebody has tried a password, and where.
  private static let signIns = """
    CREATE TABLE station_sign_in_brake (
      name TEXT NOT NULL,
      branch TEXT NOT NULL,
      terminal TEXT NOT NULL,
      wrong INTEGER NOT NULL,
      pauses INTEGER NOT NULL,
      paused_until INTEGER,
      touched INTEGER NOT NULL,
      PRIMARY KEY (name, branch, terminal)
    ) STRICT, WITHOUT ROWID;
    CREATE TEMP TABLE place AS SELECT DISTINCT terminal, branch FROM ledger
    WHERE branch IS NOT NULL AND terminal IN (SELECT terminal FROM sign_in_brake);
    INSERT INTO temp.place SELECT o.terminal, b.code FROM (SELECT DISTINCT terminal FROM sign_in_brake) AS o, branch AS b
    WHERE o.terminal NOT IN (SELECT terminal FROM temp.place);
    INSERT INTO station_sign_in_brake
    SELECT o.name, p.branch, o.terminal, o.wrong, o.pauses, o.paused_until, o.touched
    FROM sign_in_brake AS o JOIN temp.place AS p ON p.terminal = o.terminal;
    DROP TABLE temp.place;
    DROP TABLE sign_in_brake;
    ALTER TABLE station_sign_in_brake RENAME TO sign_in_brake;
    CREATE INDEX sign_in_brake_touched ON sign_in_brake(touched);
    """
}

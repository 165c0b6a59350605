#if Postgres
  extension PostgresSchema {
    /// What the server does by itself, whoever writes.
    static let triggers = """

      CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;
      CREATE TRIGGER ledger_never_edited BEFORE UPDATE OR DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION never();
      CREATE TRIGGER ledger_never_emptied BEFORE TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION never();

      CREATE FUNCTION ticket_told() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'DELETE' THEN
          INSERT INTO ticket_edition VALUES (NEW.branch, 1)
          ON CONFLICT (branch) DO UPDATE SET number = ticket_edition.number + 1;
        END IF;
        IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD.branch <> NEW.branch) THEN
          INSERT INTO ticket_edition VALUES (OLD.branch, 1)
          ON CONFLICT (branch) DO UPDATE SET number = ticket_edition.number + 1;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER ticket_told AFTER INSERT OR UPDATE OR DELETE ON ticket FOR EACH ROW EXECUTE FUNCTION ticket_told();

      CREATE FUNCTION participant_gone() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM former WHERE nik = OLD.nik;
        DELETE FROM incomplete WHERE nik = OLD.nik;
        RETURN NULL;
      END $$;
      CREATE TRIGGER participant_gone AFTER DELETE ON participant FOR EACH ROW EXECUTE FUNCTION participant_gone();

      CREATE FUNCTION participant_renumbered() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM former AS f WHERE nik = NEW.nik AND EXISTS
        (SELECT 1 FROM former AS o WHERE o.nik = OLD.nik AND o."column" = f."column");
        UPDATE former SET nik = NEW.nik WHERE nik = OLD.nik;
        DELETE FROM incomplete AS f WHERE nik = NEW.nik AND EXISTS
        (SELECT 1 FROM incomplete AS o WHERE o.nik = OLD.nik AND o.file = f.file AND o."row" = f."row");
        UPDATE incomplete SET nik = NEW.nik WHERE nik = OLD.nik;
        RETURN NULL;
      END $$;
      CREATE TRIGGER participant_renumbered AFTER UPDATE OF nik ON participant FOR EACH ROW
      WHEN (OLD.nik <> NEW.nik) EXECUTE FUNCTION participant_renumbered();

      -- What a delivery said last, of the rows that were changed here since. Named after the trigger: what is no value.
      CREATE FUNCTION changed_here() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF to_jsonb(OLD) - TG_ARGV IS DISTINCT FROM to_jsonb(NEW) - TG_ARGV
          AND NOT EXISTS (SELECT 1 FROM fact WHERE name = 'import.merging') THEN
          EXECUTE format('INSERT INTO %1$I SELECT (jsonb_populate_record(NULL::%1$I, $1)).* ON CONFLICT DO NOTHING',
            'reported_' || TG_TABLE_NAME) USING to_jsonb(OLD);
        END IF;
        RETURN NULL;
      END $$;
      CREATE FUNCTION removed_here() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('DELETE FROM %I AS r WHERE %s', 'reported_' || TG_TABLE_NAME,
          (SELECT string_agg(format('r.%1$I = ($1).%1$I', key), ' AND ') FROM unnest(TG_ARGV) AS key)) USING OLD;
        RETURN NULL;
      END $$;
      CREATE TRIGGER changed_here AFTER UPDATE ON branch FOR EACH ROW EXECUTE FUNCTION changed_here('code');
      CREATE TRIGGER changed_here AFTER UPDATE ON participant FOR EACH ROW EXECUTE FUNCTION changed_here('nik', 'id');
      CREATE TRIGGER changed_here AFTER UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION changed_here('kpj');
      CREATE TRIGGER changed_here AFTER UPDATE ON population FOR EACH ROW EXECUTE FUNCTION changed_here('nik');
      CREATE TRIGGER changed_here AFTER UPDATE ON claim FOR EACH ROW EXECUTE FUNCTION changed_here('kpj', 'opened');
      CREATE TRIGGER removed_here AFTER DELETE ON branch FOR EACH ROW EXECUTE FUNCTION removed_here('code');
      CREATE TRIGGER removed_here AFTER DELETE ON participant FOR EACH ROW EXECUTE FUNCTION removed_here('nik');
      CREATE TRIGGER removed_here AFTER DELETE ON membership FOR EACH ROW EXECUTE FUNCTION removed_here('kpj');
      CREATE TRIGGER removed_here AFTER DELETE ON population FOR EACH ROW EXECUTE FUNCTION removed_here('nik');
      CREATE TRIGGER removed_here AFTER DELETE ON claim FOR EACH ROW EXECUTE FUNCTION removed_here('kpj', 'opened');
      """
  }
#endif

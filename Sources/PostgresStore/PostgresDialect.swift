#if Postgres
  import SQLRecords

  extension SQLDialect {
    /// Words are kept as what they are, without a parser of a language; a word holds no quote.
    static let postgres = SQLDialect(
      bytes: { "convert_to(\($0), 'UTF8')" },
      elements: { "jsonb_array_elements_text(\($0)::jsonb) AS element(value)" },
      moved: {
        "(SELECT coalesce(json_agg(CASE WHEN value::bigint > ?2 THEN value::bigint + ?1 ELSE value::bigint END "
          + "ORDER BY place)::text, '[]') FROM jsonb_array_elements_text(\($0)::jsonb) WITH ORDINALITY "
          + "AS element(value, place))"
      },
      joined: {
        "(SELECT coalesce(json_agg(value ORDER BY value)::text, '[]') FROM "
          + "(SELECT value::bigint FROM jsonb_array_elements_text(\($0)::jsonb) AS one(value) UNION ALL "
          + "SELECT value::bigint FROM jsonb_array_elements_text(\($1)::jsonb) AS other(value)) AS both_of_them)"
      },
      larger: { "greatest(\($0), \($1))" }, position: { "strpos(\($1), \($0))" },
      wordsInserted: "INSERT INTO ticket_words (id, words) SELECT id, ?1 FROM ticket WHERE number = ?2",
      wordsAdded: """
        UPDATE ticket_words SET words = btrim(words || ' ' || ?1) WHERE id = (SELECT id FROM ticket WHERE number = ?2)
        """,
      wordsFound: """
        SELECT id FROM ticket_words WHERE array_to_tsvector(string_to_array(words, ' ')) @@ CAST(? AS tsquery)
        """,
      wordsQuery: { $0.map { "'\($0)':*" }.joined(separator: " & ") },
      longestWord: 500, skippingLocked: "FOR UPDATE SKIP LOCKED", deferringKeys: "SET CONSTRAINTS ALL DEFERRED")
  }
#endif

#if Postgres
  import StoreChecks
  import TerminalSupport
  import Testing

  /// Model and program, side by side: `docs/models`.
  @Suite("Walks of the lockout's model, on a server", .waiting)
  struct PostgresWalkTests {
    /// Those of the model of this store, and the first ones of each other.
    private static var walks: [Walk] {
      get throws { try Walk.right.filter { "\($0)".hasPrefix("walk-rows") || "\($0)".hasSuffix("-1") } }
    }

    @Test("S1 to S11, MB3, MB6: the program goes where the model goes", arguments: try Self.walks)
    func right(walk: Walk) throws {
      let parting = try Follower(walk, on: try PostgresBench()).parting()
      #expect(parting == nil)
    }
  }
#endif

#if Postgres
  import StoreChecks
  import TerminalSupport
  import Testing

  @Suite("What every store promises, on a server", .waiting)
  struct PostgresContractTests {
    @Test("on PostgreSQL", arguments: StoreCheck.all + StoreCheck.lasting)
    func server(check: StoreCheck) throws { try check.run(on: try PostgresBench()) }
  }
#endif

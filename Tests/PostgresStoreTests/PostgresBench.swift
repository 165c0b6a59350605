#if Postgres
  import Keeping
  import PostgresStore
  import Services
  import StoreChecks
  import StoreSupport
  import Support

  /// A store on a database of its own.
  struct PostgresBench: StoreBench {
    let clock = FakeHost()
    let place: PostgresStore.Place
    /// Its name on the server.
    let database = "t" + Seal.hex(Array(SystemChance().key().prefix(8)))
    private let seal = Seal(by: SystemChance())

    init() throws {
      place = try Server.shared.get().database(database)
    }

    func open() throws -> any Store { try postgres() }

    func postgres() throws(StoreRefusal) -> PostgresStore {
      var options = ArchiveOptions()
      options.seal = seal
      return try PostgresStore(at: place, options: options, clock: clock)
    }

    func stock(_ people: People) throws { try postgres().stock(Stock(people)) }

    func ledger() throws -> [WrittenLine] { try lines(of: try postgres()) }
  }
#endif

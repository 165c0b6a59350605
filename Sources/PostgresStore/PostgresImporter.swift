#if Postgres
  package import Keeping
  import Rules
  import SQLIntake
  import SQLRecords
  package import Services

  /// Brings a folder of files into a store on a server, all of it or nothing: a branch's delivery or the country's.
  ///
  /// The folder is read and checked in a schema of its own; every kiosk goes on meanwhile. Only the merge, one
  /// transaction, holds up those who write; who reads sees the store as it was until it is committed. An import that was
  /// killed leaves the store as it was, and its schema to the next one.
  package struct PostgresImporter: ArchiveImporter {
    private let place: PostgresStore.Place
    private let clock: (any HostClock)?
    private let options: ArchiveOptions

    /// - Parameter clock: in place of the server's; for tests
    package init(
      at place: PostgresStore.Place, options: ArchiveOptions = ArchiveOptions(), clock: (any HostClock)? = nil
    ) {
      self.place = place
      self.options = options
      self.clock = clock
    }

    /// Imports the folder; `progress` is called at every 64 KiB and at the beginning of each step, `odd` once for every
    /// odd row, whatever becomes of the import, and with nil after the last; nothing is merged before.
    @discardableResult
    package func run(
      folder: String, _ wishes: ImportWishes = ImportWishes(), progress: (IntakeProgress) -> Void = { _ in },
      odd: ((IntakeOddRow?) throws -> Void)? = nil
    ) throws(ImportFault) -> ImportSummary {
      do {
        return try run(try IntakeFolder(folder), wishes, odd, progress)
      } catch let fault as PostgresFault {
        throw .store(StoreRefusal(fault, at: place))
      } catch {
        throw ImportFault(error) { $0 as? Failure ?? .damaged }
      }
    }

    private func run(
      _ folder: IntakeFolder, _ wishes: ImportWishes, _ odd: ((IntakeOddRow?) throws -> Void)?,
      _ progress: (IntakeProgress) -> Void
    ) throws -> ImportSummary {
      // A rehearsal makes no store: one that is not there yet is made in the stage, and goes with it.
      let connection = try PostgresConnection(place.address, options.patience)
      connection.isUnhurried = true
      let isScratch = try wishes.isRehearsal && !Self.hasStore(connection)
      let store = isScratch ? nil : try PostgresStore(at: place, options: options, clock: clock)
      connection.ways = store?.ways
      let schema = isScratch ? nil : try Self.schema(of: connection)
      let stage = try PostgresStage(on: connection, store: schema)
      defer { stage.remove() }
      Halt.importing.reach()
      let today = try today(by: store, on: connection)
      return try StagedFolder(folder, in: stage, today: today).imports(wishes, odd, progress) { summary in
        guard let store else { return }
        try merge(stage, into: store, &summary, progress)
      }
    }

    /// On the connection that has the stage, and once: on another one the tables may be empty by then.
    private func merge(
      _ stage: PostgresStage, into store: PostgresStore, _ summary: inout ImportSummary,
      _ progress: (IntakeProgress) -> Void
    ) throws {
      do throws(Failure) {
        summary = try store.transact(.everything, on: stage.connection) { [summary] (session) throws(Failure) in
          _ = try stage.connection.rows("SELECT pg_advisory_xact_lock(\(PostgresStore.mergingKey))", []) { _ in }
          Halt.merging.reach()
          do { return try session.merge(summary, from: stage.tables, progress) } catch {
            throw error as? Failure ?? .damaged
          }
        }
      } catch {
        try? stage.connection.command("ROLLBACK")
        throw error
      }
    }

    /// The latest local date in the country.
    private func today(by store: PostgresStore?, on connection: PostgresConnection) throws -> CivilDay {
      if let store { return try store.read { (records) throws(Failure) in Zone.wit.day(of: records.time.now) } }
      return Zone.wit.day(of: try clock?.reading().wall ?? PostgresStore.serverReading(on: connection).wall)
    }

    private static func hasStore(_ connection: PostgresConnection) throws(PostgresFault) -> Bool {
      let result = try connection.execute("SELECT to_regclass('schema_version') IS NOT NULL AS known", [])
      return Bool.value(of: result.value(0, "known")) == true
    }

    private static func schema(of connection: PostgresConnection) throws(PostgresFault) -> String {
      let result = try connection.execute("SELECT current_schema()::text AS name", [])
      guard let name = String.value(of: result.value(0, "name")) else {
        throw PostgresFault(state: "3F000", message: "the address names no schema that is there")
      }
      return name
    }
  }
#endif

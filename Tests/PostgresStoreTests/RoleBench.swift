#if Postgres
  import Foundation
  import Keeping
  import PostgresStore
  import Rules
  import SQLRecords
  import Services
  import StoreChecks
  import StoreSupport
  import Support

  /// A store that its owner has divided: a login for each role. Rule MB7.
  struct RoleBench: StoreBench {
    enum Login: String, CaseIterable {
      /// Makes the store and goes on as its owner; no superuser.
      case maker
      case kiosk, counter, importer

      var role: String? {
        switch self {
        case .maker: nil
        case .kiosk: "anjungan_kiosk"
        case .counter: "anjungan_counter"
        case .importer: "anjungan_import"
        }
      }
    }

    let clock = FakeHost()
    let server: Server
    let name: String
    private let seal: Seal
    /// What its logins are named after: they are the server's.
    private let users: String
    /// The database that all copies are made of.
    private static let pattern = Result { try RoleBench() }

    /// - Parameter isDivided: false where the owner has not run anything yet
    init(isDivided: Bool = true) throws {
      server = try Server.shared.get()
      seal = Seal(by: SystemChance())
      name = "r" + Seal.hex(Array(SystemChance().key().prefix(8)))
      users = name
      _ = try server.database(name)
      for login in Login.allCases { try server.does("CREATE ROLE \(user(login)) LOGIN", in: name) }
      try server.does("ALTER DATABASE \(name) OWNER TO \(user(.maker))", in: name)
      _ = try store(as: .maker)
      guard isDivided else { return }
      try divides()
      for login in Login.allCases {
        if let role = login.role { try server.does("GRANT \(role) TO \(user(login))", in: name) }
      }
    }

    /// A copy of one store that was divided: made at once, but whoever has a login of the server may come in.
    static func copy() throws -> RoleBench { try RoleBench(of: try pattern.get()) }

    private init(of pattern: RoleBench) throws {
      (server, seal, users) = (pattern.server, pattern.seal, pattern.name)
      name = "c" + Seal.hex(Array(SystemChance().key().prefix(8)))
      try server.does("CREATE DATABASE \(name) TEMPLATE \(pattern.name)", in: "postgres")
    }

    func divides() throws { try server.runs(try PostgresRoles.script(), in: name) }

    func user(_ login: Login) -> String { "\(login.rawValue)_\(users)" }

    func store(as login: Login, isServersClock: Bool = false) throws -> PostgresStore {
      try PostgresStore(at: try place(of: login), options: options, clock: isServersClock ? nil : clock)
    }

    func importer() throws -> PostgresImporter {
      PostgresImporter(at: try place(of: .importer), options: options, clock: clock)
    }

    private func place(of login: Login) throws -> PostgresStore.Place {
      try PostgresStore.Place("host=\(server.folder) user=\(user(login)) dbname=\(name) connect_timeout=10")
    }

    private var options: ArchiveOptions {
      var options = ArchiveOptions()
      options.seal = seal
      return options
    }

    func open() throws -> any Store { try store(as: .counter) }

    func stock(_ people: People) throws { try store(as: .maker).stock(Stock(people)) }

    func ledger() throws -> [WrittenLine] { try lines(of: try store(as: .maker)) }

    func desk(
      as login: Login, at terminal: String = "kios-1", _ settings: Settings = Office.withCamera
    ) throws -> Desk {
      let store = try store(as: login)
      return try Desk(
        store: store, at: Station(branch: "J01", terminal: terminal), settings: settings, seal: store.seal,
        face: Camera())
    }

    /// The server refuses it for want of a right, and for no other reason.
    func isRefused(_ sql: String, to login: Login) -> Bool {
      let block = """
        DO $refused$ BEGIN EXECUTE $asked$\(sql)$asked$; RAISE EXCEPTION 'it is done';
        EXCEPTION WHEN insufficient_privilege THEN NULL; END $refused$
        """
      return (try? server.does(block, in: name, as: user(login))) != nil
    }

    /// What a login finds when it asks, as a condition.
    func holds(_ condition: String, for login: String, after preparation: String = "") throws {
      try server.does("\(preparation) DO $$ BEGIN ASSERT (\(condition)); END $$", in: name, as: login)
    }
  }
#endif

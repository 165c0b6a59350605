import ArgumentParser
import Foundation
import Rules
import SQLiteStore
import Services

/// Which store a command works on.
struct StoreOptions: ParsableArguments {
  @Option(help: "The store's file. Default: ANJUNGAN_STORE, or the settings file.")
  var store: String?

  @Option(help: "The ledger's key. Default: ledger.key beside the store.")
  var key: String?

  @Option(help: "The branch's code, for the zone of moments. Default: ANJUNGAN_BRANCH, or the settings file.")
  var branch: String?
}

/// A desk for somebody on the host, and what a command needs around it.
struct HostDesk {
  let store: SQLiteStore
  let desk: Desk
  /// The account that runs the command.
  let staff: StaffName

  init(_ options: StoreOptions) throws {
    let settings = try SettingsReader()
    store = try Self.open(options, settings)
    let station = Station(branch: settings.text(.branch, option: options.branch) ?? "-", terminal: "host")
    desk = try Desk(store: store, at: station, settings: try settings.rules(), seal: store.seal)
    staff = StaffName(NSUserName().lowercased()) ?? .unnamed
  }

  /// Asks once, with a new errand.
  func ask(_ request: Request) -> Reply {
    let chance = SystemChance()
    return desk.answer(Errand(id: chance.identifier(), visit: chance.identifier(), request: request))
  }

  /// An existing store; a command never makes one by a mistyped path.
  static func open(_ options: StoreOptions, _ settings: SettingsReader) throws -> SQLiteStore {
    guard let path = settings.text(.store, option: options.store) else {
      Say.complaint("no store is named: give --store PATH, or set \(Setting.store.environmentName)")
      throw Exit.usage
    }
    guard FileManager.default.fileExists(atPath: path) else {
      Say.complaint("\(path): there is no store; make one with `anjungan import FOLDER --store \(path)`")
      throw Exit.unavailable
    }
    let patience = Patience(limit: .seconds(Int64(try settings.number(.patienceSeconds, default: 5))))
    let key = settings.text(.key, option: options.key)
    return try SQLiteStore(at: .file(path), options: SQLiteOptions(patience: patience, keyFile: key))
  }
}

extension StaffName {
  /// An account whose name cannot stand in a ledger row.
  fileprivate static let unnamed = StaffName("unnamed")!
}

extension Reply {
  /// Tells an operator about a failure and ends with its code; returns for every other reply.
  func orExit() throws -> Reply {
    guard case .failed(let failure) = self else { return self }
    Say.complaint(failure.explanation)
    throw Exit.code(for: failure)
  }
}

/// Facts about a person, from a prompt or from standard input: never from the command line. Rule L2.
enum Ask {
  /// One line without its end; ends the command when there is none.
  static func line(_ prompt: String) throws -> String {
    if isatty(STDIN_FILENO) == 1 {
      try? FileHandle.standardError.write(contentsOf: Data((prompt + ": ").utf8))
    }
    guard let line = readLine(strippingNewline: true) else {
      Say.complaint("\(prompt): expected a line on standard input")
      throw Exit.usage
    }
    return line
  }

  static func nik(_ argument: String, in store: SQLiteStore) throws -> NIK {
    var typed = argument
    if argument == "-" {
      typed = try line("NIK")
    } else if try !store.isSynthetic() {
      Say.complaint("a NIK does not belong on a command line: give - and type it, or pass it on standard input")
      throw Exit.usage
    }
    do throws(NIK.Fault) {
      return try NIK(typed)
    } catch {
      Say.complaint("this is not a NIK: it has 16 digits, with a possible birth date in digits 7 to 12")
      throw Exit.usage
    }
  }

  static func birth(today: CivilDay) throws -> CivilDay {
    let typed = try line("Birth date (dd/mm/yyyy)")
    do throws(Birth.Fault) {
      return try Birth.read(typed, today: today)
    } catch {
      Say.complaint("this is not a birth date: write it as dd/mm/yyyy")
      throw Exit.usage
    }
  }

  static func name() throws -> PersonName {
    let typed = try line("Full name as on the KTP")
    do throws(PersonName.Fault) {
      return try PersonName(typed)
    } catch {
      Say.complaint("this is not a name: 1 to 120 letters")
      throw Exit.usage
    }
  }
}

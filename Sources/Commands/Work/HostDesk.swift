import ArgumentParser
import ChosenStore
import Foundation
import Keeping
import Rules
package import Services

/// Which store a command works on.
package struct StoreOptions: ParsableArguments {
  @Option(help: "The store's file. Default: ANJUNGAN_STORE, or the settings file.")
  var store: String?

  @Option(help: "The ledger's key. Default: ledger.key beside the store.")
  var key: String?

  @Option(
    help: "The branch's code: whose matters, and the zone of moments. Default: ANJUNGAN_BRANCH, or the settings file.")
  var branch: String?

  package init() {}

  /// What stands on the command line, for a reader of settings.
  var given: [Setting: String] { [.store: store, .key: key, .branch: branch].compactMapValues(\.self) }
}

/// A desk for somebody on the host, and what a command needs around it.
package struct HostDesk {
  let store: any Archive
  let desk: Desk
  /// Whether an option or a setting says which branch this is.
  let isBranchNamed: Bool
  private let branch: String
  /// The account that runs the command.
  let staff: StaffName
  /// One command is one visit.
  private let visit: VisitID = SystemChance().identifier()

  init(_ options: StoreOptions) throws {
    let settings = try SettingsReader(options.given)
    store = try Self.open(settings)
    let named = settings.text(.branch)
    isBranchNamed = named != nil
    branch = named ?? Station.noBranch
    let station = Station(branch: branch, terminal: Self.terminal)
    desk = try Desk(store: store, at: station, settings: try settings.rules(), seal: store.seal)
    staff = StaffName(NSUserName().lowercased()) ?? .unnamed
    // What an older program has told becomes a fact. When the store is busy the next one does it, and until then days
    // are told as that program told them.
    do { try desk.settlePromises() } catch {
      Say.complaint("days that an older program told were not written down yet: \(error.explanation)")
    }
  }

  /// Under which name the brakes of all commands are kept.
  static let terminal = "host"

  /// In which moments are told: the branch's, or WIB, which the moment names, where no branch is.
  var zone: Zone {
    guard isBranchNamed else { return .wib }
    return (try? store.read { (records) throws(Failure) in try records.branch(branch)?.zone }) ?? .wib
  }

  /// Asks once, with a new errand, by the name of the account; ends the command when it is refused, or when the store
  /// cannot answer.
  func ask(_ request: HostRequest) throws -> HostReply {
    guard case .host(let reply) = try answer(.host(request, by: staff)) else { throw Exit.error }
    guard case .refused(let refusal) = reply else { return reply }
    Say.complaint(refusal.explanation)
    throw Exit.notAllowed
  }

  /// The branch, and its moment; ends the command when there is no such branch.
  func greeting() throws -> Greeting {
    guard case .greeting(let greeting) = try answer(.greet) else { throw Exit.error }
    return greeting
  }

  private func answer(_ request: Request) throws -> Reply {
    let reply = desk.answer(Errand(id: SystemChance().identifier(), visit: visit, request: request))
    guard case .failed(let failure) = reply else { return reply }
    Say.complaint(failure.explanation)
    throw Exit.code(for: failure)
  }

  /// A desk of a terminal, as options and settings of this host make it, over the store that is named.
  package static func desk(of terminal: String, _ options: StoreOptions, _ face: FaceOptions) throws -> Desk {
    let settings = try SettingsReader(options.given.merging(face.given) { $1 })
    let store = try open(settings)
    let station = Station(branch: settings.text(.branch) ?? Station.noBranch, terminal: terminal)
    return try Desk(
      store: store, at: station, settings: try settings.rules(), seal: store.seal, face: try settings.faceDevice())
  }

  /// An existing store; a command never makes one by a mistyped path.
  static func open(_ settings: SettingsReader) throws -> any Archive {
    guard let path = settings.text(.store) else {
      Say.complaint("no store is named: give --store PATH, or set \(Setting.store.environmentName)")
      throw Exit.usage
    }
    let place = ArchivePlace(named: path)
    if case .file = place {
      if let refusal = StoreOwner.hidden(path) { throw refusal }
      guard FileManager.default.fileExists(atPath: path) else {
        Say.complaint("\(path): there is no store; make one with `anjungan import FOLDER --store \(path)`")
        throw Exit.unavailable
      }
    }
    let patience = Patience(limit: .seconds(Int64(try settings.number(.patienceSeconds, default: 5))))
    return try ChosenStore.open(
      at: place,
      options: ArchiveOptions(
        patience: patience, keyFile: settings.text(.key), mayFound: false,
        complaining: { Say.complaint($0.sentence) },
        noticing: { if $0.isWarning { Say.complaint("clock: \($0.explanation); see `anjungan clock show`") } }))
  }
}

extension StaffName {
  /// An account whose name cannot stand in a ledger row.
  fileprivate static let unnamed = StaffName("unnamed")!
}

extension CounterRefusal {
  /// For somebody on the host whose account's role or person stands in the way. Rule B1.
  fileprivate var explanation: String {
    switch self {
    case .notAllowed(.headBranch):
      "only the head of the branch does this (see `anjungan staff head`); nothing was changed"
    case .notAllowed(let duty):
      "the role of your account does not allow this (\(duty.rawValue)); nothing was changed: ask a colleague who may"
    case .ownPerson:
      "this concerns your own NIK, and nobody serves himself; nothing was changed: ask a colleague"
    case .fourEyes: "somebody else has to do this; nothing was changed"
    case .cardNeeded:
      "this takes the original KTP in your hand; nothing was changed: look at it and give --card-seen"
    case .byTelephone: "whoever calls holds up no KTP; nothing was changed"
    case .signedOut, .shiftLapsed, .shiftEnded, .passwordToChange, .switchedOff:
      "this is not possible here; nothing was changed"
    }
  }
}

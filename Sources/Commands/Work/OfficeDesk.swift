import ArgumentParser
import Rules
import Services

/// A desk for what only an officer of a branch may do: the branch has to be named and known.
struct OfficeDesk {
  let host: HostDesk
  /// Whose matters are listed and moved.
  let branch: Branch
  /// The branch's local day, on the store's clock.
  let today: CivilDay

  init(_ options: StoreOptions) throws {
    host = try HostDesk(options)
    guard host.isBranchNamed else {
      Say.complaint("no branch is named: give --branch CODE, or set \(Setting.branch.environmentName)")
      throw Exit.usage
    }
    let greeting = try host.greeting()
    branch = greeting.branch
    today = branch.zone.day(of: greeting.now)
  }

  /// Asks by the name of the account; ends the command when the store cannot answer.
  func ask(_ request: OfficeRequest) throws -> OfficeReply {
    guard case .office(let reply) = try host.ask(.office(request)) else { throw Exit.error }
    return reply
  }

  /// The moment for a person to read, in the branch's zone.
  func local(_ moment: Moment) -> String { moment.words(in: branch.zone) }

  /// Another branch's matter: says whose, and ends with 5.
  func refuse(_ what: String, of other: Branch) -> ExitCode {
    Say.complaint(
      "\(what) belongs to branch \(other.name) (\(other.code)): only its officers may; nothing was changed")
    return Exit.notAllowed
  }
}

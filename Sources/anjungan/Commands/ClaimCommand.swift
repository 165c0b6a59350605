import ArgumentParser
import Rules
import Services

/// `anjungan claim`.
struct ClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "JHT claims that stand in the way of Pengkinian Data.", subcommands: [Cancel.self])

  struct Cancel: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Cancel the active JHT claim of a person, at the person's wish.",
      discussion: """
        For officers of the branch at which the claim was opened. From then on it stops no update; a later import does \
        not bring it back. A NIK is read from standard input or a prompt, not the command line.
        """)

    @Argument(help: "- : the NIK comes from standard input or a prompt.")
    var who: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var options: StoreOptions

    @Flag(help: "One JSON object.")
    var json = false

    func run() throws {
      let reason = try reason.code()
      let office = try OfficeDesk(options)
      let nik = try Ask.nik(who, in: office.host.store)
      switch try office.ask(.cancelClaim(nik, reason: reason)) {
      case .claimCancelled(let claim): tell(claim)
      case .otherBranch(let other): throw office.refuse("the claim", of: other)
      case .noClaim:
        Say.complaint("this participant has no active JHT claim: nothing was changed")
        throw Exit.notFound
      case .unknownPerson:
        Say.complaint("no participant has this NIK")
        throw Exit.notFound
      case .updates, .update, .decided, .alreadyDecided, .unknownUpdate, .tickets, .ticket, .notPossible,
        .exported, .unknownTicket, .notLinked, .changed, .explained, .unknownStaff, .reserved, .fourEyes:
        throw Exit.error
      }
    }

    private func tell(_ claim: ClaimSheet) {
      if json {
        return Say.json([
          "schema": "anjungan.claim/1", "outcome": "cancelled", "branch": claim.branch.code,
          "opened": claim.opened.description,
        ])
      }
      Say.line("cancelled: JHT claim at branch \(claim.branch.name) (\(claim.branch.code)), opened \(claim.opened)")
    }
  }
}

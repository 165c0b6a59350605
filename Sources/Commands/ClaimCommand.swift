import ArgumentParser
import Rules
import Services

/// `anjungan claim`.
struct ClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "JHT claims that stand in the way of Pengkinian Data.", subcommands: [Cancel.self])

  struct Cancel: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cancel", abstract: "Cancel the active JHT claim of a person, at the person's wish.",
      discussion: """
        For officers of the branch at which the claim was opened, with the person's original KTP in hand, which \
        --card-seen says and the ledger keeps. From then on it stops no update; a later import does not bring it back. A \
        NIK is read from standard input or a prompt, not the command line.
        """)

    @Argument(help: "- : the NIK comes from standard input or a prompt.")
    var who: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var options: StoreOptions

    @Flag(help: "You have seen the person's original KTP.")
    var cardSeen = false

    @Flag(help: "One JSON object.")
    var json = false

    func run() throws {
      let reason = try reason.code()
      let office = try OfficeDesk(options)
      let nik = try Ask.nik(who, in: office.host.store)
      if who == "-" { try Ask.nothingMore(than: "one NIK") }
      if cardSeen { _ = try office.host.ask(.sawCard(nik)) }
      switch try office.ask(.cancelClaim(nik, reason: reason, seen: nil)) {
      case .claimCancelled(let claim): tell(claim)
      case .otherBranch(let other): throw office.refuse("the claim", of: other)
      case .noClaim:
        Say.complaint("this participant has no active JHT claim: nothing was changed")
        throw Exit.notFound
      case .unknownPerson:
        Say.complaint("no participant has this NIK")
        throw Exit.notFound
      case .updates, .update, .decided, .alreadyDecided, .notShown, .refused, .unknownUpdate, .tickets, .ticket,
        .notPossible, .exported, .unknownTicket, .notLinked, .notHandedOver, .changed, .explained, .beside,
        .unknownStaff, .reserved,
        .fourEyes,
        .takenDown, .pinRenewed, .pinTooSoon, .reporterUnproven, .handedOver:
        throw Exit.error
      }
    }

    private func tell(_ claim: ClaimSheet) {
      Say.done("the JHT claim at branch \(claim.branch.name) (\(claim.branch.code)) is cancelled")
      if json {
        return Say.json([
          "schema": "anjungan.claim/1", "outcome": "cancelled", "branch": claim.branch.code,
          "opened": claim.opened.description, "card": claim.cardMask ?? "", "queue": claim.queueNumber ?? "",
          "last_event": claim.lastEvent?.description ?? "",
        ])
      }
      Say.line("cancelled: \(claim.line)")
    }
  }
}

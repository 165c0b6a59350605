import ArgumentParser
import Rules
import Services

/// `anjungan block`.
struct BlockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "block", abstract: "Blocks of participants.", subcommands: [ReportCommand.self])

  struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "report", abstract: "Record the report that starts the 24 hours, for the call centre.",
      discussion: """
        Reads, one a line, from standard input or prompts: NIK, birth date (dd/mm/yyyy), full name as on the KTP, and \
        one more fact that --fact names.
        """)

    enum FactKind: String, ExpressibleByArgument, CaseIterable {
      case ibu, perusahaan, telepon

      var prompt: String {
        switch self {
        case .ibu: "Mother's maiden name"
        case .perusahaan: "Employer"
        case .telepon: "Last 4 digits of the telephone on record"
        }
      }

      func fact(_ answer: String) -> ExtraFact {
        switch self {
        case .ibu: .mother(answer)
        case .perusahaan: .employer(answer)
        case .telepon: .telephone(answer)
        }
      }
    }

    @Argument(help: "- : the facts come from standard input or prompts.")
    var who: String

    @OptionGroup var options: StoreOptions

    @Option(help: "Who took the report. Only 175 reports from the host.")
    var channel: String

    @Option(help: "The fourth fact: ibu, perusahaan or telepon.")
    var fact: FactKind = .ibu

    @Flag(help: "One JSON object, times in UTC.")
    var json = false

    func run() throws {
      guard channel == Channel.callCentre.rawValue else {
        Say.complaint("--channel takes 175: kiosk and counter record their reports themselves")
        throw Exit.usage
      }
      let host = try HostDesk(options)
      guard case .clock(let clock) = try host.ask(.clock) else { throw Exit.error }
      let nik = try Ask.nik(who, in: host.store)
      let identity = Identity(
        nik: nik, birth: try Ask.birth(today: Zone.wit.day(of: clock.store)), name: try Ask.name())
      let extra = fact.fact(try Ask.line(fact.prompt))
      try Ask.nothingMore(than: "four facts about one person")
      try tell(try host.ask(.report(identity, extra)), in: host.zone)
    }

    private func tell(_ reply: HostReply, in zone: Zone) throws {
      guard case .report(let outcome) = reply else { throw Exit.error }
      switch outcome {
      case .reported(let sheet): tell(sheet, "reported", in: zone)
      case .alreadyReported(let sheet, _): tell(sheet, "already-reported", in: zone)
      case .notBlocked, .opened:
        Say.complaint("this participant is not blocked: nothing was changed")
        throw Exit.conflict
      case .notFound:
        Say.complaint("the facts do not name a participant: ask for them again; nothing was changed")
        throw Exit.notFound
      case .paused(let until):
        Say.complaint("too many look-ups from this host; they go on at \(until.words(in: zone))")
        throw Exit.tryLater
      case .factsEnded(let until):
        Say.complaint(
          "three wrong facts have ended reports by 175 of this participant until \(until.words(in: zone)); kiosk and "
            + "counter, with the original KTP, stay open")
        throw Exit.tryLater
      case .checking(let until):
        Say.complaint("a face check of this participant is under way; try again after \(until.words(in: zone))")
        throw Exit.tryLater
      }
    }

    /// For a person, what the caller is told stands there in the caller's language. Rule B6.
    private func tell(_ sheet: BlockSheet, _ outcome: String, in zone: Zone) {
      guard let report = sheet.block.report else { return }
      let sentences = [
        "\(outcome): number \(report.number), \(report.at.words(in: zone))",
        "opens at: \(report.opens.opening(in: zone))",
        "tell the caller: nomor laporan \(report.number); blokir terbuka \(report.opens.openingForCaller(in: zone))",
      ]
      Say.done(sentences.joined(separator: "; "))
      if json {
        return Say.json([
          "schema": "anjungan.report/1", "outcome": outcome, "number": report.number.description,
          "at": report.at.iso8601, "opens": report.opens.iso8601, "channel": report.channel.rawValue,
        ])
      }
      sentences.forEach(Say.line)
    }
  }
}

import ArgumentParser
import Rules
import Services

extension ParticipantCommand {
  /// `anjungan participant correct`.
  struct Correct: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "correct", abstract: "Ask for another NIK of a person, which the population office has corrected.",
      discussion: """
        With the person's original KTP in hand, which --card-seen says and the ledger keeps. Reads the former NIK and \
        the new one, one a line, from standard input or prompts. Nothing changes until a \
        penyelia of the branch grants it at the counter; nobody grants what he asked for or what is his own. Then one \
        person goes on under the new NIK with everything of both, the stricter of each, and files with either NIK are \
        taken as his.
        """)

    @Argument(help: "- : both NIKs come from standard input or prompts.")
    var who: String

    @OptionGroup var options: StoreOptions

    @OptionGroup var reason: ReasonOption

    @Flag(help: "You have seen the person's original KTP.")
    var cardSeen = false

    @Flag(help: "One JSON object, times in UTC.")
    var json = false

    func run() throws {
      let reason = try TypedLine(try reason.code().text)
      guard who == "-" else {
        throw Ask.refusal(
          "a NIK does not belong on a command line: give - and type both, or pass them on standard input")
      }
      // A penyelia of the branch decides, so it has to be known.
      let host = try OfficeDesk(options).host
      let former = try Ask.corrected("Former NIK")
      let new = try Ask.corrected("New NIK")
      try Ask.nothingMore(than: "two NIK of one person")
      if cardSeen { _ = try host.ask(.sawCard(former)) }
      let reply = try host.ask(.correctNIK(from: former, to: new, reason: reason))
      guard case .correction(let outcome) = reply else {
        Say.complaint("no participant has the former NIK")
        throw Exit.notFound
      }
      try tell(outcome)
    }

    private func tell(_ outcome: CorrectionOutcome) throws {
      switch outcome {
      case .asked(let line):
        let sentence = "asked: participant \(line.person), to NIK \(line.numberMask); a penyelia decides at the counter"
        Say.done(sentence)
        if json { return Say.json(line.json) }
        Say.line(sentence)
        if line.twin != nil { Say.line("the new NIK has a record already: both become one person") }
      case .alreadyAsked(let line):
        Say.complaint("\(line.askedBy.text) has asked for a correction of this person already; nothing was changed")
        throw Exit.conflict
      case .refused(.faceCheck):
        Say.complaint("a face check of this person is under way; try again in a few minutes")
        throw Exit.tryLater
      case .refused(let fault):
        Say.complaint(fault.sentence)
        throw Exit.conflict
      case .granted, .declined, .changed, .notAsked: throw Exit.error
      }
    }
  }
}

extension Ask {
  /// A NIK from a prompt or standard input.
  fileprivate static func corrected(_ prompt: String) throws -> NIK {
    let typed = try line(prompt)
    do throws(NIK.Fault) {
      return try NIK(typed)
    } catch {
      throw refusal("\(prompt): it has 16 digits, with a possible birth date in digits 7 to 12")
    }
  }
}

extension CorrectionLine {
  fileprivate var json: [String: Any] {
    [
      "schema": "anjungan.correction/1", "participant": person.description, "asked_by": askedBy.text, "at": at.iso8601,
      "new_nik": numberMask, "joins": twin != nil,
    ]
  }
}

extension CorrectionFault {
  /// For somebody on the host.
  fileprivate var sentence: String {
    switch self {
    case .same: "this is the person's NIK already; nothing was changed"
    case .update: "an update of this person is in process: have it decided first; nothing was changed"
    case .faceCheck: "a face check of this person is under way; nothing was changed"
    case .swapped:
      "somebody asks for the opposite: the NIKs of two people were exchanged, and they stay two people; have the "
        + "employer deliver each under his own; nothing was changed"
    case .otherPerson: "name and birth date under the new NIK are another person's; nothing was changed"
    case .former: "the new NIK was another person's, whose NIK was corrected; nothing was changed"
    }
  }
}

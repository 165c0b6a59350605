import Rules
import Services

/// What the desk says, in the model's words.
extension Follower {
  static func verdict(_ word: String) -> FaceVerdict {
    switch word {
    case "match": .match
    case "different": .different
    default: .void(.timeout)
    }
  }

  static func word(_ reply: Reply) -> String { word(reply, isAgain: false) }

  /// - Parameter isAgain: the same errand once more
  static func word(_ reply: Reply, isAgain: Bool) -> String {
    switch reply {
    case .update(let update), .counter(.update(let update)): word(update, isAgain)
    case .report(let report), .counter(.report(let report)): word(report)
    case .counter(.opening(let opening)): word(opening)
    default: "\(reply)"
    }
  }

  private static func word(_ update: UpdateReply, _ isAgain: Bool) -> String {
    switch update {
    case .gate(let gate): word(gate, isAgain)
    case .retype(.right), .retype(.handedOver): "right"
    case .retype(.wrong(_, let left)): "wrong left=\(left)"
    case .retype(.nowBlocked), .face(.nowBlocked): "now-blocked"
    case .retype(.refused(let gate)): word(gate, isAgain)
    // Who repeats his own check hears that it is under way, as who meets another one does.
    case .face(.refused(.checking)) where isAgain: "checking"
    case .face(.refused(let gate)): word(gate, isAgain)
    case .face(.passed): "right"
    case .face(.different(let left)): "wrong left=\(left)"
    case .face(.unfinished): "unfinished"
    case .face(.voided), .face(.lastVoid): "void"
    case .comparing: isAgain ? "checking" : "begun"
    case .submitted, .withdrawn, .refused: "\(update)"
    }
  }

  private static func word(_ gate: UpdateOutcome, _ isAgain: Bool) -> String {
    switch gate {
    case .blocked: "blocked"
    case .checking: "other-check"
    case .consentNeeded, .faceNeeded: "open"
    case .retype: "number-first"
    default: "\(gate)"
    }
  }

  private static func word(_ report: ReportOutcome) -> String {
    switch report {
    case .reported: "done"
    case .alreadyReported: "already"
    case .notBlocked, .opened: "not-blocked"
    case .checking: "other-check"
    default: "\(report)"
    }
  }

  private static func word(_ opening: OpeningOutcome) -> String {
    switch opening {
    case .asked, .opened: "done"
    case .alreadyAsked: "already"
    case .notBlocked: "not-blocked"
    case .notAsked: "nothing"
    case .declined: "\(opening)"
    }
  }
}

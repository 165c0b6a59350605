package import Flow

/// What the help explains before it names the keys; screens of one matter share it.
enum CounterTopic: Sendable, Hashable, CaseIterable {
  case signIn, menu, find, handOver, person, personRows, caller, serving, comparing
  case queue, marked, complaint, writing, reason, takingDown
  case updates, comparison, rejecting
  case openings, corrections, terminals, figures, ledger, accounts
  /// A question before something final, and what leads away from what was typed.
  case question
  /// Something was not done.
  case refused
}

/// What the help says of every topic.
package enum CounterTopics {
  /// In one language.
  package static func texts(_ language: Language) -> [String] {
    CounterTopic.allCases.map(CounterTexts.of(language).about.topic)
  }
}

extension Post {
  /// What the help says first, unless the screen says it itself.
  var topic: CounterTopic {
    switch self {
    case .signIn, .locked, .ownPassword: .signIn
    case .menu: .menu
    case .findPerson, .personList, .lookReason: .find
    case .openHandOver: .handOver
    case .person: .person
    case .history, .matters, .personDetail: .personRows
    case .callerFact: .caller
    case .serving: .serving
    case .comparing: .comparing
    case .caseQueue(let queue): queue.hasMarks ? .marked : .queue
    case .caseCategory: .queue
    case .caseBulk: .marked
    case .caseScreen, .caseTasks, .caseColleagues, .caseConcerns, .caseTies, .caseChoosing, .caseDue, .caseReporter,
      .casePIN:
      .complaint
    case .caseWriting, .caseReplies, .caseNaming, .caseDraft: .writing
    case .caseReason: .reason
    case .takeDownCategory, .takeDownText, .takeDownContact, .takenDown: .takingDown
    case .updates: .updates
    case .update, .updateGone: .comparison
    case .rejectUpdate, .rejectWords: .rejecting
    case .openings, .opening, .openingReason, .openingDecline: .openings
    case .askCorrection, .corrections, .correction: .corrections
    case .terminals, .terminal: .terminals
    case .branchReport: .figures
    case .ledger, .ledgerRow, .ledgerFilter, .ledgerCheck: .ledger
    case .staffAccounts: .accounts
    case .leaveShift, .personQuestion, .changeCard, .cancelClaim, .caseSending, .caseEnding, .caseQuestion,
      .takeDownSending, .leaveTyped,
      .approveUpdate, .rejectQuestion, .rejectSending, .openingQuestion, .openAccount:
      .question
    case .refused, .trouble: .refused
    case .carried(let carried): carried.post.topic
    }
  }
}

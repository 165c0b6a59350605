import Services

extension Stated {
  /// The screen for the gate that stopped a pengkinian, or for what comes next. Section 3 of the rules.
  func place(after outcome: UpdateOutcome) -> Place {
    switch outcome {
    case .unavailable(let branch): .updateUnavailable(UpdateUnavailable(self, branch))
    case .notFound: .notFound(NotFound(self))
    case .paused(let until): .lookupPaused(LookupPaused(self, until: until))
    case .tooFresh(let card): .tooFresh(TooFresh(self, card))
    case .blocked(let sheet): .blocked(Blocked(self, sheet))
    case .checking(let until): .checkingElsewhere(CheckingElsewhere(self, until: until))
    case .counterOnly: .atCounterOnly(AtCounterOnly(self))
    case .terminalPaused(let until): .checksPaused(ChecksPaused(self, until: until))
    case .inProcess(let caller, let update, let pastDue):
      .inProcess(InProcess(self, caller, update, pastDue: pastDue))
    case .faceRefused: .atCounterOnly(AtCounterOnly(self))
    case .claimActive(let sheet): .claimActive(ClaimActive(self, sheet))
    case .consentNeeded(let caller, let last): .consent(Consent(self, caller, last: last))
    case .mismatch(let columns): .mismatched(Mismatched(self, columns))
    case .retype(let caller, let mask, let left):
      .retypeKPJ(RetypeKPJ(Consent(self, caller, last: nil), mask: mask, left: left))
    case .faceNeeded: .numberMatched(NumberMatched(self))
    }
  }
}

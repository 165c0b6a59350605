import Services

extension Stated {
  /// The screen for the gate that stopped a pengkinian, or for what comes next. Section 3 of the rules.
  func place(after outcome: UpdateOutcome) -> Place {
    switch outcome {
    case .unavailable(let branch): .updateUnavailable(UpdateUnavailable(self, branch))
    case .notFound: .notFound(NotFound(self))
    case .paused(let until): .lookupPaused(LookupPaused(self, until: until))
    case .tooFresh, .noCard, .incomplete, .blocked, .checking, .counterOnly, .terminalPaused, .faceRefused, .inProcess,
      .claimActive, .consentNeeded, .mismatch, .retype, .faceNeeded:
      recognised.gate(outcome)
    }
  }

  /// The same once the desk has found him.
  private func gate(_ outcome: UpdateOutcome) -> Place {
    switch outcome {
    case .unavailable, .notFound, .paused: place(after: outcome)
    case .tooFresh(let card): .tooFresh(TooFresh(self, card))
    case .noCard: .noCard(NoCard(self))
    case .blocked(let sheet): .blocked(Blocked(self, sheet))
    case .checking(let until): .checkingElsewhere(CheckingElsewhere(self, until: until))
    case .counterOnly: .atCounterOnly(AtCounterOnly(self))
    case .incomplete: .atCounterOnly(AtCounterOnly(self, isIncomplete: true))
    case .terminalPaused(let until): .checksPaused(ChecksPaused(self, until: until))
    case .faceRefused(let until): .faceRefused(FaceRefused(self, until: until))
    case .inProcess(let caller, let update, let pastDue):
      .inProcess(InProcess(self, caller, update, pastDue: pastDue))
    case .claimActive(let sheet): .claimActive(ClaimActive(self, sheet))
    case .consentNeeded(let caller, let last, let opened):
      LastUpdate.place(Consent(self, caller, opened: opened), last)
    case .mismatch(let columns): .mismatched(Mismatched(self, columns))
    case .retype(let caller, let mask, let left):
      .retypeKPJ(RetypeKPJ(Consent(self, caller), mask: mask, left: left))
    case .faceNeeded(let caller, let stand): .faceCheck(FaceCheck(Consent(self, caller), stand))
    }
  }
}

extension Consent {
  /// The same for a pengkinian that has got as far as this: a check that is asked for again is the next screen, and
  /// nothing that was typed is lost on the way. Rule P4.
  func place(after outcome: UpdateOutcome) -> Place {
    switch outcome {
    case .consentNeeded(let caller, _, _): .consent(renewed(for: caller))
    case .retype(let caller, let mask, let left):
      .retypeKPJ(RetypeKPJ(renewed(for: caller), mask: mask, left: left))
    case .faceNeeded(let caller, let stand): .faceCheck(FaceCheck(renewed(for: caller), stand))
    case .unavailable, .notFound, .paused, .tooFresh, .noCard, .incomplete, .blocked, .checking, .counterOnly,
      .terminalPaused, .faceRefused,
      .inProcess, .claimActive, .mismatch:
      stated.place(after: outcome)
    }
  }
}

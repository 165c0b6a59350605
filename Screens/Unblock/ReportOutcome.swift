import Services

extension Stated {
  /// The screen for what became of a report. Rules B1 to B4.
  func place(after outcome: ReportOutcome) -> Place {
    switch outcome {
    case .notFound: .notFound(NotFound(self))
    // Only 175 asks for facts that can end it.
    case .paused(let until), .factsEnded(let until): .lookupPaused(LookupPaused(self, until: until))
    case .reported(let sheet): .reported(Reported(recognised, sheet))
    case .alreadyReported(let sheet, let now): .alreadyReported(AlreadyReported(recognised, sheet, now: now))
    case .notBlocked: .notBlocked(NotBlocked(recognised))
    case .opened(let opened): .notBlocked(NotBlocked(recognised, opened: opened))
    case .checking(let until): .checkingElsewhere(CheckingElsewhere(recognised, until: until))
    }
  }
}

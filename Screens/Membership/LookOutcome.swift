import Services

extension Stated {
  /// The screen for what a membership check found.
  func place(after outcome: LookOutcome) -> Place {
    switch outcome {
    case .notFound: .notFound(NotFound(self))
    case .paused(let until): .lookupPaused(LookupPaused(self, until: until))
    case .found(let finding): recognised.place(after: finding)
    }
  }

  private func place(after finding: Finding) -> Place {
    switch finding.cards.count {
    case 0: finding.fresh.first.map { .tooFresh(TooFresh(self, $0)) } ?? .noCard(NoCard(self))
    case 1: .cardDetail(CardDetail(self, finding, 0, isOnly: true))
    default: .cardList(CardList(self, finding))
    }
  }
}

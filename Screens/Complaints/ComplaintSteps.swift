import Flow
import Rules

/// The steps of a complaint, in their order.
package enum ComplaintStep: Sendable, Hashable, CaseIterable {
  case category, text, mode, identity, contact, review
}

extension ComplaintDraft {
  /// The steps of this complaint: nobody is asked who he is when he is anonymous, or twice.
  var steps: [ComplaintStep] {
    ComplaintStep.allCases.filter { step in
      switch step {
      case .category, .text, .mode, .review: true
      case .identity: mode != .anonymous && !isKnownAlready
      case .contact: mode != .anonymous
      }
    }
  }

  /// Where in the wizard a step is; one that is only gone back to counts as the one before which it would stand.
  func progress(_ step: ComplaintStep) -> Progress {
    let index = steps.firstIndex(of: step) ?? steps.firstIndex(of: .contact) ?? 0
    return Progress(step: index + 1, of: steps.count)
  }

  /// The first screen: what is known already is not asked.
  package var entrance: Place { place(category == nil ? .category : .text) }

  /// The screen of a step, filled in as far as it was.
  func place(_ step: ComplaintStep) -> Place {
    switch step {
    case .category: .complaintCategory(ComplaintCategory(self))
    case .text: .complaintText(ComplaintText(self))
    case .mode: .complaintMode(ComplaintMode(self))
    case .identity: .complaintIdentity(ComplaintIdentity(self))
    case .contact: .complaintContact(ComplaintContact(self))
    case .review: .complaintReview(ComplaintReview(self))
    }
  }

  /// Where a step leads once it is answered: to the next one, or back to the last one from where it was asked for.
  func after(_ step: ComplaintStep) -> Place {
    guard !isChanging, let index = steps.firstIndex(of: step), index + 1 < steps.count else { return place(.review) }
    return place(steps[index + 1])
  }

  /// Where Esc leads: one step back with everything that was typed, from the first one to the main menu, with a
  /// question when that would lose the text.
  func before(_ step: ComplaintStep) -> Place {
    if isChanging, step != .review { return place(.review) }
    guard let index = steps.firstIndex(of: step), index > 0 else {
      return unsent.map { .stopHere(StopHere($0, leaving: place(step))) } ?? .mainMenu(MainMenu(hall))
    }
    return place(steps[index - 1])
  }

  /// The same, about to change one answer from the last step.
  var changing: ComplaintDraft { settingChanging(true) }

  /// The same, at its last step.
  var reviewed: ComplaintDraft { settingChanging(false) }

  private func settingChanging(_ isChanging: Bool) -> ComplaintDraft {
    var next = self
    next.isChanging = isChanging
    return next
  }
}

import Flow
import Services

/// The steps of a pengkinian, by the number under which the screens count them. Gates G1, G5 to G9.
enum UpdateStep: Int, Sendable, Hashable, CaseIterable {
  case identity = 1
  case consent, number, face, contact, population, address, additional, review
}

extension Hall {
  /// Where in a pengkinian a step stands: where the counter goes on after the card number, that is the last one.
  func progress(_ step: UpdateStep) -> Progress {
    let isShort = finish == .atCounter && step.rawValue <= UpdateStep.number.rawValue
    return Progress(step: step.rawValue, of: isShort ? UpdateStep.number.rawValue : UpdateStep.allCases.count)
  }
}

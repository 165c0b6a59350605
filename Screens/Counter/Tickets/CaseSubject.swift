import Flow
import Services

/// A screen about a complaint that an officer has open.
protocol CaseSubject: CounterScreen {
  /// With everything that was typed so far.
  var kept: OpenCase { get }
}

extension CaseSubject {
  package var seat: Seat? { kept.office }

  package var below: Post? { kept.back }
}

import Flow
import Services

/// A screen about a complaint that an officer has open.
protocol CaseSubject: CounterScreen {
  /// With everything that was typed so far.
  var kept: OpenCase { get }
}

extension CaseSubject {
  package var seat: Seat? { kept.office }

  /// F10 asks before it loses what was typed.
  package var entrance: Post? {
    let menu = Post.menu(CounterMenu(kept.office))
    return leaving(.complaint, to: Step(menu), unless: !kept.hasUnsent).place
  }
}

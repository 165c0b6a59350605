package import Flow
import Rules

/// The camera has let this person down too often: for a while only the counter looks at this face. Rule S6.
package struct FaceRefused: Ending {
  /// How it is known.
  private enum Cause: Sendable, Hashable {
    /// From when on kiosks look at it again.
    case until(Moment)
    /// The same; it has just happened for the last time.
    case now(until: Moment)
    /// It has just happened for the last time, and nobody knows until when.
    case unknown
  }

  package let stated: Stated
  private let cause: Cause
  package var exits = Ways<Exit>.from(.verdict)

  /// - Parameters:
  ///   - until: from when on kiosks look at this face again
  ///   - isNow: the last void that there can be has just happened
  init(_ stated: Stated, until: Moment, isNow: Bool = false) {
    self.stated = stated
    cause = isNow ? .now(until: until) : .until(until)
  }

  /// Right after the void after which there is no other one.
  init(_ stated: Stated) {
    self.stated = stated
    cause = .unknown
  }

  package var place: Screens.Place { .faceRefused(self) }

  package func title(_ say: KioskTexts) -> String { say.face.refusedTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    reason(say) + [.text(say.face.refusedNext)] + say.desk(stated.hall)
  }

  private func reason(_ say: KioskTexts) -> [Part] {
    switch cause {
    case .until(let moment): [.note(.warning, say.face.refused(say.dates.opening(moment, stated.hall.zone)))]
    case .now(let moment): [.note(.error, say.face.refused(say.dates.opening(moment, stated.hall.zone)))]
    case .unknown: [.note(.error, say.face.refusedNow)]
    }
  }
}

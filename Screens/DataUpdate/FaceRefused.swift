package import Flow
import Rules

/// The camera has let this person down too often: for a while only the counter looks at this face. Rule S6.
package struct FaceRefused: Ending {
  /// How it is known.
  private enum Cause: Sendable, Hashable {
    /// From when on kiosks look at it again.
    case until(Moment)
    /// It has just happened for the last time.
    case now
  }

  package let stated: Stated
  private let cause: Cause
  package var exits = Ways<Exit>.from(.verdict)

  /// - Parameter until: from when on kiosks look at this face again
  init(_ stated: Stated, until: Moment) {
    self.stated = stated
    cause = .until(until)
  }

  /// Right after the void after which there is no other one.
  init(_ stated: Stated) {
    self.stated = stated
    cause = .now
  }

  package var place: Screens.Place { .faceRefused(self) }

  package func title(_ say: KioskTexts) -> String { say.face.refusedTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    reason(say) + [.text(say.face.refusedNext)] + say.desk(stated.hall.branch)
  }

  private func reason(_ say: KioskTexts) -> [Part] {
    switch cause {
    case .until(let moment): [.note(.warning, say.face.refused(say.dates.opening(moment, stated.hall.zone)))]
    case .now: [.note(.error, say.face.refusedNow)]
    }
  }
}

private import Glibc
package import Rules
package import Services

/// The demo's face check: nobody's face is looked at, and the screens say so. Most people match; some of the cast are
/// there to show what else can happen.
package struct SimulatedCamera: FaceDevice {
  /// How long a check takes; 0 where nobody looks on.
  private let pause: Span
  private let others: [NIK: FaceVerdict]

  package init(_ cast: Cast, pause: Span = .zero) {
    self.pause = pause
    others = [CastMember.Situation.stranger: FaceVerdict.different, .noCamera: .void(.unavailable)]
      .reduce(into: [:]) { others, entry in
        if let person = cast[entry.key] { others[person.nik] = entry.value }
      }
  }

  package var isSimulation: Bool { true }

  package func verdict(on order: FaceOrder) -> FaceVerdict {
    usleep(UInt32(clamping: pause.milliseconds * 1_000))
    return others[order.nik] ?? .match
  }
}

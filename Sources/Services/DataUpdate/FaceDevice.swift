package import Rules

/// What a face check is asked: whose face, under which attempt.
package struct FaceOrder: Sendable, Hashable {
  /// Names this try; the device gives it back with its verdict.
  package let attempt: AttemptID
  /// Whose KTP photograph the face is compared with.
  package let nik: NIK

  package init(attempt: AttemptID, nik: NIK) {
    self.attempt = attempt
    self.nik = nik
  }
}

/// Compares the face before the camera with the photograph of a KTP. Gate G8.
///
/// A device shows no verdict of its own: the strike has to be durable before anybody learns it. Rules S5, S6.
package protocol FaceDevice: Sendable {
  /// Whether nobody's face is really looked at; screens say so.
  var isSimulation: Bool { get }

  /// Blocks the worker until there is a verdict, at most for the device's time limit; whatever goes wrong is a void.
  func verdict(on order: FaceOrder) -> FaceVerdict
}

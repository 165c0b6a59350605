// What a face check can end with. Rules S2, S5, S6.

/// The end of one face check: only the first two judge a face.
package enum FaceVerdict: Sendable, Hashable {
  /// The face is the one on the KTP.
  case match
  /// A face was checked and is another one: a strike. Rule S2.
  case different
  /// No face was judged: no strike. Rule S6.
  case void(FaceTrouble)
}

/// Why a face check judged nothing. The raw value stands in ledger rows, for ever: never rename one.
package enum FaceTrouble: String, Sendable, Hashable, Codable, CaseIterable {
  /// The device gave no verdict in time.
  case timeout
  /// The device ended without a verdict, or could not be started.
  case crash
  /// The device said something that is no verdict.
  case garbage
  /// The device itself says that it cannot check now: no camera, no light, nobody in front of it.
  case unavailable
}

package import Rules

/// What is asked about a complaint at a kiosk. Section 7 of the rules.
package enum ComplaintRequest: Sendable, Hashable {
  /// M1 and nothing else: who complains. Rules T1, M5.
  case identify(Identity)
  /// Files a complaint, with consent to a text, by its version. Rules T1, T2, T7.
  case file(Complaint, consent: String)
  /// Looks a complaint up. Rule T3.
  case track(Reference, SecondFact)
  /// What a participant does to a complaint that was looked up in this visit. Rule T4.
  case move(TicketKey, TicketWish)
}

/// What becomes of it.
package enum ComplaintReply: Sendable, Hashable, Codable {
  case identified(IdentifyOutcome)
  case filed(FileOutcome)
  case tracked(TrackOutcome)
  case moved(TicketMoveOutcome)
}

extension ComplaintRequest {
  package var terms: Terms {
    switch self {
    case .identify: Terms(.looking)
    case .file, .track, .move: Terms(.changing)
    }
  }
}

extension Desk {
  /// Everything about complaints at a kiosk.
  func complaint(_ errand: Errand, _ request: ComplaintRequest) throws(Failure) -> ComplaintReply {
    switch request {
    case .identify(let identity): .identified(try identify(identity, in: errand.visit))
    case .file(let complaint, let consent): .filed(try file(errand, complaint, consent: consent))
    case .track(let number, let fact): .tracked(try track(errand, number, fact))
    case .move(let key, let wish): .moved(try move(errand, key, wish))
    }
  }
}

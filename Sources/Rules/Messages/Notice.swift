/// That somebody is to be told something outside of the kiosk. It holds neither text nor recipient: both are made of the
/// records when it is handed over, so that what is stored tells nothing of anybody. Rules MSb, MSd.
package struct Notice: Sendable, Hashable {
  /// What it is about. A raw value is stored and for ever.
  package enum Purpose: String, Sendable, CaseIterable {
    /// A reported block opens; its subject is the report.
    case blockOpens = "block.opens"
    /// A pengkinian was decided; its subject is the pengkinian.
    case updateDecided = "update.decided"
    /// The office has written to a reporter; its subject is the complaint.
    case ticketWritten = "ticket.written"

    /// How long after its first moment it is still of use, *ours*.
    package var isOfUse: Span {
      switch self {
      case .blockOpens: .hours(24)
      case .updateDecided, .ticketWritten: .days(3)
      }
    }
  }

  package let purpose: Purpose
  package let subject: Reference
  /// Whose; nil of a complaint without a proven NIK.
  package let participant: ParticipantID?
  /// The branch whose worker hands it over.
  package let branch: String
  /// When what it tells has happened. Purpose, subject and this moment name a notice: the same one is written once.
  package let written: Moment
  /// It is not handed over before this moment, inclusive. Rule MSf.
  package let notBefore: Moment

  /// - Parameter notBefore: nil when it may go at once
  package init(
    _ purpose: Purpose, about subject: Reference, of participant: ParticipantID?, branch: String, at written: Moment,
    notBefore: Moment? = nil
  ) {
    self.purpose = purpose
    self.subject = subject
    self.participant = participant
    self.branch = branch
    self.written = written
    self.notBefore = notBefore ?? written
  }

  /// From this moment on it is of no use any more, and is not handed over. Rule MSf.
  package var notAfter: Moment { notBefore.later(by: purpose.isOfUse) }
}

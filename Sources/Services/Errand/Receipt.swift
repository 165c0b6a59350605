package import Rules

/// What an errand has left behind: the small verdict by which a repetition of it is answered. Rule S11.
///
/// It belongs to the visit in which it was asked; of another visit it answers nothing. What stands on the page of the
/// answer is made anew from the records, so a receipt holds no text, no PIN, no name and no number of a person. Only what
/// counts, creates or moves something leaves one.
package enum Receipt: Sendable, Hashable, Codable {
  /// It was done; how it stands, the records say.
  case done
  /// What it has made or ended has this number: a pengkinian, a complaint, the report of a block.
  case made(Reference)
  /// A try at a card number or a face.
  case tried(Tried)
  /// A face check was reserved, under the errand's own id. Whether it is under way, and until when, the record says.
  /// Rule S5.
  case checking
  /// A wrong second fact of a complaint, or a wrong fact of a caller, was counted.
  case wrong
  /// A try at a password.
  case password(PasswordVerdict)
  /// A NIK was corrected; true when two records became one. Rule DL4.
  case corrected(merged: Bool)
  /// Holidays were brought or removed, and so many told days moved. Rule P1.
  case moved(Int)

  /// What became of a try.
  package enum Tried: Sendable, Hashable, Codable {
    case right
    /// A strike; so many tries remain.
    case wrong(left: Int)
    /// The third strike.
    case blocked
    /// Not over in time: a strike; so many tries remain.
    case unfinished(left: Int)
    /// Neither right nor wrong; so many more of these until only the counter checks this face.
    case void(FaceTrouble, left: Int)
  }

  /// What a password brought.
  package enum PasswordVerdict: Sendable, Hashable, Codable {
    /// It began this shift, or lets it go on.
    case right(ShiftID)
    case wrong
    /// Exclusive.
    case paused(until: Moment)
    case locked
  }
}

/// A receipt as the store keeps it.
package struct KeptReceipt: Sendable, Hashable {
  package let visit: VisitID
  package let receipt: Receipt

  package init(visit: VisitID, receipt: Receipt) {
    self.visit = visit
    self.receipt = receipt
  }
}

/// What a piece of work says, and what is kept of it.
struct Done<Answer> {
  let answer: Answer
  /// Nil when nothing was counted, created or moved: asked again, it is looked at anew.
  let receipt: Receipt?

  init(_ answer: Answer, leaving receipt: Receipt?) {
    self.answer = answer
    self.receipt = receipt
  }

  /// Nothing was done.
  static func only(_ answer: Answer) -> Done { Done(answer, leaving: nil) }
}

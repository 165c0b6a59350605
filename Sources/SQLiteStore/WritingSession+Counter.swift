import GRDB
import Rules
import Services

/// What the counter changes.
extension WritingSession {
  func add(_ note: TicketNote, to ticket: Reference) throws(Failure) { throw .damaged }

  func save(_ opening: OpeningSheet?, of participant: ParticipantID, at branch: String) throws(Failure) {
    throw .damaged
  }

  func save(_ staff: Staff) throws(Failure) { throw .damaged }

  func save(_ brake: SignInBrake, of name: StaffName, at terminal: String) throws(Failure) { throw .damaged }

  func save(_ shift: Shift) throws(Failure) { throw .damaged }
}

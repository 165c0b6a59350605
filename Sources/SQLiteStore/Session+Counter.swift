import GRDB
import Rules
import Services

/// What the counter looks up.
extension Session {
  func submissions(of participant: ParticipantID, limit: Int) throws(Failure) -> [Submission] { throw .damaged }

  func people(_ query: PersonQuery, limit: Int) throws(Failure) -> [Participant] { throw .damaged }

  func opening(of participant: ParticipantID) throws(Failure) -> OpeningSheet? { throw .damaged }

  func openings(at branch: String) throws(Failure) -> Int { throw .damaged }

  func terminals(at branch: String) throws(Failure) -> [String] { throw .damaged }

  func ledger(_ query: LedgerQuery, limit: Int) throws(Failure) -> [LedgerLine] { throw .damaged }

  func count(of event: LedgerEntry.Event, at branch: String, in span: Range<Moment>) throws(Failure) -> Int {
    throw .damaged
  }

  func tickets(of participant: ParticipantID, limit: Int) throws(Failure) -> [Ticket] { throw .damaged }

  func notes(of ticket: Reference) throws(Failure) -> [TicketNote] { [] }

  func staff(_ name: StaffName) throws(Failure) -> Staff? { throw .damaged }

  func staff(at branch: String) throws(Failure) -> [Staff] { throw .damaged }

  func signInBrake(of name: StaffName, at terminal: String) throws(Failure) -> SignInBrake { throw .damaged }

  func shift(_ id: ShiftID) throws(Failure) -> Shift? { throw .damaged }
}

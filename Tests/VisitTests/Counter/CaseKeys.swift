import Console
import Flow
import Rules
import Screens
import Support
import Testing

extension Visitor where Place == Post, C == ImmediateClerk {
  /// The list of complaints, from wherever he is.
  func listsCases() throws {
    presses(.function(10))
    try chooses("Pengaduan", or: "Complaints")
    try isAt("caseQueue")
  }

  /// A complaint by its number, from wherever he is.
  func opens(case ticket: Ticket) throws {
    try listsCases()
    presses(.character("/"))
    types(ticket.number.description)
    presses(.enter)
    try isAt("caseScreen")
  }

  /// Takes one of the actions of an open complaint.
  func does(_ action: String) throws {
    try isAt("caseScreen")
    presses(.enter)
    try isAt("caseTasks")
    try chooses(action)
  }

  /// In the place of what stands in the field.
  func types(over text: String) {
    for _ in 0..<20 { presses(.backspace) }
    types(text)
  }

  /// Takes an action, types its words and sends them.
  func writes(_ action: String, _ text: String) throws {
    try does(action)
    try isAt("caseWriting")
    types(text)
    sends()
    try isAt("caseScreen")
  }

  /// Sends what stands in the box, and says yes where that is asked.
  func sends() {
    presses(.function(4))
    if screen == "caseSending" || screen == "rejectSending" { types("y") }
  }

  /// Types the number of another complaint over what stands there, and says yes.
  func marks(sameAs other: Ticket) throws {
    try isAt("caseChoosing")
    types(over: other.number.description)
    presses(.enter)
    try isAt("caseEnding")
    try chooses("Ya, duplikat")
  }
}

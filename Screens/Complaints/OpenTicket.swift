package import Services

/// A complaint that was looked up in this visit, and what was typed about it and not sent yet.
package struct OpenTicket: Sendable, Hashable {
  /// The form in which it was looked up, ready to be used again.
  let form: TrackTicket
  /// As the desk showed it last.
  package let sheet: TicketSheet
  /// Kept when the screen is left or the complaint had moved on.
  var unsent: String

  /// What leaving would lose.
  var matter: StopHere.Matter? { unsent.allSatisfy(\.isWhitespace) ? nil : .message }

  /// Where the visit takes place.
  var hall: Hall { form.hall }

  /// The same complaint as the desk shows it now.
  func showing(_ sheet: TicketSheet, unsent: String = "") -> OpenTicket {
    OpenTicket(form: form, sheet: sheet, unsent: unsent)
  }

  /// The same, with a text that was not sent.
  func keeping(_ unsent: String) -> OpenTicket { showing(sheet, unsent: unsent) }

  /// The screen for what became of a wish; what was typed is kept unless it was sent.
  func place(after outcome: TicketMoveOutcome, _ notice: TicketView.Notice) -> Place {
    switch outcome {
    case .done(let sheet): .ticketView(TicketView(showing(sheet), notice))
    case .notPossible(let sheet): .ticketView(TicketView(showing(sheet, unsent: unsent), .changed))
    case .unknown: .trackTicket(form.askingAgain(keeping: unsent))
    }
  }
}

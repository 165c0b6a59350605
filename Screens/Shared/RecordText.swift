import Console
import Rules

/// A name or an address from a record, short enough for one line and without anything that could harm a terminal.
func plain(_ recorded: String) -> String {
  let text = Fit.trimmed(Printable.clean(recorded, limit: 48))
  return text.isEmpty ? "-" : text
}

/// The first words of a text as a list has them: with dots where it goes on.
func beginning(_ text: String) -> String {
  let line = Fit.trimmed(Printable.clean(text))
  guard text.unicodeScalars.count >= TicketHead.beginningLength else { return line.isEmpty ? "-" : line }
  return line + " ..."
}

/// The beginning of a text of any length, as something to recognise it by: it ends with dots where it goes on, behind a
/// whole word unless the first one is longer.
func excerpt(of text: String, cells: Int) -> String {
  let line = Fit.trimmed(Printable.clean(text))
  if Fit.width(line) <= cells { return line.isEmpty ? "-" : line }
  return (Fit.wrap(line, cells).first ?? "") + " ..."
}

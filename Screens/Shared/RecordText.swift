import Console

/// A name or an address from a record, short enough for one line and without anything that could harm a terminal.
func plain(_ recorded: String) -> String {
  let text = Fit.trimmed(Printable.clean(recorded, limit: 48))
  return text.isEmpty ? "-" : text
}

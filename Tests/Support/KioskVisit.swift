import Console
package import Flow
package import Rules
package import Screens
package import Testing

/// Somebody at a real kiosk: the screens, the texts, the desk and the store are those of the program.
package typealias KioskVisit = Visitor<Place, ImmediateClerk>

extension Visitor where Place == Screens.Place, C == ImmediateClerk {
  /// Chooses a language at the first screen.
  package func comes(_ language: Language = .indonesian) throws {
    types(language == .indonesian ? "1" : "2")
    try isAt("mainMenu")
  }

  /// Cek Kepesertaan, with these facts; none are asked for while look-ups pause.
  package func checks(_ identity: Identity) throws {
    try opens("1")
    if screen != "lookupPaused" { try states(identity) }
  }

  /// Pengkinian Data, with these facts.
  package func asksForUpdate(_ identity: Identity) throws {
    try opens("2")
    if screen == "lookupPaused" { return }
    try isAt("updateIntro")
    presses(.enter)
    if screen == "goOnAs" {
      try isSomebodyElse(at: "2")
      presses(.enter)
    }
    try states(identity)
  }

  /// Lapor Buka Blokir, with these facts.
  package func reports(_ identity: Identity) throws {
    try opens("5")
    if screen == "lookupPaused" { return }
    try states(identity)
    try saysSo()
  }

  /// Says yes to the question before something that is final.
  package func saysSo() throws {
    try isAt(["askReport", "sendUpdate", "ticketSending"].first { $0 == screen } ?? "a question before the last step")
    types("2")
  }

  /// Goes through consent to the card number.
  package func comesToRetype(_ identity: Identity) throws {
    try asksForUpdate(identity)
    try agrees()
    try isAt("retypeKPJ")
  }

  package func agrees() throws {
    try isAt("consent")
    types("1")
  }

  /// Types a card number and sends it, also when the kiosk asks whether it is a slip.
  package func retypes(_ number: String) throws {
    try isAt("retypeKPJ")
    types(number)
    presses(.enter)
    if ["Belum dihitung", "Not counted yet"].contains(where: { text.contains($0) }) { presses(.enter) }
  }

  /// From whatever screen, to nobody's; to the question whether to stop he says yes.
  package func leaves() throws {
    goesHome()
    presses(.escape)
    try isAt("farewell")
    presses(.enter)
    try isAt("attract")
  }

  package func opens(_ digit: String) throws {
    if screen == "attract" { try comes() }
    goesHome()
    try isAt("mainMenu")
    types(digit)
    if screen == "goOnAs" { try isSomebodyElse(at: digit) }
  }

  /// Whoever stood here before has stated his facts in this visit: he was another. Rule KY4.
  private func isSomebodyElse(at digit: String) throws {
    types("2")
    try isAt("farewell")
    presses(.enter)
    try comes()
    types(digit)
  }

  /// F10, and a yes to whatever is asked on the way.
  package func goesHome() {
    presses(.function(10))
    if screen == "stopHere" || screen == "writtenDown" { presses(.function(10)) }
  }

  /// Fills the form in. A birth date that the NIK does not bear out is confirmed.
  package func states(_ identity: Identity) throws {
    try fillsIn(identity.nik.digits, KioskTexts.indonesian.typed(identity.birth), identity.name.text)
    presses(.enter)
    if screen == "birthDiffers" { presses(.enter) }
  }

  /// Types into the three fields and stays on the last one.
  package func fillsIn(_ nik: String, _ birth: String, _ name: String) throws {
    try isAt("askIdentity")
    types(nik)
    presses(.tab)
    types(birth)
    presses(.tab)
    types(name)
  }

}

extension Visitor {
  /// What stands on the screen as one text, whatever the width of the screen does to it.
  package var text: String {
    lines.map(Fit.trimmed).joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  /// The sentence stands on the screen, in however many rows.
  package func reads(_ sentence: String, _ location: SourceLocation = #_sourceLocation) {
    guard !text.contains(sentence) else { return }
    Issue.record("does not read \"\(sentence)\":\n\(picture)", sourceLocation: location)
  }

  /// The sentence stands nowhere on the screen.
  package func reads(not sentence: String, _ location: SourceLocation = #_sourceLocation) {
    guard text.contains(sentence) else { return }
    Issue.record("reads \"\(sentence)\":\n\(picture)", sourceLocation: location)
  }
}

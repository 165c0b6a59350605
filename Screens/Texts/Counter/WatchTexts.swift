import Flow
import Rules
import Services

/// Early openings and terminals at the counter.
struct WatchTexts: Sendable {
  let openingsTitle: String
  let askedColumn: String
  let byColumn: String
  let personColumn: String
  let reasonColumn: String
  let noOpenings: String
  let openingTitle: String
  let blockLabel: String
  /// Why, and since when.
  let block: @Sendable (Check, String) -> String
  let opensLabel: String
  let unreported: String
  /// What is known of who wants an early opening: the proof, and what failed.
  let groundLabel: String
  let ground: @Sendable (OpeningGround) -> String
  let ownRequest: String
  let look: Label
  let lookIntro: String
  let terminalsTitle: String
  /// Whether whoever reads it has the accounts.
  let terminalsIntro: @Sendable (Bool) -> String
  let terminalColumn: String
  let pausedColumn: String
  let struckColumn: String
  let blockedColumn: String
  let noTerminals: String
  let notPaused: String
  /// In a word.
  let pause: @Sendable (TerminalPause) -> String
  let pauseLabel: @Sendable (TerminalPause) -> String
  /// Before a moment.
  let until: @Sendable (String) -> String
  let struckLabel: String
  /// How many people were struck, and how many of them blocked.
  let struck: @Sendable (Int, Int) -> String
  let terminalTitle: @Sendable (String) -> String
  let alarm: String
  /// On every page: a terminal, how many people were struck there, and how many other terminals do the same.
  let alarmed: @Sendable (String, Int, Int) -> String
  let freeMeans: String
  /// When somebody was struck there last, and whether it blocked him.
  let fell: @Sendable (String, Bool) -> String
  /// How many more were struck than are named.
  let morePeople: @Sendable (Int) -> String
  let decline: Label
  let declineTitle: String
  let declineIntro: String
  let declineReason: @Sendable (DeclineReason) -> String
  let declineMeans: String
  let declineNow: String
  /// On the page of the person: by whom, when and why.
  let declined: @Sendable (String, String, String) -> String
  let free: String
  let freed: @Sendable (String) -> String
}

/// What a row of the ledger is about, as officers look for it: every event is of exactly one kind.
package enum LedgerKind: Sendable, Hashable, CaseIterable {
  /// Card numbers and faces that were tried, and which card is asked for.
  case checks
  /// Blocks, their reports and openings, *loket saja*.
  case blocks
  /// Consent, pengkinian, people handed over to the counter, claims that stood in their way, and corrected NIKs.
  case updates
  case complaints
  /// Officers who looked people up.
  case lookups
  /// Accounts and sign-ins.
  case staff
  /// Brakes of terminals.
  case terminals
  /// Clock, imports, holidays and keys: what concerns the whole store.
  case store

  /// How the names of its events begin.
  package var beginnings: [String] {
    switch self {
    case .checks: ["kpj.", "face.", "attempt.", "card."]
    case .blocks: ["block.", "counter-only.", "opening."]
    case .updates: ["consent.", "update.", "handover.", "claim.", "nik."]
    case .complaints: ["ticket."]
    case .lookups: ["person."]
    case .staff: ["staff.", "sign-"]
    case .terminals: ["brake.", "terminal."]
    case .store: ["clock.", "import.", "calendar.", "key.", "store."]
    }
  }
}

import Flow
import Rules
import Services

extension LedgerTexts {
  static let english = LedgerTexts(
    title: "Ledger",
    move: {
      switch $0 {
      case .newer: "Newer"
      case .older: "Older"
      case .filter: "Filter"
      case .verify: "Check the chain"
      }
    },
    filtered: { filter, say in
      let parts = [
        kind(filter.kind), filter.staff.map { "officer \($0.text)" }, filter.person.map { "person \($0)" },
        filter.day.map(say.typed), filter.terminal.map { "terminal \(plain($0))" }, filter.number?.description,
      ]
      return parts.compactMap(\.self).joined(separator: ", ")
    },
    kind: kind,
    numberColumn: "Number",
    noRows: "There are no rows.",
    inOrder: "in the order of recording",
    rowTitle: "One row",
    rowMove: { move, own in
      switch move {
      case .back: Label("Back")
      case .sameKind: Label("See this kind", kind(own).lowercased())
      case .sameStaff: Label("See this officer's rows")
      case .samePerson: Label("See this person's rows", "recorded as a look at the person")
      case .sameTerminal: Label("Rows of this terminal")
      case .sameNumber: Label("Rows of this number")
      case .openPerson: Label("Open the person's page", "a reason is asked for")
      case .openMatter: Label(own == .updates ? "Open this update" : "Open this complaint", "recorded")
      }
    },
    personLabel: "Person",
    branchLabel: "Branch",
    aboutLabel: "About",
    detailLabels: labels,
    detailWords: words,
    keptElsewhere: "kept elsewhere",
    lessThanMinute: "less than 1 minute",
    filterTitle: "Filter the ledger",
    filterIntro: "What is left empty filters nothing.",
    filterField: {
      switch $0 {
      case .kind: Label("Kind")
      case .day: Label("Day", "21/11/2026")
      case .staff: Label("Officer", "name of the account")
      case .terminal: Label("Terminal", "as in a row")
      case .number: Label("Number", "of a report, an update or a complaint")
      case .person: Label("Person", "32 letters and digits from a row; recorded")
      }
    },
    filterFault: {
      switch $0 {
      case .kind: "Choose a kind."
      case .day: "Write a day like 21/11/2026, not after today."
      case .terminal: "Write the name of a terminal."
      case .number: "A number has 9 letters and digits, as in a row."
      case .staff: "An account's name has small letters, digits, dots, underscores or hyphens."
      case .person: "Type 32 letters a to f and digits, as in a row."
      }
    },
    show: "Show",
    checkTitle: "Check of the ledger",
    checking: "Every row is compared with its seal, from the first to the last.",
    verdict: verdict)

  @Sendable private static func kind(_ kind: LedgerKind?) -> String {
    switch kind {
    case nil: "All events"
    case .checks: "Card numbers and faces"
    case .blocks: "Blocks"
    case .updates: "Updates and claims"
    case .complaints: "Complaints"
    case .lookups: "Looks at people"
    case .staff: "Accounts and sign-ins"
    case .terminals: "Pauses of terminals"
    case .store: "Clock, imports, keys"
    }
  }

  @Sendable private static func verdict(_ verdict: LedgerVerdict, _ say: CounterTexts) -> [Part] {
    switch verdict {
    case .intact(let rows, let head, let tailIsKnown, let unchecked):
      let tail =
        tailIsKnown
        ? ""
        : "Whether the last rows were cut off cannot be told from here. For that, compare "
          + "with a head that was kept elsewhere: anjungan ledger verify --head."
      return [
        .note(.success, "Intact: \(ComplaintTexts.grouped(Int(rows), ",")) rows are as they were written."),
        .text(
          unchecked == 0
            ? ""
            : "\(ComplaintTexts.grouped(Int(unchecked), ",")) of them are other branches' rows and were not checked: "
              + "their keys are not kept here."),
        .text("The head, to be kept elsewhere:\n\(head)"), .text(tail),
      ].filter { $0 != .text("") }
    case .broken(let seq, let why):
      return [
        .note(.error, "Broken at row number \(ComplaintTexts.grouped(Int(seq), ",")): \(what(why))"),
        .text("Tell the head of the branch. Keep this file as evidence and do not change it; restore a backup."),
      ]
    }
  }

  private static func what(_ why: LedgerVerdict.Break) -> String {
    switch why {
    case .altered: "this row or the one before it was changed."
    case .missing: "this row is missing."
    case .unknownKey: "its seal was made with a key that is not of this place."
    case .otherKey: "its seal was made with a key that was not in use then."
    case .cutOff: "the rows from here on were cut off."
    case .otherHead: "its head is another one."
    }
  }

  private static let labels = [
    "reason": "Reason", "proof": "Proof", "why": "Why", "card": "Original KTP", "kind": "Way", "left": "Tries left",
    "cause": "Cause",
    "channel": "Through", "opens": "Opens", "due": "Due", "until": "Until", "by": "Searched by", "found": "Found",
    "decision": "Decision", "role": "Role", "mode": "Reporter", "category": "Category", "text": "Text",
    "consent": "Consent", "step": "Step", "pauses": "Pauses", "asked-by": "Asked for by", "verdict": "Verdict",
    "in": "Where", "moved-ms": "Clock moved", "gap-ms": "Clock off", "ahead-ms": "Clock's difference",
    "doubtful": "Clock in doubt", "overwritten": "Overwritten", "synthetic": "Invented data", "old": "Former key",
    "new": "New key", "number": "New number", "moved": "Due days moved", "days": "Holidays", "data": "Content",
    "seal": "Seal",
    "ticket.by": "Searched by", "words": "Words", "to": "Account",
  ]

  private static let words = [
    "ticket.by.name": "words or the reporter's name", "ticket.by.telephone": "end of the reporter's telephone",
    "ticket.by.number": "part of the number", "ticket.by.export": "export",
    "facts": "175 closed after three wrong ones", "card": "original KTP not seen", "telephone": "the person is calling",
    "ktp": "original KTP seen", "surat": "letter of Dukcapil does not agree", "nomor": "not the NIK of the KTP",
    "orang": "not certain that it is one person", "lainnya": "another reason",
    "tunggu": "24 hours are soon enough", "kurang-jelas": "the reason is not clear",
    "identitas": "not certain who asks",
    "curiga": "somebody else may have tried",
    "same": "is it already", "swapped": "two NIKs exchanged", "other-person": "another person's",
    "former": "was another person's", "face-check": "face check under way",
    "hadir": "stands at the counter", "telepon": "calls", "pengaduan": "complaint", "verifikasi": "verification",
    "audit": "audit", "permintaan-peserta": "asked for by the person", "ditinggalkan": "abandoned",
    "salah-ajukan": "submitted by mistake", "seen": "seen", "not-seen": "not seen", "shift": "began a shift",
    "unlock": "opened the screen", "kpj": "card number", "face": "face", "name": "name and birth date", "nik": "NIK",
    "kiosk": "kiosk", "counter": "counter", "petugas": "officer", "penyelia": "supervisor", "terbuka": "open",
    "rahasia": "confidential", "anonim": "anonymous", "approve": "succeeded",
    "reject.data-berbeda": "failed: data differ", "reject.rekening": "failed: bank account",
    "reject.kontak": "failed: contact", "reject.dokumen": "failed: document", "reject.identitas": "failed: identity",
    "reject.lainnya": "failed: another reason", "own-person": "own data", "branch": "another branch's",
    "fact": "the caller's answer does not agree",
    "locked": "account locked", "paused": "paused", "thirdBlock": "blocked three times in 30 days",
    "asked": "asked", "timeout": "did not answer", "crash": "stopped", "garbage": "answer cannot be read",
    "unavailable": "cannot check", "ledger": "ledger", "lookups": "look-ups", "tracking": "tracking of complaints",
    "checks": "checks of face and card", "taken": "taken", "wrote": "the person wrote", "told": "told",
    "answered": "answered", "objected": "objected", "confirmed": "accepted by the person", "lapsed": "closed by time",
    "withdrawn": "withdrawn", "not-ours": "not ours", "duplicate": "duplicate", "escalated": "past due",
    "assigned": "assigned", "acknowledged": "known to the head", "concerns": "concerns the account",
    "concerns-not": "does not concern the account", "not-shown": "not for that account's eyes",
    "day-moved": "due day moved", "decreed": "new holiday decreed", "arrived": "the calendar is there",
    "membership": "membership", "update": "update", "block": "block", "claim": "claim",
    "contribution": "contributions", "service": "service", "fraud": "fraud", "other": "other", "none": "none",
  ]
}

import Flow
import Rules
import Services

extension CorrectionTexts {
  static let english = CorrectionTexts(
    service: Label("NIK corrections", "decide what colleagues ask for"),
    askTitle: "NIK corrected by Dukcapil",
    ask: { "Type the new NIK of \($0) from the new KTP. A supervisor decides; nothing changes until then." },
    numberField: Label("New NIK", "16 digits"),
    reasonField: Label("Reason", "for example the number of Dukcapil's letter"),
    unfinished: "Fill in a right new NIK and the reason.",
    send: "Ask a supervisor",
    listTitle: "Corrections of a NIK asked for",
    listKey: "NIK corrections",
    numberColumn: "New NIK",
    empty: "Nothing waits.",
    title: "Correction of a NIK",
    formerLabel: "Record now",
    newLabel: "New NIK",
    twinLabel: "Record of the new",
    afterLabel: "Afterwards",
    noTwin: "no record under this NIK yet",
    side: { nik, name, birth, cards in
      ([nik, name, "born \(birth)"] + (cards.isEmpty ? ["no card"] : ["cards " + cards.joined(separator: ", ")]))
        .joined(separator: ", ")
    },
    standing: { strikes, block, counterOnly in
      [
        "wrong cards \(strikes.kpj), wrong faces \(strikes.face)", block ?? "not blocked",
        counterOnly == nil ? nil : "counter only",
      ].compactMap(\.self).joined(separator: "; ")
    },
    block: { block, since, opens in
      "blocked since \(since), " + (opens.map { "opens \($0)" } ?? "not reported")
    },
    cards: { $0 == 1 ? "1 card" : "\($0) cards" },
    fault: fault,
    outcome: outcome,
    move: {
      switch $0 {
      case .leave: Label("Back")
      case .look: Label("Look at the person", "the reason is recorded")
      case .grant: Label("Grant", "asks once more")
      case .decline: Label("Decline", "no record changes")
      }
    },
    questionTitle: { $0 ? "Make them one person?" : "Correct this NIK?" },
    question: { merges in
      merges
        ? "Both records become one person under the new NIK. The stricter of everything stands. This cannot be undone."
        : "This person goes on under the new NIK. The former one keeps pointing to it."
    },
    yes: Label("Yes, the NIK was corrected"),
    no: Label("No, back"),
    declineTitle: "Decline the correction of this NIK?",
    declineIntro: "No record changes. The reason stands on the person's page, for the officer who asked.",
    declineReason: {
      switch $0 {
      case .document: "the letter of Dukcapil is missing or does not agree"
      case .number: "the new NIK is not that of the KTP"
      case .person: "it is not certain that this is one person"
      case .other: "another reason: ask the supervisor"
      }
    },
    declined: { staff, when, why in "The NIK correction was declined by \(staff), \(when): \(why)." },
    declineMeans: "The request ends, and the person's history tells it. No record changes; an officer can ask again.",
    declineYes: Label("Yes, decline"),
    ownRequest: "You have asked for it yourself. Another supervisor decides.",
    waits: { "\($0) asked for a corrected NIK; a supervisor decides." })

  @Sendable private static func fault(_ fault: CorrectionFault) -> String {
    switch fault {
    case .same: "This is the person's NIK already. Nothing was changed."
    case .update: "An update is in process. Have it decided first, then ask again."
    case .faceCheck: "A face check is under way. Try again in a few minutes."
    case .swapped:
      "Somebody asks for the opposite: the NIKs of two people were exchanged. They stay two; have the employer mend it."
    case .otherPerson: "Name and birth date under the new NIK are another person's. Compare KTP and letter again."
    case .former: "This NIK was another person's, whose NIK was corrected. Compare with the KTP again."
    }
  }

  @Sendable private static func outcome(_ outcome: CorrectionOutcome) -> String {
    switch outcome {
    case .asked: "The correction was passed on to a supervisor."
    case .alreadyAsked(let line): "\(plain(line.askedBy.text)) has asked for a correction already. Nothing was changed."
    case .granted(merged: true): "The NIK is corrected; both records are one person."
    case .granted(merged: false): "The NIK is corrected."
    case .declined: "The correction was declined. No record has changed."
    case .refused(let fault): self.fault(fault)
    case .changed: "It has just changed. Look again before you decide."
    case .notAsked: "Nobody has asked, or it was decided."
    }
  }
}

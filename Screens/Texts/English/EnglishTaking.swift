import Flow
import Rules
import Services

extension TakingTexts {
  static let english = TakingTexts(
    title: { $0.map { "Take a complaint down · \($0)" } ?? "Take a complaint down" },
    whatAbout: "What is it about?",
    textField: "The complaint, in the reporter's words",
    contactIntro: "Ask the reporter who may know, and how to reach him or her.",
    withoutPhone: "Without a telephone the reporter gets a PIN to follow the complaint.",
    modeLabel: "Confidentiality",
    channelLabel: "Brought by",
    chooseMode: "Choose who may know.",
    callerProof: "Proof (caller)",
    wrongFact: "Does not agree with the participant's record. This try was counted.",
    factsEnded: { "Three did not agree. By telephone again after \($0)." },
    readAloud: "Read this to the reporter, and ask for consent:",
    file: "The reporter agrees, file it",
    filedTitle: "Complaint filed",
    oldTitle: "Complaint filed before",
    filed: { "Filed \($0)." },
    numberLabel: "Number of the complaint, for the reporter:",
    pinLabel: "PIN, for the reporter only:",
    handedOut: "The reporter has it",
    openIt: "Open this complaint",
    takeDown: Label("Take a complaint down", "for somebody who is here or calls"),
    whyAsked: {
      switch $0 {
      case .recategorise: "The right category, and why. Officers read the reason, the reporter does not."
      case .handOver: "The branch that goes on with it, and why. You do not see it any more after that."
      case .identify: "The reporter's NIK. Open the participant's page and see the original KTP first."
      default: "It goes back to the queue without an officer. Officers read the reason, the reporter does not."
      }
    },
    branchLabel: "Code of the branch",
    branchHint: "for example JKS1",
    nikHint: "16 digits",
    reasonLabel: "Reason",
    reasonHint: "\(TypedLine.limit) characters at most",
    record: "Record",
    reasonFault: {
      switch $0 {
      case .category: "Choose another category than now."
      case .branch: "Type the code of the branch."
      case .handOver(.unknown(let code)): "Branch \(plain(code)) is not known here. Check its code."
      case .handOver(.own): "That branch has the complaint already. Type the code of another one."
      case .handOver(.unstaffed(let branch)):
        "Branch \(plain(branch.name)) does not work in this system yet: nobody would see it there. Nothing was changed; "
          + "call that branch."
      case .nik: "A NIK has 16 digits. Check it again."
      case .reason(.empty): "Type a reason."
      case .reason(.tooLong(let count)): "It has \(count) characters, \(TypedLine.limit) at most."
      case .reason(.wordless): "Write the reason in words."
      case .unknownPerson: "Nobody with that NIK is known here."
      }
    },
    handedOver: { "The complaint was handed over to the branch \($0)." },
    wordLabel: "What the reporter says",
    word: {
      switch $0 {
      case .brings: "Information received"
      case .objects: "An objection"
      case .isContent: "It is done"
      }
    },
    saidField: "In the reporter's words",
    proofLabel: "What proves that this is the reporter",
    byCard: "Original KTP seen",
    byFact: "Telephone or PIN",
    factLabel: "Last 4 digits of the telephone, or PIN",
    factHint: "if chosen",
    reporterFault: { fault, say in
      switch fault {
      case .word: "Choose what is said."
      case .text(let fault): say.complaint.textFault(fault)
      case .proof: "Choose what proves it."
      case .fact: "Type the last 4 digits of the telephone, or the 6 of the PIN."
      case .unproven: "It is not proven that this is the reporter. Nothing was recorded."
      }
    },
    pinIsNew: "The PIN of before opens nothing any more. The reporter sees that it was changed.",
    pinGone: "The PIN was told and is not shown again. Another one can be made after 24 hours.",
    renewPINAsks: "The PIN of before stops working at once. Only for a reporter whose original KTP you see now.",
    renewPIN: "Make a new PIN",
    pinTooSoon: { "The PIN was changed. The next one can be made from \($0)." },
    ageColumn: "Age",
    age: { "\($0) wd" },
    beginsColumn: "Text",
    modeMark: { $0 == .confidential ? "[confidential] " : $0 == .anonymous ? "[anonymous] " : "" },
    wrote: "The complaint",
    latest: "Written last",
    next: "Next one",
    searchReason: "Reason for the search",
    lastMessage: "Written last:")
}

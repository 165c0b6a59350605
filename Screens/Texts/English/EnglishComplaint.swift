import Flow
import Rules
import Services

extension ComplaintTexts {
  static let english = ComplaintTexts(
    title: "Complaint",
    whichCategory: "What is your complaint about? This is free.",
    category: {
      switch $0 {
      case .membership: Label("Membership and card", "such as a wrong name, a lost card")
      case .update: Label("Data update", "such as no result yet")
      case .block: Label("Block", "such as a block that does not open")
      case .claim: Label("Claims and benefits", "such as a JHT claim not paid yet")
      case .contribution: Label("Contributions, employer", "such as contributions not paid")
      case .service: Label("Service at the counter", "such as queues, how you were treated")
      case .fraud: Label("Brokers and fraud", "such as being asked to pay")
      case .other: Label("Something else", "not in this list")
      }
    },
    textTitle: "Your complaint",
    whatToWrite: "Write what happened, when, and where. Never write a password, an OTP or a PIN.",
    textField: Label("Your complaint", "10 to 4,000 characters"),
    counted: { count, limit in
      "\(grouped(count, ",")) of \(grouped(limit, ","))" + (count < limit ? "" : ": the field is full")
    },
    textFault: {
      switch $0 {
      case .empty: "Nothing is written yet. Write in your own words."
      case .tooShort(let count, let least): "Only \(count) of at least \(least) characters. Write a little more."
      case .tooLong(let count, let most):
        "It has \(grouped(count, ",")) characters, and \(grouped(most, ",")) is the most. Make it a little shorter."
      case .wordless: "This text has signs only. Write it in words."
      }
    },
    aboutUpdate: { update, dates, zone in
      "My data update with number \(update.number) was submitted on \(dates.moment(update.submitted, zone)). The "
        + "result was promised by \(dates.moment(update.due, zone)), but there is none."
    },
    aboutUpdateTranslated: { update, dates, zone in
      [
        "For the office we wrote in Indonesian that update \(update.number), due by \(dates.moment(update.due, zone)), "
          + "has no result yet. You can change it and write in English."
      ]
    },
    modeTitle: "Who may know?",
    whichMode: "Choose who can see your name and telephone.",
    mode: {
      switch $0 {
      case .open: Label("Open", "Officers of the branch can see your name and telephone.")
      case .confidential: Label("Confidential", "Only the officer in charge and supervisors see name and telephone.")
      case .anonymous: Label("Anonymous", "No name, telephone or NIK is stored; only a PIN opens this complaint.")
      }
    },
    identityTitle: "Who you are",
    whyIdentity: "With a NIK, officers find your membership data at once. Without it, we handle your complaint all "
      + "the same.",
    goOn: Label("Add what I typed before", "during this visit"),
    state: Label("Add who I am", "NIK, birth date and name"),
    keep: Label("Continue with NIK", "your data agree"),
    without: Label("Continue without NIK", "we handle it all the same"),
    recognised: "NIK, birth date and name agree.",
    unprovenTitle: "Continue without NIK",
    unproven: "What you typed does not match our records yet. You can still complain without NIK.",
    contactTitle: "Name and telephone",
    whyContact: "You may leave both empty.",
    contactField: {
      switch $0 {
      case .name: Label("Name")
      case .phone: Label("Mobile number", "08...")
      }
    },
    withoutPhone: "With a mobile number, its last 4 digits open this complaint later. Without one, you get a PIN.",
    phoneFault: {
      switch $0 {
      case .character(let sign): "\(Sign(sign).english) does not belong in a mobile number. Remove it, then continue."
      case .empty: "There are no digits yet. Type a mobile number, or leave it empty."
      case .foreign: "Only Indonesian mobile numbers, which begin with 08 or +62. You may leave it empty."
      case .repeatedCountryCode: "62 is there twice. Type the number from 08 on."
      case .landline: "This is a landline number. Type a mobile number, or leave it empty."
      case .notMobile: "A mobile number begins with 08. Compare it, or leave it empty."
      case .repeatedDigit: "All digits are the same. Compare the number, or leave it empty."
      case .length(let count):
        "A mobile number has 10 to 13 digits and begins with 08; this has \(count + 1). Compare it again."
      }
    },
    longPhone: "13 digits: please check it once more",
    reviewTitle: "Check and agree",
    consent: {
      let kept = "The data are not deleted by themselves."
      switch $0 {
      case .open:
        return ["We store what is listed below. Officers of the branch can see your name and telephone. \(kept)"]
      case .confidential:
        return [
          "We store what is listed below. Only the officer in charge and supervisors see your name and telephone. \(kept)"
        ]
      case .anonymous:
        return [
          "We store the category and the text only. Officers read the text. If you do not want to be known, remove "
            + "your name and numbers from it. \(kept)"
        ]
      }
    },
    answer: {
      switch $0 {
      case .category: Label("Category")
      case .text: Label("Text")
      case .mode: Label("Who may know")
      case .identity: Label("Who you are")
      case .name: Label("Name")
      case .phone: Label("Mobile number")
      case .file: Label("Agree and send", "you get a complaint number")
      case .cancel: Label("Cancel", "asks once before it is cleared")
      }
    },
    howToChange: "If a line is wrong, type its digit. If all are right, choose Agree and send.",
    goesOn: { "(\($0 == 1 ? "1 more character" : "\($0) more characters"): type 2)" },
    nothing: "(empty)",
    notStated: "without NIK",
    follows: { "This complaint follows complaint \($0)." },
    filedTitle: "Complaint received",
    alreadyFiledTitle: "Complaint already received",
    filed: { "We received your complaint on \($0)." },
    alreadyFiled: { "We received the same complaint from you before, on \($0)." },
    answered: { "We answer by \($0), within 5 working days." },
    writeNumber: "Write this number down or take a photo now.",
    numberIs: { "Complaint number: \($0)" },
    pinIs: { "PIN: \($0). Write it down or take a photo now; it is not shown again." },
    followWithPhone: "See the answer under menu 4, Track a Complaint, with this number and the last 4 digits of your "
      + "mobile number.",
    followWithPIN: "See the answer under menu 4, Track a Complaint, with this number and PIN.",
    followWithFormerPIN: "See the answer under menu 4, Track a Complaint, with this number and the PIN that was shown "
      + "then. Lost it? Unless it is anonymous, bring your KTP to the counter.")
}

extension TicketTexts {
  static let english = TicketTexts(
    trackTitle: "Track a Complaint",
    track: "Type the complaint number, then the last 4 digits of your mobile number or the 6 digits of the PIN.",
    lookUpAgain: "To protect your data, look this complaint up once more.",
    unsentKept: "What you wrote and did not send is still here.",
    field: {
      switch $0 {
      case .number: Label("Complaint number", "9 letters and digits")
      case .fact: Label("4 digits or PIN", "4 or 6 digits")
      }
    },
    whereItIs: "Number and PIN were shown when the complaint was received.",
    lost:
      "Number or PIN lost? Bring your KTP to the counter. Nobody can open an anonymous complaint without its PIN; make a "
      + "new one.",
    lookUp: "Look up",
    numberFault: { fault, repair in
      let meant = repair.map { " You may mean \($0)." } ?? ""
      switch fault {
      case .empty: return "The complaint number is missing. Type the 9 letters and digits that you wrote down."
      case .neverOccurs(let sign):
        return "\(Sign(sign).english) is in no number. These are never used: 0 O 1 I Q U Z."
          + (meant.isEmpty ? " Compare it again." : meant)
      case .character(let sign):
        return "\(Sign(sign).english) does not belong in a complaint number. Remove it, then continue."
      case .length(let count):
        return "A complaint number has 9 letters and digits; \(howManyTyped(count)). Compare it again."
      case .check:
        return "There is a typing error in this number. Compare it one by one with what you wrote down.\(meant)"
      }
    },
    factFault: "Type the last 4 digits of the mobile number, or the 6 digits of the PIN.",
    unfoundTitle: "The complaint cannot be shown yet",
    notFound: "The complaint number, mobile digits or PIN do not match our records.",
    notFoundNext:
      "Compare them with what you wrote down, then try again. After \(Ticket.factLimit) misses in 24 hours that "
      + "complaint cannot be opened at a kiosk for a while.",
    otherNumbers:
      "Only complaints are tracked here. The number of a data update: its result is in menu 2. The number of "
      + "a block's report: when it opens is in menu 5.",
    paused: {
      "There were too many look-ups at this kiosk, by all visitors together. To keep data safe, they open "
        + "again on \($0)."
    },
    pausedNext: "Please wait until then, or see a counter officer.",
    atCounter: {
      "There were \(Ticket.factLimit) wrong answers in 24 hours. To protect it, this complaint can be opened at a kiosk again "
        + "from \($0)."
    },
    atCounterNext:
      "Before that, bring the complaint number and your KTP to the counter. An anonymous complaint can be opened at a "
      + "kiosk only, after that moment, with its number and PIN.",
    title: { "Complaint \($0)" },
    notice: {
      switch $0 {
      case .sent: "Your message has been sent."
      case .remarked: "Your message has been sent. This complaint is not closed before an officer has read it."
      case .objected: "Your objection has been received."
      case .confirmed: "Thank you. This complaint is closed."
      case .withdrawn: "This complaint is withdrawn."
      case .changed:
        "This complaint has changed in the meantime. Your request was not carried out; this is how it is now."
      }
    },
    received: "We have received your complaint. An officer will check that it is complete. You need not do anything.",
    inProgress: "The complaint is being handled. Please wait for our answer.",
    objectionWaits: "Your objection is waiting for an officer. You need not do anything.",
    waiting: "We need more information from you. The time for our answer is paused.",
    waitsUntil: { "Write a message by \($0). After that the complaint counts as withdrawn." },
    answered: { "The complaint was answered on \($0)." },
    objectUntil: { "Not satisfied? Object by \($0). After that the complaint is closed." },
    closed: { "The complaint was closed on \($0)." },
    closedNext: "If the problem comes back, make a further complaint.",
    withdrawn: { "The complaint was withdrawn on \($0)." },
    withdrawnNext: "If you still need it, make a new complaint from the main menu.",
    notOurs: { "This is not a matter for BPJS Ketenagakerjaan but for \($0)." },
    notOursNext: "Please tell that body about it.",
    duplicate: { "This complaint is the same as complaint \($0), and is handled there." },
    duplicateNext: "Track that number. If it is not yours, see a counter officer.",
    categoryLabel: "Category",
    filedLabel: "Filed",
    dueLabel: "Answer by",
    takenLabel: "Handled by an officer",
    taken: { "under way, since \($0)" },
    queued: "waiting its turn",
    heldUp: "waiting for you",
    answerLabel: "Answered",
    formerDueLabel: "Former due day",
    passedOnLabel: "To the head",
    newDueLabel: "New due day",
    moved: { before, cause in
      switch cause {
      case .waited: "This day was \(before) before. The time of waiting for you does not count."
      case .counted, .decreed, .arrived: "This day was \(before) before. A holiday was decreed afterwards."
      }
    },
    lastMessage: { "Last message from us, \($0):" },
    move: {
      switch $0 {
      case .read: "Read text and messages"
      case .write: "Write a message"
      case .object: "Object"
      case .confirm: "It is settled"
      case .withdraw: "Withdraw the complaint"
      case .follow: "Further complaint"
      case .menu: "Main menu"
      case .done: "Done"
      }
    },
    heading: { piece, at in
      let who =
        switch piece.author {
        case .complaint: "Your complaint"
        case .reporter: "Message from you"
        case .office: "Message from us"
        }
      let part = piece.parts > 1 ? ", part \(piece.part) of \(piece.parts)" : ""
      let place = piece.messages > 1 ? " Text \(piece.message) of \(piece.messages)\(part)." : ""
      return "\(who), \(at).\(place)"
    },
    turn: {
      switch $0 {
      case .later: "Next"
      case .earlier: "Previous"
      case .back: "Back"
      }
    },
    writingTitle: { $0 == .message ? "Write a message" : "Object to the answer" },
    whatToWrite: {
      switch $0 {
      case .message: "Write your message to the officers. Never write a password, an OTP or a PIN."
      case .objection:
        "Write what was not answered. The 5 working days start again. Never write a password, an OTP or a PIN."
      }
    },
    textField: Label("Your message", "2 to 4,000 characters"),
    objectionField: "Your objection",
    send: "Send",
    ending: {
      switch $0 {
      case .confirm: "Is your problem settled? If so, this complaint is closed and cannot be opened again."
      case .withdraw: "Withdraw this complaint? If so, it is no longer handled. That cannot be undone."
      }
    },
    end: { $0 == .confirm ? "Yes, it is settled" : "Yes, withdraw it" },
    objectTitle: "Is this an objection?",
    objectAsks: "Your complaint was answered. Do you object to that answer?",
    objectWays: {
      switch $0 {
      case .yes: Label("Yes, I object", "the complaint is worked on again")
      case .no: Label("No, only a message", "officers read it; the answer stands")
      case .back: Label("Back")
      }
    },
    lateNext: "You can also report to LAPOR! (lapor.go.id, 1708) or the Ombudsman.",
    late: { head, at in
      let sorry = "Our answer is late, and we apologise. "
      let known =
        switch head {
        case .nobody: "Ask an officer at the counter with this number."
        case .listed: "The complaint is in the list of the head of the branch."
        case .acknowledged(let moment): "The head of the branch has known of it since \(at(moment))."
        }
      return sorry + known
    })
}

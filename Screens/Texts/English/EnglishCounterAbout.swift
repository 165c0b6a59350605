extension AboutTexts {
  static let english = AboutTexts {
    switch $0 {
    case .signIn:
      "Your own account name and password. A wrong password is counted; several pause the sign-in, then lock the account, and a supervisor "
        + "opens it. Forgotten the password: ask whoever runs the system."
    case .menu:
      "Above: what waits in this branch now. Below: the work of your role; the digits are the same for every role. When you have "
        + "finished or go away for a moment: sign out, or lock the screen."
    case .find:
      "Type NIK or card number and Enter, or name and date of birth. Why you look is kept in the ledger. The KTP that you saw of "
        + "somebody who is here is good for 30 minutes, also when the person is looked for again."
    case .handOver:
      "The number that the kiosk shows once the card number was right. Good for 30 minutes, in this branch, once; you look at the "
        + "original KTP all the same."
    case .person:
      "Above: what stands in the person's way now. Below: what you can do; letters and digits stay the same. Full numbers and what "
        + "changes data open after you have seen the original KTP (1), for 30 minutes. What is done is recorded."
    case .personRows:
      "What is recorded of this person. Type / to narrow the rows by words; Enter opens a row that has a page of its own. Esc goes "
        + "back to the person's page."
    case .caller:
      "The person is calling: one more answer that only the person knows has to agree with the record. Three wrong ones close reports "
        + "by telephone; the person can report at a kiosk or come with the KTP."
    case .serving:
      "The same data update as at a kiosk, in the name of the person before you. A colleague decides it."
    case .comparing:
      "Compare the face of the person before you with the photograph of the original KTP, not with a copy. Another person counts as a "
        + "wrong try; what cannot be judged does not count."
    case .queue:
      "Complaints of the branch, the nearest to their due day first unless you sort them otherwise (s). The sign before a row: x "
        + "past due, ! due soon or the reporter's words wait to be read, i yours. Type / to look for words, a reporter's name, the "
        + "end of a telephone, or a number; Enter searches all complaints."
    case .marked:
      "Several complaints are marked (*): the letters below take, answer or assign all of them. Confidential ones, a colleague's, and "
        + "what has changed are left alone and named afterwards. Esc clears the marks."
    case .complaint:
      "What the reporter wrote, the messages, and officers' notes (which only officers read). The keys below are always the same: "
        + "answer, ask, note, take. The 5 working days stand still while the reporter is asked for something."
    case .writing:
      "The reporter reads this, but for an officer's note. Ready replies can be changed before they are sent. What is not sent is kept "
        + "with its complaint during this shift."
    case .reason:
      "Officers read the reason, the reporter does not; it stands whole among what happened. What is not recorded is kept with its "
        + "complaint during this shift."
    case .takingDown:
      "A complaint that is told in person or to 175. Ask who may know the name. With a telephone its last 4 digits open the complaint; "
        + "without one the reporter gets a PIN, once."
    case .updates:
      "Data updates that wait for a decision, the oldest first; they are due after 3 working days. Your own entries are decided by a "
        + "colleague."
    case .comparison:
      "Left: what is on record. Right: what was sent. What changes and what is odd stands on top. It can be approved once that and "
        + "a new contact or account were shown. A failure takes a reason, which the person reads."
    case .rejecting:
      "The person reads this reason at a kiosk and has to begin again: write what has to be mended."
    case .openings:
      "Blocks that are to be opened before the 24 hours. Who asks does not decide: another supervisor opens or refuses it, with a "
        + "reason that is kept."
    case .corrections:
      "A NIK that is wrong on our record and is corrected after the original KTP was seen. Another supervisor grants it."
    case .terminals:
      "Terminals that pause because of many wrong tries, or that block many people in a short time. Look first who uses it; ending a "
        + "pause opens it again and is recorded."
    case .figures:
      "The figures of the branch for a day or a month; P shows them by officer, c as lines for a spreadsheet. "
        + "Objections are counted within that time, what is open is counted now."
    case .ledger:
      "Everything that happens is one row, in the order of recording; none can be changed or removed. What time alone brings (past "
        + "due, a block that opens) is recorded only when somebody opens it, with its own moment: so that moment can be earlier "
        + "than that of the row below."
    case .accounts:
      "The accounts of this branch. One that wrong passwords have locked can be opened here, once you are sure that its owner mistyped."
    case .question:
      "It is asked once, because afterwards it cannot be taken back, or because what you typed would be lost. Enter or Esc changes nothing."
    case .refused: "Nothing was done. The page says why; Esc goes back, and what you typed is still there."
    }
  }
}

import Flow

extension GuideTexts {
  static let english = GuideTexts(
    lostNumber: ArticleText(
      "Lost or forgotten KPJ number", "where the number is found",
      .text("KPJ means Kartu Peserta Jamsostek. It has 11 digits or letters and is not the number of the KTP."),
      .facts([
        Fact("Your card", "on the front"),
        Fact("JMO app", "Kartu Digital and Profil Peserta"),
        Fact("Old papers", "payslip or work contract"),
        Fact("HR", "of the employer that issued the card"),
        Fact("Counter", "bring KTP and KK"),
      ]),
      .note(.success, "Asking for a lost number is free."),
      .text("This kiosk shows the number masked, so that you know which card to look for.")),
    updating: ArticleText(
      "Data update", "what to have ready, how long",
      .text("The update makes sure that our data agree with your KTP and KK. It is the main condition of a JHT claim."),
      .facts([
        Fact("Have ready", "KTP, KK, the right KPJ number"),
        Fact("", "a telephone number and an e-mail address that work"),
        Fact("", "an active bank account, an emergency contact, NPWP if you have one"),
        Fact("Verification", "3 working days"),
        Fact("Succeeded", "you need not repeat it"),
        Fact("Failed", "start again from the beginning"),
      ])),
    refused: ArticleText(
      "Why an update is refused", "in process, data differ, a claim",
      .facts([
        Fact("Still in process", "Wait for the result, 3 working days. Do not repeat it."),
        Fact("KTP wrong", "Correct it at Dindukcapil. That may take a month or more."),
        Fact("Our data wrong", "Ask for a correction through HR, or at the counter with KTP and KK."),
        Fact(
          "A JHT claim",
          "Customer Service of the claim's branch can cancel it. If left, it is cancelled by itself "
            + "after 2 to 3 weeks."),
        Fact("Face not recognised", "Take off glasses, clear hair from your face, find better light."),
      ]),
      .text("Data that differ and a claim in process are not counted as failed tries.")),
    blocking: ArticleText(
      "Why you are blocked", "3 wrong tries, and how to open it",
      .facts([
        Fact("Card number", "wrong 3 times in a row"),
        Fact("Face", "failed 3 times in a row"),
      ]),
      .text("Tries go on counting, at other kiosks and on other days too, until one succeeds."),
      .note(.warning, "A block does not open by itself. Report it at this kiosk, at the counter, or call 175."),
      .text("The block opens 24 hours after it was reported. Reporting again does not change the time."),
      .text("Wrong twice already? Stop, and ask the employer that issued the card for the number.")),
    notFound: ArticleText(
      "KPJ data not found", "six causes and what to do",
      .text("You may still be registered."), .facts(MembershipTexts.english.causes)),
    complaining: ArticleText(
      "Complaints", "how, and by when",
      .facts([
        Fact("Tell", "this kiosk, a counter officer, telephone \(Contact.callCentre), or \(Contact.mail)"),
        Fact("Say", "what happened, when, where, and whom you met"),
        Fact("Ask for", "a ticket number, and keep it"),
        Fact("Our answer", "within 5 working days"),
        Fact("LAPOR!", "\(Contact.reports): passed on within 3 working days, answered within 5 working days"),
      ]),
      .text(
        "A complaint is free, and who complains is kept secret. No answer yet? You may report to LAPOR! or the "
          + "Ombudsman.")),
    contacts: ArticleText(
      "Official contacts", "telephone, WhatsApp, e-mail, site",
      .facts([
        Fact("Telephone", Contact.callCentre),
        Fact("WhatsApp", Contact.whatsApp),
        Fact("E-mail", Contact.mail),
        Fact("Site", Contact.site),
        Fact("Your account", Contact.account),
        Fact("X (Twitter)", Contact.handle),
        Fact("Facebook", "BPJS Ketenagakerjaan"),
        Fact("LAPOR!", Contact.reports),
      ]),
      .text("Before you call, have your NIK, full name, birth date, address and telephone number ready."),
      .text("Contacts can change. If in doubt, ask a counter officer.")),
    hours: ArticleText(
      "Opening hours", "this branch office",
      .text("The counter officers here are glad to help you. For another branch office, call 175.")),
    touts: ArticleText(
      "Beware of touts and fraud", "officers accept no reward",
      .note(.warning, "Officers never ask for a password or an OTP code, and accept no reward."),
      .text("You need no go-between. Just ask a counter officer."),
      .facts([
        Fact("KPJ number", "it is private; do not give it to people who offer help"),
        Fact("Sites", "the official ones end with bpjsketenagakerjaan.go.id"),
        Fact("Messages", "do not believe promises of money or quick claims in messages and comments"),
        Fact("Report", "to \(Contact.callCentre), or to a counter officer"),
      ])))
}

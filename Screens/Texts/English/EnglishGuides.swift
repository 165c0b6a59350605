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
    balance: ArticleText(
      "What is my balance?", "where the JHT balance is seen",
      .text("This kiosk does not show the JHT balance yet."),
      .facts([
        Fact("JMO app", "menu Informasi Saldo JHT, free of charge"),
        Fact("Member account", Contact.account),
        Fact("Counter", "bring your KTP and membership card"),
      ]),
      .text("The balance is never lost and keeps growing after you stop working."),
      .note(.warning, "Give no password or OTP code to anybody who offers to look up your balance.")),
    claimStatus: ArticleText(
      "The state of my claim", "how far a JHT claim has come",
      .text("This kiosk does not show claims yet. Have your card number ready and ask here:"),
      .facts([
        Fact("Site", "\(Contact.site), part Tracking Klaim"),
        Fact("Counter", "of the branch where you filed the claim"),
        Fact("Telephone", Contact.callCentre),
        Fact("Paid", "within 5 working days after the documents are complete"),
      ]),
      .text("A complaint that you filed can be followed in the menu, under Track a Complaint.")),
    selfEmployed: ArticleText(
      "Self-employed workers (BPU)", "drivers, traders, farmers, migrants",
      .text("Whoever works without an employer, such as drivers, traders, farmers and fishers, can be a member."),
      .facts([
        Fact("JKK", "1% of the income that you state"),
        Fact("Due", "on the 15th of the same month"),
        Fact("Arrears", "up to 3 months can still be paid; after that the membership ends"),
        Fact("Migrants", "migrant workers (PMI) have a package of their own"),
        Fact("Registering", "at the counter with your KTP, or ask \(Contact.callCentre)"),
      ]),
      .text("Registering is not possible at this kiosk yet.")),
    changingContact: ArticleText(
      "New telephone, address, account", "by a data update",
      .text("Telephone, e-mail, address and bank account are changed by a Data Update."),
      .facts([
        Fact("Here", "choose Data Update; have KTP, KK and membership card ready"),
        Fact("Counter", "bring your original KTP and KK"),
        Fact("Result", "3 working days"),
      ]),
      .text("The address is written as on the KTP. If your KTP is out of date, have it renewed at Dukcapil first.")),
    free: ArticleText(
      "Is it free?", "what the service costs",
      .note(.success, "Yes. The service at this kiosk and at the counter is free of charge."),
      .facts([
        Fact("Free as well", "asking for a card number, checking in JMO and on the site, complaints"),
        Fact("SMS", "the rate of your operator"),
      ]),
      .text("Does somebody ask for money? Tell us with a complaint, or call \(Contact.callCentre).")),
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
        Fact("KTP wrong", "Correct it at Dukcapil. That may take a month or more."),
        Fact("Our data wrong", "Ask for a correction through HR, or at the counter with KTP and KK."),
        Fact(
          "A JHT claim",
          "Customer Service of the claim's branch can cancel it. If left, it is cancelled by itself "
            + "after 2 to 3 weeks."),
        Fact("Face not recognised", "Take off glasses, clear hair from your face, find better light."),
      ]),
      .text("Data that differ and a claim in process are not counted as failed tries.")),
    wrongData: ArticleText(
      "Wrong name or data", "misspelt name, NIK, birth date",
      .text("Name, NIK and date of birth here have to be as on the KTP. Who corrects them depends on what is wrong:"),
      .facts([
        Fact("KTP or KK wrong", "correct it at Dukcapil first"),
        Fact("Our data wrong", "ask for a correction through HR, or at the counter with KTP and KK"),
        Fact("Address, telephone", "change them yourself by a Data Update"),
      ]),
      .text("Once it is corrected, repeat the Data Update. Data that differ are not counted as a failed try.")),
    newEmployer: ArticleText(
      "Changing jobs", "a new card, the old balance",
      .text(
        "Each employer registers its workers, so the card of a new job has another number. The old card stays yours."),
      .facts([
        Fact("Old balance", "is not lost and goes on earning"),
        Fact("Old card", "shown as not active under Check Membership"),
        Fact("Not registered?", "ask HR; it is the employer who registers you"),
        Fact("Several cards", "ask at the counter with your KTP and all cards"),
      ]),
      .text("JHT can be claimed for leaving a job only if you no longer work: read Claims and documents.")),
    blocking: ArticleText(
      "Why you are blocked", "3 wrong tries, and how to open it",
      .facts([
        Fact("Card number", "wrong 3 times in a row"),
        Fact("Face", "failed 3 times in a row"),
      ]),
      .text("Tries go on counting, at other kiosks and on other days too, until one succeeds."),
      .note(.warning, "A block does not open by itself. Report it at this kiosk, at the counter, or call 175."),
      .text("The block opens 24 hours after your report. Reporting again does not change the time."),
      .text("Wrong twice already? Stop, and ask the employer that issued the card for the number.")),
    notFound: ArticleText(
      "KPJ data not found", "six causes and what to do",
      .text("You may still be registered."), .facts(MembershipTexts.english.causes)),
    complaining: ArticleText(
      "Complaints", "how, and by when",
      .facts([
        Fact("Tell", "this kiosk, a counter officer, telephone \(Contact.callCentre), or \(Contact.mail)"),
        Fact("Say", "what happened, when, where, and whom you met"),
        Fact("Ask for", "the number of the complaint, and keep it"),
        Fact("Our answer", "within 5 working days"),
        Fact("LAPOR!", "\(Contact.reports): passed on within 3 working days, answered within 5 working days"),
      ]),
      .text(
        "A complaint is free, and your identity is protected as you choose. No answer yet? You may report to LAPOR! or "
          + "the Ombudsman.")),
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
      .text("During these hours the counter officers are glad to help you. For another branch office, call 175.")),
    touts: ArticleText(
      "Beware of brokers and fraud", "officers accept no reward",
      .note(.warning, "Officers never ask for a password or an OTP code, and accept no reward."),
      .text("You need no go-between. Just ask a counter officer."),
      .facts([
        Fact("KPJ number", "it is private; do not give it to people who offer help"),
        Fact("Sites", "the official ones end with bpjsketenagakerjaan.go.id"),
        Fact("Messages", "do not believe promises of money or quick claims in messages and comments"),
        Fact("Report", "to \(Contact.callCentre), or to a counter officer"),
      ])))
}

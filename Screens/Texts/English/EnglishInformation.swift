import Flow

extension InformationTexts {
  static let english = InformationTexts(
    title: "Information",
    intro: "What would you like to know?",
    topic: {
      switch $0 {
      case .programmes: Label("Programmes and benefits", "JKK, JKM, JHT, JP, JKP, payments")
      case .claims: Label("Claims and their documents", "how to claim, what to bring")
      case .number: Label("Card number, balance, claims", "where number and balance are seen")
      case .update: Label("Data update and blocks", "new number, refused, blocked")
      case .complaints: Label("Complaints", "how, and by when")
      case .contacts: Label("Official contacts", "telephone, WhatsApp, e-mail, site")
      case .hours: Label("Opening hours", "this branch office")
      case .touts: Label("Beware of brokers and fraud", "officers accept no reward")
      }
    },
    find: Label("Search", "type one or more words"),
    which: "Choose what you would like to read.",
    others: "Other information",
    search: .english, programmes: .english, claims: .english, guides: .english)
}

extension SearchTexts {
  static let english = SearchTexts(
    title: "Search the information",
    key: "Search",
    label: "Word",
    hint: "one or more",
    examples: "For example: accident, pension, laid off, died, blocked, lost number.",
    found: { ($0 == 1 ? "1 article" : "\($0) articles") + " found; Enter to choose:" },
    tooMany: { "\($0) articles found; these match best. Enter to choose, or type one more word." },
    meant: { "No such word. Perhaps you mean \"\($0)\":" },
    without: { leftOut, kept in
      "Nothing here with \(leftOut.map { "\"\($0)\"" }.joined(separator: ", ")); this is for \"\(kept)\":"
    },
    nearest: { unknown in
      unknown.isEmpty
        ? "No article has all of these words. The nearest:"
        : "Nothing here with \(unknown.map { "\"\($0)\"" }.joined(separator: ", ")), and no article has all of the other "
          + "words. The nearest:"
    },
    nothing: "There is no information with that word.",
    nothingNext: "Try another, shorter word, ask a counter officer, or call 175.")
}

extension ProgrammeTexts {
  static let english = ProgrammeTexts(
    accident: ArticleText(
      "Work accident (JKK)", "accident or illness from work",
      .facts([
        Fact("For", "employees, self-employed workers, construction workers, migrant workers"),
        Fact("Treatment", "whatever is medically needed, without a limit of cost"),
        Fact("Compensation", "your wage while you cannot work; disability; death"),
        Fact("Also", "rehabilitation and scholarships"),
        Fact("Valid", "from the first day of work"),
        Fact(
          "Contribution",
          "employees 0.24% to 1.74% of the wage by risk, paid by the employer; self-employed 1% of income"
        ),
      ]),
      .note(.warning, "Report an accident within 2x24 hours (two days). Ask HR, a counter officer or 175 how.")),
    death: ArticleText(
      "Death benefit (JKM)", "death not caused by work",
      .facts([
        Fact("For", "heirs of an active participant whose death was not a work accident"),
        Fact("Benefit", "Rp42 million"),
        Fact(
          "Made up of",
          "compensation Rp20 million; 24 months of support Rp12 million, paid at once; funeral "
            + "Rp10 million"),
        Fact("Scholarships", "up to Rp174 million for 2 children, after 3 years of contributions"),
        Fact("Paid", "about 3 days after the documents are complete"),
        Fact("Contribution", "employees 0.30% of the wage, paid by the employer"),
      ]),
      .text("The heirs claim with the KPJ number of the participant who died.")),
    oldAge: ArticleText(
      "Old-age savings (JHT)", "savings for later",
      .facts([
        Fact("For", "participants of the JHT programme; Check Membership shows your programmes"),
        Fact("Benefit", "all contributions and what they have earned"),
        Fact(
          "In full",
          "at 56 or the employer's pension age; 1 month after resignation or dismissal; end of contract; "
            + "total permanent disability; leaving Indonesia for good; death"),
        Fact("In part", "10% or 30% (for a home), once, after 10 years as a participant"),
        Fact("Contribution", "5.7% of the wage: employer 3.7%, worker 2%"),
      ]),
      .note(.info, "The balance never expires and goes on growing after you stop working.")),
    pension: ArticleText(
      "Pension (JP)", "an income every month",
      .facts([
        Fact("For", "employees whom the employer has registered for JP"),
        Fact("Benefit", "money every month from pension age on"),
        Fact("Pension age", "59 since 1 January 2025; one year more every 3 years, up to 65 in 2043"),
        Fact("Contributions", "for at least 180 months (15 years)"),
        Fact("Rate", "3% of the wage: employer 2%, worker 1%"),
        Fact("Highest wage", "in 2026: Rp11,086,300; it changes every 1 March"),
      ])),
    jobLoss: ArticleText(
      "Job loss (JKP)", "if you were laid off",
      .facts([
        Fact("For", "employees who were laid off, with 12 months of contributions in the last 24 months"),
        Fact("Cash", "60% of the wage for up to 6 months; the wage counts up to Rp5 million"),
        Fact("Also", "information on jobs, and training"),
        Fact("Claim", "within 6 months of being laid off"),
        Fact("Contribution", "0.36% of the wage, with nothing extra from worker or employer"),
      ]),
      .text("It is paid even if the employer is bankrupt and up to 6 months of contributions are unpaid.")),
    contributions: ArticleText(
      "Contributions and due dates", "who pays, and by when",
      .facts([
        Fact("JHT", "5.7% of the wage: employer 3.7%, worker 2%"),
        Fact("JP", "3% of the wage: employer 2%, worker 1%; highest wage in 2026: Rp11,086,300"),
        Fact("JKK", "0.24%, 0.54%, 0.89%, 1.27% or 1.74% by risk, from the employer"),
        Fact("JKM", "0.30% from the employer"),
        Fact("JKP", "0.36%, with nothing extra from worker or employer"),
        Fact("Due", "employees: the 15th of the next month; self-employed: the 15th of the same month"),
        Fact("Late fine", "2% a month, borne by the employer"),
      ]),
      .text("If the 15th is a holiday, it is due on the next working day.")),
    health: ArticleText(
      "Medical treatment", "served by BPJS Kesehatan",
      .text("Treatment of ordinary illness is served by BPJS Kesehatan: another body, not BPJS Ketenagakerjaan."),
      .facts([Fact("BPJS Kesehatan", "telephone \(Contact.health), 24 hours")]),
      .text("Accidents and illness caused by work are covered by JKK, a programme of BPJS Ketenagakerjaan.")))
}

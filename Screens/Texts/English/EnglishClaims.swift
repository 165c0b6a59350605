import Flow

extension ClaimTexts {
  static let english = ClaimTexts(
    claimingJHT: ArticleText(
      "How to claim JHT", "JMO, Lapak Asik or the counter",
      .facts([
        Fact("JMO app", "balance up to Rp15 million (since May 2025), membership not active, data updated"),
        Fact("Lapak Asik", "\(Contact.claims), working days 06:00-17:00\u{A0}WIB; files JPG, PNG or PDF up to 6 MB"),
        Fact("Counter", "a branch office, with the original documents"),
        Fact("Paid", "at most 5 working days after the documents are complete"),
      ]),
      .note(
        .warning,
        "Go on in Lapak Asik until you have a queue number. A claim that you leave stays on record and keeps you from "
          + "updating your data."),
      .text("A data update is the main condition. JMO replaced BPJSTKU in September 2021.")),
    leaving: ArticleText(
      "JHT: resigned or laid off", "after you stop working",
      .facts([
        Fact("When", "1 month after the date of the letter; the membership is no longer active"),
        Fact("Bring", "membership card"),
        Fact("", "KTP (identity card)"),
        Fact("", "KK (family card)"),
        Fact("", "paklaring (work reference) or other proof of having worked"),
        Fact("", "bank book"),
        Fact("", "NPWP (tax number) if the balance is over Rp50 million or you claimed a part before"),
      ])),
    tenPercent: ArticleText(
      "Partial JHT, 10%", "to prepare for pension",
      .facts([
        Fact("Condition", "a participant for at least 10 years"),
        Fact("Bring", "membership card"),
        Fact("", "e-KTP (identity card)"),
        Fact("", "KK (family card)"),
        Fact("", "bank book"),
        Fact("", "letter that you still work or have stopped"),
        Fact("", "NPWP (tax number), if you have one"),
      ]),
      .text("Only once: 10% or 30%, not both.")),
    thirtyPercent: ArticleText(
      "Partial JHT, 30%", "for a home",
      .facts([
        Fact("Condition", "a participant for at least 10 years"),
        Fact("Bring", "membership card"),
        Fact("", "e-KTP (identity card)"),
        Fact("", "KK (family card)"),
        Fact("", "bank book of a partner bank"),
        Fact("", "letter that you still work or have stopped"),
        Fact("", "the bank's documents on the home"),
        Fact("", "NPWP (tax number), if you have one"),
      ]),
      .text("Only once: 10% or 30%, not both.")),
    afterAccident: ArticleText(
      "JKK: after a work accident", "reports and documents",
      .facts([
        Fact("Stage 1", "report within 2x24 hours (form 3 KK1)"),
        Fact("Stage 2", "report within 2x24 hours of recovery (form 3a KK2)"),
        Fact("Doctor", "statement (form 3b KK3)"),
        Fact("Bring", "membership card, KTP and the attendance list of work"),
        Fact("", "how it happened, and 2 witnesses"),
        Fact("", "a letter of the police after a traffic accident"),
        Fact("", "receipts of the costs"),
      ]),
      .text("Ask HR, a counter officer or 175 for the forms.")),
    afterDeath: ArticleText(
      "JKM: after a death", "for the heirs",
      .facts([
        Fact("Bring", "membership card of the participant who died"),
        Fact("", "KTP of the heir"),
        Fact("", "KK (family card)"),
        Fact("", "death statement or certificate"),
        Fact("", "statement of the heirs"),
        Fact("", "marriage book"),
        Fact("", "work reference"),
        Fact("", "bank book"),
      ]),
      .text("The JHT balance of the participant who died belongs to the heirs too. Ask about that claim as well.")),
    heirs: ArticleText(
      "JHT: heirs and special cases", "death, disability, leaving",
      .facts([
        Fact(
          "Death",
          "membership card, death statement of a doctor or an official, statement of the heirs or decision "
            + "of a court, KTP of the heir"),
        Fact("Disability", "total: membership card, letter of a doctor, KTP"),
        Fact("Leaving", "for good: membership card, statement that you no longer work in Indonesia, passport"),
      ]),
      .text("Bring a bank book for the payment too.")),
    forPension: ArticleText(
      "JP: monthly pension", "what every claim needs",
      .facts([
        Fact("Bring", "membership card"),
        Fact("", "KTP (identity card)"),
        Fact("", "bank book"),
        Fact("", "claim form with the membership number, signed"),
      ]),
      .text("Other documents depend on your case. Ask a counter officer or call 175 first.")),
    afterDismissal: ArticleText(
      "JKP: after losing a job", "within 6 months",
      .facts([
        Fact("Limit", "claim within 6 months of being laid off"),
        Fact("Bring", "proof of being laid off"),
        Fact("", "membership card"),
        Fact("", "KTP (identity card)"),
        Fact("", "bank book"),
      ]),
      .text("Other documents depend on your case. Ask a counter officer or call 175 first.")))
}

package import Flow
import Rules
package import Services

/// What will be filed, and what the reporter is read aloud, before it is. Rules T1, T9.
package struct TakeDownSending: AsksOnce, IntakeScreen {
  private let intake: Intake
  private let taken: TakenDown
  package var ways = Self.unanswered
  package var isAsked = false

  init(_ intake: Intake, _ taken: TakenDown) {
    self.intake = intake
    self.taken = taken
  }

  var kept: Intake { intake }

  package var place: Post { .takeDownSending(self) }

  package var request: Request? {
    intake.office.asking(.office(.fileTicket(taken, consent: ComplaintReview.textVersion)))
  }

  package var left: Step<Post> { Step(.takeDownContact(TakeDownContact(intake))) }

  package func answered(_ reply: Reply) -> Step<Post> {
    switch intake.office.answer(in: reply, back: place) {
    case .elsewhere(let step): return step
    case .said(.office(.takenDown(let outcome))):
      switch outcome {
      case .filed(let receipt): return Step(.takenDown(TakenDownNumber(intake, receipt, isOld: false)))
      case .alreadyFiled(let receipt): return Step(.takenDown(TakenDownNumber(intake, receipt, isOld: true)))
      case .wrongFact: return Step(.takeDownContact(TakeDownContact(intake, .wrongFact)))
      case .factsEnded(let until): return Step(.takeDownContact(TakeDownContact(intake, .factsEnded(until: until))))
      case .unproven: return Step(.refused(Refused(.cardNeeded, back: place)))
      }
    case .said: return stay
    }
  }

  package func title(_ say: CounterTexts) -> String { say.taking.title(intake.view.map { plain($0.page.name) }) }

  package func parts(_ say: CounterTexts) -> [Part] {
    let contact = [taken.reporter.map { plain($0.text) }, taken.phone?.national].compactMap(\.self)
    return [
      .note(.warning, say.taking.readAloud), .text(say.complaint.consent(taken.mode).joined(separator: " ")),
      .facts([
        Fact(say.ticket.categoryLabel, say.complaint.category(taken.category).label),
        Fact(
          say.cases.reporterLabel,
          ([say.complaint.mode(taken.mode).label] + contact + (taken.person == nil ? [] : [say.cases.proven]))
            .joined(separator: ", ")),
      ]), .text(say.sending.quoted(taken.text.text, lines: 5)),
    ]
  }

  package func yes(_ say: CounterTexts) -> String { say.taking.file }
}

/// The number to hand out, and where there is no telephone the PIN, in large type.
package struct TakenDownNumber: CounterScreen {
  package enum Move: Sendable, Hashable, CaseIterable { case told, open }

  private let intake: Intake
  private let receipt: TicketReceipt
  private let isOld: Bool
  private var ways = Ways(Move.allCases)
  private var isWaiting = false

  init(_ intake: Intake, _ receipt: TicketReceipt, isOld: Bool) {
    self.intake = intake
    self.receipt = receipt
    self.isOld = isOld
  }

  package var place: Post { .takenDown(self) }

  package var seat: Seat? { intake.office }

  package var below: Post? { intake.below }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    if case .reply(let reply) = event { return after(reply) }
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(.told), .back: return intake.left
    case .took(.open):
      next.isWaiting = true
      return Step(next.place, asking: intake.office.showing(receipt.number))
    case .ignored: return stay
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch intake.office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.office(.ticket(let file))):
      return Step(.caseScreen(CaseScreen(OpenCase(intake.office, file, back: .menu(CounterMenu(intake.office))))))
    case .said: return next.stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.taking
    let filed = say.dates.short(receipt.filed, intake.office.zone)
    let pin: [Part] = receipt.pin.map { [.text(words.pinLabel), .large($0)] } ?? []
    return .choosing(
      ways, title: isOld ? words.oldTitle : words.filedTitle,
      parts: [.note(isOld ? .info : .success, isOld ? say.complaint.alreadyFiled(filed) : words.filed(filed))]
        + [.text(words.numberLabel), .large(receipt.number.description)] + pin
        + [.text(say.complaint.answered(say.due(receipt.due)))], say: say, tells: true
    ) { $0 == .told ? Label(words.handedOut) : Label(words.openIt) }
  }
}

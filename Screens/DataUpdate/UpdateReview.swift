import Console
package import Flow
import Rules
import Services

/// All answers on two pages before the page that sends them; each line leads to its field and back. Nothing is sent from
/// here, whatever is pressed twice. Gate G9.
package struct UpdateReview: KioskScreen {
  /// The two pages.
  package enum Sheet: Sendable, Hashable, CaseIterable { case first, second }

  /// To a line that is to be changed, or on.
  package enum Move: Sendable, Hashable {
    case change(ReviewLine)
    case next
  }

  let passed: FacePassed
  let draft: UpdateDraft
  private let sheet: Sheet
  private var ways: Ways<Move>

  /// The cursor stands on going on, which sends nothing.
  init(_ passed: FacePassed, _ draft: UpdateDraft, _ sheet: Sheet = .first) {
    self.passed = passed
    self.draft = draft
    self.sheet = sheet
    ways = Ways(
      ReviewLine.allCases.filter { $0.sheet == sheet }.map(Move.change) + [.next], on: .next)
  }

  package var place: Screens.Place { .updateReview(self) }

  package var home: MainMenu? { MainMenu(passed.stated.hall) }

  package var unsent: StopHere.Matter? { .form }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.change(let line)): return Step(changing(line.lines[0]))
    case .took(.next): return goingOn
    case .back: return Step(origin)
    case .ignored: return stay
    }
  }

  private var goingOn: Step<Screens.Place> {
    switch sheet {
    case .first: Step(UpdateReview(passed, draft, .second).place)
    case .second: asking
    }
  }

  private var origin: Screens.Place {
    switch sheet {
    case .first: UpdateForm(passed, .additional, draft).place
    case .second: UpdateReview(passed, draft).place
    }
  }

  private func changing(_ line: FormLine) -> Screens.Place {
    UpdateForm(passed, changing: line, draft, from: sheet).place
  }

  /// To the page that sends what the lines say now; one that cannot be read is to be changed first.
  private var asking: Step<Screens.Place> {
    do throws(LineFault) {
      return Step(SendUpdate(passed, draft, try draft.data()).place)
    } catch {
      return Step(draft.firstFaulty.map(changing) ?? place)
    }
  }
}

/// One line of the review: a field, or some that belong together.
package enum ReviewLine: Sendable, Hashable, CaseIterable {
  case phone, email, npwp, kk, birthPlace, sex, mother, marital
  case street, rtrw, village, regency, bank, holder, emergency, emergencyPhone

  /// On which page.
  var sheet: UpdateReview.Sheet {
    switch self {
    case .phone, .email, .npwp, .kk, .birthPlace, .sex, .mother, .marital: .first
    case .street, .rtrw, .village, .regency, .bank, .holder, .emergency, .emergencyPhone: .second
    }
  }

  /// The fields, the one that is changed first before the others.
  var lines: [FormLine] {
    switch self {
    case .phone: [.phone]
    case .email: [.email]
    case .npwp: [.npwp]
    case .kk: [.kk]
    case .birthPlace: [.birthPlace]
    case .sex: [.sex]
    case .mother: [.mother]
    case .marital: [.marital]
    case .street: [.street]
    case .rtrw: [.rt, .rw]
    case .village: [.village, .district]
    case .regency: [.regency, .province, .postcode]
    case .bank: [.bank, .account]
    case .holder: [.holder]
    case .emergency: [.emergencyName, .relation]
    case .emergencyPhone: [.emergencyPhone]
    }
  }
}

// MARK: What it shows

extension UpdateReview {
  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.wizard.reviewTitle(sheet), progress: passed.stated.hall.progress(.review),
      parts: [.text(say.wizard.reviewIntro(sheet))] + (hasMarks ? [.text(say.wizard.reviewMarks)] : []), say: say,
      isVerdict: true
    ) {
      switch $0 {
      case .change(let line):
        Label(say.wizard.reviewLabel(line), (isUnusual(line) ? "! " : "") + value(of: line, say))
      case .next: Label(say.wizard.reviewNext(sheet))
      }
    }.explained(by: HelpTexts.parts(say.about.review))
  }

  /// Something of it was asked about, and taken all the same.
  private func isUnusual(_ line: ReviewLine) -> Bool {
    !draft.warnings(in: line.lines, of: passed.stated.identity).isEmpty
  }

  private var hasMarks: Bool { ReviewLine.allCases.contains { $0.sheet == sheet && isUnusual($0) } }

  /// As it will be sent, on two lines of the screen at most.
  private func value(of line: ReviewLine, _ say: KioskTexts) -> String {
    let texts = line.lines.map { value(of: $0, say) }.filter { !$0.isEmpty }
    let isArea = line == .rtrw && texts.count == 2
    let text = Printable.clean(isArea ? say.wizard.rtrw(texts[0], texts[1]) : texts.joined(separator: ", "))
    guard !text.isEmpty else { return say.wizard.unanswered }
    return excerpt(of: text, cells: Self.most)
  }

  /// In cells.
  private static let most = 84

  private func value(of line: FormLine, _ say: KioskTexts) -> String {
    let options = say.wizard.options(line)
    if let chosen = draft[line].chosen, options.indices.contains(chosen - 1) { return options[chosen - 1] }
    if let why = draft.reasonForNoEmail, line == .email { return say.wizard.noEmail(why) }
    if line == .rt || line == .rw, let number = try? RTRW(draft.text(line)) { return number.digits }
    return draft.recognised(line) ?? Fit.trimmed(draft[line].shown)
  }
}

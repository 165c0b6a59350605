import Console
package import Flow
import Rules
import Services

/// What somebody states his identity for.
package enum Purpose: Sendable, Hashable {
  case membership, update, report
  /// Who complains: with what he has filled in so far.
  case complaint(ComplaintDraft)
}

/// Asks NIK, birth date and full name as on the KTP. Rule M1.
package struct AskIdentity: KioskScreen {
  /// What can be done here besides typing.
  package enum Move: Sendable, Hashable { case next, back }

  /// The fields, in the order of the Tab key.
  package enum Line: Int, Sendable, Hashable, CaseIterable { case nik, birth, name }

  package private(set) var hall: Hall
  /// What the desk is asked with the three facts.
  package let purpose: Purpose
  private var form: Form<Move>
  /// What was wrong with each field when it was last looked at; typing in a field forgets it.
  private var faults = Faults()
  /// What was asked with, while the reply is awaited.
  private var asked: Identity?
  /// A report was asked about and left.
  private var isUnreported = false

  /// An empty form.
  package init(_ hall: Hall, _ purpose: Purpose) { self.init(hall, purpose, texts: []) }

  /// The form of a complaint, with what was typed into it before.
  init(for draft: ComplaintDraft) { self.init(draft.hall, .complaint(draft), texts: draft.statedTexts) }

  private init(_ hall: Hall, _ purpose: Purpose, texts: [String]) {
    self.hall = hall
    self.purpose = purpose
    let texts = texts + Array(repeating: "", count: max(0, Line.allCases.count - texts.count))
    let entries = [
      Entry(texts[0], exactly: 16, grouping: .fours), Entry(texts[1], limit: 24, grouping: .date),
      Entry(texts[2], limit: 120),
    ]
    form = Form(entries, buttons: [.next, .back], keys: Keys(.init(.next, .enter), .init(.back, .escape)))
  }

  package var place: Screens.Place { .askIdentity(self) }

  package var home: MainMenu? { MainMenu(hall) }

  package var unsent: StopHere.Matter? {
    switch purpose {
    case .complaint(let draft): draft.unsent
    case .membership, .update, .report: nil
    }
  }

  package var wait: Wait { asked == nil ? .none : .busy }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if case .reply(let reply) = event { return after(reply) }
    switch form.on(event) {
    case .changed(let form): return typed(form, by: event)
    case .made(.next): return submitted
    case .made(.back): return Step(isLosing ? .stopHere(StopHere(.facts, leaving: place)) : origin)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    let fields = Line.allCases.map { Part.field(field($0, say)) }
    return Page(
      title: say.identity.title(purpose), progress: progress,
      parts: Part.spaced([said(say)] + fields),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus
    ).explained(by: HelpTexts.parts(say.about.identity, say.about.ktp))
  }

  private func said(_ say: KioskTexts) -> Part {
    isUnreported ? .note(.warning, say.sending.notReported) : .text(say.identity.intro(purpose))
  }

  /// A pengkinian and a complaint are wizards, the other two are not.
  var progress: Progress? {
    switch purpose {
    case .update: hall.progress(.identity)
    case .complaint(let draft): draft.progress(.identity)
    case .membership, .report: nil
    }
  }

  /// The same form with another field under the cursor.
  func focusing(_ line: Line) -> AskIdentity {
    var next = self
    next.form = form.focusing(line.rawValue)
    return next
  }

  /// The same form, waiting for the reply to these facts; nil when it no longer waits.
  func waiting(for identity: Identity?) -> AskIdentity {
    var next = self
    next.asked = identity
    return next
  }

  /// The same form in a visit that knows somebody.
  func knowing(_ visitor: Identity) -> AskIdentity {
    var next = self
    next.hall = hall.knowing(visitor)
    return next
  }

  /// Asks the desk what the form is for, and waits; a report is asked about first.
  func asking(_ identity: Identity) -> Step<Screens.Place> {
    switch purpose {
    case .membership: waiting(for: identity, asking: .look(identity))
    case .update: waiting(for: identity, asking: .update(.begin(identity)))
    case .report: Step(.askReport(AskReport(Stated(self, identity), leaving: unreported.place)))
    case .complaint: waiting(for: identity, asking: .complaint(.identify(identity)))
    }
  }

  private var unreported: AskIdentity {
    var next = self
    next.isUnreported = true
    return next
  }

  private func waiting(for identity: Identity, asking request: Request) -> Step<Screens.Place> {
    Step(waiting(for: identity).place, asking: request)
  }

  /// Going back would lose what was typed: not by one key, which a slow line may have torn from another. Rule KY2.
  private var isLosing: Bool {
    if case .complaint = purpose { return false }
    return form.entries.contains { !$0.text.isEmpty }
  }

  /// Where the journey began.
  var origin: Screens.Place {
    switch purpose {
    case .update: .updateIntro(UpdateIntro(hall))
    case .complaint(let draft): draft.stating(form.entries.map(\.text)).place(.identity)
    case .membership, .report: .mainMenu(MainMenu(hall))
    }
  }
}

// MARK: What is typed

extension AskIdentity {
  /// Why the fields could not be read.
  private struct Faults: Sendable, Hashable {
    var nik: NIK.Fault?
    var birth: Birth.Fault?
    var name: PersonName.Fault?

    var first: Line? {
      if nik != nil { return .nik }
      if birth != nil { return .birth }
      return name != nil ? .name : nil
    }
  }

  private func typed(_ changed: Form<Move>, by event: Event) -> Step<Screens.Place> {
    var next = self
    next.form = changed
    if form.entries != changed.entries { next.isUnreported = false }
    if text(.nik) != next.text(.nik) { next.faults.nik = nil }
    if text(.birth) != next.text(.birth) { next.faults.birth = nil }
    if text(.name) != next.text(.name) { next.faults.name = nil }
    guard let left = form.left(for: changed), let line = Line(rawValue: left) else { return next.stay }
    let isRight =
      switch line {
      case .nik: next.readNIK() != nil
      case .birth: next.readBirth() != nil
      case .name: next.readName() != nil
      }
    if !isRight { next.form = next.form.staying(in: left, after: event) }
    return next.stay
  }

  private var submitted: Step<Screens.Place> {
    var next = self
    next.faults = Faults()
    guard let identity = next.read() else { return next.focusing(next.faults.first ?? .nik).stay }
    let stated = Stated(next, identity)
    let warnings = identity.nik.warnings(statedBirth: identity.birth, statedSex: nil)
    if warnings.contains(.birthDateDiffers) { return Step(.birthDiffers(BirthDiffers(stated))) }
    return next.asking(identity)
  }

  /// The three facts, or nil with the faults noted.
  private mutating func read() -> Identity? {
    let (nik, birth, name) = (readNIK(), readBirth(), readName())
    guard let nik, let birth, let name else { return nil }
    return Identity(nik: nik, birth: birth, name: name)
  }

  private mutating func readNIK() -> NIK? {
    do { return try NIK(text(.nik)) } catch { faults.nik = error }
    return nil
  }

  /// As it is shown: eight bare digits have their slashes there.
  private mutating func readBirth() -> CivilDay? {
    do { return try typedBirth } catch { faults.birth = error }
    return nil
  }

  private mutating func readName() -> PersonName? {
    do { return try PersonName(text(.name)) } catch { faults.name = error }
    return nil
  }

  private var typedBirth: CivilDay {
    get throws(Birth.Fault) { try Birth.read(form.entries[Line.birth.rawValue].shown, today: hall.today) }
  }

  private func text(_ line: Line) -> String { form.entries[line.rawValue].text }

  private func label(_ move: Move, _ say: KioskTexts) -> String {
    switch move {
    case .next: say.common.next
    case .back: say.common.back
    }
  }

  /// In cells; a date that is written in words may be longer than its field.
  private static func width(of line: Line) -> Int? {
    switch line {
    case .nik: nil
    case .birth: 10
    case .name: 60
    }
  }

  private func field(_ line: Line, _ say: KioskTexts) -> Field {
    let entry = form.entries[line.rawValue]
    let words = say.identity.field(line)
    return Field(
      label: words.label, hint: words.detail, entry, width: Self.width(of: line),
      echo: line == .birth ? echo(say) : nil, error: error(line, say))
  }

  private func echo(_ say: KioskTexts) -> String? {
    do { return say.dates.day(try typedBirth) } catch { return nil }
  }

  private func error(_ line: Line, _ say: KioskTexts) -> String? {
    switch line {
    case .nik: faults.nik.map(say.identity.nikFault)
    case .birth: faults.birth.map(say.identity.birthFault)
    case .name: faults.name.map(say.identity.nameFault)
    }
  }
}

// MARK: What the desk says

extension AskIdentity {
  private func after(_ reply: Reply) -> Step<Screens.Place> {
    guard let asked else { return stay }
    let stated = Stated(self, asked)
    if case .failed(let failure) = reply { return .failed(failure, back: stated.form.place, again: asking(asked)) }
    switch purpose {
    case .membership:
      guard case .look(let outcome) = reply else { return stay }
      return Step(stated.place(after: outcome))
    case .update:
      guard case .update(.gate(let outcome)) = reply else { return stay }
      return Step(stated.place(after: outcome))
    case .report: return stay
    case .complaint(let draft):
      guard case .complaint(.identified(let outcome)) = reply else { return stay }
      let filled = draft.stating(form.entries.map(\.text))
      return Step(filled.place(after: outcome, from: stated.form, as: asked))
    }
  }
}

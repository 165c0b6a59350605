import Console
package import Flow
package import Rules
import Services

/// How far the reporter is known, how he came, and how he is reached; of a caller whose NIK it carries one more fact.
/// Rules T1, T9, B1.
package struct TakeDownContact: IntakeScreen {
  package enum Move: Sendable, Hashable { case next, back }

  /// The fields, in the order of the Tab key.
  package enum Line: Sendable, Hashable, CaseIterable { case mode, channel, name, phone, factKind, fact }

  /// What keeps it from being filed.
  package enum Fault: Error, Sendable, Hashable {
    case mode
    case name(PersonName.Fault)
    case phone(Phone.Fault)
    case fact
    /// The desk has compared it: it does not agree.
    case wrongFact
    case factsEnded(until: Moment)

    var line: Line {
      switch self {
      case .mode: .mode
      case .name: .name
      case .phone: .phone
      case .fact, .wrongFact, .factsEnded: .fact
      }
    }
  }

  private let intake: Intake
  private let lines: [Line]
  private var form: Form<Move>
  private var fault: Fault?

  init(_ intake: Intake, _ fault: Fault? = nil) {
    self.intake = intake
    self.fault = fault
    let lines = Line.allCases.filter { line in
      switch line {
      case .mode, .name, .phone: true
      case .channel: intake.view == nil
      case .factKind, .fact: intake.asksFact
      }
    }
    self.lines = lines
    let entries = lines.map { Self.entry($0, intake) }
    let focus = fault.flatMap { lines.firstIndex(of: $0.line) } ?? 0
    form = Form(
      entries, buttons: [.next, .back],
      keys: Keys([.init(.next, boxKey), .init(.back, .escape)]), focus: focus)
  }

  private static func entry(_ line: Line, _ intake: Intake) -> Entry {
    let text = intake.answers[line]
    return switch line {
    case .mode: Entry(options: intake.modes.count, chosen: text.flatMap(Int.init))
    case .channel: Entry(options: 2, chosen: text.flatMap(Int.init) ?? 1)
    case .factKind: Entry(options: CallerFact.Kind.allCases.count, chosen: text.flatMap(Int.init))
    case .name: Entry(text ?? "", limit: 120)
    case .phone: Entry(text ?? "", limit: 24)
    case .fact: Entry(text ?? "", limit: 120)
    }
  }

  var kept: Intake {
    var next = intake
    for (line, entry) in zip(lines, form.entries) { next.answers[line] = entry.text }
    return next
  }

  package var place: Post { .takeDownContact(self) }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    switch form.leadingOn(event) {
    case .changed(let form):
      next.form = form
      if form.entries != self.form.entries { next.fault = nil }
      return next.stay
    case .made(.next): return submitted
    case .made(.back): return Step(.takeDownText(TakeDownText(kept)))
    case .ignored: return stay
    }
  }

  private var submitted: Step<Post> {
    do throws(Fault) {
      let kept = kept
      return Step(.takeDownSending(TakeDownSending(kept, try kept.takenDown())))
    } catch {
      return Step(.takeDownContact(TakeDownContact(kept, error)))
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.taking
    return Page(
      title: words.title(intake.view.map { plain($0.page.name) }),
      parts: Part.spaced(
        [.text(words.contactIntro)] + lines.indices.map { .field(field($0, say)) } + [.text(words.withoutPhone)]),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus)
  }

  private func field(_ index: Int, _ say: CounterTexts) -> Field {
    let (line, entry, words) = (lines[index], form.entries[index], say.taking)
    let error = fault.flatMap { $0.line == line ? said($0, say) : nil }
    switch line {
    case .mode:
      return Field(
        label: words.modeLabel, options: intake.modes.map { say.complaint.mode($0).label }, chosen: entry.chosen,
        error: error)
    case .channel:
      return Field(
        label: words.channelLabel, options: [say.cases.channel(.counter), say.cases.channel(.callCentre)],
        chosen: entry.chosen, error: error)
    case .factKind:
      return Field(
        label: words.callerProof, options: CallerFact.Kind.allCases.map(say.people.fact), chosen: entry.chosen)
    case .name:
      let label = say.complaint.contactField(.name)
      return Field(label: label.label, hint: label.detail, entry, width: 40, error: error)
    case .phone:
      let label = say.complaint.contactField(.phone)
      return Field(label: label.label, hint: label.detail, entry, width: 20, error: error)
    case .fact: return Field(label: say.people.factValue, entry, width: 40, error: error)
    }
  }

  private func said(_ fault: Fault, _ say: CounterTexts) -> String {
    switch fault {
    case .mode: say.taking.chooseMode
    case .name(let fault): say.identity.nameFault(fault)
    case .phone(let fault): say.complaint.phoneFault(fault)
    case .fact: say.people.factUnfinished
    case .wrongFact: say.taking.wrongFact
    case .factsEnded(let until): say.taking.factsEnded(say.dates.short(until, intake.office.zone))
    }
  }

  private func label(_ move: Move, _ say: CounterTexts) -> String { move == .next ? say.common.next : say.common.back }
}

extension Intake {
  private func typed(_ line: TakeDownContact.Line) -> String? {
    let text = Fit.trimmed(answers[line] ?? "")
    return text.isEmpty ? nil : text
  }

  /// What is asked of the desk. Throws what has to be mended first.
  func takenDown() throws(TakeDownContact.Fault) -> TakenDown {
    guard let chosen = answers[.mode].flatMap(Int.init), modes.indices.contains(chosen - 1), let category,
      let prose = try? Prose(text, for: .complaint)
    else { throw .mode }
    let mode = modes[chosen - 1]
    var (name, phone): (PersonName?, Phone?) = (nil, nil)
    if mode != .anonymous {
      do { name = try typed(.name).map { try PersonName($0) } } catch let fault as PersonName.Fault {
        throw .name(fault)
      } catch { throw .mode }
      do { phone = try typed(.phone).map { try Phone($0) } } catch let fault as Phone.Fault {
        throw .phone(fault)
      } catch { throw .mode }
    }
    return TakenDown(
      category: category, mode: mode, text: prose, reporter: name, phone: phone, person: view?.person, way: try way)
  }

  private var way: TakenDown.Way {
    get throws(TakeDownContact.Fault) {
      guard asksFact else {
        return view == nil && answers[.channel] == "2" ? .callCentre(nil) : .counter
      }
      guard let chosen = answers[.factKind].flatMap(Int.init), let text = typed(.fact) else { throw .fact }
      return .callCentre(CallerFact.Kind.allCases[chosen - 1].fact(text))
    }
  }
}

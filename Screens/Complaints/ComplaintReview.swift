import Console
package import Flow
import Rules
import Services

/// Everything that will be filed, to be looked at once more, and the consent to it. Rules T1, T7.
package struct ComplaintReview: KioskScreen {
  /// A line of the list: one answer to be changed, or the end.
  package enum Move: Sendable, Hashable {
    case category, text, mode, identity, name, phone
    case file, cancel
  }

  /// The version of the text below, as it is recorded with the consent. A changed text needs a new one.
  package static let textVersion = "pengaduan-2026-11c"

  private let draft: ComplaintDraft
  private var ways: Ways<Move>
  private var isWaiting = false

  /// The cursor stands on the first answer, not on sending.
  init(_ draft: ComplaintDraft) {
    self.draft = draft.reviewed
    // Each line keeps its digit, so that none sends in one complaint and changes an answer in another.
    let isNamed = draft.mode != .anonymous
    ways = Ways(
      [.category, .text, .mode] + (isNamed ? [.identity, .name, .phone] : []) + [.file, .cancel],
      digits: [1, 2, 3] + (isNamed ? [4, 5, 6] : []) + [7, 8])
  }

  package var place: Screens.Place { .complaintReview(self) }

  package var home: MainMenu? { MainMenu(draft.hall) }

  package var unsent: StopHere.Matter? { draft.unsent }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if case .reply(let reply) = event { return after(reply) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(let move): return made(move)
    case .back: return Step(draft.before(.review))
    case .ignored: return stay
    }
  }

  private func made(_ move: Move) -> Step<Screens.Place> {
    let changing = draft.changing
    switch move {
    case .category: return Step(changing.place(.category))
    case .text: return Step(changing.place(.text))
    case .mode: return Step(changing.place(.mode))
    case .identity: return Step(changing.place(.identity))
    case .name: return Step(.complaintContact(ComplaintContact(changing).focusing(.name)))
    case .phone: return Step(.complaintContact(ComplaintContact(changing).focusing(.phone)))
    case .file: return filing
    case .cancel: return Step(.stopHere(StopHere(.complaint, leaving: place)))
    }
  }

  /// Files it; what cannot be read, because a step was left with Esc, is asked for again.
  private var filing: Step<Screens.Place> {
    guard let complaint = draft.complaint else { return Step(mending) }
    return Step(waiting(true).place, asking: .complaint(.file(complaint, consent: Self.textVersion)))
  }

  private var mending: Screens.Place {
    do { _ = try draft.readText() } catch { return .complaintText(ComplaintText(draft.changing).examined) }
    return .complaintContact(ComplaintContact(draft.changing).examined)
  }

  private func waiting(_ isWaiting: Bool) -> ComplaintReview {
    var next = self
    next.isWaiting = isWaiting
    return next
  }

  private func after(_ reply: Reply) -> Step<Screens.Place> {
    // Once more is harmless: the same within ten minutes is the same ticket.
    if case .failed(let failure) = reply { return .failed(failure, back: waiting(false).place, again: filing) }
    guard case .complaint(.filed(let outcome)) = reply else { return stay }
    switch outcome {
    case .filed(let receipt): return Step(.complaintFiled(ComplaintFiled(draft.hall, receipt, isOld: false)))
    case .alreadyFiled(let receipt): return Step(.complaintFiled(ComplaintFiled(draft.hall, receipt, isOld: true)))
    case .unproven: return Step(.complaintIdentity(ComplaintIdentity(draft.unproven.changing)))
    }
  }
}

// MARK: What it shows

extension ComplaintReview {
  package func page(_ say: KioskTexts) -> Page {
    let words = say.complaint
    let follows = draft.linkedTicket.map { Part.text(words.follows($0.number.description)) }
    return .choosing(
      ways, title: words.reviewTitle, progress: draft.progress(.review),
      parts: words.consent(draft.mode ?? .open).map(Part.text) + [follows].compactMap(\.self)
        + [.text(words.howToChange)],
      say: say, isVerdict: true
    ) { label($0, say) }
  }

  private func label(_ move: Move, _ say: KioskTexts) -> Label {
    let words = say.complaint
    let value =
      switch move {
      case .category: draft.category.map { words.category($0).label } ?? words.nothing
      case .text: text(say)
      case .mode: draft.mode.map { words.mode($0).label } ?? words.nothing
      case .identity: draft.caller == nil ? words.notStated : words.recognised
      case .name: shown(draft.name, say)
      case .phone: shown(Grouping.phone.shown(draft.phone), say)
      case .file, .cancel: words.answer(move).detail
      }
    return Label(words.answer(move).label, value)
  }

  /// As much as there is room for; where it goes on it says how far, and that its line leads to all of it.
  private func text(_ say: KioskTexts) -> String {
    let shown = excerpt(of: draft.text, cells: Self.most)
    let line = Fit.trimmed(Printable.clean(draft.text))
    let left = line.count - (shown.count - " ...".count)
    return Fit.width(line) > Self.most ? shown + " " + say.complaint.goesOn(left) : shown
  }

  /// In cells: four lines of the smallest screen.
  private static let most = 150

  private func shown(_ typed: String, _ say: KioskTexts) -> String {
    typed.allSatisfy(\.isWhitespace) ? say.complaint.nothing : plain(typed)
  }
}

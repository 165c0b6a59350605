package import Flow
import Rules
import Services

/// Asks once before a block is reported: a report begins the 24 hours and is never taken back. Rules B1, B2.
package struct AskReport: KioskScreen {
  /// Back, or report it.
  package enum Move: Sendable, Hashable, CaseIterable { case leave, report }

  private let stated: Stated
  private let left: Screens.Place
  private let isBlocked: Bool
  private var ways = Ways(Move.allCases)
  private var isWaiting = false

  /// The cursor stands on leaving it as it is.
  /// - Parameters:
  ///   - left: the form, or the page that tells of the block, which says that nothing was reported
  ///   - isBlocked: that there is a block was just told; else nobody knows before the desk is asked
  init(_ stated: Stated, leaving left: Screens.Place, isBlocked: Bool = false) {
    self.stated = stated
    self.left = left
    self.isBlocked = isBlocked
  }

  package var place: Screens.Place { .askReport(self) }

  package var home: MainMenu? { MainMenu(stated.hall) }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if case .reply(let reply) = event { return after(reply) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.report): return asking
    case .took(.leave), .back: return Step(left)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.sending.reportTitle,
      parts: [
        .note(.info, isBlocked ? say.sending.blockReportMeans : say.sending.reportMeans),
        .facts([
          Fact(say.identity.field(.nik).label, stated.identity.nik.mask),
          Fact(say.identity.field(.name).label, plain(stated.identity.name.text)),
        ]),
      ], say: say, isVerdict: true
    ) { $0 == .leave ? Label(say.common.back, say.sending.unreported) : say.sending.report }
    .explained(by: HelpTexts.parts(say.about.report))
  }

  private func waiting(_ isWaiting: Bool) -> AskReport {
    var next = self
    next.isWaiting = isWaiting
    return next
  }

  private var asking: Step<Screens.Place> {
    Step(waiting(true).place, asking: stated.isKnownAlready ? .goOn(.report) : .report(stated.identity))
  }

  private func after(_ reply: Reply) -> Step<Screens.Place> {
    // A second report is harmless: it moves nothing and says so. Rule B2.
    if case .failed(let failure) = reply { return .failed(failure, back: waiting(false).place, again: asking) }
    if case .visitor(nil) = reply { return GoOnAs.stateAnew(stated.hall, .report) }
    guard case .report(let outcome) = reply else { return stay }
    return Step(stated.place(after: outcome))
  }
}

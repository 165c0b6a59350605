package import Flow
import Rules
import Services

/// Asks once more before a consent is taken back, and says what that means. Rule K2.
package struct WithdrawUpdate: KioskScreen {
  /// Back to what is in process, or stop it.
  package enum Move: Sendable, Hashable, CaseIterable { case keep, withdraw }

  private let inProcess: InProcess
  private var ways = Ways(Move.allCases)
  private var isWaiting = false

  init(_ inProcess: InProcess) { self.inProcess = inProcess }

  package var place: Screens.Place { .withdrawUpdate(self) }

  package var home: MainMenu? { inProcess.home }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if case .reply(let reply) = event { return after(reply) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.withdraw): return asking
    case .took(.keep), .back: return Step(inProcess.place)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(
      ways, title: say.result.withdrawTitle,
      parts: [.facts([Fact(say.update.numberLabel, inProcess.update.number.description)])]
        + say.result.withdrawMeans.map(Part.text), say: say, isVerdict: true
    ) {
      switch $0 {
      case .keep: say.result.keep
      case .withdraw: say.result.withdraw
      }
    }
  }

  private func waiting(_ isWaiting: Bool) -> WithdrawUpdate {
    var next = self
    next.isWaiting = isWaiting
    return next
  }

  private var asking: Step<Screens.Place> {
    Step(waiting(true).place, asking: .update(.withdraw(inProcess.caller.id, inProcess.update.number)))
  }

  private func after(_ reply: Reply) -> Step<Screens.Place> {
    if case .failed(let failure) = reply { return .failed(failure, back: waiting(false).place, again: asking) }
    guard case .update(.withdrawn(let outcome)) = reply else { return stay }
    switch outcome {
    case .withdrawn(let update): return Step(.updateWithdrawn(UpdateWithdrawn(inProcess.stated, update)))
    case .notInProcess(let update) where update?.state == .withdrawn:
      return Step(.updateWithdrawn(UpdateWithdrawn(inProcess.stated, update ?? inProcess.update)))
    case .notInProcess(let update): return Step(.notInProcess(NotInProcess(inProcess.stated, update)))
    }
  }
}

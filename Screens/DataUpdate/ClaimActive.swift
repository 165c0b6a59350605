package import Flow
import Rules
import Services

/// A JHT claim stands in the way, at the branch that alone can cancel it. Rules G4, P5.
package struct ClaimActive: Ending {
  package let stated: Stated
  private let claim: ClaimSheet
  package var exits = Ways<Exit>.from(.verdict)

  init(_ stated: Stated, _ claim: ClaimSheet) {
    self.stated = stated
    self.claim = claim
  }

  package var place: Screens.Place { .claimActive(self) }

  package func title(_ say: KioskTexts) -> String { say.update.claimTitle }

  package func parts(_ say: KioskTexts) -> [Part] {
    let branch = plain(claim.branch.name)
    return say.update.claim(branch).map { Part.note(.warning, $0) } + [
      .facts([Fact(say.update.claimLabel, say.dates.day(claim.opened))]),
      .text(say.update.claimNext(branch)),
      .text(end(say)),
    ] + say.desk(claim.branch)
  }

  private func end(_ say: KioskTexts) -> String {
    guard let first = claim.automaticEndFirst, let last = claim.automaticEndLast else { return say.update.claimStays }
    return say.update.claimEnds(say.dates.day(first), say.dates.day(last))
  }
}

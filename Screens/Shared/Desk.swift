import Flow
import Rules

extension KioskTexts {
  /// The counter of this branch, and when it opens next where it is closed now.
  func desk(_ hall: Hall) -> [Part] {
    let opens = hall.opensNext.map { Fact(common.opensLabel, dates.moment($0, hall.zone)) }
    return [.facts(facts(of: hall.branch) + [opens].compactMap(\.self))]
  }

  /// Where and when officers of a branch help: its name, its hours and its telephone as far as they are known.
  func desk(_ branch: Branch) -> [Part] { [.facts(facts(of: branch))] }

  private func facts(of branch: Branch) -> [Fact] {
    let place = [branch.name, branch.city].compactMap(\.self).map(plain).joined(separator: ", ")
    return [
      Fact(common.deskLabel, place),
      Fact(common.hoursLabel, branch.hours.map { dates.serviceHours(plain($0)) } ?? common.hoursUnknown),
      Fact(common.telephoneLabel, branch.telephone.map(plain) ?? common.callCentre),
    ]
  }
}

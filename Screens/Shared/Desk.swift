import Flow
import Rules

extension KioskTexts {
  /// Where and when officers of a branch help: its name, its hours and its telephone as far as they are known.
  func desk(_ branch: Branch) -> [Part] {
    let place = [branch.name, branch.city].compactMap(\.self).map(plain).joined(separator: ", ")
    return [
      .facts([
        Fact(common.deskLabel, place),
        Fact(common.hoursLabel, branch.hours.map { dates.serviceHours(plain($0)) } ?? common.hoursUnknown),
        Fact(common.telephoneLabel, branch.telephone.map(plain) ?? common.callCentre),
      ])
    ]
  }
}

/// A branch office, as imported.
package struct Branch: Sendable, Hashable, Codable {
  package let code: String
  package let name: String
  package let city: String?
  package let zone: Zone
  package let telephone: String?
  /// Opening hours in the branch's own words, for people to read.
  package let hours: String?

  package init(
    code: String, name: String, city: String? = nil, zone: Zone, telephone: String? = nil, hours: String? = nil
  ) {
    self.code = code
    self.name = name
    self.city = city
    self.zone = zone
    self.telephone = telephone
    self.hours = hours
  }
}

/// Where something happened: a terminal in a branch. Rule N8.
package struct Station: Sendable, Hashable, Codable {
  /// The branch's code.
  package let branch: String
  /// Unique among the terminals of its branch. Brakes, pauses and shifts are kept under both. Rules N8, MB2.
  package let terminal: String

  /// What stands for the branch of a command on a host that serves none; no branch can be called so.
  package static let noBranch = "-"

  package init(branch: String, terminal: String) {
    self.branch = branch
    self.terminal = terminal
  }
}

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
  /// Unique among the terminals of one store; brakes and counters are kept under it.
  package let terminal: String

  package init(branch: String, terminal: String) {
    self.branch = branch
    self.terminal = terminal
  }
}

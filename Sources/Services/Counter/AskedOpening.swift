package import Rules

/// An early opening that somebody asked for, with whom it is for and what is stored of his block. Rule B5.
package struct AskedOpening: Sendable, Hashable {
  package let person: ParticipantID
  /// As it is recorded; nil when there is no such participant.
  package let name: String?
  package let sheet: OpeningSheet
  /// Not caught up; without the history of blocks.
  package let access: Access

  package init(person: ParticipantID, name: String?, sheet: OpeningSheet, access: Access) {
    self.person = person
    self.name = name
    self.sheet = sheet
    self.access = access
  }
}

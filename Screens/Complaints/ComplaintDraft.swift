package import Rules
package import Services

/// What somebody has filled in of a complaint so far. It is never stored and is forgotten with the visit. Rule K2.
package struct ComplaintDraft: Sendable, Hashable {
  /// Where the visit takes place.
  package private(set) var hall: Hall
  /// A pengkinian without a result in time, about which the complaint was begun; its text is written already.
  package let subject: Update?
  /// A closed complaint that this one goes on from.
  package private(set) var follows: TicketKey?
  /// Nil until it is chosen.
  package internal(set) var category: TicketCategory?
  /// As it was typed.
  package internal(set) var text = ""
  /// Nil until it is chosen.
  package private(set) var mode: ReporterMode?
  /// Who complains, once the desk has recognised him.
  package private(set) var caller: Caller?
  /// The desk knew him before the complaint was begun: it does not ask again.
  package private(set) var isKnownAlready = false
  /// As it was typed.
  package internal(set) var name = ""
  /// As it was typed.
  package internal(set) var phone = ""
  /// What was typed into the form with NIK, birth date and name, in that order.
  private(set) var statedTexts: [String] = []
  /// One answer is being changed from the last step, which is where it leads back to.
  var isChanging = false

  /// An empty one, from the main menu.
  package init(_ hall: Hall) {
    self.hall = hall
    subject = nil
    follows = nil
  }

  /// About a pengkinian whose result is late, by somebody whom the desk knows already. The text that is written for him
  /// is in Indonesian, the language of the office, and is his to change.
  package init(_ hall: Hall, about update: Update, caller: Caller, name: PersonName?) {
    self.hall = hall
    subject = update
    follows = nil
    category = .update
    // Nobody can type a space that never breaks.
    text = KioskTexts.indonesian.complaint.aboutUpdate(update, KioskTexts.indonesian.dates, hall.zone)
      .replacing("\u{A0}", with: " ")
    self.caller = caller
    isKnownAlready = true
    self.name = name?.text ?? ""
  }

  /// Goes on from a closed complaint, in the same category.
  package init(_ hall: Hall, following sheet: TicketSheet) {
    self.hall = hall
    subject = nil
    follows = sheet.key
    category = sheet.category
  }
}

// MARK: Who complains

extension ComplaintDraft {
  /// Chooses how far the reporter is known. An anonymous one is forgotten at once: name, telephone, NIK and proof, and
  /// that the visit knew somebody. Rule T1.
  mutating func choose(_ mode: ReporterMode) {
    // From anonymous to named: the steps in between have not been answered.
    if self.mode == .anonymous, mode != .anonymous { isChanging = false }
    self.mode = mode
    guard mode == .anonymous else { return }
    (caller, isKnownAlready, name, phone, statedTexts) = (nil, false, "", "", [])
    hall = hall.knowing(nil)
  }

  /// The desk recognised somebody by what he stated; his name stands in the next form unless he typed another.
  mutating func recognise(_ caller: Caller, _ identity: Identity) {
    self.caller = caller
    hall = hall.knowing(identity)
    if name.isEmpty { name = identity.name.text }
  }

  /// The same in a visit that knows somebody, or nobody any more.
  func knowing(_ visitor: Identity?) -> ComplaintDraft {
    var next = self
    next.hall = hall.knowing(visitor)
    return next
  }

  /// Goes on without NIK.
  mutating func goOnUnknown() { caller = nil }

  /// The same where what was proven long ago counts no more: everything that was typed stays.
  var unproven: ComplaintDraft {
    var next = self
    (next.caller, next.isKnownAlready, next.follows) = (nil, false, nil)
    return next
  }

  /// The same with what was typed into the form with the three facts.
  func stating(_ texts: [String]) -> ComplaintDraft {
    var next = self
    next.statedTexts = texts
    return next
  }
}

// MARK: What is filed

extension ComplaintDraft {
  /// The text as it would be stored.
  func readText() throws(Prose.Fault) -> Prose { try Prose(text, for: .complaint) }

  /// Nil when none was typed.
  func readName() throws(PersonName.Fault) -> PersonName? {
    isBlank(name) ? nil : try PersonName(name)
  }

  /// Nil when none was typed.
  func readPhone() throws(Phone.Fault) -> Phone? {
    isBlank(phone) ? nil : try Phone(phone)
  }

  /// A space under a mark is a character that counts as white space, but not an empty field.
  private func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// What leaving would lose.
  var unsent: StopHere.Matter? { isBlank(text) ? nil : .complaint }

  /// Who can be found by the ticket that this one goes on from; an anonymous complaint has no such thread.
  var linkedTicket: TicketKey? { mode == .anonymous ? nil : follows }

  /// What is filed; nil while an answer is missing or cannot be read.
  var complaint: Complaint? {
    guard let category, let mode, let text = try? readText() else { return nil }
    do {
      return Complaint(
        category: category, mode: mode, text: text, caller: caller, reporter: try readName(), phone: try readPhone(),
        follows: linkedTicket)
    } catch {
      return nil
    }
  }
}

import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// A complaint as somebody brings it to the kiosk.
struct Grievance {
  /// The digit of the category.
  var category = "6"
  var text = "Antrean di loket dua jam, lalu loket ditutup."
  var mode = ReporterMode.open
  /// Who says who he is.
  var identity: Identity?
  var phone = ""

  /// The digit that files it, on the last page.
  var file: String { "7" }
}

extension Visitor where Place == Screens.Place, C == ImmediateClerk {
  /// Through all steps to the last page.
  func tells(_ grievance: Grievance) throws {
    try opens("3")
    try isAt("complaintCategory")
    types(grievance.category)
    try isAt("complaintText")
    types(grievance.text)
    presses(.function(4))
    try isAt("complaintMode")
    types(String((ReporterMode.allCases.firstIndex(of: grievance.mode) ?? 0) + 1))
    if grievance.mode != .anonymous { try introduces(grievance) }
    try isAt("complaintReview")
  }

  /// With NIK or without, with telephone or without.
  private func introduces(_ grievance: Grievance) throws {
    try isAt("complaintIdentity")
    types(grievance.identity == nil ? "2" : "1")
    if let identity = grievance.identity {
      if screen == "goOnAs" { types("1") } else { try states(identity) }
    }
    try isAt("complaintContact")
    presses(.backTab)
    presses(.enter)
    types(grievance.phone)
    presses(.enter)
  }

  func files(_ grievance: Grievance) throws {
    try tells(grievance)
    types(grievance.file)
    try isAt("complaintFiled")
  }

  /// Types a number and a second fact and looks the complaint up.
  func tracks(_ number: String, _ fact: String) throws {
    try opens("4")
    try isAt("trackTicket")
    types(number)
    presses(.tab)
    types(fact)
    presses(.enter)
  }

  /// The six digits on the page of a complaint that was filed; nil when there are none.
  var shownPIN: String? {
    guard let mark = text.firstRange(of: "PIN: ") else { return nil }
    let digits = text[mark.upperBound...].prefix { $0.isNumber }
    return digits.count == 6 ? String(digits) : nil
  }

  /// Looks a complaint up that is there, by its telephone.
  func opens(_ ticket: Ticket) throws {
    try tracks(ticket.number.description, ticket.phone?.lastFour ?? "")
    try isAt("ticketView")
  }

  /// Takes one of the ways on, by its words.
  func takes(_ way: String) throws {
    guard let digit = (1...9).first(where: { digit in lines.contains { $0.contains(" \(digit)  \(way)") } }) else {
      return try isAt("a page with a way on that says \"\(way)\"")
    }
    types(String(digit))
  }

  /// Writes on the page for it and sends it.
  func writes(_ text: String) throws {
    try isAt("ticketWriting")
    types(text)
    presses(.function(4))
    try saysSo()
  }
}

extension Office {
  /// Files a complaint at another terminal; what is stored of it.
  @discardableResult
  func files(_ grievance: Grievance = Grievance(), at terminal: String = "kios-7") throws -> Ticket {
    let visit = try visit(at: terminal)
    try visit.files(grievance)
    return try #require(try tickets().last)
  }

  /// Every complaint of the branch as it is stored, the earliest first.
  func tickets() throws -> [Ticket] {
    try file.read { records throws(Failure) in
      try records.whole(at: Cast.home.code).sorted { $0.filed < $1.filed }
    }
  }

  /// What an officer does to a complaint.
  @discardableResult
  func moves(_ ticket: Ticket, _ moves: OfficeMove..., by account: String = "petugas") throws -> TicketFile {
    var file: TicketFile?
    for move in moves {
      let reply = try tells(.moveTicket(ticket.number, move, seen: nil), to: account)
      guard case .ticket(let moved) = reply else { throw Undecided(reply: reply) }
      file = moved
    }
    return try #require(file)
  }

  /// A complaint as an officer sees it.
  func file(of ticket: Ticket, for account: String = "petugas") throws -> TicketFile {
    let reply = try tells(.showTicket(ticket.number, reason: try #require(ReasonCode("uji"))), to: account)
    guard case .ticket(let file) = reply else { throw Undecided(reply: reply) }
    return file
  }
}

extension Prose {
  /// What one side says to the other.
  static func said(_ text: String) throws -> Prose { try Prose(text, for: .message) }
}

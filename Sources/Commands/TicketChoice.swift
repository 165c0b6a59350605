import ArgumentParser
import Console
import Rules

/// Which complaints of the branch: what every command takes that goes through them. All of it must hold.
struct TicketChoice: ParsableArguments {
  @Flag(name: [.customLong("ended"), .customLong("all")], help: "Ended ones too.")
  private var ended = false

  @Flag(help: "Only those past due.")
  private var overdue = false

  @Flag(help: "Only those of which something that the reporter wrote waits to be read.")
  private var unread = false

  @Flag(help: "Only those that nobody has taken.")
  private var unassigned = false

  @Option(help: "Only this category: \(categories).", completion: .list(TicketCategory.allCases.map(\.rawValue)))
  private var category: String?

  @Option(
    help: ArgumentHelp(
      "Only those with all of these words in the complaint or a message, each the beginning of a word.",
      valueName: "words"))
  private var search: String?

  func validate() throws {
    guard category == nil || known != nil else {
      throw ValidationError("there is no such category; there are \(Self.categories)")
    }
    let isBlank = search?.unicodeScalars.allSatisfy { OutsideText.isHidden($0) || $0 == " " } ?? false
    guard !isBlank else { throw ValidationError("--search takes words") }
  }

  /// As the desk is asked.
  var filter: TicketFilter {
    var filter = TicketFilter(hasEnded: ended)
    filter.isOverdue = overdue
    filter.hasNews = unread
    if unassigned { filter.holder = .nobody }
    filter.category = known
    filter.words = search ?? ""
    return filter
  }

  private static let categories = TicketCategory.allCases.map(\.rawValue).joined(separator: ", ")

  private var known: TicketCategory? { category.flatMap(TicketCategory.init) }
}

import Console
package import Flow
import Rules
import Services

/// Everything that was said of a complaint, as a thread: what was filed, then the messages, as many to a page as it holds.
/// Rule T6.
package struct TicketMessages: KioskScreen {
  /// Through the pieces, and out.
  package enum Move: Sendable, Hashable { case later, earlier, back }

  /// Who said something.
  package enum Author: Sendable, Hashable {
    /// What was filed.
    case complaint
    case reporter, office
  }

  /// As much of one text as a screen holds.
  struct Piece: Sendable, Hashable {
    let author: Author
    let at: Moment
    /// 1 to `messages`, what was filed included.
    let message: Int
    let messages: Int
    /// 1 to `parts`, of this message.
    let part: Int
    let parts: Int
    let lines: [String]
  }

  /// Cells of a line and lines of a piece: both find room on the smallest screen in each language.
  private static let width = 72
  private static let height = 10

  private let open: OpenTicket
  /// From the oldest on; the last one is as full as it can be.
  private let sheets: [[Piece]]
  private let index: Int
  private var ways: Ways<Move>

  /// Begins with what was said last.
  init(_ open: OpenTicket) {
    let sheets = Self.sheets(of: Self.pieces(of: open.sheet))
    // A long one is read from its beginning.
    self.init(open, sheets, at: sheets.firstIndex { $0.contains { $0.message == $0.messages } } ?? 0)
  }

  private init(_ open: OpenTicket, _ sheets: [[Piece]], at index: Int) {
    self.open = open
    self.sheets = sheets
    self.index = index
    let later = index + 1 < sheets.count ? [Move.later] : []
    ways = Ways(later + (index > 0 ? [.earlier] : []) + [.back])
  }

  package var place: Screens.Place { .ticketMessages(self) }

  package var home: MainMenu? { MainMenu(open.hall) }

  package var unsent: StopHere.Matter? { open.matter }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.later): return TicketMessages(open, sheets, at: index + 1).stay
    case .took(.earlier): return TicketMessages(open, sheets, at: index - 1).stay
    case .took(.back), .back: return Step(.ticketView(TicketView(open, isNews: false)))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    let zone = open.sheet.branch.zone
    let parts = sheets[index].flatMap { piece -> [Part] in
      [
        .note(.info, say.ticket.heading(piece, say.dates.short(piece.at, zone))),
        .text(piece.lines.joined(separator: "\n")),
      ]
    }
    return .choosing(
      ways, title: say.ticket.title(open.sheet.key.number.description), parts: parts, say: say
    ) { Label(say.ticket.turn($0)) }
  }

  /// Rows of one page, with a heading and the blank line below it for each piece.
  private static let sheetHeight = height + 2

  /// As many pieces to a page as find room on the smallest screen, counted from the last one.
  private static func sheets(of pieces: [Piece]) -> [[Piece]] {
    var sheets: [[Piece]] = []
    var room = 0
    for piece in pieces.reversed() {
      let rows = piece.lines.count + 2
      if sheets.isEmpty || rows > room {
        sheets.append([])
        room = sheetHeight
      }
      sheets[sheets.count - 1].append(piece)
      room -= rows
    }
    return sheets.map { $0.reversed() }.reversed()
  }

  private static func pieces(of sheet: TicketSheet) -> [Piece] {
    let said = sheet.messages.map { (author: $0.isFromOffice ? Author.office : .reporter, at: $0.at, text: $0.text) }
    let all = [(author: Author.complaint, at: sheet.filed, text: sheet.text)] + said
    return all.enumerated().flatMap { index, message in
      let lines = Fit.wrap(message.text.text, width)
      let parts = (lines.count + height - 1) / height
      return (0..<parts).map { part in
        Piece(
          author: message.author, at: message.at, message: index + 1, messages: all.count, part: part + 1,
          parts: parts, lines: Array(lines.dropFirst(part * height).prefix(height)))
      }
    }
  }
}

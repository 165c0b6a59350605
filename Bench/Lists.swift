import ArgumentParser
import Foundation
import Keeping
import Rules
import Services

/// What a counter looks at all day in a branch with many complaints, of which one in a hundred is open, beside the same
/// statements by the floor.
struct Lists: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "A counter's lists of complaints and their figures.")

  @OptionGroup var place: Where

  @Option(help: "So many complaints of one branch.")
  var tickets = 1_000_000

  @Option(help: "How often each is looked at.")
  var count = 30

  private static let branch = Branch(code: Person.branch(0), name: "Cabang 0", zone: .wib)
  /// One in so many is open.
  private static let open = 100

  func run() throws {
    var figures: [Figure] = []
    for trial in try place.trials() {
      for copy in Copy.allCases { try fill(try trial.open(copy)) }
      let ours = try trial.opened(.ours, noting: false).store
      let (noted, notes) = try trial.opened(.noted, noting: true)
      let floor = try trial.floor(.floor)
      let (mine, shadow) = (try looks(ours), try looks(noted))
      for (look, same) in zip(mine, shadow) {
        let deed = try notes(same.work)
        var (own, its) = (Times(), Times())
        for _ in 0..<count {
          try own.take(look.work)
          try its.take { try floor.do(deed) }
        }
        figures.append(
          Figure(
            what: look.name, store: trial.name, rows: tickets, processes: 1, unit: "ms", ours: own.quantile(0.5),
            floor: its.quantile(0.5), ratio: own.quantile(0.5) / its.quantile(0.5),
            note: "p99 \(own.quantile(0.99).short) and \(its.quantile(0.99).short) ms; \(deed.count) statements"))
      }
    }
    try place.tell(figures)
  }

  private func looks(_ store: any Archive) throws -> [(name: String, work: () throws -> Void)] {
    var (queue, overdue, words) = (TicketFilter(), TicketFilter(), TicketFilter(hasEnded: true))
    (queue.holder, overdue.isOverdue, words.words) = (.nobody, true, "antrean 424242")
    return [("queue", queue), ("past due", overdue), ("search by two words", words)].map { name, filter in
      (name, { try store.read { (records) throws(Failure) in _ = try lines(filter, records) } })
    } + [
      (
        "figures of the menu",
        {
          try store.read { (records) throws(Failure) in
            guard let holder = StaffName("rina") else { return }
            _ = try records.ticketCounts(at: Self.branch.code, for: reader(records), holder: holder)
          }
        }
      )
    ]
  }

  private func lines(_ filter: TicketFilter, _ records: any Records) throws(Failure) -> [TicketHead] {
    try records.tickets(at: Self.branch.code, filter, for: reader(records), limit: 1_000)
  }

  private func reader(_ records: any Records) -> TicketReader {
    TicketReader(
      accounts: ["rina"], guardedFor: "rina", name: "rina", sure: records.time.now, in: .wib, by: .published())
  }

  /// Those that are missing, through the service library's store, in transactions of some thousand.
  private func fill(_ store: any Archive) throws {
    let calendar = WorkingDays.published()
    let there = try store.read { (records) throws(Failure) in
      try records.count(at: Self.branch.code, TicketFilter(hasEnded: true), for: reader(records))
    }
    for start in stride(from: there, to: tickets, by: 5_000) {
      try store.write(.everything) { (books) throws(Failure) in
        for number in start..<min(start + 5_000, tickets) {
          let days = number % Self.open == 0 ? number / Self.open % 30 : 60
          let filed = books.time.now.later(by: .days(-3 - Int64(days)))
          guard var ticket = ticket(number, at: filed) else { throw .damaged }
          ticket.tell(by: calendar, at: filed)
          if number % Self.open != 0 { _ = ticket.take(TicketEvent(.withdrawn, by: .participant, at: filed)) }
          try books.add(ticket, under: ticket.number.symbols)
        }
      }
    }
  }

  private func ticket(_ number: Int, at filed: Moment) -> Ticket? {
    var (rest, digits) = (UInt64(number), [UInt64]())
    for _ in 0..<6 {
      digits.append(rest % UInt64(Reference.alphabet.count))
      rest /= UInt64(Reference.alphabet.count)
    }
    let month = Zone.wib.day(of: filed).civilMonth
    guard let text = try? Prose("Antrean di loket dua jam, lalu loket ditutup. Urutan \(number).", for: .complaint)
    else { return nil }
    return Ticket(
      number: Reference(month: month, chance: digits), category: .service, mode: .anonymous, filed: filed,
      branch: Self.branch, channel: .kiosk, text: text)
  }
}

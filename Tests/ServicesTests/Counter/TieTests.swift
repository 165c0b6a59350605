import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// Which officer learns that two complaints are of one reporter. Rule T1.
@Suite("Complaints of one reporter, and who may know it")
struct TieTests {
  private let room: CounterRoom
  private let rina: Officer
  private let sri: Officer
  private let reason: ReasonCode

  init() throws {
    room = try CounterRoom()
    rina = try room.officer("rina")
    sri = try room.officer("sri", .supervisor, at: "loket-2")
    reason = try #require(ReasonCode("aduan"))
  }

  /// About something that is no officer's doing, so that no penyelia has to give it out. Rule T12.
  private func files(
    _ text: String, _ mode: ReporterMode, follows: Reference? = nil
  ) throws -> Reference {
    let complaint = Complaint(
      category: .membership, mode: mode, text: try Prose(text, for: .complaint),
      caller: Caller.forged(room.people[0].participantID), phone: try Phone("0812 7000 8001"),
      follows: follows.map(TicketKey.forged))
    guard
      case .complaint(.filed(.filed(let receipt))) = try room.ask(
        .complaint(.file(complaint, consent: "1")), at: "kios-1")
    else {
      throw Failure.damaged
    }
    return receipt.number
  }

  private func asks(_ request: OfficeRequest, _ officer: Officer) throws -> OfficeReply {
    let terminal = officer == sri ? "loket-2" : CounterRoom.counter
    guard case .office(let reply) = try room.ask(.office(request), by: officer, at: terminal) else {
      throw Failure.damaged
    }
    return reply
  }

  private func moves(_ number: Reference, _ move: OfficeMove, _ officer: Officer) throws -> OfficeReply {
    try asks(.moveTicket(number, move, seen: nil), officer)
  }

  private func shown(_ number: Reference, to officer: Officer) throws -> TicketFile {
    guard case .ticket(let file) = try asks(.showTicket(number, reason: reason), officer) else {
      throw Failure.damaged
    }
    return file
  }

  /// Nothing that this officer is told of the one has the number of the other.
  private func isApart(_ number: Reference, from other: Reference, to officer: Officer) throws -> Bool {
    let file = try shown(number, to: officer)
    let exported = try asks(.exportTickets(TicketFilter(hasEnded: true), reason: reason), officer)
    guard case .exported(let files, isCut: false) = exported,
      let row = files.first(where: { $0.sheet.key.number == number })
    else { throw Failure.damaged }
    let told = try [file, row].map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    return !told.contains { $0.contains(other.symbols) || $0.contains(other.description) }
  }

  @Test(
    "T1: that one goes on from the other is told to who may know the confidential reporter, whichever of the two it is",
    arguments: [(ReporterMode.open, ReporterMode.confidential), (.confidential, .open), (.confidential, .confidential)])
  func follows(first: ReporterMode, second: ReporterMode) throws {
    let before = try files("Antrean dua jam.", first)
    let after = try files("Antrean tiga jam.", second, follows: before)
    #expect(try isApart(after, from: before, to: rina) && isApart(before, from: after, to: rina))
    #expect(try shown(after, to: rina).follows == nil && shown(after, to: rina).ties.isEmpty)
    #expect(try shown(after, to: sri).follows == before && shown(after, to: sri).ties.map(\.tie) == [.follows])
    #expect(try shown(before, to: sri).ties.map(\.tie) == [.followedBy])
    for number in [before, after] { _ = try moves(number, .take, rina) }
    #expect(try shown(after, to: rina).follows == before && shown(before, to: rina).ties.map(\.tie) == [.followedBy])
  }

  @Test("T4: what goes on from an open one is told to everybody when it is open too")
  func openTie() throws {
    let before = try files("Antrean dua jam.", .open)
    let after = try files("Antrean tiga jam.", .open, follows: before)
    #expect(try shown(after, to: rina).follows == before && shown(before, to: rina).ties.map(\.tie) == [.followedBy])
  }

  @Test("T1: a duplicate among confidential ones is seen by who may know both reporters, also in what happened")
  func duplicates() throws {
    let numbers = try [files("Antrean dua jam.", .confidential), files("Antrean tiga jam.", .confidential)]
    _ = try moves(numbers[0], .take, rina)
    guard case .ticket = try moves(numbers[0], .duplicate(of: numbers[1]), sri) else { throw Failure.damaged }
    let file = try shown(numbers[0], to: rina)
    #expect(file.sheet.state == .duplicate && file.sheet.duplicateOf == nil && file.ties.isEmpty)
    #expect(try isApart(numbers[0], from: numbers[1], to: rina) && isApart(numbers[1], from: numbers[0], to: rina))
    #expect(try file.version == shown(numbers[0], to: sri).version, "or her next move would be answered as stale")
    #expect(try shown(numbers[0], to: sri).ties.map(\.tie) == [.sameAs])
    #expect(try shown(numbers[1], to: sri).ties.map(\.tie) == [.sameHere])
  }

  @Test("T1: whoever may not know both confidential reporters does not learn by trying that they are one")
  func guesses() throws {
    let numbers = try [files("Antrean dua jam.", .confidential), files("Antrean tiga jam.", .confidential)]
    for (one, two) in [(numbers[0], numbers[1]), (numbers[1], numbers[0])] {
      guard case .notPossible = try moves(one, .duplicate(of: two), rina) else {
        Issue.record("told that they are of one reporter")
        return
      }
    }
    _ = try moves(numbers[0], .take, rina)
    guard case .notPossible = try moves(numbers[0], .duplicate(of: numbers[1]), rina) else {
      Issue.record("told with one of the two her own")
      return
    }
    _ = try moves(numbers[1], .take, rina)
    guard case .ticket = try moves(numbers[0], .duplicate(of: numbers[1]), rina) else { throw Failure.damaged }
  }

  @Test("T4: a duplicate and its original are linked already, for whoever is told that they are")
  func linkedAlready() throws {
    let open = try [files("Antrean dua jam.", .open), files("Antrean tiga jam.", .open)]
    _ = try moves(open[0], .duplicate(of: open[1]), rina)
    for (one, two) in [(open[0], open[1]), (open[1], open[0])] {
      guard case .notLinked(.already, _) = try moves(one, .link(to: two), rina) else {
        Issue.record("linked twice")
        return
      }
    }
    let hidden = try [files("Antrean empat jam.", .confidential), files("Antrean lima jam.", .confidential)]
    _ = try moves(hidden[0], .duplicate(of: hidden[1]), sri)
    guard case .ticket(let file) = try moves(hidden[0], .link(to: hidden[1]), rina) else {
      Issue.record("told by the refusal what the page keeps")
      return
    }
    #expect(file.ties.map(\.tie) == [.linked])
  }
}

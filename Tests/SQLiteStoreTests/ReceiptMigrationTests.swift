import Foundation
import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

@Suite("A store that kept replies and PINs")
struct ReceiptMigrationTests {
  private let bench = FileBench()

  /// Everything that stands in the file, used or not.
  private func bytes() throws -> String {
    try bench.outside { other in
      // What is in the log comes into the file, and the log is cut off.
      try other.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: bench.folder.store)), as: UTF8.self)
  }

  @Test("S11, T3: replies go with their bytes, and a PIN in clear becomes a lock that opens with it")
  func wiped() throws {
    try #require(FormerStore.all.last { $0.version == 12 }).lay(for: bench)
    let reply = #"{"filed":{"pin":"481516","text":"Rahasia sekali"}}"#
    try bench.outside("INSERT INTO receipt VALUES (x'\(String(repeating: "0b", count: 16))', 1, '\(reply)')")
    #expect(try bytes().contains("Rahasia sekali") && bytes().contains("001234"))
    let store = try bench.sqlite()
    let ticket = try #require(
      try store.read { (all) throws(Failure) in
        try all.tickets(at: "JKT01", TicketFilter(), for: .ofAll, limit: 9).first.flatMap {
          (head) throws(Failure) in try all.ticket(head.number)
        }
      })
    let lock = try #require(ticket.pin)
    #expect(store.seal.opens(lock, with: Ticket.pinFields(ticket.number, "001234")))
    #expect(!store.seal.opens(lock, with: Ticket.pinFields(ticket.number, "001235")))
    let left = try bytes()
    #expect(["Rahasia sekali", "481516", "unknownPerson", "001234"].filter { left.contains($0) } == [])
  }

  @Test("T3: a PIN is known after the ledger's key was rotated")
  func rotated() throws {
    try #require(FormerStore.all.last { $0.version == 12 }).lay(for: bench)
    let first = try bench.sqlite()
    let lock = try #require(try locks().first)
    try first.rotateKey(for: try #require(ReasonCode("tahunan")), by: try #require(StaffName("sari")))
    let next = try bench.sqlite()
    #expect(next.seal.keyID != first.seal.keyID)
    let number = try #require(Reference("BMB-AAA-AA6"))
    #expect(next.seal.opens(lock, with: Ticket.pinFields(number, "001234")))
  }

  private func locks() throws -> [String] {
    try bench.outside { try String.fetchAll($0, sql: "SELECT pin FROM ticket WHERE pin IS NOT NULL") }
  }
}

import Foundation
import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Testing

/// What the brake of a terminal's look-ups is kept as, which others than this program may have written.
@Suite("The brake of look-ups as it is kept") struct BrakeTests {
  private let bench = FileBench()
  private let one = LookupBrake.Trace(what: "0f", at: Samples.moment(1))
  private let two = LookupBrake.Trace(what: "7E", at: Samples.moment(-2))

  private func kept() throws -> String? {
    try bench.outside { try String.fetchOne($0, sql: "SELECT failures FROM lookup_brake") }
  }

  @Test("M5: it is JSON, as the general coder writes it")
  func form() throws {
    let store = try bench.sqlite()
    for traces in [[], [one], [one, two], [LookupBrake.Trace(what: "a\"é", at: one.at), two]] {
      try store.write { (books) throws(Failure) in
        try books.save(LookupBrake(failures: traces), of: .people, at: Samples.kiosk)
      }
      #expect(try kept() == JSON.text(of: traces))
    }
  }

  @Test(
    "M5: written otherwise it is the same",
    arguments: [
      " [ {\"at\" : 1795246201123, \"what\":\"0f\"} ]", "[{\"what\":\"0f\",\"at\":1795246201123}]",
      "[{\"at\":1795246201123,\"what\":\"\\u0030f\"}]", "[{\"at\":1795246201123,\"what\":\"0f\"}]\n",
      "[{\"at\":1795246201123,\"what\":\"0f\",\"why\":null}]",
    ])
  func otherwise(text: String) throws {
    #expect(try read(text).failures == [one])
  }

  @Test(
    "M5: what no brake leaves is damage: nobody passes",
    arguments: [
      "[{\"at\":9223372036854775807,\"what\":\"0f\"}]", "[{\"at\":92233720368547758070,\"what\":\"0f\"}]",
      "[{\"at\":,\"what\":\"0f\"}]", "[{\"at\":007,\"what\":\"0f\"}]", "[{\"at\":1795246201123,\"what\":\"0f\"}]x",
      "[{\"at\":1795246201123,\"what\":\"0f}]", "[{\"at\":1795246201123}]", "null", "é",
    ])
  func damaged(text: String) throws {
    #expect(throws: Failure.damaged) { try read(text) }
  }

  private func read(_ text: String) throws -> LookupBrake {
    let store = try bench.sqlite()
    try store.write { (books) throws(Failure) in try books.save(LookupBrake(), of: .people, at: Samples.kiosk) }
    try bench.outside { try $0.execute(sql: "UPDATE lookup_brake SET failures = ?", arguments: [text]) }
    return try store.read { (records) throws(Failure) in try records.lookupBrake(of: .people, at: Samples.kiosk) }
  }
}

import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// Keys, seals and numbers, where chance or a key is not what it should be. Rules L3, T2.
@Suite("Chance and seals") struct ChanceTests {
  /// A source that is broken.
  private struct Stuck: Chance {
    func next() -> UInt64 { 7 }
  }

  @Test("T2: where chance is stuck no number is given twice, and once none is found the complaint is to come later")
  func stuck() throws {
    let room = try CounterRoom(people: 1)
    let desk = try Desk(
      store: room.file, at: Station(branch: "J01", terminal: "kios-1"), chance: Stuck(), seal: room.file.seal)
    var numbers: [Reference] = []
    var refusals = 0
    for turn in 1...40 {
      switch desk.answer(room.errand(.complaint(.file(try Self.complaint(turn), consent: "1")))) {
      case .complaint(.filed(.filed(let receipt))): numbers.append(receipt.number)
      case .failed(.busy): refusals += 1
      case let reply: Issue.record("\(reply)")
      }
    }
    // Six equal signs out of 29: there are no more such numbers in a month.
    #expect((2...29).contains(numbers.count) && Set(numbers).count == numbers.count)
    #expect(refusals == 40 - numbers.count)
    #expect(try room.ledger(.ticketFiled).map(\.about) == numbers.map(\.description))
  }

  private static func complaint(_ turn: Int) throws -> Complaint {
    Complaint(
      category: .service, mode: .open, text: try Prose("Antrean di loket \(turn) jam.", for: .complaint), caller: nil,
      reporter: try PersonName("Budi Santoso"), phone: try Phone("0812 7000 8001"))
  }

  @Test("L3: a key has 32 bytes, and no other is taken", arguments: [0, 1, 31, 33, 64])
  func keys(count: Int) {
    #expect(Seal(keyID: "a", key: [UInt8](repeating: 1, count: count)) == nil)
    #expect(SystemChance().key().count == Seal.byteCount)
  }

  @Test("L3: a seal is of these fields, in this order, after this row, under this key")
  func seals() throws {
    let (one, other) = (try Self.seal(1), try Self.seal(2))
    let start = [UInt8](repeating: 0, count: Seal.byteCount)
    let seal = one.seal(["ab", "c"], after: start)
    #expect(seal.count == Seal.byteCount && seal == one.seal(["ab", "c"], after: start))
    let others = [
      one.seal(["a", "bc"], after: start), one.seal(["c", "ab"], after: start),
      one.seal(["ab", "c", ""], after: start),
      one.seal(["abc"], after: start), one.seal(["ab", "c"], after: seal), other.seal(["ab", "c"], after: start),
    ]
    #expect(Set(others + [seal]).count == others.count + 1)
    #expect(one.digest(of: ["ab", "c"]) != one.digest(of: ["a", "bc"]))
    #expect(one.digest(of: ["ab"]) != other.digest(of: ["ab"]) && one.digest(of: []).count == 64)
  }

  private static func seal(_ byte: UInt8) throws -> Seal {
    try #require(Seal(keyID: "k", key: [UInt8](repeating: byte, count: Seal.byteCount)))
  }

  @Test("The system's chance does not repeat itself")
  func system() {
    let chance = SystemChance()
    #expect(Set((0..<100).map { _ in chance.next() }).count == 100)
    #expect(Set((0..<100).map { _ in chance.key() }).count == 100)
  }
}

import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing
import Trial

@Suite("The rotation of the ledger's key")
struct KeyRotationTests {
  private let bench = FileBench()
  private let reason = ReasonCode("yearly")!
  private let staff = StaffName("sari")!

  @discardableResult
  private func rotates() throws -> String { try bench.sqlite().rotateKey(for: reason, by: staff) }

  /// Rows 1 to 3 under the first key, row 4 is the rotation, row 5 is under the second key.
  private func fiveRows() throws {
    try bench.sqlite().strikes()
    try rotates()
    try bench.sqlite().strikes()
  }

  private func verdict(_ head: LedgerHead? = nil) throws -> LedgerVerdict {
    try LedgerAudit(try bench.sqlite()).verify(head: head)
  }

  private func rows() throws -> [LedgerRow] {
    var rows: [LedgerRow] = []
    try LedgerAudit(try bench.sqlite()).export { (row) throws(Failure) in rows.append(row) }
    return rows
  }

  private func tampers(_ sql: String) throws {
    try bench.outside("DROP TRIGGER ledger_never_edited; DROP TRIGGER ledger_never_removed")
    try bench.outside(sql)
  }

  private var keyFile: String { bench.folder.file("ledger.key") }

  private func keyLines() throws -> [String] {
    try String(contentsOfFile: keyFile, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func key(in line: String) throws -> Seal {
    let words = line.split(separator: " ").map(String.init)
    let bytes = try #require(Data(hexadecimal: words[2]))
    return try #require(Seal(keyID: words[1], key: [UInt8](bytes)))
  }

  /// A row that somebody who learned a key and can write the file seals after the last one.
  private func forges(with line: String) throws {
    let seal = try key(in: line)
    let rows = try rows()
    let end = try #require(rows.last { $0.chain == .store })
    // As a row is sealed; if this drifts from the store's own way, `plausible` fails.
    let (seq, at) = (rows.count + 1, end.at.milliseconds)
    let place = end.place + 1
    let fields = ["\(seq)", "\(at)", "\(at)", "block.opened", "", "", "", "", "", "", seal.keyID, "", "\(place)"]
    let hash = Seal.hex(seal.seal(fields, after: end.seal))
    try bench.outside(
      """
      INSERT INTO ledger (chain, place, written, at, event, details, key_id, seal)
      VALUES ('', \(place), \(at), \(at), 'block.opened', '', '\(seal.keyID)', x'\(hash)')
      """)
  }

  @Test("Old rows and new ones hold, each under its key, and the rotation names both")
  func rotated() throws {
    let old = try bench.sqlite().seal.keyID
    try fiveRows()
    let new = try bench.sqlite().seal.keyID
    #expect(old != new)
    let rows = try rows()
    #expect(rows.map(\.keyID) == [old, old, old, old, new])
    #expect(rows[3].event == "key.rotated" && rows[3].staff == "sari")
    let (heads, rest) = (rows[3].details.prefix(70), rows[3].details.dropFirst(70))
    #expect(heads.hasPrefix("heads=") && rest.hasPrefix(" new=\(new) old=\(old) reason=yearly seal="))
    guard case .intact(5, _, tailIsKnown: false, _) = try verdict() else {
      Issue.record("the ledger of five rows holds: \(try verdict())")
      return
    }
  }

  @Test("The key file keeps every key, the last is current, and nobody else can read it")
  func file() throws {
    let first = try bench.sqlite().seal.keyID
    let second = try rotates()
    let third = try rotates()
    #expect(try keyLines().map { $0.split(separator: " ")[1] } == [first[...], second[...], third[...]])
    #expect(try bench.sqlite().seal.keyID == third)
    #expect(mode(of: keyFile) == 0o600)
    let files = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
    #expect(files.filter { $0.hasPrefix("ledger.key") } == ["ledger.key"])
    try bench.sqlite().strikes()
    #expect(
      try bench.ledger().map(\.event) == ["key.created", "clock.started", "key.rotated", "key.rotated", "kpj.wrong"])
  }

  @Test("A head from before the rotation still holds, and a cut-off rotation is found with a later one")
  func heads() throws {
    let before = try #require(try bench.sqlite().ledgerHead())
    try rotates()
    let after = try #require(try bench.sqlite().ledgerHead())
    #expect(try verdict(before) == .intact(rows: 3, head: after, tailIsKnown: true))
    try tampers("DELETE FROM ledger WHERE seq = 3")
    #expect(try verdict(after) == .broken(at: 3, why: .cutOff))
  }

  @Test(
    "A rotation that is edited is found",
    arguments: [
      "staff = 'ani'", "details = replace(details, 'yearly', 'stolen')", "seal = zeroblob(32)",
      "details = substr(details, 1, length(details) - 1) || 'x'", "details = replace(details, 'heads=', 'heads=0')",
      "details = substr(details, 72)", "details = substr(details, 1, instr(details, ' '))",
      "event = 'clock.accepted'",
    ])
  func edited(column: String) throws {
    try fiveRows()
    try tampers("UPDATE ledger SET \(column) WHERE seq = 4")
    #expect(try verdict() == .broken(at: 4, why: .altered))
  }

  @Test("A rotation that is left out is found")
  func removed() throws {
    try fiveRows()
    try tampers("DELETE FROM ledger WHERE seq = 4; UPDATE ledger SET seq = 4 WHERE seq = 5")
    #expect(try verdict() == .broken(at: 4, why: .otherKey))
  }

  @Test(
    "Who knows the old key cannot make up the new key's seal",
    arguments: ["", " seal=", " seal=" + String(repeating: "0", count: 64), " seal=00 seal=00"])
  func secondSeal(ending: String) throws {
    try fiveRows()
    let (rows, old) = (try rows(), try key(in: try keyLines()[0]))
    let moments = [rows[3].written, rows[3].at].map { "\($0.milliseconds)" }
    let sealing = { details in
      old.seal(
        ["4"] + moments + ["key.rotated", "", "", "", "=sari", "", details, old.keyID, "", "3"], after: rows[1].seal)
    }
    // The forger seals as the store does: else the edit would be found by the old key's seal.
    #expect(sealing(rows[3].details) == rows[3].seal)
    let details = rows[3].details.components(separatedBy: " seal=")[0] + ending
    try tampers("UPDATE ledger SET details = '\(details)', seal = x'\(Seal.hex(sealing(details)))' WHERE seq = 4")
    #expect(try verdict() == .broken(at: 4, why: .altered))
  }

  @Test("Who knows the old key cannot write the end of another chain anew, though nothing came after it there")
  func otherChain() throws {
    try bench.sqlite().strikes()
    try rotates()
    let (row, old) = (try rows()[2], try key(in: try keyLines()[0]))
    let moments = [row.written, row.at].map { "\($0.milliseconds)" }
    let sealing = { event, after in
      old.seal(
        ["3"] + moments + [event, row.participant.map { "=" + $0 } ?? "", "=JKT01", "=kiosk-1", "", "", "", old.keyID]
          + ["JKT01", "1"], after: after)
    }
    let end = try rows()[1].seal
    #expect(sealing("kpj.wrong", end) == row.seal, "the forger seals as the store does")
    let hash = Seal.hex(sealing("kpj.right", end))
    try tampers("UPDATE ledger SET event = 'kpj.right', seal = x'\(hash)' WHERE seq = 3")
    #expect(try verdict() == .broken(at: 4, why: .altered))
  }

  @Test("After a rotation a row under the old key is found, though its seal is right")
  func formerKey() throws {
    try fiveRows()
    try forges(with: try keyLines()[0])
    #expect(try verdict() == .broken(at: 6, why: .otherKey))
  }

  @Test("The same row under the current key is not told from a true one")
  func plausible() throws {
    try fiveRows()
    try forges(with: try keyLines()[1])
    guard case .intact(6, _, tailIsKnown: false, _) = try verdict() else {
      Issue.record("who has the current key can seal: \(try verdict())")
      return
    }
  }

  @Test("Without the former key its rows cannot be checked")
  func formerKeyLost() throws {
    try fiveRows()
    try Data((try keyLines()[1] + "\n").utf8).write(to: URL(fileURLWithPath: keyFile))
    #expect(try verdict() == .broken(at: 1, why: .unknownKey))
  }

  @Test("Without the current key, as in an older backup of the file, the store is not opened")
  func currentKeyLost() throws {
    try fiveRows()
    try Data((try keyLines()[0] + "\n").utf8).write(to: URL(fileURLWithPath: keyFile))
    let refusal = #expect(throws: StoreRefusal.self) { try bench.sqlite() }
    #expect(refusal?.failure == .unreachable)
    #expect(refusal?.sentence.contains("put the right key file back") == true)
  }

  @Test("A store from before the rotation appends nothing and changes nothing, and works when it is opened again")
  func stale() throws {
    let kiosk = try bench.sqlite()
    try kiosk.strikes()
    try rotates()
    #expect(throws: Failure.unreachable) { try kiosk.strikes() }
    #expect(throws: Failure.unreachable) { try kiosk.rotateKey(for: reason, by: staff) }
    #expect(try kiosk.strikesCounted() == 1)
    #expect(try bench.ledger().count == 4)
    #expect(try keyLines().count == 2)
    let again = try bench.sqlite()
    try again.strikes()
    #expect(try kiosk.strikesCounted() == 2)
    #expect(try bench.ledger().map(\.event).suffix(2) == ["key.rotated", "kpj.wrong"])
  }

  @Test("A store from before the rotation can still check the rows after it")
  func staleAudit() throws {
    let early = try bench.sqlite()
    try fiveRows()
    guard case .intact(5, _, tailIsKnown: false, _) = try LedgerAudit(early).verify() else {
      Issue.record("the keys are read anew: \(try LedgerAudit(early).verify())")
      return
    }
  }

  @Test(
    "Cut off at any step, the store opens, holds and can be rotated", arguments: [Fault.locked, .counted, .committed])
  func powerCut(at fault: Fault) async throws {
    try bench.sqlite().strikes()
    let old = try bench.sqlite().seal.keyID
    let (path, step) = (bench.folder.store, fault.rawValue)
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, step = step as String] in
      let store = try SQLiteStore(at: .file(path), clock: FakeHost())
      setenv("ANJUNGAN_FAULT", step, 1)
      CutPower.arm()
      try store.rotateKey(for: ReasonCode("yearly")!, by: StaffName("sari")!)
    }
    // The key is in its file before the transaction that makes it current ends.
    #expect(try keyLines().count == (fault == .locked ? 1 : 2))
    #expect((try bench.sqlite().seal.keyID == old) == (fault != .committed))
    let rotations = { try bench.ledger().count { $0.event == "key.rotated" } }
    #expect(try rotations() == (fault == .committed ? 1 : 0))
    try bench.sqlite().strikes()
    try rotates()
    try bench.sqlite().strikes()
    #expect(try rotations() == (fault == .committed ? 2 : 1))
  }

  @Test("A key that no rotation has made current does not seal")
  func unusedKey() throws {
    try bench.sqlite().strikes()
    let unused = "anjungan-ledger-key \(String(repeating: "0a", count: 16)) \(String(repeating: "0b", count: 32))"
    let text = try keyLines()[0] + "\n" + unused + "\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: keyFile))
    try bench.sqlite().strikes()
    #expect(try bench.ledger().count == 4)
    try forges(with: unused)
    #expect(try verdict() == .broken(at: 5, why: .otherKey))
  }

  @Test(
    "A key file is read by its bytes: line ends, an end that is missing and a mark change nothing, and it is rotated")
  func edited() throws {
    try bench.sqlite().strikes()
    for (edit, mark) in [("\r\n", ""), ("\r\n", "\u{FEFF}"), ("\n\n", "\u{FEFF}"), ("", "")] {
      let known = try keyLines()
      let text = mark + known.joined(separator: edit.isEmpty ? "\n" : edit) + edit
      try Data(text.utf8).write(to: URL(fileURLWithPath: keyFile))
      try bench.sqlite().strikes()
      try rotates()
      #expect(try keyLines().count == known.count + 1 && keyLines().prefix(known.count) == known[...])
      #expect(try Data(contentsOf: URL(fileURLWithPath: keyFile)).last == UInt8(ascii: "\n"))
    }
    guard case .intact = try verdict() else {
      Issue.record("broken")
      return
    }
  }

  @Test("A key file with a broken or doubled line is refused", arguments: ["anjungan-ledger-key 00", "again"])
  func brokenFile(line: String) throws {
    _ = try bench.sqlite()
    let first = try keyLines()[0]
    try Data("\(first)\n\(line == "again" ? first : line)\n".utf8).write(to: URL(fileURLWithPath: keyFile))
    let refusal = #expect(throws: StoreRefusal.self) { try bench.sqlite() }
    #expect(refusal?.path == keyFile)
  }

  @Test("A store in memory has no file for a key and is not rotated")
  func memory() throws {
    let store = try MemoryBench().store
    #expect(throws: Failure.unreachable) { try store.rotateKey(for: reason, by: staff) }
    try store.strikes()
  }

  @Test("A key file behind a link is rotated where it lies")
  func link() throws {
    let safe = TemporaryFolder()
    let options = ArchiveOptions(keyFile: bench.folder.file("link"))
    symlink(safe.file("seal.key"), bench.folder.file("link"))
    _ = try bench.sqlite(ArchiveOptions(keyFile: safe.file("seal.key")))
    try bench.sqlite(options).rotateKey(for: reason, by: staff)
    #expect(try bench.sqlite(options).keyFile?.hasSuffix("seal.key") == true)
    #expect(mode(of: safe.file("seal.key")) == 0o600)
    try bench.sqlite(options).strikes()
  }
}

extension Data {
  /// The bytes that pairs of hexadecimal digits name; nil for anything else.
  fileprivate init?(hexadecimal text: String) {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
    self.init(stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) })
  }
}

import Rules
import Services
import Testing

@Suite("What a key has locked")
struct LockTests {
  private let old: Seal
  private let new: Seal
  private let fields = ["ticket-pin", "26110000", "001234"]

  init() throws {
    old = try #require(Seal(keyID: "a1", key: [UInt8](repeating: 1, count: Seal.byteCount)))
    new = try #require(Seal(keyID: "b2", key: [UInt8](repeating: 2, count: Seal.byteCount)))
  }

  @Test("Opens with the same fields and no others, and says nothing of them")
  func opens() {
    let lock = old.lock(of: fields)
    #expect(old.opens(lock, with: fields))
    #expect(!old.opens(lock, with: ["ticket-pin", "26110000", "001235"]))
    #expect(!old.opens("001234", with: fields) && !old.opens("", with: fields))
    #expect(!lock.contains("001234"))
  }

  @Test("Opens after the key was rotated, and with no key that did not lock it")
  func rotated() {
    let lock = old.lock(of: fields)
    #expect(new.after([old, new]).opens(lock, with: fields))
    #expect(!new.opens(lock, with: fields))
    #expect(new.after([old]).opens(new.lock(of: fields), with: fields))
  }
}

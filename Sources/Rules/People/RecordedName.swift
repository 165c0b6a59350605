private import Folding

extension PersonName {
  /// What a recorded name is compared by, ``PersonName/key`` also for one that nobody could type: without what cannot
  /// be seen. Nil when no letter of any script is in it, so that nobody could ever be found under it. Rule N5.
  package static func recordedKey(_ recorded: String) -> String? {
    var text = recorded
    if let plain = text.withUTF8(plainKey) { return plain }
    var seen = String.UnicodeScalarView()
    seen.append(contentsOf: recorded.unicodeScalars.filter { !Folding.isHostile($0) })
    let key = NameTokens(String(seen)).joined
    return key.unicodeScalars.contains { $0.properties.isAlphabetic } ? key : nil
  }

  /// Most names are plain letters, of which the bytes alone tell; nil for all others. A first word of four letters or
  /// fewer may be a title and is left to ``NameTokens``.
  private static func plainKey(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var firstWord: Int?
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): key.append(byte)
      case UInt8(ascii: "'"): break
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/"):
        if firstWord == nil, !key.isEmpty { firstWord = key.count }
      default: return nil
      }
    }
    guard firstWord ?? key.count > 4 else { return nil }
    return String(decoding: key, as: UTF8.self)
  }
}

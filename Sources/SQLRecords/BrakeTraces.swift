import Keeping
import Rules
import Services

/// What a terminal's brake of look-ups remembers, as it is kept: `[{"at":1796077556692,"what":"0f"}]`.
///
/// It is read and written with every look-up, and a general coder was three fifths of what one cost. Whatever is not
/// exactly in this form is left to that coder.
extension [LookupBrake.Trace] {
  /// Throws `damaged` for what no brake leaves.
  init(stored text: String) throws(Failure) {
    guard let traces = Self.read(text) else {
      self = try JSON.value(of: text)
      return
    }
    self = traces
  }

  /// Throws what the general coder does.
  var stored: String {
    get throws(Failure) {
      guard allSatisfy({ $0.what.utf8.allSatisfy(\.isPlain) }) else { return try JSON.text(of: self) }
      return "[" + map { "{\"at\":\($0.at.milliseconds),\"what\":\"\($0.what)\"}" }.joined(separator: ",") + "]"
    }
  }

  private static func read(_ text: String) -> Self? {
    if text == "[]" { return [] }
    var (traces, rest) = (Self(), text.utf8[...])
    var opening: StaticString = "[{\"at\":"
    while !rest.isEmpty {
      guard rest.drop(opening), let at = rest.dropNumber(), rest.drop(",\"what\":\"") else { return nil }
      let what = rest.prefix(while: \.isPlain)
      rest = rest[what.endIndex...]
      let moment = Moment(milliseconds: at)
      guard rest.drop("\"}"), Moment.calendar.contains(moment) else { return nil }
      traces.append(LookupBrake.Trace(what: String(Substring(what)), at: moment))
      if rest.elementsEqual("]".utf8) { return traces }
      opening = ",{\"at\":"
    }
    return nil
  }
}

extension UInt8 {
  /// A digit or a letter, which stands in a text as it is.
  fileprivate var isPlain: Bool { (48...57).contains(self) || (97...122).contains(self) || (65...90).contains(self) }
}

extension Substring.UTF8View {
  /// Takes this away when it comes next.
  fileprivate mutating func drop(_ words: StaticString) -> Bool {
    let isNext = words.withUTF8Buffer { starts(with: $0) }
    if isNext { removeFirst(words.utf8CodeUnitCount) }
    return isNext
  }

  /// A number as it is written by us; nil for none, for one with a zero before it, and for one that no `Int64` holds.
  fileprivate mutating func dropNumber() -> Int64? {
    let digits = prefix { $0 == 45 || (48...57).contains($0) }
    guard let number = Int64(Substring(digits)), String(number).utf8.elementsEqual(digits) else { return nil }
    self = self[digits.endIndex...]
    return number
  }
}

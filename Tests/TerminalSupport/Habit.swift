/// How a person at the keys behaves: reads first, and presses no key twice by habit. A test that hammers sends bytes.
struct Habit {
  /// Milliseconds between text and another key, once the program has taken the first: more than a burst has.
  private static let hand = 120
  /// Milliseconds until a page that tells something has been read, and until the same key is pressed again on another
  /// page: a little more than rule KY1 wants.
  private static let reading = 1_600
  private static let rest = 800

  private var seen: (sign: String, at: Int)?
  private var wasText: Bool?
  private var page = (heading: "", number: 0)
  /// When the page was first seen: by then the program had taken what led to it, later than it was pressed.
  private var turned = 0
  /// What was pressed not long ago, and on which page.
  private var recent: [(bytes: [UInt8], page: Int, at: Int)] = []
  private var taken = 0

  /// Notes since when a page, and one that tells something, stands there.
  mutating func looks(at text: String, on heading: String) {
    turns(to: heading)
    let sign = Self.telling.first { text.contains($0) }
    if sign != seen?.sign { seen = sign.map { ($0, Stopwatch.milliseconds) } }
  }

  /// From typing to another key, or back.
  func changesHands(isText: Bool) -> Bool { wasText.map { $0 != isText } ?? false }

  mutating func isTaken() { taken = Stopwatch.milliseconds }

  /// When these keys are pressed.
  mutating func moment(for bytes: [UInt8], on heading: String) -> Int {
    turns(to: heading)
    let again = recent.filter { $0.page != page.number && $0.bytes.suffix(bytes.count).elementsEqual(bytes) }
    let rested = again.last.map { max($0.at, turned) + Self.rest } ?? 0
    return max(seen.map { $0.at + Self.reading } ?? 0, taken + Self.hand, rested)
  }

  private mutating func turns(to heading: String) {
    guard page.heading != heading else { return }
    page = (heading, page.number + 1)
    turned = Stopwatch.milliseconds
  }

  mutating func has(sent bytes: [UInt8], isText: Bool) {
    let now = Stopwatch.milliseconds
    recent.removeAll { max($0.at, turned) + Self.rest < now }
    recent.append((bytes, page.number, now))
    wasText = isText
  }

  /// What stands on pages that tell a number, a PIN, a verdict or a moment, in either language.
  private static let telling =
    (2...6).flatMap { ["\($0)  Selesai", "\($0)  Done"] } + [
      "End the visit", "Sudah dicatat?", "Written down?", "Nomor kartu belum sesuai",
      "card number does not match", "masih belum sesuai", "still does not match", "belum dapat dikenali",
      "was not recognised", "tidak dihitung sebagai percobaan", "not counted as a try", "Nomor laporan",
      "Wajah dinilai berbeda", "judged to be another one", "Tidak ada jawaban sebelum batas waktu",
      "no answer in time", "Nomor kartu Anda sesuai", "Nomor kartu peserta sesuai", "Your card number matches",
      "card number is right", "Anda mengetik", "You typed",
      "Blokir sudah terbuka", "has been open since", "Your block is open", "Pada kunjungan ini", "During this visit",
      "belum cocok dengan catatan kami", "does not match our records",
    ]
}

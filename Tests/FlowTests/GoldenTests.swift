import Console
import Flow
import Rules
import Support
import Testing

/// Whole screens of the toy machine, with everything around them.
@Suite("Pictures")
struct GoldenTests {
  private static let sizes = [Size.minimum, Size(rows: 30, columns: 100), Size(rows: 35, columns: 132)]

  private func name(_ what: String, _ size: Size) -> String { "Flow/\(what)-\(size.columns)x\(size.rows)" }

  private func matches(_ visit: ToyVisitor, _ what: String, _ size: Size) {
    Golden.matches(visit.kiosk.terminal.frames.last, name(what, size))
  }

  @Test("The door, with the demonstration's banner and card", arguments: sizes)
  func door(size: Size) {
    let examples = [("Sari", "aktif"), ("Budi", "klaim JHT di Cabang Bandung"), ("Joko", "sudah salah dua kali")]
      .map { Example(theme: "Peserta", name: $0.0, what: $0.1) }
    let aside = Aside(examples: { _ in examples }, target: { _ in Moment(seconds: 0) }, advance: { _ in })
    matches(ToyVisitor(size: size, aside: aside), "door", size)
  }

  @Test("The menu", arguments: sizes)
  func menu(size: Size) {
    let visit = ToyVisitor(size: size)
    visit.types("1")
    visit.presses(.down)
    matches(visit, "menu", size)
  }

  @Test("The form with what was typed and what is wrong", arguments: sizes)
  func form(size: Size) throws {
    let visit = ToyVisitor(size: size)
    try visit.goesToForm()
    visit.types("31710")
    visit.presses(.enter, .enter)
    matches(visit, "form", size)
  }

  @Test("Options, a paragraph that is longer than its rows, and a number to be seen from afar", arguments: sizes)
  func complaint(size: Size) throws {
    let visit = ToyVisitor(size: size)
    visit.types("142")
    try visit.isAt("complaint")
    visit.presses(.tab, .paste((1...60).map { "keluhan \($0)" }.joined(separator: " ")), .pageUp, .pageUp)
    matches(visit, "complaint", size)
  }

  @Test("The help of the form", arguments: sizes)
  func help(size: Size) throws {
    let visit = ToyVisitor(size: size)
    try visit.goesToForm()
    visit.presses(.function(1))
    matches(visit, "help", size)
  }

  @Test("A verdict in English", arguments: sizes)
  func verdict(size: Size) throws {
    let visit = ToyVisitor(size: size)
    visit.types("22")
    try visit.isAt("confirm")
    visit.presses(.enter)
    try visit.isAt("verdict")
    matches(visit, "verdict", size)
  }

  @Test("The warning", arguments: sizes)
  func warning(size: Size) throws {
    let visit = ToyVisitor(size: size)
    try visit.goesToForm()
    visit.waits(seconds: 63)
    matches(visit, "warning", size)
  }
}

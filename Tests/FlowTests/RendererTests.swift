import Console
import Flow
import Services
import Support
import Testing

/// The same machine of screens before somebody who hears it: beside cells there is room for other pictures.
@Suite("Another renderer beside the cells") struct RendererTests {
  private func kiosk(_ keys: Key...) -> Kiosk<Toy, Ear, ImmediateClerk> {
    let clock = TestClock()
    return Kiosk(
      Ear(script: keys.map(Input.key)), by: Told(), ImmediateClerk { .toy($0.request) },
      Route(start: Toy.firstMenu, afterIdle: .start), words: { ToyWords(language: $0) },
      clocks: Clocks(sinceBoot: { clock.sinceBoot }, wall: { clock.wall }), chance: SeededChance(1))
  }

  @Test("What is new is told whole; of a page that goes on only what has changed, the error first")
  func changes() {
    var kiosk = kiosk(.enter, .enter, .enter)
    for _ in 0..<4 { _ = kiosk.turn() }
    kiosk.show()
    let say = ToyWords(language: .indonesian)
    let told = kiosk.terminal.told
    #expect(told.first?.first == say.menu && told.count == 4)
    #expect(told.dropFirst().first?.first == say.form)
    #expect(told.last == [say.tooShort, say.number], "not the whole form once more")
  }

  @Test("What is shown already is not told again, and after the end of a visit everything is new")
  func once() {
    var kiosk = kiosk()
    for _ in 0..<4 { kiosk.show() }
    #expect(kiosk.terminal.told.count == 1)
    kiosk.terminal.script = [.resized]
    _ = kiosk.turn()
    kiosk.show()
    #expect(kiosk.terminal.told.count == 2 && kiosk.terminal.told[0] == kiosk.terminal.told[1])
  }
}

/// Pages as lines that are read aloud.
private struct Told: Renderer {
  private var last: Page?

  mutating func picture(of scene: Scene, words: some KioskWords) -> [String]? {
    let page = scene.page
    defer { last = page }
    guard page != last else { return nil }
    guard let last, last.title == page.title else { return [page.title] + page.fields.map(\.label) }
    let errors = zip(page.fields, last.fields).filter { $0.error != $1.error }.compactMap(\.0.error)
    let focused = page.focus.flatMap { page.fields.indices.contains($0) ? page.fields[$0].label : nil }
    return errors + [focused].compactMap(\.self)
  }

  func event(at position: Position) -> Event? { nil }

  mutating func forget() { last = nil }
}

extension Page {
  fileprivate var fields: [Field] { parts.compactMap { if case .field(let field) = $0 { field } else { nil } } }
}

/// Hears keys and is told lines.
private struct Ear: ~Copyable, Terminal {
  var script: [Input] = []
  private(set) var told: [[String]] = []
  var size: Size { .standard }
  var hasPending: Bool { false }

  init(script: [Input]) { self.script = script }

  mutating func paint(_ lines: [String]) { told.append(lines) }

  mutating func next(within milliseconds: Int32) -> Input { script.isEmpty ? .quiet : script.removeFirst() }

  mutating func wipe() {}

  mutating func dropPending() {}
}

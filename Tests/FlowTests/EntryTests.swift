import Console
import Flow
import Testing

@Suite("Typing in a field")
struct EntryTests {
  private func entry(_ text: String, limit: Int = 10, at caret: Int? = nil, _ grouping: Entry.Grouping = .none) -> Entry
  {
    var entry = Entry(text, limit: limit, grouping: grouping)
    for _ in 0..<text.count - (caret ?? text.count) { entry = entry.after(.left) ?? entry }
    return entry
  }

  @Test(
    "Keys act where the cursor stands",
    arguments: [
      (Key.character("x"), 2, "abxcd", 3), (.backspace, 2, "acd", 1), (.backspace, 0, "abcd", 0),
      (.delete, 2, "abd", 2),
      (.delete, 4, "abcd", 4), (.left, 0, "abcd", 0), (.right, 4, "abcd", 4), (.home, 3, "abcd", 0),
      (.end, 1, "abcd", 4),
      (.paste("xy"), 1, "axybcd", 3),
    ])
  func keys(key: Key, caret: Int, text: String, after: Int) {
    let entry = entry("abcd", at: caret).after(key)
    #expect(entry?.text == text)
    #expect(entry?.caret == after)
  }

  @Test(
    "Keys that mean nothing to a field are left to others",
    arguments: [
      Key.enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .function(3), .unknown,
    ])
  func others(key: Key) { #expect(entry("abcd").after(key) == nil) }

  @Test(
    "The limit is in characters and nothing behind the cursor is pushed out",
    arguments: [
      (Key.character("x"), "abcde", 2), (.paste("xyz"), "abcde", 2),
    ])
  func full(key: Key, text: String, caret: Int) {
    let entry = entry("abcde", limit: 5, at: caret).after(key)
    #expect(entry?.text == text)
    #expect(entry?.caret == caret)
  }

  @Test("Of a paste as much is taken as there is room")
  func paste() {
    let entry = entry("abcd", limit: 6, at: 2).after(.paste("wxyz"))
    #expect(entry?.text == "abwxcd")
    #expect(entry?.caret == 4)
  }

  @Test("A mark joins the letter before it and takes no room, and a flood of marks is cut")
  func marks() {
    var entry = entry("abe", limit: 3)
    for _ in 0..<50 { entry = entry.after(.character("\u{301}")) ?? entry }
    #expect(entry.text.count == 3)
    #expect(entry.text.unicodeScalars.count == 3 + Printable.markLimit)
    #expect(entry.after(.backspace)?.text == "ab")
  }

  @Test(
    "Digits are grouped as they are read, anything else is not",
    arguments: [
      ("", Entry.Grouping.fours, ""), ("3171", .fours, "3171"), ("31710", .fours, "3171 0"),
      ("3171041205900001", .fours, "3171 0412 0590 0001"), ("3171a", .fours, "3171a"), ("03", .date, "03"),
      ("030", .date, "03/0"), ("03051990", .date, "03/05/1990"), ("3 Mei", .date, "3 Mei"), ("31710", .none, "31710"),
    ])
  func grouping(text: String, grouping: Entry.Grouping, shown: String) {
    #expect(entry(text, limit: 20, grouping).shown == shown)
  }

  @Test("The cursor stands on the digit that Delete removes", arguments: [(0, 0), (3, 3), (4, 5), (5, 6), (8, 9)])
  func caret(caret: Int, shown: Int) {
    #expect(entry("31710412", limit: 16, at: caret, .fours).shownCaret == shown)
  }
}

@Suite("Forms and lists")
struct FormTests {
  private enum Move { case next, lost, back }

  private let form = Form<Move>(
    [Entry(limit: 4), Entry(limit: 4)], buttons: [.next, .lost],
    keys: Keys(.init(.next, .enter), .init(.lost, .function(3)), .init(.back, .escape)))

  private func focus(_ outcome: Form<Move>.Outcome) -> Int? {
    if case .changed(let form) = outcome { form.focus } else { nil }
  }

  @Test(
    "Tab and arrows go from item to item and not round",
    arguments: [
      (Key.tab, 0, 1), (.down, 1, 2), (.tab, 3, 3), (.backTab, 1, 0), (.up, 0, 0), (.left, 3, 2), (.right, 2, 3),
      (.enter, 0, 1),
    ])
  func moving(key: Key, from: Int, to: Int) {
    #expect(focus(form.focusing(from).on(.key(key))) == to)
  }

  @Test(
    "Enter on the last field, Enter and space on a button, and the keys of the table make a move",
    arguments: [
      (Key.enter, 1, Move.next), (.enter, 2, .next), (.enter, 3, .lost), (.character(" "), 3, .lost),
      (.function(3), 0, .lost),
      (.escape, 0, .back), (.escape, 3, .back),
    ])
  private func made(key: Key, focus: Int, move: Move) {
    #expect(form.focusing(focus).on(.key(key)) == .made(move))
  }

  @Test("A touch goes to a field and presses a button; beside them it is nothing")
  func touch() {
    #expect(focus(form.on(.focused(1))) == 1)
    #expect(form.on(.focused(3)) == .made(.lost))
    #expect(form.on(.focused(4)) == .ignored)
    #expect(form.on(.focused(-1)) == .ignored)
    #expect(form.on(.tick) == .ignored)
  }

  @Test("A list moves by arrows, Home and End, not round, and is taken by digit, Enter and touch")
  func list() {
    let list = Picker(["a", "b", "c"], focus: 1)
    for (key, to) in [(Key.up, 0), (.down, 2), (.tab, 2), (.backTab, 0), (.home, 0), (.end, 2)] {
      #expect(list.on(.key(key)) == .changed(Picker(["a", "b", "c"], focus: to)))
    }
    #expect(Picker(["a", "b"], focus: 1).on(.key(.down)) == .ignored)
    #expect(Picker(["a", "b"]).on(.key(.up)) == .ignored)
    #expect(list.on(.key(.enter)) == .picked("b"))
    #expect(list.on(.key(.character("3"))) == .picked("c"))
    #expect(list.on(.key(.character("4"))) == .ignored)
    #expect(list.on(.key(.character("0"))) == .ignored)
    #expect(list.on(.focused(2)) == .picked("c"))
    #expect(list.on(.focused(3)) == .ignored)
    #expect(Picker<String>([]).on(.key(.enter)) == .ignored)
  }

  @Test("What is left out of a list takes no digit of the others")
  func digits() {
    let list = Picker(["a", "c", "i"], digits: [1, 3, 9], focus: 1)
    for (digit, picked) in [("1", "a"), ("3", "c"), ("9", "i")] as [(Character, String)] {
      #expect(list.on(.key(.character(digit))) == .picked(picked))
    }
    for digit in "0245678" { #expect(list.on(.key(.character(digit))) == .ignored) }
    #expect(list.choices { ($0, "") }.map(\.key) == ["1", "3", "9"])
    #expect(list.on(.key(.down)) == .changed(Picker(["a", "c", "i"], digits: [1, 3, 9], focus: 2)))
  }
}

import Console
import Flow
import Testing

@Suite("Typing in a field")
struct EntryTests {
  private func entry(_ text: String, limit: Int = 10, at caret: Int? = nil, _ grouping: Grouping = .none) -> Entry {
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
      ("", Grouping.fours, ""), ("3171", .fours, "3171"), ("31710", .fours, "3171 0"),
      ("3171041205900001", .fours, "3171 0412 0590 0001"), ("3171a", .fours, "3171a"), ("03", .date, "03"),
      ("030", .date, "03/0"), ("03051990", .date, "03/05/1990"), ("3 Mei", .date, "3 Mei"), ("31710", .none, "31710"),
      ("31710", .foursOrName, "3171 0"), ("Sari 3171", .foursOrName, "Sari 3171"),
    ])
  func grouping(text: String, grouping: Grouping, shown: String) {
    #expect(entry(text, limit: 20, grouping).shown == shown)
  }

  @Test("The cursor stands on the digit that Delete removes", arguments: [(0, 0), (3, 3), (4, 5), (5, 6), (8, 9)])
  func caret(caret: Int, shown: Int) {
    #expect(entry("31710412", limit: 16, at: caret, .fours).shownCaret == shown)
  }
}

@Suite("Editing keys in every field")
struct EditTests {
  /// What stands there after these keys, a bar where the cursor is.
  private func after(_ text: String, _ keys: Key...) -> String {
    var entry = Entry(limit: 40)
    for character in text where character != "|" { entry = entry.after(.character(character)) ?? entry }
    let caret = text.firstIndex(of: "|").map { text.distance(from: text.startIndex, to: $0) } ?? text.count
    while entry.caret > caret { entry = entry.after(.left) ?? entry }
    for key in keys { entry = entry.after(key) ?? entry }
    return "\(entry.text.prefix(entry.caret))|\(entry.text.dropFirst(entry.caret))"
  }

  @Test(
    "As in a shell",
    arguments: [
      ("Jalan Melati|", Edit.eraseBefore, "|"), ("Jalan| Melati", .eraseBefore, "| Melati"),
      ("Jalan| Melati", .eraseAfter, "Jalan|"), ("Jalan Melati |", .eraseWord, "Jalan |"),
      ("Jalan Mel|ati", .eraseWord, "Jalan |ati"), ("Jalan Mel|ati", .wordLeft, "Jalan |Melati"),
      ("Jalan |Melati", .wordLeft, "|Jalan Melati"), ("Jal|an Melati", .wordRight, "Jalan| Melati"),
      ("|", .eraseBefore, "|"), ("|", .eraseWord, "|"), ("|", .eraseAfter, "|"), ("|", .undo, "|"),
    ])
  func keys(text: String, edit: Edit, left: String) { #expect(after(text, .edit(edit)) == left) }

  @Test("What was taken away comes back, and what was typed goes word by word")
  func undo() {
    #expect(after("Jalan Melati|", .edit(.eraseBefore), .edit(.undo)) == "Jalan Melati|")
    #expect(after("Jalan Melati|", .edit(.undo)) == "Jalan |")
    #expect(after("Jalan|", .backspace, .backspace, .edit(.undo), .edit(.undo)) == "Jalan|")
    #expect(after("|", .paste("0812"), .edit(.undo), .edit(.undo)) == "|")
  }

  @Test("A change that was taken back makes no other field of it")
  func same() {
    let field = Entry("Sari", limit: 10)
    #expect(field.after(.character("x"))?.after(.edit(.undo)) == field)
  }

  @Test("A text of several lines is erased line by line")
  func paragraph() throws {
    var entry = Entry("satu\ndua", limit: 40, paragraph: Paragraph())
    entry = try #require(entry.after(.edit(.eraseBefore)))
    #expect(entry.text == "satu\n")
    entry = try #require(entry.after(.edit(.eraseBefore)))
    #expect(entry.text == "satu")
    entry = try #require(entry.after(.edit(.undo))?.after(.edit(.undo)))
    #expect(entry.text == "satu\ndua")
  }

  @Test("Options are chosen anew and not taken back")
  func options() { #expect(Entry(options: 3, chosen: 2).after(.edit(.undo)) == nil) }
}

@Suite("Numbers in a field")
struct NumberTests {
  @Test(
    "Each kind is shown as it is read",
    arguments: [
      ("16000000074", Grouping.card, "160 0000 0074"), ("98J00000012", .card, "98J 0000 0012"),
      ("081234567890", .phone, "0812 3456 7890"), ("+6281234567890", .phone, "+62 812 3456 7890"),
      ("6281234567890", .phone, "62 812 3456 7890"), ("bm8ngp77h", .reference, "bm8-ngp-77h"),
      ("16000?", .card, "16000?"),
    ])
  func shown(text: String, grouping: Grouping, shown: String) {
    #expect(Entry(text, limit: 24, grouping: grouping).shown == shown)
  }

  @Test("Signs that the program puts in are left out of what is typed or pasted")
  func signs() {
    #expect(Entry(exactly: 16, grouping: .fours).after(.paste("3171.0412 0314-0005"))?.text == "3171041203140005")
    let search = Entry(limit: 40, grouping: .foursOrName)
    #expect(search.after(.paste("3171 0412 0314 0005"))?.text == "3171041203140005")
    #expect(search.after(.paste("Sari Dewi"))?.text == "Sari Dewi")
    #expect(search.after(.paste("Sari"))?.after(.character(" "))?.text == "Sari ")
    #expect(Entry(exactly: 9, grouping: .reference).after(.paste("BM8-NGP-77H"))?.text == "BM8NGP77H")
    #expect(Entry(limit: 24, grouping: .date).after(.paste("3 Mei 1990"))?.text == "3 Mei 1990")
  }

  @Test("One too many is taken, to be seen; a field has as many cells as a right answer has signs")
  func tooMany() {
    let entry = Entry("160000000741", exactly: 11, grouping: .card)
    #expect(entry.text.count == 12 && entry.cells == 13)
    #expect(Field(label: "", entry).count == Field.Count(typed: 12, limit: 11, isFull: false))
    #expect(Entry(exactly: 16, grouping: .fours).cells == 19)
  }

  @Test("A full field says so until the next key")
  func full() throws {
    let entry = try #require(Entry("abcde", limit: 5).after(.character("x")))
    #expect(entry.isFull && Field(label: "", entry).count?.isFull == true)
    #expect(entry.after(.left)?.isFull == false)
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

  @Test("A form that was opened for one field is done with one Enter in any of them")
  func brief() {
    let brief = Form<Move>(form.entries, buttons: [.next, .lost], keys: form.keys, isBrief: true)
    #expect(brief.on(.key(.enter)) == .made(.next))
    #expect(focus(brief.on(.key(.tab))) == 1)
  }

  @Test("A field that is left with something in it is told")
  func left() throws {
    guard case .changed(let typed) = form.on(.key(.character("x"))) else { return }
    #expect(typed.left(for: typed.focusing(1)) == 0)
    #expect(typed.left(for: typed) == nil && form.left(for: form.focusing(1)) == nil)
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

import Console
import Demo
import Flow
import Rules
import Screens
import Services
import Support
import Testing

/// Something of which there is a list.
private struct Crate: Listed {
  let id: Int
  var name: String
  var weight: Int64?
  var remark = ""

  static var orders: [ListOrder<Crate>] {
    [
      ListOrder(asTold: { _ in "told" }), ListOrder({ _ in "name" }, rank: { .name($0.name) }),
      ListOrder({ _ in "weight" }, rank: { $0.weight.map(Rank.number) ?? .unranked }),
    ]
  }

  func isSame(as other: Crate) -> Bool { id == other.id }

  func row(_ say: CounterTexts, _ seat: Seat) -> Table.Row {
    Table.Row([name, say.language == .indonesian ? "penuh" : "full"])
  }

  func facts(_ say: CounterTexts, _ seat: Seat) -> [Fact] { [Fact("Catatan", remark)] }

  var spellings: [String] { ["K\(id)K"] }
}

/// Of a kind that cannot be sorted.
private struct Link: Listed {
  let text: String

  static var orders: [ListOrder<Link>] { [ListOrder(asTold: { _ in "told" })] }
  func isSame(as other: Link) -> Bool { self == other }
  func row(_ say: CounterTexts, _ seat: Seat) -> Table.Row { Table.Row([text]) }
  func facts(_ say: CounterTexts, _ seat: Seat) -> [Fact] { [] }
}

/// Sorting, searching and renewing the rows of a list of the counter.
@Suite("Rows of the counter's lists")
struct ListTests {
  private let seat: Seat

  init() throws {
    let officer = Officer(
      shift: ShiftID(high: 1, low: 1), name: try Colleague.rina.name, role: .officer, branch: Cast.home,
      until: FakeHost.start)
    seat = Seat(officer, today: Cast.home.zone.day(of: FakeHost.start))
  }

  private static let crates = [
    Crate(id: 1, name: "Édi Suroso", weight: 30, remark: "dekat pintu"), Crate(id: 2, name: "budi", weight: nil),
    Crate(id: 3, name: "Citra Dewi", weight: 10), Crate(id: 4, name: "Budi", weight: 30, remark: "Jum'at"),
    Crate(id: 5, name: "Agus 10", weight: 20), Crate(id: 6, name: "Agus 9", weight: nil, remark: "Édi lagi"),
  ]

  private func list(_ crates: [Crate] = crates) -> LiveRows<Crate> { LiveRows(seat).telling(crates) }

  /// Every key has to do something.
  private func after<Row>(
    _ keys: [Key], _ list: LiveRows<Row>, _ location: SourceLocation = #_sourceLocation
  ) throws -> LiveRows<Row> {
    try keys.reduce(list) { list, key in
      guard case .changed(let next) = list.on(.key(key)) else {
        Issue.record("\(key) did nothing", sourceLocation: location)
        throw Failure.damaged
      }
      return next
    }
  }

  private func typing(_ text: String) -> [Key] { [.character("/")] + text.map(Key.character) }

  private func ids(_ list: LiveRows<Crate>) -> [Int] { list.rows.map(\.id) }

  // MARK: Sorting

  @Test("One order after the other: as told, by name, by number, and as told again; what has no rank stands last")
  func orders() throws {
    var list = list()
    #expect(ids(list) == [1, 2, 3, 4, 5, 6])
    list = try after([.character("s")], list)
    #expect(ids(list) == [6, 5, 2, 4, 3, 1], "blind to case and accents, 9 before 10, equal names as told")
    list = try after([.character("s")], list)
    #expect(ids(list) == [3, 5, 1, 4, 2, 6], "equal weights as told")
    list = try after([.character("s")], list)
    #expect(ids(list) == [1, 2, 3, 4, 5, 6])
  }

  @Test("S turns an order round, also the one in which they were told; another order begins at its beginning")
  func reversed() throws {
    var list = try after([.character("S")], list())
    #expect(ids(list) == [6, 5, 4, 3, 2, 1])
    list = try after([.character("s"), .character("S")], list)
    #expect(ids(list) == [1, 3, 4, 2, 5, 6])
    list = try after([.character("S")], list)
    #expect(ids(list) == [6, 5, 2, 4, 3, 1])
  }

  @Test("The cursor stays on the same thing in every order")
  func sortedCursor() throws {
    var list = try after([.down, .down], list())
    for _ in 0..<3 {
      list = try after([.character("s")], list)
      #expect(list.row?.id == 3)
    }
  }

  @Test(
    "What stands before what",
    arguments: [
      (Rank.number(-1), Rank.number(0)), (.number(.max), .name("a")), (.name("zz"), .unranked),
      (.name(""), .name("a")), (.name("loket-2"), .name("loket-10")), (.name("9"), .name("a")),
      (.name("Adi"), .name("adi b")), (.name("é"), .name("F")), (.name("99999999999999999999"), .name("x")),
      (.name("99999999999999999998"), .name("99999999999999999999")),
    ])
  func ranks(one: Rank, other: Rank) {
    #expect(one < other && !(other < one))
  }

  @Test("Equal ranks stand in neither order", arguments: [Rank.number(4), .name("Édi"), .unranked])
  func equal(rank: Rank) { #expect(!(rank < rank)) }

  @Test("Leading zeros, case and accents make no difference")
  func spelling() { #expect(Rank.name("LOKET-007 é") == Rank.name("loket-7 E")) }

  // MARK: Words

  @Test(
    "Every word stands in a word of what is shown, of the details or of another spelling, in either language",
    arguments: [
      ("budi", [2, 4]), ("BUD", [2, 4]), ("udi", [2, 4]), ("edi", [1, 6]), ("édi sur", [1]), ("sur edi", [1]),
      ("pin", [1]),
      ("jumat", [4]), ("k3k", [3]), ("penuh", [1, 2, 3, 4, 5, 6]), ("full", [1, 2, 3, 4, 5, 6]), ("catatan", []),
      ("10", [5]), ("budi citra", []), ("!?", [1, 2, 3, 4, 5, 6]), (" citra ", [3]),
    ])
  func words(text: String, found: [Int]) throws {
    let list = try after(typing(text), list())
    #expect(ids(list) == found)
    #expect(ids(try after([.enter], list)) == found)
    #expect(ids(try after([.escape], list)) == [1, 2, 3, 4, 5, 6])
  }

  @Test("While words are typed, letters, digits and the signs of the list are words")
  func keysAreWords() throws {
    let list = try after(typing("s/1S0"), list())
    #expect(list.rows.isEmpty)
    #expect(ids(try after(Array(repeating: .backspace, count: 5), list)) == [1, 2, 3, 4, 5, 6])
  }

  @Test(
    "Enter, Down, Tab and PgDn lead to the rows with the words kept", arguments: [Key.enter, .down, .tab, .pageDown])
  func toRows(key: Key) throws {
    let list = try after(typing("budi") + [key], list())
    #expect(list.on(.key(.enter)) == .picked(list.rows[0], list))
    let next = try after([.down, .character("s")], list)
    #expect(next.row?.id == 4 && ids(next) == [2, 4])
    #expect(ids(try after([.character("/"), .backspace, .backspace, .backspace, .backspace], next)).count == 6)
  }

  @Test("Esc takes the words away, and the next one leaves the list; signs alone are not kept")
  func escape() throws {
    let list = list()
    #expect(list.on(.key(.escape)) == .left)
    let kept = try after(typing("budi") + [.enter], list)
    let all = try after([.escape], kept)
    #expect(ids(all).count == 6 && all.on(.key(.escape)) == .left)
    #expect(try after(typing("?!") + [.enter], list).on(.key(.escape)) == .left)
  }

  @Test("The first that is found is chosen, unless the one that was is found too; what is found stays chosen")
  func cursor() throws {
    let stood = try after([.down, .down, .down], list())
    #expect(try after(typing("budi"), stood).row?.id == 4)
    let found = try after(typing("agus"), stood)
    #expect(found.row?.id == 5)
    #expect(try after([.escape], found).row?.id == 5)
  }

  @Test("When nothing is found, the cursor comes back to where it was")
  func nothing() throws {
    let list = try after([.down, .down] + typing("xyz") + [.enter], list())
    #expect(list.row == nil && list.on(.key(.enter)) == .ignored && list.on(.key(.down)) == .ignored)
    #expect(try after([.escape], list).row?.id == 3)
  }

  @Test("A touch on the line for words does nothing, one on a row picks it")
  func touch() throws {
    let list = try after(typing("budi"), list())
    #expect(list.on(.focused(0)) == .ignored && list.on(.focused(3)) == .ignored)
    guard case .picked(let row, let next) = list.on(.focused(2)) else {
      Issue.record("nothing was picked")
      return
    }
    #expect(row.id == 4 && next.row?.id == 4)
    #expect(next.on(.key(.enter)) == .picked(row, next), "the cursor is among the rows again")
  }

  @Test(
    "Whatever is pasted is bounded and never narrows by what cannot be seen",
    arguments: [
      Nasty("\u{1B}[2J\u{202E}\u{200B}\u{7}"), Nasty(String(repeating: "\u{301}", count: 65_536)),
      Nasty(String(repeating: "b", count: 65_536)), "\r\n\t\0", "\" OR 1=1 --",
    ])
  func hostile(nasty: Nasty) throws {
    guard case .changed(let list) = try after([.character("/")], list()).on(.key(.paste(nasty.text))) else { return }
    let erased = try after([.escape], list)
    #expect(ids(erased) == [1, 2, 3, 4, 5, 6])
    #expect(list.rows.count <= 6)
  }

  @Test("Words have a limit, and what is behind it does not count")
  func limit() throws {
    let limit = LiveRows<Crate>.wordLimit
    let list = try after([.character("/"), .paste(String(repeating: " ", count: limit - 4) + "budi x")], list())
    #expect(ids(list) == [2, 4])
  }

  // MARK: Renewing

  @Test("A renewal keeps order, words, what is being typed, and the cursor on the same thing")
  func renewed() throws {
    let list = try after([.character("s")] + typing("budi") + [.enter, .down, .character("/")], list())
    #expect(list.row?.id == 4)
    let new = Crate(id: 7, name: "Budi Zed", weight: 1)
    var changed = Self.crates[3]
    changed.weight = 1
    let next = list.looking.telling([new, changed, Self.crates[0], Self.crates[1]])
    #expect(ids(next) == [4, 2, 7] && next.row == changed)
    #expect(ids(try after([.character(" "), .character("z")], next)) == [7], "the cursor is in the line still")
  }

  @Test("When the chosen one is gone, its neighbour is chosen; when all are, none is")
  func gone() throws {
    let list = try after([.down, .down], list())
    #expect(list.telling(Self.crates.filter { $0.id != 3 }).row?.id == 4)
    #expect(list.telling(Array(Self.crates.prefix(2))).row?.id == 2)
    let none = list.telling([])
    #expect(none.row == nil && none.telling(Self.crates).row?.id == 3)
  }

  @Test(
    "Nothing is searched or sorted where there is nothing", arguments: [Key.character("/"), .character("s"), .enter])
  func empty(key: Key) {
    #expect(list([]).on(.key(key)) == .ignored)
    #expect(LiveRows<Crate>(seat).on(.key(key)) == .ignored)
    #expect(list([]).on(.key(.escape)) == .left)
  }

  @Test("A kind with one order is not sorted; a screen with a search of its own keeps the key for it")
  func without() throws {
    let chain = LiveRows<Link>(seat).telling([Link(text: "b"), Link(text: "a")])
    #expect(chain.on(.key(.character("s"))) == .ignored)
    #expect(try after([.character("/"), .character("a")], chain).rows == [Link(text: "a")])
    let own = LiveRows<Crate>(seat, hasSearch: false).telling(Self.crates)
    #expect(own.on(.key(.character("/"))) == .ignored)
    #expect(try after([.character("s")], own).rows.first?.id == 6)
  }
}

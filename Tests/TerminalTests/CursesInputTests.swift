import Console
import Curses
import Glibc
import TerminalSupport
import Testing

extension CursesTests {
  @Test("Keys arrive one by one, in order") func keys() throws {
    var desk = try Desk()
    desk.types("é1\r\u{1B}[A\u{1B}OP\u{7F}")
    let expected: [Key] = [.character("é"), .character("1"), .enter, .up, .function(1), .backspace]
    for key in expected { #expect(desk.next() == .key(key)) }
    #expect(desk.terminal.next(within: 0) == .quiet)
  }

  @Test(
    "Keys that make signals elsewhere are only keys here",
    arguments: [
      ("\u{3}", Key.unknown), ("\u{1A}", .edit(.undo)), ("\u{1C}", .unknown), ("\u{13}", .unknown),
      ("\u{11}", .unknown), ("\u{4}", .unknown),
    ])
  func controlKeys(_ typed: String, _ key: Key) throws {
    var desk = try Desk()
    desk.types(typed + "a")
    #expect(desk.next() == .key(key))
    #expect(desk.next() == .key(.character("a")))
  }

  @Test("E1: Escape comes after its pause, without any other key") func escape() throws {
    var desk = try Desk()
    desk.types("\u{1B}")
    #expect(desk.next() == .key(.escape))
  }

  @Test(
    "E1: a sequence in two reads is one key",
    arguments: [("\u{1B}[", "5~", Key.pageUp), ("\u{1B}O", "P", .function(1)), ("\u{1B}[2", "1~", .function(10))])
  func splitSequence(_ head: String, _ tail: String, _ key: Key) throws {
    // However slowly the machine lets the second half come.
    var desk = try Desk(
      options: CursesOptions(escapePause: 1_000, environment: CursesEnvironment(terminal: "xterm-256color")))
    desk.types(head)
    #expect(desk.terminal.next(within: 0) == .quiet)
    desk.types(tail)
    #expect(desk.next() == .key(key))
    #expect(desk.terminal.next(within: 0) == .quiet)
  }

  @Test("A paste is one key") func paste() throws {
    var desk = try Desk()
    desk.paint([[Run("Alamat")]])
    #expect(desk.pair.shows("\u{1B}[?2004h"))
    desk.types("\u{1B}[200~Jl. Sudirman\nNo. 1\u{1B}[201~")
    #expect(desk.next() == .key(.paste("Jl. Sudirman\nNo. 1")))
  }

  @Test("An unterminated paste is over by itself") func unterminatedPaste() throws {
    var desk = try Desk()
    desk.types("\u{1B}[200~abc")
    #expect(desk.next() == .key(.paste("abc")))
  }

  @Test("E9: a tap has its cell, and none of its bytes becomes text") func tap() throws {
    var desk = try Desk()
    desk.types("\u{1B}[<0;15;4M\u{1B}[<0;15;4m\u{1B}[<0;1;1Ma")
    #expect(desk.next() == .key(.tap(Position(row: 3, column: 14))))
    #expect(desk.next() == .key(.tap(Position(row: 0, column: 0))))
    #expect(desk.next() == .key(.character("a")))
  }

  @Test("Without the mouse nobody asks for taps") func noMouse() throws {
    var desk = try Desk(options: CursesOptions(hasMouse: false, environment: CursesEnvironment(terminal: "xterm")))
    desk.paint([[Run("a")]])
    #expect(desk.screen.wantsMouse == false)
  }

  @Test("An impatient Enter can be dropped, also while it still waits in the kernel") func dropPending() throws {
    var desk = try Desk()
    #expect(desk.terminal.hasPending == false)
    desk.types("a\r\r")
    #expect(desk.terminal.hasPending == true)
    #expect(desk.next() == .key(.character("a")))
    #expect(desk.terminal.hasPending == true)
    desk.types("\r\u{1B}[200~abc")
    desk.terminal.dropPending()
    desk.types("\u{1B}[201~")
    #expect(desk.terminal.next(within: 60) == .quiet)
    #expect(desk.terminal.hasPending == false)
    desk.types("b")
    #expect(desk.next() == .key(.character("b")))
  }

  @Test("A reply wakes the loop before the keys, and stays until it is read") func woken() throws {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    var desk = try Desk(watching: [ends[0]])
    #expect(desk.terminal.next(within: 0) == .quiet)
    desk.types("ab")
    #expect(desk.next() == .key(.character("a")))
    var byte: UInt8 = 1
    #expect(write(ends[1], &byte, 1) == 1)
    #expect(desk.next() == .woken)
    #expect(desk.next() == .woken)
    #expect(read(ends[0], &byte, 1) == 1)
    #expect(desk.next() == .key(.character("b")))
  }

  @Test("Each of several descriptors wakes the loop") func wokenBySeveral() throws {
    var pipes = [[Int32]](repeating: [-1, -1], count: 2)
    for index in pipes.indices { #expect(pipe(&pipes[index]) == 0) }
    defer { for end in pipes.flatMap(\.self) { close(end) } }
    var desk = try Desk(watching: pipes.map { $0[0] })
    for ends in pipes {
      #expect(desk.terminal.next(within: 0) == .quiet)
      var byte: UInt8 = 1
      #expect(write(ends[1], &byte, 1) == 1)
      #expect(desk.next() == .woken)
      #expect(read(ends[0], &byte, 1) == 1)
    }
  }

  // MARK: Sizes

  @Test("C3: a storm of ten thousand sizes is one event, and the next frame is whole") func resizeStorm() throws {
    var desk = try Desk()
    desk.paint([[Run("rahasia")]])
    for number in 0..<10_000 {
      desk.resize(rows: 1 + number % 60, columns: 1 + number % 200)
    }
    desk.resize(rows: 30, columns: 100)
    #expect(desk.next() == .resized)
    #expect(desk.terminal.next(within: 0) == .quiet)
    #expect(desk.terminal.size == Size(rows: 30, columns: 100))
    desk.paint((0..<30).map { [Run("baris \($0)")] })
    #expect(desk.screen.line(29) == "baris 29")
    #expect(!desk.screen.text.contains("rahasia"))
  }

  @Test(
    "Impossible sizes are survived, and 80 x 24 comes back",
    arguments: [(0, 0), (0, 80), (1, 1), (20, 5), (1, 32_767), (32_767, 1), (32_767, 32_767), (65_535, 65_535)])
  func impossibleSizes(_ rows: Int, _ columns: Int) throws {
    var desk = try Desk()
    desk.paint([[Run("satu")]], cursor: Position(row: 23, column: 79))
    desk.resize(rows: rows, columns: columns)
    #expect(desk.next() == .resized)
    #expect((1...250).contains(desk.terminal.size.rows))
    #expect((1...640).contains(desk.terminal.size.columns))
    desk.paint([[Run("dua"), Run("日", .error)]], cursor: Position(row: 23, column: 79))
    desk.resize(rows: 24, columns: 80)
    #expect(desk.next() == .resized)
    desk.paint([[Run("tiga")]], cursor: Position(row: 23, column: 79))
    #expect(desk.screen.line(0) == "tiga")
    #expect(desk.screen.cursor == (23, 79))
  }

  @Test("A terminal that does not know its size has the standard one") func unknownSize() throws {
    let desk = try Desk(rows: 0, columns: 0)
    #expect(desk.terminal.size == .standard)
  }

  // MARK: The end

  @Test("SIGTERM ends, again and again, and gives the terminal back", arguments: [SIGTERM, SIGHUP])
  func signals(_ number: Int32) throws {
    let pty = try PtyPair()
    let before = pty.master.modes
    var desk = try Desk(pty)
    desk.paint([[Run("rahasia")]])
    desk.types("abc")
    deliver(number)
    #expect(desk.next() == .ended(.signal(number)))
    #expect(desk.next() == .ended(.signal(number)))
    desk.close()
    #expect(pty.master.modes == before)
    #expect(!pty.master.screen.text.contains("rahasia"))
  }

  @Test(
    "Ctrl-C, Ctrl-Z and a lost pipe from outside are ignored", arguments: [SIGINT, SIGQUIT, SIGTSTP, SIGTTOU, SIGPIPE])
  func ignoredSignals(_ number: Int32) throws {
    var desk = try Desk()
    deliver(number)
    #expect(desk.terminal.next(within: 0) == .quiet)
  }

  @Test("A pulled cable is a hang-up at once, and painting goes on quietly") func hangUp() throws {
    var desk = try Desk()
    desk.paint([[Run("rahasia")]])
    desk.pty.hangUp()
    #expect(desk.next() == .ended(.hangup))
    desk.terminal.paint(Frame(size: .standard, rows: [[Run("x")]]))
    desk.terminal.wipe()
    desk.terminal.dropPending()
    #expect(desk.next() == .ended(.hangup))
  }

  @Test("A pulled cable is also found while painting") func hangUpWhilePainting() throws {
    var desk = try Desk()
    desk.pty.hangUp()
    desk.terminal.paint(Frame(size: .standard, rows: [[Run("x")]]))
    #expect(desk.next() == .ended(.hangup))
  }

  @Test("A terminal that takes nothing does not keep the program from ending") func stuckTerminal() throws {
    let pty = try PtyPair()
    let before = pty.master.modes
    var desk = try Desk(pty)
    deliver(SIGTERM)
    for turn in 0..<200 {
      let rows = (0..<24).map {
        [Run(String(repeating: turn % 2 == 0 ? "a" : "b", count: 80), $0 % 2 == 0 ? .bar : .error)]
      }
      desk.terminal.paint(Frame(size: .standard, rows: rows))
    }
    #expect(desk.next() == .ended(.signal(SIGTERM)))
    desk.close(reading: false)
    #expect(pty.master.modes == before)
  }
}

package import Console
package import Rules

/// The sentences that belong to no screen: what the loop and the layout say in one language.
///
/// All of them are short enough for a line of 76 cells, but for `helpIntro`, `idleWarning`, `lockWarning` and
/// `tooSmall`, which wrap.
package protocol KioskWords: Sendable {
  /// The name of the service, at the left of the top line.
  var service: String { get }

  /// The name of this language, at the right of the top line: "Bahasa Indonesia".
  var languageName: String { get }

  /// A day and a time of day with its zone: "Min 29/11/2026 14.05 WIB".
  /// - Parameters:
  ///   - hour: 0 to 23
  ///   - minute: 0 to 59
  func clock(_ day: CivilDay, hour: Int, minute: Int, zone: Zone) -> String

  /// "Langkah 3 dari 7".
  func progress(_ progress: Progress) -> String

  /// The screen is smaller than the pages need.
  func tooSmall(needed: Size, present: Size) -> String

  // MARK: Keys of every screen, as the last line names them

  /// F1.
  var help: String { get }

  /// F2, in the language that it leads to: "English" here, "Bahasa Indonesia" there.
  var otherLanguage: String { get }

  /// F10 and 0.
  var home: String { get }
  /// What Ctrl-L does where somebody works.
  var lock: String { get }

  /// Escape, while something is waited for that can be given up.
  var cancel: String { get }

  /// The space bar, as a key's name: "Spasi".
  var space: String { get }

  /// Any key at all closes what is shown over the page.
  var anyKey: String { get }

  /// Enter in a field that is not the last one, in the last line.
  var nextField: String { get }

  // MARK: Waiting

  /// Something is being done.
  var waiting: String { get }

  /// The same with how long it has taken.
  /// - Parameter seconds: 2 or more
  func waiting(seconds: Int) -> String

  // MARK: Nobody has touched a key for a while

  /// The title over the warning.
  var idleTitle: String { get }

  /// The visit ends by itself; that any key goes on stands in the last line.
  /// - Parameter seconds: what is left, 1 or more
  func idleWarning(seconds: Int) -> String

  /// The screen is locked by itself, and what was begun is kept.
  /// - Parameter seconds: what is left, 1 or more
  func lockWarning(seconds: Int) -> String

  // MARK: Help

  /// The title of the list of keys.
  var helpTitle: String { get }

  /// What the list below it is.
  var helpIntro: String { get }

  /// From what the question means to the keys.
  var helpKeys: String { get }
  /// Leads to more of them.
  var helpMore: String { get }

  /// Letters and digits fill the field.
  var typing: String { get }

  /// Backspace and Delete.
  var erasing: String { get }

  /// The arrows, Home and End inside a field.
  var movingInField: String { get }

  /// Tab, Shift-Tab and the arrows, from field to field and button to button.
  var movingFocus: String { get }

  /// Enter in a field: to the next one, or on.
  var entering: String { get }

  /// Enter and the space bar on a button.
  var pressing: String { get }

  /// The arrows, Home and End in a numbered list.
  var movingInList: String { get }

  /// Enter and the digits in a numbered list.
  var choosing: String { get }

  /// "12 dari 16": how many signs of a number are there; and that they are too many, or that no more are taken.
  func counted(_ count: Int, of limit: Int, isFull: Bool) -> String

  /// Ctrl-U, Ctrl-K and Ctrl-W.
  var erasingMore: String { get }

  /// Ctrl-Z.
  var takingBack: String { get }

  /// The digits, the arrows and the space bar in a field with options.
  var choosingOption: String { get }

  /// The same in the last line, behind the keys: "Pilih".
  var choose: String { get }

  // MARK: Tables

  /// Which rows of a table are shown: "12-30 dari 214".
  /// - Parameters:
  ///   - rows: counted from 1
  ///   - count: how many there are, more than are shown
  func shown(rows: ClosedRange<Int>, of count: Int) -> String

  /// The arrows, Home, End, PgUp and PgDn in a table.
  var movingInTable: String { get }

  // MARK: Signs

  /// What stands before a note besides its colour; one or two cells.
  func sign(of tone: Tone) -> String

  // MARK: The demonstration

  /// Says that the data are invented.
  var demoBanner: String { get }

  /// On the pages of nobody's visit: that it is connected to nothing real.
  var demoNotice: String { get }

  /// F6, and the title of the panel with the steps of a first look.
  var demoTour: String { get }

  /// Above them.
  var demoTourIntro: String { get }

  /// F7 at the kiosk, and at the counter.
  var demoCounter: String { get }
  var demoKiosk: String { get }

  /// F8, and the title of the panel with what can be tried.
  var demoExamples: String { get }

  /// Above it: what it is for.
  var demoIntro: String { get }

  /// Enter on an example: it is typed into the form that is open.
  var demoFill: String { get }

  /// Puts a panel away.
  var demoClose: String { get }

  /// What the demonstration's clock shows, and what it showed before it was moved.
  func demoNow(_ moment: String) -> String
  func demoBefore(_ moment: String) -> String

  /// F9, and the title of the page that moves the clock.
  var demoClock: String { get }

  /// F12.
  var demoLeave: String { get }

  /// One line of the page that moves the clock.
  func label(of jump: ClockJump) -> String
}

extension KioskWords {
  /// The signs of most languages.
  package func sign(of tone: Tone) -> String {
    switch tone {
    case .success: "✓"
    case .info: "i"
    case .warning: "!"
    case .error: "✗"
    }
  }
}

/// How far the clock of the demonstration is moved.
package enum ClockJump: Sendable, Hashable, CaseIterable {
  /// 1 h.
  case hour
  /// 24 h.
  case day
  /// To the opening of the next working day.
  case workingDay
}

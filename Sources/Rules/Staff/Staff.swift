// Accounts of staff, their passwords and their shifts. All numbers *ours*.
//
//   10 to 128     characters of a password
//   3 wrong       in a row pause that name at that terminal for 15 minutes, doubling with each further pause to 24 h
//   30 wrong      of one name in 24 hours, over all terminals, lock it until a supervisor opens it; a supervisor's
//                 own account is never locked everywhere
//   10 hours      a shift, *setting*: then everybody signs in anew

/// Somebody who works at a counter.
package struct Staff: Sendable, Hashable {
  package let name: StaffName
  package var role: Role
  /// The code of the branch whose people and tickets are his.
  package var branch: String
  /// His own, so that he never serves himself. Rule B1.
  package var nik: NIK
  /// The password's Argon2id string; nothing can be read from it.
  package var secret: String
  package var isDisabled: Bool
  /// When the password was wrong, at any terminal, oldest first; the last 24 hours suffice.
  package var wrongs: [Moment]
  /// Since when wrong passwords have locked it everywhere.
  package var locked: Moment?
  /// A penyelia who answers for the branch: what is past due goes into that list. Set on the host. Rule T12.
  package var isHead: Bool
  /// The password was chosen by somebody else: nothing is done with it but choosing another one.
  package var mustChangePassword: Bool

  package init(
    name: StaffName, role: Role, branch: String, nik: NIK, secret: String, isDisabled: Bool = false,
    wrongs: [Moment] = [], locked: Moment? = nil, isHead: Bool = false, mustChangePassword: Bool = false
  ) {
    self.name = name
    self.role = role
    self.branch = branch
    self.nik = nik
    self.secret = secret
    self.isDisabled = isDisabled
    self.wrongs = wrongs
    self.locked = locked
    self.isHead = isHead
    self.mustChangePassword = mustChangePassword
  }

  /// Bears the mark, and can act by it.
  package var isActingHead: Bool { isHead && role == .supervisor && !isDisabled }

  /// Wrong passwords in 24 hours, over all terminals, that lock.
  package static let wrongLimit = 30
  private static let memory = Span.hours(24)

  /// Counts a wrong password; true when this one locks the account. Never a supervisor's.
  package mutating func noteWrong(at now: Moment) -> Bool {
    wrongs = Array((wrongs.filter { $0.later(by: Self.memory) > now } + [now]).suffix(Self.wrongLimit))
    guard role != .supervisor, locked == nil, wrongs.count >= Self.wrongLimit else { return false }
    locked = now
    return true
  }

  /// A right password takes back the count of its own try, and nothing else: others may be guessing meanwhile.
  package mutating func takeBack(wrongAt moment: Moment) {
    if let index = wrongs.lastIndex(of: moment) { wrongs.remove(at: index) }
    if locked == moment { locked = nil }
  }

  /// A supervisor lets it in again; what was counted stays but for as many tries as one terminal gives, *ours*: whoever
  /// goes on guessing locks it again.
  package mutating func open() {
    locked = nil
    wrongs = Array(wrongs.suffix(Self.wrongLimit - SignInBrake.limit))
  }

  /// A new password, which nobody has guessed at yet; whoever has it next chooses one of his own.
  package mutating func reset(to secret: String) {
    self.secret = secret
    isDisabled = false
    mustChangePassword = true
    locked = nil
    wrongs = []
  }
}

/// The wrong passwords of one name at one terminal of a branch.
package struct SignInBrake: Sendable, Hashable {
  /// Wrong passwords in a row that pause.
  package static let limit = 3
  private static let first = Span.minutes(15)
  private static let longest = Span.hours(24)

  /// In a row since the last pause or the last right one.
  package var wrong: Int
  /// Pauses since the last right one.
  package var pauses: Int
  /// Exclusive: passwords count again at this very moment.
  package var pausedUntil: Moment?

  package init(wrong: Int = 0, pauses: Int = 0, pausedUntil: Moment? = nil) {
    self.wrong = wrong
    self.pauses = pauses
    self.pausedUntil = pausedUntil
  }

  /// Whether both are numbers that counting can lead to; any other is damage.
  package var isPlausible: Bool { (0..<Self.limit).contains(wrong) && (0...Self.mostPauses).contains(pauses) }

  /// Nobody waits through more of them.
  private static let mostPauses = 1_000_000

  /// The end of a pause that still lasts.
  package func pause(at now: Moment) -> Moment? { pausedUntil.flatMap { now < $0 ? $0 : nil } }

  /// Its pause is ended by somebody: how many there were stays, so that the next one is as long as it would have been.
  package var lifted: SignInBrake { SignInBrake(pauses: pauses) }

  /// Counts a wrong password; true when this one starts a pause. Only while none lasts.
  package mutating func noteWrong(at now: Moment) -> Bool {
    wrong = min(max(0, wrong), Self.limit - 1) + 1
    guard wrong >= Self.limit else { return false }
    let minutes = Self.first.milliseconds << min(pauses, 7)
    pausedUntil = now.later(by: .milliseconds(min(minutes, Self.longest.milliseconds)))
    wrong = 0
    pauses = min(pauses, Self.mostPauses - 1) + 1
    return true
  }
}

/// From signing in to signing out, at one terminal.
package struct Shift: Sendable, Hashable {
  package let id: ShiftID
  package let staff: StaffName
  /// Where the officer signed in, in the branch of the account. Rule MB2.
  package let station: Station
  package let since: Moment
  /// Exclusive: from here on nothing is done without the password.
  package var until: Moment
  /// Signed out.
  package var ended: Moment?

  package init(
    id: ShiftID, staff: StaffName, station: Station, since: Moment, until: Moment, ended: Moment? = nil
  ) {
    self.id = id
    self.staff = staff
    self.station = station
    self.since = since
    self.until = until
    self.ended = ended
  }

  /// How long after its end the same officer's password lets it go on, with what was begun; *ours*.
  package static let grace = Span.hours(1)

  package func isOpen(at now: Moment) -> Bool { ended == nil && now < until }

  /// Open, or over by time alone and for less than ``grace``: the password lets it go on.
  package func canGoOn(at now: Moment) -> Bool { ended == nil && now < until.later(by: Self.grace) }
}

/// Names a shift.
package typealias ShiftID = Identifier<Shift>

/// A password as it was typed; it never shows.
package struct Password: Sendable, Hashable, Masked {
  /// In characters as a person counts them, inclusive.
  package static let lengths = 10...128

  /// Why nobody may choose it.
  package enum Fault: Error, Sendable, Hashable {
    case tooShort(Int)
    case tooLong(Int)
    /// The account's own name, one sign over and over, or the number of a card or a KTP.
    case guessable
  }

  /// In clear, composed, so that two keyboards write it alike.
  package let text: String

  /// What somebody signs in with: any text; a wrong one is only wrong.
  package init(typed text: String) { self.text = String(Typed.composed(text).prefix(Self.lengths.upperBound + 1)) }

  /// What somebody chooses.
  package init(chosen typed: String, for name: StaffName) throws(Fault) {
    let text = Typed.composed(typed)
    guard text.count >= Self.lengths.lowerBound else { throw .tooShort(text.count) }
    guard text.count <= Self.lengths.upperBound, text.utf8.count <= 20 * Self.lengths.upperBound else {
      throw .tooLong(text.count)
    }
    guard Set(text).count > 2, Self.isApart(text, from: name), !Self.isNumber(text) else { throw .guessable }
    self.text = text
  }

  /// Whether it can be a password at all. What cannot is no try: nobody is locked out by a key that slipped, nor by a
  /// scanner that reads a card before a locked screen.
  package var isTry: Bool { text.count >= Self.lengths.lowerBound && !Self.isNumber(text) }

  /// The number of a card or a KTP, as a scanner types it.
  private static func isNumber(_ text: String) -> Bool {
    (try? KPJ(text)) != nil || (try? NIK(text)) != nil
  }

  /// Without the name there is enough of it left.
  private static func isApart(_ text: String, from name: StaffName) -> Bool {
    let rest = text.lowercased().split(separator: name.text).reduce(0) { $0 + $1.count }
    return rest == text.count || rest >= 8
  }

  package var mask: String { "********" }
}

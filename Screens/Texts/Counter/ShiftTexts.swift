import Flow
import Rules
import Services

/// The counter: short, for people who read it all day.
struct ShiftTexts: Sendable {
  /// Above every page, before the name of the branch.
  let topLine: String
  let signInTitle: String
  let signInIntro: String
  let signInField: @Sendable (SignIn.Line) -> String
  let signIn: String
  let signInUnfinished: String
  /// One and the same for an unknown name, a wrong password and a closed account.
  let wrongPassword: String
  /// Where only the password is asked.
  let wrongOwnPassword: String
  /// Whose account, and until when.
  let signInPaused: @Sendable (String, String) -> String
  let accountLocked: String
  /// Something has happened to what is open.
  let stale: String
  let renew: String
  let lockedTitle: String
  /// Whose shift is over, and that what was not sent is gone.
  let shiftOver: @Sendable (String) -> String
  /// By whom.
  let locked: @Sendable (String) -> String
  let unlockUnfinished: String
  let goOn: String
  let signOut: String
  let menuTitle: String
  /// Who has signed in, as what.
  let who: @Sendable (String, Role) -> String
  let role: @Sendable (Role) -> String
  /// What the menu offers.
  let service: @Sendable (CounterService) -> Label
  /// How much waits.
  let waitingLabel: @Sendable (CounterMenu.Waiting) -> String
  let waiting: @Sendable (CounterMenu.Waiting, Overview) -> String
  /// Instead of it, before the desk has answered for the first time.
  let counting: String
  let refusedTitle: String
  let refusal: @Sendable (CounterRefusal) -> String
  let duty: @Sendable (Duty) -> String
  let nothingDone: String
  /// About which complaints something was begun and is parked, the longest ago first; at least one.
  let parked: @Sendable ([Parked]) -> String
  let goOnParked: String
  let leaveTitle: String
  /// All that would be lost, the nearest first; and whose it is, where that is not who reads.
  let leaveTyped: @Sendable ([LeaveTyped.Matter], String?) -> String
  /// By what is typed where it was left; nil when it lies behind that.
  let goOnTyping: @Sendable (LeaveTyped.Matter?) -> String
  let leaveIt: String
  /// The same where it ends the shift.
  let leaveItAndSignOut: String
  let leaveShiftTitle: String
  /// Whose shift it is.
  let leaveShift: @Sendable (String) -> String
  let nothingUnsent: String
  /// A face check waits behind the lock.
  let comparisonOpen: String
  let leaveShiftNow: String
}

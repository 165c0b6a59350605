import Keeping
package import Rules
package import Services

/// What wrong passwords and their end change.
extension WritingSession {
  package func saveWrongs(_ wrongs: [Moment], locked: Moment?, of name: StaffName) throws(Failure) {
    try hold(.staff(name))
    try run(
      "UPDATE staff SET wrongs = ?, locked = ? WHERE name = ?",
      [try JSON.text(of: wrongs), locked?.milliseconds, name.text])
  }

  package func forgetSignInBrakes(of name: StaffName) throws(Failure) {
    try hold(.staff(name))
    try run("DELETE FROM sign_in_brake WHERE name = ?", [name.text])
  }

  package func endShifts(of name: StaffName, at moment: Moment) throws(Failure) {
    try hold(.staff(name))
    try run("UPDATE shift SET ended = ? WHERE staff = ? AND ended IS NULL", [moment.milliseconds, name.text])
  }
}

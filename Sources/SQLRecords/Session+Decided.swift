import Keeping
package import Rules
package import Services

/// What an officer was shown, has seen of a KTP, and was told by callers.
extension Session {
  package func cardSight(of participant: ParticipantID, in sitting: SittingID) throws(Failure) -> CardSight? {
    try one(
      "SELECT staff, telephone, looked, seen FROM card_sight WHERE sitting = ? AND participant = ?",
      [sitting.stored, participant.stored]
    ) { (cells) throws(Failure) in
      CardSight(
        sitting: sitting, participant: participant, staff: try cells.staff("staff"),
        isByTelephone: try cells.need("telephone"), seen: try cells.mayMoment("seen"),
        looked: try cells.moment("looked"))
    }
  }

  package func callerFacts(of participant: ParticipantID) throws(Failure) -> CallerFacts {
    let facts = try one(
      "SELECT wrongs, ended_until FROM caller_facts WHERE participant = ?", [participant.stored]
    ) { (cells) throws(Failure) in
      CallerFacts(
        wrongs: try JSON.value(of: try cells.need("wrongs")), endedUntil: try cells.mayMoment("ended_until"))
    }
    return facts ?? CallerFacts()
  }

  package func shown(of update: Reference, to staff: StaffName, in sitting: SittingID) throws(Failure) -> String? {
    try one(
      "SELECT digest FROM comparison_shown WHERE number = ? AND staff = ? AND sitting = ?",
      [update.description, staff.text, sitting.stored]
    ) { (cells) throws(Failure) in try cells.need("digest") }
  }
}

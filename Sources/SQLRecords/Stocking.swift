import Keeping
import Rules
package import Services

extension WritingSession {
  /// Puts everything in; what is there under the same key is replaced, ids of participants stay.
  package func stock(_ goods: Stock) throws(Failure) {
    for branch in goods.branches { try put(branch) }
    // In the order of the keys: a table that grows at its end is written several times as fast.
    for record in goods.participants.sorted(by: { $0.participant.nik < $1.participant.nik }) { try put(record) }
    for record in goods.memberships.sorted(by: { $0.membership.kpj < $1.membership.kpj }) { try put(record) }
    for claim in goods.claims { try put(claim) }
    if let population = goods.population {
      for record in population.sorted(by: { $0.nik < $1.nik }) { try put(record) }
      try put(Fact.register, time.now.iso8601)
    }
    if goods.isSynthetic { try put(Fact.synthetic, "yes") }
  }

  private func put(_ fact: String, _ value: String) throws(Failure) {
    try run(
      "INSERT INTO fact (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      [fact, value])
  }

  private func put(_ branch: Branch) throws(Failure) {
    try run(
      """
      INSERT INTO branch (code, name, city, zone, telephone, hours) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, city = excluded.city, zone = excluded.zone,
      telephone = excluded.telephone, hours = excluded.hours
      """,
      [branch.code, branch.name, branch.city, branch.zone.rawValue, branch.telephone, branch.hours])
  }

  private func put(_ record: ParticipantRecord) throws(Failure) {
    let person = record.participant
    try run(
      """
      INSERT INTO participant (nik, id, name, birth, sex, marital, mother, telephone, email, address)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (nik) DO UPDATE SET name = excluded.name, birth = excluded.birth, sex = excluded.sex,
      marital = excluded.marital, mother = excluded.mother, telephone = excluded.telephone, email = excluded.email,
      address = excluded.address
      """,
      [
        person.nik.value, person.id.stored, person.name, person.birth.dayNumber, person.sex?.rawValue,
        person.marital?.rawValue, person.mother, person.telephone, record.email, record.address,
      ])
  }

  private func put(_ record: MembershipRecord) throws(Failure) {
    let card = record.membership
    try run(
      """
      INSERT INTO membership (kpj, nik, npp, employer, city, branch, segment, registered, status, inactive_since,
      last_paid, moving_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (kpj) DO UPDATE SET nik = excluded.nik, npp = excluded.npp, employer = excluded.employer,
      city = excluded.city, branch = excluded.branch, segment = excluded.segment, registered = excluded.registered,
      status = excluded.status, inactive_since = excluded.inactive_since, last_paid = excluded.last_paid,
      moving_to = excluded.moving_to
      """,
      [
        card.kpj.text, record.nik.value, record.npp, card.employer, card.city, card.branch.code,
        card.segment?.rawValue, card.registered.dayNumber, card.status.rawValue, card.inactiveSince?.dayNumber,
        card.lastPaid?.stored, card.movingTo,
      ])
  }

  private func put(_ record: PopulationRecord) throws(Failure) {
    try run(
      """
      INSERT INTO population (nik, name, birth, marital) VALUES (?, ?, ?, ?)
      ON CONFLICT (nik) DO UPDATE SET name = excluded.name, birth = excluded.birth, marital = excluded.marital
      """,
      [record.nik.value, record.person.name, record.person.birth.dayNumber, record.person.marital?.rawValue])
  }

  private func put(_ claim: Claim) throws(Failure) {
    try run(
      """
      INSERT INTO claim (kpj, branch, opened, status, queue, last_event) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (kpj, opened) DO UPDATE SET branch = excluded.branch, status = excluded.status,
      queue = excluded.queue, last_event = excluded.last_event
      """,
      [
        claim.kpj.text, claim.branch.code, claim.opened.dayNumber, claim.status.rawValue, claim.queueNumber,
        claim.lastEvent.dayNumber,
      ])
  }
}

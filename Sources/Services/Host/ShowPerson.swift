import Rules

extension Desk {
  /// The page of a person; the look-up itself is a ledger row. Rules L1, L2.
  func showPerson(
    _ nik: NIK, for reason: ReasonCode, by attendance: Attendance
  ) throws(Failure) -> HostReply {
    try writing(for: attendance) { books throws(Failure) in
      guard let participant = try books.dossier(of: nik).participant else { return .unknownPerson }
      try books.enter(
        entry(
          .personShown, at: books.time.now, of: participant.id, staff: attendance.staff,
          details: ["reason": reason.text]))
      return .person(try sheet(of: participant.id, in: books))
    }
  }

  func sheet(of participant: ParticipantID, in records: any Records) throws(Failure) -> PersonSheet {
    let now = records.time.now
    let access = try records.access(of: participant).caughtUp(to: records.time).access
    let memberships = try records.memberships(of: participant)
    let update = try records.latestUpdate(of: participant)
    var block: BlockSheet?
    if let standing = access.block { block = try sheet(of: standing, participant, in: records) }
    return PersonSheet(
      id: participant, strikesLeft: Strikes(kpj: access.strikes.left(.kpj), face: access.strikes.left(.face)),
      block: block, checkingUntil: access.reservation?.lapses, counterOnly: access.counterOnly,
      update: update, updatePastDue: update?.isPastDue(at: records.time.sure) ?? false,
      claim: try claim(of: participant, in: records).map(ClaimSheet.init),
      cards: memberships.inShownOrder.map { $0.card(at: now) },
      zone: try records.branch(station.branch)?.zone ?? memberships.inShownOrder.first?.branch.zone ?? .wib, now: now,
      lacking: try records.lacking(of: participant))
  }

  /// The claim that stands in the way, as this branch is shown it. Rule P5.
  private func claim(of participant: ParticipantID, in records: any Records) throws(Failure) -> Claim? {
    try records.claims(of: participant).filter { $0.blocks(at: records.time.sure) }.shown(at: station.branch)
  }

  /// Takes over the wall clock; every open T moves by as much, so that 24 hours stay 24 hours. Rule C2.
  func acceptClock(for reason: ReasonCode, by staff: StaffName) throws(Failure) -> ClockSheet {
    try store.write(.everything) { books throws(Failure) in
      let moved = try books.acceptClock()
      let sheet = try books.clockSheet()
      try books.enter(
        entry(
          .clockAccepted, at: sheet.store, staff: staff,
          details: ["reason": reason.text, "moved-ms": "\(moved.milliseconds)"]))
      return ClockSheet(
        store: sheet.store, isTrusted: sheet.isTrusted, wall: sheet.wall, isSynchronised: sheet.isSynchronised,
        episode: sheet.episode, hasLeapt: sheet.hasLeapt, moved: moved)
    }
  }
}

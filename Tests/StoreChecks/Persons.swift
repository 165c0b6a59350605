import Rules
import Services
import Testing

extension StoreCheck {
  /// What is known of somebody comes back as it was put in.
  static let people: [StoreCheck] = [
    StoreCheck("Both records of a NIK, of either alone and of neither") { bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      let everybody = try Samples.everybody()
      try store.read { (records) throws(Failure) in
        let whole = try records.dossier(of: try Samples.whole().nik)
        #expect(whole == Dossier(participant: try Samples.whole(), registered: everybody.population[0].person))
        let bare = try records.dossier(of: try Samples.bare().nik)
        #expect(bare == Dossier(participant: try Samples.bare(), registered: nil))
        let registered = try records.dossier(of: try Samples.registeredOnly())
        #expect(registered == Dossier(participant: nil, registered: everybody.population[1].person))
        #expect(try records.dossier(of: try Samples.nik(1)) == Dossier(participant: nil, registered: nil))
      }
    },
    StoreCheck("Both records of an id, and none for an unknown one") { bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      try store.read { (records) throws(Failure) in
        let known = try records.dossier(of: Samples.wholeID)
        #expect(known == (try records.dossier(of: try Samples.whole().nik)))
        #expect(try records.dossier(of: Samples.bareID)?.participant == (try Samples.bare()))
        #expect(try records.dossier(of: Samples.strangerID) == nil)
      }
    },
    StoreCheck("All cards of a participant and nobody else's") { bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      try store.read { (records) throws(Failure) in
        let cards = try records.memberships(of: Samples.wholeID)
        #expect(Set(cards) == [try Samples.fullCard(), try Samples.oldCard()] && cards.count == 2)
        #expect(try records.memberships(of: Samples.bareID) == [try Samples.bareCard()])
        #expect(try records.memberships(of: Samples.strangerID).isEmpty)
      }
    },
    StoreCheck("All claims on the cards of a participant, with their branches") { bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      try store.read { (records) throws(Failure) in
        let claims = try records.claims(of: Samples.wholeID)
        #expect(Set(claims) == [try Samples.abandoned(), try Samples.queued()] && claims.count == 2)
        #expect(try records.claims(of: Samples.bareID).isEmpty)
      }
    },
    StoreCheck("Branches, and whether a register was delivered") { bench in
      let store = try bench.open()
      #expect(try !store.read { (records) throws(Failure) in try records.hasRegister() })
      try bench.stock(Samples.everybody())
      try store.read { (records) throws(Failure) in
        #expect(try records.branch("JKT01") == Samples.jakarta)
        #expect(try records.branch("AMB01") == Samples.ambon)
        #expect(try records.branch("jkt01") == nil)
        #expect(try records.hasRegister())
      }
    },
    StoreCheck("The latest update of a participant, whatever became of it") { bench in
      let store = try bench.open()
      let old = update(1, submitted: Samples.moment(0), .failed)
      let new = update(2, submitted: Samples.moment(86_400), .succeeded)
      try store.write { (books) throws(Failure) in
        try books.add(submission(new))
        try books.add(submission(old))
        try books.add(submission(update(3, submitted: Samples.moment(99_999)), of: Samples.bareID))
        #expect(try books.latestUpdate(of: Samples.wholeID) == new)
        #expect(try books.latestUpdate(of: Samples.strangerID) == nil)
      }
    },
    StoreCheck("A consent counts for its person, its visit and from its moment on") { bench in
      let store = try bench.open()
      let at = Samples.moment(0)
      try store.write { (books) throws(Failure) in
        try books.add(consent(at: at))
        let early = at.later(by: .milliseconds(1))
        #expect(try hasConsent(of: Samples.wholeID, in: visit, since: at, books))
        #expect(try !hasConsent(of: Samples.wholeID, in: visit, since: early, books))
        #expect(try !hasConsent(of: Samples.bareID, in: visit, since: at, books))
        #expect(try !hasConsent(of: Samples.wholeID, in: VisitID(high: 5, low: 7), since: at, books))
      }
    },
    StoreCheck("A pass of a check is no consent") { bench in
      let store = try bench.open()
      try store.write { (books) throws(Failure) in
        try books.add(consent(at: Samples.moment(0), kind: .pass(.kpj)))
        #expect(try !hasConsent(of: Samples.wholeID, in: visit, since: Samples.moment(0), books))
      }
    },
  ]
}

import Rules
import Services
import Support
import Testing

extension StoreCheck {
  /// Whoever goes from the kiosk to the counter, and what of his visit goes with him. Rules P7, KY4.
  static let handOvers: [StoreCheck] = [
    StoreCheck("A hand-over is found by its number in its branch, by its visit, and by the sitting that opened it") {
      bench in
      let stores = [try bench.open(), try bench.open()]
      let (first, later) = (handOver(1, at: 0), handOver(2, at: 5))
      let opened = HandOver(
        number: later.number, branch: later.branch, participant: later.participant, visit: later.visit, at: later.at,
        openedIn: sitting, taken: Samples.moment(9))
      try stores[0].write { (books) throws(Failure) in
        for handOver in [first, later, opened] { try books.save(handOver) }
      }
      for store in stores {
        try store.read { (records) throws(Failure) in
          #expect(try records.handOver(first.number, at: first.branch) == first)
          #expect(try records.handOver(first.number, at: "AMB01") == nil)
          #expect(try records.handOver(later.number, at: first.branch) == opened)
          #expect(try records.handOver(of: Samples.wholeID, in: visit) == opened, "the latest")
          #expect(try records.handOver(of: Samples.bareID, in: visit) == nil)
          #expect(try records.handOver(of: Samples.wholeID, in: otherVisit) == nil)
          #expect(try records.handOver(of: Samples.wholeID, openedIn: sitting) == opened)
          #expect(try records.handOver(of: Samples.wholeID, openedIn: SittingID(high: 9, low: 9)) == nil)
        }
      }
    },
    StoreCheck("Two branches may have one number, and a visit forgets those that nobody has opened") { bench in
      let store = try bench.open()
      let (here, there) = (handOver(1, at: 0), handOver(1, at: 0, branch: "AMB01", in: otherVisit))
      let opened = handOver(2, at: 1, openedIn: sitting)
      try store.write { (books) throws(Failure) in
        for handOver in [here, there, opened] { try books.save(handOver) }
        try books.removeHandOvers(of: visit)
        #expect(try books.handOver(here.number, at: here.branch) == nil)
        #expect(try books.handOver(there.number, at: "AMB01") == there)
        #expect(try books.handOver(opened.number, at: opened.branch) == opened)
      }
    },
    StoreCheck("Consent and pass go to another visit as they were, and what was used stays") { bench in
      let stores = [try bench.open(), try bench.open()]
      let all = [proof(1, .consent(text: "1")), proof(2, .pass(.kpj)), proof(3, .pass(.kpj))]
      try stores[0].write { (books) throws(Failure) in
        for proof in all { try books.add(proof) }
        try books.use([all[2]], at: Samples.moment(1))
        try books.rebind(all, to: otherVisit)
      }
      try stores[1].read { (records) throws(Failure) in
        let (id, since) = (Samples.wholeID, Samples.moment(0))
        #expect(try records.unusedProofs(of: id, in: visit, since: since).isEmpty)
        let moved = try records.unusedProofs(of: id, in: otherVisit, since: since)
        #expect(moved.map(\.errand) == [all[0].errand, all[1].errand])
        #expect(moved.map(\.at) == [all[0].at, all[1].at])
        #expect(moved.map(\.station) == [Samples.kiosk, Samples.kiosk])
      }
    },
    StoreCheck("Whose facts agreed last in a visit is known, from a moment on") { bench in
      let stores = [try bench.open(), try bench.open()]
      let before = try stores[0].write { (books) throws(Failure) in
        #expect(try books.identified(in: visit, since: Samples.moment(-9_000_000)) == nil)
        try books.identify(Samples.wholeID, in: visit)
        return books.time.now
      }
      bench.clock.passes(.seconds(5))
      let after = try stores[1].write { (books) throws(Failure) in
        try books.identify(Samples.bareID, in: visit)
        return books.time.now
      }
      for store in stores {
        try store.read { (records) throws(Failure) in
          #expect(try records.identified(in: visit, since: before) == Samples.bareID)
          #expect(try records.identified(in: visit, since: after) == Samples.bareID)
          #expect(try records.identified(in: visit, since: after.later(by: .milliseconds(1))) == nil)
          #expect(try records.identified(in: otherVisit, since: before) == nil)
        }
      }
    },
  ]

  private static let sitting = SittingID(high: 3, low: 4)

  private static func handOver(
    _ number: UInt64, at seconds: Int64, branch: String = "JKT01", in visit: VisitID = visit,
    openedIn sitting: SittingID? = nil
  ) -> HandOver {
    HandOver(
      number: HandOverNumber(chance: [number]), branch: branch, participant: Samples.wholeID, visit: visit,
      at: Samples.moment(seconds), openedIn: sitting)
  }

  private static func proof(_ errand: UInt64, _ kind: Proof.Kind) -> Proof {
    Proof(
      errand: Samples.errand(errand), kind: kind, participant: Samples.wholeID, visit: visit, station: Samples.kiosk,
      at: Samples.moment(0))
  }
}

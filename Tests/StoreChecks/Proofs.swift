import Rules
import Services
import Testing

extension StoreCheck {
  /// Consents and passes: once, in their visit, for a while. Rule P4.
  static let proofs: [StoreCheck] = [
    StoreCheck("Consent and passes come back oldest first, for their person, visit and from a moment on") { bench in
      let stores = [try bench.open(), try bench.open()]
      let all = [proof(1, .consent(text: "2026-11 ✓"), 0), proof(3, .pass(.kpj), 5), proof(2, .pass(.face), 9)]
      try stores[0].write { (books) throws(Failure) in
        for proof in all.reversed() { try books.add(proof) }
      }
      for store in stores {
        try store.read { (records) throws(Failure) in
          let (id, start) = (Samples.wholeID, Samples.moment(0))
          #expect(try records.unusedProofs(of: id, in: visit, since: start) == all)
          let late = start.later(by: .milliseconds(1))
          #expect(try records.unusedProofs(of: id, in: visit, since: late) == Array(all.dropFirst()))
          #expect(try records.unusedProofs(of: id, in: otherVisit, since: start).isEmpty)
          #expect(try records.unusedProofs(of: Samples.bareID, in: visit, since: start).isEmpty)
        }
      }
    },
    StoreCheck("What was used is unused no more, in any connection, though it is added again") { bench in
      let stores = [try bench.open(), try bench.open()]
      let (consent, pass, spare) = (
        proof(1, .consent(text: "1"), 0), proof(2, .pass(.kpj), 1), proof(3, .pass(.kpj), 2)
      )
      try stores[0].write { (books) throws(Failure) in
        for proof in [consent, pass, spare] { try books.add(proof) }
        try books.use([consent, pass], at: Samples.moment(60))
        #expect(try unused(books) == [spare])
        for proof in [consent, pass, spare] { try books.add(proof) }
      }
      #expect(try stores[1].read { (records) throws(Failure) in try unused(records) } == [spare])
      try stores[1].write { (books) throws(Failure) in try books.use([consent, pass, spare], at: Samples.moment(61)) }
      #expect(try stores[0].read { (records) throws(Failure) in try unused(records) }.isEmpty)
    },
    StoreCheck("An errand leaves one proof, the first") { bench in
      let store = try bench.open()
      try store.write { (books) throws(Failure) in
        try books.add(proof(1, .pass(.kpj), 0))
        try books.add(proof(1, .pass(.face), 5))
        #expect(try unused(books) == [proof(1, .pass(.kpj), 0)])
      }
    },
  ]

  static let otherVisit = VisitID(high: 5, low: 7)

  private static func proof(_ errand: UInt64, _ kind: Proof.Kind, _ seconds: Int64) -> Proof {
    Proof(
      errand: Samples.errand(errand), kind: kind, participant: Samples.wholeID, visit: visit, station: Samples.kiosk,
      at: Samples.moment(seconds))
  }

  private static func unused(_ records: any Records) throws(Failure) -> [Proof] {
    try records.unusedProofs(of: Samples.wholeID, in: visit, since: Moment(milliseconds: 0))
  }
}

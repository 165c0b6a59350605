import Rules
import Services
import Support
import Testing

extension StoreCheck {
  /// What is to be told outside of the kiosk, written with what it tells. Rules MS1, MSf.
  static let outbox: [StoreCheck] = [
    StoreCheck("A notice is of its branch, comes back whole, and the earliest due is the first") { bench in
      let store = try bench.open()
      let notices = [
        Notice(
          .blockOpens, about: Samples.reference(1), of: Samples.wholeID, branch: "JKT01", at: Samples.moment(0),
          notBefore: Samples.moment(90)),
        Notice(.ticketWritten, about: Samples.reference(2), of: nil, branch: "JKT01", at: Samples.moment(5)),
        Notice(
          .updateDecided, about: Samples.reference(3), of: Samples.bareID, branch: "AMB01", at: Samples.moment(7)),
      ]
      try store.write { (books) throws(Failure) in for notice in notices { try books.send(notice) } }
      try store.read { (records) throws(Failure) in
        #expect(try records.notices(at: "JKT01", limit: 9) == [notices[1], notices[0]])
        #expect(try records.notices(at: "JKT01", limit: 1) == [notices[1]])
        #expect(try records.notices(at: "AMB01", limit: 9) == [notices[2]])
        #expect(try records.notices(at: "BDG01", limit: 9).isEmpty)
      }
    },
    StoreCheck("The same notice is written once, and of another moment it is another one") { bench in
      let store = try bench.open()
      let first = Notice(
        .ticketWritten, about: Samples.reference(1), of: nil, branch: "JKT01", at: Samples.moment(0))
      let second = Notice(
        .ticketWritten, about: Samples.reference(1), of: nil, branch: "JKT01", at: Samples.moment(1))
      try store.write { (books) throws(Failure) in for notice in [first, second, first] { try books.send(notice) } }
      #expect(
        try store.read { (records) throws(Failure) in try records.notices(at: "JKT01", limit: 9) } == [first, second])
    },
    StoreCheck("What is recalled is sent no more, and nothing else with it") { bench in
      let store = try bench.open()
      let (one, other) = (Samples.reference(1), Samples.reference(2))
      try store.write { (books) throws(Failure) in
        for subject in [one, other] {
          try books.send(Notice(.blockOpens, about: subject, of: nil, branch: "JKT01", at: Samples.moment(0)))
        }
        try books.send(Notice(.updateDecided, about: one, of: nil, branch: "JKT01", at: Samples.moment(0)))
        try books.recall(.blockOpens, about: one)
      }
      let left = try store.read { (records) throws(Failure) in try records.notices(at: "JKT01", limit: 9) }
      #expect(Set(left.map(\.subject)) == [one, other])
      #expect(left.count == 2)
    },
    StoreCheck("A transaction that fails sends nothing") { bench in
      let store = try bench.open()
      #expect(throws: Failure.busy) {
        try store.write { (books) throws(Failure) in
          try books.send(
            Notice(.blockOpens, about: Samples.reference(1), of: nil, branch: "JKT01", at: Samples.moment(0)))
          throw .busy
        }
      }
      #expect(try store.read { (records) throws(Failure) in try records.notices(at: "JKT01", limit: 9) }.isEmpty)
    },
  ]
}

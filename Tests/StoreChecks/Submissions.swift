import Rules
import Services
import Support
import Testing

extension StoreCheck {
  /// A pengkinian from its submission to what it changes for good. Rules G10, P2, P3, P5.
  static let submissions: [StoreCheck] = [
    StoreCheck("A submission comes back with everything that was stated, through another connection too") { bench in
      let stores = [try bench.open(), try bench.open()]
      for (number, data) in [try plain(), try hostile()].enumerated() {
        let stated = Submission(
          update: update(UInt64(number), submitted: Samples.moment(0)), participant: Samples.wholeID,
          station: Station(branch: "JKT01", terminal: "kios «1»; --"), data: data)
        try stores[0].write { (books) throws(Failure) in try books.add(stated) }
        for store in stores {
          try store.read { (records) throws(Failure) in
            #expect(try records.submission(stated.update.number) == stated)
          }
        }
      }
      #expect(try stores[1].read { (records) throws(Failure) in try records.submission(Samples.reference(9)) } == nil)
    },
    StoreCheck("What became of an update is stored, and nothing else of it changes") { bench in
      let store = try bench.open()
      for (number, end) in try everyEnd().enumerated() {
        let stated = try submission(update(UInt64(number), submitted: Samples.moment(Int64(number))))
        var decided = stated
        end(&decided.update)
        #expect(decided != stated)
        try store.write { (books) throws(Failure) in
          try books.add(stated)
          try books.save(decided.update, of: decided.participant)
          #expect(try books.submission(stated.update.number) == decided)
          #expect(try books.latestUpdate(of: Samples.wholeID) == decided.update)
        }
      }
    },
    StoreCheck("What was never submitted cannot be saved, and a number that is taken not be added") { bench in
      let store = try bench.open()
      let first = try submission(update(1, submitted: Samples.moment(0)))
      let second = try submission(update(1, submitted: Samples.moment(5)), of: Samples.bareID)
      try store.write { (books) throws(Failure) in try books.add(first) }
      #expect(throws: Failure.damaged) {
        try store.write { (books) throws(Failure) in
          try books.save(update(2, submitted: Samples.moment(0)), of: Samples.wholeID)
        }
      }
      #expect(throws: Failure.damaged) { try store.write { (books) throws(Failure) in try books.add(second) } }
      try store.read { (records) throws(Failure) in
        #expect(try records.submission(first.update.number) == first)
        #expect(try records.submission(Samples.reference(2)) == nil)
        #expect(try records.latestUpdate(of: Samples.bareID) == nil)
      }
    },
    StoreCheck("A branch sees its own updates, in one state or in any, the earliest due first") { bench in
      let store = try bench.open()
      let (late, soon) = (update(1, submitted: Samples.moment(90)), update(2, submitted: Samples.moment(10)))
      let failed = update(3, submitted: Samples.moment(50), .failed)
      try store.write { (books) throws(Failure) in
        for update in [late, failed, soon] { try books.add(submission(update)) }
        let elsewhere = Station(branch: "AMB01", terminal: "kiosk-1")
        let data = try submission(late).data
        try books.add(
          Submission(
            update: update(4, submitted: Samples.moment(0)), participant: Samples.bareID, station: elsewhere, data: data
          ))
      }
      try store.read { (records) throws(Failure) in
        func found(_ state: Update.State?, limit: Int = 9) throws(Failure) -> [Update] {
          try records.updates(at: "JKT01", in: state, limit: limit).map(\.update)
        }
        #expect(try found(nil) == [soon, failed, late])
        #expect(try found(.inProcess) == [soon, late])
        #expect(try found(.failed) == [failed])
        #expect(try found(.withdrawn).isEmpty)
        #expect(try found(nil, limit: 2) == [soon, failed])
        #expect(try found(.inProcess, limit: 1) == [soon])
        #expect(try records.updateCounts(at: "JKT01", in: .inProcess).all == 2)
        #expect(try records.updateCounts(at: "JKT01", in: nil).all == 3)
        #expect(try records.updates(at: "AMB01", in: nil, limit: 9).map(\.of) == [Samples.bareID])
      }
    },
    StoreCheck("What was stated and approved counts, and no delivery undoes it") { bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      let data = try Invented.updateData(mother: "Nur’aini", sex: .male, marital: .divorced)
      let before = try both(Samples.bareID, try Samples.bare().nik, store)
      try store.write { (books) throws(Failure) in
        try books.apply(data, to: Samples.bareID, from: Samples.reference(1))
      }
      let wanted = try applied(data, to: try Samples.bare())
      #expect(try both(Samples.bareID, try Samples.bare().nik, store) == [wanted, wanted])
      #expect(before == [try Samples.bare(), try Samples.bare()])
      // The next delivery says otherwise, and brings a new name: that is not of the form.
      let old = try Samples.bare()
      let delivered = Participant(
        id: old.id, nik: old.nik, name: "Budi Santoso", birth: old.birth, sex: .female, marital: .single,
        mother: "Lain", telephone: "+6281111111112")
      try bench.stock(People(branches: [], participants: [delivered], memberships: [], population: [], claims: []))
      let kept = try applied(data, to: delivered)
      #expect(try both(Samples.bareID, old.nik, store) == [kept, kept])
      #expect(try both(Samples.wholeID, try Samples.whole().nik, store) == [try Samples.whole(), try Samples.whole()])
    },
    StoreCheck("What is on record is what was delivered, until something was approved") { bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      let person = try Samples.whole()
      let delivered = Recorded(
        telephone: person.telephone, mother: person.mother, sex: person.sex, marital: person.marital)
      let data = try Invented.updateData()
      #expect(try store.read { (records) throws(Failure) in try records.recorded(of: person.id) } == delivered)
      try store.write { (books) throws(Failure) in
        try books.apply(data, to: person.id, from: Samples.reference(1))
      }
      let recorded = try store.read { (records) throws(Failure) in try records.recorded(of: person.id) }
      #expect(recorded?.stated == data && recorded?.telephone == person.telephone)
      let nobody = ParticipantID(high: 0, low: 99)
      #expect(try store.read { (records) throws(Failure) in try records.recorded(of: nobody) } == nil)
    },
    StoreCheck("A later approval takes the place of the first") { bench in
      try bench.stock(Samples.everybody())
      let stores = [try bench.open(), try bench.open()]
      let data = [try Invented.updateData(), try Invented.updateData(phone: "0857 1111 2222", marital: .widowed)]
      for (number, data) in data.enumerated() {
        try stores[number].write { (books) throws(Failure) in
          try books.apply(data, to: Samples.wholeID, from: Samples.reference(UInt64(number)))
        }
      }
      let wanted = try applied(data[1], to: try Samples.whole())
      #expect(try both(Samples.wholeID, try Samples.whole().nik, stores[0]) == [wanted, wanted])
    },
    StoreCheck("A cancelled claim stays cancelled whatever is delivered, and only that claim") { bench in
      try bench.stock(Samples.everybody())
      let stores = [try bench.open(), try bench.open()]
      let claim = try Samples.abandoned()
      try stores[0].write { (books) throws(Failure) in
        try books.cancel(claim, at: Samples.moment(0))
        try books.cancel(claim, at: Samples.moment(9))
      }
      let cancelled = Claim(
        kpj: claim.kpj, branch: claim.branch, opened: claim.opened, status: .cancelled, lastEvent: claim.lastEvent)
      #expect(try claims(stores[1]) == [cancelled, try Samples.queued()])
      let moved = Claim(
        kpj: claim.kpj, branch: Samples.jakarta, opened: claim.opened, status: .active, queueNumber: "B-1",
        lastEvent: claim.lastEvent.adding(days: 30))
      let next = Claim(
        kpj: claim.kpj, branch: claim.branch, opened: claim.opened.adding(days: 40), status: .active)
      try bench.stock(People(branches: [], participants: [], memberships: [], population: [], claims: [moved, next]))
      let still = Claim(
        kpj: moved.kpj, branch: moved.branch, opened: moved.opened, status: .cancelled, queueNumber: "B-1",
        lastEvent: moved.lastEvent)
      #expect(try claims(stores[0]) == [still, next, try Samples.queued()])
    },
  ]

  private static func everyEnd() throws -> [(inout Update) -> Void] {
    let words = try Prose("'; DROP TABLE pengkinian;-- “Foto” 東京 \u{1F3DD}\u{FE0F} {}%s", for: .rejection)
    return [
      { _ = $0.decide(.approve, at: Samples.moment(99)) }, { _ = $0.withdraw(at: Samples.moment(98)) },
      { _ = $0.decide(.rejectInWords(words), at: Samples.moment(96)) },
    ]
      + RejectReason.allCases.map { reason in { _ = $0.decide(.reject(reason), at: Samples.moment(97)) } }
  }

  private static func plain() throws -> UpdateData { try Invented.updateData(npwp: nil) }

  /// Every text as bad as its field lets it be.
  private static func hostile() throws -> UpdateData {
    let line =
      "'; DROP TABLE pengkinian;-- \"\\u0000\\\" {\"a\":[1]} %s \u{1F3DD}\u{FE0F} 東京 \u{05D0}\u{05B8} e\u{301}\u{302}"
    return try Invented.updateData(
      email: "o'Neil+{x}%27--@xn--pos-abc.example", npwp: "3174 0715 0895 9001",
      mother: "D’Ar‘c Ş\u{301}mith, S.Pd./M.",
      sex: .male, marital: .divorced, birthPlace: line,
      address: try Invented.address(street: line, village: String(repeating: "\u{1E08}", count: 120)),
      bank: "Bank \(line)", holder: "N`ai Ğ", emergency: try Invented.emergency(name: "ʼÜ", relation: .other))
  }

  /// The person as the records have him by number and by id.
  private static func both(
    _ id: ParticipantID, _ nik: NIK, _ store: any Store
  ) throws(Failure) -> [Participant?] {
    try store.read { (records) throws(Failure) in
      [try records.dossier(of: nik).participant, try records.dossier(of: id)?.participant]
    }
  }

  private static func applied(_ data: UpdateData, to person: Participant) throws -> Participant {
    Participant(
      id: person.id, nik: person.nik, name: person.name, birth: person.birth, sex: data.population.sex,
      marital: data.population.marital, mother: data.population.mother.text, telephone: data.contact.phone.e164)
  }

  private static func claims(_ store: any Store) throws(Failure) -> [Claim] {
    try store.read { (records) throws(Failure) in
      try records.claims(of: Samples.wholeID).sorted { ($0.kpj.text, $0.opened) < ($1.kpj.text, $1.opened) }
    }
  }
}

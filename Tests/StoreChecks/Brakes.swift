import Rules
import Services
import Testing

extension StoreCheck {
  /// Each terminal has its own brakes, and they do not grow.
  static let brakes: [StoreCheck] = [
    StoreCheck("The brakes of a terminal come back, and another's are its own") { bench in
      let store = try bench.open()
      let lookups = LookupBrake(
        failures: [LookupBrake.Trace(what: "0f", at: Samples.moment(1))],
        persons: [LookupBrake.Trace(what: Samples.bareID.description, at: Samples.moment(2))],
        pausedUntil: Samples.moment(900))
      let strikes = StrikeBrake(
        traces: [StrikeBrake.Trace(participant: Samples.wholeID, at: Samples.moment(3), blocked: true)],
        pausedUntil: Samples.moment(3_600))
      try store.write { (books) throws(Failure) in
        try books.save(lookups, of: .people, at: Samples.kiosk)
        try books.save(strikes, at: Samples.kiosk)
      }
      try store.read { (records) throws(Failure) in
        #expect(try records.lookupBrake(of: .people, at: Samples.kiosk) == lookups)
        #expect(try records.strikeBrake(at: Samples.kiosk) == strikes)
        #expect(try records.lookupBrake(of: .people, at: Samples.at("kiosk-2")) == LookupBrake())
        #expect(try records.strikeBrake(at: Samples.at("kiosk-2")) == StrikeBrake())
      }
    },
    StoreCheck("What a brake remembers comes back whatever it is called, and however much it is") { bench in
      let store = try bench.open()
      let odd = ["", "0f", "a\"b", "\\", "é", "]", "\u{0}", "},{", String(repeating: "x", count: 400)]
      let lookups = LookupBrake(
        failures: odd.enumerated().map { LookupBrake.Trace(what: $1, at: Samples.moment(Int64($0))) },
        persons: (0..<999).map { LookupBrake.Trace(what: "\($0)", at: Samples.moment(Int64($0))) })
      try store.write { (books) throws(Failure) in try books.save(lookups, of: .people, at: Samples.kiosk) }
      try store.read { (records) throws(Failure) in
        #expect(try records.lookupBrake(of: .people, at: Samples.kiosk) == lookups)
      }
    },
    StoreCheck("Two branches may have a terminal of one name: each has its own brakes, MB2") { bench in
      let store = try bench.open()
      let (here, there) = (Samples.kiosk, Samples.at("kiosk-1", "AMB01"))
      let lookups = LookupBrake(pausedUntil: Samples.moment(900))
      let strikes = StrikeBrake(pausedUntil: Samples.moment(3_600))
      try store.write { (books) throws(Failure) in
        try books.save(lookups, of: .people, at: here)
        try books.save(strikes, at: here)
        try books.save(LookupBrake(), of: .people, at: there)
        try books.save(StrikeBrake(), at: there)
      }
      try store.read { (records) throws(Failure) in
        #expect(try records.lookupBrake(of: .people, at: here) == lookups)
        #expect(try records.strikeBrake(at: here) == strikes)
        #expect(try records.lookupBrake(of: .people, at: there) == LookupBrake())
        #expect(try records.strikeBrake(at: there) == StrikeBrake())
        #expect(try records.terminals(at: "JKT01") == ["kiosk-1"])
        #expect(try records.terminals(at: "AMB01").isEmpty)
      }
    },
    StoreCheck("Look-ups of tickets are counted apart from those of people, whatever a terminal is called") { bench in
      let store = try bench.open()
      let (tickets, people) = (LookupBrake(pausedUntil: Samples.moment(1)), LookupBrake(pausedUntil: Samples.moment(2)))
      try store.write { (books) throws(Failure) in
        try books.save(tickets, of: .tickets, at: Samples.kiosk)
        try books.save(people, of: .people, at: Samples.at("kiosk-1 #tracking"))
      }
      try store.read { (records) throws(Failure) in
        #expect(try records.lookupBrake(of: .tickets, at: Samples.kiosk) == tickets)
        #expect(try records.lookupBrake(of: .people, at: Samples.kiosk) == LookupBrake())
        #expect(try records.lookupBrake(of: .people, at: Samples.at("kiosk-1 #tracking")) == people)
        #expect(try records.terminals(at: "JKT01") == ["kiosk-1", "kiosk-1 #tracking"])
      }
    },
    StoreCheck("A brake that is saved empty is empty") { bench in
      let store = try bench.open()
      try store.write { (books) throws(Failure) in
        try books.save(LookupBrake(pausedUntil: Samples.moment(1)), of: .people, at: Samples.kiosk)
        try books.save(LookupBrake(), of: .people, at: Samples.kiosk)
        #expect(try books.lookupBrake(of: .people, at: Samples.kiosk) == LookupBrake())
      }
    },
    StoreCheck("However many NIKs are made up, a brake holds ten of them") { bench in
      let store = try bench.open()
      var pauses = 0
      for number in 0..<200 {
        let isPause = try store.write { (books) throws(Failure) in
          var brake = try books.lookupBrake(of: .people, at: Samples.kiosk)
          let isPause = brake.noteFailure("digest-\(number)", at: books.time.now)
          try books.save(brake, of: .people, at: Samples.kiosk)
          #expect(try books.lookupBrake(of: .people, at: Samples.kiosk).failures.count < LookupBrake.Limits().failures)
          return isPause
        }
        if isPause { pauses += 1 }
      }
      // The tenth pauses, and each one behind it again: a pause takes nothing back.
      #expect(pauses == 191)
    },
  ]
}

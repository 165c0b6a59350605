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
        try books.save(lookups, at: Samples.kiosk)
        try books.save(strikes, at: Samples.kiosk)
      }
      try store.read { (records) throws(Failure) in
        #expect(try records.lookupBrake(at: "kiosk-1") == lookups)
        #expect(try records.strikeBrake(at: "kiosk-1") == strikes)
        #expect(try records.lookupBrake(at: "kiosk-2") == LookupBrake())
        #expect(try records.strikeBrake(at: "kiosk-2") == StrikeBrake())
      }
    },
    StoreCheck("A brake that is saved empty is empty") { bench in
      let store = try bench.open()
      try store.write { (books) throws(Failure) in
        try books.save(LookupBrake(pausedUntil: Samples.moment(1)), at: Samples.kiosk)
        try books.save(LookupBrake(), at: Samples.kiosk)
        #expect(try books.lookupBrake(at: "kiosk-1") == LookupBrake())
      }
    },
    StoreCheck("However many NIKs are made up, a brake holds ten of them") { bench in
      let store = try bench.open()
      var pauses = 0
      for number in 0..<200 {
        try store.write { (books) throws(Failure) in
          var brake = try books.lookupBrake(at: "kiosk-1")
          if brake.noteFailure("digest-\(number)", at: books.time.now) { pauses += 1 }
          try books.save(brake, at: Samples.kiosk)
          #expect(try books.lookupBrake(at: "kiosk-1").failures.count < LookupBrake.Limits().failures)
        }
      }
      // The tenth pauses, and each one behind it again: a pause takes nothing back.
      #expect(pauses == 191)
    },
  ]
}

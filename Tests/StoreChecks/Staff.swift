package import Rules
package import Services
import Support
import Testing

extension StoreCheck {
  /// Accounts, shifts and what slows down who guesses at passwords.
  static let staff: [StoreCheck] = [
    StoreCheck("An account comes back with everything and with nothing, and as it was changed last") { bench in
      let stores = [try bench.open(), try bench.open()]
      var account = try StoreCheck.account("ani.o-1", .officer)
      try stores[0].write { (books) throws(Failure) in try books.save(account) }
      #expect(try stores[1].read { (records) throws(Failure) in try records.staff(account.name) } == account)
      account.role = .supervisor
      account.branch = "AMB01"
      account.nik = try Samples.bare().nik
      account.secret = "$argon2id$v=19$m=8,t=1,p=1$';--\"$x"
      account.isDisabled = true
      account.wrongs = [Samples.moment(-5), Samples.moment(3)]
      account.locked = Samples.moment(3)
      try stores[1].write { (books) throws(Failure) in try books.save(account) }
      #expect(try stores[0].read { (records) throws(Failure) in try records.staff(account.name) } == account)
      #expect(try stores[0].read { (records) throws(Failure) in try records.staff(name("anio-1")) } == nil)
    },
    StoreCheck("A branch knows its own accounts, by name, the disabled ones too") { bench in
      let store = try bench.open()
      var (budi, ani) = (try account("budi", .supervisor), try account("ani", .auditor))
      let elsewhere = try account("citra", .officer, at: "AMB01")
      budi.isDisabled = true
      ani.locked = Samples.moment(0)
      try store.write { (books) throws(Failure) in
        for account in [budi, elsewhere, ani] { try books.save(account) }
      }
      try store.read { (records) throws(Failure) in
        #expect(try records.staff(at: "JKT01") == [ani, budi])
        #expect(try records.staff(at: "AMB01") == [elsewhere])
        #expect(try records.staff(at: "").isEmpty)
      }
    },
    StoreCheck("A branch has a head when a penyelia bears the mark whose account works") { bench in
      let store = try bench.open()
      func hasHead() throws(Failure) -> Bool {
        try store.read { (records) throws(Failure) in try records.hasActingHead(at: "JKT01") }
      }
      var (ani, budi) = (try account("ani", .supervisor), try account("budi", .officer))
      let (none, marked) = (
        ani,
        { (account: Staff) in
          var account = account
          account.isHead = true
          return account
        }
      )
      budi = marked(budi)
      let (officer, elsewhere) = (budi, marked(try account("citra", .supervisor, at: "AMB01")))
      try store.write { (books) throws(Failure) in
        for account in [none, officer, elsewhere] { try books.save(account) }
      }
      #expect(try !hasHead())
      ani = marked(ani)
      let head = ani
      try store.write { (books) throws(Failure) in try books.save(head) }
      #expect(try hasHead())
      ani.isDisabled = true
      let gone = ani
      try store.write { (books) throws(Failure) in try books.save(gone) }
      #expect(try !hasHead())
    },
    StoreCheck("Wrong passwords are counted for each name at each terminal") { bench in
      let stores = [try bench.open(), try bench.open()]
      let brake = SignInBrake(wrong: 2, pauses: 9, pausedUntil: Samples.moment(900))
      let (ani, budi) = (try name("ani"), try name("budi"))
      try stores[0].write { (books) throws(Failure) in
        try books.save(SignInBrake(wrong: 1), of: ani, at: Samples.at("loket-1"))
        try books.save(brake, of: ani, at: Samples.at("loket-1"))
        try books.save(SignInBrake(wrong: 1), of: budi, at: Samples.at("loket-1"))
      }
      try stores[1].read { (records) throws(Failure) in
        #expect(try records.signInBrake(of: ani, at: Samples.at("loket-1")) == brake)
        #expect(try records.signInBrake(of: ani, at: Samples.at("loket-2")) == SignInBrake())
        #expect(try records.signInBrake(of: budi, at: Samples.at("loket-1")) == SignInBrake(wrong: 1))
      }
      try stores[0].write { (books) throws(Failure) in
        try books.save(SignInBrake(wrong: 2), of: ani, at: Samples.at("loket-3"))
      }
      try stores[1].read { (records) throws(Failure) in
        #expect(
          try records.signInBrakes(of: ani) == [
            Samples.at("loket-1"): brake, Samples.at("loket-3"): SignInBrake(wrong: 2),
          ])
        #expect(try records.signInBrakes(of: budi) == [Samples.at("loket-1"): SignInBrake(wrong: 1)])
        #expect(try records.signInBrakes(of: try name("citra")).isEmpty)
      }
      try stores[1].write { (books) throws(Failure) in try books.save(SignInBrake(), of: ani, at: Samples.at("loket-1"))
      }
      #expect(
        try stores[0].read { (records) throws(Failure) in try records.signInBrake(of: ani, at: Samples.at("loket-1")) }
          == SignInBrake())
    },
    StoreCheck("Two branches may have a counter of one name: wrong passwords at one are not those of the other, MB2") {
      bench in
      let store = try bench.open()
      let (ani, here, there) = (try name("ani"), Samples.at("loket-1"), Samples.at("loket-1", "AMB01"))
      let (first, second) = (SignInBrake(wrong: 2), SignInBrake(wrong: 1, pauses: 1))
      try store.write { (books) throws(Failure) in
        try books.save(first, of: ani, at: here)
        try books.save(second, of: ani, at: there)
      }
      try store.read { (records) throws(Failure) in
        #expect(try records.signInBrake(of: ani, at: here) == first)
        #expect(try records.signInBrake(of: ani, at: there) == second)
        #expect(try records.signInBrakes(of: ani) == [here: first, there: second])
      }
    },
    StoreCheck("Wrong passwords of an account are stored alone; for a name that nobody has nothing is") { bench in
      let store = try bench.open()
      var account = try StoreCheck.account("ani", .officer)
      try store.write { (books) throws(Failure) in
        try books.save(account)
        try books.saveWrongs([Samples.moment(1)], locked: Samples.moment(2), of: account.name)
        try books.saveWrongs([Samples.moment(1)], locked: nil, of: try name("budi"))
      }
      (account.wrongs, account.locked) = ([Samples.moment(1)], Samples.moment(2))
      try store.read { (records) throws(Failure) in
        #expect(try records.staff(account.name) == account)
        #expect(try records.staff(try name("budi")) == nil)
      }
    },
    StoreCheck("The pauses of a name end at every terminal, and nobody else's do") { bench in
      let store = try bench.open()
      let brake = SignInBrake(wrong: 1, pauses: 2, pausedUntil: Samples.moment(900))
      let (ani, budi) = (try name("ani"), try name("budi"))
      try store.write { (books) throws(Failure) in
        for (name, terminal) in [(ani, "loket-1"), (ani, "loket-2"), (budi, "loket-1")] {
          try books.save(brake, of: name, at: Samples.at(terminal))
        }
        try books.forgetSignInBrakes(of: ani)
      }
      try store.read { (records) throws(Failure) in
        for terminal in ["loket-1", "loket-2"] {
          #expect(try records.signInBrake(of: ani, at: Samples.at(terminal)) == SignInBrake())
        }
        #expect(try records.signInBrake(of: budi, at: Samples.at("loket-1")) == brake)
      }
    },
    StoreCheck("Every shift of a name that lasts is ended, and one that has ended keeps its end") { bench in
      let store = try bench.open()
      var over = try StoreCheck.shift(1)
      over.ended = Samples.moment(5)
      let lasting = try StoreCheck.shift(2)
      let others = Shift(
        id: ShiftID(high: 8, low: 3), staff: try name("budi"), station: Samples.at("loket-2"),
        since: Samples.moment(0), until: Samples.moment(36_000))
      let (first, now) = (over, Samples.moment(60))
      try store.write { (books) throws(Failure) in
        for shift in [first, lasting, others] { try books.save(shift) }
        try books.endShifts(of: lasting.staff, at: now)
      }
      try store.read { (records) throws(Failure) in
        #expect(try records.shift(first.id)?.ended == Samples.moment(5))
        #expect(try records.shift(lasting.id)?.ended == now)
        #expect(try records.shift(others.id)?.ended == nil)
      }
    },
    StoreCheck("A shift comes back as it began, and only its limit and its end change") { bench in
      let stores = [try bench.open(), try bench.open()]
      var shift = try StoreCheck.shift(1)
      try stores[0].write { (books) throws(Failure) in
        try books.save(shift)
        try books.save(try StoreCheck.shift(2))
      }
      #expect(try stores[1].read { (records) throws(Failure) in try records.shift(shift.id) } == shift)
      shift.ended = Samples.moment(60)
      shift.until = Samples.moment(2)
      let ended = Shift(
        id: shift.id, staff: try name("budi"), station: Samples.at("x", "AMB01"), since: Samples.moment(1),
        until: Samples.moment(2), ended: shift.ended)
      try stores[1].write { (books) throws(Failure) in try books.save(ended) }
      try stores[0].read { (records) throws(Failure) in
        #expect(try records.shift(shift.id) == shift)
        #expect(try records.shift(try StoreCheck.shift(2).id)?.ended == nil)
        #expect(try records.shift(ShiftID(high: 8, low: 3)) == nil)
      }
    },
    StoreCheck("A shift, a pause and wrong passwords last as long as before when the clock is accepted") { bench in
      let store = try bench.open()
      var account = try StoreCheck.account("ani", .officer)
      let start = try store.write { (books) throws(Failure) in
        let now = books.time.now
        account.wrongs = [now]
        try books.save(account)
        try books.save(
          SignInBrake(pausedUntil: now.later(by: .minutes(15))), of: account.name, at: Samples.at("loket-1"))
        try books.save(
          Shift(
            id: ShiftID(high: 8, low: 1), staff: account.name, station: Samples.at("loket-1"), since: now,
            until: now.later(by: .hours(10))))
        return now
      }
      bench.clock.synchronises(false)
      bench.clock.steps(.hours(30))
      try store.write { (books) throws(Failure) in
        let moved = try books.acceptClock()
        #expect(moved > .hours(29))
        #expect(try books.staff(account.name)?.wrongs == [start.later(by: moved)])
        #expect(
          try books.signInBrake(of: account.name, at: Samples.at("loket-1")).pausedUntil
            == start.later(by: .minutes(15)).later(by: moved))
        #expect(try books.shift(ShiftID(high: 8, low: 1))?.until == start.later(by: .hours(10)).later(by: moved))
      }
    },
    StoreCheck("Of two who guess at the same time both count") { bench in
      let stores = [try bench.open(), try bench.open()]
      let account = try StoreCheck.account("ani", .officer)
      try stores[0].write { (books) throws(Failure) in try books.save(account) }
      try atOnce(stores) { store, _ in
        for _ in 0..<10 {
          try store.write { (books) throws(Failure) in
            guard var known = try books.staff(account.name) else { throw .damaged }
            _ = known.noteWrong(at: books.time.now)
            try books.save(known)
          }
        }
      }
      let wrongs = try stores[0].read { (records) throws(Failure) in try records.staff(account.name)?.wrongs.count }
      #expect(wrongs == 20)
    },
  ]

  package static func name(_ text: String) throws(Failure) -> StaffName {
    guard let name = StaffName(text) else { throw .damaged }
    return name
  }

  package static func account(_ name: String, _ role: Role, at branch: String = "JKT01") throws(Failure) -> Staff {
    Staff(
      name: try StoreCheck.name(name), role: role, branch: branch, nik: try Samples.whole().nik, secret: "$argon2id$")
  }

  /// Ten hours from ``Samples/moment(_:)`` 0 on.
  package static func shift(_ number: UInt64) throws(Failure) -> Shift {
    Shift(
      id: ShiftID(high: 8, low: number), staff: try name("ani"), station: Samples.at("loket «1»"),
      since: Samples.moment(0), until: Samples.moment(36_000))
  }
}

import Rules
import Services
import Support
import Testing

extension StoreCheck {
  /// Complaints. Section 7 of the rules.
  static let tickets: [StoreCheck] = [
    StoreCheck("A ticket comes back as it was filed, with every fact and with none, to everybody") { bench in
      try bench.stock(Samples.everybody())
      let stores = [try bench.open(), try bench.open()]
      for ticket in try everyTicket() {
        try stores[0].write { (books) throws(Failure) in try books.add(ticket, under: "print") }
        for store in stores {
          #expect(try store.read { (records) throws(Failure) in try records.ticket(ticket.number) } == ticket)
        }
      }
      #expect(try stores[1].read { (records) throws(Failure) in try records.ticket(Invented.ticketNumber(99)) } == nil)
    },
    StoreCheck("A ticket stands where each of its steps has brought it, and its steps are told in their order") {
      bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      for (number, steps) in everyCourse.enumerated() {
        var ticket = try Invented.ticket(UInt64(number), branch: Samples.jakarta)
        let number = ticket.number
        try store.write { (books) throws(Failure) in try books.add(ticket, under: "print") }
        for event in steps {
          move(&ticket, event)
          let moved = ticket
          try store.write { (books) throws(Failure) in
            try books.save(moved)
            try books.add(event, to: number)
          }
          #expect(try store.read { (records) throws(Failure) in try records.ticket(number) } == moved)
        }
        #expect(try store.read { (records) throws(Failure) in try records.events(of: number) } == steps)
      }
    },
    StoreCheck("Saving a ticket changes its course, category, PIN and wrong facts, never what was filed") { bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      let filed = try Invented.ticket(branch: Samples.jakarta)
      var other = try Invented.ticket(
        category: .fraud, mode: .open, filed: filed.filed.later(by: .minutes(1)), branch: Samples.jakarta,
        channel: .counter, reporter: "Orang Lain", phone: "081200000099", pin: "777777",
        text: "Sama sekali bukan ini.")
      #expect(other.number == filed.number)
      move(&other, TicketEvent(.taken(by: "ani"), by: .officer("ani"), at: Samples.moment(70)))
      for second in 0..<3 { other.noteWrongFact(at: Samples.moment(Int64(second))) }
      let saved = other
      try store.write { (books) throws(Failure) in
        try books.add(filed, under: "print")
        try books.save(saved)
      }
      var wanted = filed
      (wanted.course, wanted.wrongFacts) = (other.course, other.wrongFacts)
      (wanted.category, wanted.pin) = (other.category, other.pin)
      #expect(try store.read { (records) throws(Failure) in try records.ticket(filed.number) } == wanted)
    },
    StoreCheck("What was never filed cannot be saved, and a number that is taken not be filed") { bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      let (first, second) = (
        try Invented.ticket(branch: Samples.jakarta), try Invented.ticket(branch: Samples.jakarta, pin: "999999")
      )
      try store.write { (books) throws(Failure) in try books.add(first, under: "print") }
      #expect(throws: Failure.damaged) {
        try store.write { (books) throws(Failure) in try books.add(second, under: "other") }
      }
      let stranger = try Invented.ticket(2, branch: Samples.jakarta)
      #expect(throws: Failure.damaged) { try store.write { (books) throws(Failure) in try books.save(stranger) } }
      #expect(try store.read { (records) throws(Failure) in try records.ticket(first.number) } == first)
    },
    StoreCheck("The same complaint is found by its fingerprint from a moment on, the latest one") { bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      let at = Samples.moment(0)
      let tickets = try [at, at.later(by: .minutes(9)), at.later(by: .minutes(20))].enumerated().map { number, filed in
        try Invented.ticket(UInt64(number), filed: filed, branch: Samples.jakarta)
      }
      try store.write { (books) throws(Failure) in
        try books.add(tickets[1], under: "print")
        try books.add(tickets[0], under: "print")
        try books.add(tickets[2], under: "other")
      }
      try store.read { (records) throws(Failure) in
        let second = tickets[1].filed
        #expect(try records.ticket(under: "print", since: at) == tickets[1])
        #expect(try records.ticket(under: "print", since: second) == tickets[1])
        #expect(try records.ticket(under: "print", since: second.later(by: .milliseconds(1))) == nil)
        #expect(try records.ticket(under: "other", since: second) == tickets[2])
        #expect(try records.ticket(under: "prin", since: at) == nil)
      }
    },
    StoreCheck("Those that are duplicates of a ticket or go on from it are found, the earliest first, and no others") {
      bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      let first = try Invented.ticket(0, filed: Samples.moment(90), branch: Samples.jakarta)
      var duplicate = try Invented.ticket(1, filed: Samples.moment(80), branch: Samples.jakarta)
      let successor = try Invented.ticket(
        2, filed: Samples.moment(70), branch: Samples.ambon, follows: first.number)
      var linked = try Invented.ticket(3, filed: Samples.moment(60), branch: Samples.jakarta)
      let ani = TicketActor.officer("ani")
      move(&duplicate, TicketEvent(.duplicate(of: first.number), by: ani, at: Samples.moment(91)))
      move(&linked, TicketEvent(.linked(to: first.number), by: ani, at: Samples.moment(91)))
      let all = [first, duplicate, successor, linked]
      try store.write { (books) throws(Failure) in for ticket in all { try books.add(ticket, under: "print") } }
      try store.read { (records) throws(Failure) in
        #expect(try records.tickets(leadingTo: first.number, limit: 9) == [successor, duplicate])
        #expect(try records.tickets(leadingTo: first.number, limit: 1) == [successor])
        #expect(try records.tickets(leadingTo: duplicate.number, limit: 9).isEmpty)
        #expect(try records.ticket(linked.number)?.course.links == [first.number])
      }
      move(&duplicate, TicketEvent(.separated(from: first.number), by: ani, at: Samples.moment(92)))
      let separated = duplicate
      try store.write { (books) throws(Failure) in try books.save(separated) }
      try store.read { (records) throws(Failure) in
        #expect(try records.tickets(leadingTo: first.number, limit: 9) == [successor])
      }
    },
    StoreCheck("What both sides said comes back in its order, of its ticket only") { bench in
      try bench.stock(Samples.everybody())
      let stores = [try bench.open(), try bench.open()]
      let tickets = [try Invented.ticket(1, branch: Samples.jakarta), try Invented.ticket(2, branch: Samples.jakarta)]
      let said = try [("Ya.", false), (nasty, true), ("Ya.", false), ("Tidak.", false)].map { text, isFromOffice in
        try Invented.message(text, at: Samples.moment(3), isFromOffice: isFromOffice)
      }
      try stores[0].write { (books) throws(Failure) in
        for ticket in tickets { try books.add(ticket, under: ticket.number.symbols) }
        for (turn, message) in said.enumerated() { try books.add(message, to: tickets[turn == 3 ? 1 : 0].number) }
      }
      try stores[1].read { (records) throws(Failure) in
        #expect(try records.messages(of: tickets[0].number) == Array(said.prefix(3)))
        #expect(try records.messages(of: tickets[1].number) == [said[3]])
        #expect(try records.messages(of: Invented.ticketNumber(99)).isEmpty)
        #expect(try records.events(of: tickets[0].number).isEmpty)
      }
    },
    StoreCheck("A branch sees its own tickets, the earliest due first, the ended ones when it asks for them") { bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      let tickets = try TicketState.allCases.enumerated().map { number, state in
        let filed = Samples.moment(Int64(100 - number))
        var ticket = try Invented.ticket(UInt64(number), filed: filed, branch: Samples.jakarta)
        ticket.course.state = state
        return ticket
      }
      let elsewhere = try Invented.ticket(50, branch: Samples.ambon)
      try store.write { (books) throws(Failure) in
        for ticket in tickets + [elsewhere] { try books.add(ticket, under: "print") }
      }
      try store.read { (records) throws(Failure) in
        let isDue = { (ticket: Ticket) in [.received, .inProgress].contains(ticket.course.state) }
        let earliest = Array(tickets.reversed())
        let urgent = earliest.filter(isDue) + earliest.filter { !isDue($0) }
        #expect(try records.whole(at: "JKT01") == urgent)
        let open = urgent.filter { !$0.course.state.isEnded }
        #expect(try records.whole(at: "JKT01", TicketFilter()) == open && open.count == 4)
        #expect(try records.whole(at: "JKT01", TicketFilter(), limit: 3) == Array(open.prefix(3)))
        #expect(try records.count(at: "JKT01", TicketFilter(), for: .ofAll) == 4)
        #expect(try records.count(at: "JKT01", TicketFilter(hasEnded: true), for: .ofAll) == tickets.count)
        #expect(try records.whole(at: "AMB01", TicketFilter()) == [elsewhere])
        #expect(try records.whole(at: "XXX01").isEmpty)
      }
    },
    StoreCheck("A ticket that ends leaves the list of open ones, and one that is objected to stays") { bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      var ticket = try Invented.ticket(branch: Samples.jakarta)
      try store.write { (books) throws(Failure) in try books.add(ticket, under: "print") }
      for (step, isOpen) in [
        (TicketStep.taken(by: "ani"), true), (.answered, true), (.objected, true), (.answered, true),
        (.confirmed, false),
      ] {
        move(&ticket, TicketEvent(step, by: .officer("ani"), at: Samples.moment(9)))
        let moved = ticket
        try store.write { (books) throws(Failure) in try books.save(moved) }
        let open = try store.read { (records) throws(Failure) in
          try records.whole(at: "JKT01", TicketFilter())
        }
        #expect(open == (isOpen ? [ticket] : []))
      }
    },
    StoreCheck("A ticket that has ended stays in the list of open ones until what its reporter wrote was opened") {
      bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      var ticket = try Invented.ticket(branch: Samples.jakarta)
      try store.write { (books) throws(Failure) in try books.add(ticket, under: "print") }
      move(&ticket, TicketEvent(.wrote, by: .participant, at: Samples.moment(9)))
      move(&ticket, TicketEvent(.concerns("budi"), by: .officer("ani"), at: Samples.moment(9)))
      move(&ticket, TicketEvent(.withdrawn, by: .participant, at: Samples.moment(9)))
      func open(_ ticket: Ticket) throws -> [Ticket] {
        try store.write { (books) throws(Failure) in try books.save(ticket) }
        return try store.read { (records) throws(Failure) in
          try records.whole(at: "JKT01", TicketFilter())
        }
      }
      #expect(try open(ticket) == [ticket])
      ticket.open(at: Samples.moment(10))
      #expect(try open(ticket).isEmpty)
      #expect(try store.read { (records) throws(Failure) in try records.ticket(ticket.number) } == ticket)
    },
    StoreCheck("A ticket that number and fact have opened is open to that visit, from that moment on") { bench in
      let stores = [try bench.open(), try bench.open()]
      let (ticket, other) = (Samples.reference(1), Samples.reference(2))
      func isOpen(_ ticket: Reference, _ visit: VisitID, since: Moment) throws -> Bool {
        try stores[1].read { (records) throws(Failure) in try records.hasOpened(ticket, in: visit, since: since) }
      }
      func opens() throws -> Moment {
        try stores[0].write { (books) throws(Failure) in
          try books.open(ticket, in: visit)
          return books.time.now
        }
      }
      let at = try opens()
      #expect(try isOpen(ticket, visit, since: at))
      #expect(try !isOpen(ticket, visit, since: at.later(by: .milliseconds(1))))
      #expect(try !isOpen(ticket, otherVisit, since: at))
      #expect(try !isOpen(other, visit, since: at))
      bench.clock.passes(.minutes(29))
      #expect(try isOpen(ticket, visit, since: try opens()), "looked up once more")
    },
  ]

  /// A step that is possible.
  static func move(_ ticket: inout Ticket, _ event: TicketEvent) {
    let isTaken = ticket.take(event)
    #expect(isTaken, "\(event.step)")
  }

  private static let nasty =
    "'; DROP TABLE ticket;-- \"\\u0000\\\" \u{1F468}\u{1F3FD} \u{05D0}\u{05B8} e\u{301}\u{302}\u{303} 東京 %s {\"a\":1} <b>"

  private static func everyTicket() throws -> [Ticket] {
    var tickets: [Ticket] = []
    func add(_ ticket: (UInt64) throws -> Ticket) rethrows { tickets.append(try ticket(UInt64(tickets.count))) }
    for category in TicketCategory.allCases {
      try add { try Invented.ticket($0, category: category, branch: Samples.ambon) }
    }
    for (mode, channel) in zip([ReporterMode.open, .confidential, .open], Channel.allCases) {
      try add {
        try Invented.ticket(
          $0, mode: mode, branch: Samples.jakarta, channel: channel, participant: Samples.wholeID,
          reporter: "D’Ar‘c Ş\u{301}mith", phone: "+62 812-0000-0099", pin: nil, text: nasty,
          follows: Samples.reference(5))
      }
    }
    try add {
      try Invented.ticket($0, branch: Samples.jakarta, pin: nil, text: String(repeating: "\u{1F600}a", count: 2_000))
    }
    try add { try Invented.ticket($0, branch: Samples.jakarta, text: "1234567890") }
    return tickets
  }

  /// Courses in which each step is taken, by each kind of actor.
  private static var everyCourse: [[TicketEvent]] {
    let ani = TicketActor.officer("ani.o-1")
    let courses: [[(TicketStep, TicketActor)]] = [
      [
        (.taken(by: "ani.o-1"), ani), (.told, ani), (.asked, ani), (.wrote, .participant), (.answered, ani),
        (.objected, .participant), (.escalated, .time), (.answered, ani), (.confirmed, .participant),
      ],
      [(.escalated, .time), (.taken(by: "budi"), .officer("budi")), (.answered, ani), (.lapsed, .time)],
      [(.taken(by: "budi"), ani), (.asked, ani), (.withdrawn, .time)],
      [(.wrote, .participant), (.withdrawn, .participant)],
      [(.notOurs(agency: "Disnaker \"Kota\" 東"), ani)],
      [
        (.taken(by: "ani.o-1"), ani), (.duplicate(of: Samples.reference(3)), ani),
        (.linked(to: Samples.reference(4)), ani), (.linked(to: Samples.reference(5)), ani),
        (.separated(from: Samples.reference(3)), ani), (.unlinked(from: Samples.reference(4)), ani),
      ],
    ]
    return courses.map { steps in
      steps.enumerated().map { turn, step in
        TicketEvent(step.0, by: step.1, at: Samples.moment(60 * Int64(turn)))
      }
    }
  }
}

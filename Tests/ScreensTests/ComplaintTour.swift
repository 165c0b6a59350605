import Console
import Flow
import Rules
import Screens
import Services

extension Facts {
  static let complaintText = "Antrean di loket dua jam, lalu loket ditutup."
  static let phone = "0812 3456 7890"
  static let askedFor = "Mohon sebutkan tanggal dan jam kunjungan Anda."
  static let answer = "Loket kini dibuka sampai pukul empat sore."

  /// What people said is the same in both languages.
  static func isSaid(_ sentence: String) -> Bool {
    [complaintText, phone, askedFor, answer, "Halo", "Rina", "493117", number1.description].contains(sentence)
      || sentence.hasPrefix("Antrean panjang") || sentence.hasPrefix("\"kata kata")
  }

  /// Saturday, 21 November 2026; due on Friday, 27 November.
  static func receipt(pin: String? = nil, estimate: Bool = false, hasPIN: Bool? = nil) -> TicketReceipt {
    TicketReceipt(
      number: number1, filed: now, due: WorkingDays.Due(day: day("2026-11-27"), isEstimate: estimate), pin: pin,
      hasPIN: hasPIN)
  }

  /// A complaint that was filed on Saturday and has stood where it stands since Monday.
  static func sheet(
    _ state: TicketState, text: String = complaintText, saying messages: [(isFromOffice: Bool, text: String)] = [],
    escalated: Bool = false, agency: String = "BPJS Kesehatan"
  ) -> TicketSheet {
    var course = TicketCourse(filed: now)
    let monday = now.later(by: .days(2))
    (course.state, course.since) = (state, state == .received ? now : monday)
    if escalated { course.escalated = monday }
    if state == .notOurs { course.agency = agency }
    if state == .duplicate { course.duplicateOf = Reference(month: number1.month, chance: [9, 9, 9, 9, 9, 9]) }
    if state == .waiting { course.waits = [.init(from: monday)] }
    let ticket = Ticket(
      number: number1, category: .service, mode: .open, filed: now, branch: branch, channel: .kiosk, text: prose(text),
      course: course)
    let said = messages.map { TicketMessage(at: monday, isFromOffice: $0.isFromOffice, text: prose($0.text)) }
    return TicketSheet(ticket, messages: said, by: .published(), at: monday)
  }

  /// As many characters as a text may have.
  static let long = String(repeating: "Antrean panjang sekali. ", count: 166) + "Sudah cukup ini."

  static func prose(_ text: String) -> Prose {
    guard let prose = try? Prose(text, for: .message) else { preconditionFailure("not a text") }
    return prose
  }
}

extension Reference {
  fileprivate var month: CivilMonth { Facts.day("2026-11-21").civilMonth }
}

// MARK: The way through a complaint

extension Visitor {
  /// Before the text, the category chosen.
  static func writing() -> Visitor { greeted().after(.key(.character("3")), .key(.character("6"))) }

  /// Before the three modes, the text written.
  static func choosingMode(_ text: String = Facts.complaintText) -> Visitor {
    writing().after(.key(.paste(text)), .key(.function(4)))
  }

  /// Before the question for a NIK.
  static func askedForNIK(_ mode: ReporterMode = .open) -> Visitor {
    choosingMode().after(.key(.character(mode == .open ? "1" : "2")))
  }

  /// Before the form with the three facts.
  static func stating() -> Visitor { askedForNIK().after(.key(.character("1"))) }

  /// Waits for whether the three facts agree.
  static func identifying() -> Visitor {
    var visitor = stating()
    visitor.fillsIn(Facts.nik, Facts.birth, Facts.name)
    visitor.presses(.enter)
    return visitor
  }

  static func identified(_ outcome: IdentifyOutcome) -> Visitor {
    identifying().after(.reply(.complaint(.identified(outcome))))
  }

  /// Before name and telephone, without NIK.
  static func contacting() -> Visitor { askedForNIK().after(.key(.character("2"))) }

  /// Before the last step, by name and telephone, without NIK.
  static func checking(name: String = "Rina", phone: String = Facts.phone) -> Visitor {
    contacting().after(.key(.paste(name)), .key(.tab), .key(.paste(phone)), .key(.enter))
  }

  /// Before the last step, recognised, by name and telephone.
  static func checkingKnown() -> Visitor {
    identified(.known(Facts.caller)).after(.key(.paste(Facts.phone)), .key(.enter))
  }

  /// Before the last step of an anonymous complaint.
  static func checkingAnonymous() -> Visitor { choosingMode().after(.key(.character("3"))) }

  /// Takes the line of the list with this label.
  func taking(_ label: String) -> Visitor {
    guard let digit = page(.indonesian).choices.first(where: { $0.label == label })?.digit else {
      preconditionFailure("no line \(label)")
    }
    return after(.key(.character(Character("\(digit)"))))
  }

  /// Has agreed and waits for the number.
  static func filing(_ checking: Visitor = .checking()) -> Visitor { checking.taking("Setuju dan kirim") }

  static func filed(_ outcome: FileOutcome) -> Visitor { filing().after(.reply(.complaint(.filed(outcome)))) }

  /// Comes from a pengkinian whose result is late.
  static func complainingOfUpdate() -> Visitor {
    told(.update(.gate(.inProcess(Facts.caller, Facts.update(), pastDue: true)))).after(.key(.character("1")))
  }
}

// MARK: The way to a complaint that was filed

extension Visitor {
  static func tracking() -> Visitor { greeted().after(.key(.character("4"))) }

  /// Waits for whether number and second fact go together.
  static func lookingUp(_ number: String = Facts.number1.description, fact: String = "7890") -> Visitor {
    tracking().after(.key(.paste(number)), .key(.tab), .key(.paste(fact)), .key(.enter))
  }

  static func looked(_ outcome: TrackOutcome) -> Visitor { lookingUp().after(.reply(.complaint(.tracked(outcome)))) }

  static func viewing(_ sheet: TicketSheet) -> Visitor { looked(.found(sheet)) }

  static func viewing(_ state: TicketState) -> Visitor { viewing(Facts.sheet(state)) }

  /// Has written a message and sends it.
  static func sending(_ text: String = "Senin pukul sembilan.") -> Visitor {
    viewing(.waiting).taking("Tulis pesan").after(.key(.paste(text)), .key(.function(4))).sayingSo
  }
}

extension Stop {
  static let complaintKinds: Set<String> = [
    "complaintCategory", "complaintText", "complaintMode", "complaintIdentity", "complaintUnproven", "complaintContact",
    "complaintReview", "complaintFiled", "trackTicket", "ticketUnfound", "ticketView", "ticketMessages",
    "ticketWriting", "ticketSending", "ticketObjecting", "ticketEnding", "writtenDown",
  ]

  static let complaints = [
    Stop("objecting", .viewing(.answered).taking("Tulis pesan")),
    Stop("category", .greeted().after(.key(.character("3")))),
    Stop("text", .writing()),
    Stop("text missing", .writing().after(.key(.function(4)))),
    Stop("text too short", .writing().after(.key(.paste("Lama")), .key(.function(4)))),
    Stop("text full", .writing().after(.key(.paste(Facts.long)))),
    Stop("text of a late pengkinian", .complainingOfUpdate()),
    Stop("text of a late pengkinian, emptied", .complainingOfUpdate().erasing(400).after(.key(.function(4)))),
    Stop("mode", .choosingMode()),
    Stop("identity", .askedForNIK()),
    Stop("identity form", .stating()),
    Stop("identity waiting", .identifying()),
    Stop("identity known", .identified(.known(Facts.caller)).after(.key(.escape))),
    Stop("identity unknown", .identified(.notFound)),
    Stop("identity paused", .identified(.paused(until: Facts.now))),
    Stop("complaint contact", .contacting()),
    Stop(
      "contact with faults",
      .contacting().after(.key(.paste("R1na")), .key(.tab), .key(.paste("021-555")), .key(.enter))),
    Stop("complaint contact with a long number", .contacting().after(.key(.enter), .key(.paste("08123456789012")))),
    Stop("complaint review", .checking()),
    Stop("complaint review of somebody known", .checkingKnown()),
    Stop("complaint review, nothing stated", .checking(name: "", phone: "")),
    Stop("complaint review, anonymous", .checkingAnonymous()),
    Stop("complaint review, long", .choosingMode(Facts.long).after(.key(.character("3")))),
    Stop("complaint review, changing", .checking().taking("Kategori")),
    Stop("complaint review, sending", .filing()),
    Stop("filed", .filed(.filed(Facts.receipt()))),
    Stop("written down?", .filed(.filed(Facts.receipt(pin: "493117"))).after(.key(.escape))),
    Stop("number written down?", .filed(.filed(Facts.receipt())).after(.key(.escape))),
    Stop("filed with a PIN", .filed(.filed(Facts.receipt(pin: "493117", estimate: true)))),
    Stop("filed before", .filed(.alreadyFiled(Facts.receipt(pin: "493117")))),
    Stop("filed before, in another visit", .filed(.alreadyFiled(Facts.receipt(hasPIN: true)))),
    Stop("not proven any more", .filed(.unproven)),
    Stop("not filed", .filing().after(.reply(.failed(.full)))),
  ]

  static let tickets =
    [
      Stop("tracking", .tracking()),
      Stop("tracking nothing", .tracking().after(.key(.enter), .key(.enter))),
      Stop("tracking with faults", .lookingUp("B0A-ABC-DEF", fact: "123")),
      Stop("looking up", .lookingUp()),
      Stop("nothing found", .looked(.notFound)),
      Stop("tracking paused", .looked(.paused(until: Facts.now))),
      Stop("at the counter", .looked(.atCounter(until: Facts.now))),
      Stop("late", .viewing(Facts.sheet(.inProgress, saying: [(true, Facts.long)], escalated: true))),
      Stop(
        "messages",
        .viewing(Facts.sheet(.waiting, saying: [(false, "Halo"), (true, Facts.askedFor)])).taking("Baca isi dan pesan")),
      Stop("long message", .viewing(Facts.sheet(.answered, saying: [(true, Facts.long)])).taking("Baca isi dan pesan")),
      Stop("writing", .viewing(.waiting).taking("Tulis pesan")),
      Stop("writing nothing", .sending("")),
      Stop(
        "before sending", .viewing(.waiting).taking("Tulis pesan").after(.key(.paste(Facts.long)), .key(.function(4)))),
      Stop(
        "before objecting",
        .viewing(.answered).taking("Ajukan keberatan").after(.key(.paste("Belum.")), .key(.function(4)))),
      Stop("sending", .sending()),
      Stop("objecting", .viewing(.answered).taking("Ajukan keberatan")),
      Stop("confirming", .viewing(.answered).taking("Ya, masalah saya beres")),
      Stop("withdrawing", .viewing(.received).taking("Cabut pengaduan")),
      Stop(
        "sent",
        .sending().after(.reply(.complaint(.moved(.done(Facts.sheet(.inProgress, saying: [(true, Facts.askedFor)]))))))),
      Stop(
        "changed",
        .sending().after(.reply(.complaint(.moved(.notPossible(Facts.sheet(.answered, saying: [(true, Facts.long)]))))))
      ),
      Stop("open for too long", .sending().after(.reply(.complaint(.moved(.unknown))))),
    ] + TicketState.allCases.map { Stop("ticket \($0)", .viewing(Facts.sheet($0, saying: [(true, Facts.answer)]))) }
}

extension Visitor {
  /// Removes letters before the cursor.
  func erasing(_ count: Int) -> Visitor {
    var next = self
    for _ in 0..<count { next.presses(.backspace) }
    return next
  }
}

import Console
import Flow
import Rules
import Screens
import Services
import Testing

/// Looking a complaint up, and what its reporter can do. Rules T2, T3, T4, T6.
@Suite struct TicketTests {
  @Test func numberAndSecondFactAreAskedFor() throws {
    let number = Facts.number1
    let telephone = try #require(SecondFact("7890"))
    #expect(Visitor.lookingUp().asked == .complaint(.track(number, telephone)))
    let pin = try #require(SecondFact("493117"))
    let spaced = number.description.lowercased().replacing("-", with: " ")
    #expect(Visitor.lookingUp(spaced, fact: "493 117").asked == .complaint(.track(number, pin)))
  }

  @Test func theSecondFactCannotBeReadOverTheShoulder() {
    let visitor = Visitor.tracking().after(.key(.tab), .key(.paste("493117")))
    #expect(visitor.page().fields[1].shown == "******")
    #expect(!visitor.sees("493117"))
  }

  @Test func aNumberThatIsReadIsShownAsItIsWritten() {
    let typed = Facts.number1.symbols.lowercased()
    #expect(Visitor.tracking().after(.key(.paste(typed))).page().fields[0].echo == Facts.number1.description)
  }

  @Test(
    "A typing error is found before anything is looked up",
    arguments: [
      ("", "belum diisi"), ("BMA", "yang diketik 3"), ("B0A-AAA-AAA", "0 O 1 I Q U Z"), ("B?A-AAA-AAA", "bukan bagian"),
      ("AAA-AAA-AAB", "salah ketik"),
    ])
  func numberFaults(typed: String, says: String) throws {
    let visitor = Visitor.lookingUp(typed)
    #expect(visitor.asked == nil)
    #expect(visitor.page().focus == 0)
    let indonesian = try #require(visitor.page(.indonesian).fields[0].error)
    let english = try #require(visitor.page(.english).fields[0].error)
    #expect(indonesian.contains(says))
    #expect(english != indonesian)
    #expect(visitor.page().fields[0].shown.withoutSigns == typed.withoutSigns)
  }

  @Test("What was probably meant is offered")
  func repair() throws {
    let number = Facts.number1.symbols
    let place = try #require(number.firstIndex { "ABCDEFGHJKLMNPRSTVWXY23456789".contains($0) })
    let typed = number.replacingCharacters(at: place, with: "0")
    #expect(Visitor.lookingUp(typed).sees("Mungkin maksudnya \(Facts.number1)"))
    #expect(Visitor.lookingUp(typed).sees("You may mean \(Facts.number1)", in: .english))
  }

  @Test func aSecondFactHasFourOrSixDigits() {
    for typed in ["", "12345", "12a4"] {
      let visitor = Visitor.lookingUp(fact: typed)
      #expect(visitor.asked == nil && visitor.page().focus == 1)
      #expect(visitor.page().fields[1].error != nil)
    }
  }

  @Test func oneAnswerForAWrongNumberAndAWrongFact() {
    let visitor = Visitor.looked(.notFound)
    #expect(visitor.sees("Nomor pengaduan, angka HP, atau PIN"))
    let back = visitor.after(.key(.character("1")))
    #expect(back.place.kind == "trackTicket" && back.page().focus == 0)
    #expect(back.page().fields[0].shown == Facts.number1.description)
    #expect(back.page().fields[1].shown.isEmpty, "asterisks cannot be compared")
  }

  @Test func aPauseNamesTheMomentAndTheCounterItsHours() {
    #expect(Visitor.looked(.paused(until: Facts.now)).sees("Sabtu, 21 November 2026 pukul 14.30 WIB"))
    #expect(Visitor.looked(.atCounter(until: Facts.now)).sees("Senin-Jumat 08.00-15.00"))
    #expect(Visitor.looked(.atCounter(until: Facts.now)).sees("mulai Sabtu, 21 November 2026 pukul 14.30 WIB"))
  }

  @Test(
    "Each state says where the complaint stands and offers what rule T4 allows",
    arguments: [
      (TicketState.received, "diperiksa", ["Baca isi dan pesan", "Tulis pesan", "Cabut pengaduan"]),
      (.inProgress, "sedang ditangani", ["Baca isi dan pesan", "Tulis pesan", "Cabut pengaduan"]),
      (.waiting, "keterangan dari Anda", ["Tulis pesan", "Baca isi dan pesan", "Cabut pengaduan"]),
      (
        .answered, "sudah dijawab", ["Baca isi dan pesan", "Ajukan keberatan", "Ya, masalah saya beres", "Tulis pesan"]
      ),
      (.closed, "ditutup pada Senin, 23 November 2026", ["Baca isi dan pesan", "Pengaduan lanjutan"]),
      (.withdrawn, "dicabut pada", ["Baca isi dan pesan"]), (.notOurs, "BPJS Kesehatan", ["Baca isi dan pesan"]),
      (.duplicate, "sama dengan pengaduan", ["Baca isi dan pesan"]),
    ])
  func states(state: TicketState, says: String, moves: [String]) {
    let visitor = Visitor.viewing(state)
    #expect(visitor.sees(says))
    #expect(visitor.page(.indonesian).choices.map(\.label) == moves + ["Menu utama", "Selesai"])
  }

  @Test(
    "Its way stands there in three lines: received, with an officer, answered; what is done is told by a word",
    arguments: [
      (TicketState.received, ["sudah, Sabtu", "belum", "Jumat, 27"]),
      (.inProgress, ["sudah, Sabtu", "sedang, sejak Senin", "Jumat, 27"]),
      (.waiting, ["sudah, Sabtu", "menunggu keterangan Anda"]),
      (.answered, ["sudah, Sabtu", "sudah", "sudah, Senin"]), (.closed, ["sudah, Sabtu"]),
    ])
  func timeLine(state: TicketState, values: [String]) {
    let facts = Visitor.viewing(state).page().facts.dropFirst()
    #expect(facts.count == values.count)
    for (fact, value) in zip(facts, values) {
      #expect(fact.value.replacing("\u{A0}", with: " ").hasPrefix(value), "\(fact)")
    }
    let labels = ["Filed", "Handled by an officer", state == .answered ? "Answered" : "Answer by"]
    #expect(Visitor.viewing(state).page(.english).facts.dropFirst().map(\.label) == Array(labels.prefix(facts.count)))
  }

  @Test("Whatever is not found says where and when an officer helps, and leads to the menu and to the end")
  func sameBlock() {
    let misses = [
      Visitor.told(.look(.notFound)), .told(Facts.found([])), .looked(.notFound), .looked(.atCounter(until: Facts.now)),
      .looked(.paused(until: Facts.now)), .told(.look(.paused(until: Facts.now))), .identified(.notFound),
      .identified(.paused(until: Facts.now)), .withdrawn(.notInProcess(nil)),
    ]
    for visitor in misses {
      #expect(visitor.page(.indonesian).facts.suffix(3).map(\.label) == ["Loket", "Jam layanan", "Telepon"])
      #expect(visitor.page(.indonesian).choices.suffix(2).map(\.label) == ["Menu utama", "Selesai"])
      #expect(visitor.page(.english).choices.suffix(2).map(\.label) == ["Main menu", "Done"])
    }
    for label in ["Menu utama", "Selesai"] {
      let asked = Visitor.identified(.notFound).taking(label)
      #expect(asked.place.kind == "stopHere" && asked.sees("Pengaduan Anda belum dikirim"))
      #expect(asked.after(.key(.escape)).place.kind == "complaintUnproven")
    }
  }

  @Test func dueDaysAreNamed() {
    #expect(Visitor.viewing(.inProgress).sees("Jumat, 27 November 2026"))
    #expect(Visitor.viewing(.waiting).sees("Rabu, 23 Desember 2026 pukul 14.30 WIB"))
    #expect(Visitor.viewing(.answered).sees("Ajukan keberatan paling lambat"))
  }

  @Test func aLateOneApologisesAndNamesOtherWays() {
    let late = Visitor.viewing(Facts.sheet(.inProgress, escalated: true))
    #expect(late.sees("kami mohon maaf") && late.sees("LAPOR!") && late.sees("Ombudsman"))
    #expect(!Visitor.viewing(Facts.sheet(.answered, escalated: true)).sees("mohon maaf"))
  }

  @Test func theLastWordOfTheOfficeIsShownAndNotTheReporters() {
    let sheet = Facts.sheet(.waiting, saying: [(true, Facts.askedFor), (false, "Rahasia saya")])
    let visitor = Visitor.viewing(sheet)
    #expect(visitor.sees(Facts.askedFor))
    #expect(!visitor.sees("Rahasia saya"))
  }

  @Test func messagesAreOneThreadFromTheFirstToTheLast() {
    let sheet = Facts.sheet(.waiting, saying: [(false, "Halo petugas"), (true, Facts.askedFor)])
    let visitor = Visitor.viewing(sheet).taking("Baca isi dan pesan")
    #expect(visitor.sees("Pengaduan Anda") && visitor.sees(Facts.complaintText))
    #expect(visitor.sees("Pesan dari Anda") && visitor.sees("Halo petugas"))
    #expect(visitor.sees("Pesan 3 dari 3") && visitor.sees(Facts.askedFor))
    #expect(visitor.taking("Kembali").place.kind == "ticketView")
  }

  @Test func wishesAreAskedWithTheKeyOfTheTicket() {
    let key = Facts.sheet(.waiting).key
    #expect(Visitor.sending().asked == .complaint(.move(key, .write(Facts.prose("Senin pukul sembilan.")))))
    let objecting = Visitor.viewing(.answered).taking("Ajukan keberatan")
      .after(.key(.paste("Belum.")), .key(.function(4))).sayingSo
    #expect(objecting.asked == .complaint(.move(key, .object(Facts.prose("Belum.")))))
    let confirming = Visitor.viewing(.answered).taking("Ya, masalah saya beres")
    #expect(confirming.page().isVerdict && confirming.page(.indonesian).choices.first?.label == "Kembali")
    #expect(confirming.after(.key(.enter)).place.kind == "ticketView")
    #expect(confirming.taking("Ya, sudah selesai").asked == .complaint(.move(key, .confirm)))
    let withdrawing = Visitor.viewing(.received).taking("Cabut pengaduan").taking("Ya, cabut pengaduan")
    #expect(withdrawing.asked == .complaint(.move(key, .withdraw)))
  }

  @Test(arguments: Language.allCases)
  func whatWasDoneIsSaid(language: Language) {
    let done: [(Visitor, TicketState)] = [
      (.sending(), .inProgress),
      (
        Visitor.viewing(.answered).taking("Ajukan keberatan").after(.key(.paste("Belum.")), .key(.function(4)))
          .sayingSo,
        .inProgress
      ),
      (Visitor.viewing(.answered).taking("Ya, masalah saya beres").taking("Ya, sudah selesai"), .closed),
      (Visitor.viewing(.received).taking("Cabut pengaduan").taking("Ya, cabut pengaduan"), .withdrawn),
    ]
    let notes = done.map { visitor, state in
      visitor.after(.reply(.complaint(.moved(.done(Facts.sheet(state)))))).page(language).parts.first
    }
    #expect(Set(notes).count == 4)
    for note in notes {
      if case .note(.success, _) = note { continue } else { Issue.record("\(String(describing: note))") }
    }
  }

  @Test func aStepThatIsNotPossibleAnyMoreKeepsTheText() {
    let visitor = Visitor.sending("Jl. Melati").after(.reply(.complaint(.moved(.notPossible(Facts.sheet(.answered))))))
    #expect(visitor.sees("Keadaan pengaduan ini sudah berubah") && visitor.sees("sudah dijawab"))
    for way in ["Tidak, hanya pesan", "Ya, saya keberatan"] {
      #expect(visitor.taking("Tulis pesan").taking(way).page().fields[0].shown == "Jl. Melati", "\(way)")
    }
  }

  @Test func aTicketThatWasOpenForTooLongIsLookedUpAgainAndKeepsTheText() {
    var visitor = Visitor.sending("Jl. Melati").after(.reply(.complaint(.moved(.unknown))))
    #expect(visitor.place.kind == "trackTicket")
    #expect(visitor.sees("cari pengaduan ini sekali lagi"))
    visitor = visitor.after(.key(.enter), .reply(.complaint(.tracked(.found(Facts.sheet(.waiting))))))
    #expect(visitor.taking("Tulis pesan").page().fields[0].shown == "Jl. Melati")
  }

  @Test func leavingTheTextKeepsItAndSendingForgetsIt() {
    let left = Visitor.viewing(.waiting).taking("Tulis pesan").after(.key(.paste("Jl. Melati")), .key(.escape))
    #expect(left.taking("Tulis pesan").page().fields[0].shown == "Jl. Melati")
    let sent = Visitor.sending().after(.reply(.complaint(.moved(.done(Facts.sheet(.waiting))))))
    #expect(sent.taking("Tulis pesan").page().fields[0].shown.isEmpty)
  }
}

extension String {
  fileprivate func replacingCharacters(at index: Index, with character: Character) -> String {
    var text = self
    text.replaceSubrange(index...index, with: [character])
    return text
  }
}

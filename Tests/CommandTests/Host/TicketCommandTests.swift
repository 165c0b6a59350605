import Foundation
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

@Suite("anjungan ticket, for officers of the branch")
struct TicketCommandTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office(people: 2) }

  private func ticket(
    _ arguments: [String], input: [String] = [], branch: String = "J01"
  ) throws -> Child.Ending {
    try office.run(["ticket"] + arguments + ["--branch", branch], input: input)
  }

  private func answer(
    _ number: Reference, _ more: [String] = [], saying text: String? = nil, branch: String = "J01"
  ) throws -> Child.Ending {
    try ticket(["answer", number.description] + more, input: text.map { [$0] } ?? [], branch: branch)
  }

  private func show(_ number: Reference, _ more: [String] = []) throws -> Child.Ending {
    try ticket(["show", number.description, "--reason", "aduan"] + more)
  }

  // MARK: Taking one down

  @Test("T9: a caller's complaint, with name and telephone by standard input; an anonymous one has a PIN")
  func file() throws {
    let text = "Kartu saya belum dicetak juga."
    let known = try ticket(
      ["file", "--category", "membership", "--mode", "terbuka", "--agreed", "--json"],
      input: ["Tono Wibisana", "081234567890", text])
    #expect(known.code == 0 && known.lines.count == 1)
    let object = try object(known.lines[0])
    #expect(object["schema"] as? String == "anjungan.filed/1" && object["pin"] == nil)
    let number = try #require((object["number"] as? String).flatMap { Reference($0) })
    #expect(try show(number).output.contains("Tono Wibisana"))
    let anonymous = try ticket(["file", "--category", "service", "--mode", "anonim", "--agreed"], input: [text])
    #expect(anonymous.code == 0 && anonymous.output.contains(", PIN "))
  }

  @Test("What is no category, no mode or no telephone is said, and nothing is filed")
  func notFiled() throws {
    #expect(try ticket(["file", "--category", "antre", "--mode", "anonim", "--agreed"]).code == 2)
    let unasked = try ticket(
      ["file", "--category", "service", "--mode", "anonim"], input: ["Antrean terlalu lama sekali."])
    #expect(unasked.code == 2 && unasked.errors.contains("--agreed"))
    #expect(try ticket(["file", "--category", "service", "--mode", "diam", "--agreed"]).code == 2)
    let half = try ticket(
      ["file", "--category", "service", "--mode", "terbuka", "--agreed"],
      input: ["Tono", "0812", "Antrean terlalu lama sekali."])
    #expect(half.code == 2 && half.errors.contains("08"))
    #expect(try ticket(["list", "--all"]).lines.isEmpty)
  }

  // MARK: Lists and look-ups

  @Test("A list: open ones, or all; number, category, state and times, and nothing of anybody")
  func list() throws {
    #expect(try ticket(["list"]).output.isEmpty)
    let first = try office.files(by: person).number
    let second = try office.files("Petugas tidak mau mencatat aduan saya.").number
    #expect(try answer(second, ["--withdraw"]).code == 0)
    let ending = try ticket(["list"])
    #expect(ending.code == 0 && ending.lines.count == 1 && office.names(nobodyIn: ending.output))
    #expect(ending.lines[0].hasPrefix("\(first)  service  received  filed 2") && ending.output.contains("  due 2"))
    #expect(try ticket(["list", "--all"]).lines.count == 2)
    #expect(try ticket(["list", "--all"]).output.contains("\(second)  service  withdrawn"))
  }

  @Test("A list as JSON: one object a line, the same each time, nobody named; E4: its reader may go")
  func listJSON() throws {
    let number = try office.files(by: person).number
    _ = try office.files("Petugas tidak mau mencatat aduan saya.")
    let ending = try ticket(["list", "--json"])
    #expect(ending.code == 0 && ending.lines.count == 2 && office.names(nobodyIn: ending.output))
    let line = try object(ending.lines[0])
    #expect(
      Set(line.keys) == ["schema", "number", "category", "state", "filed", "due", "due_is_estimate", "overdue"])
    #expect(line["schema"] as? String == "anjungan.ticket/1" && line["number"] as? String == number.description)
    #expect(isMoment(line["filed"]) && isMoment(line["due"]) && line["overdue"] as? Bool == false)
    #expect(try ticket(["list", "--json"]).output == ending.output)
    let pipe = "\"$0\" ticket list --json --branch J01 --store \"$1\" | head -1"
    let head = try Child(
      ["-o", "pipefail", "-c", pipe, Program.path, office.store], path: "/bin/bash", environment: office.environment
    ).ending()
    #expect(head.code == 0 && head.errors.isEmpty && head.lines == [ending.lines[0]])
  }

  @Test("L1: each look-up is a row with who looked and why; an unknown number is 3 and leaves none")
  func shown() throws {
    let number = try office.files(by: person).number
    let ending = try show(number)
    #expect(ending.code == 0 && ending.errors.isEmpty)
    for line in [
      "number: \(number)", "category: service", "assignee: nobody yet", "reporter: terbuka", "name: Rina d'Aprí",
      "telephone: +6281270008001", "participant: \(person.participantID)",
      "text: Antrean di loket dua jam, lalu loket ditutup.",
    ] {
      #expect(ending.lines.contains(line), "\(line)")
    }
    #expect(ending.lines.contains { $0.hasPrefix("state: received since 2") })
    let rows = try office.ledger(.ticketShown)
    #expect(rows.count == 1 && rows[0].about == number.description && rows[0].details == "reason=aduan")
    #expect(rows[0].staff?.isEmpty == false)
    #expect(try show(.nobodys).code == 3)
    #expect(try ticket(["show", "XXX", "--reason", "aduan"]).code == 2)
    #expect(try ticket(["show", number.description]).code == 2)
    #expect(try office.ledger(.ticketShown).count == 1)
  }

  @Test("T1: name and telephone of a confidential reporter are for the assignee; an anonymous one has none")
  func modes() throws {
    let confidential = try office.files(mode: .confidential, .other, by: person).number
    let before = try show(confidential)
    #expect(
      before.code == 0 && before.output.contains("rahasia (name and telephone for the assignee and a penyelia only)"))
    let withText = ["Antrean"]
    #expect(office.names(nobodyIn: before.output, but: withText))
    #expect(!before.output.contains(person.participantID.description))
    #expect(Set(try object(try show(confidential, ["--json"]).output).keys).isDisjoint(with: ["reporter", "phone"]))
    #expect(try answer(confidential, ["--take"]).code == 0)
    #expect(try show(confidential).lines.contains("name: Rina d'Aprí"))
    let anonymous = try office.files("Calo menunggu di parkiran kantor.", mode: .anonymous, by: person).number
    #expect(try answer(anonymous, ["--take"]).code == 0)
    #expect(office.names(nobodyIn: try show(anonymous).output))
  }

  @Test("T12: a confidential complaint about officers is taken by nobody here; a penyelia gives it out, which is said")
  func guarded() throws {
    let number = try office.files(mode: .confidential, by: person).number
    let refused = try answer(number, ["--take"])
    #expect(refused.code == 5 && refused.output.isEmpty && refused.errors.contains("only a penyelia gives out"))
    #expect(try office.ticket(number)?.course.state == .received)
    let open = try office.files("Kartu saya belum datang juga.", by: person).number
    try office.hires(.rina)
    #expect(try answer(open, ["--concerns", "rina"]).code == 0)
    #expect(try answer(open, ["--assign", "rina"]).code == 6)
    #expect(try answer(open, ["--concerns-not", "rina"]).code == 0)
    #expect(try answer(open, ["--assign", "rina"]).output.hasPrefix("assigned: \(open) is inProgress"))
    let events = try #require(try object(try show(open, ["--json"]).output)["events"] as? [[String: Any]])
    #expect(events.map { $0["step"] as? String } == ["concerns", "concerns-not", "assigned"])
    #expect(events.allSatisfy { $0["to"] as? String == "rina" && $0["staff"] as? String != "rina" })
    #expect(try show(open).output.contains(", assigned to rina, "))
  }

  @Test("T13: what the reporter wrote is unread until it is shown")
  func unread() throws {
    let number = try office.files("Kartu saya belum datang juga.", by: person).number
    #expect(try answer(number, saying: "Kartu sudah dikirim.").code == 0)
    try office.wishes(.remark(Prose("Kapan sampainya?", for: .message)), for: number)
    let line = try object(try ticket(["list", "--unread", "--json"]).output)
    #expect(line["number"] as? String == number.description && line["unread"] as? Bool == true)
    #expect(try answer(number, saying: "Senin.").code == 0)
    #expect(try ticket(["list", "--unread"]).lines.count == 1, "an answer alone reads nothing")
    #expect(try show(number).output.contains("Kapan sampainya?"))
    #expect(try ticket(["list", "--unread"]).output.isEmpty)
  }

  @Test("E6: a text that tries to do harm comes out as JSON and as lines, and does none")
  func hostile() throws {
    let text = "Kata \"mereka\" \\ 'itu'\nbaris\tdua \u{1B}]0;x\u{7}\u{9B}31m\u{202E}balik\u{200B} 🙂 {\"a\":1}"
    let number = try office.files(text).number
    #expect(try answer(number, ["--take"]).code == 0)
    let shown = try show(number, ["--json"])
    let file = try object(shown.output)
    let said = "Kata \"mereka\" \\ 'itu' baris dua ]0;x31mbalik 🙂 {\"a\":1}"
    #expect(shown.lines.count == 1 && file["text"] as? String == said)
    #expect(shown.output.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A } && !shown.output.contains("\\u00"))
    #expect(try show(number).lines.contains("text: \(said)"))
    #expect(file["schema"] as? String == "anjungan.ticket/1" && file["mode"] as? String == "terbuka")
    let events = try #require(file["events"] as? [[String: Any]])
    #expect(events.count == 1 && events[0]["step"] as? String == "taken" && isMoment(events[0]["at"]))
    #expect(events[0]["by"] as? String == "officer" && events[0]["staff"] as? String == file["assignee"] as? String)
    #expect(try show(number, ["--json"]).output == shown.output)
  }

  // MARK: Moves

  @Test("T4: an answer to what nobody has taken is two moves, and says so; the person reads it")
  func answered() throws {
    let number = try office.files().number
    let ending = try answer(number, saying: "Loket kini buka \"sampai\" pukul 15.30 🙂")
    #expect(ending.code == 0 && ending.errors.isEmpty)
    #expect(ending.output.hasPrefix("taken, then answered: \(number) is answered since 2"))
    #expect(ending.output.contains("can be objected to until 2"))
    #expect(try office.ticket(number)?.course.state == .answered)
    #expect(try show(number).output.contains("): Loket kini buka \"sampai\" pukul 15.30 🙂\n"))
    let rows = try office.ledger(.ticketMoved)
    #expect(rows.count == 2 && rows.allSatisfy { $0.staff?.isEmpty == false && !$0.details.contains("Loket") })
    let again = try answer(number, saying: "Sekali lagi: sampai 15.30.")
    #expect(again.code == 0 && again.errors.isEmpty)
    #expect(again.output.hasPrefix("answered: \(number) is answered since 2"), "it can be answered further")
    #expect(try show(number).output.contains("): Sekali lagi: sampai 15.30.\n"))
    #expect(try office.ledger(.ticketMoved).count == 3)
  }

  @Test("T4: taken, asked, told and answered, each with its words")
  func moves() throws {
    let number = try office.files().number
    #expect(try answer(number, ["--take"]).output.hasPrefix("taken: \(number) is inProgress"))
    let asked = try answer(number, ["--ask", "--json"], saying: "Tanggal berapa itu?")
    let reply = try object(asked.output)
    #expect(asked.code == 0 && reply["moves"] as? [String] == ["asked"] && reply["state"] as? String == "waiting")
    #expect(reply["schema"] as? String == "anjungan.ticket-move/1" && isMoment(reply["waits_until"]))
    #expect(office.names(nobodyIn: asked.output))
    #expect(try answer(number, ["--tell"], saying: "Kami masih menunggu.").output.hasPrefix("told: "))
    let early = try answer(number, saying: "Sudah selesai.")
    #expect(early.code == 6 && early.output.isEmpty && early.errors.contains("\(number) is waiting since"))
    #expect(early.errors.contains("nothing was changed"))
    try office.wishes(.write(try Prose("Tanggal 3.", for: .message)), for: number)
    #expect(try answer(number, saying: "Sudah selesai.").output.hasPrefix("answered: "))
    let file = try object(try show(number, ["--json"]).output)
    let messages = try #require(file["messages"] as? [[String: String]])
    #expect(messages.map { $0["from"] } == ["office", "office", "reporter", "office"])
    #expect(messages.map { $0["text"] }.first == "Tanggal berapa itu?")
  }

  @Test("T4: another body's matter, withdrawn, and a duplicate of the same reporter's only")
  func ends() throws {
    let numbers = try ["satu", "dua", "tiga", "empat"].map {
      try office.files("Keluhan nomor \($0) tentang loket.", by: person).number
    }
    let stranger = try office.files("Keluhan orang lain tentang loket.", by: office.people[1]).number
    let away = try answer(numbers[0], ["--not-ours", "BPJS Kesehatan"])
    #expect(away.code == 0 && away.output.hasPrefix("not-ours: \(numbers[0]) is notOurs"))
    #expect(try show(numbers[0]).lines.contains("matter of: BPJS Kesehatan"))
    #expect(try answer(numbers[1], ["--withdraw"]).output.hasPrefix("withdrawn: "))
    let twin = try answer(numbers[2], ["--duplicate-of", numbers[3].symbols])
    #expect(twin.code == 0 && twin.output.hasPrefix("duplicate: "))
    for other in [stranger, numbers[3], numbers[2]] {
      let ending = try answer(numbers[3], ["--duplicate-of", other.description])
      #expect(ending.code == 6 && ending.errors.contains("another complaint of the same reporter"))
    }
    #expect(try answer(numbers[1], ["--take"]).code == 6)
  }

  @Test("B5: a duplicate by mistake goes on; two that belong together are linked, from either side, and unlinked")
  func related() throws {
    let numbers = try ["satu", "dua"].map { try office.files("Keluhan nomor \($0) tentang loket.", by: person).number }
    _ = try answer(numbers[0], ["--duplicate-of", numbers[1].symbols])
    #expect(try show(numbers[1]).lines.contains("has the duplicate: \(numbers[0])"))
    #expect(try answer(numbers[0], ["--separate"]).output.hasPrefix("separated: \(numbers[0]) is received since "))
    #expect(try answer(numbers[0], ["--separate"]).code == 6)
    #expect(try answer(numbers[0], ["--link", numbers[1].symbols]).output.hasPrefix("linked: "))
    for (number, other) in [(numbers[0], numbers[1]), (numbers[1], numbers[0])] {
      #expect(try show(number).lines.contains("linked with: \(other)"))
      #expect(try object(show(number, ["--json"]).output)["linked"] as? [String] == [other.description])
    }
    #expect(try answer(numbers[1], ["--link", numbers[0].symbols]).errors.contains("linked already"))
    #expect(try answer(numbers[1], ["--unlink", numbers[0].symbols]).output.hasPrefix("unlinked: "))
    #expect(try answer(numbers[1], ["--unlink", numbers[0].symbols]).code == 6)
    #expect(try object(show(numbers[0], ["--json"]).output)["linked"] == nil)
  }

  @Test("What cannot be linked: itself 6, what nobody filed 3, another branch's 5 by its name; nothing changes")
  func unrelated() throws {
    try office.opensOther()
    let (number, elsewhere) = (try office.files("Loket tutup lebih awal.").number, try office.files(at: "K02").number)
    for (other, code, words) in [
      (number, 6, "the complaint itself"), (.nobodys, 3, "the other number"), (elsewhere, 5, "(K02)"),
    ] as [(Reference, Int32, String)] {
      let ending = try answer(number, ["--link", other.description])
      #expect(ending.code == code && ending.output.isEmpty && ending.errors.contains(words), "\(ending)")
    }
    #expect(try office.ledger(.ticketMoved).isEmpty)
  }

  @Test("Another branch's is 5, an unknown one 3, whatever the move")
  func strangers() throws {
    try office.opensOther()
    let number = try office.files(at: "K02").number
    for ending in [try show(number), try answer(number, ["--take"]), try answer(number, saying: "Sudah selesai.")] {
      #expect(ending.code == 5 && ending.output.isEmpty && ending.errors.contains("(K02)"))
    }
    #expect(try office.ledger(.ticketShown).isEmpty && office.ledger(.ticketMoved).isEmpty)
    #expect(try answer(number, ["--take"], branch: "K02").code == 0)
    #expect(try answer(.nobodys, saying: "Sudah selesai.").code == 3)
  }

  @Test(
    "One move at most, each with what it needs",
    arguments: [
      ["--take", "--withdraw"], ["--ask", "--tell"], ["--take", "--not-ours", "X"], ["--not-ours", "..."],
      ["--not-ours", "X", "--duplicate-of", "BM2"], ["--duplicate-of", "BM2"], ["--not-ours"], ["Sudah selesai."],
      ["--link", "BM2"], ["--link", "BMS-J6K-K9R", "--unlink", "BMS-J6K-K9R"], ["--separate", "--take"],
    ])
  func usage(_ how: [String]) throws {
    let number = try office.files().number
    let ending = try answer(number, how, saying: "Sudah selesai.")
    #expect(ending.code == 2 && ending.output.isEmpty && !ending.errors.isEmpty)
    #expect(try office.ticket(number)?.course.state == .received)
  }

  @Test(
    "A text that cannot be kept is explained, and nothing was changed",
    arguments: [
      ("", "no text"), ("x", "has 1 characters"), ("?!", "no letter"), (String(repeating: "a", count: 4_001), "4000"),
      (String(repeating: "a ", count: 32_768), "65536 bytes"),
    ])
  func badText(_ text: String, _ complaint: String) throws {
    let number = try office.files().number
    let ending = try answer(number, saying: text)
    #expect(ending.code == 2 && ending.output.isEmpty && ending.errors.contains(complaint), "\(ending.errors)")
    #expect(!ending.errors.contains("aaa"))
    #expect(try office.ticket(number)?.course.state == .received)
  }

  @Test("A text of 4,000 characters is kept; one that is not in UTF-8 is not")
  func bounds() throws {
    let number = try office.files().number
    let long = String(repeating: "a", count: 3_999) + "🙂"
    #expect(try answer(number, ["--tell"], saying: long).code == 0)
    let pipe = "printf 'Loket \\351 buka' | \"$0\" ticket answer \(number) --branch J01 --store \"$1\""
    let latin = try Child(
      ["-c", pipe, Program.path, office.store], path: "/bin/bash", environment: office.environment
    ).ending()
    #expect(latin.code == 2 && latin.errors.contains("not in UTF-8"))
  }
}

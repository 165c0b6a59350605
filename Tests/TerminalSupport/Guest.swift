/// Somebody who goes the long ways of a kiosk by keys alone, and knows no more of it than what stands on the glass.
package struct Guest {
  /// What is read on the way, in one language.
  package struct Words: Sendable {
    let languageDigit: String
    let menu, begin, name, consent, number, face: String
    let steps: [String]
    let reviews: [String]
    let lines: [String]
    let again, send: String
    let sent: String
    let complaint, text, mode, identity, contact, complaintReview, file, filed: String
    let track, reading, noted: String
  }

  /// What a person states about himself, as he types it.
  package struct Facts: Sendable {
    let nik, birth, name, kpj: String

    /// As the NIK has it: days of women are 40 larger.
    fileprivate var sexDigit: String { (Int(nik.dropFirst(6).prefix(2)) ?? 0) > 40 ? "2" : "1" }

    /// - Parameter birth: day, month and year
    package init(nik: String, birth: String, name: String, kpj: String) {
      (self.nik, self.birth, self.name, self.kpj) = (nik, birth, name, kpj)
    }
  }

  /// The glass and the keys.
  package let terminal: Emulator
  let words: Words

  package init(at terminal: Emulator, reading words: Words) {
    (self.terminal, self.words) = (terminal, words)
  }

  // MARK: Pengkinian

  /// From the first screen to the menu.
  package func opens() throws {
    try terminal.rests(on: "English")
    terminal.type(words.languageDigit)
    try terminal.rests(on: words.menu)
  }

  /// From the menu to the question of the face check: intro, three facts, consent, card number.
  package func getsToTheFace(_ facts: Facts) throws {
    terminal.type("2")
    try terminal.rests(on: words.begin)
    terminal.press(.enter)
    try terminal.rests(on: words.name)
    for fact in [facts.nik, facts.birth, facts.name] { answers(fact) }
    try terminal.rests(on: words.consent)
    terminal.type("1")
    try terminal.rests(on: words.number)
    answers(facts.kpj)
    try terminal.rests(on: words.face)
  }

  /// From the face check to the line that sends, on which the cursor comes to stand.
  package func getsToTheEnd(_ facts: Facts) throws {
    try getsToTheReview(facts)
    for (review, line) in zip(words.reviews, words.lines) {
      try terminal.rests(on: review)
      try terminal.rests(on: "> 9  \(line)")
      terminal.type("9")
    }
    try terminal.rests(on: "> 1  \(words.again)")
    terminal.press(.down)
    try terminal.rests(on: "> 2  \(words.send)")
  }

  /// From the face check to the first page of the review.
  package func getsToTheReview(_ facts: Facts) throws {
    terminal.type("1")
    for (step, fields) in zip(words.steps, Self.form(of: facts)) {
      try terminal.rests(on: step)
      for field in fields { answers(field) }
    }
    try terminal.rests(on: words.reviews[0])
  }

  /// Sends, and reads the number.
  package func sends() throws -> String {
    terminal.press(.enter)
    return try readsTheNumberSent()
  }

  /// The number on the last screen of a pengkinian.
  package func readsTheNumberSent() throws -> String {
    try terminal.rests(on: words.sent)
    return try reads(/[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}/)
  }

  /// The answers of the form, step by step; an option by its digit.
  private static func form(of facts: Facts) -> [[String]] {
    [
      ["0812 7000 8001", "Rina.Pratiwi@pos.example", ""],
      ["3174 0101 0203 0004", "Yogyakarta", facts.sexDigit, "Siti Aminah", "2"],
      ["Jl. Melati No. 7", "4", "011", "Gandaria Utara", "Kebayoran Baru", "Jakarta Selatan", "dki", "12140"],
      ["bri", "0012 0100 4567", facts.name, "Agus Pratiwi", "4", "0813 9000 1002"],
    ]
  }

  // MARK: Complaint

  /// From the menu to the line that files it, on which the cursor comes to stand.
  /// - Parameter telephone: of somebody who gives his name too; nil for an anonymous complaint
  package func complains(_ text: String, telephone: String?) throws {
    terminal.type("3")
    try terminal.rests(on: words.complaint)
    terminal.type("6")
    try terminal.rests(on: words.text)
    terminal.type(text)
    terminal.press(.function(4))
    try terminal.rests(on: words.mode)
    terminal.type(telephone == nil ? "3" : "1")
    if let telephone {
      try terminal.rests(on: words.identity)
      terminal.type("2")
      try terminal.rests(on: words.contact)
      for field in ["Rina Pratiwi", telephone] { answers(field) }
    }
    try terminal.rests(on: words.complaintReview)
    terminal.press(.end)
    terminal.press(.up)
    try terminal.wait(for: "the cursor on the line that files") { isOnFiling($0) }
  }

  private func isOnFiling(_ terminal: Emulator) -> Bool {
    terminal.text.split(separator: "\n").contains { $0.contains("> ") && $0.contains(words.file) }
  }

  /// Files, and reads the number and the PIN, which is empty for who gave a telephone.
  package func files() throws -> (number: String, pin: String) {
    terminal.press(.enter)
    return try readsTheNumberFiled()
  }

  /// Number and PIN on the last screen of a complaint.
  package func readsTheNumberFiled() throws -> (number: String, pin: String) {
    try terminal.rests(on: words.filed)
    let pin = terminal.text.firstMatch(of: /PIN:? ([0-9]{6})/).map { String($0.output.1) } ?? ""
    return (try reads(/[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}/), pin)
  }

  /// From the menu to the complaint, typed in small letters without dashes, and to its text.
  package func tracks(_ number: String, _ fact: String) throws {
    terminal.type("4")
    try terminal.rests(on: words.track)
    answers(number.lowercased().filter { $0 != "-" })
    answers(fact)
    try terminal.rests(on: words.reading)
    guard terminal.text.contains(number) else { throw EmulatorFailure(description: "no \(number):\n\(terminal.text)") }
    terminal.type("1")
  }

  /// F10, a yes to what is asked on the way, and what the menu shows.
  package func goesHome() throws {
    terminal.press(.function(10))
    try terminal.wait(for: "the menu or a question") { $0.text.contains(words.menu) || $0.text.contains(words.noted) }
    if terminal.text.contains(words.noted) { terminal.press(.function(10)) }
    try terminal.rests(on: words.menu)
  }

  // MARK: Keys

  private func answers(_ text: String) {
    terminal.type(text)
    terminal.press(.enter)
  }

  private func reads(_ pattern: Regex<Substring>) throws -> String {
    guard let found = terminal.text.firstMatch(of: pattern) else {
      throw EmulatorFailure(description: "no number on the screen:\n\(terminal.text)")
    }
    return String(found.output)
  }
}

extension Guest.Words {
  /// As it stands on the glass after 1 on the first screen.
  package static let indonesian = Guest.Words(
    languageDigit: "1", menu: "Lapor Buka Blokir", begin: "Mulai", name: "Nama lengkap", consent: "Tidak setuju",
    number: "Kesempatan tersisa: 3 dari 3", face: "Saya siap",
    steps: ["Langkah 5 dari 9", "Langkah 6 dari 9", "Langkah 7 dari 9", "Langkah 8 dari 9"],
    reviews: ["(1 dari 2)", "(2 dari 2)"], lines: ["Sudah benar, lanjut", "Sudah benar, ke"],
    again: "Periksa lagi", send: "Kirim",
    sent: "Pengkinian data terkirim", complaint: "Langkah 1 dari 6", text: "Langkah 2 dari 6",
    mode: "Langkah 3 dari 6", identity: "Langkah 4 dari 6", contact: "Langkah 5 dari 6",
    complaintReview: "Periksa dan setujui", file: "Setuju dan kirim", filed: "Pengaduan diterima",
    track: "4 angka", reading: "Baca isi dan pesan",
    noted: "Sudah dicatat?")

  /// As it stands on the glass after 2 on the first screen.
  package static let english = Guest.Words(
    languageDigit: "2", menu: "Report to Unblock", begin: "Begin", name: "Full name", consent: "I do not agree",
    number: "Tries left: 3 of 3", face: "I am ready",
    steps: ["Step 5 of 9", "Step 6 of 9", "Step 7 of 9", "Step 8 of 9"], reviews: ["(1 of 2)", "(2 of 2)"],
    lines: ["All correct, continue", "All correct, go on"], again: "Check again", send: "Send",
    sent: "Data update sent", complaint: "Step 1 of 6",
    text: "Step 2 of 6", mode: "Step 3 of 6", identity: "Step 4 of 6", contact: "Step 5 of 6",
    complaintReview: "Check and agree", file: "Agree and send", filed: "Complaint received", track: "4 digits or PIN",
    reading: "Read text and messages", noted: "Written down?")
}

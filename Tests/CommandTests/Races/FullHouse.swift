import Rules
import Services
import Support
import TerminalSupport

/// Three kiosks in the hall and two counters, five processes on one store, each on a terminal of its own.
struct FullHouse {
  let office: Office
  let kiosks: [Booth]
  let counters: [Window]

  /// The kiosks show the main menu in Indonesian; the counters show the first page of their officers.
  init(_ office: Office, of colleagues: Colleague...) throws {
    self.office = office
    counters = try colleagues.enumerated().map { try Window(office, named: "loket-\($0 + 1)", of: $1) }
    kiosks = try (1...3).map { try Booth(office, named: Self.kiosk($0)) }
    for kiosk in kiosks { try kiosk.opens() }
  }

  static func kiosk(_ number: Int) -> String { "kios-\(number)" }

  /// Waits until every counter shows the text. Nothing is typed there.
  func counters(see text: String) throws { try counters(see: "“\(text)”") { $0.contains(text) } }

  /// The same, of a screen that is recognised otherwise.
  func counters(see what: String, _ isSeen: (String) -> Bool) throws {
    for counter in counters { try counter.terminal.wait(for: what) { isSeen($0.text) } }
  }

  /// Leads the officer of every counter on.
  func counters(choose way: String, andSee text: String) throws {
    for counter in counters {
      try counter.chooses(way)
      try counter.terminal.rests(on: text)
    }
  }

  /// Whether the seals of the ledger hold, as the command tells an auditor.
  var ledgerHolds: Bool { get throws { try office.run(["ledger", "verify"]).code == 0 } }
}

extension Booth {
  /// From the menu to a complaint that was looked up.
  func tracks(_ number: String, _ fact: String) throws {
    terminal.type("4")
    try terminal.rests(on: "4 angka HP atau PIN")
    for typed in [number, fact] {
      terminal.type(typed)
      terminal.press(.tab)
    }
    terminal.press(.enter)
    try terminal.rests(on: "Pengaduan \(number)")
  }

  /// Takes the way on that begins so.
  func chooses(_ way: String) throws {
    try terminal.rests(on: "  \(way)")
    guard let digit = (1...9).first(where: { terminal.text.contains(" \($0)  \(way)") }) else {
      throw ChildFailure(description: "no way on says “\(way)”:\n\(terminal.text)")
    }
    terminal.type("\(digit)")
  }
}

extension Window {
  /// From the first page to a complaint of the queue, which has one.
  func opensTheComplaint(_ number: String) throws {
    try chooses("Pengaduan")
    try terminal.rests(on: number)
    terminal.press(.enter)
    try terminal.rests(on: "Pengaduan \(number)")
  }

  /// From the page of a complaint to one of the things that can be done about it.
  func does(_ task: String) throws {
    terminal.press(.enter)
    try terminal.rests(on: "Apa yang Anda lakukan")
    try chooses(task)
  }

  /// From the box of an answer over the page that shows what the reporter will read.
  func sendsWords() throws {
    terminal.press(.function(4))
    try terminal.rests(on: "Yang akan dibaca pelapor")
    try chooses("Kirim")
  }
}

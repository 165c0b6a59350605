import Console
import Demo
import Flow
import Foundation
import Rules
import Screens
import Services
import Support
import Testing

/// Something that an officer does many times a day, and how many keys it takes from the menu to its goal.
struct CounterTask: Sendable {
  let name: String
  /// Keys on 29 November 2026; nil for what was not possible.
  let before: Int?
  /// At most so many.
  let target: Int
  /// Who does it.
  let colleague: Colleague
  /// From the menu to the goal, which it looks for.
  let way: @Sendable (CountedVisit, BusyBranch) throws -> Void

  init(
    _ name: String, before: Int?, target: Int, by colleague: Colleague = .rina,
    _ way: @escaping @Sendable (CountedVisit, BusyBranch) throws -> Void
  ) {
    (self.name, self.before, self.target, self.colleague, self.way) = (name, before, target, colleague, way)
  }
}

/// A visit of which every key is counted but those of an officer's own text.
final class CountedVisit {
  let visit: CounterVisit
  private(set) var keys = 0

  init(_ visit: CounterVisit) { self.visit = visit }

  /// Digits, letters, numbers: each is a key.
  func types(_ text: String) {
    keys += text.count
    visit.types(text)
  }

  func presses(_ key: Key, times: Int = 1) {
    for _ in 0..<times { visit.presses(key) }
    keys += times
  }

  /// Text of the officer's own, which takes what it takes.
  func writes(_ text: String) { visit.types(text) }
}

/// What an officer's day costs in keys; `ANJUNGAN_RECORD=1` writes the page of it anew.
@Suite("Keystrokes at the counter") struct KeystrokeTests {
  @Test("docs/counter-keys.md says how many keys each task takes, and none takes more than its target")
  func table() throws {
    var lines = [
      "# Keys at the counter", "",
      "From the menu to the goal, an officer's own text not counted. Written by a test that presses each of them.", "",
      "| Task | 29 November 2026 | Now | Target |", "| --- | --- | --- | --- |",
    ]
    for task in CounterTask.all {
      let branch = try BusyBranch()
      let counted = CountedVisit(try branch.office.counter(of: task.colleague, BusyBranch.settings))
      try task.way(counted, branch)
      #expect(counted.keys <= task.target, "\(task.name)")
      lines.append(
        "| \(task.name) | \(task.before.map(String.init) ?? "not possible") | \(counted.keys) | \(task.target) |")
    }
    try Self.compare(lines.joined(separator: "\n") + "\n")
  }

  private static func compare(_ text: String) throws {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let page = root.appending(path: "docs/counter-keys.md")
    if ProcessInfo.processInfo.environment["ANJUNGAN_RECORD"] == "1" {
      return try text.write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == text)
  }
}

extension CounterTask {
  static let all = people + complaints

  /// What is done for people.
  private static let people = [
    CounterTask("Find somebody by NIK and read why he is blocked", before: 22, target: 18) { counted, branch in
      counted.finds(branch.wati)
      counted.visit.reads("Terblokir sejak")
    },
    CounterTask("Record the report of a block, the person is here", before: 23, target: 23) { counted, branch in
      counted.finds(branch.wati)
      for key in ["3", "y", "y"] { counted.types(key) }
      counted.visit.reads("dicatat.")
    },
    CounterTask("The same by 175, last four digits of the telephone", before: 30, target: 26) { counted, branch in
      counted.finds(branch.wati)
      for key in ["p", "4"] { counted.types(key) }
      counted.types("9102")
      counted.presses(.enter)
      counted.visit.reads("dicatat.")
    },
    CounterTask("Say why a kiosk refuses somebody, and who mends it", before: nil, target: 19) { counted, branch in
      counted.finds(branch.dewi)
      counted.types("i")
      counted.visit.reads("Klaim JHT di Jakarta Kebayoran")
    },
    CounterTask("Cancel a JHT claim", before: 25, target: 23) { counted, branch in
      counted.finds(branch.dewi)
      for key in ["1", "y", "b", "2", "y"] { counted.types(key) }
      counted.visit.reads("Klaim JHT dibatalkan.")
    },
    CounterTask("Enter a pengkinian of which nothing has changed", before: 254, target: 110) { counted, branch in
      try branch.succeeds(branch.ratna)
      counted.finds(branch.ratna)
      for key in ["1", "y", "2"] { counted.types(key) }
      if counted.visit.lines.contains(where: { $0.contains("Perbarui lagi") }) { counted.types("1") }
      counted.types("1")
      counted.types(branch.ratna.kpj)
      counted.presses(.enter)
      for key in ["1", "s"] { counted.types(key) }
      counted.types("081270008001")
      counted.presses(.enter)
      counted.types("- tidak punya")
      counted.presses(.enter, times: 4)
      counted.types("BRI")
      counted.presses(.enter)
      counted.types("001201004567")
      counted.presses(.enter)
      counted.types("Ratna Sari")
      counted.presses(.enter, times: 4)
      for key in ["9", "9", "2"] { counted.types(key) }
      counted.visit.reads("Nomor pengajuan peserta")
    },
  ]
}

extension CounterTask {
  /// What is done to complaints.
  fileprivate static let complaints = [
    CounterTask("Approve the next pengkinian", before: 7, target: 6, by: .joni) { counted, _ in
      counted.types("2")
      counted.presses(.enter)
      while counted.visit.screen == "update" { counted.types("1") }
      counted.types("y")
      counted.visit.reads("disetujui")
    },
    CounterTask("Take and answer the next complaint", before: 7, target: 5) { counted, _ in
      counted.types("3")
      counted.presses(.enter)
      counted.answers()
    },
    CounterTask("And the one after it", before: 8, target: 4) { counted, branch in
      _ = try branch.office.files(Grievance(text: "Kursi di ruang tunggu patah.", mode: .anonymous))
      counted.visit.types("3")
      counted.visit.presses(.down, .enter)
      counted.answersUncounted()
      counted.types("n")
      counted.answers()
    },
    CounterTask("A ready reply", before: 9, target: 7) { counted, _ in
      counted.types("3")
      counted.presses(.enter)
      counted.types("j")
      counted.presses(.function(3))
      counted.types("1")
      counted.presses(.function(4))
      counted.types("y")
      counted.visit.reads("Jawaban terkirim")
    },
    CounterTask("A note", before: 5, target: 4) { counted, _ in
      counted.types("3")
      counted.presses(.enter)
      counted.types("c")
      counted.writes("Sudah ditelepon.")
      counted.presses(.function(4))
      counted.visit.reads("Catatan disimpan")
    },
    CounterTask("The same complaint once more: a duplicate", before: 15, target: 5) { counted, branch in
      _ = try branch.office.files(Grievance(text: "Sekali lagi tentang antrean.", identity: branch.sari.identity))
      counted.types("3")
      counted.presses(.enter)
      counted.types("d")
      counted.presses(.enter)
      counted.types("y")
      counted.visit.reads("Ditandai sebagai duplikat.")
    },
    CounterTask("A complaint by its caller's name", before: nil, target: 9) { counted, _ in
      counted.types("3")
      counted.types("/")
      counted.writes("wulan")
      counted.presses(.enter, times: 2)
      counted.visit.reads("Sari Wulandari")
    },
    CounterTask("Take a complaint down, anonymous", before: nil, target: 6) { counted, _ in
      for key in ["c", "6"] { counted.types(key) }
      counted.writes("Petugas meminta uang kepada saya.")
      counted.presses(.function(4))
      counted.types("3")
      counted.presses(.function(4))
      counted.types("y")
      counted.visit.reads("Pengaduan dicatat")
    },
  ]
}

extension CountedVisit {
  /// Takes and answers what is open, in words of the officer's own.
  fileprivate func answers() {
    types("j")
    writes("Antrean sudah kami tambah.")
    presses(.function(4))
    types("y")
    visit.reads("Jawaban terkirim")
  }

  fileprivate func answersUncounted() {
    visit.types("j")
    visit.types("Antrean sudah kami tambah.")
    visit.presses(.function(4))
    visit.types("y")
    visit.reads("Jawaban terkirim")
  }

  /// By NIK, from the menu.
  fileprivate func finds(_ person: Somebody) {
    types("1" + person.identity.nik.digits)
    presses(.enter)
  }
}

extension BusyBranch {
  /// The pengkinian of somebody that waits is approved: what it states is on record.
  func succeeds(_ person: Somebody) throws { try office.decides(.approve, of: person) }
}

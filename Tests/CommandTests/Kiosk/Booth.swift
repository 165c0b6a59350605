import Foundation
import Rules
import Support
import TerminalSupport

/// A kiosk of an office on a terminal of its own, and somebody who stands before it.
final class Booth {
  let terminal: Emulator
  private let office: Office
  private let clock: String

  /// - Parameters:
  ///   - ahead: by how many milliseconds the host's clocks are ahead, both, as if so much time had passed.
  ///   - still: where the host's clocks stand, instead.
  ///   - camera: what the test program for face checks does, when this kiosk has one.
  ///   - environment: `TERM` and the like, and settings.
  init(
    _ office: Office, named name: String = "hall", branch: String = "J01", columns: Int = 80, ahead: Int64 = 0,
    still: HostReading? = nil, camera: String? = nil, environment: [String: String] = [:]
  ) throws {
    self.office = office
    clock = try still.map(office.clock(standingAt:)) ?? office.clock(ahead: ahead)
    var variables = office.environment
    variables["ANJUNGAN_TEST_CLOCK"] = clock
    variables["ANJUNGAN_LOG"] = office.log
    variables.merge(environment) { $1 }
    let face = camera.map { ["--face-check", "\(FaceProgram.path) \($0)"] } ?? []
    terminal = try Emulator(
      Program.path, ["kiosk", "--store", office.store, "--branch", branch, "--terminal", name] + face,
      columns: columns,
      environment: variables)
  }

  // MARK: What somebody does

  /// Chooses Indonesian and stands before the main menu.
  func opens() throws {
    try terminal.rests(on: "Bahasa Indonesia")
    terminal.type("1")
    try terminal.rests(on: "Lapor Buka Blokir")
  }

  /// From the main menu to the question for consent.
  func beginsUpdate(_ person: Invented) throws {
    terminal.type("2")
    try terminal.rests(on: "Mulai")
    terminal.press(.enter)
    try states(person)
  }

  /// Fills in the three facts and sends them.
  func states(_ person: Invented) throws {
    try terminal.rests(on: "Nama lengkap")
    terminal.type(person.nik.digits)
    terminal.press(.enter)
    terminal.type(Self.typed(person.birth))
    terminal.press(.enter)
    terminal.type(person.name.text)
    terminal.press(.enter)
  }

  /// From the question for consent to the one for the number.
  func agrees() throws {
    try terminal.rests(on: "Tidak setuju")
    terminal.type("1")
    try terminal.rests(on: "Ketik ulang Nomor Kartu")
  }

  func retypes(_ kpj: KPJ) {
    terminal.type(kpj.text)
    terminal.press(.enter)
  }

  /// From a new kiosk to the question for the number.
  func getsToTheNumber(_ person: Invented) throws {
    try opens()
    try beginsUpdate(person)
    try agrees()
  }

  /// Once more when nothing comes of it: a key that comes before a page has rested counts for nothing. Rule KY1.
  func presses(_ key: Press, until sentence: String) throws {
    for _ in 0..<10 where !terminal.text.contains(sentence) {
      terminal.press(key)
      try? terminal.sees(sentence, within: 2)
    }
    try terminal.rests(on: sentence)
  }

  /// From here on the host's clocks stand at another moment.
  func stands(at still: HostReading) throws { try still.line.write(toFile: clock, atomically: true, encoding: .utf8) }

  /// Ends the kiosk as an operator does.
  func ends() { terminal.send(signal: SIGTERM) }

  /// `27/03/1990`, as it is typed.
  static func typed(_ birth: CivilDay) -> String {
    birth.description.split(separator: "-").reversed().joined(separator: "/")
  }

  /// Somebody who goes through whole journeys at this kiosk.
  func guest(reading words: Guest.Words = .indonesian) -> Guest { Guest(at: terminal, reading: words) }

  // MARK: What nobody may find

  /// Everything by which somebody could be known.
  static func secrets(of person: Invented) -> [String] {
    let grouped = stride(from: 0, to: 16, by: 4).map { start in
      String(person.nik.digits.dropFirst(start).prefix(4))
    }
    return [person.nik.digits, grouped.joined(separator: " "), person.kpj.text, person.name.text, typed(person.birth)]
  }
}

extension Invented {
  /// What this person types about himself.
  var facts: Guest.Facts {
    Guest.Facts(nik: nik.digits, birth: Booth.typed(birth), name: name.text, kpj: kpj.text)
  }
}

extension Office {
  /// Where the kiosk's log goes.
  var log: String { folder.path + "/anjungan.log" }

  /// A clock file for a program of this office.
  func clock(ahead: Int64) throws -> String {
    let path = folder.path + "/clock-\(ahead)"
    try "\(ahead) \(ahead) 1\n".write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// A clock file under which time stands.
  func clock(standingAt still: HostReading) throws -> String {
    let path = folder.path + "/clock-still-\(still.wall.milliseconds)"
    try still.line.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}

extension HostReading {
  /// As a clock file says it.
  fileprivate var line: String { "still \(wall.milliseconds) \(sinceBoot.milliseconds) 1\n" }

  /// The same host's clocks at another moment.
  func at(_ moment: Moment) -> HostReading {
    let later = moment.span(since: wall).milliseconds
    return HostReading(
      wall: moment, sinceBoot: .milliseconds(sinceBoot.milliseconds + later), boot: boot,
      isSynchronised: isSynchronised)
  }
}

extension Emulator {
  /// How often this stands on the screen.
  func count(_ text: String) -> Int { self.text.components(separatedBy: text).count - 1 }
}

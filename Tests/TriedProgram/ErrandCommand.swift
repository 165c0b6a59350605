import ArgumentParser
import Commands
import Foundation
import Rules
import Services

/// `anjungan errand`, of the tried program only: a desk in a process of its own, for races and for power cuts.
///
/// Prints `ready` once the store is open. Then each line of standard input is one errand, and its reply is printed
/// when it is durable: the errand's id, a space, and the reply as JSON. A line has words: errand id, visit id, and
/// one of
///
///     begin NIK BIRTH NAME…     look NIK BIRTH NAME…     report NIK BIRTH NAME…
///     consent PARTICIPANT       retype PARTICIPANT KPJ   face PARTICIPANT
///     submit PARTICIPANT DATA   withdraw PARTICIPANT NUMBER
///     file CATEGORY MODE PARTICIPANT PHONE TEXT…         track NUMBER FACT
///     sign-in NAME PASSWORD…
///
/// with ids of 32 hexadecimal digits, the birth date as `1990-03-27`, the data of a pengkinian as one line of JSON, and
/// `-` for a participant or a telephone that is not given. The steps of one visit can go through many processes: it is
/// the visit's id that joins them.
struct ErrandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "errand", abstract: "Answer errands from standard input.", shouldDisplay: false)

  @OptionGroup var options: StoreOptions

  @OptionGroup var face: FaceOptions

  @Option(help: "The terminal's name in brakes and the ledger.")
  var terminal: String

  func run() throws {
    let desk = try HostDesk.desk(of: terminal, options, face)
    Say.line("ready")
    while let line = readLine() {
      guard let errand = Self.errand(line) else {
        Say.complaint("not an errand")
        throw Exit.usage
      }
      let reply = desk.answer(errand)
      Fault.answered.reach()
      Say.line("\(errand.id) \(String(decoding: try JSONEncoder().encode(reply), as: UTF8.self))")
    }
  }

  private static func errand(_ line: String) -> Errand? {
    let words = line.split(separator: " ").map(String.init)
    guard words.count > 3, let id = ErrandID(words[0]), let visit = VisitID(words[1]),
      let request = request(words[2], Array(words[3...]))
    else { return nil }
    return Errand(id: id, visit: visit, request: request)
  }

  private static func request(_ kind: String, _ words: [String]) -> Request? {
    switch kind {
    case "begin": identity(words).map { .update(.begin($0)) }
    case "look": identity(words).map(Request.look)
    case "report": identity(words).map(Request.report)
    case "consent": caller(words[0]).map { .update(.consent($0, text: "1")) }
    case "retype": retype(words)
    case "face": caller(words[0]).map { .update(.checkFace($0)) }
    case "submit": submission(words)
    case "withdraw": withdrawal(words)
    case "file": complaint(words).map { .complaint(.file($0, consent: "1")) }
    case "track": tracking(words)
    case "sign-in":
      StaffName(words[0]).map { .shift(.signIn($0, Password(typed: words.dropFirst().joined(separator: " ")))) }
    default: nil
    }
  }

  /// Whoever reads it from text has proven nothing: the desk asks for the row of the visit.
  private static func caller(_ word: String) -> Caller? {
    guard let id = ParticipantID(word), let json = try? JSONEncoder().encode(["id": id]) else { return nil }
    return try? JSONDecoder().decode(Caller.self, from: json)
  }

  private static func submission(_ words: [String]) -> Request? {
    let json = Data(words.dropFirst().joined(separator: " ").utf8)
    guard let caller = caller(words[0]), let data = try? JSONDecoder().decode(UpdateData.self, from: json)
    else { return nil }
    return .update(.submit(caller, data))
  }

  private static func withdrawal(_ words: [String]) -> Request? {
    guard words.count == 2, let participant = ParticipantID(words[0]), let number = Reference(words[1]) else {
      return nil
    }
    return .update(.withdraw(participant, number))
  }

  private static func complaint(_ words: [String]) -> Complaint? {
    guard words.count > 4, let category = TicketCategory(rawValue: words[0]),
      let mode = ReporterMode(rawValue: words[1]),
      let text = try? Prose(words[4...].joined(separator: " "), for: .complaint)
    else { return nil }
    return Complaint(
      category: category, mode: mode, text: text, caller: caller(words[2]),
      phone: try? Phone(words[3]))
  }

  private static func tracking(_ words: [String]) -> Request? {
    guard words.count == 2, let number = Reference(words[0]), let fact = SecondFact(words[1]) else { return nil }
    return .complaint(.track(number, fact))
  }

  private static func identity(_ words: [String]) -> Identity? {
    guard words.count > 2, let nik = try? NIK(words[0]), let birth = CivilDay(words[1]),
      let name = try? PersonName(words[2...].joined(separator: " "))
    else { return nil }
    return Identity(nik: nik, birth: birth, name: name)
  }

  private static func retype(_ words: [String]) -> Request? {
    guard words.count == 2, let caller = caller(words[0]), let kpj = try? KPJ(words[1]) else {
      return nil
    }
    return .update(.retype(caller, kpj))
  }
}

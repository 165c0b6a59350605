import ArgumentParser
import Foundation
import Rules
import Services

/// `anjungan generate`.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Write a folder of invented people for `anjungan import`.",
    discussion: """
      Nobody in it exists: NIK have serials that the register does not reach, telephones and e-mail addresses belong \
      to nobody. The same --participants, --seed and --today give the same files.
      """)

  @Argument(help: "The folder; made when it is missing.")
  var folder: String
  @Option(help: "How many people, up to \(Generator.limit).")
  var participants = 1_000
  @Option(help: "Chooses the people.")
  var seed: UInt64 = 1
  @Option(help: "The day by which people are late or just registered, YYYY-MM-DD. Default: the host's date in WIB.")
  var today: String?

  func run() throws {
    guard (1...Generator.limit).contains(participants) else {
      Say.complaint("--participants takes 1 to \(Generator.limit)")
      throw Exit.usage
    }
    try GivenPath.check(folder, as: "FOLDER")
    let day = try day()
    do throws(Generator.Fault) {
      try Generator(participants: participants, seed: seed, today: day).write(to: folder)
    } catch {
      try tell(error)
    }
    let sentence = "\(participants) invented people in \(folder) (--seed \(seed) --today \(day))"
    Say.done(sentence)
    Say.line(sentence)
  }

  private func day() throws -> CivilDay {
    guard let today else {
      return Zone.wib.day(of: Moment(seconds: Int64(Date().timeIntervalSince1970)))
    }
    guard let day = CivilDay(today), day.year >= 1970, day.year <= 2100 else {
      Say.complaint("--today takes a day YYYY-MM-DD from 1970 to 2100")
      throw Exit.usage
    }
    return day
  }

  private func tell(_ fault: Generator.Fault) throws {
    switch fault {
    case .foreignFiles:
      Say.complaint("\(folder) holds files that were not generated; they are not overwritten. Name another folder")
      throw Exit.conflict
    case .unwritable(let number, let path):
      Say.complaint("\(path) cannot be written: \(String(cString: strerror(number)))")
      throw [ENOSPC, EDQUOT, EROFS, EACCES, EPERM, EIO].contains(number) ? Exit.unavailable : Exit.error
    }
  }
}

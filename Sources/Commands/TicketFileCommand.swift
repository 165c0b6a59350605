import ArgumentParser
import Console
import Rules
import Services

/// `anjungan ticket file`.
struct TicketFileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "file", abstract: "Take a complaint down for somebody who calls or is here.",
    discussion: """
      Reads from standard input or prompts: the reporter's name and telephone, a line each, which may be empty and are \
      not asked for with --mode anonim; then the complaint, 10 to 4,000 characters. It carries no NIK: that takes the \
      original KTP at the counter. Without a telephone a PIN is made, which is told once.
      """)

  @Option(help: "What it is about: \(categories).", completion: .list(TicketCategory.allCases.map(\.rawValue)))
  var category: String

  @Option(
    help: "Who may know the reporter: \(modes).", completion: .list(ReporterMode.allCases.map(\.rawValue)))
  var mode: String

  @Option(help: "How it came: loket or 175.", completion: .list(["loket", Channel.callCentre.rawValue]))
  var channel = Channel.callCentre.rawValue

  @Flag(
    help: "The reporter was told who sees what is stored and for how long, and agrees. Without it nothing is filed.")
  var agreed = false

  @OptionGroup var options: StoreOptions

  @Flag(help: "One JSON object, times in UTC.")
  var json = false

  private static let categories = TicketCategory.allCases.map(\.rawValue).joined(separator: ", ")
  private static let modes = ReporterMode.allCases.map(\.rawValue).joined(separator: ", ")

  /// What the reporter has agreed to is what `--agreed` says; a changed text needs a new one.
  private static let consent = "pengaduan-host-2026-11"

  func validate() throws {
    guard TicketCategory(rawValue: category) != nil else {
      throw ValidationError("there is no such category; there are \(Self.categories)")
    }
    guard ReporterMode(rawValue: mode) != nil else { throw ValidationError("--mode takes \(Self.modes)") }
    guard ["loket", Channel.callCentre.rawValue].contains(channel) else {
      throw ValidationError("--channel takes loket or 175")
    }
    guard agreed else { throw ValidationError("ask the reporter for consent, and give --agreed") }
  }

  func run() throws {
    guard let category = TicketCategory(rawValue: category), let mode = ReporterMode(rawValue: mode) else {
      throw Exit.usage
    }
    let office = try OfficeDesk(options)
    var (name, phone): (PersonName?, Phone?) = (nil, nil)
    if mode != .anonymous {
      name = try Self.read("Reporter's name, or nothing", "a name is letters, 2 or more") { try PersonName($0) }
      phone = try Self.read("Telephone, or nothing", "a telephone is a mobile number, 08…") { try Phone($0) }
    }
    let taken = TakenDown(
      category: category, mode: mode, text: try Ask.prose(for: .complaint), reporter: name, phone: phone,
      way: channel == Channel.callCentre.rawValue ? .callCentre(nil) : .counter)
    guard case .takenDown(let outcome) = try office.ask(.fileTicket(taken, consent: Self.consent)) else {
      throw Exit.error
    }
    switch outcome {
    case .filed(let receipt): tell(receipt, "filed", in: office)
    case .alreadyFiled(let receipt): tell(receipt, "filed before, within ten minutes", in: office)
    case .unproven, .wrongFact, .factsEnded: throw Exit.error
    }
  }

  private static func read<Value>(
    _ prompt: String, _ rule: String, _ value: (String) throws -> Value
  ) throws -> Value? {
    let text = Fit.trimmed(try Ask.line(prompt))
    guard !text.isEmpty else { return nil }
    do { return try value(text) } catch { throw Ask.refusal(rule) }
  }

  private func tell(_ receipt: TicketReceipt, _ word: String, in office: OfficeDesk) {
    let pin = receipt.pin.map { ", PIN \($0)" } ?? ""
    let sentence = "\(receipt.number) \(word)\(pin); answer by \(receipt.due.day.description)"
    Say.done("\(receipt.number) \(word)")
    guard json else { return Say.line(sentence) }
    var object = [
      "schema": "anjungan.filed/1", "number": receipt.number.description, "filed": receipt.filed.iso8601,
      "due": receipt.due.day.description,
    ]
    object["pin"] = receipt.pin
    Say.json(object)
  }
}

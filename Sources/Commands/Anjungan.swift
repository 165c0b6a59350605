package import ArgumentParser
import CHost
import Foundation
import Keeping
import Services

/// The program: one command for each way of using it.
package struct Anjungan: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "anjungan", abstract: "Self-service kiosk of a BPJS Ketenagakerjaan branch.", version: "0.1.0",
    subcommands: [
      KioskCommand.self, CounterCommand.self, DemoCommand.self, ParticipantCommand.self,
      ImportCommand.self, GenerateCommand.self, BlockCommand.self, UpdateCommand.self, ClaimCommand.self,
      TicketCommand.self, ReportCommand.self, StaffCommand.self, ClockCommand.self, HolidaysCommand.self,
      LedgerCommand.self, StoreCommand.self, ScreensCommand.self,
    ])

  package init() {}

  /// Does what the process's arguments say and ends the process.
  package static func main() {
    perform {
      if let start = TerminalStart(CommandLine.arguments.dropFirst()) { return try start.run() }
      var command = try parseAsRoot()
      try command.run()
    }
  }

  /// Does the work of a command and ends the process: with one sentence and a documented exit code when it fails.
  package static func perform(_ work: () throws -> Void) {
    holdStandardStreams()
    anjungan_keep_memory_private()
    // A reader that went away is noticed by the write that fails.
    signal(SIGPIPE, SIG_IGN)
    // Who started us may ignore it; then the kernel would take leave of a face check program before we ask how it ended.
    signal(SIGCHLD, SIG_DFL)
    do {
      guard Sodium.isReady else {
        Say.complaint("this host gives no random numbers: look at /dev/urandom and the kernel's log")
        throw Exit.unavailable
      }
      try work()
    } catch {
      end(with: error)
    }
  }

  /// A standard stream that is closed would become the store's descriptor, and a line of output a line in the store. What
  /// takes its place cannot be read, nor written.
  private static func holdStandardStreams() {
    for (stream, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(stream, F_GETFD) < 0 {
      // The lowest free number is this one.
      _ = open("/dev/null", mode)
    }
  }

  /// One sentence and a documented exit code for whatever went wrong.
  private static func end(with error: any Error) -> Never {
    switch error {
    case let code as ExitCode: exit(withError: code)
    case let opening as StoreRefusal:
      Say.complaint(opening.sentence)
      exit(withError: Exit.code(for: opening.failure))
    case let setting as SettingError:
      Say.complaint(setting.description)
      exit(withError: setting.isUnavailable ? Exit.unavailable : Exit.usage)
    case let fault as Settings.Fault:
      Say.complaint("\(fault.name) is \"\(fault.value)\"; it has to be \(fault.range)")
      exit(withError: Exit.usage)
    default:
      switch exitCode(for: error) {
      case .success:
        Say.page(fullMessage(for: error))
        exit()
      case .validationFailure: break
      default: exit(withError: error)
      }
      Say.usage(fullMessage(for: error))
      exit(withError: Exit.usage)
    }
  }
}

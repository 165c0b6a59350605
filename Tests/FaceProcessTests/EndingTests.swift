import FaceProcess
import Foundation
import Rules
import Services
import Support
import Testing

/// However a program behaves, a check ends. One that did not would be seen by its ending, because every program here
/// goes by itself after a while; a limit on the tests themselves would also count the time they wait for their turn.
@Suite("How a face check ends")
struct EndingTests {
  @Test("A device that never answers and ignores SIGTERM is a timeout, at the shortest limit that is allowed")
  func hanging() throws {
    #expect(try Face.device("hang", limit: .seconds(5)).verdict(on: Face.order()) == .void(.timeout))
  }

  @Test(
    "Who has not ended at the time limit is ended",
    arguments: [
      "exec sleep 150", "sleep 150", "trap '' TERM; sleep 150", "exec >&-; sleep 150", "exec <&-; sleep 150",
      "echo a line; sleep 150", "kill -STOP $$", "sleep 150 & sleep 150 & wait",
    ])
  func overdue(_ sentence: String) throws {
    let folder = TemporaryFolder()
    let ending = Self.short("echo $$ >\"$0\"; " + sentence, folder.path + "/number").hold(saying: Face.request)
    #expect(ending == .expired)
    let number = try Self.number(in: folder.path + "/number")
    #expect(kill(number, 0) == -1 && errno == ESRCH, "it is still there")
  }

  @Test("A program that heeds SIGTERM may still clean up")
  func heedful() throws {
    let folder = TemporaryFolder()
    let sentence = "trap 'echo bye >\"$0\"; exit 0' TERM; sleep 150 & wait"
    let ending = Conversation(
      command: Face.shell(sentence, folder.path + "/last"), limit: .seconds(4), patience: .seconds(60)
    ).hold(saying: Face.request)
    #expect(ending == .expired)
    #expect(try String(contentsOfFile: folder.path + "/last", encoding: .utf8) == "bye\n")
  }

  @Test("A gibibyte is cut off, whether SIGTERM is heeded or not", arguments: ["", "trap '' TERM PIPE; "])
  func endless(_ before: String) {
    let sentence = before + "head -c 1073741824 /dev/zero; sleep 150"
    let ending = Conversation(
      command: Face.shell(sentence), limit: .seconds(100), patience: .milliseconds(300)
    ).hold(saying: Face.request)
    #expect(ending == .endless)
  }

  @Test("What a program leaves behind neither holds the check up nor lives on")
  func leftBehind() throws {
    let folder = TemporaryFolder()
    #expect(try Face.verdict("fork \(folder.path)/number") == .match)
    let number = try Self.number(in: folder.path + "/number")
    #expect(try Face.eventually { try Self.isGone(number) }, "it lives on")
  }

  @Test("A left-behind program that writes on and on does not hold the check up")
  func leftBehindWriter() {
    let ending = Conversation(command: Face.shell("yes & exec sleep 150"), limit: .seconds(100))
      .hold(saying: Face.request)
    #expect(ending == .endless)
  }

  @Test("All that was written before the end is heard")
  func last() {
    for _ in 0..<20 {
      let ending = Conversation(command: Face.shell("head -c 4096 /dev/zero"), limit: .seconds(100))
        .hold(saying: Face.request)
      #expect(ending == .said([UInt8](repeating: 0, count: 4_096)))
    }
  }

  @Test("A program that is not there, or is none, is not started", arguments: ["/nowhere/face", "/", "/etc/passwd"])
  func absent(_ path: String) {
    #expect(Conversation(command: [path], limit: .seconds(5)).hold(saying: Face.request) == .notStarted)
  }

  @Test("A program that goes away after the start of the kiosk is a crash")
  func removed() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/face"
    try FileManager.default.copyItem(atPath: "/bin/true", toPath: path)
    let device = try ExternalFaceDevice(command: [path])
    try FileManager.default.removeItem(atPath: path)
    #expect(device.verdict(on: try Face.order()) == .void(.crash))
  }

  @Test("Who could not be waited for at once is waited for by the next check")
  func unreaped() throws {
    var number: pid_t = 0
    var words: [UnsafeMutablePointer<CChar>?] = [strdup("/bin/true"), nil]
    defer { free(words[0]) }
    try #require(posix_spawn(&number, "/bin/true", nil, nil, &words, nil) == 0)
    let unreaped = Unreaped()
    unreaped.leave(number)
    var end = siginfo_t()
    try #require(waitid(P_PID, id_t(number), &end, Int32(WEXITED | WNOWAIT)) == 0)
    #expect(kill(number, 0) == 0)
    unreaped.sweep()
    #expect(kill(number, 0) == -1 && errno == ESRCH)
  }

  /// With time enough for a busy machine to start it.
  private static func short(_ sentence: String, _ argument: String) -> Conversation {
    Conversation(
      command: Face.shell(sentence, argument), limit: .seconds(4), patience: .milliseconds(200))
  }

  private static func number(in path: String) throws -> pid_t {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// Ended, though perhaps nobody has waited for it: its new parent is none of ours.
  private static func isGone(_ number: pid_t) throws -> Bool {
    guard let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8) else { return true }
    return state.contains(") Z ")
  }
}

import FaceProcess
import Foundation
import Rules
import Services
import Testing

/// Each in a process of its own: what it counts would otherwise be the other tests'.
@Suite("What a face check leaves behind")
struct LeakTests {
  @Test("After 20 checks there are as many descriptors as before, and no child")
  func nothing() async {
    await #expect(processExitsWith: .success) {
      let behaviours = ["match", "fork", "flood", "crash", "signal", "silent", "garbage", "late-crash", "unavailable"]
      _ = try Face.verdict("match")
      let before = try Self.descriptors()
      for run in 0..<18 { _ = try Face.verdict(behaviours[run % behaviours.count]) }
      for sentence in ["trap '' TERM; sleep 150", "exec >&-; sleep 150"] {
        let conversation = Conversation(
          command: Face.shell(sentence), limit: .milliseconds(200), patience: .milliseconds(200))
        #expect(conversation.hold(saying: Face.request) == .expired)
      }
      let after = try Self.descriptors()
      #expect(after == before, "\(before) became \(after)")
      #expect(waitpid(-1, nil, WNOHANG) == -1 && errno == ECHILD)
    }
  }

  @Test("A program that does not read its request does not end the kiosk")
  func unread() async {
    await #expect(processExitsWith: .success) {
      signal(SIGPIPE, SIG_DFL)
      for _ in 0..<20 {
        let verdict = try Face.verdict("silent")
        #expect(verdict == .void(.crash))
      }
    }
  }

  @Test("Without standard descriptors of our own it gets its own all the same")
  func closed() async {
    await #expect(processExitsWith: .success) {
      for descriptor in Int32(0)...2 { close(descriptor) }
      let verdicts = [try Face.verdict("match"), try Face.verdict("different")]
      #expect(verdicts == [.match, .different])
    }
  }

  @Test("Without descriptors a check is void, and the next one is not")
  func exhausted() async {
    await #expect(processExitsWith: .success) {
      let device = try Face.device("match")
      let order = try Face.order()
      #expect(Self.limitingDescriptors(to: 3) { device.verdict(on: order) } == .void(.crash))
      #expect(device.verdict(on: order) == .match)
      let before = try Self.descriptors()
      // From none to more than enough, so that each step of a start fails once.
      let free = dup(0)
      close(free)
      for limit in rlim_t(free)..<rlim_t(free) + 8 {
        _ = Self.limitingDescriptors(to: limit) { device.verdict(on: order) }
      }
      let after = try Self.descriptors()
      #expect(after == before, "\(before) became \(after)")
      #expect(waitpid(-1, nil, WNOHANG) == -1 && errno == ECHILD)
    }
  }

  private static func limitingDescriptors(to count: rlim_t, _ work: () -> FaceVerdict) -> FaceVerdict {
    let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var before = rlimit()
    getrlimit(kind, &before)
    var few = rlimit(rlim_cur: count, rlim_max: before.rlim_max)
    setrlimit(kind, &few)
    defer { setrlimit(kind, &before) }
    return work()
  }

  /// The open descriptors of the kinds that a check makes; the runtime opens and closes others meanwhile.
  private static func descriptors() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").sorted().compactMap { number in
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + number)
      return target.map { number + " " + $0 }
    }.filter { $0.contains(" pipe:") || $0.contains("pidfd") }
  }
}

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
      #expect(after == before)
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
      var before = rlimit()
      #expect(getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &before) == 0)
      let used = dup(0)
      close(used)
      // Two pipes and the watch: four are not enough.
      for spare in rlim_t(0)...4 {
        var few = rlimit(rlim_cur: rlim_t(used) + spare, rlim_max: before.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &few)
        let verdict = device.verdict(on: order)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &before)
        #expect(verdict == .void(.crash), "\(spare) to spare")
      }
      #expect(device.verdict(on: order) == .match)
      #expect(waitpid(-1, nil, WNOHANG) == -1 && errno == ECHILD)
    }
  }

  private static func descriptors() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").sorted()
  }
}

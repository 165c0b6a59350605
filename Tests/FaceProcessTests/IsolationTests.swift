import FaceProcess
import Foundation
import Rules
import Services
import Support
import Testing

@Suite("What a face check program gets, and what it does not")
struct IsolationTests {
  @Test("It holds two pipes and nothing else, above all no terminal")
  func descriptors() throws {
    let seen = try Self.look()
    let lines = try seen.text("descriptors").split(separator: "\n").map(String.init).filter { $0.contains(" -> ") }
    let targets = Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let words = line.split(separator: " ").suffix(3).map(String.init)
        return (words[0], words[2])
      })
    #expect(targets["0"]?.hasPrefix("pipe:") == true)
    #expect(targets["1"]?.hasPrefix("pipe:") == true)
    #expect(targets["2"] == "/dev/null")
    // A shell keeps its script open.
    let others = targets.filter { !["0", "1", "2"].contains($0.key) }.values
    #expect(others.allSatisfy { $0.hasSuffix("/face.sh") }, "\(lines)")
  }

  @Test("It leads a session and a group of its own, without a controlling terminal")
  func session() throws {
    let seen = try Self.look()
    // Number, (name), state, parent, group, session, terminal
    let fields = try seen.text("stat").split(separator: ")").last?.split(separator: " ") ?? []
    let number = try seen.text("stat").prefix { $0 != " " }
    #expect(fields[2] == number && fields[3] == number)
    #expect(fields[4] == "0")
  }

  @Test("Its environment is a search path and a language")
  func environment() throws {
    let names = try Self.look().text("environ").split(separator: "\0").map { $0.prefix { $0 != "=" } }
    #expect(Set(names).subtracting(["ASAN_OPTIONS"]) == ["PATH", "LANG"])
  }

  @Test("No signal is blocked or ignored")
  func signals() throws {
    var blocked = sigset_t()
    var before = sigset_t()
    sigfillset(&blocked)
    pthread_sigmask(SIG_SETMASK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    // No shell: that would set them right by itself.
    let ending = Conversation(command: ["/bin/cat", "/proc/self/status"], limit: .seconds(100))
      .hold(saying: Face.request)
    guard case .said(let bytes) = ending else {
      Issue.record("\(ending)")
      return
    }
    let status = String(decoding: bytes, as: UTF8.self)
    for field in ["SigBlk", "SigIgn"] {
      let line = try #require(status.split(separator: "\n").first { $0.hasPrefix(field + ":") })
      // The C library keeps 32 and 33 for itself and ignores them in whatever it spawns.
      let signals = try #require(line.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) })
      #expect(signals & ~0x1_8000_0000 == 0, "\(line)")
    }
  }

  @Test("The NIK stands in the request, and neither in the arguments nor in the environment")
  func nik() throws {
    let seen = try Self.look()
    let digits = try Face.order().nik.digits
    #expect(
      try seen.text("request") == """
        {"schema":"anjungan.face-check/1","attempt":"0123456789abcdef0000000000000007","nik":"\(digits)",\
        "timeout_ms":60000}

        """)
    for name in ["cmdline", "environ"] {
      let text = try seen.text(name)
      #expect(!text.isEmpty && !text.contains(digits), "\(name)")
    }
  }

  @Test("It stands in the root folder")
  func folder() throws {
    #expect(try Self.look().text("folder") == "/\n")
  }

  /// What the reference program saw of itself.
  private struct Seen {
    let folder: TemporaryFolder

    func text(_ name: String) throws -> String {
      try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
    }
  }

  private static func look() throws -> Seen {
    let folder = TemporaryFolder()
    // One that anybody could inherit, and one that looks like a screen.
    let others = [open("/dev/zero", O_RDWR), open("/dev/ptmx", O_RDWR | O_NOCTTY)]
    defer { for descriptor in others where descriptor >= 0 { close(descriptor) } }
    #expect(try Face.verdict("look \(folder.path)") == .match)
    return Seen(folder: folder)
  }
}

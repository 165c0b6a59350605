import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing
import Trial

/// Each in a process of its own.
@Suite("A program that dies or whose clock is moved")
struct ProcessTests {
  private let bench = FileBench()

  @Test("Cut off before the commit nothing was counted, after it everything was", arguments: Fault.allCases)
  func powerCut(at fault: Fault) async throws {
    let path = bench.folder.store
    let step = fault.rawValue
    switch fault {
    case .locked, .counted, .committed:
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, step = step as String] in
        setenv("ANJUNGAN_FAULT", step, 1)
        CutPower.arm()
        try SQLiteStore(at: .file(path), clock: FakeHost()).strikes()
      }
    case .received, .reserved, .judged, .answered:
      // Steps of the desk and of the loop: the store does not stop there.
      await #expect(processExitsWith: .success) { [path = path as String, step = step as String] in
        setenv("ANJUNGAN_FAULT", step, 1)
        CutPower.arm()
        try SQLiteStore(at: .file(path), clock: FakeHost()).strikes()
      }
    }
    let isCounted = fault != .locked && fault != .counted
    #expect(try bench.sqlite().strikesCounted() == (isCounted ? 1 : 0))
    #expect(try bench.ledger().count { $0.event == "kpj.wrong" } == (isCounted ? 1 : 0))
  }

  @Test("A test of the built program can move the host's clocks")
  func movedClock() async throws {
    let path = bench.folder.file("clock")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let clock = LinuxClock()
      let real = clock.reading()
      try "3600000 60000 1\n".write(toFile: path, atomically: true, encoding: .utf8)
      setenv("ANJUNGAN_TEST_CLOCK", path, 1)
      MovedClock.arm()
      let moved = clock.reading()
      #expect(moved.wall.span(since: real.wall) >= .hours(1))
      #expect(moved.sinceBoot.milliseconds - real.sinceBoot.milliseconds >= 60_000)
      #expect(moved.isSynchronised)
      try "0 0 0".write(toFile: path, atomically: true, encoding: .utf8)
      let back = clock.reading()
      #expect(!back.isSynchronised && back.wall < moved.wall)
      try "nonsense".write(toFile: path, atomically: true, encoding: .utf8)
      #expect(clock.reading().isSynchronised == real.isSynchronised)
    }
  }
}

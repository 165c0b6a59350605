import Glibc
import Services
import Synchronization

/// Kills the process without any clean-up at the step that `ANJUNGAN_FAULT` names: `counted`, or `counted:3` at its
/// third time; `counted:3:trap` lets it die there as by a mistake of its own. At a place to halt it stands still instead,
/// until SIGCONT.
package enum CutPower {
  private static let hits = Atomic<Int>(0)

  /// From here on in this process, by the environment as it stands now.
  package static func arm() {
    guard let wanted = getenv("ANJUNGAN_FAULT").map({ String(cString: $0) }) else { return }
    // To this thread, so that it goes no step further.
    if let place = Halt(rawValue: wanted) { return Halt.stopping { if $0 == place { raise(SIGSTOP) } } }
    let parts = wanted.split(separator: ":")
    guard let step = parts.first.flatMap({ Fault(rawValue: String($0)) }) else { return }
    let turn = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    let isTrap = parts.count > 2 && parts[2] == "trap"
    Fault.cutting {
      guard $0 == step, hits.add(1, ordering: .relaxed).newValue == turn else { return }
      if isTrap { overflow(by: turn) } else { kill(getpid(), SIGKILL) }
    }
  }

  @inline(never) private static func overflow(by number: Int) { _ = hits.add(Int.max + number, ordering: .relaxed) }
}

import Glibc
import Services
import Synchronization

/// Kills the process without any clean-up at the step that `ANJUNGAN_FAULT` names: `counted`, or `counted:3` at its
/// third time. At a place to halt it stands still instead, until SIGCONT.
enum CutPower {
  private static let hits = Atomic<Int>(0)

  static func arm() {
    guard let wanted = getenv("ANJUNGAN_FAULT").map({ String(cString: $0) }) else { return }
    // To this thread, so that it goes no step further.
    if let place = Halt(rawValue: wanted) { return Halt.stopping { if $0 == place { raise(SIGSTOP) } } }
    let parts = wanted.split(separator: ":")
    guard let step = parts.first.flatMap({ Fault(rawValue: String($0)) }) else { return }
    let turn = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    Fault.cutting {
      if $0 == step, hits.add(1, ordering: .relaxed).newValue == turn { kill(getpid(), SIGKILL) }
    }
  }
}

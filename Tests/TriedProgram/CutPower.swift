import Glibc
import Services
import Synchronization

/// Kills the process without any clean-up at the step that `ANJUNGAN_FAULT` names: `counted`, or `counted:3` at its
/// third time.
enum CutPower {
  private static let hits = Atomic<Int>(0)

  static func arm() {
    guard let wanted = getenv("ANJUNGAN_FAULT") else { return }
    let parts = String(cString: wanted).split(separator: ":")
    guard let step = parts.first.flatMap({ Fault(rawValue: String($0)) }) else { return }
    let turn = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    Fault.cutting {
      if $0 == step, hits.add(1, ordering: .relaxed).newValue == turn { kill(getpid(), SIGKILL) }
    }
  }
}

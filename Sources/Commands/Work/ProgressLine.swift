import Foundation
import Keeping
import Services

/// One line on standard error that tells how far an import has come; nothing when that is no terminal.
struct ProgressLine {
  private static let pause = Duration.milliseconds(250)
  private let isOn = isatty(STDERR_FILENO) == 1
  private let began = ContinuousClock.now
  private var step: IntakeProgress.Step?
  private var stepBegan = ContinuousClock.now
  private var shown: ContinuousClock.Instant?

  /// At most four times a second, and at the beginning of each step.
  mutating func show(_ progress: IntakeProgress) {
    guard isOn else { return }
    let now = ContinuousClock.now
    if progress.step != step {
      step = progress.step
      stepBegan = now
    } else if let shown, now - shown < Self.pause {
      return
    }
    shown = now
    write("\r\u{1B}[K" + text(progress, at: now))
  }

  /// Leaves the line empty for what follows.
  mutating func clear() {
    if isOn, shown != nil { write("\r\u{1B}[K") }
  }

  /// Fits into 80 columns, so that each line takes the place of the last one.
  private func text(_ progress: IntakeProgress, at now: ContinuousClock.Instant) -> String {
    switch progress.step {
    case .reading(let file):
      let rate = Int(Double(progress.rowCount) / max(0.001, (now - stepBegan) / .seconds(1)))
      return "\(file.name): \(progress.rowCount) rows, \(rate)/s\(left(progress, at: now))"
    case .checking: return "checking the files against each other"
    case .waiting: return "waiting for the kiosks to pause"
    case .merging(let file): return "merging what is new in \(file.name); kiosks are paused"
    }
  }

  /// By the bytes read so far; what follows the reading is not in it.
  private func left(_ progress: IntakeProgress, at now: ContinuousClock.Instant) -> String {
    guard progress.byteCount > 0, progress.ofBytes > 0 else { return "" }
    let done = min(1, Double(progress.byteCount) / Double(progress.ofBytes))
    let seconds = Int((now - began) / .seconds(1) * (1 - done) / done)
    return ", \(Int(done * 100)) % of the files, \(seconds / 60) min \(seconds % 60) s left"
  }

  private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}

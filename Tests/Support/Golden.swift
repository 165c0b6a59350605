package import Console
import Foundation
package import Testing

/// Pictures that were looked at once and have to stay as they are. They lie in `Tests/Golden`.
///
/// With `ANJUNGAN_RECORD=1` in the environment they are written anew; the changes are for whoever reviews them.
package enum Golden {
  /// Compares a frame with its picture. A picture that is missing is written, and the test fails all the same, so that
  /// somebody looks at it.
  /// - Parameter name: the path below `Tests/Golden`, without the ending
  package static func matches(
    _ frame: Frame?, _ name: String, filePath: String = #filePath, _ location: SourceLocation = #_sourceLocation
  ) {
    guard let frame else {
      Issue.record("\(name): nothing was painted", sourceLocation: location)
      return
    }
    let picture = text(of: frame)
    let file = root(filePath).appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["ANJUNGAN_RECORD"] == "1" { return write(picture, to: file) }
    guard let known = try? String(contentsOf: file, encoding: .utf8) else {
      write(picture, to: file)
      Issue.record("\(name) is new: look at it\n\(picture)", sourceLocation: location)
      return
    }
    guard known != picture else { return }
    Issue.record("\(name) was\n\(known)\nand is now\n\(picture)", sourceLocation: location)
  }

  /// The names of the pictures in a folder below `Tests/Golden`, or right there, sorted.
  package static func names(in folder: String = "", filePath: String = #filePath) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root(filePath).appending(path: folder).path)
      .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }

  /// The rows, and in a last line where the cursor stands. A seal of the ledger, which is another one in every store,
  /// stands there as zeros.
  package static func text(of frame: Frame) -> String {
    let cursor = frame.cursor.map { "row \($0.row), column \($0.column)" } ?? "hidden"
    let lines = frame.lines.map { $0.replacing(#/[0-9a-f]{64}/#, with: String(repeating: "0", count: 64)) }
    return (lines + ["cursor: \(cursor)", ""]).joined(separator: "\n")
  }

  /// `Tests/Golden`, from the place of a test below `Tests`.
  private static func root(_ filePath: String) -> URL {
    var folder = URL(filePath: filePath).deletingLastPathComponent()
    while folder.lastPathComponent != "Tests", folder.pathComponents.count > 1 { folder.deleteLastPathComponent() }
    return folder.appending(path: "Golden")
  }

  private static func write(_ picture: String, to file: URL) {
    do {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try picture.write(to: file, atomically: true, encoding: .utf8)
    } catch {
      Issue.record("\(file.path) cannot be written: \(error)")
    }
  }
}

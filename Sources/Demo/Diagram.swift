/// Screens and the ways between them as a Mermaid state diagram.
struct Diagram {
  private let edges: Set<ScreenEdge>
  private let start: String

  init(of edges: Set<ScreenEdge>, from start: String) {
    self.edges = edges
    self.start = start
  }

  /// The same bytes for the same screens.
  var mermaid: String {
    var ways: [String: [String: Set<String>]] = [:]
    for edge in edges { ways[edge.from, default: [:]][edge.to, default: []].insert(edge.by) }
    var lines = ["stateDiagram-v2", "  [*] --> \(start)"]
    for from in ways.keys.sorted() {
      for (to, by) in (ways[from] ?? [:]).sorted(by: { $0.key < $1.key }) {
        lines.append("  \(from) --> \(to): \(Self.label(by))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The shortest few ways; the tests know all of them.
  private static func label(_ ways: Set<String>) -> String {
    let sorted = ways.sorted { ($0.count, $0) < ($1.count, $1) }
    let shown = sorted.prefix(3).joined(separator: " / ")
    return sorted.count > 3 ? shown + " / ..." : shown
  }
}

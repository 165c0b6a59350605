import Demo
import Screens

/// The map of all screens, walked once for all tests.
struct Chart: Sendable {
  /// Of every weather, in the order in which they were reached.
  let places: [Place]
  /// How many states the longest of the walks has.
  let longest: Int
  let edges: Set<ScreenEdge>
  let replies: Set<String>
  let document: String
  /// The same of the counter.
  let counter: (kinds: Set<String>, longest: Int, edges: Set<ScreenEdge>)

  /// Every text of both machines.
  let wordings: [Wording]

  private static let walked = Result { try Chart() }

  static func known() throws -> Chart { try walked.get() }

  private init() throws {
    let map = try ScreenMap()
    places = map.walks.flatMap(\.places)
    longest = map.walks.map(\.places.count).max() ?? 0
    edges = map.edges
    replies = map.walks.reduce(into: []) { $0.formUnion($1.replies) }
    document = map.document
    wordings = Wordings(map).all
    counter = (
      map.counter.kinds, map.counter.walks.map(\.places.count).max() ?? 0, map.counter.edges
    )
  }
}

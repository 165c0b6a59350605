internal import Console

/// What was laid out last, so that the parts of the next page that are the same are not laid out anew: a key in a form
/// changes one field of it. On one size of screen, in one language.
package final class LayoutMemory {
  /// What an answer was made of, with the row on which it stands.
  struct Placed<Input: Equatable>: Equatable {
    let row: Int
    let input: Input
  }

  struct Top: Equatable {
    let branch: String?
    let clock: String?
    let banner: Banner?
  }

  struct Title: Equatable {
    let title: String
    let progress: Progress?
  }

  var top = Remembered<Placed<Top>, Strip>()
  var title = Remembered<Placed<Title>, Strip>()
  var keys = Remembered<KeyLines.Input, KeyLines>()
  var keyRows = Remembered<Placed<[KeyLines.Item]>, Strip>(2)
  let body = BodyMemory()
  let beside = BodyMemory()

  package init() {}
}

/// The same for the parts of a body, each in its place.
final class BodyMemory {
  private var parts: [Remembered<Body.Input, [Line]>] = []

  /// The lines of the part with that index, made only where they are not known.
  func lines(of index: Int, _ input: Body.Input, _ make: () -> [Line]) -> [Line] {
    while parts.count <= index { parts.append(Remembered(4)) }
    return parts[index].output(for: input, make)
  }
}

/// Rows of a sheet with what can be touched on them.
struct Strip {
  let rows: [[Run]]
  let targets: [Target]
}

/// The latest answers of something that is a function of its input.
struct Remembered<Input: Equatable, Output> {
  private var entries: [(input: Input, output: Output)] = []
  private let limit: Int

  /// - Parameter limit: how many answers are kept
  init(_ limit: Int = 1) { self.limit = limit }

  mutating func output(for input: Input, _ make: () -> Output) -> Output {
    if let known = entries.first(where: { $0.input == input }) { return known.output }
    let output = make()
    if entries.count >= limit { entries.removeFirst() }
    entries.append((input, output))
    return output
  }
}

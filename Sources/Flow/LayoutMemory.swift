internal import Console

/// What was laid out last, so that the parts of the next page that are the same are not laid out anew: a key in a form
/// changes one field of it. On one size of screen, in one language.
package final class LayoutMemory {
  /// Of what the top lines are made.
  struct Top: Equatable {
    let plane: Plane
    let branch: String?
    let clock: String?
    let banner: Banner?
  }

  /// Of what the title is made.
  struct Title: Equatable {
    let plane: Plane
    let title: String
    let progress: Progress?
    let row: Int
  }

  /// Of what a line of keys is made.
  struct KeyRow: Equatable {
    let plane: Plane
    let items: [KeyLines.Item]
    let row: Int
  }

  var top = Remembered<Top, Strip>()
  var title = Remembered<Title, Strip>()
  var keys = Remembered<KeyLines.Input, KeyLines>()
  var keyRows = Remembered<KeyRow, Strip>(2)
  let body = BodyMemory()
  let beside = BodyMemory()

  package init() {}
}

/// The same for the parts of a body, each in its place.
final class BodyMemory {
  private var parts: [Remembered<Body.Input, [Line]>] = []
  var buttons = Remembered<Body.Buttons, [Line]>()
  var fields = Remembered<FieldColumn.Input, FieldColumn>(4)

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
///
/// What can be compared is asked for by the function and not by the type: to prove it for a type costs the first paint
/// more than the lines do.
struct Remembered<Input, Output> {
  private struct Answer {
    let input: Input
    let output: Output
  }

  private var answers: [Answer] = []
  private let limit: Int

  /// - Parameter limit: how many answers are kept
  init(_ limit: Int = 1) { self.limit = limit }

  mutating func output(for input: Input, _ make: () -> Output) -> Output where Input: Equatable {
    for index in answers.indices where answers[index].input == input { return answers[index].output }
    let output = make()
    if answers.count >= limit { answers.removeFirst() }
    answers.append(Answer(input: input, output: output))
    return output
  }
}

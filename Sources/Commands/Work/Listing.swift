/// A list on standard output, and what is said when it is not the whole.
struct Listing {
  let count: Int
  /// There are more.
  let isCut: Bool
  let json: Bool

  /// One line each. Of a list that was cut the last JSON object has `cut`, and standard error says so in any case.
  func tell<Item>(_ items: [Item], _ object: (Item) -> [String: Any], _ text: (Item) -> String) {
    for (index, item) in items.enumerated() {
      guard json else {
        Say.line(text(item))
        continue
      }
      let isLast = index == items.count - 1
      Say.json(isCut && isLast ? object(item).merging(["cut": true]) { $1 } : object(item))
    }
    if isCut { Say.complaint("these are \(count), and there are more; a list has no more than 1,000") }
  }
}

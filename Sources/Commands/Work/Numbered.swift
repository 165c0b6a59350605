import ArgumentParser
import Rules

/// Numbers that are given to people, as they stand on a command line. Rule T2.
enum Numbered {
  /// Ends the command when it is none: says what is wrong with it, and what was probably meant.
  static func read(_ typed: String, _ what: String) throws -> Reference {
    do throws(Reference.Fault) {
      return try Reference(typed: typed)
    } catch {
      let offer = Reference.repair(of: typed).map { "; was \($0) meant?" } ?? ""
      Say.complaint("this is not the number of \(what), XXX-XXX-XXX: \(error.sentence)\(offer)")
      throw Exit.usage
    }
  }
}

extension Reference.Fault {
  fileprivate var sentence: String {
    switch self {
    case .empty: "there is nothing"
    case .neverOccurs(let symbol): "\(symbol) never occurs in one"
    case .character(let symbol): "\(symbol) has no place in one"
    case .length(let count): "it has \(count) letters and digits instead of \(Reference.length)"
    case .check: "a letter or digit was read or typed wrongly"
    }
  }
}

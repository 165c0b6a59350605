package import Services

/// Why a store could not be opened, for whoever runs the program.
package struct StoreRefusal: Error, Sendable, Hashable, CustomStringConvertible {
  /// What a person at the terminal is told.
  package let failure: Failure
  /// The file or folder that is in the way.
  package let path: String
  /// What is wrong, with which file, and the way out: one sentence.
  package let sentence: String

  package init(_ failure: Failure, _ path: String, _ sentence: String) {
    self.failure = failure
    self.path = path
    self.sentence = sentence
  }

  package var description: String { sentence }
}

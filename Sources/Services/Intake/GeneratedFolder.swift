/// A folder of invented people.
package enum GeneratedFolder {
  /// The file whose presence says that nobody in the folder exists.
  package static let marker = "SYNTHETIC"
}

private import Glibc
package import Keeping
package import Services

/// A folder of files to import. Capitals in the names of the files do not matter.
package struct IntakeFolder {
  /// Made by `generate`: nobody in it exists.
  package let isSynthetic: Bool
  /// Tables in it that are none of the files, by name; nothing of them is read.
  package let strangers: [String]
  private let path: String
  /// What the folder has under a name in small letters.
  private let names: [String: [String]]

  package init(_ path: String) throws(ImportFault) {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR else { throw .noFolder }
    self.path = path
    isSynthetic = access(path + "/" + GeneratedFolder.marker, F_OK) == 0
    let names = Dictionary(grouping: Self.entries(of: path)) { $0.lowercased() }
    self.names = names
    let known = Set((IntakeFile.allCases + [.delivery]).map(\.name))
    strangers = names.keys.filter { $0.hasSuffix(".csv") && !known.contains($0) }.sorted()
      .flatMap { names[$0] ?? [] }
  }

  /// Opens a file; nil when it is absent and may be.
  package func open(_ file: IntakeFile) throws(IntakeError) -> ByteSource? {
    guard (names[file.name] ?? []).count < 2 else { throw IntakeError(file, line: 0, .twice) }
    do { return try ByteSource(path: place(of: file)) } catch {
      switch error {
      case .missing where file.mayBeAbsent: return nil
      case .missing: throw IntakeError(file, line: 0, .missingFile)
      case .notAFile: throw IntakeError(file, line: 0, .notAFile)
      case .unreadable(let number): throw IntakeError(file, line: 0, .unreadable(number))
      }
    }
  }

  /// Bytes of all files that are there.
  package var byteCount: Int {
    IntakeFile.allCases.reduce(0) { sum, file in
      var facts = stat()
      return stat(place(of: file), &facts) == 0 ? sum + Int(facts.st_size) : sum
    }
  }

  private func place(of file: IntakeFile) -> String { path + "/" + (names[file.name]?.first ?? file.name) }

  /// Empty where the folder may not be listed: then the files have to be called as they are.
  package static func entries(of path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}

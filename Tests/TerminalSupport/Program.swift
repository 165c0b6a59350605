private import Glibc

/// The built program.
package enum Program {
  /// `anjungan` beside the test bundle, or what `ANJUNGAN_PROGRAM` names.
  package static var path: String {
    if let chosen = getenv("ANJUNGAN_PROGRAM") { return String(cString: chosen) }
    return folder(of: ownPath) + "/anjungan"
  }

  /// Where a child writes its coverage, beside the parent's; nil without coverage.
  static var childProfile: String? {
    getenv("LLVM_PROFILE_FILE").map { folder(of: String(cString: $0)) + "/child-%p.profraw" }
  }

  private static var ownPath: String {
    var bytes = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}

private import Glibc
package import Testing

/// The built program.
package enum Program {
  /// The one beside the test bundle, or what `ANJUNGAN_PROGRAM` names: an optimised one with fault points.
  package static var path: String { chosen ?? folder(of: ownPath) + "/TriedProgram" }

  fileprivate static var chosen: String? { getenv("ANJUNGAN_PROGRAM").map { String(cString: $0) } }

  /// What a child has to know of how the tests are run: where its coverage goes, beside the parent's, and what an
  /// address sanitizer is to look for.
  package static var instruments: [String: String] {
    var variables: [String: String] = [:]
    if let profile = getenv("LLVM_PROFILE_FILE") {
      variables["LLVM_PROFILE_FILE"] = folder(of: String(cString: profile)) + "/child-%p.profraw"
    }
    if let options = getenv("ASAN_OPTIONS") { variables["ASAN_OPTIONS"] = String(cString: options) }
    return variables
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

extension Trait where Self == ConditionTrait {
  /// For a test whose program walks over every screen: the walk itself is looked at in one process.
  package static var walkingOptimised: Self {
    .enabled(
      if: Program.chosen != nil,
      "a debug build takes 40 s of a processor for each walk over every screen; .ci/run tries it with the optimised one"
    )
  }
}

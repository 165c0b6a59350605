import Rules
import Testing

@Suite("Words of the records")
struct VocabularyTests {
  @Test("the raw values are what records hold; changing one loses them")
  func rawValues() {
    #expect(Sex.allCases.map(\.rawValue) == ["LAKI-LAKI", "PEREMPUAN"])
    #expect(MaritalStatus.allCases.map(\.rawValue) == ["BELUM KAWIN", "KAWIN", "CERAI HIDUP", "CERAI MATI"])
    #expect(Segment.allCases.map(\.rawValue) == ["PU", "BPU", "JK", "PMI"])
    #expect(MembershipStatus.allCases.map(\.rawValue) == ["AKTIF", "TIDAK AKTIF"])
    #expect(ClaimStatus.allCases.map(\.rawValue) == ["AKTIF", "DIBATALKAN", "DIBAYAR"])
    #expect(Holiday.Kind.allCases.map(\.rawValue) == ["libur nasional", "cuti bersama"])
  }
}

import Keeping
import StoreChecks
import Testing

@Suite("What every store promises")
struct ContractTests {
  @Test("in a file", arguments: StoreCheck.all + StoreCheck.lasting)
  func file(check: StoreCheck) throws { try check.run(on: FileBench()) }

  @Test("in memory", arguments: StoreCheck.all)
  func memory(check: StoreCheck) throws { try check.run(on: try MemoryBench()) }
}

import Rules
import Testing

/// Names that are completed while somebody types them. Gate G9.
@Suite struct CompletionTests {
  @Test(
    "The beginnings of words find a name, wherever they stand in it",
    arguments: [
      ("jak", ["DKI Jakarta"]), ("barat", ["Sumatera Barat", "Jawa Barat", "Nusa Tenggara Barat", "Kalimantan Barat"]),
      ("jawa", ["Jawa Barat", "Jawa Tengah", "Jawa Timur"]), ("bali", ["Bali"]), ("ba ja", ["Jawa Barat"]), ("", []),
      ("12", []), ("xyz", []),
    ])
  func provinces(typed: String, first: [String]) {
    #expect(Array(Completion.names(for: typed, among: Province.named).prefix(4)) == first)
  }

  @Test("A whole name stands alone, though another one begins with it")
  func whole() {
    #expect(Completion.names(for: "papua", among: Province.named) == ["Papua"])
    #expect(Completion.names(for: "kabupaten bandung", among: Regency.named) == ["Kabupaten Bandung"])
    #expect(
      Completion.names(for: "bandung", among: Regency.named)
        == ["Kabupaten Bandung", "Kabupaten Bandung Barat", "Kota Bandung"])
  }

  @Test("Banks are found by their short names too")
  func banks() {
    #expect(Completion.names(for: "bca", among: Bank.named) == ["Bank Central Asia"])
    #expect(Completion.names(for: "central", among: Bank.named) == ["Bank Central Asia"])
  }

  @Test(
    "A city or regency is found by its short name and by its former one, alone",
    arguments: [
      ("jogja", "Kota Yogyakarta"), ("Jogjakarta", "Kota Yogyakarta"), ("solo", "Kota Surakarta"),
      ("jaksel", "Kota Jakarta Selatan"), ("tangsel", "Kota Tangerang Selatan"), ("ujung pandang", "Kota Makassar"),
      ("gunung kidul", "Kabupaten Gunungkidul"), ("palangka raya", "Kota Palangkaraya"),
      ("siantar", "Kota Pematangsiantar"), ("kukar", "Kabupaten Kutai Kartanegara"),
    ])
  func shortNames(typed: String, name: String) {
    #expect(Completion.names(for: typed, among: Regency.named) == [name])
  }

  @Test("There are 416 regencies and 98 cities, each in a province, none twice")
  func regencies() {
    #expect(Regency.all.count == 514 && Set(Regency.all.map(\.code)).count == 514)
    #expect(Regency.all.count { $0.name.hasPrefix("Kota ") } == 98)
    #expect(Regency.all.allSatisfy { $0.province != nil })
    #expect(Set(Regency.all.compactMap { $0.province?.code }).count == 38)
  }

  @Test("A NIK proposes where it was given out, and nothing where that is no longer on the list")
  func nik() throws {
    #expect(Regency.first(of: try NIK("3174075508959002"))?.name == "Kota Jakarta Selatan")
    #expect(Regency.first(of: try NIK("3299075508959002")) == nil)
  }
}

import Rules
import Support
import Testing

/// Rules N1, N5, KY5.
@Suite("What is odd about a stated pengkinian") struct UpdateDoubtTests {
  /// A woman whose NIK is of Jakarta.
  private func person(_ name: String = "Ayu Lestari", nik: String = "3174075508959002") throws -> Participant {
    Participant(
      id: ParticipantID(high: 1, low: 1), nik: try NIK(nik), name: name, birth: CivilDay(dayNumber: 9_357))
  }

  @Test("An account in another name than the participant's, whatever is on record; titles and case are no other name")
  func holder() throws {
    for (holder, isOdd) in [
      ("Ayu Lestari", false), ("AYU LESTARI", false), ("Hj. Ayu Lestari", false), ("Orang Lain", true),
      ("Ayu Lestary", true), ("Ayu", true),
    ] {
      let data = try Invented.updateData(birthPlace: "Depok", holder: holder)
      #expect(UpdateDoubt.about(data, of: try person()) == (isOdd ? [.holderIsSomebodyElse] : []), "\(holder)")
    }
  }

  @Test(
    "Another mother than on record; titles and case are no other name, and none on record is none",
    arguments: [
      ("Siti Aminah", false), ("SITI AMINAH", false), ("Hj. Siti Aminah", false), (nil, false), ("Siti Aminan", true),
      ("Dewi Lestari", true),
    ] as [(String?, Bool)])
  func mother(onRecord mother: String?, isOdd: Bool) throws {
    let data = try Invented.updateData(mother: "Siti Aminah", birthPlace: "Depok", holder: "Ayu Lestari")
    #expect(UpdateDoubt.about(data, of: try person(), mother: mother) == (isOdd ? [.motherIsAnother] : []))
  }

  @Test("A mother who is the person, a sex and a birth place that the NIK contradicts")
  func nik() throws {
    let data = try Invented.updateData(
      mother: "Ayu Lestari", sex: .male, birthPlace: "Kota Medan", holder: "Ayu Lestari")
    #expect(UpdateDoubt.about(data, of: try person()) == [.motherIsPerson, .sexAgainstNIK, .birthPlaceAgainstNIK])
  }

  @Test(
    "A birth place speaks only where its province is known beyond doubt",
    arguments: [
      ("Jakarta Selatan", []), ("DKI Jakarta", []), ("Yogyakarta", [.birthPlaceAgainstNIK]),
      ("SURABAYA", [.birthPlaceAgainstNIK]),
      ("Sumatera Utara", [.birthPlaceAgainstNIK]), ("Wonogiri", []), ("Medan Merdeka", []),
    ] as [(String, [UpdateDoubt])])
  func place(_ place: String, _ doubts: [UpdateDoubt]) throws {
    let data = try Invented.updateData(birthPlace: place, holder: "Ayu Lestari")
    #expect(UpdateDoubt.about(data, of: try person()) == doubts)
  }

  @Test("An old NIK of Papua is of all of it")
  func papua() throws {
    let data = try Invented.updateData(birthPlace: "Merauke", holder: "Ayu Lestari")
    #expect(UpdateDoubt.about(data, of: try person(nik: "9171075508959002")).isEmpty)
  }
}

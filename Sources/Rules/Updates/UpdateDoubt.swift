private import Folding

/// What is odd about a stated pengkinian beside the person's own record and NIK, without making it wrong: whoever decides
/// it sees it first. Rules N1, N5, KY5.
package enum UpdateDoubt: Sendable, Hashable, Codable, CaseIterable {
  /// The account is in another name than the participant's.
  case holderIsSomebodyElse
  /// The mother has the participant's own name.
  case motherIsPerson
  /// Another mother is on record.
  case motherIsAnother
  /// The NIK was given to the other sex.
  case sexAgainstNIK
  /// The birth place names another province than the NIK begins with, or its capital.
  case birthPlaceAgainstNIK

  /// Of stated data, in the order of the cases.
  /// - Parameter mother: on record; nil when none is, or when it may not be told
  package static func about(
    _ data: UpdateData, of person: Participant, mother: String? = nil
  ) -> [UpdateDoubt] {
    allCases.filter { $0.holds(of: data, person, mother) }
  }

  private func holds(of data: UpdateData, _ person: Participant, _ mother: String?) -> Bool {
    switch self {
    case .holderIsSomebodyElse: PersonName.likeness(data.additional.holder.text, person.name) != .same
    case .motherIsPerson: PersonName.likeness(data.population.mother.text, person.name) == .same
    case .motherIsAnother:
      mother.map { PersonName.likeness(data.population.mother.text, $0) != .same } ?? false
    case .sexAgainstNIK:
      person.nik.warnings(statedBirth: nil, statedSex: data.population.sex).contains(.sexDiffers)
    case .birthPlaceAgainstNIK: Self.isElsewhere(data.population.birthPlace.text, than: person.nik)
    }
  }

  /// Only places that are known beyond doubt speak: most birth places are no capital and say nothing.
  private static func isElsewhere(_ place: String, than nik: NIK) -> Bool {
    let provinces = Province.named(by: place)
    return !provinces.isEmpty && !provinces.contains(nik.provinceCode)
  }
}

extension Province {
  /// The codes of the provinces that a text names by their own name or by that of their capital; none for any other
  /// place.
  package static func named(by text: String) -> Set<Int> {
    let words = Folding.folded(text).split { !$0.isLetter }.joined(separator: " ")
    let bare = ["kota ", "kab ", "kabupaten "].first(where: words.hasPrefix).map { words.dropFirst($0.count) }
    return places[bare.map(String.init) ?? words] ?? []
  }

  private static let places: [String: Set<Int>] = {
    var places: [String: Set<Int>] = [:]
    for province in all.values { places[Folding.folded(province.name), default: []].insert(province.code) }
    for (code, capital) in capitals { places[capital, default: []].insert(code) }
    for name in ["jakarta", "jakarta pusat", "jakarta utara", "jakarta barat", "jakarta selatan", "jakarta timur"] {
      places[name, default: []].insert(31)
    }
    // Papua was one until 2003 and 2022: an old NIK begins with 91 in all of it.
    for (name, codes) in places where !codes.isDisjoint(with: 91...96) { places[name] = Set(91...96) }
    return places
  }()

  private static let capitals: [Int: String] = [
    11: "banda aceh", 12: "medan", 13: "padang", 14: "pekanbaru", 15: "jambi", 16: "palembang", 17: "bengkulu",
    18: "bandar lampung", 19: "pangkalpinang", 21: "tanjungpinang", 32: "bandung", 33: "semarang", 34: "yogyakarta",
    35: "surabaya", 36: "serang", 51: "denpasar", 52: "mataram", 53: "kupang", 61: "pontianak", 62: "palangkaraya",
    63: "banjarmasin", 64: "samarinda", 65: "tanjungselor", 71: "manado", 72: "palu", 73: "makassar", 74: "kendari",
    75: "gorontalo", 76: "mamuju", 81: "ambon", 82: "sofifi", 91: "jayapura", 92: "manokwari", 93: "merauke",
    94: "nabire", 95: "wamena", 96: "sorong",
  ]
}

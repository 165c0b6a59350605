/// A province as the first two digits of a NIK name it. Only ever the ground of a warning (rule N1): codes change, a
/// NIK keeps the code of its first registration for life.
package struct Province: Sendable, Hashable {
  /// 11 to 96.
  package let code: Int

  /// The name in Indonesian.
  package let name: String

  /// The zone that the province keeps.
  package let zone: Zone

  /// The year of the ministry's list below, Kepmendagri 300.2.2-2430 of 2025: 38 provinces.
  package static let asOf = 2025

  /// The 38 provinces by code.
  package static let all: [Int: Province] = Dictionary(
    uniqueKeysWithValues: list.map { ($0.0, Province(code: $0.0, name: $0.1, zone: $0.2)) })

  private static let list: [(Int, String, Zone)] = [
    (11, "Aceh", .wib),
    (12, "Sumatera Utara", .wib),
    (13, "Sumatera Barat", .wib),
    (14, "Riau", .wib),
    (15, "Jambi", .wib),
    (16, "Sumatera Selatan", .wib),
    (17, "Bengkulu", .wib),
    (18, "Lampung", .wib),
    (19, "Kepulauan Bangka Belitung", .wib),
    (21, "Kepulauan Riau", .wib),
    (31, "DKI Jakarta", .wib),
    (32, "Jawa Barat", .wib),
    (33, "Jawa Tengah", .wib),
    (34, "DI Yogyakarta", .wib),
    (35, "Jawa Timur", .wib),
    (36, "Banten", .wib),
    (51, "Bali", .wita),
    (52, "Nusa Tenggara Barat", .wita),
    (53, "Nusa Tenggara Timur", .wita),
    (61, "Kalimantan Barat", .wib),
    (62, "Kalimantan Tengah", .wib),
    (63, "Kalimantan Selatan", .wita),
    (64, "Kalimantan Timur", .wita),
    (65, "Kalimantan Utara", .wita),
    (71, "Sulawesi Utara", .wita),
    (72, "Sulawesi Tengah", .wita),
    (73, "Sulawesi Selatan", .wita),
    (74, "Sulawesi Tenggara", .wita),
    (75, "Gorontalo", .wita),
    (76, "Sulawesi Barat", .wita),
    (81, "Maluku", .wit),
    (82, "Maluku Utara", .wit),
    (91, "Papua", .wit),
    (92, "Papua Barat", .wit),
    (93, "Papua Selatan", .wit),
    (94, "Papua Tengah", .wit),
    (95, "Papua Pegunungan", .wit),
    (96, "Papua Barat Daya", .wit),
  ]
}

import Rules

/// A branch office in a town that exists; the office, its telephone and its code are invented.
struct InventedPlace {
  let code: String
  let city: String
  /// The first four digits of a NIK that was issued there.
  let region: Int
  let zone: Zone

  private init(_ code: String, _ city: String, _ region: Int, _ zone: Zone) {
    self.code = code
    self.city = city
    self.region = region
    self.zone = zone
  }

  static let all = [
    InventedPlace("MDN1", "Medan", 1271, .wib), InventedPlace("PLG1", "Palembang", 1671, .wib),
    InventedPlace("JKP1", "Jakarta Pusat", 3171, .wib), InventedPlace("JKS1", "Jakarta Selatan", 3174, .wib),
    InventedPlace("JKT1", "Jakarta Timur", 3175, .wib), InventedPlace("BDG1", "Bandung", 3273, .wib),
    InventedPlace("BKS1", "Bekasi", 3275, .wib), InventedPlace("SMG1", "Semarang", 3374, .wib),
    InventedPlace("YOG1", "Yogyakarta", 3471, .wib), InventedPlace("SBY1", "Surabaya", 3578, .wib),
    InventedPlace("TNG1", "Tangerang", 3671, .wib), InventedPlace("DPS1", "Denpasar", 5171, .wita),
    InventedPlace("KPG1", "Kupang", 5371, .wita), InventedPlace("PTK1", "Pontianak", 6171, .wib),
    InventedPlace("BJM1", "Banjarmasin", 6371, .wita), InventedPlace("BPN1", "Balikpapan", 6471, .wita),
    InventedPlace("MND1", "Manado", 7171, .wita), InventedPlace("MKS1", "Makassar", 7371, .wita),
    InventedPlace("AMB1", "Ambon", 8171, .wit), InventedPlace("JYP1", "Jayapura", 9171, .wit),
  ]

  /// A row of branches.csv, in the order of its columns.
  static func row(_ index: Int) -> [String] {
    let place = all[index]
    let telephone = "08120000" + String(9_000 + index)
    return [
      place.code, place.city, place.city, place.zone.rawValue, telephone,
      "Senin-Jumat 08.00-15.00",
    ]
  }
}

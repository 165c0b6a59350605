/// Names for invented people. Each part is common somewhere in Indonesia; whom they add up to is nobody.
enum InventedNames {
  static let men = [
    "Adi", "Agus", "Ahmad", "Andi", "Arif", "Aryo", "Bagas", "Bambang", "Bayu", "Beni", "Budi", "Cahyo", "Dedi",
    "Dimas", "Dwi", "Eko", "Fajar", "Ferdi", "Galih", "Gede", "Hadi", "Hendra", "I Made", "Imam", "Irfan", "Joko",
    "Kadek", "Lukman", "Ma'ruf", "Muhammad", "Nanda", "Oktavianus", "Putu", "Rangga", "Rizki", "Slamet", "Sugeng",
    "Taufik", "Wahyu", "Yohanes", "Yusuf", "Zaenal",
  ]
  static let women = [
    "Ayu", "Anita", "Astri", "Bunga", "Citra", "Dewi", "Dian", "Eka", "Endang", "Fitri", "Gita", "Hana", "Indah",
    "Intan", "Kartini", "Komang", "Lestari", "Lina", "Maria", "Maya", "Mega", "Ni Luh", "Nur'aini", "Nurul", "Oktavia",
    "Puspa", "Putri", "Ratna", "Rina", "Sari", "Siti", "Sri", "Sulastri", "Tari", "Theresia", "Tuti", "Umi", "Wati",
    "Wulan", "Yanti", "Yuni", "Zahra",
  ]
  static let families = [
    "Anggraeni", "Bangsawan", "Cendana", "Darmawangsa", "Gunawan", "Hapsara", "Harimurti", "Jatmika", "Kurniawan",
    "Kusumawardana", "Laksamana", "Lumbanraja", "Mahardika", "Manggala", "Matulessa", "Nainggala", "Natawijaya",
    "Nugraha", "Pangestu", "Pattiasina", "Pramudya", "Prasetya", "Purnama", "Rahardja", "Ramadhan", "Sanjaya",
    "Santosa", "Saputra", "Sasmita", "Setiawan", "Sihombara", "Suryadarma", "Tanaya", "Tarigana", "Wardana",
    "Wibawa", "Wicaksana", "Wirasena", "Wonda", "Yudhistira",
  ]
  /// As employers like to write behind a name; not on the KTP.
  static let titles = [", S.Pd.", ", S.E.", ", S.Kom.", ", S.T."]

  /// A name of one to three parts; about one in ten is a single name.
  static func name(isWoman: Bool, _ chance: inout SplitMix64) -> String {
    let first = chance.one(of: isWoman ? women : men)
    switch chance.number(below: 10) {
    case 0: return first
    case 1...6: return first + " " + chance.one(of: families)
    default: return first + " " + chance.one(of: isWoman ? women : men) + " " + chance.one(of: families)
    }
  }

  /// The same name with one wrong letter, as somebody types it who has not seen the KTP.
  static func misspelled(_ name: String) -> String {
    var letters = Array(name)
    guard let place = letters.lastIndex(of: "a") else { return name + "a" }
    letters[place] = "e"
    return String(letters)
  }
}

/// Employers that do not exist.
enum InventedEmployers {
  private static let trades = [
    "Tekstil", "Garmen", "Logistik", "Pangan", "Karya", "Baja", "Mebel", "Elektronik", "Bahari", "Agro", "Kimia",
    "Percetakan",
  ]
  private static let epithets = ["Rekaan", "Contoh", "Umpama", "Misal", "Andaian", "Khayal", "Tiruan", "Bayangan"]
  private static let endings = ["Nusantara", "Sejahtera", "Abadi", "Makmur", "Mandiri", "Sentosa", "Jaya", "Utama"]

  /// 768 of them, by number.
  static let count = 12 * 8 * 8

  static func name(_ number: Int) -> String {
    let form = number % 5 == 0 ? "CV" : "PT"
    return "\(form) \(trades[number % 12]) \(epithets[number / 12 % 8]) \(endings[number / 96 % 8])"
  }

  /// The number under which the employer is registered, eight characters.
  static func registration(_ number: Int) -> String { "RK" + String(100_000 + number) }
}

/// What the lists of the counter share.
struct ListTexts: Sendable {
  /// Until the desk has told a list.
  let looking: String
  /// The desk could not tell it.
  let unread: String
  let open: String
  /// Before the line for words.
  let field: String
  /// How many are shown, of how many.
  let count: @Sendable (Int, Int) -> String
  /// The words by which the rows are narrowed.
  let kept: @Sendable (String) -> String
  /// By which column, and whether from its other end.
  let sorted: @Sendable (String, Bool) -> String
  let noMatch: String
  /// Nil for what is called the same everywhere.
  let move: @Sendable (ListMove) -> String?
}

extension ListTexts {
  static let indonesian = ListTexts(
    looking: "Daftar sedang diambil.",
    unread: "Daftar belum dapat diambil.",
    open: "Buka",
    field: "Cari",
    count: { "\($0) dari \($1)" },
    kept: { "kata \"\($0)\"" },
    sorted: { "Urut: \($0.lowercased())" + ($1 ? ", terbalik" : "") },
    noMatch: "Tidak ada baris yang cocok. Hapus kata untuk melihat semua lagi.",
    move: {
      switch $0 {
      case .search: "Cari"
      case .toRows: "Ke daftar"
      case .sort: "Urutkan (S: balik)"
      case .clear: "Hapus kata"
      case .back, .reverse: nil
      }
    })

  static let english = ListTexts(
    looking: "The list is on its way.",
    unread: "The list could not be read yet.",
    open: "Open",
    field: "Find",
    count: { "\($0) of \($1)" },
    kept: { "words \"\($0)\"" },
    sorted: { "Sorted by: \($0.lowercased())" + ($1 ? ", reversed" : "") },
    noMatch: "No row has these words. Clear the words to see all of them again.",
    move: {
      switch $0 {
      case .search: "Find"
      case .toRows: "To the list"
      case .sort: "Sort (S: reverse)"
      case .clear: "Clear words"
      case .back, .reverse: nil
      }
    })
}

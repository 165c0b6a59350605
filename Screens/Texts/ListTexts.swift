/// What the lists of the counter share.
struct ListTexts: Sendable {
  /// Until the desk has told a list.
  let looking: String
  /// The desk could not tell it.
  let unread: String
  let open: String
}

extension ListTexts {
  static let indonesian = ListTexts(
    looking: "Daftar sedang diambil.",
    unread: "Daftar belum dapat diambil.",
    open: "Buka")

  static let english = ListTexts(
    looking: "The list is on its way.",
    unread: "The list could not be read yet.",
    open: "Open")
}

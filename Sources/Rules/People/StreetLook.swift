// What may be missing in the first line of an address: a look before it is sent, never a refusal, since a KTP may have
// anything there.
private import Folding

extension TypedLine {
  /// Whether it has no letter, or only words that say of what kind a place is: "Jl.", "Dusun", "12".
  package var namesNoStreet: Bool {
    guard hasLetter else { return true }
    return Folding.folded(text).split { !$0.isLetter && !$0.isNumber }.allSatisfy(Self.kindsOfPlace.contains)
  }

  private static let kindsOfPlace: Set<Substring> = [
    "jl", "jln", "jalan", "gg", "gang", "no", "nomor", "nomer", "rt", "rw", "dusun", "dsn", "kp", "kampung", "desa",
    "ds",
    "perum", "perumahan", "kompleks", "komplek", "komp", "blok", "lorong", "lr", "alamat",
  ]
}

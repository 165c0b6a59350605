extension Folding {
  /// The text with letters of the Cyrillic and Greek scripts that look like Latin ones as those, and without what cannot
  /// be seen: two texts that a reader takes for one have the same.
  ///
  /// Only for comparing: nothing that it returns is stored or shown.
  package static func lookAlike(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in nfkc(text).unicodeScalars where !isHostile(scalar) { plain.append(twins[scalar] ?? scalar) }
    return String(plain)
  }

  /// Each with the Latin letter that looks the same in the usual typefaces.
  private static let twins: [Unicode.Scalar: Unicode.Scalar] = {
    let scripts: [(String, String)] = [
      ("АВЕЅІЈКМНОРСТУХԌԚԜҮ", "ABESIJKMHOPCTYXGQWY"), ("авеѕіјкмнорстухһԁԛԝүѵɡ", "abesijkmhopctyxhdqwyvg"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳ", "ABEZHIKMNOPTYXCj"), ("αικνορυχϲο", "aikvopuxco"), ("ıʟɩ", "ili"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (strange, latin) in scripts {
      for (one, other) in zip(strange.unicodeScalars, latin.unicodeScalars) { table[one] = other }
    }
    return table
  }()
}

import Rules

extension Desk {
  /// A number that nobody has yet, from the luck that was drawn before the transaction: a closure that runs more than
  /// once makes the same one. Rule T2.
  func freeNumber(
    in month: CivilMonth, _ luck: [UInt64], isTaken: (Reference) throws(Failure) -> Bool
  ) throws(Failure) -> Reference {
    try free(luck, { Reference(month: month, chance: $0) }, isTaken: isTaken)
  }

  /// The same of any kind of number.
  func free<Number>(
    _ luck: [UInt64], _ make: ([UInt64]) -> Number, isTaken: (Number) throws(Failure) -> Bool
  ) throws(Failure) -> Number {
    var luck = luck
    // 29^6 numbers: a second try is rare and a hundredth one a broken source of chance.
    for _ in 0..<100 {
      let number = make(luck)
      if try !isTaken(number) { return number }
      luck = luck.map { $0 &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407 >> 1 }
    }
    throw .busy
  }
}

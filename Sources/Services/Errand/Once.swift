import Rules

// Exactly once: a repetition is answered by what the first time has left. Rule S11.

extension Desk {
  /// Does `work` once for an errand, in one transaction with its receipt.
  /// - Parameter again: answers a repetition by the receipt and the records as they stand now
  func once<Answer>(
    _ errand: Errand, _ work: (any Books) throws(Failure) -> Done<Answer>,
    again: (Receipt, any Books) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try store.write(errand.request.terms.scope(at: station)) { books throws(Failure) in
      try once(errand, in: books, work, again: again)
    }
  }

  /// The same inside of a transaction.
  func once<Answer>(
    _ errand: Errand, in books: any Books, _ work: (any Books) throws(Failure) -> Done<Answer>,
    again: (Receipt, any Books) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    if let receipt = try receipt(of: errand, in: books) { return try again(receipt, books) }
    let done = try work(books)
    if let receipt = done.receipt { try books.keep(receipt, of: errand.id, in: errand.visit) }
    return done.answer
  }

  /// What this errand has left; nil when it has not been done. An id that another visit has used answers nothing: throws
  /// `damaged`.
  func receipt(of errand: Errand, in records: any Records) throws(Failure) -> Receipt? {
    guard let kept = try records.receipt(of: errand.id) else { return nil }
    guard kept.visit == errand.visit else { throw .damaged }
    return kept.receipt
  }

  /// An id that opens something, as the ledger may hold it: whoever reads it can do nothing with it.
  func trace<Subject>(of id: Identifier<Subject>) -> String {
    String(seal.digest(of: ["id", id.description]).prefix(32))
  }
}

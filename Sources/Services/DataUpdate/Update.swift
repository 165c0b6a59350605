import Rules

extension Desk {
  /// One step of a pengkinian, in the name of the person at a kiosk or of the officer who serves.
  func update(_ errand: Errand, _ request: UpdateRequest) throws(Failure) -> UpdateReply {
    switch request {
    case .begin(let identity): .gate(try begin(identity, in: errand.visit))
    case .serve(let person): try serve(errand, person)
    case .consent(let caller, let text): try consent(errand, of: caller, to: text)
    case .retype(let caller, let kpj): try retype(errand, of: caller, typing: kpj)
    case .checkFace(let caller): try checkFace(errand, of: caller)
    case .compare(let caller): try compare(errand, caller)
    case .compared(let caller, let attempt, let verdict): try compared(errand, caller, attempt, verdict)
    case .submit(let caller, let data): try submit(errand, of: caller, data)
    case .withdraw(let person, let number): try withdraw(errand, of: person, number)
    }
  }
}

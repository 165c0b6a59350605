import Console
import Flow
import Rules
import Screens
import Services

/// Filled-in forms and the stops of a pengkinian behind the card number.
enum Form4 {
  /// One text for each field of a step; a digit for the options.
  static func answers(_ step: FormStep) -> [String] {
    switch step {
    case .contact: ["081234567890", "sari@example.com", ""]
    case .population: ["3171041203140005", "Jakarta", "2", "Aminah", "1"]
    case .address: ["Jl. Salemba Raya 5", "1", "2", "Kenari", "Senen", "Jakarta Pusat", "jakarta", "10430"]
    case .additional: ["bri", "003401012345678", "Sari Dewi", "Budi Santoso", "4", "081298765432"]
    }
  }
}

extension Visitor {
  /// The card number was right: the face check comes next.
  static func beforeFace(left: Int = 3, isSimulation: Bool = true) -> Visitor {
    retyped(.right(Facts.stand(left, isSimulation: isSimulation)))
  }

  static func faced(_ outcome: FaceOutcome, left: Int = 3) -> Visitor {
    beforeFace(left: left).after(.key(.enter), .reply(.update(.face(outcome))))
  }

  /// Before this step of the form, the ones before it filled in.
  static func filling(_ step: FormStep) -> Visitor {
    var visitor = faced(.passed)
    for earlier in FormStep.allCases.prefix(while: { $0 != step }) { visitor.fillsIn(earlier) }
    return visitor
  }

  /// Before the first page of the review.
  static func reviewing() -> Visitor {
    var visitor = filling(.additional)
    visitor.fillsIn(.additional)
    return visitor
  }

  static func submitting() -> Visitor {
    reviewing().after(.key(.character("9")), .key(.character("9")), .key(.character("2")))
  }

  static func submitted(_ outcome: SubmitOutcome) -> Visitor {
    submitting().after(.reply(.update(.submitted(outcome))))
  }

  static func withdrawing() -> Visitor {
    told(.update(.gate(.inProcess(Facts.caller, Facts.update(), pastDue: false))))
      .after(.key(.character("3")), .key(.character("2")))
  }

  static func withdrawn(_ outcome: WithdrawOutcome) -> Visitor {
    withdrawing().after(.reply(.update(.withdrawn(outcome))))
  }

  /// Answers a step and goes on.
  mutating func fillsIn(_ step: FormStep) {
    for (index, text) in Form4.answers(step).enumerated() { retypes(text, in: index) }
    meets(.focused(Form4.answers(step).count))
  }

  /// Empties the field and types.
  mutating func retypes(_ text: String, in index: Int) {
    meets(.focused(index))
    presses(.end)
    for _ in 0..<(page().fields[index].shown.count + 1) { presses(.backspace) }
    types(text)
  }

  /// With this in one field and the rest right, on to the next screen or to the fault.
  static func filled(_ step: FormStep, _ index: Int, _ text: String) -> Visitor {
    var visitor = filling(step)
    for (index, text) in Form4.answers(step).enumerated() { visitor.retypes(text, in: index) }
    visitor.retypes(text, in: index)
    visitor.meets(.focused(Form4.answers(step).count))
    return visitor
  }
}

extension Stop {
  static let wizard = faces + statuses + steps

  private static let faces =
    [
      Stop("face", .beforeFace()), Stop("face with a camera", .beforeFace(isSimulation: false)),
      Stop("face, last try", .beforeFace(left: 1)), Stop("face waiting", .beforeFace().after(.key(.enter))),
      Stop("face different", .faced(.different(left: 2))), Stop("face different twice", .faced(.different(left: 1))),
      Stop("face unfinished", .faced(.unfinished(left: 2))),
      Stop("face unfinished twice", .faced(.unfinished(left: 1))),
      Stop("face blocked", .faced(.nowBlocked(Facts.block(.face)))),
      Stop("stop before the face", .beforeFace().after(.key(.character("2")))),
      Stop("face disturbed", .beforeFace().after(.key(.enter), .reply(.failed(.unreachable)))),
    ]
    + FaceTrouble.allCases.flatMap {
      [
        Stop("face void: \($0)", .faced(.voided($0, left: 1))),
        Stop("face void, last try: \($0)", .faced(.voided($0, left: 1), left: 1)),
        Stop("face given up: \($0)", .faced(.voided($0, left: 0))),
      ]
    }

  private static let statuses =
    [
      Stop("complaint on a past due", past(due: true).after(.key(.character("1")))),
      Stop("withdraw?", past(due: false).after(.key(.character("3")))),
      Stop("withdrawn", .withdrawn(.withdrawn(Facts.withdrawn))),
      Stop("decided meanwhile", .withdrawn(.notInProcess(Facts.succeeded))),
      Stop("failed meanwhile", .withdrawn(.notInProcess(Facts.failed(.account)))),
      Stop("nothing to withdraw", .withdrawn(.notInProcess(nil))),
      Stop(
        "failed before, in words",
        .told(.update(.gate(.consentNeeded(Facts.caller, last: Facts.failed(String(repeating: "kata ", count: 60))))))),
    ]
    + RejectReason.allCases.map {
      Stop("failed before: \($0)", .told(.update(.gate(.consentNeeded(Facts.caller, last: Facts.failed($0))))))
    }

  private static let steps =
    FormStep.allCases.flatMap { step in
      let count = Form4.answers(step).count
      return [
        Stop("\(step)", .filling(step)), Stop("\(step) without an answer", .filling(step).after(.focused(count))),
        Stop("\(step) with warnings", warned(step)),
      ]
    } + [
      Stop("stop the form", .filling(.contact).after(.key(.escape))),
      Stop("review", .reviewing()), Stop("review, second", .reviewing().after(.key(.character("9")))),
      Stop("review with long answers", long()),
      Stop("review with long answers, second", long().after(.key(.character("9")))),
      Stop("list of names", .filling(.address).after(.focused(5), .key(.function(3)))),
      Stop("changing a line", .reviewing().after(.key(.character("4")))),
      Stop("before sending", .reviewing().after(.key(.character("9")), .key(.character("9")))),
      Stop("submission waiting", .submitting()), Stop("submitted", .submitted(.accepted(Facts.update(estimate: true)))),
      Stop("consent once more", .submitted(.refused(.consentNeeded(Facts.caller, last: nil)))),
      Stop("retype once more", .submitted(.refused(.retype(Facts.caller, mask: Facts.mask, left: 1)))),
      Stop("face once more", .submitted(.refused(.faceNeeded(Facts.caller, Facts.stand(1))))),
      Stop("refused", .submitted(.refused(.inProcess(Facts.caller, Facts.update(), pastDue: false)))),
    ]

  private static func past(due: Bool) -> Visitor {
    .told(.update(.gate(.inProcess(Facts.caller, Facts.update(), pastDue: due))))
  }

  /// Everything unusual and something faulty.
  private static func warned(_ step: FormStep) -> Visitor {
    switch step {
    case .contact: .filled(.contact, 0, "08123456789012")
    case .population: .filled(.population, 2, "1")
    case .address: .filled(.address, 6, "Jawa")
    case .additional: .filled(.additional, 5, "08123456789012")
    }
  }

  /// As much as the fields hold.
  private static func long() -> Visitor {
    var visitor = Visitor.faced(.passed)
    for step in FormStep.allCases {
      for (index, text) in Form4.answers(step).enumerated() {
        let isFree = text.contains(where: \.isLetter) && !["jakarta", "sari@example.com"].contains(text)
        visitor.retypes(isFree ? String(repeating: "Panjangnya ", count: 9) : text, in: index)
        if text == "sari@example.com" {
          visitor.retypes(String(repeating: "a", count: 64) + "@panjang.example.com", in: index)
        }
      }
      visitor.meets(.focused(Form4.answers(step).count))
    }
    return visitor
  }
}

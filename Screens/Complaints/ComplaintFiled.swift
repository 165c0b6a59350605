package import Flow
import Rules
import Services

/// The complaint is filed: its number, and where there is no telephone the PIN, large enough for a photograph. Rules T3,
/// T7.
package struct ComplaintFiled: KioskScreen {
  private let hall: Hall
  private let receipt: TicketReceipt
  /// It was filed before: the same person, category and text.
  private let isOld: Bool
  private var ways = Ways<Exit>.from(.number)

  init(_ hall: Hall, _ receipt: TicketReceipt, isOld: Bool) {
    self.hall = hall
    self.receipt = receipt
    self.isOld = isOld
  }

  package var place: Screens.Place { .complaintFiled(self) }

  package var home: MainMenu? { MainMenu(hall) }

  /// The PIN is shown once: nobody is led away from it by one key.
  package var entrance: Screens.Place? {
    receipt.pin == nil ? .mainMenu(MainMenu(hall)) : asking(.mainMenu(MainMenu(hall)))
  }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.noted): return Step(.mainMenu(MainMenu(hall)))
    case .took(.done): return Step(receipt.pin == nil ? .farewell(Farewell()) : asking(.farewell(Farewell())))
    // Without a PIN too: a key that a slow line has torn may look like this one. Rule KY2.
    case .took(.menu), .took(.change), .back: return Step(asking(.mainMenu(MainMenu(hall))))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    let words = say.complaint
    let filed = say.dates.moment(receipt.filed, hall.zone)
    let due = words.answered(say.due(receipt.due))
    return .choosing(
      ways, title: isOld ? words.alreadyFiledTitle : words.filedTitle,
      parts: [isOld ? .note(.info, words.alreadyFiled(filed)) : .note(.success, words.filed(filed))]
        + (receipt.pin.map { withPIN($0, due, say) } ?? withoutPIN(due, say)),
      say: say, back: say.common.exit(.menu), tells: true
    ) { Label(say.common.exit($0)) }
  }

  private func asking(_ next: Screens.Place) -> Screens.Place {
    .writtenDown(WrittenDown(hall, number: number, pin: receipt.pin, leaving: place, to: next))
  }

  private func withoutPIN(_ due: String, _ say: KioskTexts) -> [Part] {
    let words = say.complaint
    let follow = receipt.hasPIN ? words.followWithFormerPIN : words.followWithPhone
    return [.text(words.numberIs(number)), .banner(number), .text(due), .text(words.writeNumber), .text(follow)]
  }

  /// Two labelled blocks; each label says its number once more, for whom large letters are none.
  private func withPIN(_ pin: String, _ due: String, _ say: KioskTexts) -> [Part] {
    let words = say.complaint
    return [
      .text(words.numberIs(number)), .banner(number), .note(.warning, words.pinIs(pin)), .banner(pin),
      .text(due + " " + words.followWithPIN),
    ]
  }

  private var number: String { receipt.number.description }
}

extension KioskTexts {
  /// A day until whose end something is due; marked where its calendar is not known yet.
  func due(_ due: WorkingDays.Due) -> String {
    due.isEstimate ? update.estimate(dates.day(due.day)) : dates.day(due.day)
  }
}

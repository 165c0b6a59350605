package import Flow

/// Kiosks refuse this participant: an officer who sees the KTP goes on (rule S8), or his records lack something that
/// the head office has to deliver (rule DL3).
package struct AtCounterOnly: Ending {
  package let stated: Stated
  private let isIncomplete: Bool
  package var exits = Ways<Exit>.from(.verdict)

  init(_ stated: Stated, isIncomplete: Bool = false) {
    self.stated = stated
    self.isIncomplete = isIncomplete
  }

  package var place: Screens.Place { .atCounterOnly(self) }

  package func title(_ say: KioskTexts) -> String {
    isIncomplete ? say.update.incompleteTitle : say.update.counterTitle
  }

  package func parts(_ say: KioskTexts) -> [Part] {
    let words: [Part] =
      isIncomplete
      ? [.note(.warning, say.update.incomplete), .text(say.update.incompleteNext)]
      : [.note(.warning, say.update.counter), .text(say.update.counterNext)]
    return words + say.desk(stated.hall)
  }
}

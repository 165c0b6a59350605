package import Flow

/// The sentences of a machine of screens, in one language.
package protocol ScreenTexts: KioskWords {
  static func of(_ language: Language) -> Self

  var language: Language { get }

  /// What is said around every screen.
  var loop: LoopTexts { get }
  var dates: Dates { get }
}

/// What screens of every machine say in the same words.
protocol SharedTexts: ScreenTexts {
  var common: CommonTexts { get }
  var sending: SendingTexts { get }
}

extension KioskTexts: SharedTexts {}
extension CounterTexts: SharedTexts {}

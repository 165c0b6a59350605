package import Flow

/// A screen of the kiosk in the hall.
package protocol KioskScreen: RoutedScreen where Place == Screens.Place, Words == KioskTexts {
  /// Where F10 leads; nil on the screens of nobody's visit.
  var home: MainMenu? { get }

  /// What was typed and not sent, so that F10 asks before it leads home; nil when nothing would be lost.
  var unsent: StopHere.Matter? { get }
}

extension KioskScreen {
  package var unsent: StopHere.Matter? { nil }

  package var entrance: Screens.Place? {
    unsent.map { .stopHere(StopHere($0, leaving: place)) } ?? home.map(Screens.Place.mainMenu)
  }
}

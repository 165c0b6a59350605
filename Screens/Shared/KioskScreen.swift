package import Flow

/// A screen of the kiosk in the hall.
package protocol KioskScreen: RoutedScreen where Place == Screens.Place {
  /// Where F10 leads; nil on the screens of nobody's visit.
  var home: MainMenu? { get }
}

extension KioskScreen {
  package var entrance: Screens.Place? { home.map(Screens.Place.mainMenu) }
}

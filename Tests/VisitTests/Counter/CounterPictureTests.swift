import Console
import Flow
import Rules
import Screens
import Services
import Support
import Testing

/// Every screen of the counter as it stands on 80 x 24 cells in both languages, and on 120 x 40 in Indonesian.
@Suite("Pictures of the counter") struct CounterPictureTests {
  private static let wide = Size(rows: 40, columns: 120)

  @Test("Each screen is as it was looked at", arguments: Shot.all)
  func screen(shot: Shot) throws {
    let branch = try BusyBranch()
    let visit = try branch.office.counter(BusyBranch.settings)
    if let colleague = shot.colleague { try visit.signsIn(colleague) }
    try shot.way(visit, branch)
    #expect(visit.kiosk.place.kind == shot.kind)
    Golden.matches(visit.kiosk.terminal.frames.last, "counter/\(shot.name).id")
    visit.presses(.function(2))
    Golden.matches(visit.kiosk.terminal.frames.last, "counter/\(shot.name).en")
    visit.presses(.function(2))
    visit.resizes(rows: Self.wide.rows, columns: Self.wide.columns)
    Golden.matches(visit.kiosk.terminal.frames.last, "counter/\(shot.name).id.120x40")
  }

  @Test("No screen is without a picture, and no picture is left of a screen that is gone")
  func complete() throws {
    let missing = try PatrolTests.namedKinds().symmetricDifference(Shot.all.map(\.kind))
    #expect(missing.isEmpty, "\(missing)")
    let pictures = Shot.all.flatMap { shot in ["en", "id", "id.120x40"].map { "\(shot.name).\($0)" } }
    #expect(try Golden.names(in: "counter") == pictures.sorted())
  }
}

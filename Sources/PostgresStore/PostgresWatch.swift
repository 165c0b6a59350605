#if Postgres
  import CPostgres
  import Keeping
  package import Rules
  import SQLRecords
  import Services

  /// Tells a counter that somebody has written, by LISTEN and NOTIFY. Nothing is ever changed through it.
  ///
  /// A connection that is lost is made anew, and whoever watches is told that anything may have changed meanwhile.
  package final class PostgresWatch: ArchiveWatch {
    private let place: PostgresStore.Place
    private let bells: ChangeBells
    private let timing: @Sendable (Moment, Span) -> Void

    /// - Parameter timing: told the store's time and the host's time since boot with every change, on the watch's thread
    /// - Returns: nil when the system has no descriptors left; trying later may help.
    package init?(at place: PostgresStore.Place, timing: @escaping @Sendable (Moment, Span) -> Void) {
      guard let bells = ChangeBells() else { return nil }
      self.place = place
      self.bells = bells
      self.timing = timing
    }

    deinit { bells.stop.ring() }

    /// Starts the thread, once; it ends some time after this watch is gone.
    package func start() {
      let listener = Listener(place: place, bells: bells, timing: timing)
      WatchThread.detach {
        while listener.listen() {}
      }
    }

    package var readyDescriptor: Int32 { bells.news.descriptor }

    package func take() -> Bool { bells.news.silence() }
  }

  /// What the thread of a watch does.
  private struct Listener: Sendable {
    let place: PostgresStore.Place
    let bells: ChangeBells
    let timing: @Sendable (Moment, Span) -> Void

    /// Milliseconds until the next try at a server that is not there, between two tellings at least, and until the
    /// store's time is looked up without news.
    private static let (pause, rest, look): (Int32, Int32, Int32) = (2_000, 200, 30_000)

    /// Until the connection is lost; false when nobody watches any more.
    func listen() -> Bool {
      bells.news.ring()
      do {
        let connection = try PostgresConnection(place.address, Patience(limit: .seconds(5)))
        try connection.command("LISTEN \(PostgresStore.channel)")
        while true {
          try tellTime(on: connection)
          bells.news.ring()
          if isOver(within: Self.rest) { return false }
          while try !connection.isNotified() {
            let isHeard = bells.stop.whileOpen { stop in
              Readable.wait(for: [stop, connection.socket], within: Self.look)
            }
            if isHeard[0] { return false }
            if !isHeard[1] { break }
          }
        }
      } catch {
        return !isOver(within: Self.pause)
      }
    }

    private func isOver(within milliseconds: Int32) -> Bool {
      bells.stop.whileOpen { Readable.wait(for: [$0], within: milliseconds)[0] }
    }

    /// What the store's clock says now: somebody may have accepted another time.
    private func tellTime(on connection: PostgresConnection) throws {
      guard let anchor = try PostgresStore.latestAnchor(on: connection) else { return }
      let reading = try PostgresStore.serverReading(on: connection)
      timing(ClockAnchor.following(anchor, at: reading).anchor.time, LinuxClock().reading().sinceBoot)
    }
  }
#endif

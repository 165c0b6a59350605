import Foundation
import Rules
import SQLiteStore
import Services
import Synchronization

/// Opens the store on the worker's thread, after the first paint, and again whenever it could not be opened before.
final class StoreKeeper: Sendable {
  /// Why the program cannot work at all, for an operator; set before the loop is told to end.
  private let fault = Mutex<StoreOpening?>(nil)
  private let path: String
  private let key: String?
  private let patience: Span
  private let station: Station
  private let settings: Settings

  init(path: String, key: String?, patience: Span, station: Station, settings: Settings) {
    self.path = path
    self.key = key
    self.patience = patience
    self.station = station
    self.settings = settings
  }

  /// What made the loop end, when it was the store.
  var reason: StoreOpening? { fault.withLock { $0 } }

  /// Answers errands at a desk over the store; runs on the worker's thread.
  func desk(_ isGivenUp: @escaping @Sendable () -> Bool) -> (Errand) -> Reply {
    var desk = open(isGivenUp)
    return { errand in
      if desk == nil { desk = self.open(isGivenUp) }
      return desk?.answer(errand) ?? .failed(.unreachable)
    }
  }

  private func open(_ isGivenUp: @escaping @Sendable () -> Bool) -> Desk? {
    let options = SQLiteOptions(patience: Patience(limit: patience, isGivenUp: isGivenUp), keyFile: key)
    do throws(StoreOpening) {
      let store = try SQLiteStore(at: .file(path), options: options)
      return try? Desk(store: store, at: station, settings: settings, seal: store.seal)
    } catch {
      giveUp(error)
      return nil
    }
  }

  /// A wrong file stays wrong: the operator has to know. A disk or a lock may come right by itself.
  private func giveUp(_ opening: StoreOpening) {
    switch opening.failure {
    case .foreign, .newerSchema, .damaged, .unreachable, .readOnly, .unknownBranch:
      fault.withLock { $0 = opening }
      kill(getpid(), SIGTERM)
    case .busy, .cancelled, .full, .maintenance: break
    }
  }
}

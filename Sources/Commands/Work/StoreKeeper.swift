import ChosenStore
import FaceProcess
import Foundation
import Keeping
import Rules
import Services
import Synchronization

/// Opens the store on each worker's thread, after the first paint, and again whenever it could not be opened or reached
/// before, as after a rotation of the ledger's key.
final class StoreKeeper: Sendable {
  /// Why the program cannot work at all, for an operator; set before the loop is told to end.
  private let fault = Mutex<StoreRefusal?>(nil)
  private let path: String
  private let key: String?
  private let patience: Span
  private let station: Station
  private let settings: Settings
  /// This terminal's device for the face check, if it has one. Gate G8.
  private let face: ExternalFaceDevice?
  private let journal: Journal
  /// The store's time, for the top line.
  private let hand: StoreHand
  private let trouble = Mutex(Trouble())

  init(
    path: String, key: String?, patience: Span, station: Station, settings: Settings, face: ExternalFaceDevice?,
    journal: Journal, hand: StoreHand
  ) {
    self.path = path
    self.key = key
    self.patience = patience
    self.station = station
    self.settings = settings
    self.face = face
    self.journal = journal
    self.hand = hand
  }

  /// What made the loop end, when it was the store.
  var reason: StoreRefusal? { fault.withLock { $0 } }

  /// Answers errands at a desk over a store of its own; runs on a worker's thread, once for each worker.
  func desk(_ isGivenUp: @escaping @Sendable () -> Bool) -> (Errand) -> Reply {
    // What this worker has seen of the ledger, over every opening: a snapshot of the other one may be older. Rule DL6.
    let witness = LedgerWitness()
    var counter = open(isGivenUp, witness)
    var hasWorked = counter != nil
    return { errand in
      if counter == nil { counter = self.open(isGivenUp, witness, again: hasWorked) }
      hasWorked = hasWorked || counter != nil
      var reply = counter?.desk.answer(errand) ?? .failed(.unreachable)
      if counter != nil, reply.needsOpening {
        // The errand changed nothing that counts, or its receipt answers it: files that were put back, a new key, or a
        // server that is back may serve it. Rules L3, S11, DL6.
        counter = nil
        if errand.request.mayBeAskedAgain, reply == .failed(.unreachable) || reply == .failed(.unsure) {
          counter = self.open(isGivenUp, witness, again: true)
          reply = counter?.desk.answer(errand) ?? reply
          if reply.needsOpening { counter = nil }
        }
      }
      self.tell(reply)
      counter?.tellHead(to: self.journal)
      counter?.warnOfHolidays(in: self.journal)
      if reply != .failed(.maintenance) { counter?.tellLog(to: self.journal) }
      return reply
    }
  }

  /// One line for each thing that is wrong, until the store has answered again.
  private func tell(_ reply: Reply) {
    guard case .failed(let failure) = reply else {
      let (untold, isOver) = trouble.withLock { $0.end() }
      if let untold { journal.refused(untold) }
      if isOver { journal.returned() }
      return
    }
    if failure == .cancelled { return }
    if let sentence = trouble.withLock({ $0.next(failure) }) { journal.refused(sentence) }
    if trouble.withLock({ !$0.explains(failure) }) { journal.failed(failure) }
  }

  /// A desk with its store, and when the ledger's head was last told.
  private struct Counter {
    let store: any Archive
    let desk: Desk
    private var told: Span?
    private var warned: Span?
    private var log: StoreLog
    private static let headEvery = Span.hours(1)
    private static let warningEvery = Span.hours(24)

    init(store: any Archive, desk: Desk) {
      self.store = store
      self.desk = desk
      log = StoreLog { store.pendingBytes }
    }

    /// While an import is merged the log is as long as what is new, and shortened at its end.
    mutating func tellLog(to journal: Journal) { log.look().map(journal.log) }

    /// At the first errand and once an hour, so that a cut tail can be found. Rule L3.
    mutating func tellHead(to journal: Journal) {
      let now = HostTime.sinceBoot()
      if let told, now.milliseconds - told.milliseconds < Self.headEvery.milliseconds { return }
      guard let head = try? store.ledgerHead() else { return }
      told = now
      journal.head(head.description)
    }

    /// At the first errand and once a day, from 1 October on, while the next year's holidays are missing. Rule P1.
    mutating func warnOfHolidays(in journal: Journal) {
      let now = HostTime.sinceBoot()
      if let warned, now.milliseconds - warned.milliseconds < Self.warningEvery.milliseconds { return }
      guard let year = try? desk.missingHolidays() else { return warned = now }
      warned = now
      journal.holidaysMissing(of: year)
    }
  }

  /// `again` when the store has worked before: then it is the right one, and only the way to it may be in trouble.
  private func open(
    _ isGivenUp: @escaping @Sendable () -> Bool, _ witness: LedgerWitness, again: Bool = false
  ) -> Counter? {
    let options = ArchiveOptions(
      patience: Patience(limit: patience, isGivenUp: isGivenUp), keyFile: key, mayFound: false, witness: witness,
      complaining: { lost in self.trouble.withLock { $0.note(lost) } }, timing: hand.tell, noticing: journal.clock)
    do throws(StoreRefusal) {
      let store = try ChosenStore.open(at: ArchivePlace(named: path), options: options)
      try checkBranch(in: store)
      let desk = try desk(over: store)
      settle(desk)
      return Counter(store: store, desk: desk)
    } catch {
      trouble.withLock { $0.note(error) }
      if !again {
        tell(.failed(error.failure))
        giveUp(error)
      }
      return nil
    }
  }

  /// Settings are read and checked when the program starts; one that does no good here ends it all the same.
  private func desk(over store: any Archive) throws(StoreRefusal) -> Desk {
    do {
      return try Desk(store: store, at: station, settings: settings, seal: store.seal, face: face)
    } catch {
      throw StoreRefusal(.unreachable, path, "the setting \(error.name) is \(error.value); it has to be \(error.range)")
    }
  }

  /// When the store is busy now, the next start does it; until then days are told as an older program told them. Rule P1.
  private func settle(_ desk: Desk) {
    do { try desk.settlePromises() } catch { journal.unsettled(error) }
  }

  /// A mistyped branch is found when the kiosk starts, not by the first visitor, and so is a store that cannot be read.
  private func checkBranch(in store: any Archive) throws(StoreRefusal) {
    let isKnown: Bool
    do {
      isKnown = try store.read { (records) throws(Failure) in try records.branch(station.branch) != nil }
    } catch {
      // What is over in a while the first visitor hears of, if it is not over by then.
      if [.busy, .cancelled, .full, .maintenance].contains(error) { return }
      throw StoreRefusal(error, path, "\(path): \(error.explanation)")
    }
    guard !isKnown else { return }
    throw StoreRefusal(
      .unknownBranch, path, "\(path): \(Failure.unknownBranch.explanation); it was asked for \(station.branch)")
  }

  /// A wrong file stays wrong: the operator has to know. A disk or a lock may come right by itself.
  private func giveUp(_ opening: StoreRefusal) {
    switch opening.failure {
    case .foreign, .newerSchema, .damaged, .unreachable, .unsure, .readOnly, .unknownBranch:
      // Once: a second signal could come when the loop has put the terminal back, and end it without its exit code.
      let isFirst = fault.withLock { known in
        defer { known = known ?? opening }
        return known == nil
      }
      if isFirst { kill(getpid(), SIGTERM) }
    case .busy, .cancelled, .full, .maintenance: break
    }
  }
}

/// What is wrong with a store, until it has answered again.
private struct Trouble {
  private var latest: StoreRefusal?
  /// What was told.
  private var sentences: Set<String> = []

  mutating func note(_ opening: StoreRefusal) { latest = opening }

  /// What is to be told of this failure: why, once.
  mutating func next(_ failure: Failure) -> String? {
    guard let latest, explains(failure), sentences.insert(latest.sentence).inserted else { return nil }
    return latest.sentence
  }

  /// The store itself has said why this came to be.
  func explains(_ failure: Failure) -> Bool { latest?.failure == failure || latest != nil && failure == .unreachable }

  /// What was wrong and never told, because it came right at once; and whether there was anything at all.
  mutating func end() -> (untold: String?, isOver: Bool) {
    defer { self = Trouble() }
    return (sentences.isEmpty ? latest?.sentence : nil, latest != nil)
  }
}

extension Reply {
  /// The store is to be opened anew before the next errand.
  fileprivate var needsOpening: Bool {
    guard case .failed(let failure) = self else { return false }
    switch failure {
    case .unreachable, .unsure, .damaged, .foreign, .newerSchema, .readOnly: return true
    case .busy, .cancelled, .full, .maintenance, .unknownBranch: return false
    }
  }
}

extension Request {
  /// The device is not run twice for one errand. Rule S5.
  fileprivate var mayBeAskedAgain: Bool {
    if case .update(.checkFace) = self { false } else { true }
  }
}

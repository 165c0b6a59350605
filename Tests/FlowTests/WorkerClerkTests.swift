import Console
import Flow
import Glibc
import Rules
import Services
import Support
import Synchronization
import Testing

@Suite("The worker")
struct WorkerClerkTests {
  /// A door that a test opens for the worker.
  private final class Gate: Sendable {
    private let ends: (read: Int32, write: Int32)

    init() {
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      self.ends = (ends[0], ends[1])
    }

    func open() { _ = write(ends.write, "x", 1) }

    func pass() {
      var byte: UInt8 = 0
      _ = read(ends.read, &byte, 1)
    }

    deinit {
      close(ends.read)
      close(ends.write)
    }
  }

  private func errand(_ number: UInt64) -> Errand {
    Errand(
      id: Identifier(high: 0, low: number), visit: Identifier(high: 1, low: 1), request: .greet)
  }

  private func started(_ clerk: WorkerClerk?) throws -> WorkerClerk {
    let clerk = try #require(clerk)
    try #require(clerk.start())
    return clerk
  }

  /// Waits on the descriptor, as a terminal does.
  private func reply(_ clerk: WorkerClerk) throws -> (errand: ErrandID, reply: Reply) {
    var watched = pollfd(fd: try #require(clerk.readyDescriptor), events: Int16(POLLIN), revents: 0)
    #expect(poll(&watched, 1, 60_000) == 1)
    return try #require(clerk.reply())
  }

  private func isReady(_ clerk: WorkerClerk) -> Bool {
    var watched = pollfd(fd: clerk.readyDescriptor ?? -1, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, 0) == 1
  }

  @Test("Errands are answered one at a time, in order, each under its own name")
  func order() throws {
    let counter = Counter()
    let clerk = try started(
      WorkerClerk { _ in
        { errand in
          counter.enter()
          defer { counter.leave() }
          return errand.id.low == 2 ? .host(.unknownPerson) : .toyGreeting
        }
      })
    for number in 1...3 { clerk.ask(errand(UInt64(number))) }
    let replies = try (1...3).map { _ in try reply(clerk) }
    #expect(replies.map(\.errand.low) == [1, 2, 3])
    #expect(replies.map(\.reply) == [.toyGreeting, .host(.unknownPerson), .toyGreeting])
    #expect(counter.most == 1)
    #expect(clerk.reply() == nil)
    #expect(isReady(clerk) == false)
  }

  @Test("The desk is made and asked on one thread, which is not the caller's")
  func thread() throws {
    let notes = Notes()
    let clerk = try started(
      WorkerClerk { _ in
        notes.note(pthread_self())
        return { _ in
          notes.note(pthread_self())
          return .toyGreeting
        }
      })
    clerk.ask(errand(1))
    _ = try reply(clerk)
    #expect(notes.threads.count == 2)
    #expect(Set(notes.threads).count == 1)
    #expect(notes.threads.first != pthread_self())
  }

  @Test("What runs learns that it was given up, and the next errand knows nothing of it")
  func cancelRunning() throws {
    let (begun, goOn) = (Gate(), Gate())
    let clerk = try started(
      WorkerClerk { isCancelled in
        { errand in
          if errand.id.low == 1 {
            begun.open()
            goOn.pass()
          }
          return isCancelled() ? .failed(.cancelled) : .toyGreeting
        }
      })
    clerk.ask(errand(1))
    begun.pass()
    clerk.cancel()
    goOn.open()
    #expect(try reply(clerk).reply == .failed(.cancelled))
    clerk.ask(errand(2))
    #expect(try reply(clerk).reply == .toyGreeting)
  }

  @Test("What waits and is given up is never begun")
  func cancelWaiting() throws {
    let (begun, goOn) = (Gate(), Gate())
    let clerk = try started(
      WorkerClerk { _ in
        { errand in
          if errand.id.low == 1 {
            begun.open()
            goOn.pass()
          }
          return .toyGreeting
        }
      })
    clerk.ask(errand(1))
    begun.pass()
    clerk.ask(errand(2))
    clerk.cancel()
    clerk.ask(errand(3))
    goOn.open()
    #expect(try reply(clerk).errand.low == 1)
    #expect(try reply(clerk).errand.low == 3)
  }

  private func faceCheck(_ number: UInt64) -> Errand {
    let caller = Caller.forged(Identifier(high: 3, low: 3))
    return Errand(
      id: Identifier(high: 0, low: number), visit: Identifier(high: 1, low: 1), request: .update(.checkFace(caller)))
  }

  @Test("A device that hangs holds up no other errand, and cannot be given up")
  func hangingDevice() throws {
    let (begun, goOn) = (Gate(), Gate())
    let clerk = try started(
      WorkerClerk { isCancelled in
        { errand in
          guard errand.id.low == 1 else { return .toyGreeting }
          begun.open()
          goOn.pass()
          return isCancelled() ? .failed(.cancelled) : .host(.unknownPerson)
        }
      })
    clerk.ask(faceCheck(1))
    begun.pass()
    for number in 2...3 { clerk.ask(errand(UInt64(number))) }
    #expect(try (2...3).map { _ in try reply(clerk).errand.low } == [2, 3])
    clerk.cancel()
    goOn.open()
    let seen = try reply(clerk)
    #expect(seen.errand.low == 1)
    #expect(seen.reply == .host(.unknownPerson))
  }

  @Test("Where there is one desk only, all errands are its own, in their order")
  func oneDesk() throws {
    let notes = Notes()
    let clerk = try started(
      WorkerClerk(hasDevices: false) { _ in
        notes.note(pthread_self())
        return { _ in .toyGreeting }
      })
    clerk.ask(faceCheck(1))
    clerk.ask(errand(2))
    #expect(try (1...2).map { _ in try reply(clerk).errand.low } == [1, 2])
    #expect(notes.threads.count == 1)
  }

  @Test("A full mailbox says so at once")
  func full() throws {
    let (begun, goOn) = (Gate(), Gate())
    let clerk = try started(
      WorkerClerk { _ in
        { errand in
          if errand.id.low == 0 {
            begun.open()
            goOn.pass()
          }
          return .toyGreeting
        }
      })
    clerk.ask(errand(0))
    begun.pass()
    for number in 1...WorkerClerk.mailboxLimit + 1 { clerk.ask(errand(UInt64(number))) }
    let refused = try reply(clerk)
    #expect(refused.errand.low == UInt64(WorkerClerk.mailboxLimit + 1))
    #expect(refused.reply == .failed(.busy))
    goOn.open()
    for number in 0...WorkerClerk.mailboxLimit { #expect(try reply(clerk).errand.low == UInt64(number)) }
  }

  @Test("A hang-up ends the loop at once while the worker is busy")
  func hangup() throws {
    let (begun, goOn) = (Gate(), Gate())
    defer { goOn.open() }
    let clerk = try started(
      WorkerClerk { _ in
        { _ in
          begun.open()
          goOn.pass()
          return .toyGreeting
        }
      })
    let visit = Visitor<Toy, WorkerClerk>(
      at: Route(start: .start, afterIdle: .start), clerk: clerk, words: ToyWords.init)
    begun.pass()
    visit.types("11")
    visit.hears([.ended(.hangup)])
    #expect(visit.ending == .hangup)
    #expect(visit.kiosk.terminal.frames == [])
  }
}

/// How many are inside at once.
private final class Counter: Sendable {
  private let state = Mutex((inside: 0, most: 0))

  func enter() {
    state.withLock { state in
      state.inside += 1
      state.most = max(state.most, state.inside)
    }
  }

  func leave() { state.withLock { $0.inside -= 1 } }

  var most: Int { state.withLock { $0.most } }
}

/// On which threads something happened.
private final class Notes: Sendable {
  private let state = Mutex<[pthread_t]>([])

  func note(_ thread: pthread_t) { state.withLock { $0.append(thread) } }

  var threads: [pthread_t] { state.withLock { $0 } }
}

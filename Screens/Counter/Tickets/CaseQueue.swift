import Console
package import Flow
package import Rules
import Services

/// The complaints of this branch, the earliest due first, by words the newest first. It looks again whenever the store has
/// changed, and the cursor stays on the same complaint.
package struct CaseQueue: CounterScreen {
  package enum Move: Sendable, Hashable {
    case group(CaseFilter.Group)
    case category, ended, search
    /// Takes the words away by which was searched.
    case clear
    /// The row under the cursor, for what is done to several at once.
    case mark
    case bulk(CaseBulk.Deed), unmark
  }

  /// Why a complaint was not opened.
  package enum Notice: Sendable, Hashable {
    case otherBranch(Branch)
    case unknown
    /// That branch works on the complaint of that number from here on.
    case handedOver(Branch, Reference)
  }

  private static let keys = Keys<Move>([
    .init(.search, .character("/")), .init(.group(.all), .character("1")), .init(.group(.mine), .character("2")),
    .init(.group(.free), .character("3")), .init(.group(.overdue), .character("4")),
    .init(.category, .character("5")), .init(.ended, .character("6")), .init(.group(.news), .character("7")),
  ])

  /// With the list of the head of the branch, for whoever is that; while something is marked what is done to all of it.
  private var keys: Keys<Move> {
    let mark = office.may(.workTickets) && list.row != nil ? [Keys<Move>.Binding(.mark, .character(" "))] : []
    guard marked.isEmpty else { return Keys(mark + bulk + [.init(.unmark, .escape)]) }
    // A search is among all of them already.
    let own = Self.keys.bindings.filter { $0.move != .ended || !filter.isSearch }
    return Keys(
      own + (office.officer.isHead ? [.init(.group(.head), .character("8"))] : []) + mark
        + (hasWords ? [.init(.clear, .escape)] : []))
  }

  /// The desk has searched by words, and the rows are not narrowed further.
  private var hasWords: Bool { !filter.words.isEmpty && list.words.isEmpty }

  private var bulk: [Keys<Move>.Binding] {
    [
      .init(.bulk(.take), .character("a"), .character("A")), .init(.bulk(.answer), .character("j"), .character("J")),
    ] + (office.may(.assignTickets) ? [.init(.bulk(.assign), .character("t"), .character("T"))] : [])
  }

  private var office: Seat
  private var filter: CaseFilter
  private var list: LiveRows<TicketLine>
  /// There are more than a list takes.
  private var isCut = false
  /// An officer has begun a search that the desk has not answered yet: it is for the ledger. Rule L1.
  private var isSearching = false
  /// A complaint is asked for.
  private var isOpening = false
  private var notice: Notice?
  /// What is typed to search; nil while nobody does.
  private var search: CaseSearch?
  private var marked: Set<Reference> = []
  /// It only stands below a complaint whose text the officer goes on with.
  private(set) var goesOn = false
  /// What is searched for when nobody has the number that is looked up.
  private var fallback: CaseFilter?
  /// What was shown before a search went through all complaints: that comes back with its words.
  private var before: CaseFilter?

  init(_ seat: Seat) {
    office = seat
    filter = seat.cases
    list = LiveRows(seat, hasSearch: false)
  }

  package var place: Post { .caseQueue(self) }

  package var seat: Seat? { office }

  package var below: Post? { nil }

  package var wait: Wait { isOpening ? .busy : list.wait }

  package func on(_ event: Event) -> Step<Post> {
    switch event {
    case .reply(let reply): return after(reply)
    case .tick: return looking
    case .key(let key):
      if let search { return typed(event, search) }
      if let move = keys.move(for: key) { return made(move) }
    case .focused(let index):
      guard let search else { break }
      return index < CaseSearch.fields ? typed(event, search) : picked(by: .focused(index - CaseSearch.fields))
    }
    return picked(by: event)
  }

  private func picked(by event: Event) -> Step<Post> {
    var next = self
    next.search = nil
    switch list.on(event) {
    case .changed(let list):
      next.list = list
      next.office = office.remembering(list)
      return next.stay
    case .picked(let line, let list):
      next.list = list
      return next.opening(line.number)
    case .left: return Step(.menu(CounterMenu(office)))
    case .ignored: return stay
    }
  }

  private func made(_ move: Move) -> Step<Post> {
    var filter = filter
    switch move {
    case .group(let group): filter.group = group
    case .ended: filter.hasEnded.toggle()
    case .category: return Step(.caseCategory(CaseCategory(self, office, filter)))
    case .search:
      var next = self
      next.search = CaseSearch()
      next.notice = nil
      return next.stay
    case .clear: filter = unsearched
    case .mark: return marking
    case .unmark: return unmarked.stay
    case .bulk(let deed):
      let numbers = list.rows.map(\.number).filter(marked.contains)
      return numbers.isEmpty ? unmarked.stay : CaseBulk.entrance(self, office, deed, numbers)
    }
    return narrowed(to: filter)
  }
}

// MARK: Search

extension CaseQueue {
  private func typed(_ event: Event, _ search: CaseSearch) -> Step<Post> {
    var next = self
    switch search.on(event) {
    case .changed(let typed):
      next.search = typed
      if typed.text != search.text { next.list = list.narrowed(by: typed.text) }
    case .made(.find): return found(search)
    case .made(.toRows): next.search = nil
    case .made(.clear): (next.search, next.list) = (nil, list.narrowed(by: ""))
    case .ignored: break
    }
    return next.stay
  }

  /// A number opens its complaint; nothing at all takes the words away.
  private func found(_ search: CaseSearch) -> Step<Post> {
    var next = self
    (next.search, next.list) = (nil, list.narrowed(by: ""))
    next.before = unsearched
    var filter = unsearched
    (filter.words, filter.why) = (search.text, search.why)
    // All of them, as the key says, whatever was chosen.
    if filter.isSearch { (filter.group, filter.category) = (.all, nil) }
    guard let number = Reference(search.text) else { return next.narrowed(to: filter) }
    // What was searched for before is over.
    if !self.filter.words.isEmpty { (next.filter, next.list) = (unsearched, next.list.begun) }
    // A word of nine letters may look like a number: when nobody has it, it is searched for.
    return next.opening(number, else: search.text.allSatisfy(\.isLetter) ? filter : nil)
  }
}

extension CaseQueue {
  /// What is shown without the words.
  private var unsearched: CaseFilter {
    guard filter.isSearch, let before else {
      var plain = filter
      plain.words = ""
      return plain
    }
    return before
  }
}

// MARK: Marks

extension CaseQueue {
  /// The row under the cursor, which goes to the next one.
  private var marking: Step<Post> {
    guard let row = list.row else { return stay }
    var next = self
    next.marked.formSymmetricDifference([row.number])
    if case .changed(let list) = list.on(.key(.down)) { next.list = list }
    return next.stay
  }

  /// Something is done to several at once.
  var hasMarks: Bool { !marked.isEmpty }

  var unmarked: CaseQueue {
    var next = self
    next.marked = []
    return next
  }
}

// MARK: What is asked

extension CaseQueue {
  /// Asks what there is now.
  var looking: Step<Post> {
    var next = self
    next.goesOn = false
    next.list = list.looking
    let asked = filter.asked(by: office.officer.name)
    return Step(
      next.place,
      asking: office.asking(.office(isSearching ? .searchTickets(asked, reason: filter.reason) : .tickets(asked))))
  }

  /// What is past due and not acknowledged, for the head of the branch. Rule T12.
  var forHead: Step<Post> {
    var filter = CaseFilter()
    filter.group = .head
    return narrowed(to: filter)
  }

  /// Another choice of complaints, from its beginning.
  func narrowed(to filter: CaseFilter) -> Step<Post> {
    var next = self
    if filter != self.filter { (next.list, next.marked) = (list.begun, []) }
    next.filter = filter
    next.office.cases = (filter.isSearch ? before ?? filter : filter).lasting
    next.isSearching = filter.isSearch
    next.fallback = nil
    next.notice = nil
    return next.looking
  }

  /// The look-up is a ledger row. Rule L1.
  func opening(_ number: Reference, else fallback: CaseFilter? = nil) -> Step<Post> {
    var next = self
    next.fallback = fallback
    next.isOpening = true
    next.list = list.resting
    next.notice = nil
    return Step(next.place, asking: office.showing(number))
  }

  /// The complaint about which something was begun.
  func goingOn(about number: Reference) -> Step<Post> {
    var next = self
    next.goesOn = true
    return next.opening(number)
  }

  /// The one below that number, as the list was; the list itself where there is none.
  func openingNext(after number: Reference) -> Step<Post> {
    guard let index = list.rows.firstIndex(where: { $0.number == number }), list.rows.indices.contains(index + 1) else {
      return looking
    }
    var next = self
    if case .changed(let moved) = list.on(.key(.down)), moved.row?.number == list.rows[index + 1].number {
      next.list = moved
    }
    return next.opening(list.rows[index + 1].number)
  }

  /// The list after a complaint has gone to another branch.
  static func handedOver(to branch: Branch, _ open: OpenCase) -> Step<Post> {
    var queue = if case .caseQueue(let queue) = open.back { queue } else { CaseQueue(open.office) }
    queue.notice = .handedOver(branch, open.number)
    return queue.looking
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isOpening = false
    next.list = list.resting
    // Nobody has asked for it by a key: what is there stays, and the next change renews it.
    if case .failed = reply, !isOpening, list.isKnown { return next.stay }
    switch office.answer(in: reply, back: next.place) {
    case .elsewhere(let step): return step
    case .said(.office(.tickets(let lines, _, let isCut))):
      next.list = list.telling(lines)
      next.isCut = isCut
      next.isSearching = false
    case .said(.office(.ticket(let file))):
      return Step(.caseScreen(CaseScreen(OpenCase(office, file, back: next.place))))
    case .said(.office(.otherBranch(let branch))): next.notice = .otherBranch(branch)
    case .said(.office(.unknownTicket)):
      if let fallback { return next.narrowed(to: fallback) }
      next.notice = .unknown
    case .said: break
    }
    return next.stay
  }
}

extension CaseQueue {
  /// The complaint that has just gone to another branch.
  var gone: Reference? { if case .handedOver(_, let number) = notice { number } else { nil } }
}

// MARK: What it shows

extension CaseQueue {
  package func page(_ say: CounterTexts) -> Page {
    let words = say.cases
    let (officers, states) = (officerWidth(say), stateWidth(say))
    let table = list.table(
      [
        .init(words.numberColumn, width: marked.isEmpty ? 11 : 12), .init(words.dueColumn, width: 8),
        .init(say.taking.ageColumn, width: 5), .init(words.stateColumn, width: states),
        .init(say.taking.beginsColumn, width: (marked.isEmpty ? 38 : 37) - states - officers, isWide: true),
        .init(words.assigneeColumn, width: officers),
      ], empty: search == nil ? words.nothing(filter) : words.searchesMore,
      noMatch: search == nil ? nil : words.searchesMore,
      marked: marked.isEmpty ? [] : Set(list.rows.indices.filter { marked.contains(list.rows[$0].number) }), say)
    let shown = [
      words.shown(filter, list.told.count, say), list.narrowing(say, isTyping: search != nil), sorting(say),
      marked.isEmpty ? nil : say.bulk.marked(marked.count),
    ].compactMap(\.self)
    var page = Page(
      title: words.queueTitle,
      parts: said(say) + (search?.parts(say) ?? (marked.isEmpty ? [.text(groups(say))] : [])) + [
        // What stays chosen for the shift is said loudly.
        filter.category == nil
          ? .text(shown.joined(separator: " · "))
          : .note(.warning, (shown + [words.categoryStays]).joined(separator: " · "))
      ]
        + (isCut ? [.note(.warning, words.cut(list.rows.count))] : []) + [table],
      keys: search?.actions(say) ?? actions(say), focus: search?.focus ?? list.focus,
      beside: list.row.map { beside($0, say) } ?? [])
    page.entersAtOnce = search != nil
    return page
  }

  /// As wide as the longest name that is shown, as far as the texts keep a few words.
  private func officerWidth(_ say: CounterTexts) -> Int {
    let widest = list.rows.compactMap(\.assignee).map { Fit.width(plain($0)) }.max() ?? 0
    return min(12, max(8, widest))
  }

  /// As wide as the longest state that is shown: none is cut.
  private func stateWidth(_ say: CounterTexts) -> Int {
    list.rows.map { Fit.width($0.standing(say)) }.max().map { max(12, $0) } ?? 12
  }

  /// Whose complaints can be shown, with their keys; those that are shown in brackets.
  private func groups(_ say: CounterTexts) -> String {
    let groups = keys.bindings.compactMap { binding -> String? in
      guard case .group(let group) = binding.move, let key = binding.keys.first else { return nil }
      let text = "\(key.name(space: say.space)) \(say.cases.queueKey(binding.move, filter, say))"
      return group == filter.group ? "[\(text)]" : text
    }
    return groups.joined(separator: "  ")
  }

  /// The groups stand on the page.
  private func actions(_ say: CounterTexts) -> [Action] {
    let own = keys.bindings.map { binding in
      let isGroup = if case .group = binding.move { true } else { false }
      return Action(binding.keys, say.cases.queueKey(binding.move, filter, say), isOnPage: isGroup)
    }
    guard marked.isEmpty else { return (list.row == nil ? [] : [Action([.enter], say.list.open)]) + own }
    let all = list.actions(open: say.list.open, own: own, say)
    // Esc takes the words away before it leaves.
    return hasWords ? all.dropLast() : all
  }

  /// What is found by words is told the newest first. Rule T8.
  private func sorting(_ say: CounterTexts) -> String? {
    guard filter.isSearch, list.order?.isAsTold == true else { return list.sorting(say) }
    return list.rows.isEmpty ? nil : say.list.sorted(say.cases.newest, list.turn.isReversed)
  }

  private func said(_ say: CounterTexts) -> [Part] {
    switch notice {
    case .otherBranch(let branch): [.note(.error, say.cases.otherBranch(plain(branch.name)))]
    case .unknown: [.note(.warning, say.cases.unknown)]
    case .handedOver(let branch, _): [.note(.success, say.taking.handedOver(plain(branch.name)))]
    case nil: []
    }
  }

  private func beside(_ line: TicketLine, _ say: CounterTexts) -> [Part] {
    let news: [Part] = line.hasNews ? [.note(.info, say.desk.waitsToBeRead)] : []
    let mark: [Part] =
      line.isOverdue ? [.note(.error, say.cases.overdue)] : line.isSoon ? [.note(.warning, say.cases.soon)] : []
    let texts: [Part] = [
      .text(say.taking.wrote + ": " + say.taking.modeMark(line.mode) + beginning(line.beginning)),
      line.latest.map { .text(say.taking.latest + ": " + beginning($0)) },
    ].compactMap(\.self)
    return Part.spaced([.facts(line.facts(say, office))] + texts + news + mark)
  }
}

import Console
package import Flow
import Rules
import Services

/// The updates and complaints of a person, the newest first.
package struct Matters: CounterScreen {
  private let view: PersonView

  init(_ view: PersonView) {
    self.view = view
  }

  package var place: Post { .matters(self) }

  package var seat: Seat? { view.office }

  package func on(_ event: Event) -> Step<Post> {
    switch event {
    case .key(.escape), .key(.enter): Step(.person(PersonScreen(view)))
    case .key, .focused, .reply, .tick: stay
    }
  }

  package func page(_ say: Texts) -> Page {
    let (words, zone) = (say.people, view.office.zone)
    let updates = view.page.updates.prefix(6).map { update in
      Fact(update.number.description, words.update(update, false) + ", " + say.dates.short(update.submitted, zone))
    }
    let tickets = view.page.tickets.prefix(6).map { ticket in
      Fact(
        ticket.number.description,
        say.complaint.category(ticket.category).label + ", " + words.ticketState(ticket.state) + ", "
          + say.dates.short(ticket.filed, zone))
    }
    return Page(
      title: words.mattersTitle(plain(view.page.name)),
      parts: Part.spaced([
        .text(updates.isEmpty ? words.noUpdates : words.updatesTitle), .facts(Array(updates)),
        .text(tickets.isEmpty ? words.noTickets : words.ticketsTitle), .facts(Array(tickets)),
      ]), keys: [Action([.escape], say.common.back)])
  }
}

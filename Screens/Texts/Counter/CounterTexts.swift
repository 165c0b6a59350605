package import Flow
import Rules

/// Every sentence of the counter in one language, besides what it has in common with a kiosk. An officer reads Indonesian
/// or English; a further language of the kiosk needs none of these.
package final class CounterTexts: Sendable {
  /// What a kiosk says as well.
  let kiosk: KioskTexts
  /// The same for an officer who serves a person.
  let serving: KioskTexts
  let shift: ShiftTexts
  let people: PeopleTexts
  let cases: CaseTexts
  let desk: DeskTexts
  let taking: TakingTexts
  let bulk: BulkTexts
  let verify: VerifyTexts
  let watch: WatchTexts
  let corrections: CorrectionTexts
  let branch: BranchTexts
  let ledger: LedgerTexts
  let list: ListTexts
  let about: AboutTexts

  init(
    kiosk: KioskTexts, serving: KioskTexts, shift: ShiftTexts, people: PeopleTexts, cases: CaseTexts, desk: DeskTexts,
    taking: TakingTexts, bulk: BulkTexts, verify: VerifyTexts, watch: WatchTexts, corrections: CorrectionTexts,
    branch: BranchTexts, ledger: LedgerTexts,
    list: ListTexts, about: AboutTexts
  ) {
    (self.kiosk, self.serving, self.shift, self.people, self.cases) = (kiosk, serving, shift, people, cases)
    (self.desk, self.taking, self.verify, self.watch, self.corrections) = (desk, taking, verify, watch, corrections)
    (self.branch, self.ledger, self.list, self.bulk, self.about) = (branch, ledger, list, bulk, about)
  }

  /// The sentences of a language, or of the first one that officers read.
  package static func of(_ language: Language) -> CounterTexts {
    switch language {
    case .indonesian: .indonesian
    case .english: .english
    }
  }
}

extension CounterTexts {
  package var language: Language { kiosk.language }
  package var dates: Dates { kiosk.dates }
  var common: CommonTexts { kiosk.common }
  var identity: IdentityTexts { kiosk.identity }
  var membership: MembershipTexts { kiosk.membership }
  var wizard: WizardTexts { kiosk.wizard }
  var result: ResultTexts { kiosk.result }
  var block: BlockTexts { kiosk.block }
  var complaint: ComplaintTexts { kiosk.complaint }
  var ticket: TicketTexts { kiosk.ticket }
  var failure: FailureTexts { kiosk.failure }
  var sending: SendingTexts { kiosk.sending }
  package var loop: LoopTexts { kiosk.loop }

  /// Above every page; a counter is no kiosk.
  package var service: String { shift.topLine }

  /// A day until whose end something is due; marked where its calendar is not known yet.
  func due(_ due: WorkingDays.Due) -> String { kiosk.due(due) }

  /// A day as it is typed: `15/08/1995`.
  func typed(_ day: CivilDay) -> String { kiosk.typed(day) }

  package static let indonesian = CounterTexts(
    kiosk: .indonesian, serving: .indonesianServing, shift: .indonesian, people: .indonesian, cases: .indonesian,
    desk: .indonesian, taking: .indonesian, bulk: .indonesian, verify: .indonesian, watch: .indonesian,
    corrections: .indonesian,
    branch: .indonesian,
    ledger: .indonesian, list: .indonesian, about: .indonesian)

  package static let english = CounterTexts(
    kiosk: .english, serving: .englishServing, shift: .english, people: .english, cases: .english, desk: .english,
    taking: .english, bulk: .english, verify: .english, watch: .english, corrections: .english, branch: .english,
    ledger: .english, list: .english, about: .english)
}

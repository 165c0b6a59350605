import Console
import Demo
import Flow
import Rules
import Services
import Support
import Testing

/// After a power cut: many complaints about one matter. Rules T1, T4.
@Suite("Several complaints at once") struct BulkVisits {
  private let office: Office
  private let tickets: [Ticket]
  private let secret: Ticket

  init() throws {
    office = try Office()
    let one = office
    tickets = try ["Listrik padam, antrean hilang.", "Nomor antrean saya hangus.", "Layar mati sejak pagi."].map {
      try one.files(Grievance(text: $0, mode: .anonymous))
    }
    secret = try office.files(Grievance(category: "1", text: "Kartu saya dipegang atasan.", mode: .confidential))
  }

  private func stored(_ ticket: Ticket) throws -> Ticket {
    try #require(try office.tickets().first { $0.number == ticket.number })
  }

  /// The list with all rows marked.
  private func marked(_ colleague: Colleague = .rina) throws -> CounterVisit {
    let visit = try office.counter(of: colleague)
    try visit.listsCases()
    for _ in 0..<4 { visit.presses(.character(" ")) }
    visit.sees("4 ditandai")
    return visit
  }

  @Test("Marked ones are taken; a confidential one and a colleague's stay, and are named")
  func takes() throws {
    try office.moves(tickets[1], .take, by: "joni")
    let rina = try marked()
    rina.types("a")
    rina.waits(seconds: 1)
    try rina.isAt("caseBulk")
    rina.reads("2 pengaduan sekarang milik Anda.")
    rina.reads("Tidak diubah: ")
    rina.reads(tickets[1].number.description)
    rina.reads(secret.number.description)
    #expect(try stored(tickets[0]).course.assignee == "rina")
    #expect(try stored(tickets[1]).course.assignee == "joni")
    #expect(try stored(secret).course.assignee == nil)
    rina.presses(.enter)
    try rina.isAt("caseQueue")
    rina.sees(not: "ditandai")
  }

  @Test("One text answers all of them after one question; each is a look and an answer in the ledger, none is ended")
  func answers() throws {
    let rina = try marked()
    rina.types("j")
    try rina.isAt("caseBulk")
    rina.types("Listrik sudah menyala, nomor antrean berlaku lagi.")
    rina.presses(.function(4))
    rina.reads("Jawaban ini dikirim ke 4 pengaduan dan tidak dapat ditarik.")
    rina.presses(.escape)
    rina.sees("Listrik sudah menyala")
    for key in [Key.escape, .function(10)] {
      rina.presses(key)
      rina.reads("Jawaban untuk beberapa pengaduan belum dikirim dan akan hilang.")
      rina.presses(.escape)
      rina.sees("Listrik sudah menyala")
    }
    rina.presses(.function(4))
    rina.types("y")
    rina.waits(seconds: 1)
    rina.reads("3 pengaduan dijawab.")
    for ticket in tickets { #expect(try stored(ticket).course.state == .answered) }
    #expect(try stored(secret).course.state == .received)
    #expect(try office.rows(.ticketShown).count == 4)
    #expect(try office.rows(.ticketMoved).count { $0.details.contains("answered") } == 3)
  }

  @Test("A penyelia gives them to a colleague; who may not is not offered it; Esc takes marks away")
  func assigns() throws {
    try office.hires(.joni)
    let rina = try marked()
    rina.sees(not: "Tugaskan")
    rina.presses(.escape)
    rina.sees(not: "ditandai")
    try rina.isAt("caseQueue")
    let sri = try marked(.sri)
    sri.types("t")
    sri.sees("joni")
    sri.sees("\(tickets[0].number)")
    sri.presses(.enter)
    sri.reads("4 pengaduan ini ditugaskan kepada")
    #expect(try stored(tickets[0]).course.assignee == nil)
    sri.types("y")
    sri.waits(seconds: 1)
    sri.reads("3 pengaduan ditugaskan.")
    #expect(try stored(tickets[0]).course.assignee == "joni")
  }

  @Test("S9: a store that fails in the middle says so; what was done is done, and nothing is done twice")
  func fails() throws {
    let rina = try marked()
    (office.store.trouble, office.store.point) = (.full, .beforeCommit)
    rina.types("a")
    try rina.isAt("trouble")
    office.store.trouble = nil
    rina.presses(.escape)
    try rina.isAt("caseQueue")
    rina.sees("4 ditandai")
    #expect(try stored(tickets[0]).course.assignee == nil)
  }
}

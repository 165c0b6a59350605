import Console
import Demo
import Flow
import Rules
import Screens
import Services
import Support
import Testing

/// One screen of the counter as it is looked at: who sits there, and how he came.
struct Shot: Sendable, CustomTestStringConvertible {
  /// `kind` or `kind-variant`: the name of its picture.
  let name: String
  /// The kind of screen, as the machine calls it.
  let kind: String
  /// Nil where nobody has signed in.
  let colleague: Colleague?
  /// From the menu, or from the sign-in.
  let way: @Sendable (CounterVisit, BusyBranch) throws -> Void

  var testDescription: String { name }

  init(
    _ kind: String, _ variant: String = "", of colleague: Colleague? = .rina,
    _ way: @escaping @Sendable (CounterVisit, BusyBranch) throws -> Void
  ) {
    name = variant.isEmpty ? kind : "\(kind)-\(variant)"
    (self.kind, self.colleague, self.way) = (kind, colleague, way)
  }

  /// Every kind of screen, and what else a kind can look like.
  static let all = door + people + blocks + serving + cases + updates + others

  private static let door = [
    Shot("signIn", of: nil) { _, _ in },
    Shot("signIn", "wrong", of: nil) { visit, _ in try visit.triesToSignIn("rina", "payung merah") },
    Shot("signIn", "paused", of: nil) { visit, _ in
      for _ in 0..<3 { try visit.triesToSignIn("rina", "payung merah") }
    },
    Shot("signIn", "ended") { visit, branch in
      try branch.office.onHost(.disable(Colleague.rina.name))
      visit.ticks()
    },
    Shot("ownPassword") { visit, _ in visit.types("k") },
    Shot("ownPassword", "first", of: nil) { visit, branch in
      let name = try Colleague.rina.name
      try branch.office.onHost(.reset(name, Password(chosen: "sandi pertama dari host", for: name)))
      try visit.triesToSignIn("rina", "sandi pertama dari host")
    },
    Shot("locked") { visit, _ in try visit.walksAway() },
    Shot("leaveShift") { visit, _ in
      try visit.walksAway()
      visit.presses(.function(12))
    },
    Shot("counterMenu", "petugas") { visit, _ in visit.ticks() },
    Shot("counterMenu", "penyelia", of: .sri) { visit, _ in visit.ticks() },
    Shot("counterMenu", "head", of: nil) { visit, branch in
      try branch.office.onHost(.setHead(Colleague.sri.name, true))
      try visit.signsIn(.sri)
      visit.ticks()
    },
    Shot("counterMenu", "auditor", of: .adi) { visit, _ in visit.ticks() },
    Shot("trouble") { visit, branch in
      branch.office.store.trouble = .busy
      try visit.looks(for: branch.sari.identity.nik.digits)
    },
  ]

  private static let people = [
    Shot("findPerson") { visit, _ in try visit.chooses("Cari peserta") },
    Shot("openHandOver") { visit, _ in visit.types("n") },
    Shot("openHandOver", "unknown") { visit, _ in
      visit.types("n")
      visit.types("AAA-AAAA")
      visit.presses(.enter)
    },
    Shot("findPerson", "nobody") { visit, _ in try visit.looks(for: "3174070101809999") },
    Shot("personList", "similar") { visit, _ in try visit.looks(for: "Sari Wulandary", born: "15081995") },
    Shot("person") { visit, branch in try visit.opens(branch.sari.identity) },
    Shot("person", "card") { visit, branch in try visit.opens(withCard: branch.sari.identity) },
    Shot("person", "auditor", of: .adi) { visit, branch in try visit.opens(branch.wati.identity) },
    Shot("person", "counter-only") { visit, branch in try visit.opens(withCard: branch.nur.identity) },
    Shot("person", "claim") { visit, branch in try visit.opens(withCard: branch.dewi.identity) },
    Shot("person", "in-process") { visit, branch in try visit.opens(branch.ratna.identity) },
    Shot("cancelClaim") { visit, branch in
      try visit.opens(withCard: branch.dewi.identity)
      try visit.chooses("Batalkan klaim JHT")
    },
    Shot("personQuestion", "withdraw") { visit, branch in
      try visit.opens(withCard: branch.ratna.identity)
      try visit.chooses("Tarik persetujuan pengkinian")
    },
    Shot("changeCard") { visit, branch in
      try visit.opens(withCard: branch.marlina.identity)
      try visit.chooses("Ganti kartu yang ditanyakan")
    },
    Shot("personDetail", "sight") { visit, branch in
      try visit.opens(withCard: branch.dewi.identity)
      try visit.chooses("Yang dilihat peserta di anjungan")
    },
    Shot("personDetail", "differs") { visit, _ in
      try visit.opens(withCard: Somebody(.mismatch).identity)
      try visit.chooses("Yang dilihat peserta di anjungan")
    },
    Shot("personDetail", "record") { visit, branch in
      try visit.opens(withCard: branch.sari.identity)
      try visit.chooses("Data tersimpan")
    },
    Shot("person", "alarmed") { visit, branch in
      try visit.opens(branch.wati.identity)
      visit.ticks()
    },
    Shot("history") { visit, branch in
      try visit.opens(branch.wati.identity)
      try visit.chooses("Riwayat")
    },
    Shot("matters") { visit, branch in
      try visit.opens(branch.sari.identity)
      try visit.chooses("Kartu, pengkinian, dan pengaduan")
    },
  ]

  private static let blocks = [
    Shot("person", "blocked") { visit, branch in try visit.opens(branch.wati.identity) },
    Shot("person", "reported") { visit, branch in
      try visit.opens(branch.wati.identity)
      try visit.surely("Catat laporan blokir (peserta hadir)")
    },
    Shot("person", "telephone") { visit, branch in try visit.opens(branch.wati.identity, because: .onTelephone) },
    Shot("personQuestion", "card") { visit, branch in
      try visit.opens(branch.sari.identity)
      try visit.chooses("KTP asli dilihat")
    },
    Shot("personQuestion", "report") { visit, branch in
      try visit.opens(withCard: branch.wati.identity)
      try visit.chooses("Catat laporan blokir (peserta hadir)")
    },
    Shot("personQuestion", "counter-only") { visit, branch in
      try visit.opens(branch.sari.identity)
      try visit.chooses("Layani di loket saja")
    },
    Shot("personQuestion", "claim") { visit, branch in
      try visit.opens(withCard: branch.dewi.identity)
      try visit.chooses("Batalkan klaim JHT")
      try visit.chooses("Batalkan: ditinggalkan")
    },
    Shot("person", "opening", of: .sri) { visit, branch in try visit.opens(branch.agus.identity) },
    Shot("callerFact") { visit, branch in
      try visit.opens(branch.wati.identity)
      try visit.chooses("Catat laporan blokir lewat 175")
    },
    Shot("openingReason") { visit, branch in
      try visit.opens(branch.wati.identity)
      try visit.surely("Minta buka blokir lebih awal")
    },
    Shot("refused", "four-eyes", of: .sri) { visit, branch in
      let person = try branch.id(of: branch.wati)
      let joni = try branch.office.officer(.joni, at: "loket-4", BusyBranch.settings)
      let tuti = try branch.office.officer(.tuti, at: "loket-5", BusyBranch.settings)
      let sri = try branch.office.officer(.sri, at: "loket-6", BusyBranch.settings)
      func ask(_ who: (desk: Desk, officer: Officer), _ request: CounterRequest) {
        _ = who.desk.answer(branch.office.newErrand(.counter(request, by: who.officer)))
      }
      let asking = CounterRequest.askOpening(person, try TypedLine("Berangkat umrah besok"))
      for who in [joni, sri] { ask(who, .sawCard(person, .atCounter)) }
      ask(joni, asking)
      try visit.opens(branch.wati.identity)
      try visit.chooses("Buka blokir sekarang")
      // While the question stands it becomes her own.
      ask(tuti, .declineOpening(person, .wait))
      ask(sri, asking)
      try visit.agrees()
    },
  ]

  private static let serving = [
    Shot("serving", "consent") { visit, branch in
      try visit.opens(withCard: branch.sari.identity)
      try visit.chooses("Pengkinian di loket")
    },
    Shot("comparing") { visit, branch in
      try visit.opens(withCard: branch.sari.identity)
      try visit.comesToCompare(branch.sari)
    },
    Shot("serving", "different") { visit, branch in
      try visit.opens(withCard: branch.sari.identity)
      try visit.comesToCompare(branch.sari)
      try visit.chooses("Orang lain")
    },
  ]

  private static let updates = [
    Shot("updates") { visit, _ in try visit.chooses("Verifikasi pengkinian") },
    Shot("update") { visit, _ in try visit.comesToUpdate() },
    Shot("update", "auditor", of: .adi) { visit, _ in try visit.comesToUpdate() },
    Shot("approveUpdate") { visit, _ in
      try visit.comesToUpdate()
      try visit.asksToApprove()
    },
    Shot("rejectUpdate") { visit, _ in
      try visit.comesToUpdate()
      visit.types("2")
    },
    Shot("rejectQuestion") { visit, _ in
      try visit.comesToUpdate()
      visit.types("2")
      visit.types("2")
    },
    Shot("rejectWords") { visit, _ in
      try visit.comesToUpdate()
      visit.types("2")
      visit.types("8")
    },
    Shot("rejectSending") { visit, _ in
      try visit.comesToUpdate()
      visit.types("2")
      visit.types("8")
      visit.types("Foto KK terpotong.")
      visit.presses(.function(4))
    },
    Shot("leaveTyped", "reason") { visit, _ in
      try visit.comesToUpdate()
      visit.types("2")
      visit.types("8")
      visit.types("Foto KK")
      visit.presses(.function(10))
    },
    Shot("updateGone") { visit, branch in
      try visit.comesToUpdate()
      try visit.asksToApprove()
      try branch.office.decides(.approve, of: branch.ratna)
      try visit.chooses("Ya, setujui")
    },
  ]

  private static let others = [
    Shot("branchReport") { visit, _ in try visit.chooses("Laporan") },
    Shot("ledger", of: .sri) { visit, _ in try visit.chooses("Buku catatan") },
    Shot("ledgerRow", of: .adi) { visit, _ in
      try visit.chooses("Buku catatan")
      visit.presses(.enter)
    },
    Shot("ledgerFilter", of: .sri) { visit, _ in
      try visit.chooses("Buku catatan")
      visit.types("f")
    },
    Shot("ledgerCheck", of: .adi) { visit, _ in
      try visit.chooses("Buku catatan")
      visit.types("v")
    },
    Shot("staffAccounts", of: .sri) { visit, _ in try visit.chooses("Akun") },
    Shot("staffAccounts", "typing", of: .sri) { visit, _ in
      try visit.chooses("Akun")
      visit.types("/peny")
    },
    Shot("staffAccounts", "words", of: .sri) { visit, _ in
      try visit.chooses("Akun")
      visit.types("/peny")
      visit.presses(.enter)
      visit.types("ss")
    },
    Shot("staffAccounts", "nothing", of: .sri) { visit, _ in
      try visit.chooses("Akun")
      visit.types("/zainal")
      visit.presses(.enter)
    },
    Shot("openAccount", of: .sri) { visit, _ in
      try visit.chooses("Akun")
      visit.presses(.end, .enter)
    },
    Shot("askCorrection") { visit, branch in
      try visit.opens(withCard: branch.sari.identity)
      try visit.chooses("NIK diperbaiki Dukcapil")
    },
    Shot("corrections", of: .sri) { visit, _ in
      try visit.chooses("Buka blokir lebih awal")
      visit.types("k")
    },
    Shot("correction", of: .sri) { visit, _ in
      try visit.chooses("Buka blokir lebih awal")
      visit.types("k")
      visit.presses(.enter)
    },
    Shot("correction", "question", of: .sri) { visit, _ in
      try visit.chooses("Buka blokir lebih awal")
      visit.types("k")
      visit.presses(.enter)
      try visit.chooses("Setujui")
    },
    Shot("openings", of: .sri) { visit, _ in try visit.chooses("Buka blokir lebih awal") },
    Shot("opening", of: .sri) { visit, _ in
      try visit.chooses("Buka blokir lebih awal")
      visit.presses(.enter)
    },
    Shot("openingQuestion", of: .sri) { visit, _ in
      try visit.chooses("Buka blokir lebih awal")
      visit.presses(.enter)
      try visit.chooses("Buka blokir sekarang")
    },
    Shot("lookReason", of: .sri) { visit, _ in
      try visit.chooses("Buka blokir lebih awal")
      visit.presses(.enter)
      try visit.chooses("Lihat peserta")
    },
    Shot("openingDecline", of: .sri) { visit, _ in
      try visit.chooses("Buka blokir lebih awal")
      visit.presses(.enter)
      try visit.chooses("Tolak permintaan")
    },
    Shot("updates", "decided", of: .sri) { visit, branch in
      try branch.succeeds(branch.ratna)
      try visit.chooses("Verifikasi pengkinian")
      visit.types("d")
    },
    Shot("branchReport", "csv", of: .sri) { visit, _ in
      try visit.chooses("Laporan")
      visit.types("c")
    },
    Shot("branchReport", "officers", of: .sri) { visit, _ in
      try visit.chooses("Laporan")
      visit.types("p")
    },
    Shot("terminals") { visit, _ in try visit.chooses("Terminal") },
    Shot("terminal") { visit, _ in
      try visit.chooses("Terminal")
      visit.presses(.down, .down, .enter)
    },
  ]
}

extension Shot {
  private static let cases = [
    Shot("caseQueue") { visit, _ in try visit.listsCases() },
    Shot("caseQueue", "empty") { visit, _ in
      try visit.listsCases()
      visit.types("4")
    },
    Shot("caseQueue", "searching") { visit, _ in
      try visit.listsCases()
      visit.types("/")
    },
    Shot("caseCategory") { visit, _ in
      try visit.listsCases()
      visit.types("5")
    },
    Shot("caseScreen") { visit, branch in try visit.opens(case: branch.tickets[0]) },
    Shot("caseQueue", "head", of: nil) { visit, branch in
      try branch.office.onHost(.setHead(Colleague.sri.name, true))
      branch.office.passes(.days(8))
      try visit.signsIn(.sri)
      try visit.listsCases()
      visit.types("8")
    },
    Shot("caseScreen", "confidential") { visit, branch in try visit.opens(case: branch.filesInConfidence()) },
    Shot("caseQuestion") { visit, branch in
      try visit.opens(case: branch.filesInConfidence())
      try visit.does("Ambil")
    },
    Shot("caseQuestion", "head", of: nil) { visit, branch in
      try branch.office.onHost(.setHead(Colleague.sri.name, true))
      branch.office.passes(.days(8))
      try visit.signsIn(.sri)
      try visit.opens(case: branch.tickets[0])
      visit.types("h")
    },
    Shot("caseConcerns", of: .sri) { visit, branch in
      try visit.opens(case: branch.tickets[1])
      visit.types("s")
    },
    Shot("caseDraft") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      try visit.does("Kirim pesan")
      visit.types("Kami periksa.")
      try branch.office.moves(branch.tickets[0], .notOurs(agency: TypedLine("Disnaker Jakarta")), by: "joni")
      visit.sends()
      visit.presses(.enter)
      try visit.chooses("Lihat tulisan")
    },
    Shot("caseScreen", "note") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      try visit.does("Ambil")
      try visit.writes("Catatan petugas", "Calo yang sama dengan bulan lalu.")
    },
    Shot("caseTasks", of: .sri) { visit, branch in
      try visit.opens(case: branch.tickets[0])
      visit.presses(.enter)
    },
    Shot("caseSending") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      try visit.does("Ambil")
      try visit.does("Kirim pesan")
      visit.types("Kami periksa.")
      visit.presses(.function(4))
    },
    Shot("caseWriting") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      try visit.does("Ambil")
      try visit.does("Jawab")
    },
    Shot("leaveTyped") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      try visit.does("Kirim pesan")
      visit.types("Kami periksa.")
      visit.presses(.function(10))
      try visit.chooses("Keluar")
    },
    Shot("counterMenu", "parked") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      try visit.does("Kirim pesan")
      visit.types("Kami periksa.")
      visit.presses(.function(10))
    },
    Shot("caseScreen", "changed") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      try branch.office.moves(branch.tickets[0], .take, by: "joni")
      try visit.writes("Kirim pesan", "Kami periksa.")
    },
    Shot("caseReplies") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      try visit.does("Ambil")
      try visit.does("Jawab")
      try visit.takesReply()
    },
    Shot("caseNaming") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      try visit.does("Bukan wewenang")
    },
    Shot("caseQueue", "marked") { visit, _ in
      try visit.listsCases()
      visit.presses(.character(" "), .character(" "))
    },
    Shot("caseBulk") { visit, _ in
      try visit.listsCases()
      visit.presses(.character(" "), .character(" "))
      visit.types("a")
      visit.waits(seconds: 1)
    },
    Shot("caseBulk", "question") { visit, _ in
      try visit.listsCases()
      visit.presses(.character(" "), .character(" "))
      visit.types("j")
      visit.types("Antrean sudah kami tambah.")
      visit.presses(.function(4))
    },
    Shot("caseChoosing") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      visit.types("d")
    },
    Shot("caseTies") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      visit.types("l")
    },
    Shot("caseTies", "several") { visit, branch in
      let other = try branch.office.files(Grievance(text: "Loket tutup sebelum jam 15.30."))
      try branch.office.moves(branch.tickets[0], .link(to: other.number), by: "joni")
      try branch.office.moves(branch.tickets[0], .link(to: branch.tickets[2].number), by: "joni")
      try visit.opens(case: branch.tickets[0])
      visit.types("l")
    },
    Shot("caseEnding") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      visit.types("w")
      visit.types("Disnaker")
      visit.presses(.enter, .enter)
    },
    Shot("caseColleagues", of: .sri) { visit, branch in
      try visit.opens(case: branch.tickets[0])
      try visit.does("Tugaskan")
    },
    Shot("caseDue") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      visit.types("b")
    },
    Shot("caseReason") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      visit.types("g")
    },
    Shot("caseReason", "branch") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      visit.types("o")
      visit.presses(.function(4))
    },
    Shot("caseReporter") { visit, branch in
      try visit.opens(case: branch.tickets[0])
      visit.types("f")
    },
    Shot("casePIN") { visit, branch in
      let ticket = try branch.office.files(
        Grievance(category: "8", text: "Kartu saya belum dicetak.", identity: branch.sari.identity))
      try visit.opens(withCard: branch.sari.identity)
      visit.presses(.function(10))
      try visit.opens(case: ticket)
      visit.types("u")
      visit.types("y")
    },
    Shot("takeDownCategory") { visit, _ in visit.types("c") },
    Shot("takeDownText") { visit, _ in visit.types("c1") },
    Shot("takeDownContact") { visit, _ in visit.takesDown("") },
    Shot("takeDownSending") { visit, _ in visit.takesDown("3") },
    Shot("takenDown") { visit, _ in visit.takesDown("3y") },
  ]
}

extension BusyBranch {
  /// A complaint whose reporter is named to nobody but the officer who takes it; it is about nobody who works here.
  fileprivate func filesInConfidence() throws -> Ticket {
    try office.files(
      Grievance(category: "8", text: "Kartu saya ada pada orang lain.", mode: .confidential, identity: sari.identity))
  }
}

extension Visitor where Place == Post, C == ImmediateClerk {
  /// The page of the only update that waits.
  fileprivate func comesToUpdate() throws {
    try chooses("Verifikasi pengkinian")
    try isAt("updates")
    presses(.enter)
    try isAt("update")
  }

  /// A complaint from the menu, as far as these keys lead on the page of the contact.
  fileprivate func takesDown(_ keys: String) {
    types("c1")
    types("Kartu saya belum dicetak juga.")
    presses(.function(4))
    guard let first = keys.first else { return }
    types(String(first))
    presses(.function(4))
    types(String(keys.dropFirst()))
  }

  /// The list of replies, by the key that the writing page names for it.
  fileprivate func takesReply() throws {
    try isAt("caseWriting")
    presses(.function(3))
    try isAt("caseReplies")
  }
}

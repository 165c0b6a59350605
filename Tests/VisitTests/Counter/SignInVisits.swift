import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// Shifts at the counter begin, are interrupted, and end. Rules B1, L1.
@Suite("Signing in at the counter") struct SignInVisits {
  private let office: Office

  init() throws { office = try Office() }

  @Test("The menu says who works here and what waits, in both languages")
  func right() throws {
    let rina = try office.counter(of: .rina)
    rina.waits(milliseconds: 200)
    rina.sees("rina · petugas")
    rina.sees("0 menunggu, 0 lewat waktu")
    rina.presses(.function(2))
    rina.sees("rina · officer")
    #expect(try office.ledger().suffix(3) == ["staff.added", "sign-in.begun", "sign-in.right"])
  }

  @Test("A wrong password keeps the name and never shows a password; the right one lets in")
  func wrong() throws {
    try office.hires(.rina)
    let visit = try office.counter()
    try visit.triesToSignIn("rina", "payung merah")
    try visit.isAt("signIn")
    visit.sees("kata sandi salah")
    visit.sees("rina")
    visit.types(Colleague.rina.password)
    visit.sees(not: "payung")
    visit.presses(.enter)
    try visit.isAt("menu")
    visit.neverSaw("payung")
  }

  @Test("Nobody's name sounds the same as a wrong password")
  func unknown() throws {
    try office.hires(.rina)
    let visit = try office.counter()
    try visit.triesToSignIn("rina", "payung merah")
    visit.sees("Nama akun atau kata sandi salah.")
    try visit.triesToSignIn("budi", "payung merah")
    visit.sees("Nama akun atau kata sandi salah.")
  }

  @Test("Nothing typed: both are asked for, and nothing is counted", arguments: ["", "dua kata", "a", "Ä", "x;--"])
  func unfinished(name: String) throws {
    let visit = try office.counter()
    try visit.triesToSignIn(name, "")
    visit.sees("Isi nama akun dan kata sandi, 10 karakter atau lebih.")
    #expect(try office.ledger().filter { $0.hasPrefix("sign-in") }.isEmpty)
  }

  @Test("Three wrong passwords pause the name at this terminal until the time that it says")
  func paused() throws {
    try office.hires(.rina)
    let visit = try office.counter()
    for _ in 0..<3 { try visit.triesToSignIn("rina", "payung merah") }
    visit.sees("Terlalu banyak kata sandi salah untuk rina di terminal ini.")
    visit.sees("14.45")
    try visit.triesToSignIn("rina", Colleague.rina.password)
    try visit.isAt("signIn")
    let elsewhere = try office.counter(at: "loket-2")
    try elsewhere.signsIn(.rina)
    office.passes(.minutes(15))
    try visit.signsIn(.rina)
  }

  @Test("Thirty wrong passwords lock an account everywhere, and its holder is sent to a supervisor")
  func locked() throws {
    try office.hires(.rina)
    for terminal in 1...15 {
      let visit = try office.counter(at: "loket-\(terminal)")
      for _ in 0..<2 { try visit.triesToSignIn("rina", "payung merah") }
      if terminal == 15 { visit.sees("Akun ini terkunci") }
    }
    let visit = try office.counter(at: "loket-16")
    try visit.triesToSignIn("rina", Colleague.rina.password)
    visit.sees("Akun ini terkunci")
    visit.presses(.function(2))
    visit.sees("Too many wrong passwords have locked this account.")
  }

  // MARK: The lock

  @Test("Who walks away finds what he had typed; whoever comes meanwhile sees nothing of it")
  func idle() throws {
    let rina = try office.counter(of: .rina)
    rina.types("1")
    rina.types("Sari Wulan")
    rina.waits(seconds: 300)
    rina.sees("masih di sini?")
    rina.waits(seconds: 20)
    try rina.isAt("locked")
    rina.reads("Yang sedang dikerjakan rina disimpan di sini, paling lama sampai satu jam")
    rina.neverSaw("Sari")
    try rina.unlocks(with: "payung merah")
    try rina.isAt("locked")
    rina.sees("Kata sandi salah")
    try rina.unlocks(with: Colleague.rina.password)
    try rina.isAt("findPerson")
    rina.sees("Sari Wulan")
    rina.types("dari")
    rina.sees("Sari Wulandari")
  }

  @Test("A key before the lock goes on; a locked screen stays locked for hours and shows the clock only")
  func stays() throws {
    let rina = try office.counter(of: .rina)
    rina.waits(seconds: 319)
    rina.presses(.escape)
    try rina.isAt("menu")
    try rina.walksAway()
    rina.waits(seconds: 7_200)
    try rina.isAt("locked")
    rina.sees("16.4")
  }

  @Test("Three wrong passwords before the lock pause it, and the work is still there afterwards")
  func pausedLock() throws {
    let rina = try office.counter(of: .rina)
    rina.types("1")
    rina.types("Sari")
    try rina.walksAway()
    for _ in 0..<3 { try rina.unlocks(with: "payung merah") }
    rina.sees("Terlalu banyak kata sandi salah untuk rina di terminal ini.")
    try rina.unlocks(with: Colleague.rina.password)
    try rina.isAt("locked")
    office.passes(.minutes(15))
    try rina.unlocks(with: Colleague.rina.password)
    try rina.isAt("findPerson")
    rina.sees("Sari")
  }

  @Test("Enter before the lock without a password asks for one, and nothing is counted")
  func emptyPassword() throws {
    let rina = try office.counter(of: .rina)
    try rina.walksAway()
    rina.presses(.enter)
    rina.sees("Isi kata sandi, 10 karakter atau lebih.")
    #expect(try office.rows(.signInBegun).count == 1)
  }

  @Test("F12 before the lock ends the shift of whoever went home: the next one signs in")
  func leavesLock() throws {
    let rina = try office.counter(of: .rina)
    try rina.walksAway()
    rina.presses(.function(12))
    try rina.isAt("leaveShift")
    rina.reads("Layar ini milik rina. Giliran kerjanya berakhir")
    rina.presses(.enter)
    try rina.isAt("locked")
    rina.presses(.function(12))
    rina.types("y")
    try rina.isAt("signIn")
    try office.hires(.joni)
    try rina.signsIn(.joni)
    rina.sees("joni · petugas")
  }

  // MARK: The end

  @Test("When the shift is over, the next request asks for the password, and with it what was typed goes on")
  func over() throws {
    let rina = try office.counter(of: .rina)
    rina.types("1")
    rina.types("3174075508959002")
    rina.presses(.tab, .tab)
    rina.types("1")
    rina.lingers(minutes: 600)
    try rina.isAt("findPerson")
    rina.presses(.enter)
    try rina.isAt("locked")
    try rina.unlocks(with: Colleague.rina.password)
    try rina.isAt("findPerson")
    rina.sees("3174 0755 0895 9002")
    rina.presses(.enter)
    try rina.isAt("person")
  }

  @Test("More than an hour later the password leads to the sign-in, which says whose shift is over and what is gone")
  func longOver() throws {
    let rina = try office.counter(of: .rina)
    try rina.walksAway()
    office.passes(.hours(12))
    try rina.unlocks(with: Colleague.rina.password)
    try rina.isAt("signIn")
    rina.reads("Giliran kerja rina sudah berakhir lebih dari satu jam; yang belum dikirim tidak tersimpan.")
    rina.presses(.function(2))
    rina.reads("The shift of rina is over for more than an hour; what was not sent is not kept.")
    try rina.triesToSignIn("rina", Colleague.rina.password)
    rina.sees("rina · ")
  }

  @Test("Where the terminal looks by itself, the lock of a shift that is over for too long says so before a password")
  func longOverUnwatched() throws {
    try office.hires(.rina)
    let rina = try office.counter(isWatched: false)
    try rina.signsIn(.rina)
    try rina.walksAway()
    office.passes(.hours(12))
    rina.waits(seconds: 10)
    try rina.isAt("signIn")
    rina.reads("Giliran kerja rina sudah berakhir lebih dari satu jam")
    // The name stands there.
    rina.types(Colleague.rina.password)
    rina.presses(.enter)
    try rina.isAt("menu")
  }

  @Test("An account that is closed meanwhile does nothing more at its next key")
  func disabled() throws {
    let rina = try office.counter(of: .rina)
    try office.onHost(.disable(Colleague.rina.name))
    try rina.looks(for: "3174075508959002")
    try rina.isAt("signIn")
    try rina.triesToSignIn("rina", Colleague.rina.password)
    rina.sees("kata sandi salah")
  }

  @Test("Signing out leaves nothing on the glass")
  func signsOut() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(try Somebody(.active).identity)
    try rina.signsOut()
    rina.neverSaw("rina ·")
    rina.neverSaw("Sari")
    #expect(try office.ledger().last == LedgerEntry.Event.signedOut.rawValue)
  }
}

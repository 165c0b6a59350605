import Console
import Flow
import Rules
import Screens
import Services
import Testing

/// Pages that tell something, and keys that send. Rules KY1, KY2.
@Suite("Pages that are read before a key counts, and keys that send") struct TellingTests {
  /// What a page that tells nothing may show all the same.
  private static let silent: Set<String> = ["attract", "farewell", "maintenance", "article"]

  @Test(
    "A page that shows a number in large letters, how many tries are left, or a verdict tells it", arguments: Stop.all)
  func tells(stop: Stop) {
    let page = stop.visitor.page()
    guard !Self.silent.contains(stop.visitor.place.kind), !page.endsVisit else { return }
    let isTold = page.parts.contains { part in
      switch part {
      case .large, .banner, .note(.error, _): true
      case .note(.success, _): !page.hasField && stop.visitor.place.kind != "complaintIdentity"
      case .text, .note, .facts, .field, .choices, .tally, .table, .blank: false
      }
    }
    if isTold { #expect(page.tells, "\(stop.name)") }
    if page.tells { #expect(page.isVerdict) }
  }

  @Test("After a number the first way on says that it was written down")
  func writtenDown() {
    let numbers = ["submitted", "reported", "alreadyReported", "updateWithdrawn", "complaintFiled"]
    for stop in Stop.all where numbers.contains(stop.visitor.place.kind) {
      #expect(stop.visitor.page(.indonesian).choices.first?.label == "Sudah saya catat", "\(stop.name)")
      #expect(stop.visitor.page(.english).choices.first?.label == "I have written it down", "\(stop.name)")
      #expect(stop.visitor.page().focus == 0)
    }
  }

  @Test(
    "A page with a PIN asks once before it is left, whatever leads away",
    arguments: [Key.escape, .character("0"), .function(10), .character("2")])
  func pin(key: Key) {
    let filed = Visitor.filed(.filed(Facts.receipt(pin: "493117")))
    let asked = filed.after(.key(key))
    #expect(asked.place.kind == "writtenDown")
    #expect(asked.sees("493117") && asked.sees(Facts.receipt().number.description))
    #expect(asked.after(.key(.enter)).place == filed.place && asked.after(.key(.escape)).place == filed.place)
    let left = asked.after(.key(.character("2")))
    #expect(left.place.kind == (key == .character("2") ? "farewell" : "mainMenu"))
    #expect(filed.after(.key(.character("1"))).place.kind == "mainMenu", "who says so at once is not asked")
  }

  @Test("Esc from the number of a pengkinian or a report asks once whether it was written down, and goes back to it")
  func otherNumbers() {
    for kind in ["submitted", "reported"] {
      for stop in Stop.all where stop.visitor.place.kind == kind {
        let asked = stop.visitor.after(.key(.escape))
        #expect(asked.place.kind == "writtenDown", "\(stop.name)")
        #expect(asked.sees("Sebutkan bila Anda bertanya") && asked.sees("Tell it if you ask", in: .english))
        #expect(asked.after(.key(.enter)).place == stop.visitor.place)
        #expect(["askIdentity", "mainMenu"].contains(asked.after(.key(.character("2"))).place.kind))
        #expect(
          stop.visitor.after(.key(.function(10))).place.kind == "mainMenu", "who knows where he goes is not asked")
      }
    }
  }

  @Test("Without a PIN only Esc asks, which a slow line may have made of another key")
  func noPIN() {
    let filed = Visitor.filed(.filed(Facts.receipt()))
    #expect(filed.after(.key(.escape)).place.kind == "writtenDown")
    #expect(filed.after(.key(.function(10))).place.kind == "mainMenu")
    #expect(filed.after(.key(.character("2"))).place.kind == "farewell")
  }

  @Test("A question before something final stands with the cursor on leaving it, and its own key alone sends")
  func questions() {
    let finals = ["askReport", "sendUpdate", "ticketSending", "ticketEnding", "withdrawUpdate"]
    var seen: Set<String> = []
    for stop in Stop.all where finals.contains(stop.visitor.place.kind) && !stop.visitor.place.isWaiting {
      seen.insert(stop.visitor.place.kind)
      #expect(stop.visitor.page().focus == 0 && stop.visitor.page().isVerdict)
      for key in [Key.enter, .escape, .character("1"), .character("7"), .character("9"), .tab, .function(4)] {
        #expect(stop.visitor.after(.key(key)).asked == nil, "\(stop.name): \(key)")
      }
      #expect(stop.visitor.after(.key(.character("2"))).asked?.commits == true, "\(stop.name)")
    }
    #expect(seen == Set(finals))
  }

  @Test("Nothing that is final is asked of the desk from a page with a box", arguments: Stop.all)
  func boxes(stop: Stop) {
    guard ["complaintText", "ticketWriting"].contains(stop.visitor.place.kind) else { return }
    guard stop.name != "text full" else { return }
    let written = stop.visitor.after(.key(.paste("Sudah dua minggu belum ada jawaban.")))
    for events: [Event] in [
      [.key(.enter)], [.key(.enter), .key(.enter)], [.key(.function(4))], [.key(.tab), .key(.enter)], [.focused(1)],
      [.key(.tab), .key(.character(" "))],
    ] {
      var visitor = written
      for event in events {
        visitor.meets(event)
        #expect(visitor.asked == nil)
      }
    }
    #expect(written.after(.key(.enter)).page().fields[0].shown.hasSuffix("jawaban.\n"))
    #expect(stop.visitor.page(.indonesian).keys.first == Action([.enter], "Baris baru"))
  }

  @Test("Esc asks nothing that is final, and whatever was typed is there again or asked about", arguments: Stop.all)
  func torn(stop: Stop) {
    let typed = stop.visitor.page().fields.map(\.shown).filter { !$0.isEmpty }
    let after = stop.visitor.after(.key(.escape))
    #expect(after.asked == nil, "\(stop.name)")
    let isFiller = ["askIdentity", "trackTicket", "retypeKPJ"].contains(stop.visitor.place.kind)
    guard isFiller, !typed.isEmpty, !stop.visitor.place.isWaiting else { return }
    let back = after.place.kind == "stopHere" ? after.after(.key(.escape)) : after.after(.key(.enter))
    #expect(back.page().fields.map(\.shown).filter { !$0.isEmpty } == typed, "\(stop.name)")
  }

  @Test("Cancelling a complaint is asked about, as going home is")
  func cancelling() {
    for checking in [Visitor.checking(), .checkingAnonymous()] {
      let asked = checking.taking("Batal")
      #expect(asked.place.kind == "stopHere")
      #expect(asked.after(.key(.enter)).page() == checking.page())
    }
  }

  @Test("A line of the review keeps its digit in every kind of complaint")
  func digits() {
    let digits = [Visitor.checking(), .checkingKnown(), .checkingAnonymous()].map { visitor in
      visitor.page(.indonesian).choices.filter { ["Setuju dan kirim", "Batal"].contains($0.label) }.map(\.digit)
    }
    #expect(digits == [[7, 8], [7, 8], [7, 8]])
  }
}

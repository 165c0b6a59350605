import Console
import Demo
import Flow
import Screens
import Support
import Testing

/// What was laid out before saves time and changes nothing.
@Suite("The memory of the layout")
struct LayoutMemoryTests {
  @Test(
    "Every page of the map after every other kind of page is laid out as if it were the first",
    arguments: [Size.minimum, Size(rows: 35, columns: 132)], Language.allCases)
  func map(_ size: Size, _ language: Language) throws {
    let words = KioskTexts.of(language)
    let memory = LayoutMemory()
    let surroundings = [
      Surroundings(), Surroundings(branch: "Jakarta Salemba", clock: "14.30 WIB", waiting: words.waiting),
      Surroundings(
        banner: Banner("DEMO", actions: [Action([.function(8)], "F8")]), card: [["Siti"], ["Rina", "Pratiwi"]]),
    ]
    // Each once: the walks in another weather come by most of them again.
    var known: Set<Page> = []
    for (index, place) in try Chart.known().places.enumerated() {
      let around = surroundings[index % 3]
      let page = place.page(words)
      guard known.insert(page).inserted else { continue }
      #expect(
        Layout.sheet(page, around: around, size: size, words: words, memory: memory)
          == Layout.sheet(page, around: around, size: size, words: words), "\(place.kind)")
    }
  }

  @Test("The focus on every line of a page, there and back")
  func focus() throws {
    let words = KioskTexts.of(.indonesian)
    let pages = try Chart.known().places.prefix(400).map { $0.page(words) }.filter { $0.focus != nil }
    for page in pages {
      let memory = LayoutMemory()
      for focus in Array(0..<8) + (0..<8).reversed() {
        var page = page
        page.focus = focus
        #expect(
          Layout.sheet(page, size: .minimum, words: words, memory: memory)
            == Layout.sheet(page, size: .minimum, words: words), "\(page.title)")
      }
    }
  }

  @Test("A key does the same whether the page was made before or not")
  func madeBefore() throws {
    for place in try Chart.known().places {
      let page = place.page(KioskTexts.of(.indonesian))
      for key in [Key.character("0"), .function(10)] {
        #expect(place.on(.key(key)) == place.on(.key(key), showing: page), "\(place.kind)")
      }
    }
  }
}

package import Console

/// Makes of scenes what one kind of terminal shows: cells, or lines that are read aloud. The screens know nothing of it.
///
/// It remembers what it made last, so that what is shown already costs nothing and what has changed can be told apart.
package protocol Renderer<Picture> {
  associatedtype Picture

  /// What the terminal has to show now; nil when it shows that already.
  /// - Parameter words: of the scene's language
  mutating func picture(of scene: Scene, words: some KioskWords) -> Picture?

  /// What a touch there means on what is shown; nil where nothing is to be touched.
  func event(at position: Position) -> Event?

  /// The terminal shows nothing any more, and nothing of what was shown may stay.
  mutating func forget()
}

/// Everything of which a picture is made: the same scene is the same picture.
package struct Scene: Sendable, Hashable {
  package let page: Page
  package let surroundings: Surroundings
  package let size: Size
  package let language: Language

  package init(page: Page, surroundings: Surroundings, size: Size, language: Language) {
    self.page = page
    self.surroundings = surroundings
    self.size = size
    self.language = language
  }
}

/// Pages as cells of a screen.
package struct CellRenderer: Renderer {
  private var shown: (scene: Scene, sheet: Sheet)?
  private var memory = LayoutMemory()

  package init() {}

  package mutating func picture(of scene: Scene, words: some KioskWords) -> Frame? {
    if shown?.scene.size != scene.size || shown?.scene.language != scene.language { memory = LayoutMemory() }
    if scene == shown?.scene { return nil }
    let sheet = Layout.sheet(
      scene.page, around: scene.surroundings, size: scene.size, words: words, memory: memory)
    defer { shown = (scene, sheet) }
    return sheet == shown?.sheet ? nil : sheet.frame
  }

  package func event(at position: Position) -> Event? { shown?.sheet.event(at: position) }

  package mutating func forget() { (shown, memory) = (nil, LayoutMemory()) }
}

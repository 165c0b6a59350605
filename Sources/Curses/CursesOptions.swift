/// How the screen is coloured.
package enum CursesTheme: Sendable, Hashable, CaseIterable {
  /// Eight colours; the terminal's own for plain text.
  case colour
  /// Bold, reverse and underline only. Taken by itself where there are no colours or where `NO_COLOR` asks for it.
  case mono
  /// White on black and black on white only, bright where it matters, nothing dim.
  case highContrast
}

/// What a person or an operator chooses about the terminal; what is not chosen comes from the environment.
package struct CursesOptions: Sendable, Hashable {
  package var theme: CursesTheme
  /// Draws ASCII only, also on a terminal that knows UTF-8.
  package var isASCIIForced: Bool
  /// Whether a tap or click is asked for. Without it the terminal's own selection by mouse works.
  package var hasMouse: Bool
  /// How many milliseconds an ESC waits for the rest of a sequence; nil for what fits the terminal.
  package var escapePause: Int?
  /// The descriptors of the terminal: 0 and 1 unless a test brings its own.
  package var input: Int32
  package var output: Int32
  package var environment: CursesEnvironment

  package init(
    theme: CursesTheme = .colour, isASCIIForced: Bool = false, hasMouse: Bool = true, escapePause: Int? = nil,
    input: Int32 = 0, output: Int32 = 1, environment: CursesEnvironment = .process
  ) {
    self.theme = theme
    self.isASCIIForced = isASCIIForced
    self.hasMouse = hasMouse
    self.escapePause = escapePause
    self.input = input
    self.output = output
    self.environment = environment
  }
}

/// Why there is no terminal to show anything on. Nothing has been written to it and its modes are as they were.
package enum CursesFault: Error, Sendable, Hashable {
  /// Input or output is not a terminal.
  case noTerminal
  /// `TERM` is not one that this program is made for, or its description is not installed. The name is clean and at
  /// most 40 characters long, fit for an error message.
  case unknownTerminal(String)
  /// The system gave no pipe, memory or screen. Trying again later may help.
  case outOfResources
}

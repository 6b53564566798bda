// Enters: a format's name. Leaves: the writer of that format.

/// What prints the edition in one format.
public protocol EditionWriter: Sendable {
  /// The whole edition in the writer's format.
  func write(_ apparatus: Apparatus) throws -> String
}

/// What a user may choose about the looks; a writer takes what concerns it.
public struct WriterOptions: Sendable, Hashable {
  /// The number of columns of a terminal.
  public var width: Int
  /// Whether a terminal shows colours.
  public var colour: Bool
  /// Which readings a terminal follows with their passages.
  public var quotations: TerminalWriter.Quotations

  /// The given options.
  public init(
    width: Int = 80, colour: Bool = false, quotations: TerminalWriter.Quotations = .contradicted
  ) {
    self.width = width
    self.colour = colour
    self.quotations = quotations
  }
}

/// A format in which the edition can be printed.
public struct EditionFormat: Sendable {
  /// The name by which a user asks for it.
  public var name: String
  /// One line that says what it is for.
  public var summary: String
  /// The ending of its files, without a dot.
  public var fileExtension: String
  /// Makes its writer.
  public var writer: @Sendable (WriterOptions) -> any EditionWriter

  /// Every format, in the order in which help lists them.
  public static let all = [
    EditionFormat(
      name: "terminal", summary: "text for people, as wide as the terminal", fileExtension: "txt"
    ) { TerminalWriter(width: $0.width, colour: $0.colour, quotations: $0.quotations) },
    EditionFormat(
      name: "html", summary: "one self-contained page with the sources' full texts",
      fileExtension: "html"
    ) { _ in HTMLWriter() },
    EditionFormat(
      name: "json", summary: "everything, with stable field names and ids", fileExtension: "json"
    ) { _ in JSONWriter() },
    EditionFormat(
      name: "csv", summary: "one row for each passage that gives a reading", fileExtension: "csv"
    ) { _ in CSVWriter() },
  ]

  /// The format of a name, or nil where there is none.
  public static func named(_ name: String) -> EditionFormat? { all.first { $0.name == name } }
}

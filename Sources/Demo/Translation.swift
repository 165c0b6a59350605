import Console
package import Flow
private import Foundation
import Services

/// What a translator gives back of one language: RFC 4180 with a header, or a JSON object a line.
package struct Translation: Sendable {
  /// Why a file is none.
  package struct Refusal: Error, Sendable, Hashable {
    /// From 1.
    package let line: Int
    /// In a sentence for whoever has the file.
    package let why: String
  }

  private struct Text {
    let source: String
    let text: String
  }

  private var texts: [String: Text] = [:]
  /// In the order of the file.
  private var keys: [String] = []

  /// - Parameters:
  ///   - bytes: the whole file, UTF-8, with a mark or without
  ///   - language: the name of its column
  package init(_ bytes: [UInt8], in language: String) throws(Refusal) {
    let text = bytes.starts(with: Self.mark) ? bytes.dropFirst(Self.mark.count) : bytes[...]
    text.first == UInt8(ascii: "{") ? try readLines(text, language) : try readTable(Array(text), language)
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What is missing, too long or stale, by the wordings of today, and what no screen says any more: a line each.
  package func faults(beside wordings: [Wording]) -> [String] {
    let known = Set(wordings.map(\.key))
    let unknown = keys.filter { !known.contains($0) }.map { "unknown: \($0): no screen says it any more" }
    return wordings.compactMap(fault) + unknown
  }

  private func fault(of wording: Wording) -> String? {
    guard let translated = texts[wording.key], !translated.text.isEmpty else { return "missing: \(wording.key)" }
    if translated.source != wording.source {
      return "stale: \(wording.key): the Indonesian text is another one by now"
    }
    guard let room = wording.room else { return nil }
    let width = Wording.lines(of: translated.text).map { Fit.width($0) }.max() ?? 0
    return width > room ? "too long: \(wording.key): \(width) of \(room) cells" : nil
  }

  private mutating func take(_ key: String, _ source: String, _ text: String, line: Int) throws(Refusal) {
    guard texts.updateValue(Text(source: source, text: text), forKey: key) == nil else {
      throw Refusal(line: line, why: "\(key) stands there twice")
    }
    keys.append(key)
  }

  private mutating func readLines(_ bytes: ArraySlice<UInt8>, _ language: String) throws(Refusal) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
        let key = object["key"] as? String, let source = object["source"] as? String
      else { throw Refusal(line: index + 1, why: "an object with key and source is needed") }
      try take(key, source, object[language] as? String ?? "", line: index + 1)
    }
  }

  private mutating func readTable(_ bytes: [UInt8], _ language: String) throws(Refusal) {
    let records = try Self.records(of: bytes)
    guard let header = records.first?.cells, let key = header.firstIndex(of: "key"),
      let source = header.firstIndex(of: "source"), let text = header.firstIndex(of: language)
    else { throw Refusal(line: 1, why: "the first line names no columns key, source and \(language)") }
    for (line, cells) in records.dropFirst() {
      guard cells.count == header.count else {
        throw Refusal(line: line, why: "\(cells.count) columns in the place of \(header.count)")
      }
      try take(cells[key], cells[source], cells[text], line: line)
    }
  }

  private static func records(of bytes: [UInt8]) throws(Refusal) -> [(line: Int, cells: [String])] {
    var records: [(line: Int, cells: [String])] = []
    func keep(_ record: CSVRecord) throws(Refusal) {
      guard record.fault == nil else {
        throw Refusal(line: record.line, why: "this is no table with commas (RFC 4180, UTF-8)")
      }
      records.append((record.line, (0..<record.count).map { record.text($0) }))
    }
    var parser = CSVParser()
    try bytes.withUnsafeBufferPointer { chunk throws(Refusal) in try parser.feed(chunk, record: keep) }
    try parser.finish(record: keep)
    return records
  }
}

extension Wording {
  /// A text as a file has it: a line break is `\n`.
  package func inOneLine(_ language: Language) -> String { (texts[language] ?? "").replacing("\n", with: "\\n") }

  /// The lines of a text in a file.
  static func lines(of text: String) -> [String] {
    text.replacing("\\n", with: "\n").split(separator: "\n").map(String.init)
  }
}

private import Glibc
package import Rules

/// Writes a folder of invented people that can be imported. Nobody in it exists, and no NIK, telephone or e-mail
/// address in it can be anybody's.
///
/// The same number of people, seed and day give the same bytes. It writes as it invents, so memory does not grow.
package struct Generator: Sendable {
  /// The most people that have NIK and KPJ of their own.
  package static let limit = 10_000_000

  private let count: Int
  private let seed: UInt64
  private let today: CivilDay
  private let people: InventedPeople

  /// `participants` is brought into 0 to ``limit``. `today` is the day by which contributions are late and
  /// registrations fresh.
  package init(participants: Int, seed: UInt64, today: CivilDay) {
    count = min(max(participants, 0), Self.limit)
    self.seed = seed
    self.today = today
    people = InventedPeople(seed: seed, today: today)
  }

  /// Why a folder cannot be written.
  package enum Fault: Error, Sendable, Hashable {
    /// The folder holds files that were not generated, and they are not overwritten.
    case foreignFiles
    /// The system's error number, and for which path.
    case unwritable(Int32, path: String)
  }

  /// Makes the folder when it is missing and overwrites what an earlier run wrote; `progress` gets the number of
  /// people after every thousand.
  package func write(to folder: String, progress: (Int) -> Void = { _ in }) throws(Fault) {
    try prepare(folder)
    var branches = try sink(folder, .branches)
    for index in InventedPlace.all.indices { try branches.write(row: InventedPlace.row(index)) }
    try branches.close()
    var participants = try sink(folder, .participants)
    var memberships = try sink(folder, .memberships)
    var population = try sink(folder, .population)
    var claims = try sink(folder, .claims)
    for index in 0..<count {
      let person = people.person(index)
      try participants.write(row: person.participant)
      for row in person.memberships { try memberships.write(row: row) }
      if let row = person.population { try population.write(row: row) }
      for row in person.claims { try claims.write(row: row) }
      if index % 1_000 == 999 { progress(index + 1) }
    }
    try participants.close()
    try memberships.close()
    try population.close()
    try claims.close()
    try writeNote(to: folder)
  }

  /// The date of the delivery. Without the numbers of rows, so that somebody who tries something out may edit the files.
  private func writeNote(to folder: String) throws(Fault) {
    var note = try ByteSink(path: folder + "/" + IntakeFile.delivery.name)
    try note.write("tanggal\n\(today)\n")
    try note.close()
  }

  /// The marker comes first, so that half a folder is marked as well.
  private func prepare(_ folder: String) throws(Fault) {
    if mkdir(folder, 0o777) != 0, errno != EEXIST { throw .unwritable(errno, path: folder) }
    let marker = folder + "/" + GeneratedFolder.marker
    if access(marker, F_OK) != 0 {
      guard IntakeFile.allCases.allSatisfy({ access(folder + "/" + $0.name, F_OK) != 0 }) else { throw .foreignFiles }
    }
    var sink = try ByteSink(path: marker)
    try sink.write("Invented by anjungan generate: \(count) people, seed \(seed). Nobody here exists.\n")
    try sink.close()
  }

  private func sink(_ folder: String, _ file: IntakeFile) throws(Fault) -> ByteSink {
    var sink = try ByteSink(path: folder + "/" + file.name)
    try sink.write(row: file.columns.map(\.name))
    return sink
  }
}

/// A file that is written from its beginning, 64 KiB at a time.
private struct ByteSink: ~Copyable {
  private static let limit = 64 * 1_024
  private let path: String
  private let file: Descriptor
  private var buffer: [UInt8] = []

  init(path: String) throws(Generator.Fault) {
    guard let file = Descriptor(open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)) else {
      throw .unwritable(errno, path: path)
    }
    self.path = path
    self.file = file
    buffer.reserveCapacity(Self.limit + 4_096)
  }

  mutating func write(_ text: String) throws(Generator.Fault) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.limit { try flush() }
  }

  /// One record, ended by LF; quoted where RFC 4180 asks for it.
  mutating func write(row: [String]) throws(Generator.Fault) {
    for (index, field) in row.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      append(field)
    }
    try write("\n")
  }

  /// What is written so far is in the file; call it before the end, to learn of a full disk.
  consuming func close() throws(Generator.Fault) { try flush() }

  private mutating func append(_ field: String) {
    let bytes = field.utf8
    let needsQuotes = bytes.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return buffer.append(contentsOf: bytes) }
    buffer.append(UInt8(ascii: "\""))
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { buffer.append(byte) }
      buffer.append(byte)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private mutating func flush() throws(Generator.Fault) {
    var start = 0
    while start < buffer.count {
      let count = file.whileOpen { file in
        buffer[start...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unwritable(errno, path: path) }
      start += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

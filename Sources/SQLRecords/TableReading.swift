/// A whole store that is taken over by another: hands over each row of a table, with these columns, in their order.
package typealias TableReading = (
  _ table: String, _ columns: [String], _ take: ([SQLValue]) throws -> Void
) throws -> Void

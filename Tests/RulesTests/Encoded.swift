import Foundation

/// A value after a way through JSON, and that JSON.
func encoded<Value: Codable>(_ value: Value) throws -> (json: String, back: Value) {
  let data = try JSONEncoder().encode(value)
  return (String(decoding: data, as: UTF8.self), try JSONDecoder().decode(Value.self, from: data))
}

/// The value that a JSON text holds.
func decoded<Value: Codable>(_ type: Value.Type, _ json: String) throws -> Value {
  try JSONDecoder().decode(type, from: Data(json.utf8))
}

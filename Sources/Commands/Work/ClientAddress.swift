import Foundation

/// Where somebody comes from over SSH. Rule N8.
package enum ClientAddress {
  /// The name of the terminal at an address: of IPv6 the network of 64 bits, since each of its hosts may take as many
  /// addresses from it as it likes; an IPv4 address in the form of IPv6 is the IPv4 address. What is no address is
  /// taken as it is.
  package static func terminal(at address: String) -> String {
    var bytes = [UInt8](repeating: 0, count: 16)
    let bare = String(address.prefix { $0 != "%" })
    guard inet_pton(AF_INET6, bare, &bytes) == 1 else { return address }
    let isIPv4 = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
    if isIPv4 { return bytes[12...].map(String.init).joined(separator: ".") }
    bytes.replaceSubrange(8..., with: repeatElement(0, count: 8))
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(AF_INET6, bytes, &text, socklen_t(text.count)) != nil else { return address }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) + "/64"
  }
}

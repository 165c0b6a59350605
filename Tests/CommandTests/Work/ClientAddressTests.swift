import Commands
import TerminalSupport
import Testing

@Suite("Terminals over SSH")
struct ClientAddressTests {
  @Test(
    "N8: one IPv6 network of 64 bits is one terminal, an IPv4 address is one in whatever form",
    arguments: [
      ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"), ("::FFFF:c000:207", "192.0.2.7"),
      ("2001:db8:1:2::1", "2001:db8:1:2::/64"), ("2001:0db8:0001:0002:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"),
      ("2001:db8:1:3::1", "2001:db8:1:3::/64"), ("fe80::1%eth0", "fe80::/64"), ("fe80::2%eth1", "fe80::/64"),
      ("::1", "::/64"), ("UNKNOWN", "UNKNOWN"), ("loket.contoh", "loket.contoh"), ("", ""),
    ])
  func name(_ address: String, _ terminal: String) {
    #expect(ClientAddress.terminal(at: address) == terminal)
  }
}

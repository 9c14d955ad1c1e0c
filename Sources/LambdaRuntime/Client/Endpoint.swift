/// A numeric IPv4 address and port.
///
/// Both servers a bootstrap talks to, the Runtime API and the extension, are named so; resolving names would
/// need the machine's own C library beside a static executable.
struct Endpoint: Equatable, Sendable, CustomStringConvertible {
    /// The address, its first byte in the highest bits.
    let address: UInt32
    let port: UInt16
    /// As it was given; what a `Host` header says.
    let description: String

    /// Reads `127.0.0.1:9001`; `localhost` is understood too, and the port may be left out.
    init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let port = parts.count == 2 ? UInt16(parts[1]) : 80, port > 0 else { return nil }
        let host = parts[0] == "localhost" ? "127.0.0.1" : parts[0]
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        guard numbers.count == 4 else { return nil }
        var address: UInt32 = 0
        for number in numbers {
            guard let byte = UInt8(number) else { return nil }
            address = address << 8 | UInt32(byte)
        }
        self.address = address
        self.port = port
        description = text
    }
}

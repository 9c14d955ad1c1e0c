/// IP addresses and ranges of them in CIDR notation.
enum AddressRange {
    /// `10.0.0.0/8` or `2001:db8::/32`.
    static func isValid(_ text: String) -> Bool {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, (1...3).contains(halves[1].utf8.count), halves[1].utf8.allSatisfy(isDigit),
            let bits = Int(halves[1])
        else { return false }
        return isIPv4(halves[0]) ? bits <= 32 : isIPv6(halves[0]) && bits <= 128
    }

    static func isAddress(_ text: String) -> Bool { isIPv4(text) || isIPv6(text) }

    static func isIPv4(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains(part.utf8.count) && part.utf8.allSatisfy(isDigit) && (Int(part) ?? 256) <= 255
            }
    }

    /// Eight groups of hexadecimal digits, of which `::` stands for one or more; an IPv4 address may stand for the last two.
    /// Source: RFC 4291, section 2.2.
    static func isIPv6(_ text: some StringProtocol) -> Bool {
        guard text.contains(":") else { return false }
        let sides = String(text).split(separator: "::", omittingEmptySubsequences: false)
        guard sides.count <= 2 else { return false }
        var groups = 0
        for (offset, side) in sides.enumerated() where !side.isEmpty {
            let parts = side.split(separator: ":", omittingEmptySubsequences: false)
            for (position, part) in parts.enumerated() {
                if offset == sides.count - 1, position == parts.count - 1, isIPv4(part) {
                    groups += 2
                } else {
                    guard (1...4).contains(part.utf8.count), part.allSatisfy(\.isHexDigit), part.utf8.count == part.count
                    else { return false }
                    groups += 1
                }
            }
        }
        return sides.count == 2 ? groups < 8 : groups == 8
    }
}

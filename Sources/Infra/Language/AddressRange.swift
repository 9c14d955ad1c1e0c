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
                // A leading zero is octal to some readers, and AWS takes none.
                (1...3).contains(part.utf8.count) && part.utf8.allSatisfy(isDigit) && (Int(part) ?? 256) <= 255
                    && (part.utf8.count == 1 || part.utf8.first != UInt8(ascii: "0"))
            }
    }

    /// Eight groups of hexadecimal digits, of which `::` stands for one or more; an IPv4 address may stand for the last
    /// two.
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
                    guard (1...4).contains(part.utf8.count), part.allSatisfy(\.isHexDigit),
                        part.utf8.count == part.count
                    else { return false }
                    groups += 1
                }
            }
        }
        return sides.count == 2 ? groups < 8 : groups == 8
    }

    /// Whether every address of the second range is one of the first. False where one of them is no range.
    static func covers(_ wide: String, _ narrow: String) -> Bool {
        guard let outer = Block(wide), let inner = Block(narrow), outer.bytes.count == inner.bytes.count,
            outer.length <= inner.length
        else { return false }
        for bit in 0..<outer.length {
            let difference: UInt8 = outer.bytes[bit / 8] ^ inner.bytes[bit / 8]
            let mask: UInt8 = 0x80 >> UInt8(bit % 8)
            if difference & mask != 0 { return false }
        }
        return true
    }

    /// The bytes of a range's address, and how many of its bits all addresses share.
    private struct Block {
        let bytes: [UInt8]
        let length: Int

        init?(_ text: String) {
            guard AddressRange.isValid(text) else { return nil }
            let halves = text.split(separator: "/")
            bytes = AddressRange.bytes(of: halves[0])
            length = min(Int(halves[1]) ?? 0, bytes.count * 8)
        }
    }

    /// The bytes of a valid address.
    private static func bytes(of address: Substring) -> [UInt8] {
        guard address.contains(":") else { return address.split(separator: ".").compactMap { UInt8($0) } }
        func groups(_ text: Substring) -> [UInt8] {
            text.split(separator: ":").flatMap { group -> [UInt8] in
                if group.contains(".") { return group.split(separator: ".").compactMap { UInt8($0) } }
                let number = UInt16(group, radix: 16) ?? 0
                return [UInt8(number >> 8), UInt8(number & 0xFF)]
            }
        }
        guard let gap = address.firstRange(of: "::") else { return groups(address) }
        let (front, back) = (groups(address[..<gap.lowerBound]), groups(address[gap.upperBound...]))
        return front + [UInt8](repeating: 0, count: max(0, 16 - front.count - back.count)) + back
    }
}

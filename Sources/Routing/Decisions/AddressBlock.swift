/// A block of addresses in CIDR notation, of IPv4 or IPv6.
struct AddressBlock {
    private let bytes: [UInt8]
    private let length: Int

    init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let bytes = Self.bytes(parts[0]), let length = Int(parts[1]), length >= 0,
            length <= bytes.count * 8
        else { return nil }
        self.bytes = bytes
        self.length = length
    }

    func contains(_ address: String) -> Bool {
        guard let other = Self.bytes(address), other.count == bytes.count else { return false }
        for bit in 0..<length {
            let mask = UInt8(0x80 >> (bit % 8))
            if bytes[bit / 8] & mask != other[bit / 8] & mask { return false }
        }
        return true
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        if !text.contains(":") {
            let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
            return numbers.count == 4 ? numbers.compactMap { $0 }.count == 4 ? numbers.compactMap { $0 } : nil : nil
        }
        func groups(_ text: Substring) -> [UInt16]? {
            if text.isEmpty { return [] }
            let groups = text.split(separator: ":", omittingEmptySubsequences: false).map { UInt16($0, radix: 16) }
            return groups.contains(nil) ? nil : groups.compactMap { $0 }
        }
        var all: [UInt16]
        if let gap = text.range(of: "::") {
            guard let head = groups(text[..<gap.lowerBound]), let tail = groups(text[gap.upperBound...]),
                head.count + tail.count < 8
            else { return nil }
            all = head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail
        } else {
            guard let only = groups(text[...]) else { return nil }
            all = only
        }
        guard all.count == 8 else { return nil }
        return all.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    }
}

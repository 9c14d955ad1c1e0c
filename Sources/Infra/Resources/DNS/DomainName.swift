/// Domain names as DNS and certificates read them. All comparisons ignore case and a trailing dot.
struct DomainName: Hashable, Sendable, CustomStringConvertible {
    let text: String

    init(_ text: String) {
        let lower = text.lowercased()
        self.text = lower.hasSuffix(".") ? String(lower.dropLast()) : lower
    }

    var description: String { text }
    var labels: [Substring] { text.split(separator: ".", omittingEmptySubsequences: false) }
    var isWildcard: Bool { text.hasPrefix("*.") }

    /// Whether this is that zone's name or ends in it on a label boundary.
    func isIn(zone: DomainName) -> Bool { text == zone.text || text.hasSuffix("." + zone.text) }

    /// Whether a certificate for this name holds for that host: the same name, or a wildcard for its first label.
    func covers(_ host: DomainName) -> Bool {
        if text == host.text { return true }
        guard isWildcard, !host.isWildcard else { return false }
        let labels = host.labels
        return labels.count > 1 && text.dropFirst(2) == labels.dropFirst().joined(separator: ".")
    }

    /// Whether it is letters, digits, and hyphens and dots between them, with no label too long: nearly every name is,
    /// and this is seen without taking it apart.
    private var isPlain: Bool {
        text.withBytes { bytes in
            var start = 0
            for (index, byte) in bytes.enumerated() where !isLetter(byte) && !isDigit(byte) {
                guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"), index > 0, index + 1 < bytes.count,
                    isLetter(bytes[index - 1]) || isDigit(bytes[index - 1])
                else { return false }
                if byte == UInt8(ascii: ".") {
                    if index - start > 63 { return false }
                    start = index + 1
                } else if bytes[index + 1] == UInt8(ascii: ".") {
                    return false
                }
            }
            return bytes.count - start <= 63
        }
    }

    /// What is wrong with it, if anything. Source: Amazon Route 53 Developer Guide, "DNS domain name format".
    func problem(allowsUnderscore: Bool = true) -> String? {
        if text.isEmpty { return "it is empty" }
        if text.utf8.count > 253 {
            return "it has \(grouped(text.utf8.count)) characters and a domain name has at most 253"
        }
        if isPlain { return nil }
        let labels = labels
        for (offset, label) in labels.enumerated() {
            if label == "*" && offset == 0 && labels.count > 1 { continue }
            if label.isEmpty { return "it has an empty label" }
            if label.utf8.count > 63 { return "its label \"\(label)\" is longer than 63 characters" }
            if label.utf8.first == UInt8(ascii: "-") || label.utf8.last == UInt8(ascii: "-") {
                return "its label \"\(label)\" starts or ends with a hyphen"
            }
            for byte in label.utf8
            where !isLetter(byte) && !isDigit(byte) && byte != UInt8(ascii: "-")
                && !(allowsUnderscore && byte == UInt8(ascii: "_"))
            {
                return "its label \"\(label)\" has a character other than letters, digits and hyphens"
            }
        }
        return nil
    }
}

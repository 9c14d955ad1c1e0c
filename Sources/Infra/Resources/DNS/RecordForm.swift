/// The forms of records' values.
///
/// Source: Amazon Route 53 Developer Guide, "Supported DNS record types".
enum RecordForm {
    /// What is wrong with a record's values, a sentence for each.
    static func problems(with values: [String], type: String, name: DomainName) -> [String] {
        values.compactMap { value in
            guard let problem = problem(of: value, among: values, type: type, name: name) else { return nil }
            let shown = value.utf8.count > 200 ? "\(value.prefix(80))…" : value
            return "\"\(shown)\" cannot be the value of a record of the type \(type): \(problem); correct it."
        }
    }

    /// - Parameters:
    ///   - values: all of the record.
    ///   - name: the record's own.
    private static func problem(of value: String, among values: [String], type: String, name: DomainName) -> String? {
        let words = value.split(separator: " ")
        func number(_ index: Int, _ range: ClosedRange<Int>) -> Bool {
            words.indices.contains(index) && (Int(words[index]).map { range.contains($0) } ?? false)
        }
        switch type {
        case "A":
            return AddressRange.isIPv4(value) ? nil : "it is not an IPv4 address"
        case "AAAA":
            return AddressRange.isIPv6(value) ? nil : "it is not an IPv6 address"
        case "CNAME":
            if DomainName(value) == name { return "it is the record's own name" }
            return DomainName(value).problem()
        case "NS":
            if AddressRange.isIPv4(value) || AddressRange.isIPv6(value) {
                return "it is an address, and a name server is told by its name"
            }
            return DomainName(value).problem()
        case "MX":
            if !number(0, 0...65_535) { return "the preference is 0 to 65535" }
            // A single dot says that the domain takes no mail. Source: RFC 7505.
            if words.count == 2, words[0] == "0", words[1] == "." {
                return values.count == 1 ? nil : "a null MX is the only value"
            }
            if AddressRange.isIPv4(String(words.last ?? "")) { return "a mail server is a name and not an address" }
            return DomainName(String(words.last ?? "")).problem()
        case "SRV":
            if !(number(0, 0...65_535) && number(1, 0...65_535) && number(2, 0...65_535)) {
                return "priority, weight and port are 0 to 65535"
            }
            // A single dot says that the service is not available. Source: RFC 2782.
            if words.last == "." { return nil }
            if AddressRange.isIPv4(String(words.last ?? "")) { return "a target is a name and not an address" }
            return DomainName(String(words.last ?? "")).problem()
        // Source: Amazon Route 53 API Reference, "ResourceRecord".
        case "TXT":
            if !value.hasPrefix("\"") || !value.hasSuffix("\"") || value.utf8.count < 2 {
                return "a text stands in double quotes of its own: \"\\\"v=spf1 -all\\\"\""
            }
            return value.utf8.count > 4_000
                ? "it is \(grouped(value.utf8.count)) bytes with its quotes; the limit is 4,000" : nil
        case "CAA":
            if !number(0, 0...255) { return "the flags are 0 to 255" }
            // Source: RFC 8659, section 4.1.
            let isTag = words.count > 2 && words[1].utf8.allSatisfy { isLetter($0) || isDigit($0) }
            if !isTag { return "the tag has letters and digits only, such as issue, issuewild or iodef" }
            // Source: Amazon Route 53 Developer Guide, "CAA record type".
            let isQuoted = words.count > 2 && words[2].hasPrefix("\"") && value.hasSuffix("\"")
            return isQuoted ? nil : "the value stands in double quotes: 0 issue \"letsencrypt.org\""
        default: return nil
        }
    }
}

/// The head of an HTTP/1.1 request, parsed strictly by RFC 9112: ambiguous requests are rejected.
enum HTTPHead {
    static func parse(_ bytes: ArraySlice<UInt8>) throws(HTTPRefusal) -> HTTPMessage {
        var lines: [ArraySlice<UInt8>] = []
        var rest = bytes
        while let end = rest.firstIndex(of: 10) {
            guard end > rest.startIndex, rest[end - 1] == 13 else { throw HTTPRefusal(400) }
            lines.append(rest[rest.startIndex..<(end - 1)])
            rest = rest[(end + 1)...]
        }
        guard rest.isEmpty, let first = lines.first else { throw HTTPRefusal(400) }
        let parts = first.split(separator: 32, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count <= 32, isToken(parts[0]), isTarget(parts[1]) else {
            throw HTTPRefusal(400)
        }
        let version = String(decoding: parts[2], as: UTF8.self)
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
            throw HTTPRefusal(version.hasPrefix("HTTP/") ? 505 : 400)
        }
        var message = HTTPMessage(
            method: String(decoding: parts[0], as: UTF8.self), target: String(decoding: parts[1], as: UTF8.self),
            headers: [], isHTTP10: version == "HTTP/1.0")
        message.headers = try fields(lines.dropFirst())
        let hosts = message.values(of: "host")
        guard hosts.count == 1 || (hosts.isEmpty && message.isHTTP10) else { throw HTTPRefusal(400) }
        return message
    }

    static func fields(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(HTTPRefusal) -> [(name: String, value: String)] {
        guard lines.count <= 200 else { throw HTTPRefusal(431) }
        var fields: [(name: String, value: String)] = []
        for line in lines {
            guard let colon = line.firstIndex(of: 58), colon > line.startIndex, isToken(line[..<colon]) else {
                throw HTTPRefusal(400)
            }
            var value = line[(colon + 1)...]
            while let first = value.first, first == 32 || first == 9 { value = value.dropFirst() }
            while let last = value.last, last == 32 || last == 9 { value = value.dropLast() }
            guard value.allSatisfy({ $0 >= 32 && $0 != 127 || $0 == 9 }) else { throw HTTPRefusal(400) }
            fields.append((String(decoding: line[..<colon], as: UTF8.self), String(decoding: value, as: UTF8.self)))
        }
        return fields
    }

    private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { byte in
                switch byte {
                case 48...57, 65...90, 97...122: true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }

    /// A path with or without a query. Absolute URLs are for proxies, and `*` is for servers as a whole.
    private static func isTarget(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.first == UInt8(ascii: "/") && bytes.allSatisfy { $0 > 32 && $0 != 127 && $0 != UInt8(ascii: "#") }
    }
}

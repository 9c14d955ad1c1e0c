/// The status line and headers of a reply.
enum ReplyHead {
    static func parse(_ bytes: ArraySlice<UInt8>) throws(HTTPFault) -> HTTPReply {
        var reply: HTTPReply?
        var start = bytes.startIndex
        while start <= bytes.endIndex {
            var end = start
            while end < bytes.endIndex, bytes[end] != 0x0D { end += 1 }
            let line = bytes[start..<end]
            if reply == nil {
                reply = try statusLine(line)
            } else {
                try field(line, into: &reply)
            }
            // What follows the CR is a LF by the search for the end, or a bare CR, which is no line's end.
            guard end < bytes.endIndex else { break }
            guard end + 1 < bytes.endIndex, bytes[end + 1] == 0x0A else { throw HTTPFault("a bare CR in the head") }
            start = end + 2
        }
        guard var reply else { throw HTTPFault("no status line") }
        if reply.headers.all("Connection").contains(where: { $0.equalsIgnoringCase("close") }) {
            reply.keepsConnection = false
        }
        return reply
    }

    /// A number in decimal digits alone.
    static func number(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
        return Int(text)
    }

    /// `HTTP/1.1 200 OK`
    private static func statusLine(_ line: ArraySlice<UInt8>) throws(HTTPFault) -> HTTPReply {
        let text = Array(line)
        guard text.count >= 12, text.starts(with: "HTTP/1.".utf8), text[8] == 0x20,
            text.count == 12 || text[12] == 0x20,
            let status = number(String(decoding: text[9..<12], as: UTF8.self)), status >= 100
        else { throw HTTPFault("no HTTP/1 status line") }
        return HTTPReply(status: status, headers: [:], body: [], keepsConnection: text[7] == UInt8(ascii: "1"))
    }

    private static func field(_ line: ArraySlice<UInt8>, into reply: inout HTTPReply?) throws(HTTPFault) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
            throw HTTPFault("a header without a name")
        }
        var value = line[(colon + 1)...]
        while let first = value.first, first == 0x20 || first == 0x09 { value.removeFirst() }
        while let last = value.last, last == 0x20 || last == 0x09 { value.removeLast() }
        reply?.headers.add(
            String(decoding: line[..<colon], as: UTF8.self), String(decoding: value, as: UTF8.self))
    }
}

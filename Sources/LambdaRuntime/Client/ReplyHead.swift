/// The status line and headers of a reply.
enum ReplyHead {
    static func parse(_ head: [UInt8]) throws(HTTPFault) -> HTTPReply {
        var end = lineEnd(in: head, from: 0)
        var reply = try statusLine(head[..<end], of: head)
        while end < head.count {
            // What follows the CR is a LF by the search for the end, or a bare CR, which is no line's end.
            guard end + 1 < head.count, head[end + 1] == 0x0A else { throw HTTPFault("a bare CR in the head") }
            let start = end + 2
            end = lineEnd(in: head, from: start)
            try field(head[start..<end], into: &reply)
        }
        if reply.headers.contains("Connection", "close") { reply.keepsConnection = false }
        return reply
    }

    /// A number in decimal digits alone.
    static func number(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
        return Int(text)
    }

    private static func lineEnd(in head: [UInt8], from start: Int) -> Int {
        var end = start
        while end < head.count, head[end] != 0x0D { end += 1 }
        return end
    }

    /// `HTTP/1.1 200 OK`
    private static func statusLine(_ line: ArraySlice<UInt8>, of head: [UInt8]) throws(HTTPFault) -> HTTPReply {
        guard line.count >= 12, line.starts(with: "HTTP/1.".utf8), line[8] == 0x20,
            line.count == 12 || line[12] == 0x20,
            let status = number(String(decoding: line[9..<12], as: UTF8.self)), status >= 100
        else { throw HTTPFault("no HTTP/1 status line") }
        return HTTPReply(
            status: status, headers: ReplyHeaders(in: head), body: [], keepsConnection: line[7] == UInt8(ascii: "1"))
    }

    private static func field(_ line: ArraySlice<UInt8>, into reply: inout HTTPReply) throws(HTTPFault) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
            throw HTTPFault("a header without a name")
        }
        var value = line[(colon + 1)...]
        while let first = value.first, first == 0x20 || first == 0x09 { value.removeFirst() }
        while let last = value.last, last == 0x20 || last == 0x09 { value.removeLast() }
        reply.headers.add(name: line.startIndex..<colon, value: value.indices)
    }
}

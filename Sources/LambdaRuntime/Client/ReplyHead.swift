/// The status line and headers of a reply.
enum ReplyHead {
    static func parse(_ head: [UInt8]) throws(HTTPFault) -> HTTPReply {
        try head.withView { (bytes) throws(HTTPFault) in
            var end = bytes.firstIndex(of: 0x0D, from: 0)
            var reply = try statusLine(bytes[0..<end], of: head)
            while end < bytes.count {
                // What follows the CR is a LF by the search for the end, or a bare CR, which is no line's end.
                guard end + 1 < bytes.count, bytes[end + 1] == 0x0A else { throw HTTPFault("a bare CR in the head") }
                let start = end + 2
                end = bytes.firstIndex(of: 0x0D, from: start)
                try field(bytes, start..<end, into: &reply)
            }
            if reply.headers.contains("Connection", "close") { reply.keepsConnection = false }
            return reply
        }
    }

    /// A number in decimal digits alone.
    static func number(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        text.first == UInt8(ascii: "-") ? nil : DecimalNumber.int(text)
    }

    /// `HTTP/1.1 200 OK`
    private static func statusLine(
        _ line: UnsafeBufferPointer<UInt8>, of head: [UInt8]
    ) throws(HTTPFault) -> HTTPReply {
        let version: StaticString = "HTTP/1."
        guard line.count >= 12, (0..<7).allSatisfy({ line[$0] == version.utf8Start[$0] }), line[8] == 0x20,
            line.count == 12 || line[12] == 0x20,
            let status = number(UnsafeBufferPointer(rebasing: line[9..<12])), status >= 100
        else { throw HTTPFault("no HTTP/1 status line") }
        return HTTPReply(
            status: status, headers: ReplyHeaders(in: head), body: [], keepsConnection: line[7] == UInt8(ascii: "1"))
    }

    private static func field(_ bytes: ByteView, _ line: Range<Int>, into reply: inout HTTPReply) throws(HTTPFault) {
        let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: line.lowerBound)
        guard colon < line.upperBound, colon > line.lowerBound else { throw HTTPFault("a header without a name") }
        var (start, end) = (colon + 1, line.upperBound)
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while start < end, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        reply.headers.add(name: line.lowerBound..<colon, value: start..<end)
    }
}

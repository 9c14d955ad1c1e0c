/// Puts replies together from bytes as they arrive. Knows no socket, so that tests and the fuzzer can feed it.
struct ReplyReader {
    /// More than Lambda ever sends: 6 MB of payload, headers of a few kilobytes.
    static let maximumHead = 64 * 1024
    static let maximumBody = 32 * 1024 * 1024

    private enum Step {
        case head
        case counted(HTTPReply, length: Int)
        case chunked(HTTPReply, ChunkReader)
        case untilClose(HTTPReply)
    }

    private var buffer: [UInt8] = []
    /// How much of the buffer has been searched for the end of the head.
    private var searched = 0
    private var step = Step.head

    /// Whether nothing has arrived since the last reply.
    var isIdle: Bool {
        guard case .head = step else { return false }
        return buffer.isEmpty
    }

    mutating func append(_ bytes: ArraySlice<UInt8>) { buffer.append(contentsOf: bytes) }

    /// The next reply, or `nil` where more bytes are needed.
    mutating func next() throws(HTTPFault) -> HTTPReply? {
        while true {
            switch step {
            case .head:
                guard try readHead() else { return nil }
            case .counted(var reply, let length):
                guard buffer.count >= length else { return nil }
                if buffer.count == length {
                    // The usual case: the buffer is the body, and is handed over instead of copied.
                    reply.body = buffer
                    buffer = []
                } else {
                    reply.body = Array(buffer[..<length])
                    buffer.removeFirst(length)
                }
                step = .head
                return reply
            case .chunked(var reply, var chunks):
                let complete = try chunks.read(&buffer)
                step = .chunked(reply, chunks)
                guard complete else { return nil }
                reply.body = chunks.body
                step = .head
                return reply
            case .untilClose:
                guard buffer.count <= Self.maximumBody else { throw HTTPFault("the body is too long") }
                return nil
            }
        }
    }

    /// The reply that the end of the connection completes.
    mutating func finish() throws(HTTPFault) -> HTTPReply {
        guard case .untilClose(var reply) = step else {
            throw HTTPFault("the connection ended within a reply")
        }
        reply.body = buffer
        buffer = []
        step = .head
        return reply
    }

    /// Reads the status line and the headers; false where more bytes are needed.
    private mutating func readHead() throws(HTTPFault) -> Bool {
        guard let end = endOfHead() else {
            guard buffer.count <= Self.maximumHead else { throw HTTPFault("the head is too long") }
            return false
        }
        let reply = try ReplyHead.parse(Array(buffer[..<end]))
        buffer.removeFirst(end + 4)
        searched = 0
        // An interim answer such as 100 Continue: the real one follows.
        if 100..<200 ~= reply.status { return true }
        if reply.status == 204 || reply.status == 304 {
            step = .counted(reply, length: 0)
        } else if let coding = reply.headers["Transfer-Encoding"] {
            guard coding.equalsIgnoringCase("chunked") else { throw HTTPFault("unknown transfer coding") }
            step = .chunked(reply, ChunkReader())
        } else if let length = reply.headers.value("Content-Length", ReplyHead.number) {
            guard let count = length, count <= Self.maximumBody else {
                throw HTTPFault("bad Content-Length")
            }
            step = .counted(reply, length: count)
        } else {
            step = .untilClose(reply)
        }
        return true
    }

    private mutating func endOfHead() -> Int? {
        let found: Int? = buffer.withView { [searched] bytes in
            var index = searched
            while true {
                index = bytes.firstIndex(of: 0x0A, from: index)
                guard index + 2 < bytes.count else { return nil }
                // The LF of a line, and behind it CR and LF of one that is empty.
                if index > 0, bytes[index - 1] == 0x0D, bytes[index + 1] == 0x0D, bytes[index + 2] == 0x0A {
                    return index - 1
                }
                index += 1
            }
        }
        searched = max(0, buffer.count - 3)
        return found
    }
}

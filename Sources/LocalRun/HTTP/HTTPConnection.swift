/// One connection to a client. It belongs to one thread.
final class HTTPConnection {
    let descriptor: Int32
    private let limits: HTTPLimits
    private var buffer: [UInt8] = []
    private var start = 0
    private var deadline = Int.max
    /// Whether the handler still has to read a body that was left to it.
    private(set) var hasBodyLeft = false
    /// What followed a body that was left to the handler.
    private(set) var trailers: [(name: String, value: String)] = []

    init(_ descriptor: Int32, limits: HTTPLimits) {
        self.descriptor = descriptor
        self.limits = limits
        Descriptors.setTimeout(descriptor, milliseconds: limits.idle)
    }

    /// The next request; nil where the client is gone. Refusals are to be answered, and the connection closed.
    /// - Parameter leaving: which requests' chunks the handler reads itself, by ``chunk()``.
    func next(leaving isLeft: (HTTPMessage) -> Bool = { _ in false }) throws(HTTPRefusal) -> HTTPMessage? {
        deadline = .max
        hasBodyLeft = false
        trailers = []
        guard let head = try head() else { return nil }
        var message = try HTTPHead.parse(head)
        let lengths = Set(message.tokens(of: "content-length"))
        let codings = message.tokens(of: "transfer-encoding")
        if !codings.isEmpty {
            // Two lengths of one body are how requests are smuggled.
            guard codings == ["chunked"], lengths.isEmpty, !message.isHTTP10 else { throw HTTPRefusal(400) }
            try expectContinue(message)
            hasBodyLeft = true
            if isLeft(message) { return message }
            while let chunk = try chunk(most: limits.body - message.body.count) { message.body += chunk }
            message.trailers = trailers
        } else if let text = lengths.first {
            guard lengths.count == 1, text.utf8.count <= 15, text.utf8.allSatisfy({ 48...57 ~= $0 }),
                let length = Int(text)
            else { throw HTTPRefusal(400) }
            guard length <= limits.body else { throw HTTPRefusal(413) }
            if length > 0 {
                try expectContinue(message)
                message.body = try take(length)
            }
        }
        return message
    }

    private func expectContinue(_ message: HTTPMessage) throws(HTTPRefusal) {
        guard message.tokens(of: "expect").contains("100-continue") else { return }
        guard Descriptors.write(descriptor, Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)) else { throw HTTPRefusal(0) }
    }

    /// Everything up to the empty line, without it.
    private func head() throws(HTTPRefusal) -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            // Empty lines before a request are passed over, as RFC 9112 has it.
            while buffer.count - start >= 2, buffer[start] == 13, buffer[start + 1] == 10 { start += 2 }
            searched = max(searched, start)
            while searched + 3 < buffer.count {
                if buffer[searched] == 13, buffer[searched + 1] == 10, buffer[searched + 2] == 13,
                    buffer[searched + 3] == 10
                {
                    let head = buffer[start..<(searched + 2)]
                    guard head.count <= limits.head else { throw HTTPRefusal(431) }
                    start = searched + 4
                    return head
                }
                searched += 1
            }
            guard buffer.count - start <= limits.head else { throw HTTPRefusal(431) }
            let isBetweenRequests = buffer.count == start
            let offset = searched - start
            guard try fill() else {
                if isBetweenRequests { return nil }
                throw HTTPRefusal(0)
            }
            searched = start + offset
            if isBetweenRequests { deadline = Time.steady() + limits.request * 1_000_000 }
        }
    }

    /// What follows is no HTTP any more.
    func upgrade(idle: Int) {
        deadline = .max
        Descriptors.setTimeout(descriptor, milliseconds: idle)
    }

    /// The next bytes, all of them.
    func take(_ count: Int) throws(HTTPRefusal) -> [UInt8] {
        while buffer.count - start < count { guard try fill() else { throw HTTPRefusal(0) } }
        defer { start += count }
        return Array(buffer[start..<(start + count)])
    }

    /// The next chunk of a body; nil at its end, behind which the trailers are.
    /// - Parameter most: how many bytes it may have.
    func chunk(most: Int = 24 << 20) throws(HTTPRefusal) -> [UInt8]? {
        let line = try line()
        let digits = line.prefix { $0 != UInt8(ascii: ";") }
        guard !digits.isEmpty, digits.count <= 8, let size = Int(String(decoding: digits, as: UTF8.self), radix: 16),
            size >= 0, digits.first != UInt8(ascii: "+")
        else { throw HTTPRefusal(400) }
        guard size > 0 else {
            try readTrailers()
            hasBodyLeft = false
            return nil
        }
        guard size <= most else { throw HTTPRefusal(413) }
        let chunk = try take(size)
        guard try take(2) == [13, 10] else { throw HTTPRefusal(400) }
        return chunk
    }

    private func readTrailers() throws(HTTPRefusal) {
        var lines: [ArraySlice<UInt8>] = []
        while true {
            let line = try line()
            if line.isEmpty { break }
            lines.append(line[...])
            guard lines.count <= 64 else { throw HTTPRefusal(431) }
        }
        trailers = try HTTPHead.fields(lines[...])
    }

    private func line() throws(HTTPRefusal) -> [UInt8] {
        var searched = start
        while true {
            while searched + 1 < buffer.count {
                if buffer[searched] == 13, buffer[searched + 1] == 10 {
                    defer { start = searched + 2 }
                    return Array(buffer[start..<searched])
                }
                searched += 1
            }
            guard buffer.count - start <= 64 << 10 else { throw HTTPRefusal(400) }
            let offset = searched - start
            guard try fill() else { throw HTTPRefusal(0) }
            searched = start + offset
        }
    }

    /// Reads more; false at the end. What was used up is dropped first.
    private func fill() throws(HTTPRefusal) -> Bool {
        if start > 0 {
            buffer.removeSubrange(0..<start)
            start = 0
        }
        if Time.steady() > deadline { throw HTTPRefusal(408) }
        guard let bytes = Descriptors.read(descriptor) else {
            if buffer.isEmpty { return false }
            throw HTTPRefusal(408)
        }
        buffer += bytes
        return !bytes.isEmpty
    }

    /// Lets a refused client finish what it is sending, within bounds: otherwise the system drops the answer with the
    /// rest.
    func drain() {
        Descriptors.endWriting(descriptor)
        Descriptors.setTimeout(descriptor, milliseconds: 500)
        let end = Time.steady() + 2_000_000_000
        var count = 0
        while count < 32 << 20, Time.steady() < end, let bytes = Descriptors.read(descriptor, most: 64 << 10),
            !bytes.isEmpty
        {
            count += bytes.count
        }
    }
}

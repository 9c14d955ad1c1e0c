/// Writes the bytes of HTTP/1.1 requests.
struct RequestWriter {
    private(set) var bytes: [UInt8] = []

    /// - Parameter path: the path in pieces, which stand in the request one behind the other.
    /// - Parameter bodySize: how much room to make for a body, beside that for the head.
    init(_ method: StaticString, _ path: String..., host: String, bodySize: Int = 0) {
        bytes.reserveCapacity(512 + bodySize)
        bytes.append(contentsOf: UnsafeBufferPointer(start: method.utf8Start, count: method.utf8CodeUnitCount))
        bytes.append(0x20)
        for piece in path { append(piece) }
        append(" HTTP/1.1\r\nHost: ")
        append(host)
        append("\r\nUser-Agent: infra-lambda-runtime\r\n")
    }

    /// Adds a header. What could end the line or is not ASCII is left out: values may come from an error's text.
    mutating func header(_ name: String, _ value: String) {
        append(name)
        append(": ")
        for byte in value.utf8 where 0x20..<0x7F ~= byte { bytes.append(byte) }
        append("\r\n")
    }

    /// The whole request.
    consuming func finished(body: [UInt8]? = nil) -> [UInt8] {
        if let body {
            append("Content-Length: ")
            DecimalNumber.withDigits(of: body.count) { bytes.append(contentsOf: $0) }
            append("\r\n")
        }
        append("\r\n")
        if let body { bytes.append(contentsOf: body) }
        return bytes
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }
}

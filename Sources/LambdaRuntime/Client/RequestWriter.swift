/// Writes the bytes of HTTP/1.1 requests.
struct RequestWriter {
    private(set) var bytes: [UInt8] = []

    init(_ method: StaticString, _ path: String, host: String) {
        bytes.reserveCapacity(512)
        bytes.append(contentsOf: UnsafeBufferPointer(start: method.utf8Start, count: method.utf8CodeUnitCount))
        bytes.append(0x20)
        append(path)
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
        if let body { header("Content-Length", String(body.count)) }
        append("\r\n")
        if let body { bytes.append(contentsOf: body) }
        return bytes
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

/// Reads a body in chunks. Trailers are read over: nothing we ask sends any that matter.
struct ChunkReader {
    private enum Step { case size, data(Int), dataEnd, trailer }

    private(set) var body: [UInt8] = []
    private var step = Step.size

    init() {}

    /// Consumes what `buffer` holds of the body; true when the body is complete.
    mutating func read(_ buffer: inout [UInt8]) throws(HTTPFault) -> Bool {
        var position = 0
        defer { buffer.removeFirst(position) }
        while true {
            switch step {
            case .size:
                guard let line = try line(in: buffer, at: &position) else { return false }
                let size = try Self.size(line)
                guard body.count + size <= ReplyReader.maximumBody else { throw HTTPFault("the body is too long") }
                step = size == 0 ? .trailer : .data(size)
            case .data(let missing):
                let count = min(missing, buffer.count - position)
                body.append(contentsOf: buffer[position..<position + count])
                position += count
                guard count == missing else {
                    step = .data(missing - count)
                    return false
                }
                step = .dataEnd
            case .dataEnd:
                guard let line = try line(in: buffer, at: &position) else { return false }
                guard line.isEmpty else { throw HTTPFault("a chunk longer than its size") }
                step = .size
            case .trailer:
                guard let line = try line(in: buffer, at: &position) else { return false }
                if line.isEmpty { return true }
            }
        }
    }

    /// The line at `position` without its end, which is consumed; `nil` where it is not complete.
    private func line(in buffer: [UInt8], at position: inout Int) throws(HTTPFault) -> ArraySlice<UInt8>? {
        guard let end = buffer[position...].firstIndex(of: 0x0A) else {
            guard buffer.count - position <= ReplyReader.maximumHead else { throw HTTPFault("a line is too long") }
            return nil
        }
        guard end > position, buffer[end - 1] == 0x0D else { throw HTTPFault("a line without CR") }
        let line = buffer[position..<end - 1]
        position = end + 1
        return line
    }

    /// `1a2b` or `1a2b;extension`
    private static func size(_ line: ArraySlice<UInt8>) throws(HTTPFault) -> Int {
        var result = 0
        var digits = 0
        for byte in line {
            guard let value = Hexadecimal.value(of: byte) else {
                guard byte == UInt8(ascii: ";") || byte == 0x20 else { throw HTTPFault("bad chunk size") }
                break
            }
            result = result << 4 | Int(value)
            digits += 1
            guard digits <= 8 else { throw HTTPFault("bad chunk size") }
        }
        guard digits > 0 else { throw HTTPFault("bad chunk size") }
        return result
    }
}

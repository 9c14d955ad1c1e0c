import Packaging

/// The writing side of a WebSocket: whole frames, one at a time.
final class WebSocketOutput: Sendable {
    private let descriptor: Int32
    private let isOpen: Monitor<Bool>

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        isOpen = Monitor(true)
    }

    /// False where the client is gone.
    func send(_ text: [UInt8]) -> Bool { write(1, text) }

    /// Ends the connection; what reads it notices.
    func end(code: Int) {
        _ = write(8, [UInt8(truncatingIfNeeded: code >> 8), UInt8(truncatingIfNeeded: code)])
        isOpen.change { isOpen in
            if isOpen { Descriptors.shutDown(descriptor) }
        }
    }

    /// Nothing is written any more: the descriptor is about to be closed.
    func close() { isOpen.change { $0 = false } }

    func write(_ code: UInt8, _ payload: [UInt8]) -> Bool {
        var frame: [UInt8] = [0x80 | code]
        switch payload.count {
        case ..<126: frame.append(UInt8(payload.count))
        case ..<65_536: frame += [126, UInt8(payload.count >> 8), UInt8(payload.count & 0xff)]
        default:
            frame.append(127)
            for shift in (0..<8).reversed() { frame.append(UInt8(truncatingIfNeeded: payload.count >> (8 * shift))) }
        }
        let whole = frame + payload
        return isOpen.change { isOpen in
            guard isOpen else { return false }
            // A part of a frame would be garbage to the client, so that nothing may follow it.
            isOpen = Descriptors.write(descriptor, whole)
            if !isOpen { Descriptors.shutDown(descriptor) }
            return isOpen
        }
    }
}

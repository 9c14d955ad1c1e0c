/// A body that goes on to the client while it is made.
public protocol BodyStream: Sendable {
    /// Waits for the next part.
    func next() -> BodyPart
    /// Takes no more of it. What makes it is not told, as Lambda does not tell functions.
    func abandon()
}

/// A part of a streamed body.
public enum BodyPart: Sendable {
    case bytes([UInt8])
    /// It is whole.
    case end
    /// What makes it failed on the way.
    case broken
}

extension Answer {
    /// The same answer with its body in one piece, and whether that is whole.
    public func collected() -> (answer: Answer, isWhole: Bool) {
        guard let stream else { return (self, true) }
        var whole = self
        whole.stream = nil
        while true {
            switch stream.next() {
            case .bytes(let bytes): whole.body += bytes
            case .end: return (whole, true)
            case .broken: return (whole, false)
            }
        }
    }
}

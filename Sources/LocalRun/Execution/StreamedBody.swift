import Packaging
import Routing

/// A response on its way from a function to the client that waits for it.
final class StreamedBody: BodyStream {
    private struct State: Sendable {
        var waiting: [UInt8] = []
        var end: BodyPart?
        var isAbandoned = false
        /// Steady nanoseconds after which it breaks off.
        var deadline: Int?
    }

    /// How many bytes wait for a client that is slow before the function has to.
    private static let most = 1 << 20
    private let state = Monitor(State())

    /// Adds what the function has sent; waits where the client has not taken what came before.
    func add(_ bytes: [UInt8]) {
        state.wait { state -> Void? in
            if state.isAbandoned || state.end != nil { return () }
            guard state.waiting.count < Self.most else { return nil }
            state.waiting += bytes
            return ()
        }
    }

    func finish(isWhole: Bool) {
        state.change { if $0.end == nil { $0.end = isWhole ? .end : .broken } }
    }

    /// Breaks it off at a time of the steady clock.
    func limit(to deadline: Int) { state.change { $0.deadline = deadline } }

    /// Puts back what was read too much of.
    func putBack(_ bytes: ArraySlice<UInt8>) { state.change { $0.waiting = bytes + $0.waiting } }

    func next() -> BodyPart {
        let deadline = state.change { $0.deadline }
        func part(_ state: inout State) -> BodyPart? {
            guard state.waiting.isEmpty else {
                defer { state.waiting = [] }
                return .bytes(state.waiting)
            }
            return state.isAbandoned ? .broken : state.end
        }
        guard let deadline else { return state.wait(part) }
        let left = (deadline - Time.steady()) / 1_000_000
        return left > 0 ? state.wait(milliseconds: left, part) ?? .broken : .broken
    }

    func abandon() {
        state.change { state in
            state.isAbandoned = true
            state.waiting = []
        }
    }
}

/// Who wants a response that a function streams. Without one it is collected.
struct StreamTaker: Sendable {
    /// Is given the media type and the body, before its first part.
    let begin: @Sendable (String, StreamedBody) -> Void
}

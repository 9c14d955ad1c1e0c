import Packaging

/// Answers of authorizers that are used again for a while.
final class AuthorizerCache: Sendable {
    private struct Entry {
        let payload: [UInt8]
        /// Steady nanoseconds.
        let end: Int
    }

    private let entries = Monitor<[String: Entry]>([:])

    func payload(_ key: String) -> [UInt8]? {
        entries.change { entries in
            guard let entry = entries[key], entry.end > Time.steady() else { return nil }
            return entry.payload
        }
    }

    func keep(_ payload: [UInt8], _ key: String, seconds: Int) {
        entries.change { entries in
            if entries.count >= 10_000 { entries = [:] }
            entries[key] = Entry(payload: payload, end: Time.steady() + seconds * 1_000_000_000)
        }
    }
}

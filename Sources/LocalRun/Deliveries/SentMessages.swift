import Packaging
import Routing

/// What FIFO queues and topics know of messages that were sent: each counts once in five minutes.
/// Source: Amazon SQS Developer Guide, "FIFO queue and message deduplication ID quotas and behavior".
struct SentMessages: Sendable {
    private struct Entry: Sendable {
        let id: String
        let sequence: String
        let at: Int
    }

    private static let milliseconds = 300_000
    private var entries: [String: Entry] = [:]
    private static let numbers = Monitor(0)

    /// The id and number of a message that was sent before.
    func known(_ key: String) -> (id: String, sequence: String)? {
        guard let entry = entries[key], Time.now() - entry.at < Self.milliseconds else { return nil }
        return (entry.id, entry.sequence)
    }

    mutating func add(_ key: String, id: String, sequence: String) {
        let now = Time.now()
        if entries.count > 1_000 { entries = entries.filter { now - $0.value.at < Self.milliseconds } }
        entries[key] = Entry(id: id, sequence: sequence, at: now)
    }

    /// The number of the next message, larger than all before, with twenty digits.
    static func sequence() -> String {
        let number = numbers.change { number in
            number += 1
            return number
        }
        let text = String(Time.now() * 1_000 + number)
        return String(repeating: "0", count: max(0, 20 - text.count)) + text
    }
}

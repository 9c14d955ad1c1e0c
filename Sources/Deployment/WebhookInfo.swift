import Infra
import Review

/// What Telegram says of a bot's webhook: the answer of `getWebhookInfo`.
package struct WebhookInfo: Sendable {
    package let url: String
    package let pending: Int
    package let allowedUpdates: [String]
    package let maximumConnections: Int?
    package let lastError: String?
    /// Seconds since 1970.
    package let lastErrorTime: Int?

    package init(_ result: Value) {
        func number(_ key: String) -> Int? { result[key]?.scalarText.flatMap { Int($0) } }
        url = result["url"]?.text ?? ""
        pending = number("pending_update_count") ?? 0
        allowedUpdates = (result["allowed_updates"]?.elements ?? []).compactMap(\.text)
        maximumConnections = number("max_connections")
        lastError = result["last_error_message"]?.text
        lastErrorTime = number("last_error_date")
    }

    /// In what it differs from the declaration, in sentences.
    package func differences(from webhook: DeliveredWebhook, at address: String) -> [String] {
        if url.isEmpty { return ["Telegram knows no webhook of this bot."] }
        var found: [String] = []
        if url != address { found.append("Telegram delivers to \(url), and the spec says \(address).") }
        let wanted = webhook.allowedUpdates
        if !wanted.isEmpty, Set(wanted) != Set(allowedUpdates) {
            found.append(
                """
                Telegram sends \
                \(allowedUpdates.isEmpty ? "its own choice of updates" : allowedUpdates.joined(separator: ", ")), and \
                the spec says \(wanted.joined(separator: ", ")).
                """)
        }
        if let most = webhook.maximumConnections, let now = maximumConnections, most != now {
            found.append("Telegram delivers over \(now) connections, and the spec says \(most).")
        }
        return found
    }
}

/// Telegram's secret of a webhook.
package enum WebhookSecret {
    /// What is wrong with a value, without the value; nil where Telegram takes it.
    /// Source: Telegram Bot API, "setWebhook", secret_token.
    package static func problem(with value: String) -> String? {
        if value.isEmpty { return "it is empty" }
        if value.utf8.count > 256 { return "it has \(value.utf8.count) characters, and Telegram takes 256" }
        let isFit = value.utf8.allSatisfy {
            ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
        }
        return isFit ? nil : "Telegram takes letters, digits, _ and - only"
    }

    /// Whether a text looks like a bot's token: its number, a colon and letters.
    package static func isToken(_ value: String) -> Bool {
        let parts = value.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[0].utf8.allSatisfy { (0x30...0x39).contains($0) }
            && parts[1].utf8.count >= 8
            && parts[1].utf8.allSatisfy {
                ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
            }
    }
}

extension TimeText {
    /// `2026-11-26 14:03:07` in UTC, of seconds since 1970.
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    package static func day(_ seconds: Int) -> String {
        guard (0..<253_402_300_800).contains(seconds) else { return String(seconds) }
        let days = seconds / 86_400 + 719_468
        let era = days / 146_097
        let ofEra = days - era * 146_097
        let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let shifted = (5 * ofYear + 2) / 153
        let (day, month) = (ofYear - (153 * shifted + 2) / 5 + 1, shifted < 10 ? shifted + 3 : shifted - 9)
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year + era * 400 + (month <= 2 ? 1 : 0))-\(padded(month))-\(padded(day)) \(clock(seconds * 1_000))"
    }
}

extension TopicSubscriber {
    public func check(in scope: Scope, _ report: inout Report) {
        if scope.resolved(topic).isFIFO {
            report(
                .invalidSubscriber, at: location,
                """
                A FIFO topic delivers to queues only, and "\(address.name)" is not one; use a topic without \
                .fifo().
                """,
                notes: [.init(topic.location, "the topic")])
        }
        guard !isOverridden("Endpoint"), case .string(let text) = address.endpoint else { return }
        let problem: String? =
            switch address.form {
            case .email: Self.isEmail(text) ? nil : "is not an e-mail address, such as ops@example.com"
            case .https:
                text.hasPrefix("https://") && text.utf8.count > 10
                    ? nil : "is not a URL; write https://…"
            case .sms:
                Self.isPhoneNumber(text)
                    ? nil : "is not a phone number with a country code, such as +491701234567"
            }
        if let problem { report(.invalidSubscriber, at: location, "\"\(text)\" \(problem); correct it.") }
    }

    private static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
            !parts[1].hasSuffix(".")
        else { return false }
        return text.utf8.allSatisfy { $0 > UInt8(ascii: " ") && $0 != 127 }
    }

    private static func isPhoneNumber(_ text: String) -> Bool {
        text.hasPrefix("+") && (8...16).contains(text.utf8.count) && text.utf8.dropFirst().allSatisfy(isDigit)
    }
}

extension Topic {
    /// Sends its messages by e-mail. Whoever has the address must first confirm it by a mail that SNS sends.
    /// - Parameter address: such as `ops@example.com`, or a `TemplateParameter`'s `.ref()`.
    /// Source: Amazon SNS Developer Guide, "Email notifications".
    public func subscribe(
        email address: Value, filter: Value? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        subscribing(.email, address, filter, SourceLocation(file, line, column))
    }

    /// Sends its messages to a website by POST, which must confirm the subscription first.
    /// Source: Amazon SNS Developer Guide, "HTTPS notifications".
    public func subscribe(
        url: Value, filter: Value? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        subscribing(.https, url, filter, SourceLocation(file, line, column))
    }

    /// Sends its messages as text messages to a telephone: `+491701234567`.
    /// Source: Amazon SNS Developer Guide, "Mobile text messaging with Amazon SNS".
    public func subscribe(
        sms number: Value, filter: Value? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        subscribing(.sms, number, filter, SourceLocation(file, line, column))
    }

    private func subscribing(
        _ form: TopicSubscriber.Address.Form, _ endpoint: Value, _ filter: Value?, _ location: SourceLocation
    ) -> Self {
        with {
            $0.subscribers.append(
                TopicSubscriber.Address(form: form, endpoint: endpoint, location: location, filter: filter))
        }
    }
}

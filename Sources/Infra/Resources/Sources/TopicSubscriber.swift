/// Who gets the messages of a topic besides queues and functions. Becomes `AWS::SNS::Subscription`.
public struct TopicSubscriber: Renamable {
    public static var kind: String { "subscriber" }

    public var origin: Origin
    let topic: Topic
    let address: Address

    /// How SNS delivers, and where.
    struct Address: Sendable, Equatable {
        let form: Form
        let endpoint: Value
        let location: SourceLocation
        let filter: Value?

        enum Form: String, Sendable {
            case email
            case https
            case sms
        }

        static func == (a: Address, b: Address) -> Bool {
            a.form == b.form && a.endpoint == b.endpoint && a.filter == b.filter
        }

        /// What its id is made from.
        var name: String {
            switch endpoint {
            case .string(let text): text
            case .reference(let reference): reference.target.base.declaredName
            default: "other"
            }
        }
    }

    init(_ address: Address, of topic: Topic) {
        self.topic = topic
        self.address = address
        origin = Origin(address.location)
    }

    public var declaredName: String { "\(topic.declaredName) to \(address.form.rawValue) \(address.name)" }
    public var logicalID: String {
        origin.logicalID ?? topic.logicalID + LogicalID.words("\(address.form.rawValue) \(address.name)")
            + "Subscription"
    }
    public var dependencies: [Dependency] { address.endpoint.dependencies(at: location) }

    public func lower(into stack: inout Stack) {
        stack.add(
            logicalID, "AWS::SNS::Subscription",
            .init(present: [
                ("TopicArn", stack.value(of: topic)), ("Protocol", .string(address.form.rawValue)),
                ("Endpoint", stack.resolve(address.endpoint)),
                ("FilterPolicy", address.filter.map { stack.resolve($0) }),
            ]))
    }

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
        guard case .string(let text) = address.endpoint else { return }
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

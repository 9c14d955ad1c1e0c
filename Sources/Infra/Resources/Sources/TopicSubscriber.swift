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
}

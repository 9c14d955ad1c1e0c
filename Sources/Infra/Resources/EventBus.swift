/// An EventBridge event bus, of the service or existing. The account's default bus needs none.
///
///     let bus = EventBus("orders")
///
/// Becomes `AWS::Events::EventBus`. Source: Amazon EventBridge User Guide, "Event buses in Amazon EventBridge".
public struct EventBus: Existing {
    public static var kind: String { "event bus" }
    public var resourceType: String? { "AWS::Events::EventBus" }

    /// Letters, digits, `-` and `_`, at most 256; unique in the account and region. An existing one may have more.
    public let declaredName: String
    public var origin: Origin
    let arn: String?
    /// Further properties of the resource, checked against its schema.
    let properties: [Value.Member]

    /// - Parameter properties: of `AWS::Events::EventBus`, without `Name`.
    public init(
        _ name: String, properties: Value = [:], file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        if case .object(let members) = properties { self.properties = members } else { self.properties = [] }
        arn = nil
        origin = Origin(file, line, column, named: name)
    }

    private init(existing arn: String, _ origin: Origin) {
        declaredName = ARN(arn).map { String($0.resource.dropFirst("event-bus/".count)) } ?? arn
        self.arn = arn
        properties = []
        self.origin = origin
    }

    /// One that exists already, in the same region and account.
    /// - Parameter arn: `arn:aws:events:eu-central-1:123456789012:event-bus/orders`.
    public static func existing(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> EventBus {
        EventBus(existing: arn, Origin(file, line, column))
    }

    /// The ARN of a bus; without one that of the account's default bus.
    static func arn(of bus: EventBus?, in stack: inout Stack) -> Value {
        bus.map { stack.value(of: $0, "Arn") }
            ?? .sub("arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/default")
    }

    public var isOwned: Bool { arn == nil }
    public var logicalID: String { "\(ServerlessNames.function(declaredName))EventBridgeEventBus" }
    public var dependencies: [Dependency] { properties.flatMap { $0.value.dependencies(at: location) } }

    func existingValue(_ attribute: String?) -> Value {
        .string(attribute == "Arn" ? arn ?? declaredName : declaredName)
    }

    public func lower(into stack: inout Stack) {
        let properties = properties.map { Value.Member($0.key, stack.resolve($0.value)) }
        stack.add(
            logicalID, "AWS::Events::EventBus", [.init("Name", .string(declaredName))] + properties)
    }

    /// The words that Serverless makes the bus from are those of a rule on it; without one it is carried.
    public func serverlessWords(in stack: inout Stack) -> ServerlessWords {
        guard stack.scope.stack.triggers(EventBridgeRule.self).contains(where: { $0.trigger.bus?.key == key }) else {
            return ServerlessWords()
        }
        var words = ServerlessWords(generates: .all)
        if !properties.isEmpty { words.corrections = [.properties(logicalID, properties.map(\.key))] }
        return words
    }
}

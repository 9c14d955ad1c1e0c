/// Brings the events of an AWS service, or of a partner, onto an `EventBusV2`. Becomes `AWS::EventsV2::EventSource`,
/// called `service-stage-name`.
///
///     EventBusSource("objects", .service("aws.s3"), into: orders, pattern: ["detail-type": ["Object Created"]])
///
/// Source: Amazon EventBridge User Guide, "Event sources for a Custom Event Bus".
public struct EventBusSource: NamedDeclaration {
    public static var kind: String { "event source" }
    public var resourceType: String? { "AWS::EventsV2::EventSource" }

    public let declaredName: String
    public var origin: Origin
    let from: From
    let bus: EventBusV2
    let pattern: Value?
    var letters: Placed<Target>?

    /// Where the events come from.
    public enum From: Sendable, Hashable {
        /// An AWS service, by the source that its events name: `aws.s3`.
        case service(String)
        /// A partner's event source that is offered to the account, by its ARN.
        case partner(String)
    }

    /// - Parameters:
    ///   - bus: of the account and region.
    ///   - pattern: which events; without `source`, `account` and `region`, which EventBridge adds. All without it.
    public init(
        _ name: String, _ from: From, into bus: EventBusV2, pattern: Value? = nil, file: String = #fileID,
        line: Int = #line, column: Int = #column
    ) {
        declaredName = name
        self.from = from
        self.bus = bus
        self.pattern = pattern
        origin = Origin(file, line, column, named: name)
    }

    /// The standard queue that gets events which could not be put on the bus. One of this service lets EventBridge
    /// send; an existing one must do so already.
    public func deadLetters(
        _ target: Target, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> EventBusSource {
        var copy = self
        copy.letters = Placed(target, SourceLocation(file, line, column))
        return copy
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "EventBusSource") }
    func physicalName(in scope: Scope) -> String { scope.physicalName(deployedName) }
    public var dependencies: [Dependency] {
        [Dependency(bus, at: location)] + (letters.map { $0.value.arn.dependencies(at: $0.location) } ?? [])
    }
}

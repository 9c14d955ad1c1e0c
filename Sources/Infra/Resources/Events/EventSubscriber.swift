/// A subscriber of an `EventBusV2`: delivers the events that match its filters to one target. Becomes
/// `AWS::EventsV2::Subscriber`, called `service-stage-name`, with a role that may deliver there and nothing else.
///
///     EventSubscriber("large", of: orders, to: .queue(large).retry(attempts: 10).deadLetters(.queue(lost)))
///         .filter(["detail": ["total": [["numeric": [">", 500]]]]])
///
/// Source: Amazon EventBridge User Guide, "Subscribing to events on a Custom Event Bus".
public struct EventSubscriber: NamedDeclaration {
    public static var kind: String { "subscriber" }

    public let declaredName: String
    public var origin: Origin
    let bus: EventBusV2
    let target: EventTarget
    var settings = Settings()

    struct Settings: Sendable, Equatable {
        var text: Placed<String>?
        var filters: [Filter] = []
        var isOrdered = false
        var start: Placed<Start>?
        var batchSize: Placed<Int>?
        var window: Placed<TimeSpan>?
        var transform: Placed<Transform>?
        var isEnabled = true
    }

    struct Filter: Sendable, Equatable {
        let scope: FilterScope
        let pattern: Value
        let location: SourceLocation
    }

    /// What of an event a filter looks at.
    public enum FilterScope: String, Sendable, Hashable {
        /// What was published: with PutRawEvents the payload, with PutEvents the event with `source`, `detail-type` and
        /// `detail`.
        case data = "DATA"
        /// The pairs that the publisher set by PutRawEvents, compared exactly.
        case metadata = "METADATA"
        /// What EventBridge says of the event: `aws:Source`, `aws:DetailType`, `EventGroupId`, `ContentType`.
        case systemMetadata = "SYSTEM_METADATA"
    }

    /// With which event a new subscriber begins.
    public enum Start: Sendable, Hashable {
        /// What is published from now on.
        case latest
        /// The oldest event that the bus still keeps.
        case oldest
        /// Events since a time, in seconds since 1970, as far as the bus keeps them.
        case time(Int)
    }

    /// What the target gets of an event.
    public enum Transform: Sendable, Hashable {
        /// Data, metadata and system metadata.
        case withMetadata
        /// What an expression in JSONata gives: `{% $events.Data.detail %}`; at most 8,192 characters.
        case expression(String)
    }

    /// - Parameters:
    ///   - bus: of the account and region.
    ///   - target: no log group. What it gets is said by `.transform`, not by the target.
    public init(
        _ name: String, of bus: EventBusV2, to target: EventTarget, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) {
        declaredName = name
        self.bus = bus
        self.target = target
        origin = Origin(file, line, column, named: name)
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "Subscriber") }
    func physicalName(in scope: Scope) -> String { scope.physicalName(deployedName) }
    public var dependencies: [Dependency] {
        [Dependency(bus, at: location)] + target.dependencies(at: location)
    }
}

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
        origin = Origin(file, line, column)
    }

    /// The standard queue that gets events which could not be put on the bus. One of this service lets EventBridge send;
    /// an existing one must do so already.
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

    public func lower(into stack: inout Stack) {
        let shared: [(String, Value?)] = [
            ("Pattern", pattern.map { .string(JSONWriter.renderCompact($0)) }),
            ("OnFailureConfiguration", letters.map { ["Arn": stack.resolve($0.value.arn)] }),
        ]
        let configuration: Value =
            switch from {
            case .service(let name):
                ["AwsServiceEventsConfiguration": .members([("AwsService", .string(name))] + shared)]
            case .partner(let arn):
                ["PartnerEventsConfiguration": .members([("PartnerEventSourceArn", .string(arn))] + shared)]
            }
        stack.add(
            logicalID, "AWS::EventsV2::EventSource",
            [
                .init("Name", .string(physicalName(in: stack.scope))), .init("EventBusArn", stack.value(of: bus)),
                .init("Configuration", configuration),
            ])
        guard case .reference(let reference)? = letters?.value.arn, stack.scope.stack.owns(reference.target.base) else {
            return
        }
        let queue = reference.target.base
        stack.allowSending(
            to: queue,
            [
                [
                    "Effect": "Allow", "Principal": ["Service": "events.amazonaws.com"], "Action": "sqs:SendMessage",
                    "Resource": stack.value(of: queue, "Arn"),
                    "Condition": ["StringEquals": ["aws:SourceAccount": .ref("AWS::AccountId")]],
                ]
            ])
    }

    public func check(in scope: Scope, _ report: inout Report) {
        EventText.checkName(Placed(physicalName(in: scope), location), "event source", &report)
        bus.checkExisting(by: title, at: location, in: scope, &report)
        if let letters { letters.value.checkQueue(title, at: letters.location, in: scope, &report) }
        switch from {
        case .service(let name):
            let isName = name.dropFirst(4).utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
            if !name.hasPrefix("aws.") || name.utf8.count < 5 || !isName {
                report(
                    .invalidEventRule, at: location,
                    "Events of AWS services name a source such as aws.s3, and \"\(name)\" is none; correct it.")
            }
        case .partner(let arn):
            // Its account may be left out, which other ARNs must have.
            let form = "arn:\(scope.region.partition):events:\(scope.region.id):"
            let given = ARN(arn)
            if !arn.hasPrefix(form) || given?.resource.hasPrefix("event-source/aws.partner/") != true {
                report(
                    .malformedARN, at: location,
                    """
                    The \(title) is in \(scope.region), and "\(arn)" is none of a partner; write \
                    \(form):event-source/aws.partner/….
                    """)
            }
        }
        checkPattern(&report)
    }

    private func checkPattern(_ report: inout Report) {
        guard let pattern else { return }
        EventPattern.check(pattern, at: location, &report)
        EventPattern.checkConstant(pattern, of: title, at: location, &report)
        guard case .object(let members) = pattern else { return }
        for member in members where ["source", "account", "region"].contains(member.key) {
            report(
                .invalidEventPattern, at: location,
                """
                EventBridge itself adds "\(member.key)" to the pattern of the \(title) and refuses one that has it; \
                remove it.
                """)
        }
    }
}

/// A rule of EventBridge: delivers events that match a pattern, or fixed times, to anything. Becomes
/// `AWS::Events::Rule` with the policies, permissions and the role that its targets need, called `service-stage-name`.
///
///     EventRule("paid", ["detail-type": ["OrderPaid"]], on: bus, to: .queue(shipments), .stateMachine(fulfil))
///
/// A function, or a state machine, of the service has triggers: `.on(.eventBridge(…))`.
/// Source: Amazon EventBridge User Guide, "Rules in Amazon EventBridge".
public struct EventRule: NamedDeclaration {
    public static var kind: String { "rule" }

    public let declaredName: String
    public var origin: Origin
    let pattern: Value?
    let schedule: ScheduleExpression?
    let bus: EventBus?
    let targets: [EventTarget]
    var settings = RuleOptions()

    /// - Parameters:
    ///   - pattern: lists of values by the names of fields: `["source": ["shop"]]`.
    ///   - bus: the account's default bus without it.
    ///   - targets: at most five.
    public init(
        _ name: String, _ pattern: Value, on bus: EventBus? = nil, to targets: EventTarget...,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.init(name, pattern, nil, bus, targets, Origin(file, line, column))
    }

    /// Fixed times or intervals, in UTC. `EventSchedule` has time zones; a rule also delivers to log groups and API
    /// destinations.
    public init(
        _ name: String, at schedule: ScheduleExpression, to targets: EventTarget...,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.init(name, nil, schedule, nil, targets, Origin(file, line, column))
    }

    init(
        _ name: String, _ pattern: Value?, _ schedule: ScheduleExpression?, _ bus: EventBus?, _ targets: [EventTarget],
        _ origin: Origin
    ) {
        declaredName = name
        self.pattern = pattern
        self.schedule = schedule
        self.bus = bus
        self.targets = targets
        self.origin = origin
    }

    /// What it is for: at most 512 characters.
    public func description(_ text: String, file: String = #fileID, line: Int = #line, column: Int = #column)
        -> EventRule
    {
        with { $0.settings.text = Placed(text, SourceLocation(file, line, column)) }
    }

    /// Whether it delivers.
    public func enabled(_ isEnabled: Bool) -> EventRule { with { $0.settings.isEnabled = isEnabled } }

    private func with(_ change: (inout EventRule) -> Void) -> EventRule {
        var copy = self
        change(&copy)
        return copy
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "Rule") }
    func physicalName(in scope: Scope) -> String { settings.name?.value ?? scope.physicalName(deployedName) }

    public var dependencies: [Dependency] {
        (pattern?.dependencies(at: location) ?? []) + (bus.map { [Dependency($0, at: location)] } ?? [])
            + targets.flatMap { $0.dependencies(at: location) }
    }
}

/// A Step Functions state machine. Becomes `AWS::StepFunctions::StateMachine` with a role that may do what its states
/// do and nothing else.
///
///     let fulfil = StateMachine("fulfil", [
///         .invoke("Charge", charge).retry().catch(then: "Refuse"),
///         .send("Ship", to: shipments).end(),
///         .fail("Refuse", error: "NotPaid"),
///     ])
///
/// A state goes on with the one behind it, unless `.then` or `.end` says otherwise; the last one ends. Its name in AWS
/// is `service-stage-name`, at most 80 characters. Source: AWS Step Functions Developer Guide; Amazon States Language
/// Specification.
public struct StateMachine: EventSource {
    public static var kind: String { "state machine" }
    public var resourceType: String? { "AWS::StepFunctions::StateMachine" }
    static var service: String { "states" }
    static var arnResource: String { "stateMachine:" }
    static var arnAttribute: String? { nil }

    /// Its name in the service, or its ARN where it exists already.
    public let declaredName: String
    public var origin: Origin
    let existingARN: String?
    @Boxed var definition: StateMachineDefinition
    var settings = Settings()

    struct Settings: Sendable, Equatable {
        var isExpress = false
        var timeout: Placed<TimeSpan>?
        var logs: StateMachineLogs?
        var isTraced = false
        var role: Placed<String>?
        var encryptionKey: Placed<Value>?
        var statements: [PolicyStatement] = []
        /// The rules and schedules that start it.
        var starts: [StateMachineStart] = []
    }

    /// A state machine in words.
    /// - Parameters:
    ///   - name: letters, digits, hyphens and underscores.
    ///   - states: the first one is where it begins.
    public init(_ name: String, _ states: [State], file: String = #fileID, line: Int = #line, column: Int = #column) {
        self.init(name, language: .jsonPath, states, file: file, line: line, column: column)
    }

    /// A state machine in words, in JSONPath or JSONata.
    /// - Parameter language: of the expressions in its states.
    public init(
        _ name: String, language: StateLanguage, _ states: [State],
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = name
        existingARN = nil
        definition = .states(states, language)
        origin = Origin(file, line, column, named: name)
    }

    /// A state machine by a file in Amazon States Language, JSON.
    ///
    ///     StateMachine(
    ///         "fulfil", file: "machines/fulfil.asl.json",
    ///         substitutions: ["Charge": charge.arn, "Shipments": shipments.url])
    /// - Parameters:
    ///   - file: from the project's folder; it becomes a part of the template.
    ///   - substitutions: what stands in it for `${Charge}`; the role may do what the file does with these.
    public init(
        _ name: String, file path: String, substitutions: KeyValuePairs<String, Value> = [:],
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = name
        existingARN = nil
        definition = .file(path, substitutions.map { Value.Member($0.key, $0.value) })
        origin = Origin(file, line, column, named: name)
    }

    private init(existing arn: String, _ origin: Origin) {
        declaredName = arn
        existingARN = arn
        definition = .states([], .jsonPath)
        self.origin = origin
    }

    /// One that exists already, by its ARN: `arn:aws:states:eu-central-1:123456789012:stateMachine:fulfil`.
    public static func existing(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> StateMachine {
        StateMachine(existing: arn, Origin(file, line, column))
    }

    public var isOwned: Bool { existingARN == nil }
    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "StateMachine") }
    var roleID: String { logicalID + "Role" }
    var encryptionKey: Placed<Value>? { settings.encryptionKey }
    func physicalName(in scope: Scope) -> String { scope.physicalName(deployedName) }

    /// Its ARN, which is what starts it: `.environment("FULFIL", fulfil.arn)`.
    public var arn: Value { arnReference }
    /// Its name in AWS.
    public var stateMachineName: Value { .reference(Reference(self, "Name")) }

    public var dependencies: [Dependency] {
        definition.dependencies(at: location) + keyDependencies
            + settings.statements.flatMap { statement in
                statement.resources.flatMap { $0.dependencies(at: statement.location) }
            }
    }

    /// The rules and schedules that start it.
    public var parts: [any Declaration] {
        isOwned ? settings.starts.enumerated().map { $0.element.declaration(of: self, number: $0.offset + 1) } : []
    }

    func existingValue(_ attribute: String?) -> Value {
        let text = existingARN ?? declaredName
        return .string(attribute == "Name" ? text.split(separator: ":").last.map(String.init) ?? text : text)
    }
}

extension StateMachine: KnownBeforehand {
    /// A function that it invokes may start it: what that function says of it is its name, known before it is there. So
    /// it is of itself.
    func knownValue(_ attribute: String?, for referrer: any Declaration, in scope: Scope) -> Value? {
        guard existingARN == nil, attribute == nil,
            referrer.key == key || (referrer is Function && dependencies.contains { $0.target.key == referrer.key })
        else { return nil }
        return .sub(
            """
            arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:\(scope.resolved(self).physicalName(in: scope))
            """)
    }
}

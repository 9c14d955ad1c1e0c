/// An event bus that keeps its events for a time, so that an `EventSubscriber` can begin with earlier ones. Becomes
/// `AWS::EventsV2::EventBus`, called `service-stage-name`.
///
///     let orders = EventBusV2("orders", retention: .days(7))
///     EventSubscriber("large", of: orders, to: .queue(large)).filter(["detail": ["total": [["numeric": [">", 500]]]]])
///
/// AWS calls it Custom Event Bus, and `EventBus` with its rules Custom Event Bus - Classic. Applications publish by
/// PutEvents or PutRawEvents of the service eventsv2; an `EventBusSource` brings the events of AWS services.
/// Source: Amazon EventBridge User Guide, "What is the Custom Event Bus?".
public struct EventBusV2: Existing, NamedDeclaration {
    public static var kind: String { "event bus V2" }
    public var resourceType: String? { "AWS::EventsV2::EventBus" }

    public let declaredName: String
    public var origin: Origin
    let existingARN: String?
    var settings = Settings()

    struct Settings: Sendable, Equatable {
        var retention: Placed<TimeSpan>?
        var text: Placed<String>?
        var key: Placed<Value>?
    }

    /// - Parameter retention: how long events are kept: 1 to 365 days; one day without it.
    public init(
        _ name: String, retention: TimeSpan? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = name
        existingARN = nil
        origin = Origin(file, line, column, named: name)
        settings.retention = retention.map { Placed($0, SourceLocation(file, line, column)) }
    }

    private init(existing arn: String, _ origin: Origin) {
        declaredName = arn
        existingARN = arn
        self.origin = origin
    }

    /// One that exists already, in the same region.
    /// - Parameter arn: with the id that AWS gave it:
    ///   `arn:aws:events:eu-central-1:123456789012:event-busv2/orders/0a1b2c3d4e5f6g7h8i9j0k1l2`.
    public static func existing(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> EventBusV2 {
        EventBusV2(existing: arn, Origin(file, line, column))
    }

    /// What it is for: at most 512 characters.
    public func description(
        _ text: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> EventBusV2 {
        var copy = self
        copy.settings.text = Placed(text, SourceLocation(file, line, column))
        return copy
    }

    /// Encrypts what it keeps with a key of AWS KMS, by its ARN, instead of one that AWS owns. The key's policy must
    /// let `events.amazonaws.com` use it, and those who publish decrypt.
    /// Source: Amazon EventBridge User Guide, "Encrypting events on a Custom Event Bus".
    public func encrypted(
        with key: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> EventBusV2 {
        var copy = self
        copy.settings.key = Placed(key, SourceLocation(file, line, column))
        return copy
    }

    /// Its ARN, by which publishers and subscribers name it.
    public var arn: Value { .reference(Reference(self)) }

    public var isOwned: Bool { existingARN == nil }
    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "EventBusV2") }
    func existingValue(_ attribute: String?) -> Value { .string(existingARN ?? declaredName) }
    func physicalName(in scope: Scope) -> String { scope.physicalName(deployedName) }
    public var dependencies: [Dependency] { settings.key.map { $0.value.dependencies(at: $0.location) } ?? [] }

    public func lower(into stack: inout Stack) {
        stack.add(
            logicalID, "AWS::EventsV2::EventBus",
            .init(present: [
                ("Name", .string(physicalName(in: stack.scope))),
                ("Description", settings.text.map { .string($0.value) }),
                (
                    "StorageConfiguration",
                    settings.retention.map { ["RetentionPeriodInDays": .int($0.value.seconds / 86_400)] }
                ),
                ("EncryptionConfiguration", settings.key.map { ["KmsKeyIdentifier": stack.resolve($0.value)] }),
            ]))
    }

    /// Reports an existing one that is no bus, or in another region than what uses it.
    func checkExisting(by user: String, at use: SourceLocation, in scope: Scope, _ report: inout Report) {
        guard let existingARN else { return }
        ExistingARN(existingARN, service: "events", resource: "event-busv2/", what: "event bus V2")
            .used(at: use, declaredAt: location).check(
                in: scope.region, by: user, at: location, .eventBusElsewhere,
                because: "subscribers and sources are in the bus's own region", &report)
    }

    public func check(in scope: Scope, _ report: inout Report) {
        if !isOverridden("Name") {
            EventText.checkName(Placed(physicalName(in: scope), location), "event bus", &report)
        }
        if let text = settings.text, !isOverridden("Description") { EventText.checkDescription(text, &report) }
        if let retention = settings.retention {
            let days = retention.value.seconds / 86_400
            if retention.value.seconds % 86_400 != 0 || !(1...365).contains(days) {
                report(
                    .settingOutOfRange, at: retention.location,
                    "An event bus keeps events for 1 to 365 whole days, not \(retention.value); change retention.")
            }
        }
    }
}

extension EventBusV2: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        IneffectiveSetting.all([("description", settings.text?.location)])
    }
}

extension EventBusV2: GrantsSending {
    /// Of a bus with a key of one's own, publishers must be able to decrypt what it keeps.
    /// Source: Amazon EventBridge User Guide, "Actions, resources, and condition keys for the Custom Event Bus".
    public var sendGrant: Grant {
        var rights = [Grant.Right(["events:PutEvents", "events:PutRawEvents"], on: arn)]
        if let key = settings.key { rights.append(.init(["kms:Decrypt"], on: key.value.asKeyARN)) }
        return Grant(rights: rights, name: .value(arn))
    }
}

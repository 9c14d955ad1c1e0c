/// One resource of a template.
struct TemplateResource: Sendable {
    /// What it was made for, by its place in `Stack.steps`.
    var step = 0
    /// Its type, by its place in the template's types.
    var typeNumber = 0
    @Boxed private var stored: Stored

    /// A build copies each resource dozens of times.
    private struct Stored {
        let id: String
        let type: String
        var properties: [Value.Member]
        var dependsOn: [String]
        var location: SourceLocation
        @RarelySet var attributes: Attributes

        var given: Attributes? { _attributes.given }
    }

    /// What most resources have none of.
    private struct Attributes: Blank {
        var condition: String?
        var deletionPolicy: String?
        var updateReplacePolicy: String?
        var metadata: Value?
        var creationPolicy: Value?
        var updatePolicy: Value?
        var version: Value?
        var function: String?
    }

    init(
        id: String, type: String, properties: [Value.Member], dependsOn: [String] = [], deletionPolicy: String? = nil,
        updateReplacePolicy: String? = nil, location: SourceLocation, function: String? = nil
    ) {
        stored = Stored(id: id, type: type, properties: properties, dependsOn: dependsOn, location: location)
        if let deletionPolicy { self.deletionPolicy = deletionPolicy }
        if let updateReplacePolicy { self.updateReplacePolicy = updateReplacePolicy }
        if let function { self.function = function }
    }

    var id: String { stored.id }
    var type: String { stored.type }
    var properties: [Value.Member] {
        _read { yield stored.properties }
        _modify { yield &stored.properties }
    }
    var dependsOn: [String] {
        _read { yield stored.dependsOn }
        _modify { yield &stored.dependsOn }
    }
    /// The line of the spec that it comes from.
    var location: SourceLocation {
        _read { yield stored.location }
        _modify { yield &stored.location }
    }

    var condition: String? {
        get { stored.given?.condition }
        set { stored.attributes.condition = newValue }
    }
    var deletionPolicy: String? {
        get { stored.given?.deletionPolicy }
        set { stored.attributes.deletionPolicy = newValue }
    }
    var updateReplacePolicy: String? {
        get { stored.given?.updateReplacePolicy }
        set { stored.attributes.updateReplacePolicy = newValue }
    }
    var metadata: Value? {
        get { stored.given?.metadata }
        set { stored.attributes.metadata = newValue }
    }
    var creationPolicy: Value? {
        get { stored.given?.creationPolicy }
        set { stored.attributes.creationPolicy = newValue }
    }
    var updatePolicy: Value? {
        get { stored.given?.updatePolicy }
        set { stored.attributes.updatePolicy = newValue }
    }
    /// Of custom resources.
    var version: Value? {
        get { stored.given?.version }
        set { stored.attributes.version = newValue }
    }
    /// The name of the function that it was made for, where the service has nested stacks and the function goes into
    /// one.
    var function: String? {
        get { stored.given?.function }
        set { stored.attributes.function = newValue }
    }

    var value: Value {
        let given = stored.given
        guard given != nil || !dependsOn.isEmpty else {
            let type = Value.Member("Type", .string(type))
            return .object(properties.isEmpty ? [type] : [type, .init("Properties", .object(properties))])
        }
        var members: [Value.Member] = []
        members.reserveCapacity(4)
        members.append(.init("Type", .string(type)))
        if let condition { members.append(.init("Condition", .string(condition))) }
        if !dependsOn.isEmpty { members.append(.init("DependsOn", .array(dependsOn.map { .string($0) }))) }
        if let deletionPolicy { members.append(.init("DeletionPolicy", .string(deletionPolicy))) }
        if let updateReplacePolicy { members.append(.init("UpdateReplacePolicy", .string(updateReplacePolicy))) }
        if let creationPolicy { members.append(.init("CreationPolicy", creationPolicy)) }
        if let version { members.append(.init("Version", version)) }
        if let updatePolicy { members.append(.init("UpdatePolicy", updatePolicy)) }
        if let metadata { members.append(.init("Metadata", metadata)) }
        if !properties.isEmpty { members.append(.init("Properties", .object(properties))) }
        return .object(members)
    }
}

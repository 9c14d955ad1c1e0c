/// A declaration whose settings can be set by `.override` too.
///
/// An override of what a word sets is put into the word before anything is checked, so that checks see what is
/// deployed, and blame the override's line or nothing. What no word sets, and what a word would grant rights for, stays
/// an override only.
protocol Overridable: Declaration {
    /// Takes over a property, or leaves itself as it is.
    mutating func set(_ path: [String], to value: Value, at location: SourceLocation)
}

extension Declaration {
    /// The declaration with its overrides in its settings.
    /// - Parameter account: that of the stack, where the specs name it.
    func withOverridesInSettings(_ region: Region, account: String?) -> any Declaration {
        guard !origin.overrides.isEmpty, var copy = self as? any Overridable else { return self }
        let constants = ConstantValues(region, account: account)
        for override in origin.overrides {
            copy.set(
                override.value.path.split(separator: ".").map(String.init),
                to: constants.evaluated(override.value.value), at: override.location)
        }
        return copy
    }
}

/// One override, as a word asks for its settings.
struct PropertyOverride {
    let path: [String]
    let value: Value

    /// What it makes of a property: `.noValue` where it takes it away, an intrinsic function where deployment decides.
    /// Nil where it is about another property, or about a part of this one.
    subscript(_ property: String...) -> Value? {
        guard path.count <= property.count, zip(path, property).allSatisfy({ $0 == $1 }) else { return nil }
        var value = value
        for name in property.dropFirst(path.count) {
            guard value != .noValue else { return value }
            guard case .object(let members) = value, !members.isIntrinsic else { return value }
            guard let next = members.first(where: { $0.key == name })?.value else { return .noValue }
            value = next
        }
        return value
    }
}

extension Value {
    /// A key that a word is given; nil for aliases and ids, and for what deployment alone decides.
    fileprivate func key(at location: SourceLocation) -> Placed<Value>? {
        switch self {
        case .string(let text): text.hasPrefix("arn:") ? Placed(self, location) : nil
        case .reference: Placed(self, location)
        case .object where self != .noValue: Placed(self, location)
        default: nil
        }
    }
}

extension Function: Overridable {
    mutating func set(_ path: [String], to value: Value, at location: SourceLocation) {
        switch (path.first, path.count) {
        case ("Runtime", 1):
            guard case .string(let id) = value, !id.contains("{{") else { return }
            runtime = Runtime(id: id, kind: runtime.kind == .image ? .plain : runtime.kind)
        case ("Handler", 1): if case .string(let text) = value { handlerText = text }
        // What deployment decides is in range.
        case ("MemorySize", 1): options.memory = value.integer.map { Placed(.megabytes($0), location) }
        case ("Timeout", 1): options.timeout = value.integer.map { Placed(.seconds($0), location) }
        case ("EphemeralStorage", 1):
            options.ephemeralStorage = value["Size"]?.integer.map { Placed(.megabytes($0), location) }
        case ("EphemeralStorage", 2):
            if path[1] == "Size" { options.ephemeralStorage = value.integer.map { Placed(.megabytes($0), location) } }
        case ("ReservedConcurrentExecutions", 1):
            options.reservedConcurrency = value.integer.map { Placed($0, location) }
        case ("Environment", 1):
            if let variables = value == .noValue ? .object([]) : value["Variables"] {
                setVariables(variables, at: location)
            }
        case ("Environment", 2): if path[1] == "Variables" { setVariables(value, at: location) }
        case ("Environment", 3): if path[1] == "Variables" { setVariable(path[2], value, at: location) }
        case ("Architectures", 1):
            guard let first = value.elements?.first, let known = Self.architectures[first] else { return }
            options.architecture = known
        case ("Layers", 1):
            if value == .noValue { options.layers = [] }
            guard case .array(let layers) = value else { return }
            let known = layers.compactMap { layer -> Placed<LayerUse>? in
                // What deployment decides is checked by nobody before.
                guard case .string(let arn) = layer, !arn.contains("{{") else { return nil }
                return Placed(.existing(arn), location)
            }
            options.layers = known
        default: return
        }
    }

    private static let architectures: [Value: Architecture] = ["arm64": .arm64, "x86_64": .x86_64]

    private mutating func setVariables(_ value: Value, at location: SourceLocation) {
        guard value != .noValue else { return options.environment = [] }
        guard case .object(let variables) = value, !variables.isIntrinsic else { return }
        options.environment = variables.map {
            EnvironmentVariable(name: $0.key, value: .value($0.value), location: location)
        }
    }

    private mutating func setVariable(_ name: String, _ value: Value, at location: SourceLocation) {
        guard value != .noValue else { return options.environment.removeAll { $0.name == name } }
        let variable = EnvironmentVariable(name: name, value: .value(value), location: location)
        if let known = options.environment.firstIndex(where: { $0.name == name }) {
            options.environment[known] = variable
        } else {
            options.environment.append(variable)
        }
    }
}

extension Queue: Overridable {
    mutating func set(_ path: [String], to value: Value, at location: SourceLocation) {
        if settings.encryptionKey != nil, let key = PropertyOverride(path: path, value: value)["KmsMasterKeyId"] {
            settings.encryptionKey = key.key(at: location)
        }
        // The name of a FIFO queue is made here, unless an override says it.
        if path == ["FifoQueue"], isOverridden("QueueName") { settings.isFIFO = value == .bool(true) }
        if path == ["ContentBasedDeduplication"] { settings.deduplicatesByContent = value == .bool(true) }
        guard path.count == 1 else { return }
        let time = value.integer.map { Placed(TimeSpan.seconds($0), location) }
        switch path[0] {
        case "VisibilityTimeout": settings.visibility = time
        case "MessageRetentionPeriod": settings.retention = time
        case "DelaySeconds": settings.delay = time
        case "ReceiveMessageWaitTimeSeconds": settings.receiveWait = time
        default: return
        }
    }
}

extension Topic: Overridable {
    mutating func set(_ path: [String], to value: Value, at location: SourceLocation) {
        if path == ["FifoTopic"], isOverridden("TopicName") { settings.isFIFO = value == .bool(true) }
        if path == ["ContentBasedDeduplication"] { settings.deduplicatesByContent = value == .bool(true) }
        guard settings.encryptionKey != nil, let key = PropertyOverride(path: path, value: value)["KmsMasterKeyId"]
        else { return }
        settings.encryptionKey = key.key(at: location)
    }
}

extension KinesisStream: Overridable {
    mutating func set(_ path: [String], to value: Value, at location: SourceLocation) {
        guard settings.encryptionKey != nil,
            let key = PropertyOverride(path: path, value: value)["StreamEncryption", "KeyId"]
        else { return }
        settings.encryptionKey = key.key(at: location)
    }
}

extension Table: Overridable {
    mutating func set(_ path: [String], to value: Value, at location: SourceLocation) {
        let override = PropertyOverride(path: path, value: value)
        if let view = override["StreamSpecification", "StreamViewType"] {
            if case .string(let text) = view {
                settings.streamView = StreamView(rawValue: text) ?? .newAndOldImages
            } else {
                settings.streamView = view == .noValue ? nil : .newAndOldImages
            }
        }
        if settings.encryptionKey != nil, let key = override["SSESpecification", "KMSMasterKeyId"] {
            // An alias or an id encrypts too: what stands beside the key stays.
            let isName = if case .string = key { true } else { false }
            settings.encryptionKey =
                key.key(at: location) ?? (isName ? Placed(.object([.init("Fn::Sub", key)]), location) : nil)
        }
    }
}

extension Listener: Overridable {
    mutating func set(_ path: [String], to value: Value, at location: SourceLocation) {
        guard path == ["Port"], let port = value.integer else { return }
        self = changing { $0.port = port }
    }
}

extension Value {
    /// A whole number, also as the text that CloudFormation takes for one.
    var integer: Int? {
        switch self {
        case .int(let number): number
        case .string(let text): Int(text)
        default: nil
        }
    }
}

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
    func withOverridesInSettings() -> any Declaration {
        guard !origin.overrides.isEmpty, var copy = self as? any Overridable else { return self }
        for override in origin.overrides {
            copy.set(
                override.value.path.split(separator: ".").map(String.init), to: override.value.value,
                at: override.location)
        }
        return copy
    }
}

extension Function: Overridable {
    mutating func set(_ path: [String], to value: Value, at location: SourceLocation) {
        switch (path.first, path.count) {
        case ("Runtime", 1):
            guard case .string(let id) = value else { return }
            runtime = Runtime(id: id, kind: runtime.kind == .image ? .plain : runtime.kind)
        case ("MemorySize", 1): if let size = value.integer { options.memory = Placed(.megabytes(size), location) }
        case ("Timeout", 1): if let time = value.integer { options.timeout = Placed(.seconds(time), location) }
        case ("EphemeralStorage", 1):
            if let size = value["Size"]?.integer { options.ephemeralStorage = Placed(.megabytes(size), location) }
        case ("EphemeralStorage", 2):
            if path[1] == "Size", let size = value.integer {
                options.ephemeralStorage = Placed(.megabytes(size), location)
            }
        case ("ReservedConcurrentExecutions", 1):
            if let number = value.integer { options.reservedConcurrency = Placed(number, location) }
        case ("Environment", 1): if let variables = value["Variables"] { setVariables(variables, at: location) }
        case ("Environment", 2): if path[1] == "Variables" { setVariables(value, at: location) }
        case ("Environment", 3): if path[1] == "Variables" { setVariable(path[2], value, at: location) }
        case ("Layers", 1):
            guard case .array(let layers) = value else { return }
            let known = layers.compactMap { layer -> Placed<LayerUse>? in
                guard case .string(let arn) = layer else { return nil }
                return Placed(.existing(arn), location)
            }
            if known.count == layers.count { options.layers = known }
        default: return
        }
    }

    private mutating func setVariables(_ value: Value, at location: SourceLocation) {
        guard case .object(let variables) = value else { return }
        options.environment = variables.map {
            EnvironmentVariable(name: $0.key, value: .value($0.value), location: location)
        }
    }

    private mutating func setVariable(_ name: String, _ value: Value, at location: SourceLocation) {
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
        guard path.count == 1, let seconds = value.integer else { return }
        let time = Placed(TimeSpan.seconds(seconds), location)
        switch path[0] {
        case "VisibilityTimeout": settings.visibility = time
        case "MessageRetentionPeriod": settings.retention = time
        case "DelaySeconds": settings.delay = time
        case "ReceiveMessageWaitTimeSeconds": settings.receiveWait = time
        default: return
        }
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

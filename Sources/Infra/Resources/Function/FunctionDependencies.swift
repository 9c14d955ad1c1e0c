extension Function {
    /// Adds what its options refer to.
    ///
    /// Most functions have few of these, so each is asked for by itself: the options as a whole are large.
    func addDependenciesOfOptions(to dependencies: inout [Dependency]) {
        for variable in options.environment {
            if case .value(let value) = variable.value {
                value.addDependencies(at: variable.location, to: &dependencies)
            }
        }
        for layer in options.layers {
            if case .own(let own) = layer.value { dependencies.append(Dependency(own, at: layer.location)) }
        }
        add(options.deadLetters, to: &dependencies)
        add(options.onSuccess, to: &dependencies)
        add(options.onFailure, to: &dependencies)
        for statement in options.statements {
            for resource in statement.resources { resource.addDependencies(at: statement.location, to: &dependencies) }
        }
        if let role = options.decidedRole { role.value.addDependencies(at: role.location, to: &dependencies) }
        if let role = options.declaredRole { dependencies.append(Dependency(role, at: role.location)) }
        if let network = options.network {
            dependencies.append(Dependency(network.value.network, at: network.location))
            for group in network.value.securityGroups ?? [] {
                group.addDependencies(at: network.location, to: &dependencies)
            }
        }
        if let capacity = options.capacity {
            dependencies.append(Dependency(capacity.value.provider, at: capacity.location))
        }
        if let shifting = options.shifting { dependencies += shifting.value.dependencies(at: shifting.location) }
        if let mount = options.fileSystem {
            mount.value.accessPoint.addDependencies(at: mount.location, to: &dependencies)
        }
        for connection in options.connections {
            dependencies.append(Dependency(connection.value.base, at: connection.location))
        }
    }

    private func add(_ target: Placed<Target>?, to dependencies: inout [Dependency]) {
        if let target { target.value.arn.addDependencies(at: target.location, to: &dependencies) }
    }
}

extension Value {
    /// The declarations that it refers to.
    func dependencies(at location: SourceLocation) -> [Dependency] {
        var dependencies: [Dependency] = []
        addDependencies(at: location, to: &dependencies)
        return dependencies
    }

    /// Adds the declarations that it refers to.
    func addDependencies(at location: SourceLocation, to dependencies: inout [Dependency]) {
        switch self {
        case .reference(let reference):
            dependencies.append(
                Dependency(reference.target.base, at: reference.location ?? location, attribute: reference.attribute))
        case .array(let elements):
            for element in elements { element.addDependencies(at: location, to: &dependencies) }
        case .object(let members):
            for member in members { member.value.addDependencies(at: location, to: &dependencies) }
        default: return
        }
    }
}

/// What a local run and `infra route` are told of the specs.
extension Compilation {
    /// The templates of one stage with the spec lines of their resources, as JSON. docs/local.md documents the format.
    /// - Parameters:
    ///   - stage: such as `dev`.
    ///   - archives: the folder with the archives.
    /// - Returns: nothing where the specs have errors.
    public func systemDescription(stage: String, archives folder: String) -> [UInt8] {
        guard let origin else { return [] }
        let stacks = origin.stacks.filter { $0.scope.stack.stage.name == stage }.map { describe($0, archives: folder) }
        return JSONWriter.render(["version": 1, "stacks": .array(stacks)], size: 1 << 16)
    }

    private func describe(_ stack: Stack, archives folder: String) -> Value {
        let model = stack.scope.stack
        let sources = stack.template.resources.map { resource in
            let place = self.sources.location(resource.location)
            return Value.Member(resource.id, .string("\(place.file):\(place.line):\(place.column)"))
        }
        let parameters = Artifact.all(in: stack.scope).compactMap { artifact in
            artifact.parameter.map { Value.Member($0, .string("\(folder)/\(artifact.id).zip")) }
        }
        return [
            "service": .string(model.serviceName), "stage": .string(model.stage.name),
            "region": .string(model.region.id),
            "template": stack.template.value, "sources": .object(sources), "parameters": .object(parameters),
            "webhooks": .array(webhooks(of: model, in: stack.scope)),
        ]
    }

    private func webhooks(of model: StackModel, in scope: Scope) -> [Value] {
        model.functions.flatMap { function in
            function.triggers.lazy.map(\.base).compactMap { trigger -> Value? in
                guard let trigger = webhookTrigger(trigger), let webhook = trigger.webhook?.telegram else { return nil }
                let place = self.sources.location(webhook.location)
                return [
                    "function": .string(function.logicalID),
                    "path": .string(trigger.webhookAddress(on: function, in: scope).path),
                    "secret": .string(webhook.secret.environmentText(for: .lambdaRuntime)),
                    "updates": .array(webhook.allowedUpdates.map { .string($0.name) }),
                    "commands": .object(webhook.commands.map { .init($0.name, .string($0.text)) }),
                    "source": .string("\(place.file):\(place.line):\(place.column)"),
                ]
            }
        }
    }
}

extension Compilation {
    /// The logical id of a function that a spec declares; nil where there is none of that name.
    public func functionID(_ name: String, service: String, stage: String) -> String? {
        let stack = origin?.stacks.first { $0.scope.stack.serviceName == service && $0.scope.stack.stage.name == stage }
        return stack?.scope.stack.functions.first { $0.declaredName == name }?.logicalID
    }

    /// The names of a service's functions, as the spec has them.
    package func functionNames(service: String, stage: String) -> [String] {
        let stack = origin?.stacks.first { $0.scope.stack.serviceName == service && $0.scope.stack.stage.name == stage }
        return stack?.scope.stack.functions.map(\.declaredName) ?? []
    }
}

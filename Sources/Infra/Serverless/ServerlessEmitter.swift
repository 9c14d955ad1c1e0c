/// Makes serverless.yml of a stack that is lowered: a projection of the template in Serverless Framework's words.
///
/// It asks what was lowered, in the same order, for its words, and adds nothing to the template. See
/// docs/architecture.md, "Output forms".
struct ServerlessEmitter {
    /// A copy: references are resolved in it, and nothing is added to its template.
    private var stack: Stack
    private var file: ServerlessFile
    /// What Serverless generates of each step.
    private var shares: [ServerlessWords.Share] = []
    private var corrections = ServerlessCorrections()

    static func file(of stack: Stack) -> ServerlessFile {
        var emitter = ServerlessEmitter(stack)
        emitter.emit()
        return emitter.file
    }

    private init(_ stack: Stack) {
        self.stack = stack
        file = ServerlessFile(service: stack.scope.stack.serviceName, version: stack.scope.model.serverless)
        file.hasVariables = stack.text.mayHoldVariables
    }

    private mutating func emit() {
        file.deploymentBucket = stack.deploymentBucketWord
        for word in stack.providerWords() { file.set(word.path, word.value) }
        for step in stack.steps { add(ask(step), step) }
        for word in stack.sharedRoleWords() { file.set(word.path, word.value) }
        file.shareFunctionProperties(of: stack.scope.stack)
        let generated = stack.template.resources.map { shares[$0.step].contains($0.id) }
        correctChanges(generated)
        directToAliases(generated)
        addConditions(generated)
        file.extensions = corrections.members
        file.carried = zip(stack.template.resources, generated).compactMap { $1 ? nil : $0 }
        file.outputs = stack.template.outputs.filter { !shares[$0.step].contains($0.id) }
    }

    // MARK: Words

    private mutating func ask(_ step: LoweringStep) -> ServerlessWords {
        switch step {
        case .stack: return ServerlessWords(generates: .only(stack.generatedByServerless))
        case .declaration(let declaration):
            return stack.referring(from: declaration) { declaration.serverlessWords(in: &$0) }
        case .trigger(let trigger, let function):
            return stack.referring(from: function) { trigger.serverlessWords(for: function, in: &$0) }
        case .kind(let uses):
            guard let first = uses.first else { return ServerlessWords() }
            return type(of: first.trigger).serverlessWords(sharedBy: uses, in: &stack)
        }
    }

    private mutating func add(_ words: ServerlessWords, _ step: LoweringStep) {
        shares.append(words.generates)
        if let function = words.function { file.add(function) }
        if case .trigger(_, let function) = step, let position = file.positions[function.declaredName] {
            if let event = words.event { file.functions[position].events.append(.object([event])) }
            file.functions[position].members += words.members
        }
        for word in words.provider { file.set(word.path, word.value) }
        if let layer = words.layer { file.layers.append(layer) }
        if let parameter = words.parameter { file.stackParameters.append(parameter) }
        for (id, properties) in words.carried { file.carriedProperties[id] = properties }
        for correction in words.corrections {
            switch correction {
            case .properties(let id, let keys): corrections.set(id, keys.map { .init($0, value(of: id, $0)) })
            case .dependsOn(let id, let ids): corrections.wait(id, for: ids)
            case .retained(let id):
                corrections.set(id, "DeletionPolicy", "Retain")
                corrections.set(id, "UpdateReplacePolicy", "Retain")
            }
        }
    }

    private func value(of id: String, _ property: String) -> Value {
        stack.template[id]?.property(property) ?? .noValue
    }

    // MARK: Corrections

    /// Tags, overrides and attributes of what Serverless generates.
    private mutating func correctChanges(_ generated: [Bool]) {
        let changes = stack.template.changes
        var last: [TemplateChange: Int] = [:]
        for (index, change) in changes.enumerated() { last[change] = index }
        for (index, change) in changes.enumerated() where last[change] == index {
            guard let position = stack.template.position(of: change.id), generated[position] else { continue }
            let resource = stack.template.resources[position]
            switch change.part {
            case .property(let name):
                if let value = resource.property(name) {
                    corrections.set(change.id, [.init(name, value)])
                } else if !corrections.remove(change.id, name) {
                    // What only a correction of Serverless' resource added goes with it.
                    corrections.set(change.id, [.init(name, .noValue)])
                }
            case .attribute(let name):
                if let value = resource.value[name] {
                    corrections.set(change.id, name, value)
                } else {
                    corrections.removeWord(change.id, name)
                }
            }
        }
    }

    /// Serverless' events start the function itself: what it generates for them is directed to the alias.
    private mutating func directToAliases(_ generated: [Bool]) {
        let functions = stack.scope.stack.functions.filter { !$0.hasGeneratedAlias }
        let aliases = Dictionary(functions.enumerated().compactMap { index, one in one.aliasID.map { ($0, index) } }) {
            first, _ in first
        }
        guard !aliases.isEmpty else { return }
        var found: [Int: [(id: String, property: Value.Member)]] = [:]
        for (resource, isGenerated) in zip(stack.template.resources, generated) where isGenerated {
            for property in resource.properties {
                guard let function = property.value.mentions.ids.compactMap({ aliases[$0] }).min() else { continue }
                found[function, default: []].append((resource.id, property))
            }
        }
        for index in functions.indices {
            for one in found[index] ?? [] { corrections.set(one.id, [one.property]) }
        }
    }

    /// Of a function's resources, Serverless puts `condition` on the function alone; all others that it generates get
    /// it as a correction.
    private mutating func addConditions(_ generated: [Bool]) {
        let functions = Dictionary(stack.scope.stack.functions.map { ($0.logicalID, $0.declaredName) }) { first, _ in
            first
        }
        for (resource, isGenerated) in zip(stack.template.resources, generated) {
            guard isGenerated, let condition = resource.condition else { continue }
            if let name = functions[resource.id], let position = file.positions[name] {
                file.functions[position].members.append(.init("condition", .string(condition)))
            } else {
                corrections.set(resource.id, "Condition", .string(condition))
            }
        }
    }
}

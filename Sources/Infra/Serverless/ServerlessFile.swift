/// A serverless.yml as a tree.
struct ServerlessFile: Sendable {
    var service: String
    /// What the project deploys it with.
    var version = ServerlessVersion.osls
    var provider: [Value.Member] = []
    var functions: [ServerlessFunction] = []
    /// Where each function is, by its name.
    private(set) var positions: [String: Int] = [:]
    var layers: [Value.Member] = []
    /// Parameters of the author's, with the text of their defaults: `--param` gives them to Serverless, which hands
    /// them on.
    var stackParameters: [(name: String, default: String?)] = []
    /// The bucket that archives are taken from, or the variable that names it.
    var deploymentBucket: String?
    /// Corrections of what Serverless generates, by logical id.
    var extensions: [Value.Member] = []
    /// The resources that stand under `resources`.
    var carried: [TemplateResource] = []
    /// Of these, properties that have another value than in the template, where parameters of the template are not to
    /// be had.
    var carriedProperties: [String: [Value.Member]] = [:]
    /// The outputs that stand under `resources`.
    var outputs: [TemplateOutput] = []
    /// Whether a text of the template may need an escape for Serverless.
    var hasVariables = true

    mutating func add(_ function: ServerlessFunction) {
        positions[function.name] = functions.count
        functions.append(function)
    }

    /// The whole: Serverless' own words first, then what is carried under `resources`. Texts are escaped; the only
    /// variables that Serverless resolves are those of this file.
    func value(of template: Template) -> Value {
        var members: [Value.Member] = [
            .init("service", .string(service)),
            .init(
                "frameworkVersion",
                .string(version.range(from: ServerlessVersions.release(for: functions, provider: provider)))),
            // Serverless hands Globals on, but its schema has no such section.
            .init("configValidationMode", template.globals == nil ? "error" : "warn"),
        ]
        let defaults = stackParameters.compactMap { parameter in
            parameter.default.map { Value.Member(parameter.name, .string($0)) }
        }
        if !defaults.isEmpty {
            members.append(.init("params", ["default": Value.object(defaults).escapedForServerless]))
        }
        var provider = provider.map { Value.Member($0.key, $0.value.escapedForServerless) }
        if let deploymentBucket {
            let position = provider.firstIndex { $0.key == "stage" }.map { $0 + 1 } ?? provider.endIndex
            provider.insert(.init("deploymentBucket", .string(deploymentBucket)), at: position)
        }
        if !stackParameters.isEmpty {
            let given = stackParameters.map { parameter -> Value in
                ["ParameterKey": .string(parameter.name), "ParameterValue": .string("${param:\(parameter.name)}")]
            }
            provider.append(.init("stackParameters", .array(given)))
        }
        members.append(.init("provider", .object(provider)))
        if !functions.isEmpty {
            members.append(.init("package", ["individually": true]))
            members.append(.init("functions", .object(functions.map { .init($0.name, $0.value.escapedForServerless) })))
        }
        if !layers.isEmpty { members.append(.init("layers", Value.object(layers).escapedForServerless)) }
        let resources = resourcesSection(template)
        if !resources.isEmpty { members.append(.init("resources", .object(resources))) }
        return .object(members)
    }

    private func resourcesSection(_ template: Template) -> [Value.Member] {
        var section: [Value.Member] = []
        if !template.transforms.isEmpty { section.append(.init("Transform", template.transformValue)) }
        if let globals = template.globals { section.append(.init("Globals", globals.escapedForServerless)) }
        if !template.authorParameters.isEmpty {
            section.append(.init("Parameters", Value.object(template.authorParameters).escapedForServerless))
        }
        if !template.mappings.isEmpty {
            section.append(.init("Mappings", Value.object(template.mappings).escapedForServerless))
        }
        if !template.conditions.isEmpty {
            section.append(.init("Conditions", Value.object(template.conditions).escapedForServerless))
        }
        if !carried.isEmpty {
            section.append(.init("Resources", .object(carried.map { .init($0.id, value(of: $0)) })))
        }
        if !extensions.isEmpty { section.append(.init("extensions", Value.object(extensions).escapedForServerless)) }
        if !outputs.isEmpty {
            section.append(.init("Outputs", .object(outputs.map { .init($0.id, $0.asValue.escapedForServerless) })))
        }
        return section
    }

    private func value(of resource: TemplateResource) -> Value {
        guard let own = carriedProperties[resource.id] else {
            return hasVariables ? resource.value.escapedForServerless : resource.value
        }
        var copy = resource
        if hasVariables { copy.properties = resource.properties.map { .init($0.key, $0.value.escapedForServerless) } }
        for property in own { copy.set(property.key, property.value) }
        return copy.value
    }
}

/// One entry under `functions`.
struct ServerlessFunction: Sendable {
    let name: String
    var members: [Value.Member] = []
    var events: [Value] = []

    var value: Value {
        events.isEmpty ? .object(members) : .object(members + [.init("events", .array(events))])
    }
}

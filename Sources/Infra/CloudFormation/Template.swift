/// A CloudFormation template as a tree.
struct Template: Sendable {
    var description: String
    var parameters: [Value.Member] = []
    /// Those that the author declares: they stand in serverless.yml too.
    var authorParameters: [Value.Member] = []
    var mappings: [Value.Member] = []
    /// What CloudFormation runs over it, and what SAM puts into all resources of a type.
    var transforms: [String] = []
    var globals: Value?
    var conditions: [Value.Member] = []
    private(set) var resources: [TemplateResource] = []
    private(set) var outputs: [TemplateOutput] = []
    private var positions: [String: Int] = [:]
    /// The types that there are resources of, in the order in which these came.
    private(set) var types: [String] = []
    /// The positions of the resources of each of the types.
    private var positionsByType: [[Int]] = []
    /// Logical ids that were given to more than one resource.
    private(set) var clashes: [(first: TemplateResource, second: TemplateResource)] = []

    /// What was changed of resources after they were lowered, in order.
    private(set) var changes: [TemplateChange] = []
    /// The step that what is added now belongs to.
    var step = 0

    /// Names that were given to outputs of different content.
    private(set) var outputClashes: [String] = []

    init(description: String) { self.description = description }

    subscript(_ id: String) -> TemplateResource? { positions[id].map { resources[$0] } }

    /// Where the resource of that logical id is among the others.
    func position(of id: String) -> Int? { positions[id] }

    /// Makes room for that many resources.
    mutating func reserve(_ count: Int) {
        resources.reserveCapacity(count)
        positions.reserveCapacity(count)
    }

    /// All resources of a type, in the order in which they were added.
    func resources(ofType type: String) -> [TemplateResource] {
        guard let number = known(type) else { return [] }
        return positionsByType[number].map { resources[$0] }
    }

    mutating func add(_ resource: consuming TemplateResource) {
        resource.step = step
        if let known = positions.updateValue(resources.count, forKey: resource.id) {
            positions[resource.id] = known
            clashes.append((resources[known], resource))
            return
        }
        resource.typeNumber = number(ofType: resource.type)
        positionsByType[resource.typeNumber].append(resources.count)
        resources.append(resource)
    }

    /// A stack has a few types, which are nearly all told by their lengths: quicker than a table of texts.
    private func known(_ type: String) -> Int? {
        types.firstIndex { $0.utf8.count == type.utf8.count && $0 == type }
    }

    private mutating func number(ofType type: String) -> Int {
        if let known = known(type) { return known }
        types.append(type)
        positionsByType.append([])
        return types.count - 1
    }

    /// Changes the properties of all resources.
    mutating func changeProperties(_ change: (Value) -> Value) {
        for index in resources.indices {
            for position in resources[index].properties.indices {
                let value = resources[index].properties[position].value
                let changed = change(value)
                if changed != value { resources[index].properties[position].value = changed }
            }
        }
    }

    mutating func change(_ id: String, _ change: (inout TemplateResource) -> Void) {
        guard let position = positions[id] else { return }
        change(&resources[position])
    }

    /// Changes a part of a resource after lowering, and notes it for the emitters.
    mutating func revise(
        _ id: String, _ part: TemplateChange.Part, _ change: (inout TemplateResource) -> Void
    ) {
        guard let position = positions[id] else { return }
        change(&resources[position])
        changes.append(TemplateChange(id: id, part: part))
    }

    /// Two ways may lead to one condition.
    mutating func add(condition name: String, _ test: Value) {
        if !conditions.contains(where: { $0.key == name }) { conditions.append(.init(name, test)) }
    }

    mutating func changeOutputs(from first: Int, _ change: (inout TemplateOutput) -> Void) {
        for position in outputs.indices where position >= first { change(&outputs[position]) }
    }

    mutating func add(_ added: TemplateOutput) {
        var output = added
        output.step = step
        if let known = outputs.first(where: { $0.id == output.id }) {
            // Several stacks may import one output.
            if known.value != output.value || known.export != output.export
                || known.decidedExport != output.decidedExport
            {
                outputClashes.append(output.id)
            }
            return
        }
        outputs.append(output)
    }

    var transformValue: Value { .array(transforms.map { .string($0) }) }

    /// The whole as JSON, in the order in which one would write it.
    var value: Value {
        var members: [Value.Member] = [
            .init("AWSTemplateFormatVersion", "2010-09-09"), .init("Description", .string(description)),
        ]
        if !transforms.isEmpty { members.append(.init("Transform", transformValue)) }
        if let globals { members.append(.init("Globals", globals)) }
        let allParameters = authorParameters + parameters
        if !allParameters.isEmpty { members.append(.init("Parameters", .object(allParameters))) }
        if !mappings.isEmpty { members.append(.init("Mappings", .object(mappings))) }
        if !conditions.isEmpty { members.append(.init("Conditions", .object(conditions))) }
        var all: [Value.Member] = []
        all.reserveCapacity(resources.count)
        for index in resources.indices { all.append(.init(resources[index].id, resources[index].value)) }
        members.append(.init("Resources", .object(all)))
        if !outputs.isEmpty { members.append(.init("Outputs", .object(outputs.map { .init($0.id, $0.asValue) }))) }
        return .object(members)
    }
}

/// One output of a template.
struct TemplateOutput: Sendable {
    let id: String
    var description: String?
    var value: Value
    var export: String?
    /// The name of the export where CloudFormation decides it.
    var decidedExport: Value?
    var condition: String?
    /// What it was made for, by its place in `Stack.steps`.
    var step = 0
}

extension TemplateOutput {
    /// As it stands in the template.
    fileprivate var members: [Value.Member] {
        var members: [Value.Member] = []
        if let description { members.append(.init("Description", .string(description))) }
        if let condition { members.append(.init("Condition", .string(condition))) }
        members.append(.init("Value", value))
        if let name = export.map({ .string($0) }) ?? decidedExport { members.append(.init("Export", ["Name": name])) }
        return members
    }
    var asValue: Value { .object(members) }
}

/// Divides a template when it is settled what stands where.
struct TemplateSplitter {
    private let whole: Template
    /// The numbers of the nested stacks, by logical ids; all others are in the root.
    private let homes: [String: Int]
    private let archives: PackagedArchives
    private let parameters: [String: Value]
    private var templates: [Int: SplitTemplate.NestedTemplate] = [:]
    private var names: [TemplateReference: String] = [:]
    private var taken: Set<String>
    /// The author's parameters.
    private let handed: [String: HandedParameter]
    /// The parameters that tell nested stacks whether a condition holds.
    private var answers: [String: String] = [:]

    /// What is not the same in a nested stack as in the root.
    private static let ofTheStack: Set<String> = ["AWS::StackName", "AWS::StackId"]

    var nested: [SplitTemplate.NestedTemplate] { Array(templates.values) }

    init(_ whole: Template, homes: [String: Int], archives: PackagedArchives) {
        self.whole = whole
        self.homes = homes
        self.archives = archives
        parameters = Dictionary(whole.parameters.map { ($0.key, $0.value) }) { first, _ in first }
        handed = Dictionary(whole.authorParameters.map { ($0.key, HandedParameter($0.key, $0.value)) }) { first, _ in
            first
        }
        taken = Set(whole.resources.map(\.id)).union(
            (whole.parameters + whole.authorParameters + whole.conditions).map(\.key))
    }

    /// The root without the resources of its nested stacks. Fills these on the way.
    mutating func root(description: String) -> Template {
        for number in Set(homes.values) {
            templates[number] = SplitTemplate.NestedTemplate(
                number: number,
                template: Template(description: "\(SplitTemplate.id(number)) of \(description)"))
        }
        var root = Template(description: description)
        root.authorParameters = whole.authorParameters
        root.conditions = whole.conditions
        for resource in whole.resources {
            if let number = homes[resource.id] {
                addNested(archives.packaged(resource, isNested: true), to: number)
            } else {
                root.add(inRoot(archives.packaged(resource, isNested: false)))
            }
        }
        for output in whole.outputs {
            var output = output
            output.value = output.value.mapReferences { toNested($0) }
            root.add(output)
        }
        for number in templates.keys.sorted() { keepFromBeingEmpty(number) }
        let used = used(in: root)
        root.parameters = whole.parameters.filter { !archives.parameters.contains($0.key) || used.contains($0.key) }
        return root
    }

    // MARK: Root

    private mutating func inRoot(_ resource: TemplateResource) -> TemplateResource {
        var copy = resource
        let properties = Value.object(resource.properties)
            .mapReferences { resource.written($0, in: whole) ?? toNested($0) }
        if case .object(let members) = properties { copy.properties = members }
        copy.metadata = resource.metadata?.mapReferences { toNested($0) }
        // What it refers to it waits for anyway.
        let referred = copy.content.mentions.ids
        var dependencies: [String] = []
        for id in resource.neededDependencies(in: whole) {
            guard let number = homes[id] else {
                dependencies.append(id)
                continue
            }
            let stack = SplitTemplate.id(number)
            if !dependencies.contains(stack), !referred.contains(stack) { dependencies.append(stack) }
        }
        copy.dependsOn = dependencies
        return copy
    }

    /// What the root sees of something in a nested stack: an output of that.
    private mutating func toNested(_ reference: TemplateReference) -> Value {
        guard let number = homes[reference.id] else { return reference.value }
        let name = name(reference)
        let condition = whole[reference.id]?.condition
        if let condition { hand(condition, to: number) }
        templates[number]?.template.add(
            TemplateOutput(id: name, value: Self.text(reference.value, of: reference), condition: condition))
        return Self.list(.getAtt(SplitTemplate.id(number), "Outputs.\(name)"), of: reference)
    }

    /// Parameters and outputs are texts, so a list goes through them as one.
    private static func text(_ value: Value, of reference: TemplateReference) -> Value {
        reference.isList ? .object([.init("Fn::Join", [",", value])]) : value
    }
    private static func list(_ value: Value, of reference: TemplateReference) -> Value {
        reference.isList ? .object([.init("Fn::Split", [",", value])]) : value
    }

    /// The ids that the root refers to.
    private func used(in root: Template) -> Set<String> {
        var used: Set<String> = []
        for resource in root.resources { used.formUnion(resource.content.mentions.ids) }
        for output in root.outputs { used.formUnion(output.value.mentions.ids) }
        for one in templates.values {
            for given in one.given { used.formUnion(given.value.mentions.ids) }
        }
        return used
    }

    // MARK: Nested

    private mutating func addNested(_ resource: TemplateResource, to number: Int) {
        var copy = resource
        let properties = Value.object(resource.properties)
            .mapReferences { resource.written($0, in: whole) ?? given($0, to: number) }
        if case .object(let members) = properties { copy.properties = members }
        copy.metadata = resource.metadata?.mapReferences { given($0, to: number) }
        if let condition = resource.condition { hand(condition, to: number) }
        resource.content.forEachCondition { hand($0, to: number) }
        copy.dependsOn = []
        for id in resource.dependsOn {
            if homes[id] == number {
                copy.dependsOn.append(id)
            } else {
                let other = homes[id].map { SplitTemplate.id($0) } ?? id
                if templates[number]?.waitsFor.contains(other) == false { templates[number]?.waitsFor.append(other) }
            }
        }
        templates[number]?.template.add(copy)
    }

    /// What a nested stack sees of something elsewhere: a parameter.
    private mutating func given(_ reference: TemplateReference, to number: Int) -> Value {
        if let parameter = handed[reference.id] {
            give(reference.id, parameter.given, parameter.declared, to: number)
            return reference.value
        }
        let isResource = whole[reference.id] != nil
        if isResource, homes[reference.id] == number { return reference.value }
        guard isResource || parameters[reference.id] != nil || Self.ofTheStack.contains(reference.id) else {
            return reference.value
        }
        let name = parameters[reference.id] == nil ? name(reference) : reference.id
        let value = NestedConditions.always(
            Self.text(toNested(reference), of: reference), under: whole[reference.id]?.condition)
        give(
            name, value, .members([("Type", "String"), ("Description", parameters[reference.id]?["Description"])]),
            to: number)
        return Self.list(.ref(name), of: reference)
    }

    private mutating func give(_ name: String, _ value: Value, _ declared: Value, to number: Int) {
        guard templates[number]?.given.contains(where: { $0.key == name }) == false else { return }
        templates[number]?.given.append(.init(name, value))
        templates[number]?.template.parameters.append(.init(name, declared))
    }

    /// Lets a nested stack know whether a condition holds.
    private mutating func hand(_ condition: String, to number: Int) {
        guard templates[number]?.template.conditions.contains(where: { $0.key == condition }) == false else { return }
        let (needed, isAllOfIt) = NestedConditions.needed(by: whole.conditions.first { $0.key == condition }?.value)
        for other in needed { hand(other, to: number) }
        var tests: [Value] = needed.map { ["Condition": .string($0)] }
        if !isAllOfIt { tests.append(answer(condition, to: number)) }
        templates[number]?.template.add(condition: condition, tests.count == 1 ? tests[0] : ["Fn::And": .array(tests)])
    }

    /// What asks, in a nested stack, for the root's answer.
    private mutating func answer(_ condition: String, to number: Int) -> Value {
        let parameter = answers[condition] ?? unique(NestedConditions.parameter(of: condition))
        answers[condition] = parameter
        give(parameter, NestedConditions.answer(condition), NestedConditions.declaration, to: number)
        return NestedConditions.test(of: parameter)
    }

    private mutating func unique(_ wanted: String) -> String {
        var name = wanted
        while !taken.insert(name).inserted { name += "Value" }
        return name
    }

    /// CloudFormation refuses a stack without any resource.
    private mutating func keepFromBeingEmpty(_ number: Int) {
        guard let resources = templates[number]?.template.resources, let first = resources.first,
            resources.allSatisfy({ $0.condition != nil })
        else { return }
        let id = unique("\(NestedConditions.placeholder)\(number)")
        templates[number]?.template.add(
            TemplateResource(
                id: id, type: "AWS::CloudFormation::WaitConditionHandle", properties: [],
                location: first.location))
    }

    /// The parameter or output that carries a reference between two templates; an id's own name where it is the id's
    /// `Ref`.
    private mutating func name(_ reference: TemplateReference) -> String {
        if let known = names[reference] { return known }
        var name: String
        if let attribute = reference.attribute {
            name = reference.id + LogicalID.words(attribute) + (reference.isList ? "List" : "")
        } else if Self.ofTheStack.contains(reference.id) {
            name = "Root" + reference.id.dropFirst("AWS::".count)
        } else {
            names[reference] = reference.id
            return reference.id
        }
        name = unique(name)
        names[reference] = name
        return name
    }
}

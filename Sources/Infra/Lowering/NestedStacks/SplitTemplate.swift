/// A template divided into that of the root and those of its nested stacks.
///
/// What nested stacks need of the root is given to them by parameters, what the root needs of them are their outputs.
struct SplitTemplate: Sendable {
    private(set) var root: Template
    /// Those that have resources, by number.
    private(set) var nested: [NestedTemplate] = []
    /// What no order of deployment can satisfy.
    private(set) var conflicts: [Conflict] = []
    /// Ids of nested stacks that a resource of the service has already.
    private(set) var clashes: [TemplateResource] = []

    /// One of the nested stacks.
    struct NestedTemplate: Sendable {
        let number: Int
        var template: Template
        /// What the root gives it, by its parameters.
        var given: [Value.Member] = []
        /// What the root must have made before.
        var waitsFor: [String] = []

        /// Whether it is given something of a resource, and so waits for that anyway.
        fileprivate func isGiven(_ id: String) -> Bool {
            given.contains { $0.value.mentions.ids.contains(id) }
        }

        var id: String { SplitTemplate.id(number) }
        /// Relative to the root's template.
        var path: String { "nested/functions-\(number).json" }
    }

    struct Conflict: Sendable {
        let resource: TemplateResource
        let needed: TemplateResource
        let waitsFor: TemplateResource
    }

    static func id(_ number: Int) -> String { "Functions\(number)" }

    init?(_ stack: Stack) {
        guard let count = stack.scope.stack.service.settings.nestedStacks?.value, (1...100).contains(count) else {
            return nil
        }
        let whole = stack.template
        let placement = Placement(whole, among: count)
        conflicts = placement.conflicts.map {
            Conflict(
                resource: whole.resources[$0.resource], needed: whole.resources[$0.needed],
                waitsFor: whole.resources[$0.waitsFor])
        }
        var homes: [String: Int] = [:]
        for (resource, home) in zip(whole.resources, placement.homes) {
            if case .nested(let number) = home { homes[resource.id] = number }
        }
        clashes = Set(homes.values).sorted().compactMap { whole[Self.id($0)] }
        var splitter = TemplateSplitter(whole, homes: homes, archives: PackagedArchives(stack))
        let tags = stack.scope.stack.service.settings.tags
        root = splitter.root(description: whole.description)
        nested = splitter.nested.sorted { $0.number < $1.number }
        for one in nested {
            root.add(
                TemplateResource(
                    id: one.id, type: "AWS::CloudFormation::Stack",
                    properties: .init(present: [
                        ("TemplateURL", .string(one.path)),
                        ("Parameters", one.given.isEmpty ? nil : .object(one.given)),
                        (
                            "Tags",
                            tags.isEmpty ? nil : .array(tags.map { ["Key": .string($0.key), "Value": $0.value] })
                        ),
                    ]), dependsOn: one.waitsFor.filter { !one.isGiven($0) },
                    location: stack.scope.stack.service.location))
        }
        root.keepConditions(root.usedConditions())
    }
}

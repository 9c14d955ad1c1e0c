/// Holds the templates against CloudFormation's resource schemas.
///
/// What the author wrote as a `Resource` is checked whole. Of what the library lowers only the types are looked up, in
/// the region of each stack: that its properties are right is for our own tests.
struct SchemaChecks {
    private let stacks: [Stack]
    private let validator: SchemaValidator
    /// Looked up once for a build.
    private var types: [String: TypeAvailability?] = [:]
    /// The resources of each type that are not there in a region are told once for each line.
    private var reportedTypes: Set<Reported> = []

    private struct Reported: Hashable {
        let type: String
        let location: SourceLocation
        let stack: Int
    }

    static func check(_ stacks: [Stack], _ schemas: ResourceSchemas) -> Report {
        var checks = SchemaChecks(stacks: stacks, schemas)
        var report = Report()
        for stack in stacks { report.about(stack.scope.stack) { checks.check(stack, &$0) } }
        return report
    }

    private init(stacks: [Stack], _ schemas: ResourceSchemas) {
        self.stacks = stacks
        validator = SchemaValidator(schemas)
    }

    private mutating func check(_ stack: Stack, _ report: inout Report) {
        let model = stack.scope.stack
        let isWellKnown = stack.template.types.map { type in
            guard let known = availability(of: type) else { return false }
            return known.lifecycle == nil && known.isAvailable(in: model.region) != false
        }
        for resource in stack.template.resources where !isWellKnown[resource.typeNumber] {
            checkType(resource, in: model, &report)
        }
        for resource in model.all(Resource.self) {
            report.allowing(resource.origin.suppressions) { report in
                checkProperties(of: resource, in: stack, &report)
                checkAttributes(
                    attributes(in: .object(resource.properties), []).map { ($0, resource.location(of: $1)) },
                    of: resource.title, stack, &report)
                if let lowered = stack.template[resource.logicalID] {
                    AlarmChecks.check(resource, lowered, in: stack.scope, &report)
                }
                ResourceChecks.check(
                    resource, stack.template[resource.logicalID]?.properties ?? resource.properties, &report)
                PlainProperties.check(
                    resource, ConstantValues(of: stack), validator.type(named: resource.type, in: stack.scope.region),
                    &report)
            }
        }
        for output in model.all(Output.self) {
            report.allowing(output.origin.suppressions) { report in
                checkAttributes(in: [output.value], of: output.title, at: output.location, stack, &report)
            }
        }
        for declaration in model.declarations where !declaration.origin.overrides.isEmpty {
            report.allowing(declaration.origin.suppressions) { report in
                OverrideChecks.check(declaration, in: stack, validator, &report)
                for override in declaration.origin.overrides {
                    checkAttributes(
                        in: [override.value.value], of: declaration.title, at: override.location, stack, &report)
                }
            }
        }
        for function in model.all(Function.self) {
            for variable in function.options.environment {
                guard case .value(let value) = variable.value, case .object = value else { continue }
                report.allowing(function.origin.suppressions) { report in
                    checkAttributes(in: [value], of: function.title, at: variable.location, stack, &report)
                }
            }
        }
        for reference in stack.references { checkAttribute(reference, in: stack, &report) }
    }

    // MARK: Types

    private mutating func checkType(_ resource: TemplateResource, in stack: StackModel, _ report: inout Report) {
        guard let type = availability(of: resource.type) else { return checkUnknown(resource, in: stack, &report) }
        if let end = type.lifecycle,
            stack[DeclarationKey(kind: Resource.kind, name: resource.id)] != nil
        {
            report(
                .serviceEnding, at: resource.location,
                """
                AWS has announced the end of the service that \(resource.type) belongs to: \
                \(end.status)\(end.date.map { " on \($0)" } ?? ""); use another service.
                """
            )
        }
        guard type.isAvailable(in: stack.region) == false else { return }
        guard
            reportedTypes.insert(Reported(type: resource.type, location: resource.location, stack: stack.index))
                .inserted
        else { return }
        let regions = type.regions.filter { $0.partition == stack.region.partition }.map(\.id)
        report(
            .typeNotInRegion, at: resource.location,
            """
            CloudFormation has no \(resource.type) in \(stack.region), the region of \(stack.title) (data of \
            \(validator.schemas.facts.date)); \
            \(regions.isEmpty ? "no region of the partition \"\(stack.region.partition)\" has it" : "it is in \(Self.short(regions))").
            """,
            notes: [.init(stack.service.location, "\(stack.title) is in \(stack.region)")])
    }

    private mutating func availability(of type: String) -> TypeAvailability? {
        if let known = types[type] { return known }
        let found = validator.schemas.availability(of: type)
        types[type] = .some(found)
        return found
    }

    private func checkUnknown(_ resource: TemplateResource, in stack: StackModel, _ report: inout Report) {
        // Types of others are registered in an account, and nobody else knows them.
        guard resource.type.hasPrefix("AWS::") || resource.type.hasPrefix("Alexa::"),
            resource.type.split(separator: ":", omittingEmptySubsequences: false).count == 5
        else { return }
        // Those of SAM are there in templates with its transform.
        if resource.type.hasPrefix("AWS::Serverless::"), !stack.all(TemplateTransform.self).isEmpty { return }
        let nearest = validator.schemas.nearestName(to: resource.type)
        report(
            .unknownResourceType, at: resource.location,
            """
            \(resource.type) is not among the resource types of \
            \(validator.schemas.facts.date)\(nearest.map { "; did you mean \($0)?" } ?? ", so its properties cannot be checked.")
            """,
            suggestion: nearest.map { "\"\($0)\"" })
    }

    private static func short(_ regions: [String]) -> String {
        regions.count <= 6
            ? regions.joined(separator: ", ")
            : regions.prefix(5).joined(separator: ", ") + " and \(regions.count - 5) more"
    }

    // MARK: Properties

    private func checkProperties(of resource: Resource, in stack: Stack, _ report: inout Report) {
        guard let lowered = stack.template[resource.logicalID], lowered.type == resource.type,
            let type = validator.type(named: resource.type, in: stack.scope.region)
        else { return }
        for finding in validator.validate(properties: .object(lowered.properties), of: type)
        where !resource.origin.overrides.contains(where: { OverrideChecks.concerns(finding, $0.value) }) {
            report(
                .invalidResource, at: resource.location(of: finding.path),
                "The \(resource.title) is not a valid \(resource.type): \(finding.message)",
                suggestion: finding.suggestion.map { "\"\($0)\"" }, restingOn: finding.kind.facts)
            report.markOfSchema(finding)
        }
    }

    // MARK: Attributes

    /// Those that are named by an intrinsic function that the author wrote out.
    private func checkAttributes(
        in values: [Value], of title: String, at location: SourceLocation, _ stack: Stack, _ report: inout Report
    ) {
        var found: [TemplateReference] = []
        for value in values { value.forEachReference { if $0.attribute != nil { found.append($0) } } }
        checkAttributes(found.map { ($0, location) }, of: title, stack, &report)
    }

    /// The attributes that intrinsic functions in a value name, each with the path to the function.
    private func attributes(in value: Value, _ path: [String]) -> [(TemplateReference, [String])] {
        switch value {
        case .array(let elements) where path.count < LiteralPath.depth:
            return elements.enumerated().flatMap { attributes(in: $1, path + [String($0)]) }
        case .object(let members) where path.count < LiteralPath.depth && !members.isIntrinsic:
            return members.flatMap { attributes(in: $0.value, path + [$0.key]) }
        default:
            var found: [(TemplateReference, [String])] = []
            value.forEachReference { if $0.attribute != nil { found.append(($0, path)) } }
            return found
        }
    }

    private func checkAttributes(
        _ found: [(TemplateReference, SourceLocation)], of title: String, _ stack: Stack, _ report: inout Report
    ) {
        for (reference, location) in found {
            guard let attribute = reference.attribute, let target = stack.template[reference.id],
                let type = validator.type(named: target.type, in: stack.scope.region), !type.hasAttribute(attribute)
            else { continue }
            let nearest = type.nearestAttribute(to: attribute)
            report(
                .unknownAttribute, at: location,
                """
                The \(title) refers to the attribute "\(attribute)" of "\(reference.id)", and \(target.type) has none \
                of that name\(nearest.map { "; did you mean \"\($0)\"?" } ?? "; correct it.")
                """,
                suggestion: nearest.map { "\"\($0)\"" })
        }
    }

    private func checkAttribute(_ reference: Reference, in stack: Stack, _ report: inout Report) {
        let target = reference.target.base
        guard let location = reference.location else { return }
        guard target.isOwned else {
            guard let attribute = reference.attribute else { return }
            report(
                .unknownAttribute, at: location,
                "The \(target.title) already exists, and its \(attribute) is not known; write the value itself.",
                notes: [.init(target.location, "declared here")])
            return
        }
        if target.isOfEachStack, reference.attribute == nil { return }
        // What no stack owns is the resolver's to report.
        guard let owner = stack.scope.owner(of: target) else { return }
        let declared = owner[target.key] ?? target
        guard let resource = stacks[owner.index].template[declared.logicalID] else {
            report(
                .unknownAttribute, at: location,
                "The \(target.title) does not become a resource, so it has no value; refer to one of its resources.",
                notes: [.init(target.location, "declared here")])
            return
        }
        guard let attribute = reference.attribute, let type = validator.type(named: resource.type, in: owner.region),
            !type.hasAttribute(attribute)
        else { return }
        let nearest = type.nearestAttribute(to: attribute)
        let known = type.attributes
        let hint =
            nearest.map { "; did you mean \"\($0)\"?" }
            ?? (known.isEmpty
                ? ", and no other attribute; use its .ref()." : "; there are \(Self.short(known)).")
        report(
            .unknownAttribute, at: location,
            "The \(target.title) is of the type \(resource.type), which has no attribute \"\(attribute)\"\(hint)",
            notes: target.location == location ? [] : [.init(target.location, "declared here")],
            suggestion: nearest.map { "\"\($0)\"" })
    }
}

/// Resources that are told apart inside what they belong to: two entries of a network ACL with one number, two
/// listeners of a load balancer on one port.
///
/// Which properties these are, `Facts/resource-types.json` says ("unique"). Names of a whole account are
/// `PhysicalNames`.
enum UniqueTogether {
    static func check(_ stack: EffectiveStack, _ report: inout Report) {
        var types: Set<String> = []
        for resource in stack.authored where types.insert(resource.type).inserted {
            check(resource.type, in: stack, &report)
        }
        // A group that is written out has rules that stand alone as a type.
        guard types.contains(SecurityGroupRules.group) else { return }
        for form in SecurityGroupRules.forms where !types.contains(form.type) { check(form.type, in: stack, &report) }
    }

    private static func check(_ type: String, in stack: EffectiveStack, _ report: inout Report) {
        for properties in ResourceTypeFacts.uniqueTogether(of: type).map(UniqueProperties.init) {
            var known: [String: [TemplateResource]] = [:]
            for resource in SecurityGroupRules.all(type, in: stack.stack.template) + stack.all(type) {
                guard let key = properties.key(of: resource, in: stack) else { continue }
                if let other = known[key]?.first(where: { !stack.exclude($0, resource) }),
                    let mine = stack.author(of: resource) ?? stack.author(of: other)
                {
                    emit(type, other, resource, mine, properties, &report)
                }
                known[key, default: []].append(resource)
            }
        }
    }

    private static func emit(
        _ type: String, _ first: TemplateResource, _ second: TemplateResource, _ mine: EffectiveResource,
        _ properties: UniqueProperties, _ report: inout Report
    ) {
        let names = properties.names.filter { second.property($0.split(separator: ".").map(String.init)) != nil }
        let other = first.location == mine.declaration.location ? second.location : first.location
        report.allowing(mine.declaration.origin.suppressions) { report in
            report(
                .nameTaken, at: mine.declaration.location,
                """
                "\(first.id)" and "\(second.id)" have the same \(list(names)), and AWS refuses a second \(type) with \
                \(names.count == 1 ? "it" : "them"); change one of the two or remove it.
                """,
                notes: other == mine.declaration.location ? [] : [.init(other, "the other one")])
        }
    }
}

/// The properties of a type that are unique together.
private struct UniqueProperties {
    private let all: [(name: String, path: [String], absent: String?)]

    var names: [String] { all.map(\.name) }

    /// - Parameter words: as the facts have them: `NetworkAclId RuleNumber Egress=false`.
    init(_ words: String) {
        all = words.split(separator: " ").map { word in
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (parts[0], parts[0].split(separator: ".").map(String.init), parts.count == 2 ? parts[1] : nil)
        }
    }

    /// Nil where a property is absent or known only at deployment.
    func key(of resource: TemplateResource, in stack: EffectiveStack) -> String? {
        var key: [String] = []
        for property in all {
            let value = resource.property(property.path)
            let isAbsent = value == nil || value == .ref("AWS::NoValue")
            guard let text = isAbsent ? property.absent : stack.identity(of: value) else { return nil }
            key.append(text)
        }
        return key.joined(separator: "\n")
    }
}

extension EffectiveStack {
    /// A text that two values share which mean the same: `Ref` of a resource, its id or ARN by `Fn::GetAtt`, and its
    /// name, where the template says that. Nil for what is known only at deployment.
    fileprivate func identity(of value: Value?) -> String? {
        if case .bool(let flag)? = value { return flag ? "true" : "false" }
        guard let reference = value?.singleReference, let target = stack.template[reference.id] else {
            return text(value)
        }
        guard target.type.hasPrefix("AWS::"), target.type != "AWS::CloudFormation::Stack",
            target.type != "AWS::CloudFormation::CustomResource", Self.isOwn(reference.attribute)
        else { return text(value) }
        if ResourceTypeFacts.ref(of: target.type) == .name, let path = ResourceName(ofType: target.type)?.paths.last,
            let name = text(target.property(path))
        {
            return name
        }
        return "${\(reference.id)}"
    }

    /// Whether an attribute tells the resource itself: `Arn`, `GroupId`; but not `RootResourceId`.
    private static func isOwn(_ attribute: String?) -> Bool {
        guard let attribute else { return true }
        return ["Id", "Arn", "ARN"].contains { attribute.hasSuffix($0) }
            && !["Root", "Default", "Latest"].contains { attribute.hasPrefix($0) }
    }

    /// The author's part of a resource, or of what it stands in.
    fileprivate func author(of resource: TemplateResource) -> EffectiveResource? {
        let owner = resource.id.prefix { $0 != "." }
        return authored.first { $0.id == owner }
    }
}

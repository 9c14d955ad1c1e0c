/// Checks that no two resources of a build get one physical name, over all services, stages and regions.
enum PhysicalNames {
    static func check(_ stacks: [Stack], _ report: inout Report) {
        var holders: [Holder] = []
        /// The last of those that have a name.
        var last: [PhysicalName: Int] = [:]
        var reported: Set<[SourceLocation]> = []
        var known: [String: ResourceName?] = [:]
        for (index, stack) in stacks.enumerated() {
            let model = stack.scope.stack
            report.inAllStages(of: model.serviceName) { report in
                let definitions = stack.template.conditionDefinitions
                let names = stack.template.types.map { type in
                    let holding = known[type] ?? ResourceName(ofType: type)
                    known[type] = .some(holding)
                    return holding
                }
                for resource in stack.template.resources {
                    guard let holding = names[resource.typeNumber],
                        let name = PhysicalName(resource, holding, in: model)
                    else { continue }
                    var clashing: Holder?
                    var before = last.updateValue(holders.count, forKey: name)
                    holders.append(
                        Holder(
                            id: resource.id, location: resource.location, stack: index, condition: resource.condition,
                            before: before,
                            isFunctionLog: resource.type == "AWS::Logs::LogGroup" && stack.isOfFunction(resource)))
                    while let position = before {
                        let holder = holders[position]
                        // Two functions of one name are told by their names.
                        let isFunctionLog = holder.isFunctionLog && holders[holders.count - 1].isFunctionLog
                        if !isFunctionLog,
                            holder.stack != index
                                || !KnownConditions.exclude(holder.condition, resource.condition, definitions)
                        {
                            clashing = holder
                        }
                        before = holder.before
                    }
                    guard let other = clashing else { continue }
                    // A function and its log group share their name; saying it of one is enough.
                    guard reported.insert([other.location, resource.location]).inserted else { continue }
                    let others = stacks[other.stack].scope.stack
                    if other.stack == index {
                        let isOneLine = other.location == resource.location
                        report(
                            .nameTaken, at: resource.location,
                            """
                            Two resources of the type \(resource.type) would have the name "\(name.name)", \
                            "\(other.id)" and "\(resource.id)"\(isOneLine ? ", which are both made here" : ""); \
                            rename one.
                            """,
                            notes: isOneLine ? [] : [.init(other.location, "the other one")])
                    } else if other.location == resource.location {
                        report(
                            .nameTaken, at: resource.location,
                            """
                            The \(difference(others, model)) would both create the \(resource.type) "\(name.name)", \
                            and that name must be unique; \(remedy(resource, others, model)).
                            """)
                    } else {
                        report(
                            .nameTaken, at: resource.location,
                            """
                            Two resources of the type \(resource.type) would have the name "\(name.name)": this one in \
                            \(model.title), stage "\(model.stage)", and one in \(others.title), stage \
                            "\(others.stage)"; rename one.
                            """,
                            notes: [.init(other.location, "the other one")])
                    }
                }
            }
        }
    }

    /// A resource that has a name.
    private struct Holder {
        let id: String
        let location: SourceLocation
        let stack: Int
        let condition: String?
        /// The one before it of the same name.
        let before: Int?
        /// Whether it is the log group that comes with a function.
        let isFunctionLog: Bool
    }

    private static func remedy(_ resource: TemplateResource, _ first: StackModel, _ second: StackModel) -> String {
        if first.stage != second.stage { return "put the stage into it" }
        return resource.type == "AWS::ApiGateway::DomainName"
            ? "make the API .regional(), then each region can have the domain" : "put the region into it"
    }

    private static func difference(_ first: StackModel, _ second: StackModel) -> String {
        if first.stage != second.stage { return "stages \"\(first.stage)\" and \"\(second.stage)\"" }
        if first.region != second.region { return "regions \(first.region) and \(second.region)" }
        return "services \"\(first.serviceName)\" and \"\(second.serviceName)\""
    }
}

/// A name that only one resource of a type can have in a region, or anywhere.
private struct PhysicalName: Hashable {
    let type: String
    let name: String
    /// What the name is unique in beside account and region: a bus, a group.
    let container: [String]
    /// None for what is of all regions.
    let region: Region?
    /// None for what is unique in all accounts, and where the specs name no account.
    let account: String?

    /// An edge-optimised domain is one of CloudFront's.
    private static func isAtEdge(_ resource: TemplateResource) -> Bool {
        guard resource.type == "AWS::ApiGateway::DomainName" else { return false }
        let endpoint = resource.property(["EndpointConfiguration", "Types"])
        return endpoint == nil || endpoint == ["EDGE"]
    }

    /// Nil where the resource has no name that is known before deployment.
    init?(_ resource: TemplateResource, _ known: ResourceName, in stack: StackModel) {
        guard let last = known.paths.last, let value = resource.property(last),
            let name = Self.text(value, in: stack)
        else { return nil }
        var container: [String] = []
        for path in known.paths.dropLast() {
            switch resource.property(path) {
            case nil: container.append("default")
            // What is in the stack has no name before deployment.
            case let value?: container.append(Self.text(value, in: stack) ?? "\(stack.index) \(value)")
            }
        }
        type = resource.type
        self.name = known.ignoresCase ? name.lowercased() : name
        self.container = container
        region = known.isGlobal || Self.isAtEdge(resource) ? nil : stack.region
        account = known.isOfAllAccounts ? nil : stack.account?.value
    }

    /// The text of a name, where it is known before deployment.
    private static func text(_ value: Value, in stack: StackModel) -> String? {
        if case .string(let text) = value { return text }
        guard let text = EffectiveText(stack.region, account: stack.account?.value).text(value) else { return nil }
        let isKnown = SubTemplate.parts(of: text).allSatisfy { part in
            guard case .placeholder(let name) = part else { return true }
            // What is the same in all of a stack.
            return name == "AWS::StackName" || name == "AWS::AccountId"
        }
        guard isKnown else { return nil }
        return text.split(separator: "${AWS::StackName}", omittingEmptySubsequences: false)
            .joined(separator: stack.stackName)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

import Infra
import Review

/// What CloudFormation's handlers need for the resources of a stack, with the rights of whoever deploys it.
package struct HandlerRights {
    package internal(set) var rights: Set<Right> = []
    /// Types of which AWS publishes no permissions.
    package private(set) var unknownTypes: Set<String> = []

    let stack: PolicyStack
    private let handlers: HandlerPermissions.Handlers

    /// - Parameters:
    ///   - only: the resources of the root template that are meant; all unless given.
    ///   - inNested: whether those of nested templates are meant.
    package init(
        _ stack: PolicyStack, _ handlers: HandlerPermissions.Handlers, only: Set<String>? = nil, inNested: Bool = true
    ) {
        (self.stack, self.handlers) = (stack, handlers)
        for (index, template) in stack.templates.enumerated() where index == 0 || inNested {
            let names = NamePatterns(stack, template: template, isNested: index > 0)
            for member in template["Resources"]?.members ?? [] where index > 0 || only?.contains(member.key) != false {
                guard let type = member.value["Type"]?.text else { continue }
                add(member.key, type, member.value["Properties"], names)
            }
            if only == nil { addDynamicReferences(template) }
        }
    }

    private mutating func add(_ id: String, _ type: String, _ properties: Value?, _ names: NamePatterns) {
        if type.hasPrefix("Custom::") || type == "AWS::CloudFormation::CustomResource" {
            // Its maker is called with the caller's rights.
            for arn in properties?["ServiceToken"].map({ names.texts($0) }) ?? [] where arn.hasPrefix("arn:") {
                rights.insert(Right(arn.contains(":sns:") ? "sns:Publish" : "lambda:InvokeFunction", on: arn))
            }
            return
        }
        guard let actions = HandlerPermissions.embedded.actions(of: type) else {
            unknownTypes.insert(type)
            return
        }
        let own = names.arns(of: id)
        let service =
            own.first.map { String($0.split(separator: ":", omittingEmptySubsequences: false)[2]) }
            ?? Self.service(of: actions)
        let subject = Subject(
            type: type, service: service, own: own, mentions: names.mentions(in: properties),
            needs: PropertyNeeds.PropertyNames(properties))
        if type == "AWS::Lambda::Function", let image = properties?["Code"]?["ImageUri"] {
            addImage(names.texts(image))
        }
        for (action, needing) in actions where !needing.isDisjoint(with: handlers) { add(action, subject) }
    }

    /// Who makes a function of an image lets Lambda read its repository.
    /// Source: AWS Lambda Developer Guide, "Amazon ECR permissions".
    private mutating func addImage(_ addresses: [String]) {
        for address in addresses {
            let name =
                address.split(separator: "/", maxSplits: 1).dropFirst().first?.prefix { $0 != ":" && $0 != "@" } ?? "*"
            for action in ["BatchGetImage", "GetDownloadUrlForLayer", "GetRepositoryPolicy", "SetRepositoryPolicy"] {
                rights.insert(Right("ecr:\(action)", on: stack.arn("ecr:r:a:repository/\(name)")))
            }
        }
    }

    private struct Subject {
        let type: String
        let service: String
        let own: [String]
        let mentions: Set<String>
        let needs: PropertyNeeds.PropertyNames
    }

    private mutating func add(_ action: String, _ subject: Subject) {
        guard PropertyNeeds.isNeeded(action, of: subject.type, service: subject.service, names: subject.needs) else {
            return
        }
        let prefix = String(action.prefix { $0 != ":" })
        let isOfIAM = subject.service == "iam"
        switch action {
        case "iam:PassRole":
            let condition = PassedRoles.service(of: subject.type).map {
                Right.Condition("StringEquals", "iam:PassedToService", [$0])
            }
            for role in PassedRoles.roles(in: subject.mentions) { rights.insert(Right(action, on: role, condition)) }
            return
        case "iam:GetRole" where !isOfIAM:
            for role in PassedRoles.roles(in: subject.mentions) { rights.insert(Right(action, on: role)) }
            return
        case "iam:CreateServiceLinkedRole":
            let name = PassedRoles.service(of: subject.type)
            rights.insert(
                Right(
                    action, on: stack.arn("iam::a:role/aws-service-role/\(name ?? "*")/*"),
                    name.map { Right.Condition("StringLike", "iam:AWSServiceName", [$0]) }))
            return
        case "lambda:CreateEventSourceMapping":
            // It takes no resource, and a condition says for which function.
            let functions = subject.mentions.filter { $0.contains(":lambda:") && $0.contains(":function:") }
            guard !functions.isEmpty else { break }
            rights.insert(Right(action, on: "*", .init("ArnLike", "lambda:FunctionArn", functions.sorted())))
            return
        default: break
        }
        guard let known = ActionResources.of(action) else { return }
        let arns: [String]
        if prefix == subject.service {
            let own = subject.own.filter { arn in known.forms.contains { ActionResources.isCovered(arn, by: $0) } }
            let isOfBoth = own.isEmpty || ResourceARNs.includesMentions(subject.type)
            arns = isOfBoth ? own + mentioned(subject, known.forms) : own
        } else {
            arns = mentioned(subject, known.forms)
            // What a known type does with another service shows in its properties.
            if arns.isEmpty, ResourceARNs.isKnown(subject.type), !known.forms.isEmpty { return }
        }
        for arn in arns { rights.insert(Right(action, on: arn)) }
        if arns.isEmpty, !known.forms.isEmpty {
            for form in known.forms { rights.insert(Right(action, on: stack.arn(form))) }
        }
        if known.forms.isEmpty || known.includesUnbound { rights.insert(Right(action, on: "*")) }
    }

    private func mentioned(_ subject: Subject, _ forms: [String]) -> [String] {
        subject.mentions.filter { arn in forms.contains { ActionResources.isCovered(arn, by: $0) } }.sorted()
    }

    /// The service that most of a type's actions are of.
    private static func service(of actions: [(action: String, handlers: HandlerPermissions.Handlers)]) -> String {
        var counts: [String: Int] = [:]
        for (action, _) in actions { counts[String(action.prefix { $0 != ":" }), default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }
}

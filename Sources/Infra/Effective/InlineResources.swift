/// What CloudFormation lets stand inside another resource, and what has a type of its own beside that: the rules of the
/// type hold there too.
enum InlineResources {
    struct Form: Sendable {
        let owner: String
        /// The list of the owner that has them.
        let property: String
        let type: String
        /// How messages name one, with its number.
        let noun: String
        /// What each gets from the owner: the property of the type, and that of the owner; nil for a `Ref` of it.
        let inherited: [(property: String, from: String?)]
    }

    /// Source: AWS CloudFormation Template Reference Guide, "AWS::Route53::RecordSetGroup", "AWS::SNS::Topic".
    static let forms = [
        Form(
            owner: "AWS::Route53::RecordSetGroup", property: "RecordSets", type: "AWS::Route53::RecordSet",
            noun: "record",
            inherited: [("HostedZoneId", "HostedZoneId"), ("HostedZoneName", "HostedZoneName")]),
        Form(
            owner: "AWS::SNS::Topic", property: "Subscription", type: "AWS::SNS::Subscription", noun: "subscription",
            inherited: [("TopicArn", nil)]),
    ]

    /// Those of a type in a template.
    static func all(_ type: String, in template: Template) -> [TemplateResource] {
        guard let form = forms.first(where: { $0.type == type }) else { return [] }
        return template.resources(ofType: form.owner).flatMap { parts(of: $0, form) }
    }

    /// Those of a resource that the author wrote out or overrode.
    static func parts(of owner: EffectiveResource) -> [EffectiveResource] {
        forms.filter { $0.owner == owner.type }.flatMap { form in
            parts(of: owner.resource, form).enumerated().map { number, part in
                EffectiveResource(
                    resource: part, declaration: owner.declaration,
                    part: .init(title: "\(form.noun) \(number + 1) of the", path: [form.property, String(number)]))
            }
        }
    }

    static func parts(of owner: TemplateResource, _ form: Form) -> [TemplateResource] {
        guard case .array(let elements)? = owner.property([form.property]) else { return [] }
        return elements.enumerated().compactMap { number, element in
            guard case .object(var members) = element, !members.isIntrinsic else { return nil }
            for (property, source) in form.inherited where element[property] == nil {
                let value = source.map { owner.property([$0]) } ?? Value.ref(owner.id)
                if let value { members.append(Value.Member(property, value)) }
            }
            var part = TemplateResource(
                id: "\(owner.id).\(form.property)[\(number)]", type: form.type, properties: members,
                location: owner.location)
            part.condition = owner.condition
            return part
        }
    }
}

/// The rules that stand inside a security group, as those that have a resource of their own.
enum SecurityGroupRules {
    static let group = "AWS::EC2::SecurityGroup"

    static let forms = ["Ingress", "Egress"].map { direction in
        InlineResources.Form(
            owner: group, property: "SecurityGroup\(direction)", type: "AWS::EC2::SecurityGroup\(direction)",
            noun: "rule", inherited: [("GroupId", nil)])
    }

    static func all(_ type: String, in template: Template) -> [TemplateResource] {
        guard let form = forms.first(where: { $0.type == type }) else { return [] }
        return template.resources(ofType: group).flatMap { InlineResources.parts(of: $0, form) }
    }
}

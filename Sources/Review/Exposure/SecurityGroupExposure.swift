import Infra

/// Addresses and ports that a security group lets in and did not before.
enum SecurityGroupExposure {
    private static let source = "Amazon VPC User Guide, \"Security group rules\""

    static func judge(_ stack: StackComparison, _ findings: inout Findings) {
        let types: Set<String> = ["AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress"]
        let changes = stack.comparison.resources.filter { types.contains($0.type) }
        guard !changes.isEmpty else { return }
        let before = changes.flatMap { change in change.old.map(ingress) ?? [] }
        for change in changes {
            guard let new = change.new else { continue }
            let gained = ingress(new).filter { rule in
                !before.contains { $0.group == rule.group && $0.includes(rule) }
            }
            let isNew = change.kind == .added && change.type == "AWS::EC2::SecurityGroup"
            for rule in gained {
                let isWeb = rule.ports == 80...80 || rule.ports == 443...443
                let isOpen = rule.isEverywhere && !isWeb
                if !rule.isEverywhere, isNew { continue }
                findings.add(
                    isOpen ? .dangerous : .look, .exposure, change.id,
                    "\(change.title) lets in \(rule.text)\(isOpen ? ": everybody" : "").",
                    source: source)
            }
        }
    }

    private static func ingress(_ form: ResourceForm) -> [IngressRule] {
        guard form.type == "AWS::EC2::SecurityGroup" else {
            let group = form["GroupId"]?.reference?.id ?? Readable.text(form["GroupId"] ?? form["GroupName"])
            return [IngressRule(.object(form.properties), group: group)]
        }
        return (form["SecurityGroupIngress"]?.elements ?? []).map { IngressRule($0, group: form.id) }
    }
}

/// Compares the VPCs of the subnets and security groups that a resource names, where these are in the stack.
enum NetworkResources {
    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        let path = resource.type == "AWS::Lambda::Function" ? ["VpcConfig"] : []
        func values(_ keys: [String]) -> [Value] {
            for key in keys {
                if case .array(let values)? = resource.resource.property(path + [key]) { return values }
            }
            return []
        }
        let subnets = values(["SubnetIds", "Subnets"]).compactMap { stack.target(of: $0) }.filter {
            $0.type == "AWS::EC2::Subnet"
        }
        let groups = values(["SecurityGroupIds", "SecurityGroups"]).compactMap { stack.target(of: $0) }
            .filter { $0.type == "AWS::EC2::SecurityGroup" }
        guard let subnet = subnets.first(where: { vpc($0, stack) != nil }), let network = vpc(subnet, stack) else {
            return
        }
        for other in subnets + groups {
            guard let theirs = vpc(other, stack), theirs != network else { continue }
            guard let location = resource.location(of: path.isEmpty ? ["Subnets"] : path) else { return }
            report(
                .invalidNetwork, at: location,
                """
                The \(resource.title) names "\(subnet.id)" in the VPC \(network) and "\(other.id)" in the VPC \
                \(theirs), and all must be in one; use a subnet or security group of the same VPC.
                """,
                notes: [.init(subnet.location, "in \(network)"), .init(other.location, "in \(theirs)")])
            return
        }
    }

    private static func vpc(_ resource: TemplateResource, _ stack: EffectiveStack) -> String? {
        let vpc = resource.property("VpcId")
        // `Ref` and the attribute VpcId give one id.
        if let declared = stack.target(of: vpc), declared.type == "AWS::EC2::VPC" { return "${\(declared.id)}" }
        return stack.text(vpc)
    }
}

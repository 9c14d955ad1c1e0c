extension Function {
    /// The group that it has where the author names none.
    var ownSecurityGroup: SecurityGroup? {
        guard let use = options.network, use.value.securityGroups == nil else { return nil }
        return SecurityGroup("\(declaredName) function", in: use.value.network, rules: [], at: use.location)
    }

    /// The groups that it is in.
    func securityGroups(in stack: inout Stack) -> [Value] {
        if let own = ownSecurityGroup { return [stack.value(of: own, "GroupId")] }
        return (options.network?.value.securityGroups ?? []).map { stack.resolve($0) }
    }

    /// Lets what it is connected to let it in.
    func lowerConnections(into stack: inout Stack) {
        guard !options.connections.isEmpty else { return }
        let groups = securityGroups(in: &stack)
        for connection in options.connections {
            let target = connection.value.base
            guard let (group, port) = target.door else { continue }
            for (index, own) in groups.enumerated() {
                stack.add(
                    "\(idPrefix)To\(target.logicalID)\(index == 0 ? "" : String(index + 1))",
                    "AWS::EC2::SecurityGroupIngress",
                    [
                        .init("GroupId", stack.value(of: group, "GroupId")), .init("IpProtocol", "tcp"),
                        .init("FromPort", .int(port)),
                        .init("ToPort", .int(port)), .init("SourceSecurityGroupId", own),
                        .init("Description", .string("function \(declaredName)")),
                    ])
            }
        }
    }
}

extension Declaration {
    /// The group that lets in who connects, and the port.
    fileprivate var door: (group: SecurityGroup, port: Int)? {
        if let database = self as? Database { return (database.securityGroup, database.engine.port) }
        if let cache = self as? Cache { return (cache.securityGroup, cache.engine.port) }
        return nil
    }
}

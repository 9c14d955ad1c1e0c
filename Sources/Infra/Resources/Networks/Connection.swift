extension Function {
    /// Connects it to a database: puts it into the database's network, unless it is in one, with a security group of
    /// its own that the database lets in, and lets it read the secret with the user's name and password.
    /// - Parameter name: gives it the variables `NAME_HOST`, `NAME_PORT`, `NAME_DATABASE` and `NAME_SECRET`, the ARN of
    ///   the secret.
    public func connect(
        to database: Database, as name: String? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        let location = SourceLocation(file, line, column)
        var copy = connecting(to: database, database.network, at: location)
        copy.options.statements.append(
            PolicyStatement(
                actions: ["secretsmanager:GetSecretValue"], resources: [database.secretARN], location: location))
        if let key = database.settings.encryptionKey {
            copy.options.statements.append(
                PolicyStatement(actions: ["kms:Decrypt"], resources: [key.value], location: location))
        }
        guard let name else { return copy }
        return copy.variables(
            name,
            [
                ("HOST", database.address), ("PORT", database.port), ("DATABASE", .string(database.databaseName)),
                ("SECRET", database.secretARN),
            ],
            at: location)
    }

    /// Connects it to a cache: puts it into the cache's network, unless it is in one, with a security group of its own
    /// that the cache lets in.
    /// - Parameter name: gives it the variables `NAME_HOST` and `NAME_PORT`.
    public func connect(
        to cache: Cache, as name: String? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        let location = SourceLocation(file, line, column)
        let copy = connecting(to: cache, cache.network, at: location)
        guard let name else { return copy }
        return copy.variables(name, [("HOST", cache.address), ("PORT", cache.port)], at: location)
    }

    /// Connects it to a VPC, with a security group of its own from which everything may go out.
    public func network(_ network: Network, file: String = #fileID, line: Int = #line, column: Int = #column)
        -> Function
    {
        with {
            $0.options.isOutsideNetwork = false
            $0.options.network = Placed(
                FunctionNetwork(network: network, securityGroups: nil), SourceLocation(file, line, column))
        }
    }

    private func connecting(to target: any Declaration, _ network: Network, at location: SourceLocation) -> Function {
        with {
            $0.options.connections.append(Placed(AnyDeclaration(target), location))
            guard $0.options.network == nil else { return }
            $0.options.isOutsideNetwork = false
            $0.options.network = Placed(FunctionNetwork(network: network, securityGroups: nil), location)
        }
    }

    private func variables(_ name: String, _ values: [(String, Value)], at location: SourceLocation) -> Function {
        with { function in
            for (ending, value) in values {
                function.options.environment.append(
                    EnvironmentVariable(name: "\(name)_\(ending)", value: value.environmentContent, location: location))
            }
        }
    }

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

    /// Reports connections to what is in another network.
    func checkConnections(in scope: Scope, _ report: inout Report) {
        guard let use = options.network else {
            for connection in options.connections {
                report(
                    .invalidNetwork, at: connection.location,
                    """
                    The \(title) is connected to the \(connection.value.base.title) and excluded from networks by \
                    .withoutNetwork(); remove one.
                    """)
            }
            return
        }
        for connection in options.connections {
            let theirs = (connection.value.base as? Database)?.network ?? (connection.value.base as? Cache)?.network
            guard let theirs, theirs.key != use.value.network.key else { continue }
            report(
                .invalidNetwork, at: connection.location,
                """
                The \(title) is in the \(use.value.network.title) and the \(connection.value.base.title) in the \
                \(theirs.title), which are not connected; put both into one.
                """,
                notes: [.init(use.location, "the function's network")])
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

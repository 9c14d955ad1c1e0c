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
}

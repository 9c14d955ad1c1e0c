extension Database {
    /// The database that is made in it. Default: `main`.
    public func named(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column) -> Database {
        with { $0.databaseName = Placed(name, SourceLocation(file, line, column)) }
    }

    /// The version of the engine, such as `17.5`. Default: RDS' default.
    public func version(_ version: String, file: String = #fileID, line: Int = #line, column: Int = #column) -> Database
    {
        with { $0.version = Placed(version, SourceLocation(file, line, column)) }
    }

    /// How long backups are kept, in whole days: 1 to 35. Default: 7.
    public func backups(_ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column) -> Database
    {
        with { $0.backups = Placed(time, SourceLocation(file, line, column)) }
    }

    /// Refuses to be deleted, by a stack too.
    public func deletionProtection() -> Database { with { $0.isProtected = true } }

    /// Further instances of Aurora that are read only: 1 to 15.
    public func readers(_ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column) -> Database {
        with { $0.readers = Placed(count, SourceLocation(file, line, column)) }
    }

    /// Takes SQL by HTTPS, without a connection; Aurora only.
    /// Source: Amazon Aurora User Guide, "Using the Amazon RDS Data API".
    public func dataAPI(file: String = #fileID, line: Int = #line, column: Int = #column) -> Database {
        with { $0.hasDataAPI = SourceLocation(file, line, column) }
    }

    /// When RDS gives its user another password, which it does every seven days without it: whole days up to 999, or
    /// whole hours, at least four. `infra secret rotate` does so at once.
    /// Source: AWS Secrets Manager User Guide, "Managed rotation for AWS Secrets Manager secrets".
    public func rotatePassword(
        every time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Database {
        with { $0.rotation = Placed(RotationTimes(time), SourceLocation(file, line, column)) }
    }

    /// When RDS gives its user another password, at fixed times.
    /// - Parameter fields: minutes, hours, day of month, month, day of week and year, in UTC: `0 4 1 * ? *`.
    public func rotatePassword(
        cron fields: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Database {
        with { $0.rotation = Placed(RotationTimes(cron: fields), SourceLocation(file, line, column)) }
    }

    /// Encrypts with a customer managed KMS key instead of RDS' own.
    public func encrypted(with key: Value, file: String = #fileID, line: Int = #line, column: Int = #column) -> Database
    {
        with { $0.encryptionKey = Placed(key, SourceLocation(file, line, column)) }
    }

    /// Lets in what has a security group. Functions are let in by `.connect(to:)`.
    public func allow(from group: SecurityGroup, file: String = #fileID, line: Int = #line, column: Int = #column)
        -> Database
    {
        with { $0.groups.append(Placed(AnyDeclaration(group), SourceLocation(file, line, column))) }
    }

    private func with(_ change: (inout Settings) -> Void) -> Database {
        var copy = self
        change(&copy.settings)
        return copy
    }
}

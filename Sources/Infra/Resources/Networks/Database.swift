/// A database of Amazon RDS or Amazon Aurora in a network, with a security group of its own and a user whose password
/// RDS makes and keeps in Secrets Manager.
///
///     let orders = Database("orders", .postgres, in: network, .serverless(0.5...4))
///     Function("list", …).connect(to: orders, as: "DB")
///
/// Becomes `AWS::RDS::DBCluster` with `AWS::RDS::DBInstance`, or an instance alone, and `AWS::RDS::DBSubnetGroup`.
/// Storage is encrypted; a snapshot is kept when the stack is deleted or the database is replaced.
/// Source: Amazon Aurora User Guide, "Using Aurora Serverless v2"; Amazon RDS User Guide.
public struct Database: NamedDeclaration {
    public static var kind: String { "database" }

    public let declaredName: String
    public var origin: Origin
    let engine: DatabaseEngine
    let network: Network
    let form: DatabaseForm
    var settings = Settings()

    struct Settings: Sendable, Equatable {
        var databaseName: Placed<String>?
        var version: Placed<String>?
        var backups: Placed<TimeSpan>?
        var isProtected = false
        var readers = Placed(0, SourceLocation("", 0, 0))
        var hasDataAPI: SourceLocation?
        var encryptionKey: Placed<Value>?
        var rotation: Placed<RotationTimes>?
        var groups: [Placed<AnyDeclaration>] = []

        static func == (a: Settings, b: Settings) -> Bool {
            a.databaseName == b.databaseName && a.version == b.version && a.backups == b.backups
                && a.isProtected == b.isProtected
                && a.readers == b.readers && (a.hasDataAPI == nil) == (b.hasDataAPI == nil)
                && a.encryptionKey == b.encryptionKey && a.rotation == b.rotation
                && a.groups == b.groups
        }
    }

    /// - Parameters:
    ///   - network: with subnets in two zones.
    ///   - form: Aurora that grows and shrinks, or one instance of RDS.
    public init(
        _ name: String, _ engine: DatabaseEngine, in network: Network, _ form: DatabaseForm,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = name
        self.engine = engine
        self.network = network
        self.form = form
        origin = Origin(file, line, column)
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "Database") }
    var subnetGroupID: String { logicalID + "Subnets" }
    var rotationID: String { logicalID + "Rotation" }
    var isCluster: Bool { if case .serverless = form { true } else { false } }

    /// The group that lets in who may connect.
    var securityGroup: SecurityGroup {
        SecurityGroup(
            "\(deployedName) database", in: network,
            rules: settings.groups.map { .init(port: engine.port, group: $0.value) }, at: location)
    }

    public var parts: [any Declaration] { [securityGroup] }
    public var dependencies: [Dependency] {
        [Dependency(network, at: location)]
            + (settings.encryptionKey.map { $0.value.dependencies(at: $0.location) } ?? [])
            + settings.groups.map { Dependency($0.value.base, at: $0.location) }
    }

    /// The name of its host.
    public var address: Value { .reference(Reference(self, "Endpoint.Address")) }
    /// The port that it listens on.
    public var port: Value { .reference(Reference(self, "Endpoint.Port")) }
    /// The ARN of the secret with the user's name and password.
    public var secretARN: Value { .reference(Reference(self, "MasterUserSecret.SecretArn")) }
    /// Its group, for other rules.
    public var group: SecurityGroup { securityGroup }
}

/// What a database speaks.
public struct DatabaseEngine: Sendable, Hashable {
    let instance: String
    let cluster: String
    let port: Int
    let user: String

    /// PostgreSQL on port 5432; as a cluster, Aurora PostgreSQL.
    public static let postgres = DatabaseEngine(
        instance: "postgres", cluster: "aurora-postgresql", port: 5432, user: "postgres")
    /// MySQL on port 3306; as a cluster, Aurora MySQL.
    public static let mysql = DatabaseEngine(instance: "mysql", cluster: "aurora-mysql", port: 3306, user: "admin")
}

/// What a database runs on.
public enum DatabaseForm: Sendable, Hashable {
    /// Aurora Serverless v2: 0 to 256 capacity units of about 2 GB of memory, in halves; with 0 as the least it pauses
    /// where nobody connects.
    case serverless(ClosedRange<Double>)
    /// One instance of RDS, of a class such as `db.t4g.micro`, with its storage.
    case instance(String, storage: Size)
}

extension Database {
    /// The database that is made in it; `main` without it.
    public func named(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column) -> Database {
        with { $0.databaseName = Placed(name, SourceLocation(file, line, column)) }
    }

    /// The version of the engine, such as `17.5`; RDS' default without it.
    public func version(_ version: String, file: String = #fileID, line: Int = #line, column: Int = #column) -> Database
    {
        with { $0.version = Placed(version, SourceLocation(file, line, column)) }
    }

    /// How long backups are kept, in whole days: 1 to 35; 7 without it.
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

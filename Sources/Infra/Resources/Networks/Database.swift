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
        origin = Origin(file, line, column, named: name)
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

// Networks of the specs, and what is in them.
extension Check {
    static let noWayToService = Check(
        "no-way-to-service", .warning, "A function in a VPC cannot reach a service that it uses.",
        explanation: """
            A function in a VPC reaches AWS services through a NAT gateway or a VPC endpoint. Without either, its \
            calls hang until the function times out. Networks that the specs declare are checked; what the function \
            uses follows from its environment, its secrets and its role.
            """,
        wrong: #"let network = Network("main", zones: 2)"#,
        right: #"let network = Network("main", zones: 2, endpoints: [.dynamoDB, .secretsManager])"#,
        source: "AWS Lambda Developer Guide, \"Enable internet access for VPC-connected Lambda functions\"")

    static let invalidDatabase = Check(
        "invalid-database", .error, "A database or cache has settings that AWS refuses.",
        explanation: """
            Capacity, storage, backup retention and names have limits, and some settings are for Aurora only. AWS \
            refuses the resource when the stack is deployed, often after many minutes.
            """,
        wrong: #"Database("orders", .postgres, in: network, .serverless(0.3...4))"#,
        right: #"Database("orders", .postgres, in: network, .serverless(0.5...4))"#,
        source: "Amazon Aurora User Guide, \"Using Aurora Serverless v2\"; Amazon RDS User Guide")
}

// Networks of the specs, and what is in them.
extension Check {
    static let noWayToService = Check(
        "no-way-to-service", .warning, "A function in a network has no way to what it uses.",
        explanation: """
            A function in a VPC reaches the services of AWS by a NAT gateway or an endpoint of the network. Without \
            either its calls wait until the function's time is over. It is looked for where the network is one of the \
            specs; what the function uses is told by its environment, its secrets and what its role may do.
            """,
        wrong: #"let network = Network("main", zones: 2)"#,
        right: #"let network = Network("main", zones: 2, endpoints: [.dynamoDB, .secretsManager])"#,
        source: "AWS Lambda Developer Guide, \"Enable internet access for VPC-connected Lambda functions\"")

    static let invalidDatabase = Check(
        "invalid-database", .error, "A database or cache has settings that AWS refuses.",
        explanation: """
            Capacity, storage, backups and names have ranges of their own, and some settings are for Aurora alone. AWS \
            refuses the resource when the stack is deployed, often after many minutes.
            """,
        wrong: #"Database("orders", .postgres, in: network, .serverless(0.3...4))"#,
        right: #"Database("orders", .postgres, in: network, .serverless(0.5...4))"#,
        source: "Amazon Aurora User Guide, \"Using Aurora Serverless v2\"; Amazon RDS User Guide")
}

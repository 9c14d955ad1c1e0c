@testable import Infra

// The example of docs/architecture.md, as it stands there: a trigger that no other file of the library knows.

/// Starts the function by what changes in an existing Amazon DocumentDB cluster. Becomes `AWS::Lambda::EventSourceMapping`.
/// Source: AWS Lambda Developer Guide, "Using AWS Lambda with Amazon DocumentDB".
public struct DocumentTrigger: MappedTrigger {
    public var origin: Origin
    let cluster: String
    let database: String
    let secret: String
    public var mapping = EventSourceMapping()

    public func statements(for function: Function, in stack: inout Stack) -> [PolicyStatement] {
        [
            PolicyStatement(actions: ["rds:DescribeDBClusters"], resources: ["*"], location: location),
            BrokerMapping.secretStatement([secret], at: location), BrokerMapping.networkStatement(at: location),
        ]
    }

    public func lower(for function: Function, into stack: inout Stack) {
        // Serverless has no event for it, so it stands under `resources`; one that it has is a `serverlessWords`.
        stack.add(
            "\(function.idPrefix)EventSourceMappingDocument\(ServerlessNames.alphanumeric(database))",
            "AWS::Lambda::EventSourceMapping",
            .init(
                present: [
                    ("EventSourceArn", .string(cluster)), ("FunctionName", function.invocationARN),
                    ("StartingPosition", "LATEST"),
                    ("DocumentDBEventSourceConfig", ["DatabaseName": .string(database)]),
                    ("SourceAccessConfigurations", [["Type": "BASIC_AUTH", "URI": .string(secret)]]),
                ] + mapping.brokerProperties), dependsOn: function.invocationDependencies)
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        ExistingARN(cluster, service: "rds", resource: "cluster:", what: "cluster").check(
            in: scope.region, by: function.title, at: location, .sourceInOtherRegion,
            because: "Lambda reads clusters of the function's region only", &report)
        checkMapping(largest: 10_000, "a cluster", &report)
    }
}

extension Trigger where Self == DocumentTrigger {
    /// What changes in a database of a DocumentDB cluster.
    public static func documents(
        _ cluster: String, database: String, secret: String,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        DocumentTrigger(origin: Origin(file, line, column), cluster: cluster, database: database, secret: secret)
    }
}

/// Functions in a network of the specs that has no way to what they use.
enum NetworkWays {
    static func check(_ scope: Scope, _ report: inout Report) {
        for function in scope.stack.functions {
            guard let use = function.options.network else { continue }
            let network = scope.resolved(use.value.network)
            guard let plan = network.plan, plan.nat == .none else { continue }
            report.allowing(function.origin.suppressions) { report in
                var told: Set<String> = []
                for (service, what) in uses(of: function, in: scope) {
                    let endpoint = endpoints[service] ?? service
                    guard !plan.endpoints.contains(.named(endpoint)), told.insert(service).inserted else { continue }
                    report(
                        .noWayToService, at: use.location,
                        """
                        The \(function.title) is in the \(network.title), which has neither a NAT gateway nor an \
                        endpoint for \(endpoint), and uses \(what); add endpoints: [\(word(endpoint))] or nat: .one to \
                        the network.
                        """,
                        notes: [.init(network.location, "the network")])
                }
            }
        }
    }

    /// The services that its code calls, as far as it is told: what its environment names, what its role may do, its
    /// secrets.
    private static func uses(of function: Function, in scope: Scope) -> [(service: String, what: String)] {
        var found: [(String, String)] = []
        for secret in function.secrets {
            if case .parameterStore = secret.store {
                found.append(("ssm", "the secret \"\(secret.name)\""))
            } else {
                found.append(("secretsmanager", "the secret \"\(secret.name)\""))
            }
        }
        for connection in function.options.connections where connection.value.base is Database {
            found.append(("secretsmanager", "the secret of the \(connection.value.base.title)"))
        }
        for variable in function.options.environment {
            for use in variable.value.dependencies(at: variable.location) {
                if let source = use.target as? any EventSource {
                    found.append((type(of: source).service, "the \(use.target.title)"))
                }
                if use.target is Bucket { found.append(("s3", "the \(use.target.title)")) }
                if use.target is EventBus { found.append(("events", "the \(use.target.title)")) }
            }
        }
        for statement in function.options.statements {
            for action in statement.actions {
                guard let colon = action.firstIndex(of: ":"), action != "*" else { continue }
                let service = action[..<colon].lowercased()
                if !withoutEndpoint.contains(service) { found.append((service, action)) }
            }
        }
        return found
    }

    /// Services whose endpoints have another name than IAM gives them.
    private static let endpoints = ["kinesis": "kinesis-streams", "ses": "email", "apigateway": "execute-api"]
    /// What Lambda does for the function from outside of the network, and what is of no service.
    private static let withoutEndpoint: Set<String> = ["ec2", "xray", "iam", "sts", "rds-db", "rds", "elasticache"]

    private static func word(_ endpoint: String) -> String {
        let words = [
            "s3": ".s3", "dynamodb": ".dynamoDB", "sqs": ".sqs", "sns": ".sns", "secretsmanager": ".secretsManager",
            "ssm": ".parameterStore",
            "states": ".stepFunctions", "events": ".eventBridge", "kinesis-streams": ".kinesis", "kms": ".kms",
            "lambda": ".lambda", "logs": ".logs",
        ]
        return words[endpoint] ?? ".named(\"\(endpoint)\")"
    }
}

extension Function {
    /// Connects it to a VPC. It then reaches the internet only by a NAT gateway.
    /// - Parameter securityGroups: ids, or references to declared groups.
    /// Source: AWS Lambda Developer Guide, "Giving Lambda functions access to resources in an Amazon VPC".
    public consuming func network(
        _ network: Network, securityGroups: [Value], file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.isOutsideNetwork = false
            $0.options.network = Placed(
                FunctionNetwork(network: network, securityGroups: securityGroups), SourceLocation(file, line, column))
        }
    }

    /// Keeps it out of the VPC that `FunctionDefaults` puts the others into.
    public consuming func withoutNetwork() -> Function {
        with {
            $0.options.isOutsideNetwork = true
            $0.options.network = nil
        }
    }
}

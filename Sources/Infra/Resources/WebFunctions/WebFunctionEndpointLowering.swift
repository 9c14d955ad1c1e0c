extension WebFunctionEndpoint {
    public func lower(into stack: inout Stack) {
        let function = stack.scope.resolved(self.function)
        let newest: Value = .getAtt(function.revisionID, "RevisionId")
        var weights: [Value] = [["RevisionId": newest, "Weight": .int(100 - (routing?.value.weight ?? 0))]]
        if let earlier = routing?.value {
            weights.append(["RevisionId": .string(earlier.revision), "Weight": .int(earlier.weight)])
        }
        let regions = place.value.regions.map { Value.string($0.id) }
        stack.add(
            logicalID, "AWS::Lambda::WebFunctionEndpoint",
            .init(present: [
                ("FunctionName", .string(function.physicalName(in: stack.scope))),
                ("EndpointName", .string(declaredName)), ("EndpointType", .string(place.value.type)),
                ("AuthType", .string(authentication.rawValue)), ("Regions", regions.isEmpty ? nil : .array(regions)),
                ("RevisionWeights", .array(weights)),
                ("ScalingConfig", environments.map { ["MaxEnvironments": .int($0.value)] }),
                ("ThrottleConfig", rate.map { ["RateLimit": .int($0.value)] }),
            ]))
    }
}

extension Function {
    /// Settings of asynchronous invocations: `AWS::Lambda::EventInvokeConfig`.
    func lowerInvocationSettings(into stack: inout Stack) {
        guard hasInvocationSettings else { return }
        let options = self.options
        var destination: [Value.Member] = []
        if let target = options.onSuccess {
            destination.append(.init("OnSuccess", ["Destination": stack.resolve(target.value.arn)]))
        }
        if let target = options.onFailure {
            destination.append(.init("OnFailure", ["Destination": stack.resolve(target.value.arn)]))
        }
        stack.add(
            invocationSettingsID, "AWS::Lambda::EventInvokeConfig",
            .init(present: [
                ("FunctionName", .ref(logicalID)),
                // Empty where there are none, as Serverless writes it.
                ("DestinationConfig", .object(destination)),
                ("Qualifier", .string(aliasName ?? "$LATEST")),
                ("MaximumEventAgeInSeconds", options.maximumEventAge.map { .int($0.value.seconds) }),
                ("MaximumRetryAttempts", options.retries.map { .int($0.value) }),
            ]), dependsOn: aliasID.map { [$0] } ?? [])
    }

    var invocationSettingsID: String { idPrefix + "LambdaEvConf" }

    var hasInvocationSettings: Bool {
        options.onSuccess != nil || options.onFailure != nil || options.maximumEventAge != nil || options.retries != nil
    }

    /// Serverless knows no buckets as destinations, so with one all these settings stand under `resources`.
    var carriesInvocationSettings: Bool {
        options.onSuccess?.value.service == "s3" || options.onFailure?.value.service == "s3"
    }

    func destinations(in stack: inout Stack) -> Value? {
        if options.onSuccess == nil && options.onFailure == nil || carriesInvocationSettings { return nil }
        let members: [Value.Member] = .init(present: [
            ("onSuccess", options.onSuccess.map { serverlessDestination($0.value, in: &stack) }),
            ("onFailure", options.onFailure.map { serverlessDestination($0.value, in: &stack) }),
        ])
        return members.isEmpty ? nil : .object(members)
    }

    /// serverless.yml names its own functions by their key, and wants the kind beside a computed ARN.
    private func serverlessDestination(_ target: Target, in stack: inout Stack) -> Value {
        if case .string = target.arn { return target.arn }
        if case .reference(let reference) = target.arn, let function = reference.target.base as? Function,
            stack.scope.stack.owns(function)
        {
            return .string(function.declaredName)
        }
        let type =
            switch target.service {
            case "lambda": "function"
            case "events": "eventBus"
            default: target.service
            }
        return ["type": .string(type), "arn": stack.resolve(target.arn)]
    }

    /// A permission for a service to start the function.
    /// - Parameter isInRootStack: where the source itself waits for the function, and both have nested stacks.
    func addPermission(
        _ id: String, principal: Value, source: Value?, account: Value? = nil, dependsOn: [String] = [],
        isInRootStack: Bool = false, into stack: inout Stack
    ) {
        var properties: [Value.Member] = []
        properties.reserveCapacity(5)
        properties.add("FunctionName", invocationARN)
        properties.add("Action", "lambda:InvokeFunction")
        properties.add("Principal", principal)
        properties.add("SourceAccount", account)
        properties.add("SourceArn", source)
        stack.making(for: isInRootStack ? nil : self) {
            $0.add(id, "AWS::Lambda::Permission", properties, dependsOn: invocationDependencies + dependsOn)
        }
    }
}

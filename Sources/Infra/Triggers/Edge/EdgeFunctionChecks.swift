extension CloudFrontTrigger {
    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        let edge = Limits.lambdaEdgeRegion.value
        if scope.region.id != edge {
            report(
                .edgeFunctionElsewhere, at: location,
                """
                CloudFront starts functions of \(edge) only, but the service is in \(scope.region); put the function \
                and its distribution into a service there.
                """,
                notes: [.init(scope.stack.service.location, "the service's region")])
        }
        let owner = scope.owner(of: distribution)
        if let owner, owner.index != scope.stack.index {
            report(
                .distributionElsewhere, at: location,
                """
                The \(distribution.title) belongs to service "\(owner.serviceName)", and a stack cannot change a \
                distribution of another stack; declare the function there.
                """,
                notes: [.init(distribution.location, "the distribution")])
        }
        let patterns = scope.resolved(distribution).allBehaviors.map(\.pattern)
        if !patterns.contains(pattern) {
            report(
                .unknownBehavior, at: location,
                """
                The \(distribution.title) has no behaviour for "\(pattern)", only for \(list(patterns)); add \
                .behavior("\(pattern)") to it, or name one of these.
                """,
                notes: [.init(distribution.location, "the distribution")])
        }
        if includesBody, !event.isRequest {
            report(
                .edgeFunctionLimits, at: location,
                """
                The trigger is for \(event.rawValue), and only requests have a body that can be included; remove \
                .includeBody().
                """)
        }
        checkLimits(of: function, &report)
    }

    /// Source: Amazon CloudFront Developer Guide, "Restrictions on Lambda@Edge", "Quotas on Lambda@Edge".
    private func checkLimits(of function: Function, _ report: inout Report) {
        let options = function.options
        func refuse(_ what: String, _ remedy: String, at location: SourceLocation?) {
            report(
                .edgeFunctionLimits, at: location ?? self.location,
                """
                The \(function.title) is a Lambda@Edge function, which cannot have \(what); \(remedy).
                """,
                notes: location == nil ? [] : [.init(self.location, "CloudFront's trigger")])
        }
        if let variable = options.environment.first {
            refuse(
                "environment variables", "put what is in \(variable.name) into the code, or read it from the request",
                at: variable.location)
        }
        if let network = options.network { refuse("a VPC", "remove .network", at: network.location) }
        if let layer = options.layers.first {
            refuse("layers", "put the layer's content into the code", at: layer.location)
        }
        if let target = options.deadLetters {
            refuse("a dead-letter queue", "remove .deadLetters", at: target.location)
        }
        if options.tracing == true { refuse("X-Ray", "remove .tracing", at: nil) }
        if function.architecture != .x86_64 { refuse("the architecture arm64", "remove .architecture", at: nil) }
        if let count = options.provisionedConcurrency {
            refuse("provisioned concurrency", "remove .provisionedConcurrency", at: count.location)
        }
        if let storage = options.ephemeralStorage, storage.value.megabytes > 512 {
            refuse("more than 512 MB of ephemeral storage", "remove .ephemeralStorage", at: storage.location)
        }
        let runtime = function.runtime
        if function.image != nil {
            refuse("a container image", "give it code and a runtime", at: nil)
        } else if !(runtime.id.hasPrefix("nodejs") || runtime.id.hasPrefix("python")) {
            refuse("the runtime \(runtime.id), only those of Node.js and Python", "write it in one of these", at: nil)
        }
        let longest = event.isViewer ? Limits.lambdaEdgeViewerTimeout.value : Limits.lambdaEdgeOriginTimeout.value
        if function.timeout > .seconds(longest) {
            refuse(
                "a timeout of \(function.timeout), for \(event.rawValue) at most \(grouped(longest)) s",
                "write .timeout(.seconds(\(longest)))",
                at: options.timeout?.location)
        }
        if event.isViewer, function.memory.megabytes > Limits.lambdaEdgeViewerMemory.value {
            refuse(
                "\(function.memory) of memory, for \(event.rawValue) at most 128 MB", "write .memory(.megabytes(128))",
                at: options.memory?.location)
        }
    }
}

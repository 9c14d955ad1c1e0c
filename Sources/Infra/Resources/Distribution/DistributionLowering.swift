extension Distribution {
    public func lower(into stack: inout Stack) {
        // The ids of functions' versions are known when the functions are lowered; their triggers add it then.
        let isTriggered = stack.scope.stack.triggers(CloudFrontTrigger.self).contains {
            $0.trigger.distribution.key == key
        }
        if !isTriggered { lowerResources(into: &stack) }
    }

    /// The whole is carried in serverless.yml; see docs/decisions/distributions-are-carried.md.
    func lowerResources(into stack: inout Stack) {
        stack.at(location) { stack in
            let origins = self.origins
            if origins.contains(where: { $0.bucket != nil }) { lowerAccess(into: &stack) }
            var behaviors: [Value] = []
            for (pattern, behavior, _) in allBehaviors {
                behaviors.append(.object(properties(of: behavior, pattern, origins, in: &stack)))
            }
            let first = behaviors.removeFirst()
            var items: [Value] = []
            for (number, origin) in origins.enumerated() {
                items.append(originProperties(origin, number: number, into: &stack))
            }
            stack.add(
                logicalID, "AWS::CloudFront::Distribution",
                .init(present: [
                    (
                        "DistributionConfig",
                        .members([
                            ("Comment", .string(stack.scope.physicalName(deployedName))), ("Enabled", true),
                            ("HttpVersion", "http2and3"), ("IPV6Enabled", true),
                            ("PriceClass", .string(priceClass.rawValue)),
                            ("DefaultRootObject", rootObject.map { .string($0) }), ("Origins", .array(items)),
                            ("DefaultCacheBehavior", first),
                            ("CacheBehaviors", behaviors.isEmpty ? nil : .array(behaviors)),
                            (
                                "Aliases",
                                domains.isEmpty ? nil : .array(domains.map { .string(DomainName($0.name).text) })
                            ),
                            ("ViewerCertificate", viewerCertificate(in: &stack)),
                            ("WebACLId", webACL.map { .string($0.value) }),
                        ])
                    )
                ]))
            lowerPolicies(of: origins.compactMap(\.bucket), into: &stack)
        }
    }

    private func viewerCertificate(in stack: inout Stack) -> Value? {
        guard let certificate else { return nil }
        return [
            "AcmCertificateArn": stack.value(of: certificate), "MinimumProtocolVersion": "TLSv1.2_2021",
            "SslSupportMethod": "sni-only",
        ]
    }

    private func properties(
        of behavior: CacheBehavior, _ pattern: String, _ origins: [DistributionOrigin], in stack: inout Stack
    ) -> [Value.Member] {
        var functions: [Value] = []
        for (function, trigger) in CloudFrontTrigger.dependencies(of: self, pattern, in: stack.scope) {
            functions.append(trigger.association(of: function, in: &stack))
        }
        let number = (origins.firstIndex(of: behavior.origin) ?? 0) + 1
        return .init(present: [
            ("PathPattern", pattern == Self.anyPath ? nil : .string(pattern)),
            ("TargetOriginId", .string("origin\(number)")),
            ("ViewerProtocolPolicy", .string(behavior.viewers.rawValue)),
            ("AllowedMethods", .array(behavior.allowed.names.map { .string($0) })),
            ("CachePolicyId", .string(behavior.cachePolicy.id)),
            ("OriginRequestPolicyId", behavior.requestPolicy.map { .string($0.id) }),
            ("Compress", .bool(behavior.compresses)),
            ("LambdaFunctionAssociations", functions.isEmpty ? nil : .array(functions)),
        ])
    }

    // MARK: Buckets
}

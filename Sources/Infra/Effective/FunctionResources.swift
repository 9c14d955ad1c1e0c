/// Functions that are written out, seen as the word `Function` sees them.
enum FunctionResources {
    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        if resource.isWrittenOut {
            Function(writtenOut: resource, in: stack)?.checkSettings(of: resource, in: stack.scope, &report)
        }
        if resource["PackageType"] == "Image" || resource["Code", "ImageUri"] != nil,
            !(resource["Layers"]?.elements ?? []).isEmpty
        {
            report(
                .imageWithLayers, in: resource, at: "Layers",
                saying: """
                    The \(resource.title) is a container image, which takes no layers; copy the layer's content into \
                    the image.
                    """)
        }
        checkNetwork(resource, &report)
        checkFileSystem(resource, &report)
        ExclusiveSettings(resource, in: stack).check(resource.title, &report)
    }

    private static func checkNetwork(_ resource: EffectiveResource, _ report: inout Report) {
        guard let network = resource["VpcConfig"] else { return }
        func number(_ key: String) -> Int? {
            guard let value = network[key] else { return 0 }
            if case .array(let elements) = value { return elements.count }
            return nil
        }
        guard let subnets = number("SubnetIds"), let groups = number("SecurityGroupIds"),
            (subnets == 0) != (groups == 0)
        else { return }
        report(
            .invalidNetwork, in: resource, at: "VpcConfig",
            saying:
                """
                The \(resource.title) is in a VPC with \(count(subnets, "subnet")) and \
                \(count(groups, "security group")), and needs at least one of each; add what is missing.
                """)
    }

    /// Lambda reaches file systems through a VPC.
    private static func checkFileSystem(_ resource: EffectiveResource, _ report: inout Report) {
        guard case .array(let mounts)? = resource["FileSystemConfigs"], !mounts.isEmpty,
            resource["VpcConfig"] == nil, resource["CapacityProviderConfig"] == nil
        else { return }
        report(
            .invalidFileSystem, in: resource, at: "FileSystemConfigs",
            saying:
                """
                The \(resource.title) mounts a file system, which Lambda reaches through a VPC only, and is in none; \
                set VpcConfig to subnets that have a mount target of it.
                """)
    }

    /// Bref's loader reads `bref-ssm:` variables by the function's role.
    static func checkParameterReads(
        _ resource: DeployedResource, in stack: EffectiveStack, _ report: inout Report
    ) {
        guard case .object(let variables)? = resource["Environment", "Variables"], !variables.isIntrinsic else {
            return
        }
        var rights: (role: TemplateResource, known: RoleRights)?
        for variable in variables {
            guard let text = stack.text(variable.value), text.hasPrefix("bref-ssm:") else { continue }
            if rights == nil {
                guard let role = stack.target(of: resource["Role"]), role.type == "AWS::IAM::Role" else { return }
                rights = (role, RoleRights(role, in: stack))
            }
            let name = text.dropFirst("bref-ssm:".utf8.count)
            let path = name.hasPrefix("/") ? name : "/" + name
            guard let rights,
                // Bref calls the first; one call with the other gives the same.
                ["ssm:GetParameters", "ssm:GetParameter"].allSatisfy({ action in
                    !rights.known.missing(
                        [action],
                        on: .sub("arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter\(path)")
                    )
                    .isEmpty
                })
            else { continue }
            let function =
                resource.authored == nil ? stack.scope.stack.functions.first { $0.logicalID == resource.id } : nil
            let location =
                function?.location(ofVariable: variable.key)
                ?? resource.location(of: ["Environment", "Variables", variable.key])
            report(
                .roleLacksPermission, at: location,
                """
                The variable \(variable.key) of the \(function?.title ?? resource.title) is read from Parameter Store \
                when the function starts, but the role "\(rights.role.id)" does not allow ssm:GetParameters on \
                "\(name)"; \(function == nil ? "allow it on the parameter" : "declare it as Secret(\"\(name)\"), or allow it on the parameter").
                """,
                notes: rights.role.location == resource.resource.location
                    ? [] : [.init(rights.role.location, "the role")])
        }
    }

    /// Source: AWS Lambda Developer Guide, "Implement Lambda canary deployments using a weighted alias".
    static func checkAlias(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        // Source: AWS Lambda Developer Guide, "Configuring provisioned concurrency for a function".
        if resource["ProvisionedConcurrencyConfig"] != nil, resource["FunctionVersion"] == "$LATEST" {
            report(
                .invalidResource, in: resource, at: "ProvisionedConcurrencyConfig",
                saying: """
                    The \(resource.title) has provisioned concurrency for $LATEST, and Lambda provisions published \
                    versions only; publish a version and name it.
                    """)
        }
        guard let weights = resource["RoutingConfig", "AdditionalVersionWeights"]?.elements, !weights.isEmpty else {
            return
        }
        if let weight = weights.lazy.compactMap({ $0["FunctionWeight"]?.scalarNumber }).first(where: {
            !(0...1).contains($0)
        }) {
            report(
                .invalidResource, in: resource, at: "RoutingConfig",
                saying: """
                    The \(resource.title) gives a version the weight \(weight), and a weight is a share from 0 to 1: \
                    0.1 for a tenth of the requests; correct it.
                    """)
        }
        if let version = stack.text(resource["FunctionVersion"]),
            weights.contains(where: { stack.text($0["FunctionVersion"]) == version })
        {
            report(
                .invalidResource, in: resource, at: "RoutingConfig",
                saying: """
                    The \(resource.title) divides requests between the version \(version) and itself, and Lambda \
                    divides them between two versions; name another one in RoutingConfig.
                    """)
        }
        let versions = [resource["FunctionVersion"]] + weights.map { $0["FunctionVersion"] }
        guard versions.contains("$LATEST") else { return }
        report(
            .invalidResource, in: resource, at: "RoutingConfig",
            saying: """
                The \(resource.title) divides requests with $LATEST, and Lambda divides them between published \
                versions only; publish a version and name it.
                """)
    }

    static func checkURL(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard resource["AuthType"] == "NONE" else { return }
        report(
            .publicEndpoint, in: resource, at: "AuthType",
            saying: """
                Everyone can invoke the function of \(resource.title); set AuthType to AWS_IAM, or confirm that this \
                is intended: .suppress("public-endpoint", because: "…").
                """)
    }

    static func checkLogGroup(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard case .int(let days)? = resource["RetentionInDays"],
            let location = resource.location(of: ["RetentionInDays"])
        else { return }
        LogRetention.days(days).check(at: location, &report)
    }
}

extension Function {
    /// The function that a resource describes, as far as its properties are known before deployment.
    /// Nil where the runtime is not.
    init?(writtenOut resource: EffectiveResource, in stack: EffectiveStack) {
        let location = resource.declaration.location
        let image = stack.text(resource["Code", "ImageUri"])
        guard image != nil || stack.text(resource["Runtime"]) != nil else { return nil }
        self.init(resource.id, .image)
        origin = Origin(location)
        if resource["Architectures"]?.firstElement == "arm64" {
            options.architecture = .arm64
        }
        // Managed instances may have more memory and run longer, which the schema knows.
        let isManaged = resource["CapacityProviderConfig"] != nil
        for property in resource.resource.properties
        where !isManaged || !["MemorySize", "Timeout"].contains(property.key) {
            if property.key == "Environment", case .object(let variables)? = property.value["Variables"] {
                for variable in variables {
                    let path = ["Environment", "Variables", variable.key]
                    set(path, to: variable.value, at: resource.location(of: path) ?? location)
                }
            } else {
                set([property.key], to: property.value, at: resource.location(of: [property.key]) ?? location)
            }
        }
    }

    /// The checks of settings, without those of name and code, which the packager and the schema have.
    fileprivate func checkSettings(of resource: EffectiveResource, in scope: Scope, _ report: inout Report) {
        if case .plain = runtime.kind {
            checkRuntime(
                on: scope.asOf ?? FactSource.runtimes.date, at: resource.location(of: ["Runtime"]) ?? location, &report)
        }
        checkRanges(&report)
        checkEnvironment(in: scope, &report)
        if case .plain = runtime.kind { checkLayers(in: scope, &report) }
    }
}

extension Value {
    fileprivate var firstElement: Value? {
        if case .array(let elements) = self { return elements.first }
        return nil
    }
}

extension Function {
    func checkLayers(in scope: Scope, _ report: inout Report) {
        // An image takes none at all, which is said there.
        if isImage { return }
        let (layers, problems) = resolvedLayers(in: scope)
        for (location, use, absence) in problems { reportAbsence(absence, of: use, at: location, in: scope, &report) }
        if layers.count > 5 {
            report(
                .tooManyLayers, at: options.layers.last?.location ?? location,
                """
                The \(title) has \(layers.count) layers, including those of its runtime and secrets; the limit is 5. \
                Merge some.
                """)
        }
        for layer in options.layers {
            switch layer.value {
            case .existing(let arn): checkExisting(arn, at: layer.location, in: scope, &report)
            case .own(let own):
                if let arn = own.arn { checkExisting(arn, at: layer.location, in: scope, &report) }
                if !own.options.architectures.isEmpty, !own.options.architectures.contains(architecture) {
                    report(
                        .layerForOtherArchitecture, at: layer.location,
                        """
                        The \(title) runs on \(architecture.rawValue) but the \(own.title) is made for \
                        \(list(own.options.architectures.map(\.rawValue))); use a layer for \(architecture.rawValue).
                        """,
                        notes: [.init(own.location, "the layer")])
                }
                if !own.options.runtimes.isEmpty, !own.options.runtimes.contains(where: { $0.id == runtime.id }) {
                    report(
                        .layerForOtherArchitecture, at: layer.location,
                        """
                        The \(title) has the runtime \(runtime.id) but the \(own.title) is made for \
                        \(list(own.options.runtimes.map(\.id))); add the runtime there or use another layer.
                        """,
                        notes: [.init(own.location, "the layer")])
                }
            case .phpExtension(let name):
                if case .php = runtime.kind {
                    checkExtension(name, layer.location, &report)
                    continue
                }
                report(
                    .layerForOtherArchitecture, at: layer.location,
                    """
                    The PHP extension "\(name)" is for functions with the runtime .php, and the \(title) has \
                    \(runtime.id); remove it.
                    """)
            }
        }
    }

    private func checkExtension(_ name: String, _ location: SourceLocation, _ report: inout Report) {
        if architecture == .arm64 {
            report(
                .layerForOtherArchitecture, at: location,
                """
                The \(title) runs on arm64 but the layer of the PHP extension "\(name)" is published for x86_64 only; \
                use .architecture(.x86_64), or build the extension into a layer of your own.
                """)
        }
        if let first = options.layers.first(where: { $0.value == .phpExtension(name) }), first.location != location {
            report(
                .tooManyLayers, at: location,
                "The \(title) has the PHP extension \"\(name)\" twice; remove one.",
                notes: [.init(first.location, "the first one")])
        }
    }

    /// Layers whose arm64 form has a name of its own.
    ///
    /// Source: Amazon CloudWatch User Guide, "Available versions of the Lambda Insights extension"; AWS Secrets Manager
    /// User Guide, "AWS Parameters and Secrets Lambda Extension ARNs"; Datadog documentation, "Install Serverless
    /// Monitoring for AWS Lambda".
    private static let publishedForX86: Set<String> = [
        "AWS-Parameters-and-Secrets-Lambda-Extension", "Datadog-Extension", "Datadog-Extension-FIPS",
        "LambdaInsightsExtension",
    ]

    /// The account that publishes Powertools for AWS Lambda, whose layers for Python have modules for one version of
    /// it.
    ///
    /// Source: Powertools for AWS Lambda (Python), "Installation", "Lambda Layer".
    private static let powertools = "017000801446"

    private func checkPowertools(
        _ arn: ARN, _ name: String, at location: SourceLocation, _ report: inout Report
    ) {
        guard arn.account == Self.powertools, runtime.id.hasPrefix("python"),
            let version = name.split(separator: "-").first(where: { $0.hasPrefix("python3") })
        else { return }
        let made = "python3." + version.dropFirst("python3".count)
        guard made != runtime.id else { return }
        report(
            .layerForOtherArchitecture, at: location,
            """
            The \(title) has the runtime \(runtime.id) but the layer "\(name)" is made for \(made), whose modules it \
            cannot load; use the layer for \(runtime.id).
            """)
    }

    private func checkExisting(_ text: String, at location: SourceLocation, in scope: Scope, _ report: inout Report) {
        let isLayer = ExistingARN(text, service: "lambda", resource: "layer:", what: "layer").check(
            in: scope.region, by: title, at: location, .layerInOtherRegion,
            because: "a function takes layers of its own region only", notes: scope.regionNotes, &report)
        guard isLayer, let arn = ARN(text) else { return }
        let parts = arn.resource.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count != 3 || Int(parts.last ?? "") == nil {
            report(
                .malformedARN, at: location,
                "\"\(text)\" names a layer without its version; add the version's number, such as \(text):1.")
            return
        }
        let name = String(parts[1])
        let lower = name.lowercased()
        let parts86 = ["x86_64", "x86-64", "amd64"]
        let isArm = name.hasPrefix("arm-") || lower.hasSuffix("arm64") || lower.hasSuffix("-arm")
        let isX86 =
            parts86.contains { lower.contains($0) } || lower.hasSuffix("x86") || Self.publishedForX86.contains(name)
        if isArm != (architecture == .arm64), isArm || isX86 || arn.account == LayerCatalog.bref3.account {
            report(
                .layerForOtherArchitecture, at: location,
                """
                The \(title) runs on \(architecture.rawValue) but the layer "\(name)" is for \
                \(isArm ? "arm64" : "x86_64"); use the layer for \(architecture.rawValue), or \
                .architecture(.\(isArm ? "arm64" : "x86_64")).
                """)
        }
        checkPowertools(arn, name, at: location, &report)
        if arn.account == LayerCatalog.bref3.account { checkBref(name, at: location, &report) }
        if arn.account == LayerCatalog.bref2.account, runtime.id == LayerCatalog.bref3.lambdaRuntime {
            report(
                .layerForOtherArchitecture, at: location,
                """
                The layer "\(name)" is of Bref 2, which is for \(LayerCatalog.bref2.lambdaRuntime), and the \(title) \
                has \(runtime.id); use the runtime .php(…), which uses Bref 3's layer.
                """)
        }
    }
}

extension Layer {
    public func check(in scope: Scope, _ report: inout Report) {
        // Source: AWS Lambda API Reference, "PublishLayerVersion".
        report.longDescription(options.description, of: title, at: location, limit: 256)
        let allowed = declaredName.utf8.allSatisfy {
            isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
        if declaredName.isEmpty || !allowed || declaredName.utf8.count > 140 {
            report(
                .invalidLayer, at: location,
                """
                "\(declaredName)" cannot be the name of a layer, which has letters, digits, hyphens and underscores \
                only, at most 140; change it.
                """)
        }
        if folder.isEmpty || folder.hasPrefix("/") || folder.split(separator: "/").contains("..") {
            report(
                .invalidLayer, at: location,
                """
                The folder of \(title) is "\(folder)", which is not a path inside the package; name a folder relative \
                to the package.
                """)
        }
        if options.runtimes.count > 15 {
            report(
                .invalidLayer, at: location,
                "The \(title) lists \(options.runtimes.count) runtimes; the limit is 15. Remove some.")
        }
        for runtime in options.runtimes where LambdaRuntimeFacts(id: runtime.id) == nil {
            report(
                .unknownRuntime, at: location,
                """
                Lambda has no runtime "\(runtime.id)" (data of \
                \(FactSource.runtimes.date))\(Nearest.ending(runtime.id, among: LambdaRuntimeFacts.current(on: scope.asOf ?? FactSource.runtimes.date), otherwise: "; choose one such as nodejs22.x, python3.13 or provided.al2023."))
                """)
        }
    }
}

/// A layer of a function, as the template has it.
enum ResolvedLayer: Sendable {
    case arn(String)
    case own(Layer)

    func value(in stack: inout Stack) -> Value {
        switch self {
        case .arn(let arn): .string(arn)
        case .own(let layer): stack.value(of: layer)
        }
    }
}

extension Function {
    /// The layers in their order: Bref's first, then the function's own, then what secrets need.
    ///
    /// A layer that is not to be had in the region is left out here and is a problem that the checks report.
    func resolvedLayers(in scope: Scope) -> (
        layers: [ResolvedLayer], problems: [(SourceLocation, LayerUse?, LayerAbsence)]
    ) {
        var layers: [ResolvedLayer] = []
        var problems: [(SourceLocation, LayerUse?, LayerAbsence)] = []
        func take(_ result: Result<[PublishedLayer], LayerAbsence>, _ use: LayerUse?, _ location: SourceLocation) {
            switch result {
            case .success(let published): layers += published.map { .arn($0.arn) }
            case .failure(let absence): problems.append((location, use, absence))
            }
        }
        if case .php(let version, let kind) = runtime.kind {
            take(
                LayerCatalog.bref3.phpLayers(
                    version: version.digits, kind: kind, architecture: architecture, in: scope.region), nil, location)
        }
        for layer in options.layers {
            switch layer.value {
            case .own(let own): layers.append(.own(own))
            case .existing(let arn): layers.append(.arn(arn))
            case .phpExtension(let name):
                guard case .php(let version, _) = runtime.kind else { continue }
                take(
                    LayerCatalog.brefExtensions.extensionLayer(name, php: version.digits, in: scope.region)
                        .map { [$0] }, layer.value, layer.location)
            }
        }
        if needsParametersExtension {
            take(
                ParametersExtension.layer(in: scope.region, architecture: architecture).map { [$0] }, nil,
                secrets.first?.location ?? location)
        }
        return (layers, problems)
    }

    /// Swift handlers read secrets by AWS' extension; Bref has its own loader, and other runtimes their own clients.
    private var needsParametersExtension: Bool {
        secretReader == .lambdaRuntime && !secrets.isEmpty
    }
}

/// A Lambda layer of this service, from a folder. Becomes `AWS::Lambda::LayerVersion`.
///
/// Source: AWS Lambda Developer Guide, "Managing Lambda dependencies with layers".
public struct Layer: Declaration {
    public static var kind: String { "layer" }

    /// Its name in the service; the physical name has service and stage before it.
    public let declaredName: String
    public var origin: Origin
    let folder: String
    /// Whether the folder's lock file names what it holds.
    let isBundle: Bool
    let arn: String?
    var options = Options()

    struct Options: Sendable, Hashable {
        var description: String?
        var runtimes: [Runtime] = []
        var architectures: [Architecture] = []
        var retains = false
    }

    /// - Parameters:
    ///   - name: letters, digits, hyphens and underscores, at most 140; the layer is called that.
    ///   - folder: a folder of the package, laid out as the runtime expects it under `/opt`.
    public init(
        _ name: String, folder: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        self.folder = folder
        isBundle = false
        arn = nil
        origin = Origin(file, line, column)
    }

    /// A layer with packages: those that the lock file in a folder names, for the first of its `runtimes` and
    /// `architectures`. npm installs what `package-lock.json` has, uv or pip what `uv.lock` or `requirements.txt` has.
    ///
    ///     let packages = Layer("packages", bundle: "functions/report").runtimes(.python313)
    /// - Parameters:
    ///   - name: letters, digits, hyphens and underscores, at most 140; the layer is called that.
    ///   - folder: the folder of the package that has the lock file.
    public init(
        _ name: String, bundle folder: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = name
        self.folder = folder
        isBundle = true
        arn = nil
        origin = Origin(file, line, column)
    }

    private init(existing arn: String, _ origin: Origin) {
        declaredName = arn
        folder = ""
        isBundle = false
        self.arn = arn
        self.origin = origin
    }

    /// A layer version that is published already, by its ARN; it must be in the function's region.
    public static func existing(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Layer {
        // Functions keep its ARN alone.
        Layer(existing: arn, Origin(SourceLocation(file, line, column)))
    }

    public var isOwned: Bool { arn == nil }
    public var logicalID: String { ServerlessNames.function(declaredName) + "LambdaLayer" }
    var artifactParameter: String { ServerlessNames.function(declaredName) + "LayerArtifactKey" }
    var use: LayerUse {
        // With what is told of it, it stays itself, so that the checks see it.
        guard let arn, options == Options() else { return .own(self) }
        return .existing(arn)
    }

    /// What it is for: at most 256 characters.
    public func description(_ text: String) -> Layer { with { $0.description = text } }
    /// The runtimes that it is made for, at most 15.
    public func runtimes(_ runtimes: Runtime...) -> Layer { with { $0.runtimes = runtimes } }
    /// The instruction sets that it is made for.
    public func architectures(_ architectures: Architecture...) -> Layer { with { $0.architectures = architectures } }
    /// Keeps old versions when a new one replaces them.
    public func retained() -> Layer { with { $0.retains = true } }

    private func with(_ change: (inout Options) -> Void) -> Layer {
        var copy = self
        change(&copy.options)
        return copy
    }

    public func lower(into stack: inout Stack) {
        stack.template.parameters.append(
            .init(
                artifactParameter,
                ["Type": "String", "Description": .string("The key of the archive of layer \(declaredName).")]))
        stack.template.add(
            TemplateResource(
                id: logicalID, type: "AWS::Lambda::LayerVersion",
                properties: .init(present: [
                    ("LayerName", .string(declaredName)), ("Description", options.description.map { .string($0) }),
                    ("Content", ["S3Bucket": stack.archiveBucket, "S3Key": .ref(artifactParameter)]),
                    ("CompatibleRuntimes", list(options.runtimes.map(\.id))),
                    ("CompatibleArchitectures", list(options.architectures.map(\.rawValue))),
                ]), deletionPolicy: options.retains ? "Retain" : nil,
                updateReplacePolicy: options.retains ? "Retain" : nil, location: location))
        stack.template.add(
            TemplateOutput(
                id: logicalID + "QualifiedArn", description: "Current Lambda layer version", value: .ref(logicalID),
                export: "sls-\(stack.prefix)-\(logicalID)QualifiedArn"))
    }

    public func serverlessWords(in stack: inout Stack) -> ServerlessWords {
        var words = ServerlessWords(generates: .all)
        if !options.runtimes.allSatisfy({ ServerlessVersions.knows(runtime: $0.id) }) {
            words.correct(logicalID, "CompatibleRuntimes")
        }
        // Serverless' own word for it puts a hash of the layer into its id, and what refers to the layer does not find
        // it.
        if options.retains { words.corrections.append(.retained(logicalID)) }
        words.layer = .init(
            declaredName,
            .members([
                ("description", options.description.map { .string($0) }),
                ("compatibleRuntimes", list(options.runtimes.map(\.id).filter(ServerlessVersions.knows))),
                ("compatibleArchitectures", list(options.architectures.map(\.rawValue))),
                (
                    "package",
                    ["artifact": .string(ArtifactPath.fromStack(stack.scope.stack, "layers/\(declaredName)"))]
                ),
            ]))
        return words
    }

    private func list(_ names: [String]) -> Value? { names.isEmpty ? nil : .array(names.map { .string($0) }) }
}

/// How a function names a layer.
enum LayerUse: Sendable, Equatable {
    case own(Layer)
    case existing(String)
    case phpExtension(String)
}

extension Layer: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        guard options != Options() else { return [] }
        // What it is made for is held against the functions that have it.
        return IneffectiveSetting.all([
            ("description", options.description.map { _ in location }), ("retained", options.retains ? location : nil),
        ])
    }
}

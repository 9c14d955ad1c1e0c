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
        origin = Origin(file, line, column, named: name)
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
        origin = Origin(file, line, column, named: name)
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
}

/// One archive to make.
public struct PackageRequest: Sendable, Hashable {
    /// Whether the archive is a function's code or a layer's content.
    public enum Role: String, Sendable, Hashable {
        case function, layer
    }

    /// The archive's path below the output folder, without `.zip`: `telegram-bot/dev/webhook`.
    public var id: String
    /// Who it is for, as messages say it: `function webhook`.
    public var owner: String
    public var kind: PackageKind
    /// What it is to be: it settles how large it may be.
    public var role: Role
    /// What the code is for. Nil where it does not matter.
    public var architecture: Architecture?
    /// Lambda's name of the runtime: `provided.al2023`, `python3.13`. Nil for a layer.
    public var runtime: String?
    /// As the function declares it: `public/index.php`, `app.handler`. Nil to skip the check. A Swift
    /// product's is always `bootstrap`.
    public var handler: String?
    /// Requests of the same run that are the function's layers, by id. Their unzipped sizes count against its limit.
    public var layers: [String]
    /// Unzipped bytes of its other layers, where they are known.
    public var otherLayersSize: Int
    /// Whether the function has layers of whatever kind.
    public var hasLayers = false
    /// Zipped megabytes that it may have, where Lambda's own limit is not the least: 1 for viewers' events at the edge.
    public var zippedMegabytes: Int?
    /// CloudFormation parameters that the deployment passes for this archive, and what each is to be.
    public var parameters: [String: ArtifactValue]

    /// - Parameter role: by the kind where it is not given.
    public init(
        id: String, owner: String, kind: PackageKind, role: Role? = nil, architecture: Architecture? = nil,
        runtime: String? = nil, handler: String? = nil, layers: [String] = [], otherLayersSize: Int = 0,
        zippedMegabytes: Int? = nil, parameters: [String: ArtifactValue] = [:]
    ) {
        self.id = id
        self.zippedMegabytes = zippedMegabytes
        self.owner = owner
        self.kind = kind
        if let role {
            self.role = role
        } else if case .packages = kind {
            self.role = .layer
        } else if case .layer = kind {
            self.role = .layer
        } else {
            self.role = .function
        }
        self.architecture = architecture
        self.runtime = runtime
        self.handler = handler
        self.layers = layers
        self.otherLayersSize = otherLayersSize
        self.parameters = parameters
    }
}

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

/// What goes into an archive. Paths are relative to the packager's root. (Inline code is not packaged: the template
/// carries it.)
public enum PackageKind: Sendable, Hashable {
    /// An executable product of the package in the root, built for Lambda: `bootstrap` in the archive.
    case swiftProduct(name: String)
    /// A PHP application. Where it has a `composer.json` and `vendor` is not what the lock file says, without
    /// development packages, Composer fills a copy.
    case phpFolder(path: String, include: [String] = [], exclude: [String] = [])
    /// A folder's contents. With `include`, only what its patterns take in; then without what `exclude` matches.
    case folder(path: String, include: [String] = [], exclude: [String] = [])
    /// One file, at the archive's root.
    case file(path: String)
    /// A ready archive: checked, and taken as it is.
    case archive(path: String)
    /// Code with what it depends on.
    case bundle(Bundle)
    /// The packages that the lock file in a folder names, as a layer.
    case packages(path: String)
    /// A layer's folder, laid out as the runtime looks for it.
    case layer(path: String, layout: LayerLayout, include: [String] = [], exclude: [String] = [])
}

/// Where in a layer its contents go.
public enum LayerLayout: Sendable, Hashable {
    /// The folder is laid out already.
    case asIs
    /// Python modules: `python/`.
    case python
    /// npm packages: `nodejs/node_modules/`.
    case nodejs
    /// Gems by version: `ruby/gems/`.
    case ruby
    /// Jar files: `java/lib/`.
    case java
    /// PHP code and configuration: `php/`.
    case php
    /// Executables: `bin/`.
    case bin
    /// Shared libraries: `lib/`.
    case lib
    /// Lambda extensions: `extensions/`.
    case extensions
    /// Any other folder.
    case under(String)

    /// The folder, with its slash.
    var prefix: String {
        switch self {
        case .asIs: ""
        case .python: "python/"
        case .nodejs: "nodejs/node_modules/"
        case .ruby: "ruby/gems/"
        case .java: "java/lib/"
        case .php: "php/"
        case .bin: "bin/"
        case .lib: "lib/"
        case .extensions: "extensions/"
        case .under(let folder): folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
        }
    }
}

/// A processor architecture that Lambda has.
public enum Architecture: String, Sendable, Hashable {
    case x86_64
    case arm64

    /// This machine's.
    public static var host: Architecture {
        #if arch(arm64)
            .arm64
        #else
            .x86_64
        #endif
    }
}

/// Which of an archive's facts a parameter is given.
public enum ArtifactValue: String, Sendable, Hashable {
    /// The key to upload to: it holds the content's hash, so that CloudFormation sees a change.
    case key
    case sha256Hex
    case sha256Base64
}
